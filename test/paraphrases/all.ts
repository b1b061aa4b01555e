import {closings} from './closings.js'
import {negations} from './negations.js'
import {objects} from './objects.js'
import {openings} from './openings.js'
import type {Paraphrase} from './paraphrase.js'
import {predicates} from './predicates.js'
import {writing} from './writing.js'

/** Every paraphrase. */
export const paraphrases: readonly Paraphrase[] = [...openings, ...closings, ...objects, ...predicates, ...negations, ...writing]
