import {
  BE, CONJUNCTIONS, DETERMINERS, DO, HAVE, isAdverb, MODALS, NEGATORS, POSSESSIVES, PREPOSITIONS, PRONOUNS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS,
  verbForm,
} from '../../lexicon.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {otherwise} from '../rule.js'
import {wordList, type WordRule} from '../word-rules.js'

const ARTICLES_AND_UNIVERSALS = wordList('the a an every each')

/** Tags in front of the month of May, and no modal verb. */
const BEFORE_MONTH = wordList('prep det noun num sub')

/** What “as soon as” leads to that is no clause. */
const SOON = wordList('possible tomorrow today tonight next this')

/** What “as long as” measures by. */
const LENGTH = wordList('a an one two three four five six ten possible')

const isAuxiliary = (word: string): boolean => BE.has(word) || HAVE.has(word) || MODALS.has(word)

/** “Neither can be called”; in “Neither can you call it” the subject stands behind the auxiliary. */
const isNeitherSubject = (place: Place): boolean =>
  place.index === place.from && isAuxiliary(place.lower(1)) && place.inside(2) && !opensSubjectAt(place, 2)

const opensSubjectAt = (place: Place, offset: number): boolean =>
  [PRONOUNS, DETERMINERS, POSSESSIVES].some(words => words.has(place.lower(offset))) || place.tag(offset) === 'name'

/** The next word opens the subject of a clause. */
const subjectBehind = ({next}: Place): boolean =>
  next !== undefined && (POSSESSIVES.has(next.lower) || PRONOUNS.has(next.lower) || ARTICLES_AND_UNIVERSALS.has(next.lower))

/** Nothing follows in this clause. */
const endsClause = ({next}: Place): boolean => next === undefined || next.tag === 'sign'

/** What may follow “that one”, which is no relative clause then. */
const BEHIND_THAT_ONE = /^(?:instead|for|from|on|at|with)$/

/** What may follow the noun of “that very model”; behind “that very large” stands a noun. */
const BEHIND_THAT_VERY = /^(?:from|on|in|through|via|with|for|at|by|over|of|to|every|when|once|and|or|is|can|was|will|has|cannot|may)$/

/** The word before is a verb that waits for its object: “to access”, “may call”. */
const verbBefore = (place: Place): boolean => place.form(-1) === 'base' && /^(?:modal|to|neg|cc)$/.test(place.tag(-2) ?? '')

/** Words of closed classes that are something else in places; then the classes in full. The order matters: some words are in several classes. */
export const FUNCTION_WORDS: readonly WordRule<Reading>[] = [
  {id: '“’s” for “us”', example: 'Let_’s_ call GPT-5.', of: wordList("'s"), when: place => place.lower(-1) === 'let', then: 'pron'},
  {id: '“’s”, of an owner until more is known', example: 'Bedrock_’s_ models are here.', of: wordList("'s"), when: otherwise, then: 'apostrophe-s'},
  {
    id: '“’em” for “them”',
    example: 'The agents call ’_em_ daily.',
    of: wordList('em'),
    when: place => place.lower(-1) === "'",
    then: {tag: 'pron', shortFor: 'them'},
  },
  {
    id: 'a negator in two words',
    example: 'They _no_ longer have access.',
    of: wordList('no'),
    when: place => place.next?.lower === 'longer',
    then: 'neg',
  },
  {
    id: 'the second word of a negator',
    example: 'They no _longer_ have access.',
    of: wordList('longer'),
    when: place => place.lower(-1) === 'no',
    then: 'adv',
  },
  {
    id: 'a noun behind its determiner',
    example: 'The _till_ calls GPT-5.',
    of: wordList('till minus plus'),
    when: place => place.tag(-1) === 'det' || place.tag(-1) === 'poss',
    then: 'noun',
  },
  {
    id: '“like” behind its subject',
    example: 'Call whatever you _like_.',
    of: wordList('like'),
    when: place =>
      place.tag(-1) === 'pron' && SUBJECT_PRONOUNS.has(place.lower(-1)) && (endsClause(place) || place.next!.lower === 'to' || place.next!.lower === 'what'),
    then: {tag: 'verb', lemma: () => 'like', shape: 'base'},
  },
  {
    id: 'something is there',
    example: '_There_ is access for all.',
    of: wordList('there'),
    when: ({next}) => next !== undefined && (BE.has(next.lower) || MODALS.has(next.lower)),
    then: 'there',
  },
  {
    id: 'said before, as lawyers write',
    example: 'You may access _said_ models.',
    of: wordList('said'),
    when: place =>
      place.next?.tag === 'noun' && !verbForm(place.next.lower) && place.index > 1 && (/^(?:prep|to)$/.test(place.tag(-1)!) || verbBefore(place)),
    then: 'det',
  },
  {
    id: '“neither” of them is the object',
    example: 'You can call _neither_ from here.',
    of: wordList('neither'),
    when: place => place.form(-1) !== undefined && (endsClause(place) || (PREPOSITIONS.has(place.next!.lower) && place.next!.lower !== 'of')),
    then: 'pron',
  },
  {
    id: '“neither” of them is the subject',
    example: '_Neither_ can be called from here.',
    of: wordList('neither'),
    when: isNeitherSubject,
    then: 'pron',
  },
  {
    id: '“neither” with its noun is the subject',
    example: '_Neither_ model can be called from here.',
    of: wordList('neither'),
    when: place =>
      place.index === place.from && place.inside(2) && !isAuxiliary(place.lower(1)) && isAuxiliary(place.lower(2)) && !opensSubjectAt(place, 1),
    then: 'det',
  },
  {id: 'a modal verb that holds its negator', example: 'Agents _cannot_ call GPT-5.', of: wordList('cannot'), when: otherwise, then: 'modal'},
  {id: 'a negator', example: 'Agents do _not_ call GPT-5.', of: NEGATORS, when: otherwise, then: 'neg'},
  {
    id: 'the month',
    example: 'It launched in _May_.',
    of: wordList('may'),
    when: place => place.word.text === 'May' && BEFORE_MONTH.has(place.tag(-1) ?? ''),
    then: 'noun',
  },
  {id: 'the will of somebody', example: 'It is our _will_.', of: wordList('will'), when: place => place.tag(-1) === 'poss', then: 'noun'},
  {
    id: '“need” as a modal verb',
    example: 'You _need_ not call GPT-5.',
    of: wordList('need'),
    when: place => /^(?:not|n't)$/.test(place.next?.lower ?? '') && (place.form(2) === 'base' || /^(?:be|have)$/.test(place.lower(2))),
    then: 'modal',
  },
  {id: 'a modal verb', example: 'Agents _can_ call GPT-5.', of: MODALS, when: otherwise, then: 'modal'},
  {id: 'an auxiliary', example: 'Agents _have_ called GPT-5.', of: new Set([...BE, ...HAVE, ...DO]), when: otherwise, then: 'aux'},
  {id: 'the infinitive marker, or a preposition', example: 'We want _to_ call GPT-5.', of: wordList('to'), when: otherwise, then: 'to'},
  {id: 'a conjunction', example: 'Agents call _and_ access GPT-5.', of: CONJUNCTIONS, when: otherwise, then: 'cc'},
  {id: 'a possessive', example: 'Call it from _your_ agent.', of: POSSESSIVES, when: otherwise, then: 'poss'},
  {
    id: 'that one of several',
    example: 'The build server calls _that_ one instead.',
    of: wordList('that'),
    when: place =>
      place.lower(1) === 'one' && (!place.inside(2) || place.tag(2) === 'sign' || isAdverb(place.lower(2)) || BEHIND_THAT_ONE.test(place.lower(2))),
    then: 'det',
  },
  {
    id: '“that very”, which points out',
    example: 'The till calls _that_ very model.',
    of: wordList('that'),
    when: place =>
      place.lower(1) === 'very' && place.inside(2) &&
      (!place.inside(-1) || !place.inside(3) || place.tag(3) === 'sign' || isAdverb(place.lower(3)) || BEHIND_THAT_VERY.test(place.lower(3))),
    then: 'det',
  },
  {id: 'a relative pronoun', example: 'A service _which_ calls GPT-5 waits.', of: new Set(['that', ...RELATIVES]), when: otherwise, then: 'rel'},
  {
    id: 'whatever somebody does something to',
    example: 'Use _whatever_ the router calls.',
    of: wordList('whatever whichever'),
    when: subjectBehind,
    then: 'pron',
  },
  {id: 'what somebody does something to', example: 'It is _what_ our chemists tap into.', of: wordList('what'), when: subjectBehind, then: 'rel'},
  {id: 'a determiner', example: '_The_ agent calls GPT-5.', of: DETERMINERS, when: otherwise, then: 'det'},
  {id: 'a pronoun', example: '_They_ call GPT-5.', of: PRONOUNS, when: otherwise, then: 'pron'},
  {
    id: '“as” of a moment or a condition',
    example: 'Margins fall as soon _as_ GPT-5 runs here.',
    of: wordList('as'),
    when: place => place.lower(-2) === 'as' && (place.lower(-1) === 'soon' ? !SOON.has(place.lower(1)) : place.lower(-1) === 'long' && !LENGTH.has(place.lower(1))),
    then: 'sub',
  },
  {id: 'a preposition', example: 'It runs _on_ Bedrock.', of: PREPOSITIONS, when: otherwise, then: 'prep'},
  {
    id: 'what is provided, no condition',
    example: 'Access to GPT-5 is _provided_ through Bedrock.',
    of: wordList('provided'),
    when: place => place.tag(-1) === 'aux' || (place.tag(-2) === 'aux' && (place.tag(-1) === 'neg' || isAdverb(place.lower(-1)))),
    then: {tag: 'verb', lemma: () => 'provide', shape: 'participle'},
  },
  {id: 'a subordinator', example: '_If_ it rains, call GPT-5.', of: SUBORDINATORS, when: otherwise, then: 'sub'},
  {id: 'an adverb', example: 'It _quickly_ calls GPT-5.', when: place => isAdverb(place.word.lower) && place.next?.lower !== "'s", then: 'adv'},
]
