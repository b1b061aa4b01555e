import {isPerson, isPlural, singular} from '../../language/lexicon.js'
import type {Word} from '../../language/words.js'
import type {Rewrite} from '../../vocabulary/pack.js'
import type {Frame} from '../frames.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../referents.js'
import type {Verdict} from '../verdict.js'
import {capital, setIn, settingOf} from './casing.js'
import {type Claim, isClaimAlone} from './claim.js'
import {leaveOut} from './leave-out.js'
import type {WordRange} from './extent.js'
import {fill, underDeterminer} from './fill.js'
import {type VerbForm, formOf} from './inflect.js'
import {PEOPLE} from './subject-kind.js'
import {type Members, membersOf, mixedList, mixedNames} from './members.js'
import {verbOf} from './verb-of.js'

/** A replacement in a block's folded text. */
export interface Edit {
  start: number
  end: number
  text: string
  /** False where the sentence also speaks of something that a person has to weigh. */
  safe: boolean
}

/** What all rewrites of one finding share. */
export interface Situation {
  page: Page
  lexis: Lexis
  referents: Referents
  sentence: Sentence
  verdict: Verdict
  frame: Frame
  /** Every verdict of the sentence that stands. */
  standing: readonly Verdict[]
}

type Replaced = WordRange & {text: string; safe?: boolean}

/** What a rewrite makes of a finding's sentence; undefined where it does not fit. */
export function editFor(rewrite: Rewrite, situation: Situation): Edit | undefined {
  const members = membersOf(situation.frame, situation.lexis, situation.referents)
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
  const first = words[range.from]!
  const ended = /^[.!?]$/.test(words[sentence.to - 1]!.lower)
  const opens = (/^\p{Lu}/u.test(first.text) || (ended && first.entity !== undefined && range.from === openingOf(sentence))) && (range.from === openingOf(sentence) || (first.entity === undefined && afterOpening(words, range.from)))
  const heading = /^(?:heading|title)$/.test(page.blocks[sentence.block]!.kind)
  const setting = rewrite.from === 'sentence' && !heading ? 'plain' : settingOf(words.slice(sentence.from, sentence.to), heading)
  const span = withPairs(folded.text, first.start, words[range.to - 1]!.end)
  return span && {...span, text: setIn(replaced.text, setting, opens), safe: replaced.safe ?? true}
}

// The first word that a sentence says, past quotes and bullets.
function openingOf(sentence: Sentence): number {
  let at = sentence.from
  while (at < sentence.to - 1 && sentence.clauses.words[at]!.tag === 'sign') at++
  return at
}

// “Day one: Call GPT-5 …”
const afterOpening = (words: readonly Word[], at: number): boolean => /^(?:[:"'(—–.!?]|-)$/.test(words[at - 1]?.lower ?? ':')

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

function filled(rewrite: Rewrite, situation: Situation, members: Members, form?: VerbForm): string | undefined {
  const {lexis, verdict, frame, sentence} = situation
  const {words} = sentence.clauses
  const owner = lexis.entities.get(frame.object?.referent.entity ?? '')
  const ownerName = (owner?.role === 'owner' ? owner : lexis.pack.entities.find(({role}) => role === 'owner'))?.names[0]
  const product = members.np === undefined ? undefined : words.slice(sentence.clauses.np(members.np)!.from, sentence.clauses.np(members.np)!.to).find(word => lexis.entities.get(word.entity ?? '')?.role === 'product')?.text
  const slots = {
    owner: ownerName, channel: verdict.channel?.inherited ? undefined : verdict.channel?.text, object: frame.object?.text, product,
    trigger: words.slice(frame.occurrence.at, frame.occurrence.to).map(word => word.parts?.at(-1) ?? word.text).join(' '),
    model: modelOf(situation, members),
    subject: frame.subject[0] === undefined ? undefined : situation.page.folded(sentence.block).text.slice(words[sentence.clauses.phrases[frame.subject[0]]!.from]!.start, words[sentence.clauses.phrases[frame.subject[0]]!.to - 1]!.end),
  }
  return fill(rewrite.text, {slots, plural: members.plural, form})
}

// The object's own name, where it has one that the policy lets stand beside an approved relation.
function modelOf({lexis, sentence}: Situation, members: Members): string | undefined {
  if (members.np === undefined || members.all.length > 1) return undefined
  const head = sentence.clauses.headWord(members.np)
  const entity = lexis.entities.get(head.entity ?? '')
  return entity?.role === 'object' && entity.rule === undefined ? head.text : undefined
}

function object(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {frame, page, sentence, lexis} = situation
  const {clauses} = sentence
  if (members.np === undefined) return undefined
  const text = filled(rewrite, situation, members)
  if (text === undefined) return undefined
  if (members.innocent.length > 0) return mixedList(frame, lexis, members, many(rewrite, lexis) ?? text, page.folded(sentence.block).text)
  if (members.foreign !== undefined) return mixedNames(frame, lexis, members, many(rewrite, lexis) ?? text, page.folded(sentence.block).text)
  const range = members.range!
  if (clauses.words[range.to]?.tag === 'apostrophe-s') return undefined
  const determiner = members.all.length === 1 ? clauses.np(members.np)!.determiner : undefined
  const under = underDeterminer(text, determiner, false)
  // “Which of OpenAI's models …” → “Which of the agents …”
  const said = clauses.words[range.from - 1]?.lower === 'of' && /^(?:which|any|some|all|none|each|either|neither|one|most|many|few)$/.test(clauses.words[range.from - 2]?.lower ?? '') && members.plural ? `the ${under}` : under
  // “it's on AWS”
  const next = clauses.words[range.to]
  const spelled = next?.glued && next.tag === 'aux' ? {"'s": 'is', "'re": 'are', "'ve": 'have'}[next.lower] : undefined
  if (spelled !== undefined) return {from: range.from, to: range.to + 1, text: `${said} ${spelled}`}
  return {...range, text: said, safe: !members.scattered && !saidMore(situation, range.to)}
}

// “GPT-5, for which …”, “GPT-5, a model that …”: what follows says more of the object than the rewrite would bear.
function saidMore({sentence, lexis}: Situation, to: number): boolean {
  const {clauses} = sentence
  const at = clauses.phrases.findIndex(phrase => phrase.from >= to)
  const comma = clauses.phrases[at]
  if (comma?.kind !== 'sign' || comma.lower !== ',') return false
  if (clauses.phrases[at + 1]?.kind === 'rel' || (clauses.phrases[at + 1]?.kind === 'prep' && clauses.phrases[at + 2]?.kind === 'rel')) return true
  const np = clauses.np(at + 1)
  return np !== undefined && /^(?:an?|the)$/.test(np.determiner ?? '') && lexis.objectHeads.has(singular(clauses.headWord(at + 1).lower))
}

// The rewrite's text for more than one.
const many = (rewrite: Rewrite, lexis: Lexis): string | undefined => fill(rewrite.text, {slots: {owner: lexis.pack.entities.find(({role}) => role === 'owner')?.names[0]}, plural: true})

function verbPhrase(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {frame, sentence, standing} = situation
  const {clauses} = sentence
  const own = verbOf(frame)
  if (own === undefined || members.range === undefined || members.scattered || members.innocent.length > 0 || members.foreign !== undefined) return undefined
  let first = own
  if (clauses.vg(first)!.head > members.range.from || clauses.vg(first)!.passive || clauses.vg(first)!.form === 'participle') return undefined
  // “call the deployment that you own”: what is said of the object would be left in the air.
  const after = clauses.phrases.findIndex(phrase => phrase.from >= members.range!.to)
  if (clauses.phrases[after]?.kind === 'rel' || (clauses.np(after)?.pronoun && clauses.vg(after + 1)) || saidMore(situation, members.range.to)) return undefined
  const sharing = new Set(standing.filter(one => one.frame!.vg !== undefined && one.frame!.objects.some(np => frame.objects.includes(np))).map(one => one.frame!.vg!))
  for (let at = first + 1; at < clauses.phraseOf(members.range.from); at++) {
    if (clauses.vg(at) && !sharing.has(at)) return undefined
    if (clauses.np(at) && at !== frame.recipient && at !== frame.phrase) return undefined
  }
  // “access and invoke GPT-5”: from the first of the verbs.
  for (let at = first - 1; at >= 0; at--) {
    if (sharing.has(at)) first = at
    else if (!/^(?:cc|adv|sign)$/.test(clauses.phrases[at]!.kind)) break
  }
  // Another verb shares the object and is no claim: only the object can go.
  if (first === own && own > 1 && clauses.phrases[first - 1]!.kind === 'cc' && clauses.vg(first - 2) && !sharing.has(first - 2) && clauses.objectsOf(first - 2)?.via === 'shared') return undefined
  const text = filled(rewrite, situation, members, formOf(clauses, first, frame.subject))
  return text === undefined ? undefined : {from: clauses.vg(first)!.head, to: members.range.to, text}
}

function nounPhrase(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {frame, sentence} = situation
  const {clauses} = sentence
  const phrase = clauses.np(frame.phrase)
  if (!phrase || clauses.vg(frame.phrase)) return undefined
  const text = filled(rewrite, situation, members)
  if (text === undefined) return undefined
  const noun = rewrite.text.startsWith('{trigger}')
  // “Give every nurse access”: a recipient that was read into the phrase stays.
  let start = phrase.from
  if (frame.occurrence.trigger.construction === 'noun-preposition' && frame.occurrence.at > phrase.from && isRecipient(clauses.words, phrase, frame.occurrence.at - 1, situation.lexis)) start = frame.occurrence.at
  const determiner = start === phrase.from ? phrase.determiner : undefined
  if (members.range === undefined || members.range.from < phrase.to) {
    // “GPT-5 access”: the phrase itself, its head the trigger.
    if (phrase.head >= frame.occurrence.to) return undefined
    return {from: start, to: phrase.to, text: underDeterminer(text, determiner, true, noun)}
  }
  if (members.foreign !== undefined || (frame.preposition !== undefined && frame.preposition > frame.phrase + 1)) return undefined
  // “access to OpenAI models and long-term memory”: what comes after in the list stays.
  if (members.innocent.some(np => np < members.own.at(-1)!)) return undefined
  return {from: start, to: members.range.to, text: underDeterminer(text, determiner, true, noun)}
}

function isRecipient(words: readonly Word[], phrase: {from: number; determiner?: string}, at: number, lexis: Lexis): boolean {
  const word = words[at]!
  if (word.tag !== 'noun' || words.slice(phrase.from, at + 1).some(one => one.entity !== undefined)) return false
  if (isPerson(word.lower) || PEOPLE.has(singular(word.lower))) return true
  return phrase.determiner !== undefined && (isPlural(word.lower) || !lexis.objectHeads.has(singular(word.lower)))
}

function predicate(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {frame, page, sentence} = situation
  const {clauses} = sentence
  const own = verbOf(frame)
  if (own === undefined || members.range === undefined || members.scattered || members.innocent.length > 0 || members.foreign !== undefined || frame.subject.length === 0) return undefined
  const vg = clauses.vg(own)!
  if (vg.passive || vg.head > members.range.from) return undefined
  const form = formOf(clauses, own, frame.subject)
  const bare = clauses.phrases[frame.subject[0]! - 1]
  const text = filled(rewrite, situation, members, form)
  if (text === undefined) return undefined
  if (bare?.kind === 'vg' && bare.bare && bare.lemma === 'do' && frame.subject[0]! < own) {
    // “Does it provide access to GPT-5?” → “Is it powered by OpenAI?”
    if (!text.startsWith('be ')) return undefined
    const asked = form.plural ? 'are' : 'is'
    const np = clauses.np(frame.subject[0]!)!
    const subject = page.folded(sentence.block).text.slice(clauses.words[np.from]!.start, clauses.words[np.to - 1]!.end)
    return {from: bare.from, to: members.range.to, text: `${asked} ${subject}${text.slice(2)}`}
  }
  const doing = clauses.words.slice(vg.from, vg.head).findIndex(word => /^(?:do|does|did)$/.test(word.lower))
  return {from: doing >= 0 ? vg.from + doing : vg.head, to: members.range.to, text: doing >= 0 ? text.replace(/^be /, form.plural ? 'are ' : 'is ') : text}
}

const PREPOSITION_LAST = /(?:^| )(?:of|on|by|with|to|in|from)$/

function trigger(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {frame, sentence} = situation
  const {clauses} = sentence
  const own = verbOf(frame)
  const form = own === undefined ? undefined : formOf(clauses, own, frame.occurrence.trigger.construction === 'phrase' ? clauses.subjectOf(own) : frame.subject)
  const text = filled(rewrite, situation, members, form)
  if (text === undefined) return undefined
  const range = {from: frame.from, to: frame.to}
  // “available on” → “part of”: two prepositions do not stand together.
  const next = clauses.phrases[clauses.phraseOf(range.to - 1) + 1]
  if (PREPOSITION_LAST.test(text) && !rewrite.text.includes('[') && next?.kind === 'prep' && next.from === range.to) range.to = next.to
  return {...range, text}
}

function clause(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const claim: Claim | undefined = isClaimAlone(situation, members)
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

// “Call OpenAI models from your agents”: a phrase that would say the rewrite's own noun again goes with it.
function withRepeated(sentence: Sentence, range: Replaced): WordRange {
  const {clauses} = sentence
  const at = clauses.phrases.findIndex(phrase => phrase.from >= range.to)
  const prep = clauses.phrases[at]
  if (prep?.kind !== 'prep' || !/^(?:from|in|inside|within|with|for|through|by|across)$/.test(prep.lower) || prep.from !== range.to) return range
  const np = clauses.np(at + 1)
  if (!np || clauses.listFrom(at + 1).length > 1) return range
  const head = clauses.headWord(at + 1).lower.replace(/s$/, '')
  const said = range.text.toLowerCase().split(/\W+/).map(word => word.replace(/s$/, ''))
  return head.length > 3 && said.includes(head) ? {from: range.from, to: np.to} : range
}
