import {BE, HAVE, isAdjective, isListedAdjective} from '../../lexicon.js'
import type {Place} from '../place.js'
import type {Reading} from '../reading.js'
import {otherwise, type RuleTable} from '../rule.js'
import {verbRule} from '../verb-here.js'
import {NOUN_OR_NAME} from '../word-classes.js'
import {wordList} from '../word-rules.js'
import {standsAlone} from './standing-alone.js'

/** Participles that look like base forms, behind “have” and behind “be”. */
const PERFECTS = wordList('become come run cut put set hit let read cost split shut overcome')
const PASSIVES = wordList('run cut put set hit read split shut')

/** Tags behind a passive that has no object. */
const BEHIND_PASSIVE = wordList('prep to adv sign cc')

const behindAuxiliary = ({previous}: Place, auxiliaries: ReadonlySet<string>): boolean => previous?.tag === 'aux' && auxiliaries.has(previous.lower)

/** Base forms and forms in “-s”: verbs, or the nouns and adjectives that look alike. */
export const FINITE_FORMS: RuleTable<Reading> = [
  {
    id: 'a verb behind its negator',
    example: 'It neither _calls_ nor accesses GPT-5.',
    when: place => place.isThirdPerson && place.inside(-1) && /^(?:neither|never|not|nor)$/.test(place.lower(-1)),
    then: 'verb',
  },
  {
    id: 'a perfect that looks like a base form',
    example: 'It has _run_ on Bedrock.',
    when: place => place.isBase && PERFECTS.has(place.word.lower) && behindAuxiliary(place, HAVE),
    then: {tag: 'verb', shape: 'participle'},
  },
  {
    id: 'a passive that looks like a base form',
    example: 'The tickets are _read_ by GPT-5.',
    when: place => place.isBase && PASSIVES.has(place.word.lower) && behindAuxiliary(place, BE) && (!place.next || BEHIND_PASSIVE.has(place.next.tag)),
    then: {tag: 'verb', shape: 'participle'},
  },
  {
    id: 'an adjective between a name and its noun',
    example: 'OpenAI _open_ weight models are here.',
    when: place =>
      place.isBase && (place.previous?.tag === 'name' || place.previous?.tag === 'det') && NOUN_OR_NAME.has(place.next?.tag) &&
      isAdjective(place.word.lower) && !standsAlone(place),
    then: 'adj',
  },
  {id: 'a verb, as the words around it tell', example: 'Agents _call_ GPT-5.', when: place => verbRule(place).then, then: 'verb'},
  {
    id: 'an adjective',
    example: 'They trained their _own_ model.',
    when: place => isListedAdjective(place.word.lower) && !standsAlone(place),
    then: 'adj',
  },
  {id: 'a noun', example: 'Our _calls_ are cheap.', when: otherwise, then: 'noun'},
]
