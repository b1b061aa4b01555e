import type {Clauses} from '../../language/clauses/clauses.js'
import {gappedObjects} from '../../language/clauses/gapping.js'
import {opensClause} from '../../language/clauses/lists.js'
import {DASH, isTime} from '../../language/clauses/signs.js'
import {singular} from '../../language/lexicon.js'
import type {FrameContext} from './context.js'
import {TIME} from './time-nouns.js'

/** The first of the prepositions after a phrase, past adverbs and other prepositional phrases, with its noun phrases. */
export function leadTo(context: FrameContext, clauses: Clauses, start: number, prepositions: readonly string[], reach: number, skipObject = false): {prep: number; nps: number[]} | undefined {
  let at = start
  let passedVerb = false
  for (let step = 0; step < reach * 3; step++) {
    const phrase = clauses.phrases[at]
    if (!phrase) return undefined
    if (phrase.kind === 'adv' || phrase.kind === 'neg' || (phrase.kind === 'adj' && step > 0)) {
      // “out to”, “through to”
      const next = clauses.phrases[at + 1]
      if (next?.kind === 'prep' && prepositions.includes(`${phrase.kind === 'adv' ? phrase.lower : ''} ${next.lower}`) && clauses.np(at + 2)) return {prep: at + 1, nps: clauses.listFrom(at + 2)}
      at++
      continue
    }
    // “calls that your agents make to GPT-5”, “the access your team has to it”
    const maker = step === 0 ? (phrase.kind === 'rel' && /^(?:that|which)$/.test(phrase.lower) ? at + 1 : at) : -1
    const makes = maker >= 0 && clauses.np(maker) ? clauses.vg(maker + 1) : undefined
    if (makes && !makes.passive && /^(?:make|place|send|issue|have|get|gain|direct|route|need|enjoy)$/.test(makes.lemma) && clauses.is(maker + 2, 'prep')) {
      at = maker + 2
      continue
    }
    if (phrase.kind === 'prep') {
      const next = clauses.phrases[at + 1]
      if (next?.kind === 'prep' && prepositions.includes(`${phrase.lower} ${next.lower}`) && clauses.np(at + 2)) return {prep: at + 1, nps: clauses.listFrom(at + 2)}
      if (prepositions.includes(phrase.lower) && clauses.np(at + 1)) {
        const nps = clauses.listFrom(at + 1)
        // “access for teams to GPT-5”: a weak preposition gives way to a later, stronger one.
        if (phrase.lower !== prepositions[0] && !nps.some(np => isRelevant(context, clauses, np))) {
          const later = leadTo(context, clauses, at + 2, prepositions.slice(0, prepositions.indexOf(phrase.lower)), 1)
          if (later) return later
        }
        // “access to Claude and to GPT-5”
        let end = clauses.modifiersOf(nps.at(-1)!).end
        for (let joint = pastJoint(clauses, end); joint > end && clauses.is(joint, 'prep') && (clauses.lower(joint) === phrase.lower || (clauses.is(joint - 1, 'cc') && prepositions.includes(clauses.lower(joint)))) && clauses.np(joint + 1); joint = pastJoint(clauses, end)) {
          nps.push(...clauses.listFrom(joint + 1))
          end = clauses.modifiersOf(nps.at(-1)!).end
        }
        nps.push(...gappedObjects(clauses, nps[0]!, phrase.lower).filter(np => !nps.includes(np)))
        return {prep: at, nps}
      }
      // “calls to and from GPT-5”
      if (prepositions.includes(phrase.lower) && clauses.is(at + 1, 'cc') && clauses.is(at + 2, 'prep') && clauses.np(at + 3)) return {prep: at, nps: clauses.listFrom(at + 3)}
      // “access to and billing for GPT-5”
      if (prepositions.includes(phrase.lower) && clauses.is(at + 1, 'cc') && clauses.np(at + 2) && clauses.is(at + 3, 'prep') && clauses.np(at + 4)) return {prep: at, nps: clauses.listFrom(at + 4)}
      // “has access to, and may also call, GPT-5”, “access to, for example, GPT-5”: what it leads to stands behind the comma.
      const shared = prepositions.includes(phrase.lower) ? behindComma(clauses, at + 1) : undefined
      if (shared !== undefined) return {prep: at, nps: clauses.listFrom(shared)}
      // “works as a gateway to …”: what stands behind belongs to that noun.
      // “access for about a year to …”
      if (clauses.is(at + 1, 'adv') && clauses.np(at + 2)) {
        at = clauses.modifiersOf(at + 2).end
        continue
      }
      if (!clauses.np(at + 1) || phrase.lower === 'as') return undefined
      // “get six months of access to GPT-5”: what follows belongs to that noun.
      if (step > 0 && phrase.lower === 'of' && leadsByItself(context, singular(clauses.headWord(at + 1).lower))) return undefined
      at = clauses.modifiersOf(at + 1).end
      continue
    }
    if (phrase.kind === 'np' && (TIME.test(clauses.headWord(at).lower) || isTime(clauses.headWord(at).lower) || (step === 0 && skipObject))) {
      // The object of the verb, and what belongs to it by “of”; “with” leads to what it is built with.
      at = step === 0 && skipObject ? clauses.listFrom(at).at(-1)! + 1 : at + 1
      const of = clauses.phrases[at]
      if (step === 0 && skipObject && of?.kind === 'prep' && of.lower === 'of' && clauses.np(at + 1)) at += 2
      continue
    }
    // “the access that contractors have to GPT-5”
    const light = step === 0 && phrase.kind === 'rel' && /^(?:that|which)$/.test(phrase.lower) && clauses.np(at + 1) ? clauses.vg(at + 2) : undefined
    if (light && /^(?:make|have|get|gain|enjoy|hold|receive|place|send)$/.test(light.lemma)) {
      at += 3
      continue
    }
    if (phrase.kind === 'cc' && (clauses.np(at + 1) || clauses.phrases[at + 1]?.kind === 'prep')) {
      // “access to and control of”, “access and calls to”
      at += 2
      continue
    }
    if (phrase.kind === 'sign' && /^(?:,|—|–|\()$/.test(phrase.lower)) {
      // “access (to OpenAI models only) ends”
      if (phrase.lower === '(' && step === 0 && clauses.is(at + 1, 'prep') && prepositions.includes(clauses.lower(at + 1)) && clauses.np(at + 2)) {
        at++
        continue
      }
      // “access — to GPT-5, to o3 — comes with the plan”
      if (DASH.test(phrase.lower) && clauses.is(at + 1, 'prep') && clauses.lower(at + 1) === prepositions[0] && clauses.np(at + 2)) {
        at++
        continue
      }
      // “calls, whether to o3 or to Nova, …”, “the second call, this time to o3, …”
      if (phrase.lower === ',' && prepositions.includes(clauses.lower(at + 2)) && (clauses.lower(at + 1) === 'whether' || (clauses.np(at + 1) && isTime(clauses.headWord(at + 1).lower)))) {
        at += 2
        continue
      }
      const close = closingSign(clauses, at)
      // “their access — to their mail, to GPT-5.”
      if (close < 0 && !(DASH.test(phrase.lower) && clauses.is(at + 1, 'prep'))) return undefined
      at = close < 0 ? at + 1 : close + 1
      continue
    }
    // “calls are routed to”, “calls made to”
    if (phrase.kind === 'vg' && !passedVerb && (phrase.form === 'finite' ? phrase.passive : phrase.form === 'participle' && !phrase.bare && clauses.is(at + 1, 'prep')) && /^(?:grant|give|extend|offer|provide|make|place|route|send|direct|restrict|limit|open|allow|add|enable|issue|fire|restore|return|widen|reopen)$/.test(phrase.lemma)) {
      passedVerb = true
      at++
      continue
    }
    // “calls go out to GPT-5”
    if (phrase.kind === 'vg' && !passedVerb && step === 0 && /^(?:finite|base)$/.test(phrase.form) && /^(?:go|flow|travel)$/.test(phrase.lemma)) {
      passedVerb = true
      at += /^(?:out|over|through|straight)$/.test(clauses.lower(at + 1)) && clauses.is(at + 2, 'prep') ? 2 : 1
      continue
    }
    return undefined
  }
  return undefined
}

// A noun of the graver rules has its own preposition.
function leadsByItself({lexis}: FrameContext, noun: string): boolean {
  return (lexis.triggers.get(noun) ?? []).some(({trigger}) => trigger.construction === 'noun-preposition' && lexis.rules.get(trigger.rule)!.channel === 'assumed')
}

// “, and to”, “, then to”: past the conjunction, the comma and the adverb that join a preposition to the one before.
function pastJoint(clauses: Clauses, at: number): number {
  let next = at
  // “to Claude first and to o3 second”
  while (clauses.is(next, 'adv') && (clauses.is(next + 1, 'cc') || clauses.lower(next + 1) === ',')) next++
  while (clauses.is(next, 'cc') || clauses.lower(next) === ',') next++
  if (next > at) while (clauses.is(next, 'adv')) next++
  return next
}

// The noun phrase behind a comma, or behind a parenthesis between two; undefined where it opens a clause.
function behindComma(clauses: Clauses, comma: number): number | undefined {
  if (clauses.lower(comma) !== ',') return undefined
  // “…, and a supervisor has access to, GPT-5”: two clauses share it.
  if (clauses.np(comma + 1)) return clauses.phrases.slice(0, comma).some((phrase, at) => phrase.kind === 'cc' && clauses.lower(at - 1) === ',') && !opensClause(clauses, comma + 1) ? comma + 1 : undefined
  const close = closingSign(clauses, comma)
  if (close < 0 || !clauses.np(close + 1)) return undefined
  const says = clauses.phrases.slice(comma, close).some(phrase => phrase.kind === 'vg')
  return says && opensClause(clauses, close + 1) ? undefined : close + 1
}

// Whether a noun phrase may stand for something that the pack knows.
function isRelevant(context: FrameContext, clauses: Clauses, np: number): boolean {
  const phrase = clauses.np(np)!
  return (phrase.pronoun && !/^(?:all|everyone|everybody|anyone|anybody|someone|you|us|me|him|her|whoever)$/.test(clauses.headWord(np).lower)) || clauses.words.slice(phrase.from, phrase.to).some(word => word.entity !== undefined) || context.lexis.objectHeads.has(singular(clauses.headWord(np).lower))
}

// The sign that closes a parenthesis, a pair of dashes or of commas; -1 where none does.
function closingSign(clauses: Clauses, open: number): number {
  const sign = (clauses.phrases[open] as {lower: string}).lower
  for (let at = open + 1; at < clauses.phrases.length && at < open + 20; at++) {
    const phrase = clauses.phrases[at]!
    if (phrase.kind !== 'sign') continue
    if ((sign === '(' && phrase.lower === ')') || (sign !== '(' && phrase.lower === sign)) return at
  }
  return -1
}
