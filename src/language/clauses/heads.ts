import {isPerson} from '../lexicon.js'
import type {Clauses} from './clauses.js'
import {closesBracket, isComma, openingBracket} from './signs.js'

/** From the last noun phrase of a subject to its head: “access to GPT-5”, “the models in Bedrock”. */
export function climbToHead(clauses: Clauses, np: number): number {
  let at = np
  for (let guard = 0; guard < 12; guard++) {
    const above = modifiedBy(clauses, at)
    if (above === at) break
    at = above
  }
  return at
}

// The noun phrase that another one modifies, with what leads from the one to the other; the same where it modifies none.
function modifiedBy(clauses: Clauses, np: number): number {
  const isLedTo = clauses.is(np - 1, 'prep')
  if (isLedTo && clauses.np(np - 2)) return np - 2
  // “the models (all of them) in Bedrock”
  if (isLedTo && closesBracket(clauses, np - 2)) {
    const open = openingBracket(clauses, np - 2)
    return open > 0 && clauses.np(open - 1) ? open - 1 : np
  }
  // “the one named o3”
  if (clauses.vg(np - 1)?.form === 'participle' && clauses.np(np - 2)) return np - 2
  if (!isLedTo) return np
  const form = clauses.vg(np - 2)?.form
  // “models hosted on Bedrock”; “models to be called by the job”, “a way to connect to it”
  if ((form === 'participle' || form === 'infinitive') && clauses.np(np - 3)) return np - 3
  // “the agent, powered by GPT-5, called …”
  if (form === 'participle' && isComma(clauses, np - 3) && clauses.np(np - 4)) return np - 4
  return np
}

/** Whether the head of a noun phrase is a person. */
export const isPersonal = (clauses: Clauses, np: number): boolean => isPerson(clauses.headWord(np).lower)
