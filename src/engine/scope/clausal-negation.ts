import type {AtVerb} from './climb.js'
import {NEGATIVE_VERB} from './governors.js'
import {isNegative, type Negatives} from './negatives.js'
import {fronted, isOfCircumstances, isSpared} from './negators.js'
import {isPartial} from './partial.js'
import {lacksRight, presupposed} from './presupposed.js'

/** Quantifiers that leave others: “some accounts can't”. */
const PART_OF_ALL = /^(?:some|many|most|few|several|certain|half)$/
/** Adverbs and modals with which something happens at some times and not at others. */
const AT_TIMES = /^(?:sometimes|occasionally|often|rarely|seldom|may|might|can|could)$/

/** So far behind “nowhere” a comparison is looked for. */
const COMPARED = 14
/** How far up a negative subject still denies what is said below. */
const REACH_OF_SUBJECT = 3

/** What leaves a claim standing though something at its verb is denied. */
const LEAVES_STANDING: readonly ((at: AtVerb) => boolean)[] = [
  // “some accounts can't”: others can.
  ({vg, clauses, phrase}) => vg.negated !== undefined && clauses.subjectOf(phrase).some(np => PART_OF_ALL.test(clauses.np(np)?.determiner ?? '')),
  // “Only the thermostat does not call it”: all others do.
  ({vg, clauses, phrase}) => (vg.negated !== undefined || vg.lemma === 'lack') && clauses.subjectOf(phrase).some(np => clauses.is(np - 1, 'adv') && clauses.lower(np - 1) === 'only'),
  // “never share your access”, “nobody may share your access”, “don't let them share your access”
  ({vg, negativeSubject, frame, clauses}) =>
    (vg.negated !== undefined || negativeSubject !== undefined) && presupposed(frame, clauses.vg(frame.vg ?? -1)?.lemma ?? vg.lemma),
  // “not yet”, “not only”
  ({vg, clauses, phrase}) => vg.negated !== undefined && isPartial(clauses, phrase),
  // “sometimes fails to call it”: else it does.
  at => at.vg.lemma === 'fail' && !isTrigger(at) && at.clauses.words.slice(at.vg.from, at.vg.head).some(word => AT_TIMES.test(word.lower)),
  // “wait no longer to call it”: what is not to go on is the waiting.
  ({vg, clauses}) => vg.negated !== undefined && vg.form === 'infinitive' && /^wait/.test(clauses.words[vg.from - 1]?.lower ?? ''),
  // “nobody has to write code to call it”: what is spared is the writing.
  ({vg, atFoot, clauses, phrase}) => atFoot && vg.form === 'infinitive' && isSpared(clauses, phrase - 1),
  // “your role has no policy that grants access to it”: who lacks the right, others have it.
  ({clauses, negativeSubject}) => negativeSubject !== undefined && lacksRight(clauses, negativeSubject),
  // “not all of our functions may call it”: a part of the subject is denied.
  at => leadOf(at) === 'neg' && !/^(?:neither|nor)$/.test(leadWord(at)) && !isNotOne(at),
  // “anybody who can't call it is missing a role”: others can.
  at => at.vg.negated !== undefined && tellsApart(at),
  // “nowhere can it be called as cheaply as on Bedrock”: there it can.
  at => isNowhereElse(at),
  // “don't the agents call it yet”
  at => inverted(at)?.negated !== undefined && isPartial(at.clauses, at.subject[0]! - 1)
]

/** Whether the claim stands though something at this verb is denied. */
export const leavesStanding = (at: AtVerb): boolean => LEAVES_STANDING.some(leaves => leaves(at))

/** Counts the negatives at a verb that the climb has reached: on the verb, on its subject, before both. */
export function countClausal(at: AtVerb, negatives: Negatives): void {
  countVerb(at, negatives)
  if (at.subject.length > 0) countSubject(at, negatives)
}

function countVerb(at: AtVerb, negatives: Negatives): void {
  const {clauses, vg, phrase} = at
  if (at.atFoot && trails(at)) negatives.count('a negation behind reaches it')
  if (vg.negated !== undefined) negatives.count(`“${clauses.words[vg.negated]!.text}” reaches it`)
  // “can neither access them nor call them”, “cannot call it, nor access it”
  const lead = clauses.words[vg.from - 1]
  const isPaired = lead !== undefined && /^(?:neither|nor)$/.test(lead.lower) && lead.tag !== 'pron'
  if (isPaired || clauses.is(phrase - 1, 'neg')) negatives.count('“neither … nor” reaches it')
  // “refuses to call it”, but “have the access that teams lack”
  if (NEGATIVE_VERB.has(vg.lemma) && !isTrigger(at) && (at.atFoot || vg.lemma !== 'lack')) negatives.count(`“${vg.lemma}” takes it back`)
}

function countSubject(at: AtVerb, negatives: Negatives): void {
  const {clauses, vg, negativeSubject, height} = at
  const first = at.subject[0]!
  // “no function calls it”
  if (negativeSubject !== undefined && height < REACH_OF_SUBJECT) {
    negatives.countNoun(negativeSubject, `“${clauses.np(negativeSubject)!.determiner ?? clauses.headWord(negativeSubject).text}” denies it`)
  }
  const lead = leadOf(at)
  // “the role without which nobody can”
  if (lead === 'rel' && clauses.lower(first - 2) === 'without') negatives.count('“without” denies it')
  // “none of the functions that we run calls it”
  const isPart = lead === 'prep' && leadWord(at) === 'of' && height < REACH_OF_SUBJECT
  const isOfNone = isPart && !clauses.is(at.left, 'rel') && clauses.np(first - 2) !== undefined && isNegative(clauses, first - 2)
  if (isOfNone) negatives.countNoun(first - 2, '“none” denies it')
  if (lead === 'neg' && isNotOne(at)) negatives.countNoun(first, '“not one” denies it')
  if (lead === 'neg' && /^(?:neither|nor)$/.test(leadWord(at))) negatives.countNoun(first, '“neither … nor” denies it')
  // “neither of them may”
  if (isPart && clauses.is(first - 2, 'neg')) negatives.countNoun(first, '“neither” denies it')
  const auxiliary = inverted(at)
  if (!auxiliary) return
  // “at no point does …”, “never will …”
  if (height < REACH_OF_SUBJECT && fronted(clauses, first - 1)) negatives.countNoun(first - 1, 'a negation is fronted')
  // “Don't you call it …”
  if (auxiliary.negated !== undefined && vg.from > clauses.phrases[first]!.from) negatives.countNoun(first - 1, '“not” reaches it')
}

// “may call it under no circumstances”: what never happens stands behind the object.
function trails({clauses, phrase}: AtVerb): boolean {
  for (let at = phrase + 1; at < clauses.phrases.length; at++) {
    const {kind} = clauses.phrases[at]!
    if (kind === 'neg') return isOfCircumstances(clauses, at)
    if (kind !== 'np' && kind !== 'prep' && kind !== 'adv') return false
  }
  return false
}

// “Nowhere” before an auxiliary, and further on what is compared or excepted.
function isNowhereElse(at: AtVerb): boolean {
  const {words} = at.clauses
  const negator = inverted(at)?.negated
  return negator !== undefined && words[negator]!.lower === 'nowhere' && words.slice(negator, negator + COMPARED).some(({lower}) => /^(?:as|than|but|except|outside)$/.test(lower))
}

// A relative clause that picks out some of many.
function tellsApart({clauses, phrase}: AtVerb): boolean {
  if (!clauses.is(phrase - 1, 'rel') || !clauses.np(phrase - 2)) return false
  const {determiner, from, head} = clauses.np(phrase - 2)!
  const {lower} = clauses.headWord(phrase - 2)
  if (/^(?:anybody|anyone|everybody|everyone|those)$/.test(lower) || /^(?:any|every|each|all|those)$/.test(determiner ?? '')) return true
  return determiner === 'the' && clauses.words.slice(from, head).some(word => word.lower === 'only')
}

// The trigger is this verb itself.
const isTrigger = ({atFoot, frame}: AtVerb): boolean => atFoot && frame.vg === frame.phrase

// What stands right before the subject: its kind, its word.
const leadOf = ({clauses, subject}: AtVerb): string | undefined => (subject.length === 0 ? undefined : clauses.phrases[subject[0]! - 1]?.kind)
const leadWord = ({clauses, subject}: AtVerb): string => clauses.lower(subject[0]! - 1)

// “not one of our functions”, “not a single one”: a negator before the subject that denies the whole of it.
function isNotOne(at: AtVerb): boolean {
  const {clauses, subject} = at
  if (leadWord(at) !== 'not') return false
  const {from} = clauses.phrases[subject[0]!]!
  if (clauses.headWord(subject[0]!).lower === 'one') return true
  return /^(?:one|a single)/.test(`${clauses.words[from]!.lower} ${clauses.words[from + 1]?.lower ?? ''}`)
}

// An auxiliary before the subject: “can nobody …”.
function inverted({clauses, subject}: AtVerb): AtVerb['vg'] | undefined {
  const auxiliary = subject.length === 0 ? undefined : clauses.vg(subject[0]! - 1)
  return auxiliary?.bare ? auxiliary : undefined
}
