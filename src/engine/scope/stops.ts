import type {Clauses} from '../../language/clauses/clauses.js'

/** A sign that ends a clause for good: what stands beyond says nothing of it. */
export const isStop = (clauses: Clauses, phrase: number): boolean => clauses.is(phrase, 'sign') && /^[;:.]$/.test(clauses.lower(phrase))
