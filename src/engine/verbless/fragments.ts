import {asksAtEnd} from '../gaps/answers.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import {namesRole} from '../names/named-roles.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'
import {withAntecedent} from '../reference/said-before.js'
import {leadsToPlace, namedFrame, placeFrame, type VerblessContext} from './verbless-frame.js'

const IN_IT = /^(?:there|here|inside)$/

/** Whether a sentence has no verb: “Your data.”, “Codex. Sora. Now in your VPC.” */
export const isVerbless = ({clauses}: Sentence): boolean => !clauses.phrases.some(part => part.kind === 'vg')

/**
 * Claims that several sentences without verbs make together: “GPT-5, o3, Codex. All on Bedrock.”, where the place stands alone behind the names,
 * and “Your data. Your VPC. OpenAI's smartest model right inside.”, where it stands in front of them.
 */
export function fragmentClaims(page: Page, sentence: Sentence, lexis: Lexis, referents: Referents, taken: ReadonlySet<number>, text: VerblessContext['text']): Frame[] {
  const trigger = lexis.nounPhrase
  if (!trigger || sentence.index === 0 || !isVerbless(sentence)) return []
  const before = fragmentsBefore(page, sentence)
  if (before.length === 0) return []
  const {clauses} = sentence
  const context: VerblessContext = {trigger, sentence, lexis, referents, taken, text}
  let first = 0
  while (clauses.is(first, 'adv') || (clauses.np(first)?.pronoun && /^(?:all|both|each)$/.test(clauses.headWord(first).lower))) first++
  const saysWhere = leadsToPlace(context, first) && namesRole(clauses, first + 1, 'channel', lexis)
  const claim = saysWhere ? placeBehindNames(context, first, before) : nameBehindPlace(context, first, before)
  return claim ? [claim] : []
}

// Up to four fragments before a sentence, nearest first.
function fragmentsBefore(page: Page, sentence: Sentence): Sentence[] {
  const {sentences} = page.reading(sentence.block)
  const before: Sentence[] = []
  for (let at = sentence.index - 1; at >= 0 && before.length < 4 && isVerbless(sentences[at]!); at--) before.push(sentences[at]!)
  return before
}

// “GPT-5, o3, Codex. All on Bedrock.”
function placeBehindNames(context: VerblessContext, prep: number, before: readonly Sentence[]): Frame | undefined {
  const {sentence: {clauses}, referents} = context
  for (const where of before) {
    const np = where.clauses.np(0) ? where.clauses.listFrom(0).find(one => referents.of(where, one)?.role === 'object') : undefined
    const referent = np === undefined ? undefined : withAntecedent(referents, referents.of(where, np), where, np)
    const onlyNames = !where.clauses.phrases.some(part => part.kind === 'neg' || part.kind === 'prep') && !asksAtEnd(where)
    if (referent && onlyNames) {
      const {head, to} = clauses.phrases[prep]!
      return placeFrame(context, prep, prep, {referent, text: referent.antecedent!.text}, {at: head, to, from: clauses.phrases[0]!.from})
    }
    if (where.clauses.np(0) && where.clauses.headWord(0).entity !== undefined) return undefined
  }
  return undefined
}

// “Your data. Your VPC. OpenAI's smartest model right inside.”
function nameBehindPlace(context: VerblessContext, np: number, before: readonly Sentence[]): Frame | undefined {
  const {sentence, lexis, referents, taken} = context
  const {clauses} = sentence
  let inside = np + 1
  while (clauses.is(inside, 'adv') && !IN_IT.test(clauses.lower(inside))) inside++
  const isInside = (clauses.is(inside, 'adv') || clauses.is(inside, 'prep')) && IN_IT.test(clauses.lower(inside))
  const isLast = inside + 1 >= clauses.phrases.length || clauses.is(inside + 1, 'sign')
  if (!clauses.np(np) || taken.has(np) || !isInside || !isLast) return undefined
  const referent = referents.of(sentence, np)
  if (referent?.role !== 'object') return undefined
  const isPlaceNamed = before.some(where => where.clauses.phrases.some((part, at) => part.kind === 'np' && namesRole(where.clauses, at, 'channel', lexis)))
  return isPlaceNamed ? namedFrame(context, np, referent, {to: clauses.phrases[inside]!.to}) : undefined
}
