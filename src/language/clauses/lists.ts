import type {Clauses} from './clauses.js'
import {climbToHead} from './heads.js'
import {CLOSE, OPEN} from './signs.js'

/** A list that starts at a noun phrase: “Claude, Llama and GPT-5”. */
export function listFrom(clauses: Clauses, start: number): number[] {
  const out = [start]
  let at = clauses.modifiersOf(start).end
  for (let guard = 0; guard < 60; guard++) {
    // “Mistral on Azure and GPT-5 on Bedrock”: a place of its own between two members.
    if (clauses.is(at, 'prep') && clauses.np(at + 1) && (clauses.is(at + 2, 'cc') || (clauses.lower(at + 2) === ',' && clauses.headWord(start).entity !== undefined)) && clauses.np(at + 3) && clauses.is(at + 4, 'prep') && !opensClause(clauses, at + 3) && clauses.np(at + 5) && ((clauses.headWord(at + 3).entity !== undefined && /^(?:on|in|at|via|through|over|from|inside|within|under|with|by|into|onto)$/.test(clauses.lower(at + 4))) || clauses.lower(at + 4) === clauses.lower(at))) at += 2
    if (!joins(clauses, at)) break
    let next = at + 1
    // “Llama and, since May, Codex”
    if (clauses.is(next, 'sign') && clauses.lower(next) === ',' && clauses.is(next + 1, 'prep') && clauses.np(next + 2) && clauses.lower(next + 3) === ',') next += 4
    // “the open ones and, new this month, …”
    if (clauses.is(next, 'sign') && clauses.lower(next) === ',' && clauses.is(next + 1, 'adj') && clauses.np(next + 2) && clauses.lower(next + 3) === ',') next += 4
    // “calendars and, where you allow it, GPT-5”
    if (clauses.is(next, 'sign') && clauses.lower(next) === ',' && /^(?:sub|rel|prep)$/.test(clauses.phrases[next + 1]?.kind ?? '')) {
      let close = next + 2
      while (close < next + 8 && !(clauses.is(close, 'sign') && clauses.lower(close) === ',')) close++
      if (clauses.is(close, 'sign')) next = close + 1
    }
    while (next < clauses.phrases.length && (joins(clauses, next) || clauses.is(next, 'adv') || (clauses.is(next, 'prep') && clauses.lower(next) === clauses.lower(start - 1)))) next++
    if (!clauses.np(next) || opensClause(clauses, next)) break
    // “…; OpenAI's models you can query there”: behind a semicolon a clause.
    if (clauses.lower(at) === ';' && clauses.phrases.slice(next, next + 8).some(part => part.kind === 'vg' && part.form === 'finite')) break
    // “GPT-5 or not”: an afterthought.
    if (clauses.lower(clauses.modifiersOf(next).end) === 'or' && clauses.is(clauses.modifiersOf(next).end + 1, 'neg') && !clauses.np(clauses.modifiersOf(next).end + 2)) break
    // “Codex or no Codex”
    if (clauses.lower(clauses.modifiersOf(next).end) === 'or' && clauses.np(clauses.modifiersOf(next).end + 1)?.determiner === 'no') break
    out.push(next)
    at = clauses.modifiersOf(next).end
  }
  return out
}

/** “Codex, o3 and GPT-5 can be called”: the noun phrases joined on the left. */
export function withCoordinates(clauses: Clauses, np: number): number[] {
  const out = [np]
  let at = np
  for (let guard = 0; guard < 30; guard++) {
    // “The firm, whose planner is …”: a relative clause begins here.
    if (clauses.np(at)!.determiner === 'whose') break
    let joint = at - 1
    while (joint >= 0 && joins(clauses, joint)) joint--
    if (joint === at - 1 || joint < 0) break
    // “…, but they do have access”: behind a comma and a conjunction a pronoun begins a clause.
    if (clauses.np(at)!.pronoun && clauses.is(at - 1, 'cc') && /^(?:they|we|you|he|she|it|i)$/.test(clauses.headWord(at).lower) && (clauses.lower(at - 2) === ',' || clauses.lower(at - 1) === 'but')) break
    let before = joint
    if (clauses.is(before, 'sign') && CLOSE.test(clauses.lower(before))) {
      while (before >= 0 && !OPEN.test(clauses.lower(before))) before--
      before--
    }
    if (!clauses.np(before)) break
    const head = climbToHead(clauses, before)
    // “On Bedrock, GPT-5 can …”: a fronted phrase is no coordinate.
    if (clauses.is(head - 1, 'prep') || (clauses.vg(head - 1) && clauses.vg(head - 1)!.form !== 'participle')) break
    out.unshift(head)
    at = head
  }
  return out
}

/** Whether a phrase joins the members of a list: a conjunction, a comma, “along with”. */
export function joins(clauses: Clauses, at: number): boolean {
  const phrase = clauses.phrases[at]
  if (!phrase) return false
  if (phrase.kind === 'cc') return true
  // “Anthropic's and OpenAI's models”: both genitives have the head that stands last.
  if (phrase.kind === 'sign' && phrase.lower === "'s") return clauses.np(at - 1) !== undefined && joins(clauses, at + 1) && clauses.np(at + 2) !== undefined
  if (phrase.kind === 'sign') return phrase.lower === ',' || phrase.lower === '/' || phrase.lower === '&' || phrase.lower === '+' || phrase.lower === '|' || phrase.lower === ';'
  return phrase.kind === 'prep' && /^(?:along with|alongside|together with|plus|as well as)$/.test(phrase.lower)
}

/** A noun phrase after a comma that has a verb of its own begins a new clause. */
export function opensClause(clauses: Clauses, np: number): boolean {
  let at = clauses.modifiersOf(np).end
  while (clauses.is(at, 'adv')) at++
  const vg = clauses.vg(at)
  // “GPT-5 and o3 answer”: a singular name takes no plural verb, so both are its subject.
  if (vg && vg.form === 'base' && !vg.bare && clauses.headWord(np).tag === 'name' && !clauses.np(np)!.plural && clauses.is(np - 1, 'cc')) return false
  // “o3 and o4-mini are good at …”, “o3 and GPT-4o passed”: what stands before the conjunction has no other verb.
  if (vg && clauses.is(np - 1, 'cc') && clauses.np(np - 2) && clauses.previousVerb(np - 2) < 0) return false
  if (vg) return vg.form === 'finite' || vg.form === 'base'
  if (joins(clauses, at) && clauses.np(at + 1)) {
    const after = clauses.vg(at + 2)
    return after !== undefined && after.form === 'finite' && clauses.np(np)!.pronoun
  }
  return false
}
