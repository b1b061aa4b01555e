import type {Clauses} from '../../language/clauses/clauses.js'
import {verbForm} from '../../language/lexicon.js'
import type {Entity} from '../../vocabulary/pack.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import {isHeadedBy} from '../names/named-roles.js'
import {isCompanyItself} from './as-company.js'
import {isTelephoned} from './telephone.js'
import type {Claim, Court, Test} from './claim-test.js'

const SAID_OF_ROLE: Partial<Record<Entity['role'], string>> = {
  channel: 'a place, not the object',
  'other-channel': 'another place',
  exempt: 'outside the policy',
  product: 'a product, not the object',
}

/** The tests that ask what a claim is made of, in their order. */
export const objectTests: readonly Test<Claim>[] = [
  // “call the function on Lambda”
  {
    step: 'object',
    falls: isOfAnotherRole,
    says: ({object: {text, referent: {role, entity}}}) => `“${text}” is ${SAID_OF_ROLE[role] ?? `of the role ${role}`} (${entity})`,
  },
  {
    step: 'object',
    falls: ({frame: {occurrence: {trigger: {entities}}}, object}) => entities.length > 0 && !entities.includes(object.referent.entity),
    says: ({object}) => `“${object.text}” is ${object.referent.entity}, which this trigger does not watch`,
  },
  // “call OpenAI's lawyers”
  {
    step: 'object',
    falls: ({frame, object}, {lexis}) => object.referent.role === 'owner' && !(frame.occurrence.trigger.owner ? mayStandForTechnology(frame) : standsInPlace(frame, lexis)),
    says: ({object}) => `“${object.text}” is the company, not its technology`,
  },
  // “OpenAI calls GPT-5 from its own app”
  {
    step: 'object',
    falls: isDoneByOwner,
    says: ({frame}) => `${frame.sentence.clauses.headWord(frame.subject[0]!).text} itself does it`,
  },
]

/** “use ChatGPT Enterprise through AWS”: a plan of the owner's, named after an object, is that object to who reaches for it elsewhere. */
export function takesPlanForObject({object, sentence}: Frame, lexis: Lexis): void {
  if (object?.referent.role !== 'other-channel') return
  const head = object.np === undefined ? undefined : sentence.clauses.headWord(object.np)
  if (head?.entity === undefined || !/ \p{Lu}\p{L}+$/u.test(head.text)) return
  const named = head.text.slice(0, head.text.lastIndexOf(' '))
  const found = lexis.names.find(named).find(({start, end, entity}) => start === 0 && end === named.length && lexis.entities.get(entity)!.role === 'object')
  if (found) object.referent = {...object.referent, role: 'object', entity: found.entity}
}

// An owner may yet stand for the object that is asked for.
function isOfAnotherRole({frame, object: {referent: {role}}}: Claim): boolean {
  const wanted = frame.occurrence.trigger.object
  return role !== wanted && !(wanted === 'object' && role === 'owner')
}

function isDoneByOwner({frame, rule}: Claim, {lexis}: Court): boolean {
  const {clauses} = frame.sentence
  if (frame.subject.length === 0 || rule.channel !== 'assumed') return false
  if (frame.occurrence.trigger.construction !== 'verb-object' || frame.construction === 'passive') return false
  if (frame.vg !== undefined && clauses.vg(frame.vg)!.passive) return false
  return frame.subject.every(np => isHeadedBy(clauses, np, 'owner', lexis))
}

// The company stands for its technology as a bare object of a verb of use; it is itself in “built by OpenAI” or “call OpenAI's lawyers”.
function mayStandForTechnology(frame: Frame): boolean {
  if (frame.occurrence.trigger.construction === 'relation') return true
  if (frame.object!.referent.bareOwner !== true || isTelephoned(frame) || isCompanyItself(frame)) return false
  return !isActing(frame) && !isCallFor(frame)
}

// “OpenAI calling for lighter rules”: a company acts where a model is acted on.
function isActing({vg: index, object, sentence}: Frame): boolean {
  const vg = index === undefined ? undefined : sentence.clauses.vg(index)
  return vg?.form === 'participle' && !vg.passive && object!.np === index! - 1
}

// “OpenAI calls for lighter rules”, “OpenAI calls on lawmakers to act”, “OpenAI calls, Amazon answers”, read as a compound: no verb of the
// clause is a plain finite one.
function isCallFor({construction, occurrence, sentence: {clauses}}: Frame): boolean {
  if (construction !== 'compound' || clauses.phraseOf(occurrence.at) !== 0) return false
  if (clauses.lower(1) === ',' && clauses.phrases.length < 5 && actsAsWell(clauses, 2)) return true
  if (clauses.lower(1) === 'on' && clauses.np(2) && (clauses.lower(3) === 'for' || clauses.vg(3)?.form === 'infinitive')) return true
  if (clauses.words[occurrence.to]?.lower !== 'for') return false
  return !clauses.phrases.some(part => part.kind === 'vg' && part.form === 'finite' && (part.modal !== undefined || part.bare || part.passive))
}

// “Amazon answers”: a name and a noun that may be the verb of it.
function actsAsWell(clauses: Clauses, np: number): boolean {
  const phrase = clauses.np(np)
  if (phrase?.head !== (phrase?.from ?? 0) + 1 || clauses.words[phrase.from]!.tag !== 'name') return false
  return verbForm(clauses.headWord(np).lower)?.form === 's'
}

const PLACING = /^(?:on|in|through|via|inside)$/

// “use OpenAI on Bedrock”: a company is nowhere, so what stands there is its technology.
function standsInPlace({object, occurrence, sentence: {clauses}}: Frame, lexis: Lexis): boolean {
  const {np, referent} = object!
  if (np === undefined || referent.bareOwner !== true || occurrence.trigger.construction !== 'verb-object') return false
  if (!clauses.is(np + 1, 'prep') || !PLACING.test(clauses.lower(np + 1))) return false
  return clauses.np(np + 2) !== undefined && isHeadedBy(clauses, np + 2, 'channel', lexis)
}
