import type {Clauses} from '../../language/clauses/clauses.js'

/** Whether a phrase is a form of “be” alone that nothing denies, so that what stands on either side of it is one thing: “The judge is o3.” */
export function isAffirmedCopula(clauses: Clauses, at: number): boolean {
  const vg = clauses.vg(at)
  return vg?.bare === true && vg.lemma === 'be' && vg.negated === undefined
}

/** Whether a phrase is a noun phrase whose head is a name that the pack knows: “GPT-5”, “the new o3”. */
export const isNamed = (clauses: Clauses, np: number): boolean => clauses.np(np) !== undefined && clauses.headWord(np).entity !== undefined
