import type {Clauses} from '../../language/clauses/clauses.js'
import {singular} from '../../language/lexicon.js'
import type {FrameContext} from './context.js'
import {TIME} from './verb.js'

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
        while (clauses.phrases[end]?.kind === 'cc' && clauses.phrases[end + 1]?.kind === 'prep' && prepositions.includes((clauses.phrases[end + 1] as {lower: string}).lower) && clauses.np(end + 2)) {
          nps.push(...clauses.listFrom(end + 2))
          end = clauses.modifiersOf(nps.at(-1)!).end
        }
        return {prep: at, nps}
      }
      // “access to and billing for GPT-5”
      if (prepositions.includes(phrase.lower) && clauses.is(at + 1, 'cc') && clauses.np(at + 2) && clauses.is(at + 3, 'prep') && clauses.np(at + 4)) return {prep: at, nps: clauses.listFrom(at + 4)}
      // “works as a gateway to …”: what stands behind belongs to that noun.
      if (!clauses.np(at + 1) || phrase.lower === 'as') return undefined
      at = clauses.modifiersOf(at + 1).end
      continue
    }
    if (phrase.kind === 'np' && (TIME.test(clauses.headWord(at).lower) || (step === 0 && skipObject))) {
      // The object of the verb, and what belongs to it by “of”; “with” leads to what it is built with.
      at = step === 0 && skipObject ? clauses.listFrom(at).at(-1)! + 1 : at + 1
      const of = clauses.phrases[at]
      if (step === 0 && skipObject && of?.kind === 'prep' && of.lower === 'of' && clauses.np(at + 1)) at += 2
      continue
    }
    if (phrase.kind === 'cc' && (clauses.np(at + 1) || clauses.phrases[at + 1]?.kind === 'prep')) {
      // “access to and control of”, “access and calls to”
      at += 2
      continue
    }
    if (phrase.kind === 'sign' && /^(?:,|—|–|\()$/.test(phrase.lower)) {
      const close = closingSign(clauses, at)
      if (close < 0) return undefined
      at = close + 1
      continue
    }
    if (phrase.kind === 'vg' && phrase.passive && !passedVerb && phrase.form === 'finite' && /^(?:grant|give|extend|offer|provide|make|place|route|send|direct|restrict|limit|open|allow|add|enable)$/.test(phrase.lemma)) {
      passedVerb = true
      at++
      continue
    }
    return undefined
  }
  return undefined
}

// Whether a noun phrase may stand for something that the pack knows.
function isRelevant(context: FrameContext, clauses: Clauses, np: number): boolean {
  const phrase = clauses.np(np)!
  return phrase.pronoun || clauses.words.slice(phrase.from, phrase.to).some(word => word.entity !== undefined) || context.lexis.objectHeads.has(singular(clauses.headWord(np).lower))
}

// The sign that closes a parenthesis, a pair of dashes or of commas; -1 where none does.
function closingSign(clauses: Clauses, open: number): number {
  const sign = (clauses.phrases[open] as {lower: string}).lower
  for (let at = open + 1; at < clauses.phrases.length && at < open + 12; at++) {
    const phrase = clauses.phrases[at]!
    if (phrase.kind !== 'sign') continue
    if ((sign === '(' && phrase.lower === ')') || (sign !== '(' && phrase.lower === sign)) return at
  }
  return -1
}
