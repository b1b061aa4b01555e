import {isPerson, singular} from '../../language/lexicon.js'
import type {Rewrite} from '../../vocabulary/pack.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Referents} from '../reference/referents.js'

/** Nouns that end like people and are none: a parser, a server, a container. */
const MACHINES = new Set(`parser server container worker linter summarizer summariser planner helper scheduler router browser compiler crawler scraper controller
  orchestrator processor connector adapter handler listener cluster computer layer folder calculator generator translator simulator sensor monitor timer counter
  bot chatbot robot crm`.trim().split(/\s+/))

/** People whose names do not end so. */
export const PEOPLE = new Set('intern nurse chef clerk tutor squad staff hospital school university ministry bank bureau client scribe judge coach finance legal sales marketing support procurement'.split(' '))

/** What kind of thing a frame's subject is; `none` where nobody is said to do it. */
export function subjectKind(frame: Frame, lexis: Lexis, referents: Referents): Rewrite['subject'] {
  const [np] = frame.subject
  if (np === undefined) return 'none'
  const {clauses} = frame.sentence
  const phrase = clauses.np(np)
  if (!phrase) return 'none'
  const referent = referents.of(frame.sentence, np)
  if (referent && lexis.entities.get(referent.entity)?.praised) return 'praised'
  const head = clauses.headWord(np)
  // “It has never been easier to call …”: nobody in particular.
  if (head.lower === 'it' && frame.construction === 'infinitive') return 'none'
  const entity = lexis.entities.get(head.entity ?? '')
  if (entity?.praised) return 'praised'
  if (entity?.role === 'channel') return 'channel'
  if (isPerson(head.lower) || phrase.pronoun && !/^(?:it|this|that|itself|each)$/.test(head.lower)) return 'person'
  const noun = singular(head.lower)
  if (isPerson(noun) || PEOPLE.has(noun)) return 'person'
  // “half of our squads”, “every one of the nurses”
  const inner = clauses.modifiersOf(np).prepositional.find(({prep}) => prep === 'of')?.nps[0]
  if (inner !== undefined && isPerson(clauses.headWord(inner).lower)) return 'person'
  return /(?:er|or|ee|ist|ian|ant|man|woman)$/.test(noun) && !MACHINES.has(noun) && !/^(?:assistant|variant)$/.test(noun) ? 'person' : 'program'
}
