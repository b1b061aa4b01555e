import type {Clauses} from '../../language/clauses/clauses.js'
import {singular} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {Frame} from '../frames/frame.js'
import {saysThere} from './before.js'
import type {ChannelMention} from './mentions.js'

/** What calls, is called or serves: where it is says where the call goes as well. */
const OF_THE_CALL = wordList(`call request traffic model llm deployment endpoint inference prompt agent app application workload function service server platform stack bot
  assistant job task worker pipeline container code script program system product tool key account tenant subscription contract licence license everything all it region
  cloud gateway proxy api version edition workflow team company customer preview environment runtime access availability use usage`)

/** Pronouns and determiners that take up what was said before. */
const POINTERS = wordList('it they this that these those its their')

/**
 * “The invoices live on Azure, and the nightly job calls GPT-5”: a place in another clause that says where something else is. Where the frame's
 * clause points back to that one, by a pronoun or by “there”, it is the place of both.
 */
export function isUnrelated(frame: Frame, {phrase, prep, sameClause, inObject, inSubject, inRelative}: ChannelMention): boolean {
  if (sameClause || inObject || inSubject || inRelative || prep === '') return false
  const {clauses} = frame.sentence
  const there = clauses.clauseAround(phrase)
  if (frame.phrase >= there.from && frame.phrase < there.to) return false
  return isOfSomethingElse(clauses, there, phrase) && !isExplained(frame, phrase) && !pointsThere(frame)
}

// “A new era opens on Bedrock: frontier models are on offer.”: behind the colon the same place.
function isExplained({sentence: {clauses}, phrase: trigger}: Frame, phrase: number): boolean {
  const between = clauses.phrases.slice(Math.min(phrase, trigger), Math.max(phrase, trigger))
  return between.some(part => part.kind === 'sign' && /^[:—–(]$/.test(part.lower))
}

// The only verb of a clause before a place has a subject that neither calls nor is called.
function isOfSomethingElse(clauses: Clauses, {from, to}: {from: number; to: number}, place: number): boolean {
  let main = -1
  for (let at = from; at < to; at++) {
    if (clauses.headWord(at).entity !== undefined && at !== place) return false
    if (clauses.is(at, 'rel') || (clauses.vg(at) && main >= 0)) return false
    if (clauses.vg(at)) main = at
  }
  if (main < 0 || main > place || !clauses.isMainVerb(main) || clauses.vg(main)!.negated !== undefined) return false
  const subjects = clauses.subjectOf(main)
  return subjects.length > 0 && subjects.every(np => np >= from && isSomethingElse(clauses, np))
}

function isSomethingElse(clauses: Clauses, np: number): boolean {
  const {lower, entity, tag} = clauses.headWord(np)
  return tag === 'noun' && entity === undefined && !clauses.np(np)!.pronoun && !OF_THE_CALL.has(singular(lower))
}

// The frame's clause takes something up: “they call it”, “its agents call GPT-5”, “call GPT-5 there”.
function pointsThere({sentence: {clauses}, phrase, subject, object}: Frame): boolean {
  const own = clauses.clauseAround(phrase)
  if (object?.referent.antecedent !== undefined || saysThere(clauses, own.from, own.to)) return true
  return subject.some(np => POINTERS.has(clauses.headWord(np).lower) || POINTERS.has(clauses.determiner(np)))
}
