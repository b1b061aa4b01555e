import type {Clauses} from '../../language/clauses/clauses.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {Word} from '../../language/words.js'
import type {Sentence} from '../page.js'
import {antecedentReferent} from './antecedent.js'
import {isAffirmedCopula, isNamed} from './copula.js'
import type {Referent, Referents} from './referents.js'
import {withAntecedent} from './said-before.js'
import {PLURAL_PRONOUN, SINGULAR_PRONOUN} from './salience.js'

/** A pronoun while it is asked what it stands for. */
interface Pronoun {
  referents: Referents
  sentence: Sentence
  clauses: Clauses
  np: number
  lower: string
}

/** One way to say what a pronoun stands for: `unsaid` where it is not said that way, undefined where it stands for nothing that the pack knows. */
type Way = (pronoun: Pronoun) => Referent | undefined | 'unsaid'

const DEMONSTRATIVES = wordList('it this that they these those')
const LISTED = wordList('all both three these them each')
const UNIVERSAL = wordList('everything anything all')
const TAKES_ORIGIN = wordList('those these ones one anything everything that')

/** Verbs by which a company comes to have what it offers. */
const OFFERS = wordList('build make train develop create release ship launch offer sell')

// The first that says it decides.
const WAYS: readonly Way[] = [asPredicate, asList, asPart, asProduct, asName, asSubject, asReflexive]

/** What a pronoun stands for: by its own modifiers (“those from OpenAI”), else by what was said. */
export function pronounReferent(referents: Referents, sentence: Sentence, np: number, {lower}: Word): Referent | undefined {
  const pronoun: Pronoun = {referents, sentence, clauses: sentence.clauses, np, lower}
  for (const way of WAYS) {
    const referent = way(pronoun)
    if (referent !== 'unsaid') return referent
  }
  const plural = PLURAL_PRONOUN.has(lower)
  const single = SINGULAR_PRONOUN.test(lower)
  return plural || single ? antecedentReferent(referents, sentence, np, plural, single) : undefined
}

// “today it is OpenAI's best model”
function asPredicate({referents, sentence, clauses, np, lower}: Pronoun): Referent | undefined | 'unsaid' {
  if (lower === 'those' || !DEMONSTRATIVES.has(lower) || !isAffirmedCopula(clauses, np + 1)) return 'unsaid'
  const predicate = clauses.np(np + 2)
  const equated = predicate && !predicate.pronoun ? referents.of(sentence, np + 2) : undefined
  return equated?.role === 'object' && equated.antecedent === undefined ? withAntecedent(referents, equated, sentence, np + 2) : 'unsaid'
}

// “all of them: Claude, Llama and GPT-5”
function asList({referents, sentence, clauses, np, lower}: Pronoun): Referent | undefined | 'unsaid' {
  if (!LISTED.has(lower)) return 'unsaid'
  const colon = clauses.lower(np + 1) === 'of' && clauses.np(np + 2)?.pronoun ? np + 3 : np + 1
  if (clauses.lower(colon) !== ':' || !isNamed(clauses, colon + 1)) return 'unsaid'
  const list = clauses.listFrom(colon + 1)
  const end = clauses.phrases[clauses.modifiersOf(list.at(-1)!).end]
  if (end && end.kind !== 'sign') return 'unsaid'
  const member = list.find(one => referents.of(sentence, one)?.role === 'object')
  return member === undefined ? 'unsaid' : {...withAntecedent(referents, referents.of(sentence, member), sentence, member)!, member}
}

// “all of OpenAI's models”, “those from OpenAI”, “one of them”
function asPart({referents, sentence, clauses, np, lower}: Pronoun): Referent | undefined | 'unsaid' {
  for (const {prep, nps} of clauses.modifiersOf(np).prepositional) {
    if (prep === 'of') return referents.of(sentence, nps[0]!)
    if ((prep !== 'from' && prep !== 'by') || !TAKES_ORIGIN.has(lower)) continue
    const origin = referents.of(sentence, nps[0]!)
    if (origin?.role === 'owner') return {...origin, role: 'object'}
    if (origin?.role === 'object' || origin?.role === 'exempt') return origin
  }
  return 'unsaid'
}

// “everything OpenAI makes”, “all that OpenAI offers”
function asProduct({referents, clauses, np, lower}: Pronoun): Referent | 'unsaid' {
  if (!UNIVERSAL.has(lower)) return 'unsaid'
  for (const {vg, reduced} of clauses.modifiersOf(np).clauses) {
    if (reduced || !OFFERS.has(clauses.vg(vg)!.lemma)) continue
    const subjects = clauses.subjectOf(vg).map(one => clauses.headWord(one).entity)
    const maker = subjects.find(id => id !== undefined && referents.entity(id).role === 'owner')
    if (maker !== undefined) return referents.make(referents.entity(maker), new Set(), 'object')
  }
  return 'unsaid'
}

// “it is GPT-5”, said of what nobody named
function asName({referents, sentence, clauses, np, lower}: Pronoun): Referent | undefined | 'unsaid' {
  if (!DEMONSTRATIVES.has(lower) || !isAffirmedCopula(clauses, np + 1) || !isNamed(clauses, np + 2) || clauses.is(np + 3, 'rel')) return 'unsaid'
  const named = referents.of(sentence, np + 2)
  return named?.role === 'object' ? withAntecedent(referents, named, sentence, np + 2) : 'unsaid'
}

// “Sora is something that AWS carries”
function asSubject({referents, sentence, clauses, np, lower}: Pronoun): Referent | undefined | 'unsaid' {
  if (lower !== 'something' || !isAffirmedCopula(clauses, np - 1)) return 'unsaid'
  const [subject] = clauses.subjectOf(np - 1)
  const named = subject === undefined || clauses.headWord(subject).entity === undefined ? undefined : referents.of(sentence, subject)
  return named?.role === 'object' ? withAntecedent(referents, named, sentence, subject!) : undefined
}

// “The wrapper around GPT-5 may call itself”: the subject of its own clause.
function asReflexive({referents, sentence, clauses, np, lower}: Pronoun): Referent | undefined | 'unsaid' {
  if (lower !== 'itself' && lower !== 'themselves') return 'unsaid'
  const verb = clauses.verbBefore(np)
  const subject = verb < 0 ? undefined : clauses.subjectOf(verb)[0]
  return subject === undefined ? undefined : withAntecedent(referents, referents.of(sentence, subject), sentence, subject)
}
