import type {Word} from '../../words.js'
import type {Place} from '../place.js'
import {otherwise, type RuleTable} from '../rule.js'
import {ADVERBIAL_STARTS, DEFINITE_STARTS} from '../word-classes.js'

/** Verbs of where something is or goes on. */
const STAYS = /^(?:run|live|sit|reside|stay|come|arrive|ship|operate|land|belong|launch|scale|start)$/

/** Verbs that by “into” lead to what something becomes. */
const TURNS = /^(?:turn|convert|transform|make|put|split|sort|translate)$/

/** The first word of a sentence, a bullet or a quotation, in “-s”: what the row or the function does, or a noun that opens a headline. */
export const THIRD_PERSON_OPENS: RuleTable = [
  {
    id: 'what the card is about stays somewhere; nobody’s runs are spoken of further on',
    example: '_Runs_ on Bedrock.',
    when: place =>
      place.next?.tag === 'prep' &&
      STAYS.test(place.word.lemma ?? '') &&
      DEFINITE_STARTS.has(place.tag(2)) &&
      place.inside(2) &&
      !place.sureVerbAhead,
    then: true,
  },
  {
    id: 'what the function does, with an object',
    example: '_Calls_ the endpoint and returns.',
    when: place => (place.next?.tag === 'det' || place.next?.tag === 'poss') && !place.sureVerbAhead,
    then: true,
  },
  {
    // “Calls GPT-5 handled” are calls.
    id: 'what the row does to a name, where the sentence goes on behind it as behind an object',
    example: '_invokes_ o3 on every row',
    when: place =>
      place.next?.tag === 'name' && (!/^\p{Lu}/u.test(place.word.text) || !place.isAmbiguous || endsObject(place)) && !place.sureVerbAhead,
    then: true,
  },
  {
    id: 'what the card is about makes of something',
    example: '_Turns_ speech into text.',
    when: place => place.next?.tag === 'noun' && place.lower(2) === 'into' && TURNS.test(place.word.lemma ?? ''),
    then: true,
  },
  {id: 'a noun in the plural opens a clause', example: '_Calls_ to o3 are logged.', when: otherwise, then: false},
]

// What stands behind the name that a verb is done to: the end, a preposition, how often, or another verb of the same subject.
function endsObject(place: Place): boolean {
  const word: Word | undefined = place.at(2)
  if (!word || !place.inside(2) || ADVERBIAL_STARTS.has(word.tag) || (word.tag === 'sign' && word.lower !== ',')) return true
  return (word.tag === 'cc' || word.lower === ',') && place.inside(3) && (ADVERBIAL_STARTS.has(place.tag(3)) || place.form(3) === 's')
}
