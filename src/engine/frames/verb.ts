import type {Clauses} from '../../language/clauses/clauses.js'
import {isTime} from '../../language/clauses/signs.js'
import {isZeroRelative} from '../../language/clauses/relative.js'
import type {Frame} from './frame.js'

/** Verbs that take a recipient and a thing: “gives your agents GPT-5”. */
export const DITRANSITIVE = /^(?:give|bring|offer|hand|grant|get|lend|show|provide|buy|send|guarantee|allow|deny|assign|win|earn|afford|promise|supply|serve|sell)$/

/** Verbs that say an adjective of something. */
export const COPULA = /^(?:be|become|remain|stay|seem|get|go|come|make|keep|appear|look|prove|turn|sound|feel|render)$/

/** Heads of noun phrases that say when or how often, and so are no object. */
export const TIME = /^(?:time|times|day|days|hour|hours|minute|minutes|second|seconds|week|month|year|season|today|tomorrow|thousand|thousands|million|millions|once|twice|morning|night|lot|bit)$/

const DAYTIME = /^(?:afternoon|evening|weekend|noon|quarter|months|years|weeks|mornings|nights|weekday|moment|instant)s?$/

// Nouns whose relative clause says why, when or where: “the reason we call GPT-5”.
const ADJUNCT = /^(?:reason|way|place|moment|point|rate|speed|frequency|pace|date|occasion|manner)s?$/

// Participles that judge what they are said of: “overvalued”.
const JUDGED = /^(?:over|under|mis)[a-z]{3,}ed$|^(?:finished|broken|doomed|flawed|rigged|biased)$/

/** The construction of a verb with an object of its own, told by its form: imperative, infinitive, gerund or active. */
export function verbForm(frame: Frame): string {
  const vg = frame.sentence.clauses.vg(frame.phrase)!
  if (vg.form === 'infinitive') return 'infinitive'
  if (vg.form === 'gerund') return 'gerund'
  if (vg.form === 'base' && frame.subject.length === 0) return 'imperative'
  if (vg.negated !== undefined && frame.subject.length === 0 && vg.form === 'finite') return 'imperative'
  return 'active'
}

/** “a model called GPT-5”, “they call it GPT-5”, “calls GPT-5 a breakthrough” */
export function isNaming(clauses: Clauses, index: number): boolean {
  const vg = clauses.vg(index)!
  if (!/^(?:call|name|dub|label)$/.test(vg.lemma)) return false
  let next = index + 1
  if (clauses.phrases[next]?.kind === 'adv') next++
  if (vg.passive || vg.form === 'participle') {
    const after = clauses.np(next)
    return after !== undefined && !TIME.test(clauses.headWord(next).lower) && !/^(?:most|least|more|less)$/.test(clauses.headWord(next).lower) && !/^(?:every|each|many|several|once)$/.test(after.determiner ?? '')
  }
  if (!clauses.np(next)) {
    // “What does your webhook call at night?”: nothing is left to be named.
    const what = clauses.phrases.findIndex(phrase => phrase.kind === 'rel' && phrase.lower === 'what')
    if (what >= 0 && clauses.vg(what + 1)?.bare && clauses.vg(what + 1)!.lemma === 'do') return false
    // “what we call magic”; in “what we call from Lambda is GPT-5” the object comes behind.
    return clauses.objectsOf(index) === undefined && behindWhat(clauses, index)
  }
  if (!TIME.test(clauses.headWord(next).lower) && behindWhat(clauses, index)) return true
  // “Call it what you like”
  if (clauses.np(next)!.pronoun && /^what(?:ever)?$/.test(clauses.np(next + 1) ? clauses.headWord(next + 1).lower : clauses.lower(next + 1))) return true
  // “the next model, which insiders already call GPT-6 Astra”: what the pronoun stands for is named so.
  if (clauses.headWord(next).entity !== undefined && !clauses.is(next + 1, 'prep') && isInRelative(clauses, index)) return true
  // “the frontier lab, as Jassy calls OpenAI, …”
  if (isAside(clauses, index, next)) return true
  // “What do you call GPT-5 when nobody listens?”; with “for” or “with” at the end it asks for a reason or a means.
  const doing = clauses.np(index - 1) && clauses.vg(index - 2)?.bare && clauses.vg(index - 2)!.lemma === 'do' ? index - 3 : -1
  if (doing >= 0 && clauses.words[clauses.phrases[doing]!.from]!.lower === 'what' && clauses.phrases[doing]!.to === clauses.phrases[doing]!.from + 1 && !(clauses.is(next + 1, 'prep') && !clauses.np(next + 2))) return true
  // “is calling every night the Sora”
  if (TIME.test(clauses.headWord(next).lower) && /^(?:every|each)$/.test(clauses.np(next)!.determiner ?? '')) return false
  // “Whatever you call it, …”
  if (clauses.np(next)!.pronoun && clauses.np(index - 1)?.pronoun && clauses.np(index - 2)?.pronoun && /^what(?:ever)?$/.test(clauses.headWord(index - 2).lower)) return true
  // “a plant we called GPT-4o”: the noun before is what is named.
  if (clauses.np(index - 1)?.pronoun && /^(?:i|we|you|they|he|she)$/.test(clauses.headWord(index - 1).lower) && clauses.np(index - 2) && !clauses.np(index - 2)!.pronoun && !TIME.test(clauses.headWord(index - 2).lower) && !ADJUNCT.test(clauses.headWord(index - 2).lower) && !(clauses.is(next + 1, 'prep') && clauses.lower(next + 1) !== 'by' && !clauses.np(next + 2)) && clauses.phrases[index - 3]?.kind !== 'prep' && clauses.headWord(next).entity !== undefined) return true
  // “the planner our interns called GPT-5”: its object is the noun before.
  if (clauses.np(index - 1)?.determiner !== undefined && clauses.np(index - 2)?.determiner !== undefined && !TIME.test(clauses.headWord(index - 2).lower) && !ADJUNCT.test(clauses.headWord(index - 2).lower) && clauses.headWord(next).entity !== undefined && isZeroRelative(clauses, index - 2, index - 1) && clauses.phrases[index - 3]?.kind !== 'prep' && !(clauses.is(next + 1, 'prep') && !clauses.np(next + 2))) return true
  // “versions of GPT-5.6, called Sol and Terra”
  if (/ed$/.test(clauses.words[vg.head]!.lower) && clauses.lower(index - 1) === ',' && clauses.np(index - 2) && clauses.headWord(index - 2).entity !== undefined && clauses.headWord(next).entity !== undefined && clauses.previousVerb(index - 2) >= 0) return true
  // “calls GPT-5 by its nickname”
  if (clauses.lower(next + 1) === 'by' && clauses.np(next + 2) && /^(?:nicknames?|first names?|code ?names?|pet names?|brand names?)$/.test(clauses.words.slice(Math.max(clauses.np(next + 2)!.from, clauses.np(next + 2)!.head - 1), clauses.np(next + 2)!.to).filter(word => !/^(?:det|poss)$/.test(word.tag)).map(word => word.lower).join(' '))) return true
  // “calls every app ChatGPT”: nobody calls them all at once.
  const named = clauses.np(next)!
  if (/^(?:every|any|each|all)$/.test(named.determiner ?? '') && clauses.headWord(next).entity !== undefined && clauses.words[named.head - 1]!.tag === 'noun') return true
  // “has called its next model GPT-6 Sol after a cat”: whose it is names it.
  if (/^(?:its|their|our|his|her)$/.test(named.determiner ?? '') && clauses.headWord(next).entity !== undefined && clauses.words[named.head - 1]!.tag === 'noun' && clauses.lower(next + 1) === 'after') return true
  // “call their lightest model, o4-mini, a judge”: past an apposition between commas.
  const aside = clauses.lower(next + 1) === ',' && clauses.np(next + 2) !== undefined && clauses.headWord(next + 2).entity !== undefined && clauses.lower(next + 3) === ',' && /^an?$/.test(clauses.np(next + 4)?.determiner ?? '') && !clauses.is(next + 5, 'cc')
  const second = aside ? next + 4 : next + 1
  const other = clauses.np(second)
  if (clauses.phrases[second]?.kind === 'adj' && !/^(?:available|now|faster|sooner|earlier|later|longer|slower|harder)$/.test(clauses.headWord(second).lower)) return true
  // “call the model your account lists first”: a relative clause says which.
  if (isChosenBy(clauses, next, second)) return false
  // “she called GPT-5 overrated”
  const said = clauses.vg(second)
  const isAtEnd = /^(?:sign|cc|sub|)$/.test(clauses.phrases[second + 1]?.kind ?? '')
  if (said?.form === 'participle' && !said.passive && (isAtEnd || JUDGED.test(clauses.headWord(second).lower))) return true
  // “called GPT-5 on AWS a pipe dream”: past a place.
  const judged = clauses.headWord(next).entity !== undefined && /^(?:on|in|at)$/.test(clauses.lower(next + 1)) && clauses.np(next + 2) ? clauses.np(next + 3) : undefined
  if (judged && /^an?$/.test(judged.determiner ?? '') && !TIME.test(clauses.headWord(next + 3).lower) && !/^(?:lot|bit|few|dozen|hundred|thousand|million|couple|second|minute|time|times)$/.test(clauses.headWord(next + 3).lower) && (clauses.phrases[next + 4] === undefined || clauses.is(next + 4, 'sign'))) return true
  // “1. Calling o3 2. Pricing”: a number is no name.
  if (!other || clauses.headWord(second).tag === 'num') return false
  const head = clauses.headWord(second)
  if (head.tag === 'num' || /sel(?:f|ves)$/.test(head.lower) || head.lower === 'way' || (head.entity !== undefined && clauses.headWord(next).entity !== undefined)) return false
  if (clauses.np(next)!.pronoun && clauses.headWord(next).lower === 'it' && other.determiner === 'a' && head.lower !== 'times') return true
  // “could call GPT-5 the same afternoon”
  if (TIME.test(head.lower) || isTime(head.lower) || DAYTIME.test(head.lower) || /^(?:every|each|many|several|any|all|no)$/.test(other.determiner ?? '')) return false
  return clauses.np(next)!.pronoun || /^(?:a|an|the|our|its|their|his|your)$/.test(other.determiner ?? '') || (other.determiner === undefined && !other.pronoun && head.lower !== 'more')
}

// “, as Jassy calls it,”: between commas, behind what is called so.
function isAside(clauses: Clauses, index: number, object: number): boolean {
  const as = clauses.np(index - 1) ? index - 2 : -1
  return clauses.lower(as) === 'as' && clauses.lower(as - 1) === ',' && clauses.np(as - 2) !== undefined && clauses.lower(object + 1) === ','
}

// Whether a “which” opens the clause of a verb, with its subject between, and is no preposition's own.
function isInRelative(clauses: Clauses, index: number): boolean {
  let at = index - 1
  while (clauses.is(at, 'adv')) at--
  const subject = clauses.np(at)
  if (!subject) return false
  // “…, which insiders call GPT-6”: read as “which insiders?”.
  if (subject.determiner === 'which') return clauses.lower(at - 1) === ',' && clauses.np(at - 2) !== undefined
  return clauses.is(at - 1, 'rel') && clauses.lower(at - 1) === 'which' && !clauses.is(at - 2, 'prep')
}

// “whichever model your account lists”: behind a noun that stands for a model, the subject of a relative clause and its verb.
function isChosenBy(clauses: Clauses, np: number, subject: number): boolean {
  const vg = clauses.np(subject) && clauses.vg(subject + 1)
  if (!vg || vg.form === 'participle' || clauses.headWord(np).entity === undefined && !/^(?:models?|llms?|one)$/.test(clauses.headWord(np).lower)) return false
  return /^(?:the|any|every|which|whichever|what|whatever)$/.test(clauses.np(np)!.determiner ?? '') && isZeroRelative(clauses, np, subject)
}

// “what we call magic”; in “half of what we ship calls GPT-5” the clause of “what” has a verb of its own.
function behindWhat(clauses: Clauses, index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - 4 && !clauses.vg(at); at--) if (clauses.is(at, 'rel') && clauses.lower(at) === 'what') return true
  return false
}
