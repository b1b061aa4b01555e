import {isPlural} from '../../lexicon.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {otherwise} from '../rule.js'
import {opensContentClause} from '../relative-clause.js'
import {NOMINALS, VERBAL} from '../word-classes.js'
import {wordList, type WordRule} from '../word-rules.js'

const THAT = wordList('that')

const SAYING = wordList('say announce report claim confirm write state promise admit insist add explain')

/** A verb comes within a few words. */
function verbSoon({words, index, to}: Place): boolean {
  for (let place = index + 1; place < to && place < index + 6; place++) {
    const {tag} = words[place]!
    if (VERBAL.has(tag)) return true
    if (tag === 'sign') return false
  }
  return false
}

/** A verb comes before the next full stop. */
function verbAfter({words, index, to}: Place): boolean {
  for (let place = index + 1; place < to && !/^[.;:]$/.test(words[place]!.lower); place++) if (VERBAL.has(words[place]!.tag)) return true
  return false
}

/** “that model”, but not “say that access is easy”: what may be determined. */
const beforeDetermined = (place: Place): boolean =>
  (place.next?.tag === 'noun' || place.next?.tag === 'adj') && !isPlural(place.next.lower) && !(place.previous?.tag === 'verb' && place.next.tag === 'noun' && verbSoon(place))

/** Nothing that it could determine or whose subject it could open follows. */
const standsFree = ({next}: Place): boolean => !next || next.tag === 'aux' || next.tag === 'sign' || next.tag === 'modal'

/** “that”, which is a relative pronoun until more is known. */
export const THAT_RULES: readonly WordRule<Reading>[] = [
  {id: 'a name in code', example: 'Press `_that_` first.', of: THAT, when: place => place.word.tag !== 'rel' && place.word.tag !== 'det', then: 'noun'},
  {id: 'that one of several', example: 'The server calls _that_ one instead.', of: THAT, when: place => place.word.tag === 'det', then: 'det'},
  {
    id: 'what is said at some time',
    example: 'They said on Tuesday _that_ its cloud hosts GPT-5.',
    of: THAT,
    when: place => place.tag(-2) === 'prep' && place.inside(-3) && SAYING.has(place.at(-3)?.lemma ?? ''),
    then: 'sub',
  },
  {
    id: 'what is known or doubted',
    example: 'It is no secret _that_ agents call GPT-5.',
    of: THAT,
    when: place => place.tag(-1) === 'noun' && opensContentClause(place.words, place.index, place.from),
    then: 'sub',
  },
  {
    id: 'a relative pronoun behind its noun',
    example: 'The agent _that_ calls GPT-5 is ours.',
    of: THAT,
    when: ({previous}) => NOMINALS.has(previous?.tag) || previous?.lower === 'one',
    then: 'rel',
  },
  {id: 'a determiner', example: 'We call _that_ model daily.', of: THAT, when: beforeDetermined, then: 'det'},
  {
    id: 'what something is done to',
    example: 'Calling _that_ takes seconds.',
    of: THAT,
    when: ({previous, next}) => previous?.tag === 'verb' && previous.shape === 'ing' && next?.tag === 'verb' && next.shape === 's',
    then: 'pron',
  },
  {
    id: 'what something is done to somewhere',
    example: 'GPT-5? You can call _that_ from any branch.',
    of: THAT,
    when: place => place.previous?.tag === 'verb' && !SAYING.has(place.previous.lemma ?? '') && place.next?.tag === 'prep' && !verbAfter(place),
    then: 'pron',
  },
  {
    id: 'a relative pronoun far behind what it is',
    example: 'It is GPT-5, not a regex, _that_ our scrubber calls.',
    of: THAT,
    when: place => place.previous?.lower === ',' && place.first.lower === 'it' && place.words[place.from + 1]?.tag === 'aux',
    then: 'rel',
  },
  {id: 'the subject of what somebody does', example: 'They said _that_ is cheap.', of: THAT, when: place => standsFree(place) && place.previous?.tag === 'verb', then: 'rel'},
  {id: 'a pronoun', example: '_That_ is cheap.', of: THAT, when: standsFree, then: 'pron'},
  {
    id: 'a second relative clause',
    example: 'The bot which files tickets and _that_ calls GPT-5 is ours.',
    of: THAT,
    when: place => place.previous?.tag === 'cc' && place.someBefore(word => word.tag === 'rel'),
    then: 'rel',
  },
  {id: 'a subordinator', example: 'They say _that_ agents call GPT-5.', of: THAT, when: otherwise, then: 'sub'},
]
