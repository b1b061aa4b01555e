import type {Clauses} from './clauses.js'
import {CLOSE, OPEN} from './signs.js'

/** From the last noun phrase of a subject to its head: “access to GPT-5”, “the models in Bedrock”. */
export function climbToHead(clauses: Clauses, np: number): number {
  let at = np
  for (let guard = 0; guard < 12; guard++) {
    if (clauses.is(at - 1, 'prep') && clauses.np(at - 2)) at -= 2
    else if (clauses.is(at - 1, 'prep') && clauses.is(at - 2, 'sign') && CLOSE.test(clauses.lower(at - 2))) {
      let open = at - 3
      while (open >= 0 && !OPEN.test(clauses.lower(open))) open--
      if (open <= 0 || !clauses.np(open - 1)) break
      at = open - 1
    } else if (clauses.vg(at - 1)?.form === 'participle' && clauses.np(at - 2)) at -= 2
    else if (clauses.is(at - 1, 'prep') && clauses.vg(at - 2)?.form === 'participle' && clauses.np(at - 3)) at -= 3
    // “models to be called by the job”, “a way to connect to it”
    else if (clauses.is(at - 1, 'prep') && clauses.vg(at - 2)?.form === 'infinitive' && clauses.np(at - 3)) at -= 3
    // “the agent, powered by GPT-5, called …”
    else if (clauses.is(at - 1, 'prep') && clauses.vg(at - 2)?.form === 'participle' && clauses.lower(at - 3) === ',' && clauses.np(at - 4)) at -= 4
    else break
  }
  return at
}
