import {channels} from './channels.js'
import {closings} from './closings.js'
import {commands} from './commands.js'
import {ellipses} from './ellipses.js'
import {interpolations} from './interpolations.js'
import {layout} from './layout.js'
import {negations} from './negations.js'
import {objectModifiers} from './object-modifiers.js'
import {objects} from './objects.js'
import {openings} from './openings.js'
import type {Paraphrase} from './paraphrase.js'
import {predicates} from './predicates.js'
import {questions} from './questions.js'
import {references} from './references.js'
import {verbChains} from './verb-chains.js'
import {writing} from './writing.js'

/** Every paraphrase. */
export const paraphrases: readonly Paraphrase[] = [
  ...channels,
  ...closings,
  ...commands,
  ...ellipses,
  ...interpolations,
  ...layout,
  ...negations,
  ...objectModifiers,
  ...objects,
  ...openings,
  ...predicates,
  ...questions,
  ...references,
  ...verbChains,
  ...writing
]
