import {isPerson, singular} from '../../language/lexicon.js'
import type {Rewrite} from '../../vocabulary/pack.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'

/** Nouns that end like people and are none: a parser, a server, a container. */
const MACHINES = new Set(`parser server container worker linter summarizer summariser planner helper scheduler router browser compiler crawler scraper controller
  orchestrator processor connector adapter handler listener cluster computer layer folder calculator generator translator simulator sensor monitor timer counter
  bot chatbot robot crm`.trim().split(/\s+/))

/** People whose names do not end so. */
export const PEOPLE = new Set('intern nurse chef clerk tutor squad staff hospital school university ministry bank bureau client scribe judge coach finance legal sales marketing support procurement'.split(' '))

/** What kind of thing a frame's subject is; `none` where nobody is said to do it. */
export function subjectKind(frame: Frame, lexis: Lexis, referents: Referents): Rewrite['subject'] {
  const np = subjectOf(frame)
  // “`POST /turns`: Invokes GPT-5”: a verb in the third person says what a program does.
  if (np === undefined) return frame.vg !== undefined && isThird(frame) ? 'program' : 'none'
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
  if (head.lower === 'they' && pronounNoun(frame, np, referents.page) === 'agent') return 'program'
  if (isPerson(head.lower) || phrase.pronoun && !/^(?:it|this|that|itself|each)$/.test(head.lower)) return 'person'
  const noun = singular(head.lower)
  if (isPerson(noun) || PEOPLE.has(noun)) return 'person'
  // “half of our squads”, “every one of the nurses”
  const inner = clauses.modifiersOf(np).prepositional.find(({prep}) => prep === 'of')?.nps[0]
  if (inner !== undefined && isPerson(clauses.headWord(inner).lower)) return 'person'
  return /(?:er|or|ee|ist|ian|ant|man|woman)$/.test(noun) && !MACHINES.has(noun) && !/^(?:assistant|variant)$/.test(noun) ? 'person' : 'program'
}

// “They read tickets, access GPT-5 and write reports”: a verb in a list has the subject of the first.
function subjectOf({subject: [own], vg, construction, sentence: {clauses}}: Frame): number | undefined {
  if (own !== undefined || vg === undefined || construction !== 'imperative' || clauses.lower(vg - 1) !== ',' || !clauses.np(vg - 2)) return own
  const before = clauses.vg(vg - 3)
  const [np] = before === undefined ? [] : clauses.subjectOf(vg - 3)
  return np === vg - 4 && clauses.phrases[np - 1] === undefined ? np : undefined
}

function isThird({vg, sentence: {clauses}}: Frame): boolean {
  const group = clauses.vg(vg!)!
  return group.form === 'finite' && clauses.words[group.head]!.shape === 's'
}

/** The noun, in the singular, that a frame's subject is; of “it” and “they” the noun that the sentence before, or the clause before, is about. */
export function subjectNoun(frame: Frame, page: Page): string {
  const np = subjectOf(frame)
  if (np === undefined) return ''
  const {lower} = frame.sentence.clauses.headWord(np)
  return (/^(?:it|they)$/.test(lower) ? pronounNoun(frame, np, page) : undefined) ?? singular(lower)
}

// “Agents remember. They read tickets, access GPT-5 …”: the subject of the clause before, or of the sentence before.
function pronounNoun({sentence}: Frame, np: number, page: Page): string | undefined {
  const many = sentence.clauses.headWord(np).lower === 'they'
  const {sentences} = page.reading(sentence.block)
  const before = subjectsOf(sentence).find(one => one < np && sentence.clauses.np(one)?.pronoun !== true)
  if (before !== undefined) return nounOf(sentence, before, many)
  for (let at = sentence.index - 1; at >= 0 && at >= sentence.index - BACK; at--) {
    const [first] = subjectsOf(sentences[at]!)
    if (first !== undefined && !sentences[at]!.clauses.np(first)?.pronoun) return nounOf(sentences[at]!, first, many)
  }
  return undefined
}

// So many sentences back a pronoun is followed.
const BACK = 3

const subjectsOf = ({clauses}: Sentence): number[] =>
  clauses.phrases.flatMap((phrase, at) => (phrase.kind === 'vg' && /^(?:finite|base)$/.test(phrase.form) ? clauses.subjectOf(at).slice(0, 1) : []))

const nounOf = ({clauses}: Sentence, np: number, plural: boolean): string | undefined =>
  (clauses.np(np)?.plural === plural ? singular(clauses.headWord(np).lower) : undefined)
