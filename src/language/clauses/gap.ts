import {isPerson} from '../lexicon.js'
import {isReporting} from '../reporting.js'
import type {Clauses} from './clauses.js'
import {climbToHead} from './heads.js'
import {withCoordinates} from './lists.js'
import type {Objects} from './object.js'
import {isZeroRelative, verbAfter} from './relative.js'
import {DASH} from './signs.js'
import {CAUSATIVES, isFullVerb} from './subject.js'

// What a thing is to those who do something to it: “a pain to access”.
const EVALUATION = /^(?:pain|joy|breeze|nightmare|pleasure|cinch|snap|delight|hassle|treat|chore|doddle|headache|dream|luxury|privilege)$/

/** The object that stands further left than its verb: “the models you call”, “GPT-5 is easy to call”. */
export function gapObject(clauses: Clauses, index: number, depth: number): Objects | undefined {
  const vg = clauses.vg(index)!
  let left = index - 1
  while (clauses.is(left, 'adv') || clauses.is(left, 'neg')) left--
  if (vg.form === 'infinitive') {
    // “is easy for tenants to access”
    if (clauses.np(left) && clauses.lower(left - 1) === 'for' && clauses.is(left - 2, 'adj')) left -= 2
    if (clauses.is(left, 'adj')) {
      // “GPT-5 is easy to call”
      let copula = left
      while (copula >= 0 && (clauses.is(copula, 'adj') || clauses.is(copula, 'adv') || clauses.is(copula, 'neg') || clauses.is(copula, 'cc') || (clauses.lower(copula) === 'as' && copula < left) || (clauses.lower(copula) === ',' && clauses.vg(copula - 1)?.form === 'infinitive') || (clauses.vg(copula)?.form === 'infinitive' && copula < left))) copula--
      // “turned out to be easy to access”
      if (clauses.lower(copula) === 'out' && clauses.vg(copula - 1)?.lemma === 'turn') copula--
      if (clauses.vg(copula)) {
        const nps = clauses.subjectOf(copula)
        if (nps.length > 0 && !isPersonal(clauses, nps[0]!) && !/^(?:able|ready|free|eligible|allowed|likely|happy|glad|proud|eager|welcome|keen|sure|unlikely|willing|due|set|bound|slow|quick|unable|permitted)$/.test(clauses.lower(left))) {
          // “few models are as easy to call as GPT-5”
          const compared = clauses.lower(index + 1) === 'as' && clauses.np(index + 2) ? [index + 2] : []
          return {nps: [...nps, ...compared], via: 'infinitive'}
        }
      }
      // “Cheap to call and quick to answer, o3 is …”, “Hard to train, easy to invoke: that is o3”: said of the subject behind.
      const behind = copula < 0 ? subjectBehind(clauses, index) : undefined
      if (behind !== undefined) return {nps: [behind], via: 'fronted'}
      // “easy to call”, after a noun phrase
      if (clauses.np(copula)) return {nps: [copula], via: 'infinitive'}
    }
    // “which of them to call”
    const isAskedOf = clauses.lower(left - 1) === 'of' && clauses.is(left - 2, 'rel')
    if (clauses.np(left) && (isAskedOf || !isPersonal(clauses, left))) {
      const governor = clauses.vg(left - 1)
      if (!governor || !CAUSATIVES.has(governor.lemma) || governor.lemma === 'have' || governor.lemma === 'need') {
        const relative = relativeOf(clauses, left)
        if (relative) return {nps: relative, via: 'relative'}
        if (!governor || /^(?:have|be|need|choose|pick|select|find|get|offer|provide|give)$/.test(governor.lemma)) {
          // “a list of models to call”: said of either.
          const nps = withCoordinates(clauses, climbToHead(clauses, left))
          // “o3 is a joy to call”: said of the subject as well.
          const subject = governor?.bare && governor.lemma === 'be' ? clauses.subjectOf(left - 1, depth + 1) : []
          return {nps: [...nps, ...(clauses.lower(left - 1) === 'of' && !nps.includes(left) ? [left] : []), ...subject.filter(np => !nps.includes(np) && (clauses.headWord(np).entity !== undefined || EVALUATION.test(clauses.headWord(left).lower) || /^(?:yours|ours|mine|theirs|hers|his)$/.test(clauses.headWord(left).lower)))], via: 'infinitive'}
        }
        return undefined
      }
    }
    const governor = clauses.previousVerb(left)
    if (governor >= 0 && index - governor < 6) {
      const objects = gapObject(clauses, governor, depth + 1)
      if (objects && objects.via !== 'infinitive') return objects
    }
  }
  if (clauses.is(left, 'cc') || clauses.lower(left) === ',') {
    const verb = clauses.previousVerb(left)
    // “Codex, the officer says, calls for tests”: who says so stands between commas.
    const aside = verb >= 0 && verb === left - 1 && clauses.lower(left) === ',' && isReporting(clauses.vg(verb)!.lemma)
    if (verb >= 0 && depth < 4 && !aside) {
      const objects = gapObject(clauses, verb, depth + 1)
      if (objects && objects.via !== 'infinitive') return objects
    }
  }
  const subject = nearSubject(clauses, index)
  if (subject === undefined || isAside(clauses, subject, index)) return undefined
  const relative = relativeOf(clauses, subject)
  return relative && {nps: relative, via: isQuestioned(clauses, relative[0]!) ? 'question' : 'relative'}
}

// “OpenAI's models, it adds, have been live”: who says so stands between commas.
function isAside(clauses: Clauses, subject: number, index: number): boolean {
  return isReporting(clauses.vg(index)!.lemma) && clauses.lower(subject - 1) === ',' && clauses.lower(index + 1) === ','
}

// The noun phrase behind the comma or colon that ends adjectives with infinitives at the start of a sentence; that of “that is o3” for its pronoun.
function subjectBehind(clauses: Clauses, index: number): number | undefined {
  for (let at = index + 1; at < clauses.phrases.length && at < index + 9; at++) {
    if (clauses.is(at, 'sign') && /^[,:—–]$/.test(clauses.lower(at)) && clauses.np(at + 1)) {
      const pronoun = clauses.np(at + 1)!.pronoun && /^(?:that|this|it)$/.test(clauses.headWord(at + 1).lower)
      return pronoun && clauses.vg(at + 2)?.lemma === 'be' && clauses.np(at + 3) ? at + 3 : at + 1
    }
    if (clauses.vg(at) && clauses.vg(at)!.form !== 'infinitive') return undefined
  }
  return undefined
}

// The leftmost phrase of the subject right before a verb.
function nearSubject(clauses: Clauses, index: number): number | undefined {
  let left = index - 1
  while (clauses.is(left, 'adv') || clauses.is(left, 'neg')) left--
  // “the model that the team, after months of tests, calls”
  if (clauses.lower(left) === ',') {
    let open = left - 1
    while (open > 0 && !clauses.is(open, 'sign') && !clauses.vg(open)) open--
    if (clauses.lower(open) === ',' && clauses.np(open - 1) && /^(?:prep|adv|sub)$/.test(clauses.phrases[open + 1]!.kind)) left = open - 1
  }
  if (!clauses.np(left)) return undefined
  let at = climbToHead(clauses, left)
  // An inverted auxiliary: “which models can I call”
  if (clauses.vg(at - 1)?.bare && !isFullVerb(clauses, at - 1)) at--
  else {
    // “These models, any function may call”: commas alone make no list.
    const all = withCoordinates(clauses, at)
    if (clauses.phrases.slice(all[0], at).some(phrase => phrase.kind === 'cc')) at = all[0]!
  }
  return at
}

// The antecedent of a gap whose clause begins at a phrase.
function relativeOf(clauses: Clauses, subject: number): number[] | undefined {
  let at = subject - 1
  while (clauses.is(at, 'adv')) at--
  if (clauses.is(at, 'rel')) {
    const lower = clauses.lower(at)
    if (lower === 'who' || lower === 'whom' || lower === 'where') return undefined
    if (lower === 'what') return cleftComplement(clauses, at)
    const antecedent = clauses.antecedentOf(at)
    return antecedent === undefined ? undefined : withCoordinates(clauses, antecedent)
  }
  // “the models OpenAI trains and you access”: the verb before the conjunction has the same gap.
  if (clauses.is(at, 'cc') && at === subject - 1 && clauses.vg(at - 1)) {
    const shared = gapObject(clauses, at - 1, 1)
    return shared?.via === 'relative' ? shared.nps : undefined
  }
  // “Only GPT-5 do we access”: what is fronted, the auxiliary before its subject.
  if (clauses.np(at) && at <= 1 && at === subject - 1 && clauses.vg(subject)?.bare && /^(?:only|not|never)$/.test(clauses.words[clauses.phrases[0]!.from]!.lower)) return [at]
  // “the model we think our planner should call”, “which model do you think our planner should call”
  const saying = clauses.vg(at)
  if (saying && at === subject - 1 && !saying.passive && /^(?:think|believe|say|hope|know|guess|suppose|claim|expect|want|wish|feel|reckon|bet|recommend|suggest)$/.test(saying.lemma) && clauses.np(at - 1)) {
    const said = clauses.vg(at - 2)?.bare && !isFullVerb(clauses, at - 2) ? at - 2 : at - 1
    return relativeOf(clauses, said)
  }
  // “the models only the research desk could access”
  const near = at === subject - 1 || (at === subject - 2 && /^(?:only|even|just)$/.test(clauses.lower(subject - 1)))
  if (clauses.np(at) && near && (isZeroRelative(clauses, at, subject) || (clauses.vg(subject) && /^(?:which|what|any|all|every)/.test(clauses.np(at)!.determiner ?? '')))) return withCoordinates(clauses, at)
  // “which of the models would you call”
  if (clauses.np(at) && clauses.vg(subject) && clauses.lower(at - 1) === 'of' && (clauses.is(at - 2, 'rel') || clauses.np(at - 2))) return [at]
  if (clauses.is(at, 'sign') && (clauses.lower(at) === ',' || DASH.test(clauses.lower(at))) && clauses.np(at - 1) && climbToHead(clauses, at - 1) === 0) return [0]
  return undefined
}

// “What your engineers call is GPT-5”: what stands behind the copula that follows the clause.
function cleftComplement(clauses: Clauses, what: number): number[] | undefined {
  // “GPT-5 is what our chemists tap into”
  const copula = clauses.vg(what - 1)
  const said = copula?.bare && copula.lemma === 'be' ? clauses.subjectOf(what - 1) : []
  if (said.length > 0) return said
  const verb = verbAfter(clauses, what)
  for (let at = verb + 1; verb >= 0 && at < clauses.phrases.length - 1; at++) {
    const vg = clauses.vg(at)
    if (vg?.bare && vg.lemma === 'be') return clauses.np(at + 1) ? clauses.listFrom(at + 1) : undefined
    // “Most of what our agents call comes from OpenAI”
    if (vg && /^(?:come|stem|originate)$/.test(vg.lemma) && clauses.lower(at + 1) === 'from' && clauses.np(at + 2)) return [at + 2]
    if (clauses.lower(at) === ':' && clauses.np(at + 1)) return clauses.listFrom(at + 1)
    if (vg || (clauses.is(at, 'sign') && /^[;:.?]$/.test(clauses.lower(at)))) return undefined
  }
  return undefined
}

// “which models”: a noun phrase that is asked for.
function isQuestioned(clauses: Clauses, np: number): boolean {
  return /^(?:which|what|whichever|whatever)$/.test(clauses.np(np)?.determiner ?? '')
}

// Whether the head of a noun phrase is a person.
function isPersonal(clauses: Clauses, np: number): boolean {
  return isPerson(clauses.headWord(np).lower)
}
