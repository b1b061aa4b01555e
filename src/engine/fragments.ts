import type {Clauses} from '../language/clauses/clauses.js'
import type {Frame} from './frames/frame.js'
import type {Lexis} from './lexis.js'
import type {Page, Sentence} from './page.js'
import type {Referents} from './reference/referents.js'
import {withAntecedent} from './reference/said-before.js'

const IN_IT = /^(?:there|here|inside)$/

/** Whether a sentence has no verb: “Your data.”, “Codex. Sora. Now in your VPC.” */
export const isVerbless = ({clauses}: Sentence): boolean => !clauses.phrases.some(part => part.kind === 'vg')

/**
 * Claims that several sentences without verbs make together: “GPT-5, o3, Codex. All on Bedrock.”, where the place stands alone behind the names,
 * and “Your data. Your VPC. OpenAI's smartest model right inside.”, where it stands in front of them.
 */
export function fragmentClaims(page: Page, sentence: Sentence, lexis: Lexis, referents: Referents, taken: ReadonlySet<number>, text: (from: number, to: number) => string): Frame[] {
  const trigger = lexis.nounPhrase
  if (!trigger || sentence.index === 0 || !isVerbless(sentence)) return []
  const {clauses} = sentence
  const {sentences} = page.reading(sentence.block)
  // Up to four fragments before, nearest first.
  const before: Sentence[] = []
  for (let at = sentence.index - 1; at >= 0 && before.length < 4 && isVerbless(sentences[at]!); at--) before.push(sentences[at]!)
  if (before.length === 0) return []
  let first = 0
  while (clauses.is(first, 'adv') || (clauses.np(first)?.pronoun && /^(?:all|both|each)$/.test(clauses.headWord(first).lower))) first++
  if (clauses.is(first, 'prep') && trigger.lemmas.includes(clauses.lower(first)) && clauses.np(first + 1) && namesPlace(clauses, lexis, first + 1)) {
    for (const where of before) {
      const np = where.clauses.np(0) ? where.clauses.listFrom(0).find(one => referents.of(where, one)?.role === 'object') : undefined
      const referent = np === undefined ? undefined : withAntecedent(referents, referents.of(where, np), where, np)
      if (referent && np !== undefined && !where.clauses.phrases.some(part => part.kind === 'neg' || part.kind === 'prep') && !/^\?/.test(where.clauses.words[where.to - 1]!.lower)) {
        return [{
          occurrence: {trigger, at: clauses.phrases[first]!.head, to: clauses.phrases[first]!.to, compound: false}, sentence, from: clauses.phrases[0]!.from, to: clauses.phrases[first + 1]!.to,
          phrase: first, subject: [], objects: [], object: {referent, text: referent.antecedent!.text}, construction: 'headline', preposition: first, gap: true,
        }]
      }
      if (where.clauses.np(0) && where.clauses.headWord(0).entity !== undefined) return []
    }
    return []
  }
  const np = first
  let inside = np + 1
  while (clauses.is(inside, 'adv') && !IN_IT.test(clauses.lower(inside))) inside++
  const isInside = (clauses.is(inside, 'adv') || clauses.is(inside, 'prep')) && IN_IT.test(clauses.lower(inside)) && (inside + 1 >= clauses.phrases.length || clauses.is(inside + 1, 'sign'))
  if (!clauses.np(np) || taken.has(np) || !isInside || referents.of(sentence, np)?.role !== 'object') return []
  if (!before.some(where => where.clauses.phrases.some((part, at) => part.kind === 'np' && namesPlace(where.clauses, lexis, at)))) return []
  const phrase = clauses.np(np)!
  return [{
    occurrence: {trigger, at: phrase.head, to: phrase.head + 1, compound: false}, sentence, from: phrase.from, to: clauses.phrases[inside]!.to,
    phrase: np, subject: [], objects: [np], object: {np, referent: referents.of(sentence, np)!, text: text(phrase.from, phrase.to)}, construction: 'headline',
  }]
}

const namesPlace = (clauses: Clauses, lexis: Lexis, np: number): boolean =>
  clauses.words.slice(clauses.np(np)!.from, clauses.np(np)!.to).some(word => lexis.entities.get(word.entity ?? '')?.role === 'channel')
