import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'

// Verbs of giving and of taking away.
const GRANT = /^(?:give|grant|offer|provide|extend|open|widen|limit|restrict|revoke|terminate|end|cut|withdraw|suspend|pause|deny|block|close|license|allow|expand|pull|remove|reopen|restore|promise|shut|tighten|ban|lift|curb|halt|yank|sell|award|broaden)$/

const DEAL = /^(?:deal|agreement|partnership|contract|pact|accord|settlement|alliance|arrangement|tie-up|collaboration|licence|license)s?$/
const isDeal = (noun: string): boolean => DEAL.test(noun)

// Whom a vendor speaks to and of: what these get, they get from who speaks.
const READERS = /^(?:you|we|us|they|them|customers?|clients?|developers?|builders?|teams?|users?|enterprises?|organi[sz]ations?|businesses|companies|everyone|anyone|partners?|people|engineers?|analysts?|accounts?)$/

/**
 * Who grants it where no place is named: the owner itself (“OpenAI revoked the reseller's access”), or a deal that a third party has with the owner
 * (“Under its deal with OpenAI, the publisher gets …”). Then the way is the owner's own. Undefined where neither is said.
 */
export function ownersGrant(frame: Frame, page: Page, lexis: Lexis, referents: Referents): string | undefined {
  const {clauses} = frame.sentence
  if (frame.occurrence.trigger.construction !== 'noun-preposition') return undefined
  const isOwner = (sentence: Sentence, np: number): boolean => {
    const phrase = sentence.clauses.np(np)
    if (!phrase) return false
    const entity = lexis.entities.get(sentence.clauses.headWord(np).entity ?? '')
    if (entity) return entity.role === 'owner'
    if (phrase.pronoun) {
      const meant = referents.of(sentence, np)
      return meant?.bareOwner === true || (meant?.antecedent !== undefined && lexis.entities.get(meant.entity)?.role === 'owner' && meant.role === 'owner')
    }
    // “OpenAI's API gives developers access …”: the owner's own way.
    const owner = sentence.clauses.words.slice(phrase.from, phrase.head).map(word => lexis.entities.get(word.entity ?? '')).find(one => one?.role === 'owner')
    return owner?.interfaces.includes(sentence.clauses.headWord(np).lower) === true
  }
  const vg = frame.vg ?? clauses.verbBefore(frame.phrase)
  const verb = clauses.vg(vg)
  if (verb && !verb.passive && (frame.vg !== undefined || GRANT.test(verb.lemma))) {
    const granter = clauses.subjectOf(vg).find(np => isOwner(frame.sentence, np))
    if (granter !== undefined) return `${clauses.headWord(granter).text} itself grants it`
  }
  // “access was revoked by OpenAI”
  const by = clauses.phrases.findIndex((phrase, at) => at > frame.phrase && phrase.kind === 'prep' && phrase.lower === 'by' && clauses.vg(at - 1)?.passive === true && GRANT.test(clauses.vg(at - 1)!.lemma) && isOwner(frame.sentence, at + 1))
  if (by >= 0) return `${clauses.headWord(by + 1).text} itself grants it`
  // “The publisher's agreement with OpenAI includes …”
  if (frame.subject.some(np => isDeal(clauses.headWord(np).lower) && clauses.np(np)!.determiner === "'s") && dealIn(frame.sentence, isOwner)) return 'a deal with the owner grants it'
  const given = [...frame.subject, ...(frame.recipient === undefined ? [] : [frame.recipient])].filter(np => !isDeal(clauses.headWord(np).lower))
  if (given.some(np => READERS.test(clauses.headWord(np).lower))) return undefined
  if (dealIn(frame.sentence, isOwner) && given.length > 0) return 'a deal with the owner grants it'
  // “The group signed with OpenAI in May. The deal gives its team …”
  const subject = frame.subject.find(np => isDeal(clauses.headWord(np).lower))
  const before = frame.sentence.index > 0 ? page.reading(frame.sentence.block).sentences[frame.sentence.index - 1] : undefined
  if (subject === undefined || !before || /^(?:our|your)$/.test(clauses.np(subject)!.determiner ?? '')) return undefined
  const {words} = before.clauses
  if (words.slice(before.from, before.to).some(word => /^(?:we|our|us|you|your)$/.test(word.lower))) return undefined
  const withOwner = before.clauses.phrases.some((phrase, at) => phrase.kind === 'prep' && /^(?:with|from|by)$/.test(phrase.lower) && isOwner(before, at + 1))
  return withOwner ? 'a deal with the owner grants it' : undefined
}

// “its licensing deal with OpenAI”, which is not the speaker's.
function dealIn(sentence: Sentence, isOwner: (sentence: Sentence, np: number) => boolean): boolean {
  const {clauses} = sentence
  return clauses.phrases.some((phrase, np) =>
    phrase.kind === 'np' && isDeal(clauses.headWord(np).lower) && !/^(?:our|your)$/.test(phrase.determiner ?? '') && clauses.is(np + 1, 'prep') && /^(?:with|from)$/.test(clauses.lower(np + 1)) && isOwner(sentence, np + 2))
}
