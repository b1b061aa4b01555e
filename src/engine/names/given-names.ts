/**
 * Names that a page gives: “GPT-4o (hereafter ‘the Model’)”, “By ‘five’ we mean GPT-5”, “we call the pair ‘the duo’”. From there on they stand
 * for what they were given to. Found in a block's folded text by the words that give a name, before anything is read; linear, for every
 * repetition is bounded.
 */
import type {NameSpan} from '../../language/words.js'
import type {Entity, Pack} from '../../vocabulary/pack.js'
import {MaskedText} from './masked-text.js'
import {type NamingPattern, namingPatterns} from './naming-patterns.js'
import {KNOWN, namedBy, OTHER, OWNER, wordsAnywhere} from './naming-words.js'

/** A name that a text gives to an entity. */
export interface GivenName {
  name: string
  entity: string
  /** Where the text that gives it ends. */
  end: number
  /** It counts only behind “the” or the like. */
  definite: boolean
}

/** Finds the names that a folded text gives, `names` being those that it holds, in its order. */
export type NameGiving = (text: string, names: readonly NameSpan[]) => GivenName[]

const MASKED = new RegExp(`[${KNOWN}${OWNER}${OTHER}]`)
const KNOWN_RUNS = new RegExp(`${KNOWN}+`, 'g')

// A quick look: without a word of this kind no pattern of naming is looked for.
const CUE = new RegExp(
  '"|(?:^|[\\s(])\'|\\((?:or |the |[A-Z])|\\b[Tt]he [A-Z][a-z]+(?: [A-Z][a-z]+)? is |\\b(?:hereafter|hereinafter|henceforth|from (?:here|now) on|short|' +
  'below|nick|dub|christen|baptis|rename|rebrand|that is|i\\.e\\.|abbreviat|shorten|project|aka|a\\.k\\.a|known|code ?-?name|alias|title|calls?|called|' +
  'calling|means?|meant|says?|said|goes|went|runs by|answers? to|named?|stands|stood|refers?|denotes|includes?|covers?|comprises?|model,|reasoner,|' +
  'engine,|flagship,|to (?:its|her|his|their|our) )',
  'i',
)

// “powered by GPT-5 (…)”: what is named is what runs on it.
const MADE_WITH = /\b(?:powered|built|based|running|runs|trained|backed|driven|served) (?:up )?(?:by|on|with|in)(?: the| an?)? ?.?$/

// “both”, “the pair”: after one name alone they are another pair.
const PAIR = / (?:both|two|pair|duo|trio)\b/

/** How far back the names are looked for that “it” and “the pair” may mean, and the words before a name; in letters. */
const REACH_BACK = 160
const OPENING = 40
const SENTENCE = 60
/** How far behind a name its being open is looked for: “Whisper Large, whose weights are open”. */
const REACH_AHEAD = /^[^.!?;]{0,100}/

// “GPT-5 Max”: a size that stands for the model from there on.
const SIZES = new RegExp(`(${KNOWN}+)( )(Large|Small|Medium|Tiny|Base|Max|Mini|Nano|Pro|Turbo|Ultra|Lite|Plus)\\b`, 'g')

/** Makes ready to find the names that texts give; once for a pack. */
export function nameGiving(pack: Pack): NameGiving {
  const object = pack.entities.find(({role}) => role === 'object')
  if (!object) return () => []
  const finder = new GivenNameFinder(pack, object)
  return (text, names) => finder.find(text, names)
}

class GivenNameFinder {
  readonly #object: Entity
  readonly #owner: Entity | undefined
  readonly #exempt: Entity | undefined
  readonly #open: RegExp | undefined
  readonly #roles: ReadonlyMap<string, Entity['role']>
  readonly #pointers: ReadonlySet<string>
  readonly #patterns: readonly NamingPattern[]

  constructor({entities, pointers}: Pack, object: Entity) {
    this.#object = object
    this.#owner = entities.find(({role}) => role === 'owner')
    this.#exempt = entities.find(({role, adjectives}) => role === 'exempt' && adjectives.length > 0)
    this.#open = this.#exempt && wordsAnywhere(this.#exempt.adjectives)
    this.#roles = new Map(entities.map(({id, role}) => [id, role]))
    this.#pointers = new Set(pointers.map(noun => noun.toLowerCase()))
    this.#patterns = namingPatterns(namedBy(headsOf(entities)))
  }

  find(text: string, names: readonly NameSpan[]): GivenName[] {
    const isCued = CUE.test(text)
    if (names.length === 0 || (!isCued && !/[A-Z][a-z]/.test(text))) return []
    const masked = new MaskedText(text, names, this.#roles)
    if (!masked.isOfInterest) return []
    const cued = isCued ? this.#patterns.filter(({when}) => when.test(text)).flatMap(pattern => this.#byPattern(pattern, masked, text)) : []
    return [...cued, ...this.#bySize(masked, text)]
  }

  #byPattern({pattern, back, own}: NamingPattern, masked: MaskedText, text: string): GivenName[] {
    return Array.from(masked.text.matchAll(pattern), found => {
      const end = found.index + found[0].length
      const from = back ? Math.max(0, found.index - REACH_BACK) : found.index
      if (MADE_WITH.test(masked.text.slice(Math.max(0, found.index - OPENING), found.index + 1))) return []
      if (back && PAIR.test(found[0]) && (masked.text.slice(from, found.index).match(KNOWN_RUNS)?.length ?? 0) < 2) return []
      const entity = own ? this.#owner?.id : masked.entityIn(from, end, this.#object.id)
      const sentence = back ? '' : ` ${masked.text.slice(Math.max(0, found.index - SENTENCE), found.index)} `
      return this.#given(found[1]!, entity, end, text, sentence)
    }).flat()
  }

  #bySize(masked: MaskedText, text: string): GivenName[] {
    return Array.from(masked.text.matchAll(SIZES), found => {
      const end = found.index + found[0].length
      return this.#given(found[3]!, masked.entityIn(found.index, end, this.#object.id), end, text, '')
    }).flat()
  }

  // What is written as a name, if it may be one; `sentence`: the words before it.
  #given(written: string, entity: string | undefined, end: number, text: string, sentence: string): GivenName[] {
    if (entity === undefined) return []
    const bare = written.replace(/^[Tt]he /, '').replace(/["']/g, '').replace(/[.,]$/, '')
    const name = bare.replace(/^[Tt]he /, '')
    const definite = (bare !== name || /^[Tt]he /.test(written)) && /^[a-z]/.test(name)
    if (!isName(name, definite, this.#pointers) || MASKED.test(name)) return []
    // “agents powered by GPT-5 (the ‘Agents’)”: what is named is what it says.
    if (sentence.toLowerCase().includes(` ${name.toLowerCase()} `) && !/^the /i.test(written.replace(/["']/g, ''))) return []
    const isOpen = this.#open?.test(REACH_AHEAD.exec(text.slice(end))![0]) === true
    return [{name, entity: isOpen ? this.#exempt!.id : entity, end, definite}]
  }
}

// Days, months and words that say how a name is given rather than which.
const NO_NAME = new Set((
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
  'the a an it we they you i this that these those our your my yes no not and or but if in on for from as at by to here below above now then also all ' +
  'both so what who which where when why how new today yesterday available access call see note one two three first second latter former winner ' +
  'future next best right real way same other rest model models'
).split(' '))

function isName(name: string, definite: boolean, pointers: ReadonlySet<string>): boolean {
  if (name.length < 2 || name.length > 40 || NO_NAME.has(name.toLowerCase()) || /^[\d.]+$/.test(name)) return false
  // “the models”: a description, which is read as one.
  return !(definite && pointers.has(name.replace(/s$/, ''))) && !/^an? /.test(name)
}

// The heads of what may be named, longest first, so that the longest is found.
function headsOf(entities: readonly Entity[]): string[] {
  const heads = new Set(entities.filter(({role}) => role === 'object' || role === 'owner').flatMap(entity => entity.heads))
  return [...heads]
    .filter(head => /^[a-zA-Z ]+$/.test(head) && !/agent|assistant|endpoint|API/.test(head))
    .flatMap(head => (head === 'model' ? [head, 'Model'] : [head]))
    .sort((a, b) => b.length - a.length)
}
