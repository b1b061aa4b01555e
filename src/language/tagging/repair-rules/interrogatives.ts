import {isPlural} from '../../lexicon.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {NOUN_OR_NAME, NOUN_PHRASE_CORE, VERBAL} from '../word-classes.js'
import {wordList, type WordRule} from '../word-rules.js'

const WHAT = wordList('what')
const WHICH = wordList('which what whatever whichever')

/** What a noun phrase goes on with behind “what” or “which”. */
const PHRASE_GOES_ON = wordList('noun name adj num apostrophe-s')

/** Tags behind which “which” asks. */
const BEFORE_QUESTION = wordList('sign verb prep adv')

const FINITE_SHAPES = wordList('s past base')

/** Something is done behind the word, in the same sentence. */
function actsBehind({words, index, to}: Place): boolean {
  for (let place = index + 1; place < to; place++) if (VERBAL.has(words[place]!.tag)) return true
  return false
}

/** Behind a noun and a preposition or a comma. */
const behindAntecedent = (place: Place): boolean =>
  NOUN_OR_NAME.has(place.tag(-2)) && (place.previous?.tag === 'prep' || (place.previous?.lower === ',' && place.tag(2) === 'verb' && isPlural(place.next!.lower)))

/** A name follows, and what it does. */
const nameActs = (place: Place): boolean => place.next?.tag === 'name' && VERBAL.has(place.tag(place.tag(2) === 'adv' ? 3 : 2))

/** So many words are asked whether a comma ends the relative clause. */
const REACH_OF_CLAUSE = 14

/** A comma ends the clause, and the sentence goes on. */
const goesOn = ({words, index, to}: Place): boolean => words.slice(index + 2, Math.min(to, index + REACH_OF_CLAUSE)).some(word => word.lower === ',')

const beforeNominal = ({next}: Place): boolean => NOUN_PHRASE_CORE.has(next?.tag)

/** Behind “what” a name, or an owner and what it owns, a verb of its own, and later the copula of the sentence, which is no question. */
function standsForThing({words, index, to}: Place): boolean {
  if (words[to - 1]!.lower === '?') return false
  let end = index + 1
  while (end < to && end < index + 7 && PHRASE_GOES_ON.has(words[end]!.tag)) end++
  const isName = words[index + 1]?.tag === 'name' && end === index + 2
  if (end === index + 1 || (!isName && !words.slice(index + 1, end).some(word => word.tag === 'apostrophe-s'))) return false
  let verb = end
  while (verb < to && verb < index + 9 && words[verb]!.tag === 'adv') verb++
  if (verb >= to || words[verb]!.tag !== 'verb' || !FINITE_SHAPES.has(words[verb]!.shape ?? '')) return false
  for (let at = verb + 1; at < to && at < verb + 9 && words[at]!.tag !== 'verb' && words[at]!.tag !== 'sign'; at++) {
    if (words[at]!.tag === 'aux' && /^(?:is|was|are|were)$/.test(words[at]!.lower)) return true
  }
  return false
}

/** “which OpenAI model to call”, “which model your function calls”: behind its noun an infinitive or another noun phrase, so a question. */
function asksAhead({words, index, to}: Place): boolean {
  let place = index + 1
  while (place < to && place < index + 6 && PHRASE_GOES_ON.has(words[place]!.tag)) place++
  return place > index + 1 && place < to && /^(?:to|det|poss|pron)$/.test(words[place]!.tag)
}

/** “which”, “what” and their like: determiners of a question, or relative pronouns. */
export const INTERROGATIVES: readonly WordRule<Reading>[] = [
  {
    id: 'what a name does something to',
    example: 'We have access to _what_ o3 wrote.',
    of: WHAT,
    when: place => place.next?.tag === 'name' && place.inside(2) && VERBAL.has(place.tag(2)) && place.at(2)!.shape !== 'ing',
    then: 'rel',
  },
  {
    id: 'what somebody’s thing does something to',
    example: '_What_ Ida’s pipeline calls first is o3.',
    of: WHAT,
    when: place => place.word.tag === 'det' && standsForThing(place),
    then: 'rel',
  },
  {
    id: 'by which something is done',
    example: 'It is a terminal through _which_ technology is sold.',
    of: wordList('which'),
    when: place => beforeNominal(place) && behindAntecedent(place) && actsBehind(place),
    then: 'rel',
  },
  {
    id: 'what a name does something to, said at the end',
    example: 'They call our ledger, _which_ GPT-5 sorted.',
    of: wordList('which'),
    when: place => place.previous?.lower === ',' && NOUN_OR_NAME.has(place.tag(-2)) && nameActs(place) && !goesOn(place),
    then: 'rel',
  },
  {
    id: 'access to which of them',
    example: 'See who has access to _which_ deployment.',
    of: WHICH,
    when: place => beforeNominal(place) && place.previous?.lower === 'to' && !actsBehind(place),
    then: 'det',
  },
  {id: 'which of them to choose', example: 'Ask GPT-5 _which_ function to invoke.', of: WHICH, when: place => beforeNominal(place) && asksAhead(place), then: 'det'},
  {
    id: 'which of them does it',
    example: '_Which_ function calls GPT-5?',
    of: WHICH,
    when: place => beforeNominal(place) && (!place.previous || BEFORE_QUESTION.has(place.previous.tag)),
    then: 'det',
  },
  {
    id: 'what somebody does something to',
    example: 'It is _what_ all engineers call.',
    of: WHAT,
    when: ({next}) => next !== undefined && /^(?:poss|det|pron)$/.test(next.tag),
    then: 'rel',
  },
]
