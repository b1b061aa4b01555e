import type {Clauses} from '../../language/clauses/clauses.js'
import {withCoordinates} from '../../language/clauses/lists.js'
import {isPerson} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {NounPhrase, Phrase} from '../../language/phrases/phrase.js'
import {fits, type Selects} from '../../language/selection.js'
import type {Word} from '../../language/words.js'
import type {Sentence} from '../page.js'
import {isNamed} from './copula.js'
import type {Referents} from './referents.js'
import {type Candidate, salienceOf} from './salience-score.js'

export const PLURAL_PRONOUN = wordList(`
  all any both each either few many most neither none ones several some them themselves these they those
`)
export const SINGULAR_PRONOUN = /^(?:it|this|that|itself|one|either|each|another)$/

/** What a pronoun is looked for by. */
export interface Search {
  /** The word that candidates stand before. */
  limit?: number
  plural: boolean
  single: boolean
  /** Noun phrases of the sentence that it cannot stand for. */
  excluded?: ReadonlySet<number>
  /** Other arguments of the pronoun's verb, by their heads: who does something does it to another. */
  beside?: readonly Word[]
  /** What the pronoun's verb takes. */
  selects?: Selects | undefined
  /** The pronoun stands in a later sentence. */
  later?: boolean
}

/** What a pronoun most likely stands for. */
export interface Salient {
  np: number
  score: number
  /** Where it is no more than a name within the noun phrase: “o3's context window”. */
  word?: number
}

// A name within a noun phrase is spoken of as its object would be, and a little less.
const NAME_INSIDE = 0.5

// “o3's context window has doubled. Call it”, “The GPT-5 launch went well. Everybody can access it”: nobody calls a window, so the name is meant.
function nameInside({referents, clauses, phrase, head, selects, referent, single}: Candidate): number | undefined {
  if (selects === undefined || !single || referent || phrase.pronoun || fits(selects, head)) return undefined
  const isObject = (entity: string | undefined): boolean => entity !== undefined && referents.entity(entity).role === 'object'
  const inside = clauses.words.slice(phrase.from, phrase.head).findIndex(({entity}) => isObject(entity))
  return inside < 0 ? undefined : phrase.from + inside
}

/** Times, places, departments and other nouns that are hardly ever spoken of again. */
const NO_TOPIC = wordList(`
  access account accounts afternoon answer april august autumn beginning cloud compliance cost costs day days december
  dinner end evening evenings everybody february finance friday home hour hours january july june legal lunch management
  march marketing may means middle midnight minimum minute minutes moment monday month months morning mornings need needs
  night nights noon november october other place preview price procurement production quarter question questions reason
  reasons region regions sales saturday second seconds security september spring step steps summer sunday support thing
  things thursday time times today tuesday way ways wednesday week weekend weekends weeks winter year years
`)

/** The noun phrase of a sentence that a later pronoun most likely stands for: agreeing, a thing, a subject or object rather than a modifier. */
export function mostSalient(referents: Referents, where: Sentence, search: Search): Salient | undefined {
  const {clauses} = where
  let best: Salient | undefined
  clauses.phrases.forEach((_, np) => {
    const candidate = candidateAt(referents, where, np, search)
    if (!candidate) return
    const word = nameInside(candidate)
    const score = word === undefined ? salienceOf(candidate) : salienceOf({...candidate, selects: undefined}) + NAME_INSIDE
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = {np, score, ...(word !== undefined && {word})}
  })
  if (best?.word !== undefined) return best
  return best && {np: peopleOf(referents, where, best.np, search) ?? memberOf(referents, where, best.np, search) ?? best.np, score: best.score}
}

// The noun phrase at an index, where a pronoun may stand for it.
function candidateAt(referents: Referents, where: Sentence, np: number, search: Search): Candidate | undefined {
  const {clauses} = where
  const phrase = clauses.np(np)
  if (!phrase || phrase.from >= (search.limit ?? Number.POSITIVE_INFINITY) || search.excluded?.has(np)) return undefined
  const head = clauses.headWord(np)
  if (isPerson(head.lower) || isTitled(where, np) || isReporter(where, np) || isBesides(phrase, head, search)) return undefined
  const {plural, single} = search
  if (phrase.pronoun && !mayPassOn(clauses, np, head.lower, search)) return undefined
  if (!agrees(referents, where, np, plural, single) && !isAlone(clauses, np, search)) return undefined
  const entity = referents.lexis.entities.get(head.entity ?? '')
  if ((entity?.role === 'channel' && !entity.praised) || entity?.role === 'other-channel') return undefined
  if (NO_TOPIC.has(head.lower) && !holdsName(clauses, phrase, search)) return undefined
  if (namesSection(referents, where, np)) return undefined
  const referent = phrase.pronoun ? undefined : referents.of(where, np)
  // “Agent: You asked for it”: who speaks is no topic, but “OpenAI's models: …” are one.
  if (np === 0 && head.entity === undefined && clauses.lower(1) === ':' && clauses.phrases.length > 2 && referent?.role !== 'object') return undefined
  const agreesToo = (other: number): boolean => agrees(referents, where, other, plural, single)
  return {referents, where, clauses, np, phrase, head, before: clauses.phrases[np - 1], referent, agrees: agreesToo, plural, single, selects: search.selects}
}

const SECTION = wordList(`
  appendix background calling chapter example examples faq introduction lesson note notes overview part parts phase
  prerequisite prerequisites requirement requirements section setup stage step steps summary usage
`)

// “### Step 2”, “## Prerequisites”: a heading that says where one is, and not what is spoken of.
function namesSection({page}: Referents, {block, clauses}: Sentence, np: number): boolean {
  if (!/^(?:heading|title)$/.test(page.blocks[block]!.kind)) return false
  const {from} = clauses.np(np)!
  const {lower, tag} = clauses.headWord(np)
  if (SECTION.has(lower)) return true
  return tag === 'num' && (SECTION.has(clauses.words[Math.max(0, from - 1)]!.lower) || SECTION.has(clauses.words[from]!.lower))
}

// “GPT-5's price fell”
const holdsName = ({words}: Clauses, {from, head}: NounPhrase, {selects}: Search): boolean =>
  selects !== undefined && words.slice(from, head).some(({entity}) => entity !== undefined)

// “You asked about GPT-4o and your account. You can invoke it”: of what is listed it is the only one that fits.
function isAlone(clauses: Clauses, np: number, {single, plural, selects}: Search): boolean {
  if (!single || plural || selects === undefined || clauses.np(np)!.plural || clauses.headWord(np).entity === undefined) return false
  const others = clauses.listFrom(np).slice(1)
  return others.length > 0 && others.every(one => !fits(selects, clauses.headWord(one)))
}

// Whether a pronoun may be what another stands for.
function mayPassOn(clauses: Clauses, np: number, lower: string, {single}: Search): boolean {
  if (!PLURAL_PRONOUN.has(lower) && !SINGULAR_PRONOUN.test(lower)) return false
  // “Each has a portfolio, and teachers access it.”
  if (single && /^(?:each|either|neither)$/.test(lower)) return false
  // “GPT-5 and Claude each have fans”: the names are meant.
  return !(/^(?:each|all|both)$/.test(lower) && clauses.np(np - 1))
}

const isTitled = ({clauses}: Sentence, np: number): boolean =>
  /^(?:dr|mr|mrs|ms|prof|professor|sir|captain)$/.test(clauses.words[clauses.np(np)!.from]!.lower) ||
  (clauses.lower(np - 1) === '.' && /^(?:dr|mr|mrs|ms|prof)$/.test(clauses.words[clauses.np(np)!.from - 2]?.lower ?? ''))

// “Our assistant is powered by GPT-5. The assistant calls it”: who acts is not what is acted on, in whatever sentence. Nor is “every clinic” any one.
function isBesides(phrase: NounPhrase, head: Word, {beside = [], later = false, single, plural}: Search): boolean {
  if (later && single && !plural && /^(?:every|each|no|any|neither|either)$/.test(phrase.determiner ?? '')) return true
  return !phrase.pronoun && beside.some(other => other.lower === head.lower && other.entity === head.entity)
}

// “OpenAI has an account team. Call it …”, “OpenAI sent two engineers. Call them …”: people, not the company.
function peopleOf(referents: Referents, where: Sentence, best: number, {plural, single, limit = Number.POSITIVE_INFINITY, excluded}: Search): number | undefined {
  if (!referents.of(where, best)?.bareOwner) return undefined
  const {clauses} = where
  const isNoun = (phrase: Phrase): boolean => phrase.kind === 'np' && !phrase.pronoun && phrase.from < limit
  const isGroup = (np: number): boolean => !excluded?.has(np) && GROUP.test(clauses.headWord(np).lower) && clauses.vg(np - 1) !== undefined
  const isPeople = (np: number): boolean => clauses.np(np)!.plural && isPerson(clauses.headWord(np).lower)
  const group = single && !plural ? clauses.phrases.findIndex((phrase, np) => np > best && isNoun(phrase) && isGroup(np)) : -1
  if (group >= 0) return group
  const people = plural ? clauses.phrases.findIndex((phrase, np) => isNoun(phrase) && isPeople(np)) : -1
  return people >= 0 ? people : undefined
}

const GROUP = /^(?:team|desk|office|department|unit|group|hotline|branch|crew|squad|switchboard|helpdesk|helpline)$/

// A list answers as a whole: the first of its members that the pack knows. “three assistants …: Claude, Nova and GPT-5” are what is listed.
function memberOf(referents: Referents, where: Sentence, best: number, {plural}: Search): number | undefined {
  const {clauses} = where
  const isCounted = plural && clauses.np(best)!.plural && !referents.of(where, best)
  const colon = isCounted ? clauses.phrases.findIndex((part, at) => at > best && part.kind === 'sign' && part.lower === ':') : -1
  const listed = colon > 0 && isNamed(clauses, colon + 1) ? clauses.listFrom(colon + 1) : []
  const whole = plural ? withCoordinates(clauses, best)[0]! : best
  const members = listed.length > 1 ? listed : clauses.listFrom(whole)
  return members.find(member => referents.of(where, member)?.role === 'object')
}

const SAYS = wordList(`
  add admit argue ask believe claim confirm explain hope insist joke know note recall report say tell think warn write
`)

// “Maria reports that …”: a name of nobody the pack knows, who says something, is a person.
function isReporter({clauses}: Sentence, np: number): boolean {
  const {determiner, pronoun} = clauses.np(np)!
  const {entity, text} = clauses.headWord(np)
  if (determiner !== undefined || pronoun || entity !== undefined || !/^[A-Z][a-z]/.test(text)) return false
  const vg = clauses.vg(np + 1)
  return vg !== undefined && !vg.passive && SAYS.has(vg.lemma)
}

/** Whether a noun phrase agrees in number with a pronoun. */
export function agrees(referents: Referents, sentence: Sentence, np: number, plural: boolean, single: boolean): boolean {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  const listed = isList(clauses, clauses.listFrom(np))
  // A name in an item is one, and one of several.
  const isItem = referents.page.blocks[sentence.block]!.kind === 'item'
  if (!listed && !phrase.plural && isItem && isNamed(clauses, np)) return plural || single
  if (phrase.plural || listed) return plural
  const isOwner = referents.lexis.entities.get(clauses.headWord(np).entity ?? '')?.role === 'owner'
  return single || (plural && isOwner)
}

// “Codex, right, the thing everybody asks about”: commas alone join names to names.
function isList(clauses: Clauses, members: readonly number[]): boolean {
  if (members.length < 2) return false
  return members.every(one => isNamed(clauses, one)) || clauses.phrases.slice(members[0], members.at(-1)).some(part => part.kind === 'cc')
}
