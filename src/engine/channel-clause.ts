import type {Clauses} from '../language/clauses/clauses.js'
import type {Frame} from './frames/frame.js'

/** Whether a place belongs to another verb than the frame's, though no strong punctuation parts them. */
export function separated(frame: Frame, phrase: number): boolean {
  return phrase > frame.phrase ? separatedBehind(frame, phrase) : separatedBefore(frame, phrase)
}

/** The words between two semicolons that a phrase stands in, as phrases. */
export function partAround({phrases}: Clauses, index: number): {from: number; to: number} {
  const parts = (at: number): boolean => phrases[at]!.kind === 'sign' && (phrases[at] as {lower: string}).lower === ';'
  let from = index
  while (from > 0 && !parts(from - 1)) from--
  let to = index + 1
  while (to < phrases.length && !parts(to)) to++
  return {from, to}
}

function separatedBehind(frame: Frame, phrase: number): boolean {
  const {clauses} = frame.sentence
  for (let at = frame.phrase + 1; at < phrase; at++) {
    // “lists GPT-4o, which is called from Bedrock”, “through Azure, also for teams whose agents live in AWS”
    if (clauses.phrases[at]!.kind === 'rel' && (frame.occurrence.trigger.construction === 'channel-verb-object' || clauses.lower(at) !== 'where')) return true
    if (clauses.np(at)?.determiner === 'whose') return true
    // “the smartest model OpenAI has shipped, live on Bedrock”
    if (clauses.lower(at) === ',' && clauses.is(at + 1, 'adj') && frame.construction === 'relative' && frame.occurrence.trigger.construction === 'channel-verb-object') return true
    // “not only announced but available on Bedrock”
    if (clauses.lower(at) === 'but' && clauses.is(at + 1, 'adj') && frame.vg !== undefined && clauses.vg(frame.vg)!.negated !== undefined && frame.phrase < at && frame.phrase === frame.vg) return true
    if (opensWithPlace(clauses, at)) return true
    // “just as you had always called Nova on Bedrock”: a verb with an object of its own.
    if (/^(?:as|than)$/.test(clauses.lower(at)) && clauses.np(at + 1) && clauses.vg(at + 2) && !clauses.vg(at + 2)!.bare && clauses.np(at + 3) && !clauses.np(at + 3)!.pronoun) return true
    const vg = clauses.vg(at)
    // “calling GPT-5 on Azure with calling Claude on Bedrock”: the same act, done to something else.
    if (vg?.form === 'gerund' && frame.vg !== undefined && vg.lemma === clauses.vg(frame.vg)?.lemma && at !== frame.vg && clauses.is(at - 1, 'prep') && clauses.np(at + 1) && !clauses.np(at + 1)!.pronoun) return true
    // “… and logs the count in CloudWatch”
    if (vg && (vg.form === 'finite' || vg.form === 'base') && !vg.passive && !vg.bare && at !== frame.vg && (clauses.is(at - 1, 'cc') || (clauses.lower(at - 1) === 'then' && clauses.lower(at - 2) === ',' && clauses.np(at + 1) && !clauses.np(at + 1)!.pronoun))) return true
  }
  return false
}

function separatedBefore(frame: Frame, phrase: number): boolean {
  const {clauses} = frame.sentence
  const verb = frame.vg ?? frame.phrase
  for (let at = phrase + 1; at < verb; at++) if (opensWithPlace(clauses, at)) return true
  // “Keep the data on AWS and let your Azure tenant call it”: a verb before the conjunction, with an object and a place of its own.
  const earlier = clauses.is(phrase - 1, 'prep') && clauses.np(phrase - 2) ? clauses.previousVerb(phrase) : -1
  if (earlier >= 0 && clauses.np(earlier + 1) && !clauses.vg(earlier)!.bare && !clauses.vg(earlier)!.passive) {
    const joint = clauses.phrases.findIndex((part, at) => at > phrase && at < phrase + 3 && part.kind === 'cc')
    const goes = clauses.is(joint + 1, 'adv') ? joint + 2 : joint + 1
    if (joint > 0 && joint < verb && clauses.vg(goes) && goes <= verb) return true
  }
  // “forwards it to Azure, where GPT-5 is called”: the place right before “where” is that of its clause.
  for (let at = verb - 1; at > phrase; at--) {
    if (clauses.is(at, 'sign') && clauses.lower(at) !== ',') return false
    if (clauses.lower(at) === 'where') return clauses.phrases.slice(phrase + 1, at).some((part, offset) => part.kind === 'np' && clauses.is(phrase + offset, 'prep') && clauses.headWord(phrase + 1 + offset).entity !== undefined)
  }
  // “Azure keeps the mail of those who call GPT-5”: who does it is described, and the place is said of something else.
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
  const vg = clauses.np(next) ? clauses.vg(next + 1) ?? (clauses.is(next + 1, 'adv') ? clauses.vg(next + 2) : undefined) : undefined
  return vg !== undefined && (vg.form === 'finite' || vg.form === 'base') && clauses.previousVerb(at) >= 0
}
