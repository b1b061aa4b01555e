import type {Word} from '../../language/words.js'
import type {Rewrite} from '../../vocabulary/pack.js'
import type {WordRange} from './extent.js'
import {type VerbForm, formOf, inflect} from './inflect.js'
import type {Members} from './members.js'
import {type Replaced, type Situation, filled, textOf} from './situation.js'
import {verbOf} from './verb-of.js'

const NEGATIVE = /^(?:anymore|whatsoever|either|altogether|entirely|completely)$/
const NEEDED = /^(?:needed|required|necessary)$/
const PREPOSITION_LAST = /(?:^| )(?:of|on|by|with|to|in|from)$/

const SUPPORT: Partial<Record<string, VerbForm['shape']>> = {do: 'present', does: 'third', did: 'past'}

/** The words flagged: “invoke” → “turn to”, with what the sentence needs to stay grammatical around them. */
export function trigger(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {frame, sentence} = situation
  const {clauses} = sentence
  const own = verbOf(frame)
  const fixed = frame.occurrence.trigger.construction === 'phrase'
  const form = own === undefined ? undefined : formOf(clauses, own, fixed || frame.subject.length === 0 ? clauses.subjectOf(own) : frame.subject)
  const range = {from: frame.from, to: frame.to}
  // “needs no Azure account any more” → “needs an AWS account”: so does what only a negation bears.
  if (fixed && rewrite.text !== '') while (NEGATIVE.test(clauses.words[range.to]?.lower ?? '') || (clauses.words[range.to]?.lower === 'any' && /^(?:more|longer)$/.test(clauses.words[range.to + 1]?.lower ?? ''))) range.to += clauses.words[range.to]!.lower === 'any' ? 2 : 1
  // “don't need an Azure contract” → “need an AWS account”: the auxiliary goes with its negation.
  const support = /^(?:n't|not)$/.test(clauses.words[range.from]!.lower) ? SUPPORT[clauses.words[range.from - 1]?.lower ?? ''] : undefined
  if (support !== undefined && rewrite.text.startsWith('[')) range.from--
  else if (/^(?:n't|not)$/.test(clauses.words[range.from]!.lower) && rewrite.text.startsWith('[')) return undefined
  const text = filled(rewrite, situation, members, form && support ? {...form, shape: support} : form)
  if (text === undefined) return undefined
  if (/^(?:can|may)$/.test(text)) return support === 'past' ? undefined : withoutNeed(clauses.words, range, text, support !== undefined)
  if (text.endsWith(' is enough')) return withNeeded(clauses.words, range, text)
  // “may be invoked from the sandbox” → “may be integrated from the sandbox”: a passive has nothing to be with.
  if (own !== undefined && clauses.vg(own)!.passive && text.endsWith(' with')) return {...range, text: text.slice(0, -' with'.length)}
  // “will not be hosted on” → “will not be found on”
  if (text.startsWith('to be ') && /^(?:be|been|being)$/.test(clauses.words[range.from - 1]?.lower ?? '')) return {...range, text: text.slice('to be '.length)}
  if (rewrite.text.startsWith('[be] ') && own !== undefined && clauses.vg(own)!.lemma === 'be') return behindBe(situation, range, text)
  // “will not run on” can't be “will not be to be found on”.
  const isFinite = text.startsWith('be ') && clauses.vg(own!)!.modal === undefined
  if (/^be(?:en|ing)? to be /.test(text) && !isFinite) return {...range, text: text.replace(' to be ', ' ')}
  // “available on” → “part of”: two prepositions do not stand together.
  const next = clauses.phrases[clauses.phraseOf(range.to - 1) + 1]
  const merges = PREPOSITION_LAST.test(text) && /^(?!\[)|^\[be\] /.test(rewrite.text)
  if (merges && next?.kind === 'prep' && next.from === range.to) range.to = next.to
  // “Neither may be called.”: nothing stands behind a preposition.
  else if (merges && next?.kind !== 'np' && own !== undefined && clauses.vg(own)!.passive) return {...range, text: text.replace(/ \w+$/, '')}
  if (rewrite.text.startsWith('[be] ') && own !== undefined && own === clauses.phraseOf(range.from)) {
    const supported = withoutDo(situation, clauses.vg(own)!, {...range, text}, form!)
    if (supported) return supported
  }
  return (rewrite.text.startsWith('[be] ') && form && withPurpose(situation, members, {...range, text}, form)) || {...range, text}
}

// “don't need an Azure contract to run” → “can run”
function withoutNeed(words: readonly Word[], {from, to}: WordRange, text: string, supported: boolean): Replaced | undefined {
  return supported && words[to]?.lower === 'to' && words[to + 1]?.tag === 'verb' ? {from: from - 1, to: to + 1, text} : undefined
}

// “no Azure subscription is needed” → “an AWS account is enough”
function withNeeded(words: readonly Word[], {from, to}: WordRange, text: string): Replaced | undefined {
  return /^(?:is|are|'s)$/.test(words[to]?.lower ?? '') && NEEDED.test(words[to + 1]?.lower ?? '') ? {from, to: to + 2, text} : undefined
}

// “isn't on Bedrock” → “isn't to be found on Bedrock”: a “be” that stands there stays, with its denial.
function behindBe({page, sentence}: Situation, {from, to}: WordRange, text: string): Replaced {
  const {words} = sentence.clauses
  let end = to
  while (/^(?:n't|not|never|no longer|currently|yet|still)$/.test(words[end]?.lower ?? '')) end++
  return {from, to: end, text: `${textOf(page, sentence, {from, to: end})} ${text.slice(text.indexOf(' ') + 1)}`}
}

// “does not run on” → “is not part of”: “be” needs no “do”.
function withoutDo({page, sentence}: Situation, vg: WordRange & {head: number}, {to, text}: Replaced, {plural}: VerbForm): Replaced | undefined {
  const {words} = sentence.clauses
  const inside = words.slice(vg.from, vg.head).findIndex(word => /^(?:do|does|did)$/.test(word.lower))
  if (inside < 0) return undefined
  const at = vg.from + inside
  const be = words[at]!.lower === 'did' ? (plural ? 'were' : 'was') : plural ? 'are' : 'is'
  const middle = vg.head > at + 1 ? textOf(page, sentence, {from: at + 1, to: vg.head}) : ''
  return {from: at, to, text: `${be}${middle === '' || words[at + 1]!.glued ? '' : ' '}${middle}${text.replace(/^be/, '')}`}
}

// “uses GPT-5 to write reports” → “is powered by GPT-5 and writes reports”: only who does it has a purpose.
function withPurpose({page, sentence}: Situation, {range: object, whole}: Members, {from, to, text}: Replaced, form: VerbForm): Replaced | undefined {
  const {clauses} = sentence
  if (object === undefined || !whole || object.from !== to || !/^(?:base|third|present|past)$/.test(form.shape)) return undefined
  const vg = clauses.vg(clauses.phraseOf(object.to - 1) + 1)
  const {words} = clauses
  if (!vg || vg.from !== object.to || vg.form !== 'infinitive' || vg.passive || words[vg.from]!.lower !== 'to') return undefined
  const adverb = vg.head - vg.from > 1 ? `${textOf(page, sentence, {from: vg.from + 1, to: vg.head})} ` : ''
  return {from, to: vg.head + 1, text: `${text} ${textOf(page, sentence, object)} and ${adverb}${inflect(vg.lemma, form)}`}
}
