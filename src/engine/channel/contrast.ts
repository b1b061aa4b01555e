import type {Clauses} from '../../language/clauses/clauses.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {ChannelMention} from './mentions.js'
import type {Frame} from '../frames/frame.js'
import type {Sentence} from '../page.js'
import {NEGATIVE_DETERMINER} from '../scope/governors.js'

/** Prepositions and verbs that set a place apart. */
export const CONTRAST: ReadonlySet<string> = new Set([
  ...wordList(`
    against avoid avoiding besides beyond bypass bypassing except excluding leave leaving minus no not off outside replacing
    skip skipping than unlike versus vs w/o without
  `),
  'apart from', 'away from', 'compared to', 'instead of', 'outside of', 'rather than',
])

/** Verbs of doing without a place, in their forms. */
const DOES_WITHOUT = wordList(`
  avoid avoided avoiding avoids bypass bypassed bypasses bypassing circumvent circumvented circumventing circumvents ditch
  ditched ditches ditching replace replaced replaces replacing sidestep sidestepped sidestepping sidesteps skip skipped
  skipping skips
`)
const LEAVES = wordList('leave leaves leaving left')

/** Words that “but” makes an exception of: “no cloud but Azure”. */
const NONE = wordList('no none nothing nobody nowhere anything anywhere')

/** Auxiliaries that stand for what the sentence says: “as you would on Azure”. */
const PRO_VERBS = wordList('do does did would will can')

// So many words before a place are asked.
const REACH = 6

/** Whether a place is named only as where it is not: “on Azure, not on AWS”. */
export function excluded({clauses}: Sentence, {phrase}: ChannelMention): boolean {
  const before = clauses.is(phrase - 1, 'prep') ? phrase - 2 : phrase - 1
  if (!clauses.is(before, 'neg') || clauses.lower(before) !== 'not') return false
  return !/^(?:only|just|merely|simply|necessarily)$/.test(clauses.words[clauses.phrases[before]!.to]?.lower ?? '')
}

/** Whether another place is named only to set it apart: “unlike Azure”, “without Azure”, “no Azure subscription”, “just as you would on Azure”. */
export function contrasted(sentence: Sentence, mention: ChannelMention, trigger: number): boolean {
  if (mention.role !== 'other-channel') return false
  if (CONTRAST.has(mention.prep)) return true
  const start = sentence.clauses.phrases[mention.phrase]!.from
  for (let at = mention.word - 1; at >= Math.max(sentence.from, start - REACH); at--) {
    if (endsLook(sentence, mention, trigger, at) || isException(sentence, at)) return false
    // “longer than ten seconds on Azure”: a measure is compared, no place.
    if (sentence.clauses.words[at]!.lower === 'than' && sentence.clauses.words[at + 1]?.tag === 'num') continue
    if (setsApart(sentence, mention, at)) return true
    if (at < start - 1 && isVerbOfItsOwn(sentence, at)) return false
  }
  return false
}

// Whether no word before this one says anything of a place.
function endsLook({clauses: {words}}: Sentence, mention: ChannelMention, trigger: number, at: number): boolean {
  const {lower} = words[at]!
  // “no secret that it runs on Azure”: the clause begins.
  if (/^[,;:.—–]$/.test(lower) || (lower === 'that' && words[at]!.tag === 'sub')) return true
  // “as you would call it on Azure”: the trigger stands in the comparison itself; “calls leave through Azure”: by which they leave.
  return mention.prep !== '' && (at === trigger || LEAVES.has(lower))
}

// “no cloud but Azure”: the exception is what is meant.
const isException = ({clauses: {words}, from}: Sentence, at: number): boolean =>
  words[at]!.lower === 'but' && words.slice(Math.max(from, at - 3), at).some(word => NONE.has(word.lower))

function setsApart({clauses, from}: Sentence, mention: ChannelMention, at: number): boolean {
  const {words} = clauses
  const {lower} = words[at]!
  if (CONTRAST.has(lower) || DOES_WITHOUT.has(lower) || LEAVES.has(lower)) return true
  if ((lower === 'as' || lower === 'like') && at > from && !isRole(clauses, mention, at) && !givesInstance(clauses, clauses.phraseOf(at), mention.phrase)) return true
  if (isNotNeeded(clauses, at)) return true
  // “the way you do on Azure”
  return lower === 'way' && words[at - 1]?.lower === 'the' && words[at + 1]?.tag !== 'prep'
}

// “you don't need an Azure account to call it”, “nobody needs one”: what is not needed is set apart.
function isNotNeeded(clauses: Clauses, at: number): boolean {
  const needs = clauses.vg(clauses.phraseOf(at))
  if (!needs || !/^(?:need|require|have)$/.test(needs.lemma) || needs.head !== at) return false
  return needs.negated === undefined ? NONE.has(clauses.words[needs.from - 1]?.lower ?? '') : needs.lemma !== 'have' || clauses.words[at + 1]?.lower === 'to'
}

// “as a span in LangSmith”: a role, no comparison.
const isRole = (clauses: Clauses, {phrase}: ChannelMention, at: number): boolean =>
  clauses.words[at]!.lower === 'as' &&
  /^an?$/.test(clauses.words[at + 1]?.lower ?? '') &&
  clauses.is(phrase - 1, 'prep') &&
  clauses.phraseOf(at) === phrase - 3

// A verb that is not that of a comparison: “the way you call it on Azure”.
function isVerbOfItsOwn({clauses: {words}, from}: Sentence, at: number): boolean {
  const {tag, shape, lower} = words[at]!
  if (tag !== 'verb' || shape === 'ing' || PRO_VERBS.has(lower)) return false
  return !words.slice(Math.max(from, at - 4), at).some(word => word.lower === 'way' || word.lower === 'as')
}

// “models such as GPT-5 on Azure”, “a model like GPT-5 on Azure”, “Claude as well as GPT-5 on Azure”: an instance or one more, no comparison.
function givesInstance(clauses: Clauses, particle: number, place: number): boolean {
  const word = clauses.lower(particle)
  if (word === 'such as' || word === 'such' || word === 'as well as') return true
  if (word !== 'like' || particle + 1 >= place || !clauses.isNamed(particle + 1)) return false
  return clauses.np(particle - 1) !== undefined && !clauses.isNamed(particle - 1) && clauses.determiner(particle - 1) !== 'the'
}

/** “Without Azure, no one may call it”: what nothing goes without is the way. */
export function indispensable({sentence: {clauses}, subject, vg}: Frame, {prep}: ChannelMention): boolean {
  if (prep !== 'without') return false
  if (clauses.vg(vg ?? -1)?.negated !== undefined) return true
  return subject.some(np => NEGATIVE_DETERMINER.test(clauses.np(np)?.determiner ?? '') || NEGATIVE_DETERMINER.test(clauses.headWord(np).lower))
}
