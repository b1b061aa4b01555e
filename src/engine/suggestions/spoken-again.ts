import {singular} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {Sentence} from '../page.js'
import {antecedentReferent} from '../reference/antecedent.js'
import type {Members} from './members.js'
import {saidMore} from './replace-object.js'
import type {Situation} from './situation.js'

/** How the text speaks of a finding's object besides: what a rewrite has to leave it to refer to. */
export interface SpokenAgain {
  /** By a plural pronoun: “they”, “their”. */
  plural: boolean
  /** By a description, or by a pronoun beside the object's own: only the object's own words answer it. */
  words: boolean
}

// “That's it.”
const lead = ({clauses: {words}}: Sentence, at: number): string => `${words[at - 2]?.lower ?? ''} ${words[at - 1]?.lower ?? ''}`

const APART = wordList(`
  bigger cheaper earlier faster first former larger latter newer older other previous same second slower smaller third
`)

// Sentences of more words than these are not looked through for each of their findings.
const LONG = 120

/**
 * Whether the sentence or the next one refers to the object again: “Call Sora, and it draws …”, “Invoke GPT-5 twice. The model is fast.”,
 * “start it or invoke it”. Undefined where they do not.
 */
export function spokenAgain(situation: Situation, {np, range, plural}: Members): SpokenAgain | undefined {
  const {sentence, page, frame, referents, lexis} = situation
  const own = np === undefined ? undefined : sentence.clauses.np(np)
  if (np === undefined || !own || range === undefined || sentence.to - sentence.from > LONG) return undefined
  const {words} = sentence.clauses
  const stands = {start: words[range.from]!.start, end: words[range.to - 1]!.end}
  // What the object itself refers to, where it is a pronoun or a description.
  const meant = referents.of(sentence, np)?.antecedent
  const same = (where: Sentence, at: number): boolean => {
    const antecedent = antecedentOf(where, at)
    const here = where.clauses.phrases[at]!
    // “Start it or invoke it”: the one is what the other refers to.
    if (here.kind === 'np' && here.pronoun && meant?.block === where.block && where.clauses.words[here.from]!.start < meant.end && where.clauses.words[here.to - 1]!.end > meant.start) return true
    if (!antecedent) return false
    const overlaps = (block: number, start: number, end: number): boolean => antecedent.block === block && antecedent.start < end && antecedent.end > start
    return overlaps(sentence.block, stands.start, stands.end) || (meant !== undefined && overlaps(meant.block, meant.start, meant.end))
  }
  const antecedentOf = (where: Sentence, at: number): {block: number; start: number; end: number} | undefined => {
    const {determiner} = where.clauses.np(at)!
    if (/^(?:its|their)$/.test(determiner ?? '')) return antecedentReferent(referents, where, at, determiner === 'their', determiner === 'its')?.antecedent
    return referents.of(where, at)?.antecedent
  }
  let found: SpokenAgain | undefined
  const note = (where: Sentence, at: number, words: boolean): void => {
    const phrase = where.clauses.np(at)!
    const many = phrase.pronoun ? /^(?:they|them|these|those|both|all)$/.test(where.clauses.headWord(at).lower) : phrase.determiner === 'their' || (phrase.determiner !== 'its' && phrase.plural)
    found = {plural: found?.plural ?? many, words: words || found?.words === true}
  }
  const speaks = (where: Sentence, at: number): 'pronoun' | 'description' | undefined => {
    const phrase = where.clauses.np(at)
    if (!phrase) return undefined
    const head = where.clauses.headWord(at)
    if (phrase.pronoun) return /^(?:it|itself|they|them|themselves|these|those|this)$/.test(head.lower) && !(head.lower === 'it' && /^(?:that|this) ?(?:'s|is)$/.test(lead(where, phrase.from))) ? 'pronoun' : undefined
    if (/^(?:its|their)$/.test(phrase.determiner ?? '')) return 'pronoun'
    return /^(?:the|this|that|these|those)$/.test(phrase.determiner ?? '') && lexis.objectHeads.has(singular(head.lower)) && head.entity === undefined ? 'description' : undefined
  }
  // “GPT-5 (the scorer in the diagram)”
  const bracket = sentence.clauses.phrases.findIndex(phrase => phrase.from === range.to)
  if (bracket > 0 && sentence.clauses.lower(bracket) === '(' && /^(?:an?|the|our|your|their)$/.test(sentence.clauses.np(bracket + 1)?.determiner ?? '')) note(sentence, bracket + 1, false)
  // “GPT-5, which powers the till”; “the older model”, “the latter”: what tells it from others.
  if (saidMore(situation, range.to) || (!own.pronoun && words.slice(own.from, own.to).some(({lower}) => APART.has(lower)) && meant !== undefined)) found = {plural, words: true}
  for (let at = 0; at < sentence.clauses.phrases.length; at++) {
    const phrase = sentence.clauses.phrases[at]!
    if (at === np || frame.objects.includes(at) || (phrase.from >= range.from && phrase.to <= range.to) || (phrase.from < range.from && !own.pronoun)) continue
    const how = speaks(sentence, at)
    if (how !== undefined && same(sentence, at)) note(sentence, at, how === 'description' || own.pronoun)
  }
  const next = page.reading(sentence.block).sentences[sentence.index + 1]
  if (!next || next.to - next.from > LONG) return found
  for (let at = 0; at < next.clauses.phrases.length; at++) {
    const how = speaks(next, at)
    if (how !== undefined && same(next, at)) note(next, at, how === 'description')
  }
  return found && {...found, plural: found.plural || (plural && found.words)}
}
