import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'

const INTERROGATIVE = /^(?:which|what)$/

// Verbs by which an answer advises: “Start with o3.”
const ADVISING = /^(?:start|begin|go|try|pick|choose|take|use|stick|make)$/

/** Whether what a frame is done to is what its sentence asks for: “Which model does the router invoke?”, “What does it call?” */
export function asksForObject({objects, sentence}: Frame): boolean {
  const {clauses} = sentence
  if (!isQuestion(sentence)) return false
  if (objects.length > 0) return objects.every(np => isInterrogative(clauses, np))
  return clauses.phrases.slice(0, 4).some(phrase => (phrase.kind === 'np' || phrase.kind === 'rel') && INTERROGATIVE.test(clauses.words[phrase.from]!.lower))
}

// “which model”, “what”, “which of these”
function isInterrogative(clauses: Clauses, np: number): boolean {
  if (INTERROGATIVE.test(clauses.np(np)?.determiner ?? '') || INTERROGATIVE.test(clauses.headWord(np).lower)) return true
  return clauses.lower(np - 1) === 'of' && clauses.phrases[np - 2] !== undefined && INTERROGATIVE.test(clauses.headWord(np - 2).lower)
}

/** The name that answers a question: a few words right behind it, “For long contracts, o3.”, “Yes, to GPT-5”. Undefined where none does. */
export function answerTo(page: Page, referents: Referents, question: Sentence, prepositions: readonly string[] = []): {where: Sentence; np: number} | undefined {
  let where = next(page, question)
  // “asks the new hire”
  if (where && /^(?:ask|want|wonder)$/.test(where.clauses.vg(0)?.lemma ?? '')) where = next(page, where)
  if (!where) return undefined
  const {clauses} = where
  let at = pastAdvice(clauses)
  if (clauses.is(at, 'prep') && prepositions.includes(clauses.lower(at))) at++
  else if (clauses.is(at, 'prep') || clauses.is(at, 'sub')) {
    const comma = clauses.phrases.findIndex((phrase, place) => place > at && phrase.kind === 'sign' && /^[,:]$/.test(phrase.lower))
    if (comma < 0) return undefined
    at = comma + 1
  }
  if (!clauses.np(at) || clauses.vg(clauses.modifiersOf(clauses.listFrom(at).at(-1)!).end)) return undefined
  const np = clauses.listFrom(at).find(one => referents.of(where, one)?.role === 'object')
  return np === undefined ? undefined : {where, np}
}

// “Well, start with …”, “Make it …”: the phrase that an answer begins with.
function pastAdvice(clauses: Clauses): number {
  let at = 0
  while (clauses.is(at, 'sign') || clauses.is(at, 'adv')) at++
  const vg = clauses.vg(at)
  if (vg?.form !== 'base' || !ADVISING.test(vg.lemma)) return at
  const isPhrasal = clauses.is(at + 1, 'prep') || (at + 1 < clauses.phrases.length && clauses.headWord(at + 1).lower === 'it')
  return isPhrasal ? at + 2 : at + 1
}

/** Whether the text behind a question answers it with no: “Can I call it from Lambda? No, …” */
export function isRefused(page: Page, question: Sentence): boolean {
  if (!isQuestion(question)) return false
  const answer = next(page, question)
  const words = answer?.clauses.words.slice(answer.from, answer.from + 3).filter(word => word.lower !== '"') ?? []
  return /^(?:no|nope|never)$/.test(words[0]?.lower ?? '') && (words[1] === undefined || words[1].tag === 'sign')
}

/** Whether a sentence ends as a question does. */
export function isQuestion({clauses}: Sentence): boolean {
  return clauses.phrases.slice(-3).some(phrase => phrase.kind === 'sign' && phrase.lower === '?')
}

/** Whether the very last sign of a sentence is a question mark: “Why?”, but not “Why?” he asked, nor a question in quotation marks. */
export function asksAtEnd({clauses, to}: Sentence): boolean {
  return clauses.words[to - 1]!.lower.startsWith('?')
}

// The sentence behind another, in its block or the one below; a heading begins something else.
function next(page: Page, sentence: Sentence): Sentence | undefined {
  const {sentences} = page.reading(sentence.block)
  if (sentence.index + 1 < sentences.length) return sentences[sentence.index + 1]
  const below = page.blocks[sentence.block + 1]
  if (!below || !/^(?:paragraph|item)$/.test(below.kind)) return undefined
  return page.reading(sentence.block + 1).sentences[0]
}
