/**
 * Names that a page gives: “GPT-4o (hereafter ‘the Model’)”, “By ‘five’ we mean GPT-5”, “we call the pair ‘the duo’”. From there on they stand
 * for what they were given to. Found in a block's folded text by the words that give a name, before anything is read; linear, for every
 * repetition is bounded.
 */
import type {NameSpan} from '../../language/words.js'
import type {Entity, Pack} from '../../vocabulary/pack.js'

/** A name that a text gives to an entity. */
export interface GivenName {
  name: string
  entity: string
  /** Where the text that gives it ends. */
  end: number
  /** It counts only behind “the” or the like. */
  definite: boolean
}

export type NameGiving = (text: string, names: readonly NameSpan[]) => GivenName[]

// What stands in the place of a known name, letter by letter: an object or what is exempt, its owner, anything else.
const KNOWN = '\uE001'
const OWNER = '\uE002'
const OTHER = '\uE003'
const MASKED = new RegExp(`[${KNOWN}${OWNER}${OTHER}]`)
const KNOWN_RUNS = new RegExp(`${KNOWN}+`, 'g')

// “powered by GPT-5 (…)”: what is named is what runs on it.
const MADE_WITH = /\b(?:powered|built|based|running|runs|trained|backed|driven|served) (?:up )?(?:by|on|with|in)(?: the| an?)? ?.?$/

const CUE = /"|(?:^|[\s(])'|\((?:or |the |[A-Z])|\b[Tt]he [A-Z][a-z]+(?: [A-Z][a-z]+)? is |\b(?:hereafter|hereinafter|henceforth|from (?:here|now) on|short|below|nick|dub|christen|baptis|rename|rebrand|that is|i\.e\.|abbreviat|shorten|project|aka|a\.k\.a|known|code ?-?name|alias|title|calls?|called|calling|means?|meant|says?|said|goes|went|runs by|answers? to|named?|stands|stood|refers?|denotes|includes?|covers?|comprises?|model,|reasoner,|engine,|flagship,)/i

const WORD = '[A-Za-z0-9][\\w.+-]{0,30}'
const CAPITAL = '(?:[A-Z0-9][\\w+-]{0,30}|[A-Z][\\w+]{0,30}(?:\\.\\d)?)'
// A name as it is given: quoted, or in capitals, or behind “the”.
const QUOTED = `(?:the )?["'](?:[Tt]he )?${WORD}(?: ${WORD}){0,3}[.,]?["']`
const CAPITALS = `(?:the )?${CAPITAL}(?: ${CAPITAL}){0,2}`
const LOWER = '[Tt]he [a-z][a-z-]{1,20}(?: [a-z][a-z-]{1,20})?'
const ANY = `(?<![\\w-])(${QUOTED}|${CAPITALS}|${LOWER})`
const MARKED = `(?<![\\w-])(${QUOTED}|${CAPITALS})`

// No words of this kind stand between a determiner and the name of what is meant.
const APART = 'by|with|on|for|from|against|beside|behind|than|like|around|over|in|at|to|about|agents?|assistants?|bots?|apps?|tools?|services?|that|which|who|and|or|not|no'
const ENDS = '(?=\\s*(?:[,.;:)!?—–"]|$|-\\s|(?:and|or|in|on|for|from|at|with|under|but|while|below|here|throughout|today|now|as|because|since|when|who|to|if)\\b))'

/** Finds the names that a text gives; made once for a pack. */
export function nameGiving(pack: Pack): NameGiving {
  const roles = new Map(pack.entities.map(entity => [entity.id, entity.role]))
  const object = pack.entities.find(entity => entity.role === 'object')
  if (!object) return () => []
  const owner = pack.entities.find(entity => entity.role === 'owner')
  const heads = headsOf(pack.entities)
  const pointers = new Set(pack.pointers.map(noun => noun.toLowerCase()))
  const exempt = pack.entities.find(({role, adjectives}) => role === 'exempt' && adjectives.length > 0)
  const open = exempt && new RegExp(`\\b(?:${exempt.adjectives.map(words => words.replace(/[^a-zA-Z0-9 ]/g, '\\$&')).join('|')})\\b`, 'i')
  const head = `(?:${heads.map(word => `${word.replace(/[^a-zA-Z0-9 ]/g, '\\$&')}s?`).join('|')})`
  const known = `(?:${OWNER}+'s (?:[a-z-]+ ){0,2}?)?${KNOWN}+(?:'s)?(?: (?:[a-z]+ )?${head})?`
  const owned = `${OWNER}+(?:'s)? (?:[\\w-]+ ){0,3}?(?:${head}|[A-Z]\\w*)`
  const made = `${head} (?:of|from|by|made by|built by|trained by) ${OWNER}+(?:, (?:Inc|LLC|L\\.L\\.C|PBC|Ltd)\\.?)?`
  const before = `(?:${made}|${owned}|${known})`
  const after = `(?:(?!(?:${APART})\\b)[\\w'-]+ ){0,4}?${before}${ENDS}`
  const cue = '(?:hereafter|hereinafter|henceforth|from here on|from now on|in short|for short|short|short name|aka|a\\.k\\.a\\.|abbreviated(?: as| to)?|also known as|also called|known (?:\\w+ ){0,2}as|called|internally|in-house|nick(?:named?)?|dubbed|pet name|code ?-?named?|working title|alias|below|which (?:we|they|the \\w+) (?:call|calls|called|dub|dubbed|nickname|nicknamed)|we call (?:it|them)|or simply|or just)'
  const tail = '(?: for short| below| here(?:after)?| from here on| from now on| in (?:this|what|the following)\\b[\\w ]{0,20}| to (?:its|her|his|their|our|the) \\w+| as [\\w ]{2,24})?'
  const giver = '(?:[Ww]e|I|[Tt]hey|[Pp]eople|[Ee]veryone|[Ee]verybody|[Ss]taff|[Cc]olleagues|[Ee]ngineers|[Dd]evelopers|[Tt]he (?:team|guild|staff|office|engineers|crew|students|press|lawyers)|[A-Z][a-z]+s)'
  const patterns: {when: RegExp; pattern: RegExp; name: number; back?: true; own?: true}[] = [
    // “GPT-5 (hereafter ‘Five’)”, “OpenAI's models (the ‘Models’)”
    {when: /\(/, pattern: make(`${before} ?\\((?:${cue}:?,? ?)${ANY}${tail}\\)`), name: 1},
    {when: /\(/, pattern: make(`${before} ?\\((?:or |collectively,? |together,? |jointly,? )?(${QUOTED})${tail}\\)`), name: 1},
    {when: /\(/, pattern: make(`${before} ?\\(${MARKED} (?:for short|below|hereafter|from here on|from now on|in (?:this|what|the following)\\b[\\w ]{0,20})\\)`), name: 1},
    // “GPT-5, hereafter Five,”; “Codex Max, Max for short”; “ChatGPT, or ‘Chat’ as …”
    {when: /\b(?:here|hence|from (?:here|now)|short|aka|a\.k\.a|abbrev|known|called|internal|in-house|nick|dubbed|pet name|code|title|alias|call|or (?:simply|just))/, pattern: make(`${before},? ${cue}:?,? ${ANY}${ENDS}`), name: 1},
    {when: /\bor (?:the )?["']/, pattern: make(`${before},? or (${QUOTED})${ENDS}`), name: 1},
    // “Project Orion, OpenAI's next model, …”, “OpenAI's next model, Orion, …”
    {when: /(?:model|LLM|reasoner|engine|flagship)[,.;)]/, pattern: make(`(?<![\\w-])(?:[Pp]roject )?(${CAPITALS}), (?:the )?${OWNER}+'s (?:[\\w-]+ ){0,3}?(?:model|LLM|reasoner|engine|flagship)(?=[,.;)]|$)`), name: 1},
    {when: /(?:model|LLM|reasoner|engine|flagship),/, pattern: make(`${OWNER}+'s (?:[\\w-]+ ){0,3}?(?:model|LLM|reasoner|engine|flagship), (${CAPITALS})(?=[,.;)]|$)`), name: 1},
    {when: /for short/, pattern: make(`(?:${before}|${KNOWN}+ [^.;:!?]{0,60}),? (?:or )?${MARKED},? for short`), name: 1},
    {when: /\b(?:below|hereafter|from|in|to)\b/, pattern: make(`${before}, ${ANY} (?:below|hereafter|from here on|from now on|in (?:this|what|the following)\\b|to (?:its|her|his|their|our) \\w+)`), name: 1},
    // “‘G5’ is GPT-5”, “Five stands for GPT-5”, “Vision was the working title of GPT-4o”, “The Brain is what we call o3”
    {when: /["'],? (?:is|was|are|=|being)\b/, pattern: make(`(${QUOTED}),? (?:is|was|are|=|being) ${after}`), name: 1},
    {when: /\b(?:mean|means|stands|stood|denotes|refers|short)\b/, pattern: make(`${ANY},? (?:means|stands for|stood for|denotes|refers to|shall mean|is short for|was short for|is shorthand for) ${after}`), name: 1},
    {when: /\b(?:short form|shorthand|name|title|alias|abbreviation|label|term|word|nickname|code-?name)\b/, pattern: make(`${ANY},? (?:is|was|are|as|,) (?:our |the |an? |its |their |in-house |internal )*(?:short form|shorthand|code ?-?name|nickname|pet name|working title|alias|abbreviation|name|label|term|word|stage name)(?: we| they| I)?(?: use| gave| have)? (?:for|of|to) ${after}`), name: 1},
    {when: /\b(?:nickname|shorthand|pet name|code-?name|alias|name|abbreviation)\b/, pattern: make(`\\b(?:shorthand|nickname|pet name|code ?-?name|working title|alias|abbreviation|name|short form) (?:for|of) ${before},? (?:is|was|became|remains|:) ${ANY}${ENDS}`), name: 1},
    {when: /\bwhat\b/, pattern: make(`${ANY} (?:is|was|are) what (?:we|they|people|everyone|everybody|engineers|the \\w+) (?:call|calls|called) ${after}`), name: 1},
    {when: /["'] (?:\w+ ){0,12}?(?:includes?|comprises?|covers?)\b/, pattern: make(`(${QUOTED}) (?:\\w+ ){0,12}?(?:includes?|comprises?|covers?) ${after}`), name: 1},
    {when: /\b[Tt]he [A-Z]/, pattern: make(`\\b[Tt]he ([A-Z][a-z]+(?: [A-Z][a-z]+)?) is (?:${OWNER}+'s )?${KNOWN}+(?=[.,;]|$)`), name: 1},
    // “OpenAI, Inc. (the ‘Supplier’)”
    {when: /\(/, pattern: make(`${OWNER}+(?:,? (?:Inc|LLC|L\\.L\\.C|PBC|Ltd|OpCo)\\.?,?){0,2} ?\\((?:hereafter |hereinafter )?(${QUOTED})\\)`), name: 1, own: true},
    {when: /["'],? (?:that is|i\.e\.|meaning|namely|viz)/, pattern: make(`(${QUOTED}),? (?:that is|i\\.e\\.|meaning|namely|viz\\.?),? ${after}`), name: 1},
    // “By ‘five’ we mean GPT-5”, “Staff say ‘the Five’ for GPT-5”
    {when: / mean/, pattern: make(`\\b[Bb]y ${ANY},? (?:we|I|they|the \\w+) (?:mean|means|meant) ${after}`), name: 1},
    {when: /\b(?:say|says|said|write|writes|use)\b/, pattern: make(`\\b(?:say|says|said|write|writes|use) ${ANY} (?:for|when (?:we|they|he|she|I) means?|to mean|and means?|meaning|instead of) ${after}`), name: 1},
    // “we call GPT-5 ‘the duo’”, “we call the pair ‘the duo’”
    {when: /\b(?:call|nick|name|rename|label|dub|christ|bapt|rebrand|refer|short|abbrev)/, pattern: make(`\\b(?:call|calls|called|calling|name|names|named|label|labels|labelled|labeled|nickname|nicknamed|dub|dubs|dubbed|christened|baptised|rename|renamed|rebranded|refer to|shorten|shortened|abbreviate|abbreviated) ${after.replace(ENDS, '')}(?: simply| just| as| to|,){0,2} ${ANY}${ENDS}`), name: 1},
    {when: /\b(?:call|nick|dub|christ|refer)/, pattern: make(`\\b${giver} (?:just |simply |now |only )?(?:call|calls|called|nickname|nicknamed|dub|dubbed|christened|refer to|refers to) (?:it|them|both|(?:the|this|that|these|those) (?:two|pair|duo|trio|${head})) (?:simply |just |as ){0,2}(${QUOTED}|${LOWER})${ENDS}`), name: 1, back: true},
    {when: /\b(?:call|nick|dub|christ|refer)/, pattern: make(`\\b${giver} (?:just |simply |now |only )?(?:call|calls|called|nickname|nicknamed|dub|dubbed|christened|refer to|refers to) (?:it|them|both|(?:the|this|that|these|those) (?:two|pair|duo|trio|${head})) (?:simply |just |as ){0,2}(${CAPITALS})(?= for short|[.;!?)]|$)`), name: 1, back: true},
    // “goes by ‘Pro’”, “is known in the team as the Brain”
    {when: /\b(?:called|nicknamed|dubbed|christened|baptised|known|referred|abbreviated|goes|go|went|runs|answers?)\b/, pattern: make(`${before} (?:[\\w-]+ ){0,3}?(?:(?:is|was|are|were|has been|have been|got) (?:[\\w-]+ ){0,2}?(?:called|nicknamed|dubbed|christened|baptised|known (?:[\\w-]+ ){0,3}?as|referred to as|abbreviated (?:as|to))|(?:goes|go|went|runs|answers|answer) (?:[\\w-]+ ){0,2}?(?:by|to|under)(?: the (?:nick|code ?)?name(?: of)?)?) ${ANY}${ENDS}`), name: 1},
    {when: /name/, pattern: make(`${before} (?:has|had|got|earned|bears|carries) (?:been given )?(?:the|its|a) (?:nick|code ?|pet |in-house )?name (?:of )?${MARKED}`), name: 1},
    // “nobody says Sora; it is simply ‘the projector’”
    {when: /\b(?:[Nn]o|[Ff]ew|[Hh]ardly)/, pattern: make(`\\b(?:[Nn]obody|[Nn]o one|[Ff]ew(?: people)?|[Hh]ardly anyone|[Nn]one of us) (?:ever )?(?:says?|calls it|uses?|writes?) ${KNOWN}+(?: \\w+){0,3}(?:[;,:.—–]| -| but| for)+ (?:it|It|everyone|everybody|people|we|they)(?:'s| is| say| says| call it| calls it)? (?:simply |just |only |always |all )?${ANY}`), name: 1},
  ]
  const tails = new RegExp(`(${KNOWN}+)( )(Large|Small|Medium|Tiny|Base|Max|Mini|Nano|Pro|Turbo|Ultra|Lite|Plus)\\b`, 'g')
  return (text, names) => {
    if (names.length === 0 || !CUE.test(text) && !/[A-Z][a-z]/.test(text)) return []
    const pieces: string[] = []
    let at = 0
    let any = false
    for (const {start, end, entity} of names) {
      const role = roles.get(entity)
      const letter = role === 'object' || role === 'exempt' ? KNOWN : role === 'owner' ? OWNER : OTHER
      any ||= letter !== OTHER
      pieces.push(text.slice(at, start), letter.repeat(end - start))
      at = end
    }
    if (!any) return []
    const masked = pieces.join('') + text.slice(at)
    const entityIn = (from: number, to: number): string | undefined => {
      let low = 0
      for (let high = names.length; low < high;) {
        const middle = (low + high) >> 1
        if (names[middle]!.start < from) low = middle + 1
        else high = middle
      }
      let ofOwner: string | undefined
      for (; low < names.length && names[low]!.end <= to; low++) {
        const {entity} = names[low]!
        const role = roles.get(entity)
        if (role === 'object' || role === 'exempt') return entity
        if (role === 'owner') ofOwner = object.id
      }
      return ofOwner
    }
    const out: GivenName[] = []
    const add = (written: string, entity: string | undefined, end: number, sentence: string): void => {
      if (entity === undefined) return
      const bare = written.replace(/^[Tt]he /, '').replace(/["']/g, '').replace(/[.,]$/, '')
      const name = bare.replace(/^[Tt]he /, '')
      const definite = (bare !== name || /^[Tt]he /.test(written)) && /^[a-z]/.test(name)
      if (!isName(name, definite, pointers) || MASKED.test(name)) return
      // “agents powered by GPT-5 (the ‘Agents’)”: what is named is what it says.
      if (sentence.toLowerCase().includes(` ${name.toLowerCase()} `) && !/^the /i.test(written.replace(/["']/g, ''))) return
      // “Whisper Large, whose weights are open”
      const rest = /^[^.!?;]{0,100}/.exec(text.slice(end))![0]
      out.push({name, entity: exempt && open?.test(rest) ? exempt.id : entity, end, definite})
    }
    if (CUE.test(text)) {
      for (const {when, pattern, name, back, own} of patterns) {
        if (!when.test(text)) continue
        pattern.lastIndex = 0
        for (let found = pattern.exec(masked); found; found = pattern.exec(masked)) {
          const end = found.index + found[0].length
          const from = back ? Math.max(0, found.index - 160) : found.index
          const opening = masked.slice(Math.max(0, found.index - 40), found.index + 1)
          if (MADE_WITH.test(opening)) continue
          // “the pair” after one name alone is another pair.
          if (back && / (?:both|two|pair|duo|trio)\b/.test(found[0]) && (masked.slice(from, found.index).match(KNOWN_RUNS)?.length ?? 0) < 2) continue
          add(found[name]!, own ? owner?.id : entityIn(from, end), end, back ? '' : ` ${masked.slice(Math.max(0, found.index - 60), found.index)} `)
        }
      }
    }
    tails.lastIndex = 0
    for (let found = tails.exec(masked); found; found = tails.exec(masked)) {
      const end = found.index + found[0].length
      add(found[3]!, entityIn(found.index, end), end, '')
    }
    return out
  }
}

/** The places in a text where a given name stands, from an offset on. */
export function placesOf({name, definite}: GivenName, text: string, from: number): {start: number; end: number}[] {
  const out: {start: number; end: number}[] = []
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    if (/[\w-]/.test(text[at - 1] ?? ' ') || /[\w]|-\w/.test(text.slice(end, end + 2).replace(/^[^\w-].*/, ' '))) continue
    const lead = text.slice(Math.max(0, at - 12), at)
    // “Ms Large”, “Max Weber”: somebody else's name.
    if (/\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Captain|Aunt|Uncle)\.? $/.test(lead) || (/^[A-Z][a-z]+$/.test(name) && /^ [A-Z][a-z]{2,}\b/.test(text.slice(end, end + 20)))) continue
    if (definite && !/\b(?:the|this|that|these|those|our|both)\s$/i.test(lead)) continue
    // “call five from”, against “five models”, “the mini bar”: a word of everyday is a name only where nothing goes with it.
    if (!definite && /^[a-z]+$/.test(name) && (/\b(?:an?|the|this|that|these|those|our|your|my|his|her|their|its|some|any|no|each|every|in|of)\s$/i.test(lead) || !/^(?:\s*(?:[.,;:!?)"'—–]|$)|\s(?:from|on|in|at|with|through|via|for|to|by|is|are|was|can|may|will|has|and|or|when|if|once|as|before|after|without|inside|into|over)\b)/.test(text.slice(end, end + 12)))) continue
    out.push({start: at, end})
  }
  return out
}

// Days, months and words that say how a name is given rather than which.
const NO_NAME = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|the|a|an|it|we|they|you|i|this|that|these|those|our|your|my|yes|no|not|and|or|but|if|in|on|for|from|as|at|by|to|here|below|above|now|then|also|all|both|so|what|who|which|where|when|why|how|new|today|yesterday|available|access|call|see|note|one|two|three|first|second|latter|former|winner|future|next|best|right|real|way|same|other|rest|model|models)$/i

function isName(name: string, definite: boolean, pointers: ReadonlySet<string>): boolean {
  if (name.length < 2 || name.length > 40 || NO_NAME.test(name) || /^[\d.]+$/.test(name)) return false
  // “the models”: a description, which is read as one.
  return !(definite && pointers.has(name.replace(/s$/, ''))) && !/^an? /.test(name)
}

function headsOf(entities: readonly Entity[]): string[] {
  const heads = new Set<string>()
  for (const {role, heads: own} of entities) if (role === 'object' || role === 'owner') for (const head of own) if (/^[a-zA-Z ]+$/.test(head) && !/agent|assistant|endpoint|API/.test(head)) heads.add(head)
  return [...heads].flatMap(head => (head === 'model' ? [head, 'Model'] : [head])).sort((a, b) => b.length - a.length)
}

function make(source: string): RegExp {
  return new RegExp(source, 'g')
}
