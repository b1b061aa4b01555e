import type {Referents} from './referents.js'

/** Whether a noun, in the singular, stands for the object by itself: one of the pack's pointers, as in “these models”. */
export function isModelNoun(referents: Referents, noun: string): boolean {
  return referents.lexis.pointers.has(noun)
}
