import type {Clauses} from './clauses.js'
import {isReporting} from '../reporting.js'
import {addedObject, addedSubject} from './echo.js'
import {gapObject} from './gap.js'
import {gappedObjects} from './gapping.js'
import {climbToHead} from './heads.js'
import {joins, opensClause, withCoordinates} from './lists.js'
import {isInverted} from './subject.js'
import {closingBracket, DASH, isTime, nextSign, OPEN} from './signs.js'

/** How a verb reached its object. */
export type ObjectVia = 'direct' | 'passive' | 'relative' | 'infinitive' | 'question' | 'shared' | 'fronted'

export interface Objects {
  nps: number[]
  via: ObjectVia
}

/** What a verb is done to, by whatever construction; undefined where nothing is said. */
export function objectsOf(clauses: Clauses, index: number, depth = 0): Objects | undefined {
  const vg = clauses.vg(index)
  if (!vg || depth > 6) return undefined
  if (vg.passive) {
    const being = vg.form === 'participle' ? beingObject(clauses, index, depth) : undefined
    if (being) return {nps: being, via: 'passive'}
    const added = [addedObject(clauses, index + 1), addedSubject(clauses, index)].filter(np => np !== undefined)
    const nps = [...clauses.subjectOf(index), ...gapped(clauses, index), ...added]
    return nps.length > 0 ? {nps, via: 'passive'} : undefined
  }
  if (vg.form === 'participle' && !vg.bare && isReduced(clauses, index)) {
    let left = index - 1
    while (clauses.is(left, 'adv')) left--
    // “latency of GPT-4o hosted on AWS”: said of the nearest noun, or of the head above it.
    if (clauses.np(left)) return {nps: [...new Set([...withCoordinates(clauses, climbToHead(clauses, left)), ...(clauses.lower(left - 1) === 'of' ? [left] : [])])], via: 'passive'}
    if (clauses.is(left, 'sign') && /^[,(—–]$/.test(clauses.lower(left)) && clauses.np(left - 1) && !passiveBefore(clauses, left)) return {nps: [climbToHead(clauses, left - 1)], via: 'passive'}
    // “can be accessed in Ohio, prompted from SageMaker and fine-tuned …”
    if (clauses.is(left, 'cc') || clauses.lower(left) === ',') {
      const earlier = passiveBefore(clauses, left)
      if (earlier !== undefined) return {nps: clauses.subjectOf(earlier), via: 'passive'}
    }
    // “Hosted in your own account are three of them.”: the copula behind, and its subject.
    const copula = left < 0 ? invertedCopula(clauses, index) : undefined
    if (copula !== undefined) return {nps: clauses.listFrom(copula + 1), via: 'passive'}
    // “Once invoked, o3 keeps …”
    if (left < 0 || clauses.is(left, 'sub') || clauses.lower(left) === ':') {
      let comma = index + 1
      while (comma < clauses.phrases.length && comma < index + 8 && !(clauses.is(comma, 'sign') && clauses.lower(comma) === ',')) comma++
      if (clauses.np(comma + 1)) {
        // “Accessed from a phone, a laptop or the car, Codex …”: past a list that a preposition leads to.
        const past = clauses.is(comma - 2, 'prep') && clauses.np(comma - 1) ? clauses.listFrom(comma - 1).at(-1)! : comma
        const late = past > comma && clauses.lower(clauses.modifiersOf(past).end) === ',' ? clauses.modifiersOf(past).end : comma
        return {nps: clauses.np(late + 1) ? (late > comma ? clauses.listFrom(late + 1) : withCoordinates(clauses, late + 1)) : [comma + 1], via: 'passive'}
      }
      // “GPT-5, although called by …, stays quick”
      if (left > 1 && clauses.lower(left - 1) === ',' && clauses.np(left - 2)) return {nps: withCoordinates(clauses, climbToHead(clauses, left - 2)), via: 'passive'}
      // “models take their time when called”: the subject of the clause before.
      const main = left > 0 ? clauses.previousVerb(left - 1) : -1
      const subject = main < 0 ? [] : clauses.subjectOf(main, depth + 1)
      if (subject.length > 0) return {nps: subject, via: 'passive'}
    }
  }
  // “GPT-5 needs calling with a trace id”
  const needs = vg.form === 'gerund' ? clauses.vg(index - 1) : undefined
  if (needs && !needs.passive && /^(?:need|want|require|deserve)$/.test(needs.lemma) && !clauses.np(index + 1)) return {nps: clauses.subjectOf(index - 1, depth + 1), via: 'passive'}
  // “o3 we call for proofs, Nova for summaries”
  const fronted = clauses.np(index - 1)?.pronoun && index === 2 && clauses.np(0) && !clauses.np(index + 1) ? gapObject(clauses, index, depth) : undefined
  if (fronted) return fronted
  // “decides which tool to call, and the runtime runs it”: what is asked for is what is called.
  const goesOn = clauses.is(index + 1, 'cc') || (clauses.lower(index + 1) === ',' && clauses.is(index + 2, 'cc'))
  const asked = goesOn && vg.form === 'infinitive' && /^(?:which|what|whichever)$/.test(clauses.np(index - 1)?.determiner ?? '')
  const right = asked ? undefined : rightObject(clauses, index, depth)
  if (right) return right.via === 'direct' ? {nps: withGapped(clauses, right.nps), via: 'direct'} : right
  const gap = gapObject(clauses, index, depth)
  // “It is not the janitor the lift calls but GPT-4o.”
  const but = index + 1
  if (gap?.via === 'relative' && clauses.lower(but) === 'but' && clauses.np(but + 1) && clauses.vg(gap.nps[0]! - 1)?.lemma === 'be') return {nps: clauses.listFrom(but + 1), via: 'direct'}
  return gap
}

// The copula that a fronted participle and its places lead to.
function invertedCopula(clauses: Clauses, participle: number): number | undefined {
  let at = participle + 1
  while (clauses.is(at, 'adv') || (clauses.is(at, 'prep') && clauses.np(at + 1))) at += clauses.is(at, 'adv') ? 1 : 2
  const vg = clauses.vg(at)
  return vg?.bare && vg.lemma === 'be' && clauses.np(at + 1) ? at : undefined
}

// “Claude is invoked through Azure and GPT-4o through Bedrock”: subjects whose verb is left out.
function gapped(clauses: Clauses, index: number): number[] {
  const at = index + 1
  if (!(clauses.is(at, 'prep') && clauses.np(at + 1) && (clauses.is(at + 2, 'cc') || (clauses.lower(at + 2) === ',' && clauses.lower(at) === clauses.lower(at + 4))) && clauses.np(at + 3) && clauses.is(at + 4, 'prep') && clauses.np(at + 5))) return []
  return clauses.vg(at + 6) ? [] : [at + 3]
}

// “twice a day”, “every night”: how often or when, no object.
const isOften = (clauses: Clauses, at: number): boolean => clauses.np(at) !== undefined && (/^times$/.test(clauses.headWord(at).lower) && clauses.words[clauses.np(at)!.from]!.tag === 'num' && clauses.np(at)!.to - clauses.np(at)!.from === 2 || /^(?:a|an|every|each|this|next|last)$/.test(clauses.np(at)!.determiner ?? clauses.lower(at - 1)) && isTime(clauses.headWord(at).lower))

// “Being called by every job, o3 …”, “keep o3 from being called”, “GPT-5's being called”: what undergoes a passive gerund.
function beingObject(clauses: Clauses, index: number, depth: number): number[] | undefined {
  let left = index - 1
  while (clauses.is(left, 'adv') || clauses.is(left, 'neg')) left--
  if (clauses.lower(left) === "'s" && clauses.np(left - 1)) return [left - 1]
  // “o3 was seen being called”
  if (clauses.vg(left)?.passive) return clauses.subjectOf(left, depth + 1)
  // “talks about GPT-5 being called from the ward”
  if (clauses.np(left) && clauses.words[clauses.vg(index)!.from]!.lower === 'being' && /^(?:about|with|on|against|to|without|despite)$/.test(clauses.lower(left - 1))) return [left]
  // “The model being called is GPT-5.”
  if (clauses.np(left)) return [climbToHead(clauses, left)]
  if (left >= 0 && !clauses.is(left, 'prep')) return undefined
  const verb = left < 0 ? -1 : clauses.previousVerb(left - 1)
  if (verb >= 0) return (clauses.lower(left) === 'from' ? clauses.objectsOf(verb, depth + 1)?.nps : undefined) ?? clauses.subjectOf(verb, depth + 1)
  const comma = nextSign(clauses, index + 1, /^,$/, 10)
  return comma > 0 && clauses.np(comma + 1) ? withCoordinates(clauses, comma + 1) : undefined
}

// “Finance calls GPT-5 from Lambda and Legal o3 from SageMaker”: with the objects of clauses whose verb is left out.
function withGapped(clauses: Clauses, nps: number[]): number[] {
  const added = addedObject(clauses, clauses.is(nps.at(-1)! + 1, 'prep') ? nps.at(-1)! + 1 : clauses.modifiersOf(nps.at(-1)!).end)
  const more = [...gappedObjects(clauses, nps[0]!), ...(added === undefined ? [] : [added])].filter(np => !nps.includes(np))
  return more.length > 0 ? [...nps, ...more] : nps
}

// A participle without an object of its own: “hosted on Bedrock”.
function isReduced(clauses: Clauses, index: number): boolean {
  let right = index + 1
  while (clauses.is(right, 'adv')) right++
  return !clauses.np(right) || isTime(clauses.headWord(right).lower)
}

// A passive verb on the left that a participle goes on with.
function passiveBefore(clauses: Clauses, at: number): number | undefined {
  const verb = clauses.previousVerb(at)
  if (verb < 0) return undefined
  const vg = clauses.vg(verb)!
  if (vg.passive) return verb
  return vg.form === 'participle' && clauses.is(verb - 1, 'sign') ? passiveBefore(clauses, verb - 1) : undefined
}

// The object that stands on the right of its verb, past adverbs, a second verb or a parenthesis.
function rightObject(clauses: Clauses, index: number, depth: number): Objects | undefined {
  if (isInverted(clauses, index)) return undefined
  let at = index + 1
  while (clauses.is(at, 'adv') || (clauses.is(at, 'neg') && clauses.is(at + 1, 'adv')) || isOften(clauses, at)) at++
  const phrase = clauses.phrases[at]
  if (!phrase) return undefined
  // “calls neither GPT-5 nor o3”
  if (phrase.kind === 'neg' && phrase.lower === 'neither' && clauses.np(at + 1)) return {nps: clauses.listFrom(at + 1), via: 'direct'}
  // “access not the summaries but OpenAI's model”
  if (phrase.kind === 'neg' && clauses.np(at + 1) && clauses.lower(at + 2) === 'but' && clauses.np(at + 3)) return {nps: clauses.listFrom(at + 3), via: 'direct'}
  // “roll out GPT-5 to …”
  if (phrase.kind === 'prep' && /^(?:out|up|off|over)$/.test(phrase.lower) && clauses.np(at + 1) && /^(?:roll|spin|hand|set|open|put|turn|switch|stand|bring|fire|give|ship|try)$/.test(clauses.vg(index)!.lemma)) return {nps: clauses.listFrom(at + 1), via: 'direct'}
  if (phrase.kind === 'np') {
    const inverted = clauses.vg(index)!.bare && clauses.vg(at + 1)
    if (inverted) return undefined
    return {nps: clauses.listFrom(at), via: 'direct'}
  }
  const told = phrase.kind === 'sign' && phrase.lower === ',' ? behindTeller(clauses, at) : undefined
  if (told !== undefined) return {nps: clauses.listFrom(told), via: 'direct'}
  if (phrase.kind === 'cc' || (phrase.kind === 'sign' && phrase.lower === ',')) {
    // “access or call GPT-5”, “build on, and call, GPT-5”
    let next = at + 1
    while (joins(clauses, next) || clauses.is(next, 'adv')) next++
    // “how to access and when to call GPT-5”
    if (clauses.is(next, 'sub') && clauses.vg(next + 1)?.form === 'infinitive') next++
    // “may access, and at night also invoke, …”, “may access, and engineering may fine-tune, …”
    if (phrase.kind === 'sign' && clauses.is(next, 'prep') && clauses.np(next + 1) && clauses.vg(next + 2)) next += 2
    else if (phrase.kind === 'sign' && clauses.np(next) && clauses.vg(next + 1)) next++
    const other = clauses.vg(next)
    // “the service that he helps run, hosts o3”: behind a comma alone a verb of another form goes on with the clause above.
    const above = phrase.kind === 'sign' && next === at + 1 && other?.form === 'finite' && clauses.vg(index)!.form === 'base' && clauses.vg(index - 1) !== undefined
    if (other && !other.passive && !above && next - at < 6) {
      const objects = clauses.objectsOf(next, depth + 1)
      // “a worker calls, and a supervisor has access to, GPT-5”
      const stranded = objects?.via === 'direct' && clauses.is(objects.nps.at(-1)! + 1, 'prep') && clauses.lower(objects.nps.at(-1)! + 2) === ',' ? objects.nps.at(-1)! + 3 : -1
      if (clauses.np(stranded) && !opensClause(clauses, stranded)) return {nps: clauses.listFrom(stranded), via: 'shared'}
      if (objects && (objects.via === 'direct' || objects.via === 'shared')) return {nps: objects.nps, via: 'shared'}
      // “calling and paying for GPT-5”
      const led = next + 1
      const comma = clauses.lower(led + 1) === ',' ? 1 : 0
      return !objects && clauses.is(led, 'prep') && /^(?:for|on|with|about|to)$/.test(clauses.lower(led)) && clauses.np(led + 1 + comma) ? {nps: clauses.listFrom(led + 1 + comma), via: 'shared'} : undefined
    }
  }
  if (phrase.kind === 'sign' && (phrase.lower === ',' || DASH.test(phrase.lower) || OPEN.test(phrase.lower))) {
    // “call, from any Region, GPT-5”; “support — and the list is growing — Claude”
    const close = OPEN.test(phrase.lower) ? closingBracket(clauses, at) : nextSign(clauses, at + 1, phrase.lower === ',' ? /^,$/ : DASH, 12)
    // “access, from a notebook, a pipeline or a script, and with …, the o-series”: the parenthesis has commas of its own.
    const named = close > 0 && phrase.lower === ',' && clauses.np(close + 1) && clauses.headWord(close + 1).entity === undefined ? clauses.lateObject(at) : undefined
    if (named !== undefined) return {nps: clauses.listFrom(named), via: 'direct'}
    if (close > 0 && clauses.np(close + 1)) {
      const inside = clauses.phrases[at + 1]
      if (inside && (inside.kind === 'prep' || inside.kind === 'adv' || inside.kind === 'sub' || OPEN.test(phrase.lower) || DASH.test(phrase.lower)) && (!opensClause(clauses, close + 1) || (index === 0 && clauses.vg(index)!.form === 'gerund' && inside.kind === 'prep'))) return {nps: clauses.listFrom(close + 1), via: 'direct'}
    }
  }
  // “interns may read about, but only seniors call, GPT-5.5”: both verbs share what stands behind the comma.
  if (phrase.kind === 'sign' && phrase.lower === ',' && clauses.np(at + 1) && !opensClause(clauses, at + 1)) {
    for (let place = index - 1; place > 0 && place > index - 7; place--) {
      if (clauses.is(place, 'cc') && clauses.lower(place - 1) === ',' && (clauses.is(place - 2, 'prep') || clauses.vg(place - 2))) return {nps: clauses.listFrom(at + 1), via: 'shared'}
    }
  }
  const late = (phrase.kind === 'prep' || (phrase.kind === 'sign' && phrase.lower === ',')) && depth === 0 ? clauses.lateObject(at) : undefined
  if (late !== undefined) return {nps: clauses.listFrom(late), via: 'direct'}
  // “use on AWS the GPT-5”, as learners write
  if (phrase.kind === 'prep' && /^(?:on|in|since|from)$/.test(phrase.lower) && clauses.np(at + 1) && clauses.np(at + 2) && clauses.headWord(at + 1).entity !== undefined && clauses.headWord(at + 2).entity !== undefined && clauses.np(at + 2)!.determiner === 'the') return {nps: clauses.listFrom(at + 2), via: 'direct'}
  if (phrase.kind === 'prep' && clauses.np(at + 1) && !/^(?:to|for|on|into|in)$/.test(phrase.lower)) {
    // “call from Lambda the newest models”
    const after = at + 2
    if (clauses.np(after) && clauses.np(after)!.determiner !== undefined && !isTime(clauses.headWord(after).lower)) return {nps: clauses.listFrom(after), via: 'direct'}
  }
  return undefined
}

// “hosts, analysts estimate, half of it”: the object behind who says so; undefined where nobody does.
function behindTeller(clauses: Clauses, comma: number): number | undefined {
  const close = nextSign(clauses, comma + 1, /^,$/, 6)
  const vg = close > 0 ? clauses.vg(close - 1) : undefined
  if (!vg || vg.form === 'infinitive' || !clauses.np(comma + 1) || !isReporting(vg.lemma)) return undefined
  return clauses.np(close + 1) && !opensClause(clauses, close + 1) ? close + 1 : undefined
}

/** “access, from a notebook, …, and with …, the o-series.”: after a comma, a name ends the sentence. */
export function lateObject(clauses: Clauses, start: number): number | undefined {
  let end = clauses.phrases.length - 1
  while (end > start && clauses.is(end, 'sign') && /^[.!?"')]$/.test(clauses.lower(end))) end--
  for (let at = end; at > start + 2 && at > end - 4; at--) {
    if (clauses.vg(at)) return undefined
    if (clauses.np(at) && clauses.is(at - 1, 'sign') && clauses.lower(at - 1) === ',' && clauses.words.slice(clauses.phrases[at]!.from, clauses.phrases[at]!.to).some(word => word.entity !== undefined)) {
      // Everything before is adverbial: no finite verb of the main clause stands between.
      if (hasOwnVerb(clauses, start, at)) return undefined
      return clauses.modifiersOf(at).end >= end && !endsList(clauses, start, at) ? at : undefined
    }
  }
  return undefined
}

// A list of noun phrases before the last comma is a list, not a late object.
function endsList(clauses: Clauses, start: number, np: number): boolean {
  return clauses.np(start) !== undefined || (clauses.np(np - 2) !== undefined && clauses.is(np - 3, 'sign') && clauses.headWord(np - 2).entity !== undefined)
}

// A finite verb between, outside of a clause that is put in, begins something else.
function hasOwnVerb(clauses: Clauses, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    if (clauses.is(at, 'sub') || clauses.is(at, 'rel') || clauses.lower(at) === 'as') return false
    const vg = clauses.vg(at)
    if (vg && (vg.form === 'finite' || vg.form === 'base')) return !clauses.is(at - 1, 'cc') && !(clauses.np(at - 1) && clauses.np(at - 2))
  }
  return false
}
