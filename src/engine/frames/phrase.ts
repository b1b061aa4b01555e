import {isPlace} from '../../language/lexicon.js'
import {textOfNounPhrase} from './context.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'

/** “without Azure”, “bypass Azure”, “no Azure subscription needed” */
export function phraseFrame(context: FrameContext, frame: Frame): Frame | undefined {
  const {clauses} = frame.sentence
  const {words} = clauses
  // “Azure not required”
  const before = frame.phrase - 1
  if (/^(?:required|needed|necessary)$/.test(words[frame.occurrence.to - 1]!.lower) && clauses.np(before)) {
    const place = words.slice(clauses.np(before)!.from, clauses.np(before)!.to).find(word => context.lexis.entities.get(word.entity ?? '')?.role === 'other-channel')
    const head = clauses.headWord(before)
    if (!place || (head !== place && !isPlace(head.lower))) return undefined
    frame.object = {np: before, referent: {role: 'other-channel', entity: place.entity!, qualifiers: new Set()}, text: textOfNounPhrase(context, frame.sentence, before)}
    frame.from = clauses.np(before)!.from
    frame.construction = 'phrase'
    return frame
  }
  let at = frame.occurrence.to
  const {length} = words
  let steps = 0
  while (at < length && at < frame.sentence.to && steps < 6) {
    const word = words[at]!
    if (word.entity !== undefined) {
      const entity = context.lexis.entities.get(word.entity)!
      if (entity.role === 'other-channel') {
        // “leave Azure behind”; to leave it is to move.
        if (words[frame.occurrence.at]!.lemma === 'leave' && words[at + 1]?.lower !== 'behind') return undefined
        const np = clauses.phraseOf(at)
        // “without Azure Arc”: a product of its own, no place.
        const after = words[at + 1]
        if (clauses.np(np) && at + 1 < clauses.np(np)!.to && /^[A-Z][a-z]/.test(after!.text) && after!.entity === undefined && !isPlace(after!.lower)) return undefined
        // “without Azure comparisons”: talk and knowledge of a place are no way to it.
        if (clauses.np(np) && at + 1 < clauses.np(np)!.to && after!.entity === undefined && /^(?:comparisons?|downtime|outages?|dns|news|headlines?|mentions?|references?|jokes?|slides?|logos?|conferences?|certifications?|skills?|experience|knowledge|expertise|background|questions?|stories|story)$/.test(after!.lower)) return undefined
        frame.object = {np, referent: {role: 'other-channel', entity: entity.id, qualifiers: new Set()}, text: clauses.np(np) ? textOfNounPhrase(context, frame.sentence, np) : word.text}
        frame.to = clauses.np(np) ? clauses.np(np)!.to : at + 1
        frame.construction = 'phrase'
        if (clauses.vg(frame.phrase)) frame.vg = frame.phrase
        return frame
      }
      return undefined
    }
    // “the tickets around them by Microsoft”
    if (word.tag === 'prep' && words[at - 1]!.tag === 'pron') return undefined
    if (/^(?:det|poss|adj|num|to|prep)$/.test(word.tag) || (word.tag === 'verb' && word.shape === 'ing') || /^(?:contracts?|subscriptions?|need|accounts?|licen[cs]es?|bills?|deals?|any|detour|round|trip|separate|ever|you|your|them|bother|visit)$/.test(word.lower) || (word.tag === 'verb' && steps < 4)) {
      at++
      steps++
      continue
    }
    return undefined
  }
  return undefined
}
