import type {Clauses} from '../../language/clauses/clauses.js'
import {isTime} from '../../language/clauses/signs.js'
import type {Frame} from '../frames/frame.js'

/** Whether a place belongs to another verb than the frame's, though no strong punctuation parts them. */
export function separated(frame: Frame, phrase: number): boolean {
  return phrase > frame.phrase ? separatedBehind(frame, phrase) : separatedBefore(frame, phrase)
}

/** The words between two semicolons that a phrase stands in, as phrases. */
export function partAround({phrases}: Clauses, index: number): {from: number; to: number} {
  const parts = (at: number): boolean => {
    const phrase = phrases[at]!
    return phrase.kind === 'sign' && phrase.lower === ';'
  }
  let from = index
  while (from > 0 && !parts(from - 1)) from--
  let to = index + 1
  while (to < phrases.length && !parts(to)) to++
  return {from, to}
}

// What opens a clause of its own between a trigger and a place behind it, at a phrase.
const CLAUSE_OPENERS: readonly ((clauses: Clauses, at: number, frame: Frame) => boolean)[] = [
  // “lists GPT-4o, which is called from Bedrock”, “through Azure, also for teams whose agents live in AWS”
  (clauses, at, frame) => clauses.is(at, 'rel') && (offers(frame) || clauses.lower(at) !== 'where'),
  (clauses, at) => clauses.np(at)?.determiner === 'whose',
  // “the smartest model OpenAI has shipped, live on Bedrock”
  (clauses, at, frame) => clauses.lower(at) === ',' && clauses.is(at + 1, 'adj') && frame.construction === 'relative' && offers(frame),
  // “not only announced but available on Bedrock”
  (clauses, at, {vg, phrase}) => clauses.lower(at) === 'but' && clauses.is(at + 1, 'adj') && phrase === vg && clauses.vg(vg)!.negated !== undefined,
  // “launched it in May, the same month AWS opened a Region”
  opensWithTime,
  opensWithPlace,
  opensComparison,
  comparesPlaces,
  repeatsAct,
  opensCoordinate,
  opensMain,
]

const offers = ({occurrence}: Frame): boolean => occurrence.trigger.construction === 'channel-verb-object'

function separatedBehind(frame: Frame, phrase: number): boolean {
  const {clauses} = frame.sentence
  for (let at = frame.phrase + 1; at < phrase; at++) if (CLAUSE_OPENERS.some(opens => opens(clauses, at, frame))) return true
  return false
}

function opensWithTime(clauses: Clauses, at: number): boolean {
  if (clauses.lower(at) !== ',' || !clauses.np(at + 1) || !isTime(clauses.headWord(at + 1).lower)) return false
  return clauses.np(at + 2) !== undefined && isPredicate(clauses, at + 3)
}

// “just as you had always called Nova on Bedrock”: a verb with an object of its own.
function opensComparison(clauses: Clauses, at: number): boolean {
  if (!/^(?:as|than)$/.test(clauses.lower(at)) || !clauses.np(at + 1)) return false
  const vg = clauses.vg(at + 2)
  return vg !== undefined && !vg.bare && isFullNounPhrase(clauses, at + 3)
}

// “on Azure as easily as Claude on AWS”: a name with a place of its own.
function comparesPlaces(clauses: Clauses, at: number): boolean {
  if (!/^(?:as|than)$/.test(clauses.lower(at)) || !clauses.np(at + 1) || clauses.headWord(at + 1).entity === undefined) return false
  return clauses.is(at + 2, 'prep') && clauses.np(at + 3) !== undefined
}

// “calling GPT-5 on Azure with calling Claude on Bedrock”: the same act, done to something else.
function repeatsAct(clauses: Clauses, at: number, frame: Frame): boolean {
  const vg = clauses.vg(at)
  if (vg?.form !== 'gerund' || frame.vg === undefined || at === frame.vg) return false
  return vg.lemma === clauses.vg(frame.vg)?.lemma && clauses.is(at - 1, 'prep') && isFullNounPhrase(clauses, at + 1)
}

// “… and logs the count in CloudWatch”, “…, then logs the count in CloudWatch”
function opensCoordinate(clauses: Clauses, at: number, frame: Frame): boolean {
  const vg = clauses.vg(at)
  if (!vg || !isPredicate(clauses, at) || vg.passive || vg.bare || at === frame.vg) return false
  return clauses.is(at - 1, 'cc') || (clauses.lower(at - 1) === 'then' && clauses.lower(at - 2) === ',' && isFullNounPhrase(clauses, at + 1))
}

// “whoever has called GPT-5 on Azure will tag agents on Bedrock”: the verb of the sentence, behind the relative clause of its subject.
function opensMain(clauses: Clauses, at: number, {vg, phrase}: Frame): boolean {
  if (!isPredicate(clauses, at) || clauses.is(at - 1, 'cc')) return false
  const verb = vg ?? phrase
  const [who] = clauses.subjectOf(at)
  if (who === undefined || who >= verb || at <= verb) return false
  const isFree = /^(?:whoever|whichever|whatever)$/.test(clauses.headWord(who).lower)
  return isFree || clauses.phrases.slice(who + 1, verb).some(part => part.kind === 'rel' && part.lower !== 'where')
}

function isFullNounPhrase(clauses: Clauses, at: number): boolean {
  return clauses.np(at)?.pronoun === false
}

function isPredicate(clauses: Clauses, at: number): boolean {
  const form = clauses.vg(at)?.form
  return form === 'finite' || form === 'base'
}

function separatedBefore(frame: Frame, phrase: number): boolean {
  const {clauses} = frame.sentence
  const verb = frame.vg ?? frame.phrase
  for (let at = phrase + 1; at < verb; at++) if (opensWithPlace(clauses, at)) return true
  if (isPlaceOfEarlierVerb(clauses, phrase, verb)) return true
  for (let at = verb - 1; at > phrase; at--) {
    if (clauses.is(at, 'sign') && clauses.lower(at) !== ',') return false
    if (clauses.lower(at) === 'where') return standsInPlace(clauses, phrase + 1, at)
  }
  return isInDescription(clauses, phrase, verb)
}

// “Keep the data on AWS and let your Azure tenant call it”: a verb before the conjunction, with an object and a place of its own.
function isPlaceOfEarlierVerb(clauses: Clauses, phrase: number, verb: number): boolean {
  const earlier = clauses.is(phrase - 1, 'prep') && clauses.np(phrase - 2) ? clauses.previousVerb(phrase) : -1
  if (earlier < 0 || !clauses.np(earlier + 1) || clauses.vg(earlier)!.bare || clauses.vg(earlier)!.passive) return false
  const joint = [phrase + 1, phrase + 2].find(at => clauses.is(at, 'cc'))
  if (joint === undefined || joint >= verb) return false
  const goesOn = clauses.is(joint + 1, 'adv') ? joint + 2 : joint + 1
  return clauses.vg(goesOn) !== undefined && goesOn <= verb
}

// “forwards it to Azure, where GPT-5 is called”: the place right before “where” is that of its clause.
function standsInPlace(clauses: Clauses, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (clauses.np(at) && clauses.is(at - 1, 'prep') && clauses.headWord(at).entity !== undefined) return true
  return false
}

// “Azure keeps the mail of those who call GPT-5”: who does it is described, and the place is said of something else.
function isInDescription(clauses: Clauses, phrase: number, verb: number): boolean {
  let left = verb - 1
  while (clauses.is(left, 'adv') || clauses.is(left, 'neg')) left--
  if (!clauses.is(left, 'rel') || !/^(?:who|that|which)$/.test(clauses.lower(left))) return false
  const antecedent = clauses.antecedentOf(left)
  const main = antecedent === undefined ? -1 : clauses.previousVerb(antecedent)
  return main > phrase
}

// “…, and on Azure it calls GPT-5”: behind a comma a place, and a clause of its own.
function opensWithPlace(clauses: Clauses, at: number): boolean {
  if (clauses.lower(at) !== ',' && !(clauses.is(at, 'cc') && clauses.lower(at - 1) !== ',')) return false
  let next = at + 1
  while (clauses.is(next, 'cc') || clauses.is(next, 'adv')) next++
  const first = next
  while (clauses.is(next, 'prep') && clauses.np(next + 1)) next += 2
  if (next === first) return false
  if (clauses.lower(next) === ',') next++
  if (!clauses.np(next)) return false
  const verb = clauses.vg(next + 1) || !clauses.is(next + 1, 'adv') ? next + 1 : next + 2
  return isPredicate(clauses, verb) && clauses.previousVerb(at) >= 0
}
