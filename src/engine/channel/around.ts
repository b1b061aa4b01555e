import {wordList} from '../../language/lexicon/word-list.js'
import {lastMention, pointsBack, previousSentence, saysThere} from './before.js'
import {linkInSentence} from './links.js'
import {type Places, type Telling, toldBy} from './places.js'
import type {Channel} from './channel.js'
import {CONTRAST} from './contrast.js'
import {openedBefore} from '../gaps/earlier-steps.js'
import {isVerbless} from '../verbless/fragments.js'
import {ownersGrant} from './grant.js'
import type {Lexis} from '../lexis.js'
import {isPlaceRole, nameOfRole, roleOf} from '../names/named-roles.js'
import type {Page, Sentence} from '../page.js'
import {placeOfRow} from './row.js'

/** The channel that is told by what stands around a frame's sentence; undefined where nothing does. */
export const channelAround: Telling = places => toldBy(WAYS, places)

const WAYS: readonly Telling[] = [
  byRow,
  byGovernor,
  byPlaceOfRow,
  byCloudOfOthers,
  byEarlierStep,
  byGrant,
  byAntecedent,
  bySentenceBefore,
  byFragmentsBefore,
  byOwnerOfObject,
  byLink,
]

// “| Calls to o3 | straight to Azure |”: another cell of the row says where, and only one kind of place is named in it.
function byRow({frame: {sentence}, page, lexis}: Places): Channel | undefined {
  const {table} = page.blocks[sentence.block]!
  if (!table || table.header) return undefined
  let other: string | undefined
  for (const block of page.row(sentence.block)) {
    if (block === sentence.block) continue
    for (const {entity, start, end} of page.names(block)) {
      const {role} = lexis.entities.get(entity)!
      if (role === 'channel') return undefined
      if (role === 'other-channel') other ??= page.folded(block).text.slice(start, end)
    }
  }
  return other === undefined ? undefined : {kind: 'other', text: other, inherited: true, why: `its row says ${other}`}
}

// “## New on Bedrock”, and below it: “o3 is live.”
function byGovernor({frame: {sentence}, page, lexis}: Places): Channel | undefined {
  for (const governor of page.governors(sentence.block)) {
    const found = placeIn(page, governor, lexis)
    if (found) return found
  }
  return undefined
}

// “| o3 | Available |” under “| Model on Bedrock | Status |”
function byPlaceOfRow({frame: {sentence}, page, lexis}: Places): Channel | undefined {
  const place = placeOfRow(page, sentence.block, lexis)
  return place === undefined ? undefined : {kind: 'watched', text: place, placed: true, why: `its table says ${place}`}
}

const OUTSIDE = /^(?:outside|beyond|off|without|unlike|instead of)$/

// The first watched place that a block names, else its first other one.
function placeIn(page: Page, block: number, lexis: Lexis): Channel | undefined {
  const {words, sentences} = page.reading(block)
  const told = (kind: 'watched' | 'other', text: string): Channel => ({kind, text, inherited: true, why: `it stands under “${page.blocks[block]!.text.slice(0, 60)}”`})
  let listed: number[] | undefined
  const isListed = (at: number): boolean => (listed ??= sentences.flatMap(sentence => listedPlaces(sentence, lexis))).includes(at)
  let other: string | undefined
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word.entity === undefined && word.inside === undefined) continue
    const before = words[at - 1]?.lower ?? ''
    const names = (role: 'channel' | 'other-channel'): boolean =>
      word.entity !== undefined ? roleOf(word, lexis) === role : word.inside?.some(id => lexis.entities.get(id)!.role === role) === true
    if (names('channel') && !OUTSIDE.test(before) && !isListed(at)) return told('watched', word.text)
    if (other === undefined && names('other-channel') && !CONTRAST.has(before) && !isListed(at)) other = word.text
  }
  return other === undefined ? undefined : told('other', other)
}

// “Use Anthropic, OpenAI, Bedrock, etc.”: places that are listed beside vendors are vendors there; they say of nothing where it is.
function listedPlaces({clauses}: Sentence, lexis: Lexis): number[] {
  const out: number[] = []
  for (let np = 0; np < clauses.phrases.length; np++) {
    if (!clauses.np(np) || clauses.headWord(np).entity === undefined) continue
    const members = clauses.listFrom(np)
    if (members.length < 3) continue
    const roles = members.map(one => roleOf(clauses.headWord(one), lexis))
    if (!roles.some(role => role === 'owner' || role === 'exempt')) continue
    members.forEach((one, index) => {
      if (isPlaceRole(roles[index])) out.push(clauses.phrases[one]!.head)
    })
  }
  return out
}

// Nouns for what a company runs for others.
const CLOUD_NOUN = wordList(`
  center centers centre centres cloud clouds console data database databases infrastructure marketplace platform
  platforms server servers service services stack
`)

// “Oracle's chief said that customers of its cloud can call it”: whose cloud it is was said.
function byCloudOfOthers({frame: {sentence: {clauses}}, lexis, others, watched}: Places): Channel | undefined {
  if (others.length + watched.length > 0) return undefined
  const cloud = clauses.phrases.findIndex((phrase, np) => phrase.kind === 'np' && isTheirs(phrase.determiner) && CLOUD_NOUN.has(clauses.headWord(np).lower))
  if (cloud < 0) return undefined
  const theirs = nameOfRole(clauses.words, clauses.phrases[0]!.from, clauses.phrases[cloud]!.from, 'other-channel', lexis)?.text
  return theirs === undefined ? undefined : {kind: 'other', text: theirs, why: `the cloud is that of ${theirs}`}
}

const isTheirs = (determiner: string | undefined): boolean => determiner === 'its' || determiner === 'their'

// “1. Open the SageMaker console. … 3. Send the question to o3.”
function byEarlierStep({frame: {sentence}, page, lexis}: Places): Channel | undefined {
  return openedBefore(page, sentence.block, lexis)
}

// “OpenAI revoked the reseller's access”
function byGrant({frame, page, lexis, referents}: Places): Channel | undefined {
  const grant = ownersGrant(frame, page, lexis, referents)
  return grant === undefined ? undefined : {kind: 'other', text: grant, why: grant}
}

// “Azure hosts GPT-5 for us. … Our bots call it daily.”: where a pronoun's antecedent was spoken of.
function byAntecedent({frame: {object}, page, lexis}: Places): Channel | undefined {
  const antecedent = object?.referent.antecedent
  if (!antecedent) return undefined
  const where = page.reading(antecedent.block).sentences.find(({clauses: {words}, from, to}) => words[from]!.start <= antecedent.start && words[to - 1]!.end >= antecedent.end)
  const found = where && lastMention(where, lexis)
  return found && {...found, inherited: true, why: `${found.text ?? ''} stands where “${object.text}” was introduced`}
}

function bySentenceBefore({frame: {sentence, object}, page, lexis}: Places): Channel | undefined {
  const before = previousSentence(page, sentence)
  const found = before && lastMention(before, lexis, saysThere(sentence.clauses, 0, sentence.clauses.phrases.length))
  return found && (object?.referent.antecedent || pointsBack(sentence)) ? {...found, inherited: true} : undefined
}

// “Your VPC. Your keys. The model deployed right there.”: back over sentences without a verb.
function byFragmentsBefore({frame: {sentence}, page, lexis}: Places): Channel | undefined {
  const {sentences} = page.reading(sentence.block)
  for (let at = sentence.index - 1; at >= 0 && at > sentence.index - 5; at--) {
    const found = lastMention(sentences[at]!, lexis)
    if (found) return {...found, inherited: true}
    if (!isVerbless(sentences[at]!)) break
  }
  return undefined
}

// “OpenAI said that it wants to widen access to its models”: the owner speaks of its own.
function byOwnerOfObject({frame: {sentence: {clauses, block}, object}}: Places): Channel | undefined {
  const antecedent = object?.referent.antecedent
  if (antecedent?.block !== block || object?.np === undefined || !isTheirs(clauses.np(object.np)?.determiner)) return undefined
  const speaks = clauses.phrases.some((phrase, at) => phrase.kind === 'np' && clauses.words[phrase.from]!.start === antecedent.start && clauses.vg(at + 1) !== undefined)
  return speaks ? {kind: 'other', text: antecedent.text, why: 'the owner speaks of its own models'} : undefined
}

// Nothing is said, but a link of the sentence leads to another place.
function byLink({frame: {sentence}, page, lexis}: Places): Channel | undefined {
  const linked = linkInSentence(sentence, page, lexis)
  return linked === undefined ? undefined : {kind: 'other', text: linked, why: 'a link leads to another place'}
}
