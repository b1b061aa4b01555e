import {singular} from '../../language/lexicon.js'
import type {Word} from '../../language/words.js'
import type {Rewrite} from '../../vocabulary/pack.js'
import type {Sentence} from '../page.js'
import {capital, setIn, settingOf, shouted} from './casing.js'
import {claimAlone} from './claim.js'
import type {WordRange} from './extent.js'
import {type VerbForm, formOf, inflect} from './inflect.js'
import {leaveOut} from './leave-out.js'
import type {Members} from './members.js'
import {nounPhrase} from './replace-noun.js'
import {object} from './replace-object.js'
import {predicate, verbPhrase} from './replace-verb.js'
import {type Replaced, type Situation, filled, textOf} from './situation.js'
import {verbOf} from './verb-of.js'

/** A replacement in a block's folded text. */
export interface Edit {
  start: number
  end: number
  text: string
  /** False where the sentence also speaks of something that a person has to weigh. */
  safe: boolean
}

/** What a rewrite makes of a finding's sentence; undefined where it does not fit. */
export function editFor(rewrite: Rewrite, situation: Situation, members: Members): Edit | undefined {
  const replaced = replace(rewrite, situation, members)
  if (!replaced) return undefined
  const {page, sentence} = situation
  const {words} = sentence.clauses
  const folded = page.folded(sentence.block)
  if (replaced.text === '') {
    const left = leaveOut(sentence, replaced, folded.text)
    return left && {...left, safe: replaced.safe ?? true}
  }
  const range = rewrite.from === 'sentence' || rewrite.from === 'clause' ? replaced : withRepeated(sentence, replaced)
  // “invoke the OpenAI one”: the word that the name describes goes with it.
  if (/^(?:object|verb-phrase)$/.test(rewrite.from) && range === replaced && /^ones?$/.test(words[range.to]?.lower ?? '') && words[range.to + 1]?.tag !== 'noun') range.to++
  // “they're live”: what leans on a word does not lean on every rewrite.
  const next = words[range.to]
  if (next?.glued && next.tag === 'aux' && next.lower.startsWith("'")) return undefined
  // “models OpenAI released today”: no rewrite that says the next word already.
  if (next !== undefined && next.tag !== 'sign' && replaced.text.toLowerCase().endsWith(` ${next.lower}`)) return undefined
  // “gives your agents GPT-5”: none that says the noun before it again.
  const before = words[range.from - 1]
  if (rewrite.from === 'object' && before?.tag === 'noun' && said(replaced.text, before.lower)) return undefined
  // “the models your agents need”
  if (rewrite.from === 'object' && next !== undefined && /^(?:my|your|our|their|his|her|the)$/.test(next.lower) && words[range.to + 1]?.tag === 'noun' && said(replaced.text, words[range.to + 1]!.lower)) return undefined
  const first = words[range.from]!
  const ended = /^[.!?]$/.test(words[sentence.to - 1]!.lower)
  const atOpening = range.from === openingOf(sentence)
  const block = page.blocks[sentence.block]!
  const heading = /^(?:heading|title)$/.test(block.kind)
  const capitalised = /^\p{Lu}/u.test(first.text) || ((ended || heading || block.table?.header === true) && first.entity !== undefined && atOpening)
  const opens = (capitalised && (atOpening || (first.entity === undefined && (first.tag === 'verb' || afterOpening(words, range.from))))) || opensWithin(sentence, range.from)
  const setting = rewrite.from === 'sentence' && !heading ? 'plain'
    : shouted(words, range) ? 'capitals' : settingOf(words.slice(sentence.from, sentence.to), heading)
  const span = withPairs(folded.text, first.start, words[range.to - 1]!.end)
  return span && {...span, text: setIn(replaced.text, setting, opens), safe: replaced.safe ?? true}
}

const said = (text: string, noun: string): boolean => text.toLowerCase().split(' ').some(word => singular(word) === singular(noun))

// “Day one: Call GPT-5 …”
const afterOpening = (words: readonly Word[], at: number): boolean => /^(?:[:"'(—–.!?]|-)$/.test(words[at - 1]?.lower ?? ':')

// “Subject: OpenAI models …”, “He says it: “Codex, today.””: what follows a label of one word, or fills a quotation with a full stop, begins anew.
function opensWithin(sentence: Sentence, at: number): boolean {
  const {words} = sentence.clauses
  const before = words[at - 1]?.lower
  if (before === ':') return at - 2 === openingOf(sentence) && /^\p{Lu}/u.test(words[at - 2]!.text)
  if (before !== '"') return false
  const close = words.findIndex((word, place) => place > at && place <= sentence.to && word.lower === '"')
  return close > 0 && /^[.!?]$/.test(words[close - 1]!.lower)
}

// A pair of quotes or brackets goes as a whole or stays as a whole: “access” GPT-5 loses both, or there is no edit.
function withPairs(text: string, start: number, end: number): {start: number; end: number} | undefined {
  const cut = text.slice(start, end)
  if (count(cut, '(') !== count(cut, ')')) return undefined
  for (const quote of ['"', "'"]) {
    const quotes = quote === '"' ? count(cut, quote) : count(cut.replace(/(?<=\w)'(?=\w)/g, ''), quote)
    if (quotes % 2 === 0) continue
    if (text[start - 1] === quote) start--
    else if (text[end] === quote) end++
    else if (quote === '"') return undefined
  }
  return {start, end}
}

const count = (text: string, sign: string): number => text.split(sign).length - 1

function replace(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  switch (rewrite.from) {
    case 'object': return object(rewrite, situation, members)
    case 'verb-phrase': return verbPhrase(rewrite, situation, members)
    case 'noun-phrase': return nounPhrase(rewrite, situation, members)
    case 'predicate': return predicate(rewrite, situation, members)
    case 'trigger': return trigger(rewrite, situation, members)
    case 'clause': return clause(rewrite, situation, members)
    default: return whole(rewrite, situation, members)
  }
}

const NEGATIVE = /^(?:anymore|whatsoever|either)$/
const PREPOSITION_LAST = /(?:^| )(?:of|on|by|with|to|in|from)$/

const SUPPORT: Partial<Record<string, VerbForm['shape']>> = {do: 'present', does: 'third', did: 'past'}

function trigger(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
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
  // “may be invoked from the sandbox” → “may be integrated from the sandbox”: a passive has nothing to be with.
  if (own !== undefined && clauses.vg(own)!.passive && text.endsWith(' with')) return {...range, text: text.slice(0, -' with'.length)}
  // “available on” → “part of”: two prepositions do not stand together.
  const next = clauses.phrases[clauses.phraseOf(range.to - 1) + 1]
  if (PREPOSITION_LAST.test(text) && /^(?!\[)|^\[be\] /.test(rewrite.text) && next?.kind === 'prep' && next.from === range.to) range.to = next.to
  if (rewrite.text.startsWith('[be] ') && own !== undefined && own === clauses.phraseOf(range.from)) {
    const supported = withoutDo(situation, clauses.vg(own)!, {...range, text}, form!)
    if (supported) return supported
  }
  return (rewrite.text.startsWith('[be] ') && form && withPurpose(situation, members, {...range, text}, form)) || {...range, text}
}

// “does not run on” → “is not part of”: “be” needs no “do”.
function withoutDo({page, sentence}: Situation, vg: WordRange & {head: number}, {to, text}: Replaced, {plural}: VerbForm): Replaced | undefined {
  const {words} = sentence.clauses
  const at = words.findIndex((word, index) => index >= vg.from && index < vg.head && /^(?:do|does|did)$/.test(word.lower))
  if (at < 0) return undefined
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

function clause(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const claim = claimAlone(situation, members)
  if (!claim) return undefined
  const text = filled(rewrite, situation, members)
  return text === undefined ? undefined : {from: claim.from, to: claim.to, text: claim.opens ? capital(text) : text}
}

function whole(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {sentence} = situation
  const {words} = sentence.clauses
  const text = filled(rewrite, situation, members)
  if (text === undefined) return undefined
  let {to} = sentence
  const from = openingOf(sentence)
  while (to - 1 > from && words[to - 1]!.tag === 'sign' && words[to - 1]!.lower !== ')') to--
  // The sentence's own end stays: a full stop, a question mark, a colon, or none.
  return {from, to, text: text.replace(/[.!?]$/, ''), safe: false}
}

// The first word that a sentence says, past quotes and bullets.
function openingOf(sentence: Sentence): number {
  let at = sentence.from
  while (at < sentence.to - 1 && sentence.clauses.words[at]!.tag === 'sign') at++
  return at
}

// “Call OpenAI models from your agents”: a phrase that would say the rewrite's own noun again goes with it.
function withRepeated(sentence: Sentence, range: Replaced): WordRange {
  const {clauses} = sentence
  const at = clauses.phrases.findIndex(phrase => phrase.from >= range.to)
  const prep = clauses.phrases[at]
  if (prep?.kind !== 'prep' || prep.from !== range.to || !/^(?:from|in|inside|within|with|for|through|by|across)$/.test(prep.lower)) return range
  const np = clauses.np(at + 1)
  if (!np || clauses.listFrom(at + 1).length > 1) return range
  const head = clauses.headWord(at + 1).lower.replace(/s$/, '')
  const said = range.text.toLowerCase().split(/\W+/).map(word => word.replace(/s$/, ''))
  return head.length > 3 && said.includes(head) ? {from: range.from, to: np.to} : range
}
