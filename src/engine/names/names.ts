import type {NameSpan} from '../../language/words.js'
import type {Entity} from '../../vocabulary/pack.js'

/** The names of a pack's entities as two regular expressions over folded text; both are linear: no repetition nests. */
export interface NameIndex {
  find(text: string): NameSpan[]
}

const PLACEHOLDERS: Record<string, string> = {
  '<version>': '\\d{1,3}(?:\\.(?:\\d{1,2}|x))?(?:o|x|v)?',
  '<digit>': '\\d',
  '<size>': '\\d{1,4}',
  '<area>': '-(?:gov-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\\d',
}

const REGION = '(us|eu|ap|sa|ca|me|af|il|mx|cn)<area>'

/** The regular expression source of a name as packs write it. */
function namePattern(written: string): string {
  const name = written.replaceAll('<region>', REGION)
  let out = ''
  for (let at = 0; at < name.length; at++) {
    const placeholder = Object.keys(PLACEHOLDERS).find(key => name.startsWith(key, at))
    const character = name[at]!
    if (placeholder) {
      out += PLACEHOLDERS[placeholder]!
      at += placeholder.length - 1
    } else if (character === ' ' || character === '-') out += '(?:[ \\n-]{1,2})?'
    else if (character === '(') out += '(?:'
    else if (character === ')' || character === '|') out += character
    else out += /[A-Za-z0-9]/.test(character) ? character : `\\${character}`
  }
  return out
}

// Longer names first, so that “Amazon Bedrock AgentCore” is not read as “Amazon”.
const byLength = (a: {name: string}, b: {name: string}): number => b.name.replace(/\([^)]*\)/g, '').length - a.name.replace(/\([^)]*\)/g, '').length

interface Named {
  name: string
  entity: Entity
}

// “THE STATEFUL RUNTIME ENVIRONMENT IS HERE”: no letter is small, so that capitals tell no name from another word.
const isInCapitals = (text: string): boolean => !/[a-z]/.test(text) && /[A-Z]{2} +[A-Z]{2}/.test(text)

// A name as packs write it, in capitals; what stands between angle brackets is no part of it.
const inCapitals = (written: string): string => written.replace(/<[^>]*>|[^<]+/g, part => (part.startsWith('<') ? part : part.toUpperCase()))

export function indexNames(entities: readonly Entity[], extra: Readonly<Record<string, readonly string[]>> = {}): NameIndex {
  const namesOf = (sensitive: boolean): Named[] => entities
    .filter(entity => entity.caseSensitive === sensitive)
    .flatMap(entity => [...entity.names, ...(extra[entity.id] ?? [])].map(name => ({name, entity})))
    .sort(byLength)
  const matchersOf = (names: readonly Named[], sensitive: boolean): Matcher[] => (names.length === 0 ? [] : [new Matcher(names, sensitive)])
  const matchers = [false, true].flatMap(sensitive => matchersOf(namesOf(sensitive), sensitive))
  // Made on first use: few texts are set in capitals.
  let forCapitals: Matcher[] | undefined
  const matchersFor = (text: string): Matcher[] => {
    if (!isInCapitals(text)) return matchers
    forCapitals ??= matchersOf(namesOf(true).filter(({entity}) => entity.role !== 'object').map(({name, entity}) => ({name: inCapitals(name), entity})), true)
    return [...matchers, ...forCapitals]
  }
  const unless = new Map(entities.filter(entity => entity.unless.length > 0).map(entity => [entity.id, otherMeaning(entity.unless)]))
  return {
    find(text) {
      const spans: NameSpan[] = []
      for (const matcher of matchersFor(text)) {
        // Not `matchAll`: it makes a new pattern at each call, and that costs more than a block's reading.
        const {pattern} = matcher
        pattern.lastIndex = 0
        for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
          const [found] = match
          const entity = matcher.entityOf(found)
          const span = {start: match.index, end: match.index + found.length, entity: entity.id}
          if (!unless.get(entity.id)?.(text, span)) spans.push(span)
        }
      }
      return withoutOverlaps(spans)
    },
  }
}

/** The names of one case sensitivity as one pattern without groups: which name it was is asked of what it found, once for each text found. */
class Matcher {
  readonly pattern: RegExp
  readonly #names: readonly {whole: RegExp; entity: Entity}[]
  readonly #known = new Map<string, Entity>()

  constructor(names: readonly Named[], sensitive: boolean) {
    const sources = names.flatMap(({name}) => withoutFirstGroup(name)).map(namePattern)
    // A word boundary is several times as fast as the look behind, and says the same of a name that begins with a letter.
    const start = sources.every(source => /^[A-Za-z0-9]/.test(source)) ? '\\b' : '(?<![A-Za-z0-9_])'
    this.pattern = new RegExp(`${start}(?<!@|[A-Za-z0-9]')(?:${byLetters(sources, sensitive)})(?![A-Za-z0-9_]|-(?=\\d))`, sensitive ? 'g' : 'gi')
    this.#names = names.map(({name, entity}) => ({whole: new RegExp(`^(?:${namePattern(name)})$`, sensitive ? '' : 'i'), entity}))
  }

  /** The entity of a text that the pattern found: that of the first name that is all of it. */
  entityOf(found: string): Entity {
    let entity = this.#known.get(found)
    if (!entity) {
      entity = this.#names.find(({whole}) => whole.test(found))!.entity
      // Versions may be any: a long run must not fill the memory.
      if (this.#known.size > 2000) this.#known.clear()
      this.#known.set(found, entity)
    }
    return entity
  }
}

// “(us.|eu.|)openai” as three names, so that each begins with a letter.
function withoutFirstGroup(written: string): string[] {
  const name = written.replace(/^<region>/, REGION)
  if (!name.startsWith('(')) return [name]
  const close = name.indexOf(')')
  return name.slice(1, close).split('|').flatMap(one => withoutFirstGroup(one + name.slice(close + 1)))
}

// Alternatives in their order, told apart by their first letters as long as all have one: at a wrong letter most are given up at once.
function byLetters(sources: readonly string[], sensitive: boolean): string {
  const letters = sources.map(source => /^[A-Za-z0-9](?![?*+{])/.exec(source)?.[0])
  if (sources.length < 2 || letters.includes(undefined)) return sources.join('|')
  const groups = new Map<string, string[]>()
  for (const [index, letter] of letters.entries()) {
    const key = sensitive ? letter! : letter!.toLowerCase()
    groups.set(key, [...(groups.get(key) ?? []), sources[index]!.slice(1)])
  }
  return [...groups].map(([letter, rests]) => `${letter}(?:${byLetters(rests, sensitive)})`).join('|')
}

// Within a few words of the name, another meaning is spelt out.
function otherMeaning(unless: readonly string[]): (text: string, span: {start: number; end: number}) => boolean {
  const words = unless.map(word => word.toLowerCase())
  const after = new RegExp(`^[\\s(-]{1,2}(?:${words.join('|')})\\b`)
  const phrases = words.filter(word => word.includes(' '))
  return (text, {start, end}) => {
    if (after.test(text.slice(end, end + 30).toLowerCase())) return true
    const before = text.slice(Math.max(0, start - 40), start).toLowerCase()
    return phrases.some(phrase => before.includes(phrase))
  }
}

function withoutOverlaps(spans: NameSpan[]): NameSpan[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const out: NameSpan[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last && span.start < last.end) {
      if (span.end - span.start > last.end - last.start) out[out.length - 1] = span
      continue
    }
    out.push(span)
  }
  return out
}
