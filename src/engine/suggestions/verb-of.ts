import type {Frame} from '../frames/frame.js'

/** The verb of a claim: the frame's own, or for a description (“acts as a gateway”) or a fixed phrase (“bypass X”) the one that carries it. */
export function verbOf(frame: Frame): number | undefined {
  if (frame.vg !== undefined) return frame.vg
  const {clauses} = frame.sentence
  const {construction} = frame.occurrence.trigger
  if (construction === 'phrase') return clauses.vg(clauses.phraseOf(frame.occurrence.at)) ? clauses.phraseOf(frame.occurrence.at) : undefined
  if (construction !== 'framing') return undefined
  for (let at = frame.phrase - 1; at >= 0 && at > frame.phrase - 5; at--) {
    if (clauses.vg(at)) return at
    const phrase = clauses.phrases[at]!
    if (phrase.kind !== 'adv' && phrase.kind !== 'neg' && !(phrase.kind === 'prep' && phrase.lower === 'as')) return undefined
  }
  return undefined
}
