import {HAVE, isPerson, isPlural, PARTICIPIAL_ADJECTIVES} from '../../lexicon.js'
import {afterNominal, DETERMINER_LIKE} from '../neighbours.js'
import type {Place} from '../place.js'
import {isReporting} from '../../reporting.js'
import type {Reading} from '../reading.js'
import {otherwise, type Rule, type RuleTable} from '../rule.js'
import {NOUN_OR_NAME, NOUN_PHRASE_CORE, PHRASE_PARTS, VERBAL} from '../word-classes.js'
import {wordList} from '../word-rules.js'
import {continuesAsPassive, isAbsolute, isGovernedBefore, isPastSoFar, isPerfectOrPassive, verbBehindGivenName} from './passive.js'

const PARTICIPLE: Reading = {tag: 'verb', shape: 'participle'}
const PAST: Reading = {tag: 'verb', shape: 'past'}

const GIVES_NAME = wordList('call name dub')

const PERSONAL_SUBJECTS = wordList('i we they he she')

const INDEFINITE_PERSON = /^(?:any|every|some|no)(?:one|body)$/

/** Verbs whose infinitive the subject itself is to do, and that are hardly ever passive with one. */
const DECIDES = wordList(`decline refuse agree hope fail decide vow pledge threaten attempt try want promise hesitate manage struggle continue opt rush
  volunteer`)

/** What people do with words, and may do without saying what. */
const SPEAKS = wordList('promise explain claim answer admit joke boast announce shout complain')

/** What is said behind what was said. */
const SAYS = wordList('note add claim explain report confirm announce answer argue reply warn suggest insist admit')

/** “the other half called GPT-4o”: half of them did. */
const isHalf = (place: Place): boolean =>
  place.previous?.lower === 'half' && /^(?:other|one|first|second)$/.test(place.lower(-2)) && place.next?.tag === 'name'

/** Behind a quotation that a comma closes, and behind who is quoted, if named before the verb: “…,” said Ruiz, a product lead. */
function isBehindQuotation({words, index, from}: Place): boolean {
  for (let place = index - 1; place > from && index - place < 14; place--) {
    const {lower, tag} = words[place]!
    if (lower === '"') return /^[,?!]$/.test(words[place - 1]!.lower) || words[place + 1]!.lower === ','
    if (lower !== ',' && tag !== 'prep' && tag !== 'pron' && !PHRASE_PARTS.has(tag)) return false
  }
  return false
}

/** Behind a comma and a noun phrase, with a verb before the comma. */
function isBehindStatement(place: Place): boolean {
  const {words, index, from} = place
  let at = index - 1
  while (at > from && PHRASE_PARTS.has(words[at]!.tag)) at--
  return at < index - 1 && words[at]!.lower === ',' && place.someBefore(word => word.tag === 'verb', at)
}

/** The comma before closes what another one opened right behind a noun phrase that the sentence begins with: no verb, or a relative clause. */
function closesAsideOfSubject({words, index, from}: Place): boolean {
  let open = index - 2
  while (open > from && words[open]!.lower !== ',') open--
  if (open <= from || !NOUN_OR_NAME.has(words[open - 1]!.tag)) return false
  const isRelative = words[open + 1]!.tag === 'rel' && /^(?:who|which)$/.test(words[open + 1]!.lower)
  if (!isRelative && words.slice(open + 1, index).some(word => VERBAL.has(word.tag))) return false
  return words.slice(from, open).every(word => word.tag === 'prep' || PHRASE_PARTS.has(word.tag)) && words[from]!.tag !== 'prep'
}

/** “an executive repeated on Thursday”, “Garman noted last week”: people, or a name, and when they said it. */
const isSaidByWhom = ({previous, next}: Place): boolean =>
  previous !== undefined && (previous.tag === 'name' || isPerson(previous.lower)) && /^(?:on|in|at|to|last|this|late|early|yesterday|again)$/.test(next?.lower ?? '')

/** “Free users have limited access”: how much they have. */
const isAmount = (place: Place): boolean =>
  place.word.lower === 'limited' && place.index - 1 >= place.from && HAVE.has(place.lower(-1)) && place.next?.tag === 'noun'

const adjective: Rule<Reading> = {
  id: 'a participle that is an adjective wherever a noun can follow',
  example: 'Bedrock offers _managed_ models.',
  when: place => PARTICIPIAL_ADJECTIVES.has(place.word.lower) && NOUN_PHRASE_CORE.has(place.next?.tag) && (place.previous?.tag !== 'aux' || isAmount(place)),
  then: {tag: 'adj', shape: 'participle'},
}

const betweenDeterminerAndNoun: Rule<Reading> = {
  id: 'between a determiner and its noun',
  example: 'The _tested_ model runs here.',
  when: place => place.previous !== undefined && DETERMINER_LIKE.has(place.previous.tag) && NOUN_PHRASE_CORE.has(place.next?.tag) && !isHalf(place),
  then: {tag: 'adj', shape: 'participle'},
}

const betweenAdjectiveAndNoun: Rule<Reading> = {
  id: 'between an adjective and its noun',
  example: 'A newly large _tested_ model runs here.',
  when: place => place.previous?.tag === 'adj' && NOUN_OR_NAME.has(place.next?.tag),
  then: 'adj',
}

const beforePlural = ({next}: Place): boolean => next?.tag === 'noun' && isPlural(next.lower)

const betweenVerbAndPlural: Rule<Reading> = {
  id: 'between a verb and its object in the plural',
  example: 'Bedrock offers _regulated_ firms GPT-5.',
  when: place => place.tag(-1) === 'verb' && /^(?:s|base|ing)$/.test(place.previous!.shape ?? '') && beforePlural(place) && !place.wantsVerb,
  then: {tag: 'adj', shape: 'participle'},
}

/** A name follows, or one in quotation marks. */
const beforeGivenName = ({next}: Place): boolean => next?.tag === 'name' || next?.lower === '"'

const bearsName: Rule<Reading> = {
  id: 'what bears a name, and its verb comes later',
  example: 'A model _called_ GPT-5 is mentioned.',
  when: place => GIVES_NAME.has(place.word.lemma ?? '') && beforeGivenName(place) && NOUN_OR_NAME.has(place.previous?.tag) && verbBehindGivenName(place),
  then: PARTICIPLE,
}

const introducesName: Rule<Reading> = {
  id: 'what bears a name, and its verb came before',
  example: 'Our agents use a model _called_ GPT-5.',
  when: place => GIVES_NAME.has(place.word.lemma ?? '') && (place.next?.tag === 'name' || place.next?.lower === '"') && place.tag(-1) === 'noun' && isGovernedBefore(place),
  then: PARTICIPLE,
}

const bearsNameBetweenCommas: Rule<Reading> = {
  id: 'what bears a name, said between commas before the verb',
  example: 'When it was late, the new model, _called_ GPT-5, was announced.',
  when: place =>
    GIVES_NAME.has(place.word.lemma ?? '') && place.next?.tag === 'name' && place.lower(-1) === ',' && NOUN_OR_NAME.has(place.tag(-2)) && place.lower(2) === ',' &&
    (place.tag(3) === 'aux' || place.tag(3) === 'modal'),
  then: PARTICIPLE,
}

const indefiniteSubject: Rule<Reading> = {
  id: 'somebody did it',
  example: 'It replaced a job nobody _understood_ well.',
  when: ({previous, next}) => previous?.tag === 'pron' && INDEFINITE_PERSON.test(previous.lower) && next !== undefined && next.lower !== 'by',
  then: PAST,
}

const everDone: Rule<Reading> = {
  id: 'the best that somebody ever did',
  example: 'It is the smartest model OpenAI ever _made_.',
  when: place => place.lower(-1) === 'ever' && place.index - 1 > place.from && afterNominal(place.previous),
  then: PAST,
}

/** Forms that are participles and no past tenses: “given”. */
export const PARTICIPLES: RuleTable<Reading> = [
  adjective,
  betweenDeterminerAndNoun,
  betweenAdjectiveAndNoun,
  bearsName,
  introducesName,
  indefiniteSubject,
  everDone,
  {id: 'nothing but a participle', example: 'The model was _given_ away.', when: otherwise, then: PARTICIPLE},
]

/** Forms that may be past tenses or participles: “called”. */
export const PASTS_OR_PARTICIPLES: RuleTable<Reading> = [
  adjective,
  betweenDeterminerAndNoun,
  betweenAdjectiveAndNoun,
  betweenVerbAndPlural,
  bearsName,
  introducesName,
  bearsNameBetweenCommas,
  {
    id: 'a name says so at the end',
    example: 'It uses olive oil, o3 _noted_.',
    when: place => place.tag(-1) === 'name' && place.lower(-2) === ',' && (!place.next || place.next.lower === '.') && SAYS.has(place.word.lemma ?? ''),
    then: PAST,
  },
  {id: 'what is done meanwhile', example: 'With o3 _called_ every minute, costs rise.', when: isAbsolute, then: PARTICIPLE},
  {
    id: 'a person did it',
    example: 'We _called_ GPT-5 at night.',
    when: ({previous}) => previous?.tag === 'pron' && PERSONAL_SUBJECTS.has(previous.lower),
    then: PAST,
  },
  {
    id: 'the verb of a relative clause',
    example: 'The model that the team _called_ is GPT-5.',
    when: place => afterNominal(place.previous) && place.previous!.tag !== 'rel' && place.inRelative,
    then: PAST,
  },
  indefiniteSubject,
  {
    // What is said of people has “by”.
    id: 'people said something',
    example: 'Our hostess _promised_ over the canapés.',
    when: ({word, previous, next}) =>
      previous?.tag === 'noun' && isPerson(previous.lower) && SPEAKS.has(word.lemma ?? '') && next !== undefined && next.lower !== 'by',
    then: PAST,
  },
  {
    id: 'who is quoted said it',
    example: '“It works,” a product lead _conceded_.',
    when: place => isReporting(place.word.lemma) && place.next?.lower !== 'by' && isBehindQuotation(place),
    then: PAST,
  },
  {
    id: 'what somebody did about doing something',
    example: 'OpenAI _declined_ to join.',
    when: place => afterNominal(place.previous) && DECIDES.has(place.word.lemma ?? '') && place.next?.tag === 'to' && place.form(2) === 'base',
    then: PAST,
  },
  {
    id: 'who said it, behind all that was said',
    example: 'It works, a product lead _conceded_.',
    when: place => isReporting(place.word.lemma) && (place.next?.lower === '.' || isSaidByWhom(place)) && isBehindStatement(place),
    then: PAST,
  },
  {
    id: 'one deed after another',
    example: 'She muted the alarm, _called_ o4-mini and went to bed.',
    when: place => place.beforeObject && (place.previous?.lower === ',' || place.previous?.tag === 'cc') && isPastSoFar(place),
    then: PAST,
  },
  everDone,
  {
    id: 'the verb of a subject, behind what two commas enclose',
    example: 'Its agents, most of them in Ohio, _called_ GPT-5 all year.',
    when: place => place.beforeObject && place.lower(-1) === ',' && closesAsideOfSubject(place) && !place.sureVerbAhead,
    then: PAST,
  },
  {id: 'behind an auxiliary', example: 'GPT-5 is _called_ from Lambda.', when: isPerfectOrPassive, then: PARTICIPLE},
  {
    id: 'it does not go on as a passive does',
    example: 'Our agent _called_ GPT-5.',
    when: place => afterNominal(place.previous) && !continuesAsPassive(place),
    then: PAST,
  },
  {
    id: 'people asked',
    example: 'Our customers _asked_ for GPT-5.',
    when: place => afterNominal(place.previous) && place.word.lemma === 'ask' && isPerson(place.previous!.lower),
    then: PAST,
  },
  {id: 'a participle', example: 'Models _hosted_ on Bedrock are cheap.', when: otherwise, then: PARTICIPLE},
]

/** Forms that are past tenses and no participles: “went”. */
export const PASTS: RuleTable<Reading> = [{id: 'nothing but a past tense', example: 'The team _went_ home.', when: otherwise, then: PAST}]
