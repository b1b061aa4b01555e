import type {Clauses} from '../../language/clauses/clauses.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'

// Verbs of giving and of taking away.
const GRANT = wordList(`
  allow award ban block broaden close curb cut deny end expand extend give grant halt license lift limit offer open
  pause promise provide pull remove reopen restore restrict revoke sell shut suspend terminate tighten widen withdraw
  yank
`)

const DEAL = /^(?:deal|agreement|partnership|contract|pact|accord|settlement|alliance|arrangement|tie-up|collaboration|licence|license)s?$/
const isDeal = (noun: string): boolean => DEAL.test(noun)

// Whom a vendor speaks to and of: what these get, they get from who speaks.
const READERS = wordList(`
  account accounts analyst analysts anyone builder builders businesses client clients companies customer customers
  developer developers engineer engineers enterprise enterprises everyone organisation organisations organization
  organizations partner partners people team teams them they us user users we you
`)

const OURS = /^(?:our|your)$/

const BY_DEAL = 'a deal with the owner grants it'

type IsOwner = (sentence: Sentence, np: number) => boolean

/**
 * Who grants it where no place is named: the owner itself (“OpenAI revoked the reseller's access”), or a deal that a third party has with the owner
 * (“Under its deal with OpenAI, the publisher gets …”). Then the way is the owner's own. Undefined where neither is said.
 */
export function ownersGrant(frame: Frame, page: Page, lexis: Lexis, referents: Referents): string | undefined {
  if (frame.occurrence.trigger.construction !== 'noun-preposition') return undefined
  const isOwner: IsOwner = (sentence, np) => isOwnerAt(lexis, referents, sentence, np)
  const granter = granterOf(frame, isOwner)
  if (granter !== undefined) return `${frame.sentence.clauses.headWord(granter).text} itself grants it`
  return isByDeal(frame, page, isOwner) ? BY_DEAL : undefined
}

function isOwnerAt(lexis: Lexis, referents: Referents, sentence: Sentence, np: number): boolean {
  const {clauses} = sentence
  const phrase = clauses.np(np)
  if (!phrase) return false
  const entity = lexis.entities.get(clauses.headWord(np).entity ?? '')
  if (entity) return entity.role === 'owner'
  if (phrase.pronoun) {
    const meant = referents.of(sentence, np)
    if (meant?.bareOwner === true) return true
    return meant?.antecedent !== undefined && lexis.entities.get(meant.entity)?.role === 'owner' && meant.role === 'owner'
  }
  // “OpenAI's API gives developers access …”: the owner's own way.
  const names = clauses.words.slice(phrase.from, phrase.head).map(word => lexis.entities.get(word.entity ?? ''))
  return names.find(one => one?.role === 'owner')?.interfaces.includes(clauses.headWord(np).lower) === true
}

// The owner that gives it or takes it away.
function granterOf(frame: Frame, isOwner: IsOwner): number | undefined {
  const {sentence, phrase} = frame
  const {clauses} = sentence
  const vg = frame.vg ?? clauses.verbBefore(phrase)
  const verb = clauses.vg(vg)
  if (verb && !verb.passive && (frame.vg !== undefined || GRANT.has(verb.lemma))) {
    const granter = clauses.subjectOf(vg).find(np => isOwner(sentence, np))
    if (granter !== undefined) return granter
  }
  // “access was revoked by OpenAI”
  const isGranted = (at: number): boolean => clauses.vg(at)?.passive === true && GRANT.has(clauses.vg(at)!.lemma)
  const by = clauses.phrases.findIndex((_, at) => at > phrase && isPreposition(clauses, at, /^by$/) && isGranted(at - 1) && isOwner(sentence, at + 1))
  return by >= 0 ? by + 1 : undefined
}

const isPreposition = (clauses: Clauses, at: number, which: RegExp): boolean => clauses.is(at, 'prep') && which.test(clauses.lower(at))

function isByDeal(frame: Frame, page: Page, isOwner: IsOwner): boolean {
  const {sentence, subject, recipient} = frame
  const {clauses} = sentence
  const isDealAt = (np: number): boolean => isDeal(clauses.headWord(np).lower)
  // “The publisher's agreement with OpenAI includes …”
  if (subject.some(np => isDealAt(np) && clauses.np(np)!.determiner === "'s") && dealIn(sentence, isOwner)) return true
  const given = [...subject, ...(recipient === undefined ? [] : [recipient])].filter(np => !isDealAt(np))
  if (given.some(np => READERS.has(clauses.headWord(np).lower))) return false
  if (given.length > 0 && dealIn(sentence, isOwner)) return true
  const deal = subject.find(isDealAt)
  return deal !== undefined && !OURS.test(clauses.np(deal)!.determiner ?? '') && isAgreedBefore(sentence, page, isOwner)
}

// “The group signed with OpenAI in May. The deal gives its team …”
function isAgreedBefore({block, index}: Sentence, page: Page, isOwner: IsOwner): boolean {
  const before = index > 0 ? page.reading(block).sentences[index - 1] : undefined
  if (!before) return false
  const {clauses, from, to} = before
  if (clauses.words.slice(from, to).some(word => /^(?:we|our|us|you|your)$/.test(word.lower))) return false
  return clauses.phrases.some((_, at) => isPreposition(clauses, at, /^(?:with|from|by)$/) && isOwner(before, at + 1))
}

// “its licensing deal with OpenAI”, which is not the speaker's.
function dealIn(sentence: Sentence, isOwner: IsOwner): boolean {
  const {clauses} = sentence
  return clauses.phrases.some((phrase, np) => {
    if (phrase.kind !== 'np' || !isDeal(clauses.headWord(np).lower) || OURS.test(phrase.determiner ?? '')) return false
    return isPreposition(clauses, np + 1, /^(?:with|from)$/) && isOwner(sentence, np + 2)
  })
}
