import {singular} from '../../language/lexicon.js'
import type {Word} from '../../language/words.js'
import type {Rewrite} from '../../vocabulary/pack.js'
import type {Sentence} from '../page.js'
import {capital, setIn, settingOf, shouted} from './casing.js'
import {claimAlone} from './claim.js'
import type {WordRange} from './extent.js'
import {leaveOut} from './leave-out.js'
import type {Members} from './members.js'
import {nounPhrase} from './replace-noun.js'
import {object} from './replace-object.js'
import {trigger} from './replace-trigger.js'
import {predicate, verbPhrase} from './replace-verb.js'
import {type Replaced, type Situation, filled} from './situation.js'

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
  const made = replace(rewrite, situation, members)
  if (!made || (isAvailability(rewrite) && made.text.includes('environment') && namesEnvironment(situation, made))) return undefined
  const replaced = made
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
  // “The one for complaints” → “The agent”: an article that stands there takes the place of the rewrite's own.
  if (rewrite.from === 'object' && before?.lower === 'the') replaced.text = replaced.text.replace(/^an? /, '')
  const first = words[range.from]!
  const ended = /^[.!?]$/.test(words[sentence.to - 1]!.lower)
  const atOpening = range.from === openingOf(sentence)
  const block = page.blocks[sentence.block]!
  const heading = /^(?:heading|title)$/.test(block.kind)
  const capitalised = /^\p{Lu}/u.test(first.text) || ((ended || heading || block.table?.header === true) && first.entity !== undefined && atOpening)
  const opens = (capitalised && (atOpening || (first.entity === undefined && (first.tag === 'verb' || afterOpening(words, range.from))))) || opensWithin(sentence, range.from)
  const setting = rewrite.from === 'sentence' && !heading ? 'plain'
    : shouted(words, range) ? 'capitals' : settingOf(heading ? words : words.slice(sentence.from, sentence.to), heading)
  const span = withPairs(folded.text, first.start, words[range.to - 1]!.end)
  return span && {...span, text: setIn(replaced.text, setting, opens), safe: replaced.safe ?? true}
}

const isAvailability = ({rules}: Rewrite): boolean => rules.includes('availability')

// “o3 is available in your SRE”: an environment is in no environment.
function namesEnvironment({sentence: {clauses, from, to}, lexis}: Situation, range: WordRange): boolean {
  return clauses.words.slice(from, to).some(({entity, lower}, at) =>
    (from + at < range.from || from + at >= range.to) && (lower === 'environment' || lexis.entities.get(entity ?? '')?.praised === true))
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
