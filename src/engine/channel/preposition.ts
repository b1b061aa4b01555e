import {wordList} from '../../language/lexicon/word-list.js'
import {followsList, opensClause} from '../../language/clauses/lists.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {Role} from '../../vocabulary/pack.js'
import type {Frame} from '../frames/frame.js'

/** A place that a phrase names, of which its preposition is asked. */
interface Place {
  frame: Frame
  clauses: Clauses
  phrase: number
  role: Role
}

// What lets one in to a service.
const CREDENTIAL = /^(?:keys?|accounts?|subscriptions?|licen[cs]es?|tokens?|credentials|seats?|plans?|endpoints?)$/
// Verbs of going and of sending: where it goes is where it is.
const MOVING = wordList(`
  come direct flow forward go head log migrate move navigate point redirect relocate route send shift sign subscribe switch
  travel
`)
// Who may be among the parties to something.
const PARTY = wordList(`
  backer backers companies company competitor competitors firm firms giant giants investor investors parties partner
  partners party rival rivals shareholder shareholders
`)
const BOUND = /^(?:exclusive|unique|limited|restricted|confined|tied|bound)$/

// Prepositions that say in their construction what another says by itself; the first that fits.
const CONSTRUED: readonly {prep: string; as: string; when: (place: Place) => boolean}[] = [
  // “by way of Azure”
  {
    prep: 'of',
    as: 'via',
    when: ({clauses, phrase}) => clauses.np(phrase - 2) !== undefined && clauses.headWord(phrase - 2).lower === 'way' && clauses.lower(phrase - 3) === 'by',
  },
  // “hosted by Microsoft”: the agent of a passive governs as a subject does.
  {prep: 'by', as: 'via', when: ({clauses, frame: {vg}}) => vg !== undefined && (clauses.vg(vg)!.passive || clauses.vg(vg)!.form === 'participle')},
  // “with an Azure key”: a means to get in.
  {
    prep: 'with',
    as: 'via',
    when: ({clauses, phrase, role}) => role === 'other-channel' && clauses.np(phrase) !== undefined && CREDENTIAL.test(clauses.headWord(phrase).lower),
  },
  // “is handled by Azure”
  {prep: 'by', as: 'via', when: ({clauses, phrase}) => clauses.vg(phrase - 2)?.passive === true},
  // “reserves it for Azure”
  {prep: 'for', as: 'via', when: ({clauses, phrase}) => /^(?:reserve|keep|set)$/.test(clauses.vg(clauses.verbBefore(phrase))?.lemma ?? '')},
  // “are routed to Azure”
  {prep: 'to', as: 'via', when: ({clauses, phrase}) => MOVING.has(moverOf(clauses, phrase) ?? '')},
  // “forwards it to Azure, where GPT-5 is called”
  {
    prep: 'to',
    as: 'in',
    when: ({clauses, phrase, frame}) => phrase < frame.phrase && clauses.lower(clauses.lower(phrase + 1) === ',' ? phrase + 2 : phrase + 1) === 'where',
  },
  // “a deal with a third party, including Amazon”: one of some companies is no place.
  {
    prep: 'including',
    as: 'with',
    when: ({clauses, phrase}) => {
      const whole = clauses.lower(phrase - 2) === ',' ? phrase - 3 : phrase - 2
      return clauses.np(whole) !== undefined && PARTY.has(clauses.headWord(whole).lower)
    },
  },
  // “remains exclusive to Azure”
  {prep: 'to', as: 'via', when: ({clauses, phrase}) => BOUND.test(clauses.lower(phrase - 2))},
]

/** What a place's preposition says of it, given the one that leads to it. */
export function construed(prep: string, frame: Frame, phrase: number, role: Role): string {
  if (prep === '') return prep
  const place: Place = {frame, clauses: frame.sentence.clauses, phrase, role}
  return CONSTRUED.find(one => one.prep === prep && one.when(place))?.as ?? prep
}

/** “moved from AWS to Azure”: a place that is left for another. */
export function isLeftFor(clauses: Clauses, phrase: number, others: readonly number[]): boolean {
  if (clauses.lower(phrase - 1) !== 'from' || clauses.lower(phrase + 1) !== 'to' || !others.includes(phrase + 2)) return false
  return MOVING.has(clauses.vg(clauses.verbBefore(phrase))?.lemma ?? '')
}

// The lemma of the verb whose goal “to” leads to.
function moverOf(clauses: Clauses, phrase: number): string | undefined {
  const direct = clauses.vg(phrase - 2)
  if (direct) return direct.lemma
  // “Move from AWS to Azure and …”
  const source = clauses.np(phrase - 2) && clauses.lower(phrase - 3) === 'from' ? clauses.vg(phrase - 4) ?? clauses.vg(phrase - 5) : undefined
  if (source) return source.lemma
  // “Sign in to Azure”
  const particled = /^(?:in|on|over|up|out|off|back|straight|directly)$/.test(clauses.lower(phrase - 2)) ? clauses.vg(phrase - 3) : undefined
  if (particled) return particled.lemma
  // “goes to Foundry or to Azure”
  return clauses.lower(phrase - 3) === 'to' ? clauses.vg(clauses.verbBefore(phrase))?.lemma : undefined
}

// Verbs that lead to a place as a preposition does: “using Bedrock”, “bypassing Azure”.
const PREPOSITIONAL_GERUND = /^(?:use|bypass|skip|leave|avoid|exit)$/

// “Since March, AWS customers in Norway …”: behind the comma that ends a fronted phrase, and no list goes on.
const isBehindFronted = (clauses: Clauses, phrase: number): boolean =>
  phrase === 3 && clauses.is(0, 'prep') && clauses.np(1) !== undefined && !followsList(clauses, 2)

/** The preposition that leads to a phrase: its own, or that of the list it stands in; empty where none does. */
export function leading({sentence: {clauses}}: Frame, phrase: number): string {
  // “… on Azure, the SRE remembers”: a clause of its own.
  if (clauses.lower(phrase - 1) === ',' && clauses.np(phrase) && (opensClause(clauses, phrase) || isBehindFronted(clauses, phrase))) return ''
  for (let at = phrase - 1; at >= 0 && at > phrase - 13; at--) {
    const before = clauses.phrases[at]!
    if (before.kind === 'prep') return before.lower
    if (before.kind === 'vg' && before.form === 'gerund' && PREPOSITIONAL_GERUND.test(before.lemma)) return before.lemma === 'use' ? 'using' : before.lemma
    if (before.kind !== 'np' && before.kind !== 'cc' && !(before.kind === 'sign' && /^[,/&]$/.test(before.lower))) return ''
  }
  return ''
}
