import type {ChannelMention} from './mentions.js'
import type {Frame} from '../frames/frame.js'
import type {Sentence} from '../page.js'
import {NEGATIVE_DETERMINER} from '../scope/governors.js'

/** Prepositions and verbs that set a place apart. */
export const CONTRAST = /^(?:without|unlike|versus|vs|instead of|rather than|not|than|outside|outside of|beyond|away from|off|minus|no|bypass|bypassing|skip|skipping|leaving|leave|avoid|avoiding|against|w\/o|replacing|except|excluding|besides|compared to|apart from)$/

/** Whether a place is named only as where it is not: “on Azure, not on AWS”. */
export function excluded({clauses}: Sentence, {phrase}: ChannelMention): boolean {
  const before = clauses.is(phrase - 1, 'prep') ? phrase - 2 : phrase - 1
  return clauses.is(before, 'neg') && clauses.lower(before) === 'not' && !/^(?:only|just|merely|simply|necessarily)$/.test(clauses.words[clauses.phrases[before]!.to]?.lower ?? '')
}

/** Whether another place is named only to set it apart: “unlike Azure”, “without Azure”, “no Azure subscription”, “just as you would on Azure”. */
export function contrasted(sentence: Sentence, mention: ChannelMention, trigger: number): boolean {
  if (mention.role !== 'other-channel') return false
  const {clauses} = sentence
  const {words} = clauses
  if (CONTRAST.test(mention.prep)) return true
  const start = clauses.phrases[mention.phrase]!.from
  for (let at = mention.word - 1; at >= Math.max(sentence.from, start - 6); at--) {
    const lower = words[at]!.lower
    if (/^[,;:.—–]$/.test(lower)) break
    // “no cloud but Azure”: the exception is what is meant.
    if (lower === 'but' && words.slice(Math.max(sentence.from, at - 3), at).some(word => /^(?:no|none|nothing|nobody|nowhere|anything|anywhere)$/.test(word.lower))) return false
    // “as you would call it on Azure”: the trigger stands in the comparison itself.
    if (at === trigger && mention.prep !== '') break
    // “longer than ten seconds on Azure”: a measure is compared, no place.
    if (lower === 'than' && words[at + 1]?.tag === 'num') continue
    const leaves = /^(?:leav(?:e|es|ing)|left)$/.test(lower)
    // “calls leave through Azure”: by which they leave.
    if (leaves && mention.prep !== '') break
    if (CONTRAST.test(lower) || /^(?:bypass(?:es|ed|ing)?|skip(?:s|ped|ping)?|avoid(?:s|ed|ing)?|circumvent(?:s|ed|ing)?|sidestep(?:s|ped|ping)?|replac(?:e|es|ed|ing)|ditch(?:es|ed|ing)?|leav(?:e|es|ing)|left)$/.test(lower)) return true
    // “as a span in LangSmith”: a role, no comparison.
    const role = lower === 'as' && /^an?$/.test(words[at + 1]?.lower ?? '') && clauses.phrases[mention.phrase - 1]?.kind === 'prep' && clauses.phraseOf(at) === mention.phrase - 3
    if ((lower === 'as' || lower === 'like') && at > sentence.from && !role) return true
    // “the way you do on Azure”
    if (lower === 'way' && words[at - 1]?.lower === 'the' && words[at + 1]?.tag !== 'prep') return true
    if (words[at]!.tag === 'verb' && words[at]!.shape !== 'ing' && at < start - 1 && !/^(?:do|does|did|would|will|can)$/.test(lower) && !words.slice(Math.max(sentence.from, at - 4), at).some(word => word.lower === 'way' || word.lower === 'as')) break
  }
  return false
}

/** “Without Azure, no one may call it”: what nothing goes without is the way. */
export function indispensable({sentence: {clauses}, subject, vg}: Frame, {prep}: ChannelMention): boolean {
  if (prep !== 'without') return false
  return clauses.vg(vg ?? -1)?.negated !== undefined || subject.some(np => NEGATIVE_DETERMINER.test(clauses.np(np)?.determiner ?? '') || NEGATIVE_DETERMINER.test(clauses.headWord(np).lower))
}
