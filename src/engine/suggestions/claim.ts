import {wordList} from '../../language/lexicon/word-list.js'
import type {Frame} from '../frames/frame.js'
import type {Sentence} from '../page.js'
import type {Situation} from './situation.js'
import type {Members} from './members.js'
import type {WordRange} from './extent.js'

/** The words of a sentence that says nothing but a claim, without quotes and its end. */
interface Claim extends WordRange {
  opens: boolean
}

const PASSING = wordList(`
  already also available currently finally generally here just live newly now officially soon today
`)

/**
 * The sentence's words where they are the object, its predicate and the place, and nothing else: “OpenAI's models are now available on
 * AWS.” Anything more (a region, a date, a condition) would be lost with the clause.
 */
export function claimAlone({sentence, frame, verdict, standing}: Situation, members: Members): Claim | undefined {
  if (members.range === undefined || !members.whole || verdict.channel?.kind !== 'watched' || verdict.channel.inherited) return undefined
  const {clauses} = sentence
  if (/^(?:which|what|whichever|how)$/.test(clauses.np(members.np!)!.determiner ?? '')) return undefined
  let {from, to} = sentence
  while (from < to && clauses.words[from]!.tag === 'sign') from++
  while (to > from && clauses.words[to - 1]!.tag === 'sign' && clauses.words[to - 1]!.lower !== ')') to--
  if (standing.some(other => other.frame !== frame && other.frame!.objects.every(np => !frame.objects.includes(np)))) return undefined
  let places = 0
  for (let at = 0; at < clauses.phrases.length; at++) {
    const phrase = clauses.phrases[at]!
    if (phrase.from < from || phrase.from >= to) continue
    if (phrase.from >= members.range.from && phrase.to <= members.range.to) continue
    if (phrase.kind === 'vg') {
      if (!ours(frame, at, sentence)) return undefined
      continue
    }
    if (phrase.kind === 'adv' || phrase.kind === 'adj') {
      if (!PASSING.has(phrase.lower)) return undefined
      continue
    }
    if (phrase.kind === 'prep' && clauses.np(at + 1) && isPlace(sentence, at + 1, verdict.channel.text)) {
      places++
      at++
      continue
    }
    return undefined
  }
  return places === 1 ? {from, to, opens: /^\p{Lu}/u.test(clauses.words[from]!.text)} : undefined
}

function ours(frame: Frame, at: number, sentence: Sentence): boolean {
  const vg = sentence.clauses.vg(at)!
  if (vg.negated !== undefined || (vg.modal !== undefined && !/^(?:will|'ll)$/.test(vg.modal))) return false
  return at === frame.vg || at === frame.phrase || (vg.bare && vg.lemma === 'be') || /^(?:be|become)$/.test(vg.lemma)
}

// Nothing but the place's name: “Amazon Bedrock”, not “Amazon Bedrock in Mumbai” or “EC2 capacity that Amazon operates”.
function isPlace({clauses}: Sentence, np: number, channel: string | undefined): boolean {
  const phrase = clauses.np(np)!
  return phrase.to - phrase.from === 1 && clauses.words[phrase.head]!.text === channel
}
