import {DO, isNounVerb, isPlural, verbForm} from '../../lexicon.js'
import {DETERMINER_LIKE, endsWithObject, OBJECT_STARTS} from '../neighbours.js'
import type {Place} from '../place.js'
import {otherwise, type RuleTable} from '../rule.js'
import {ADVERBIAL_STARTS, PHRASE_PARTS} from '../word-classes.js'
import {BEHIND_NOUN, NEGATED_WISH, takesTo} from './behind-noun.js'
import {isInverted} from './inversion.js'
import {hasPluralAntecedent, isCaused, isWished} from './subject.js'
import {leavesOpen, sharesObject} from './suspended-object.js'

/** Verbs that lead to their object by a preposition or a particle: “let teams chat with GPT-5”. */
const LEADS_BY_PREPOSITION = /^(?:chat|talk|tap|plug|work|call|look|point|log)$/

/** Verbs that lead to their object by “into”, and are nouns as well. */
const LEADS_INTO = /^(?:tap|plug|dial|hook|call)$/

const PARTICLE = /^(?:with|to|into|on|in|out|at)$/

/** Verbs whose past tense looks like the base form. */
const UNCHANGED_IN_PAST = /^(?:hit|cut|put|set|let|cost|shut|split|beat|bet)$/

/** Verbs that stand before their subject where a place is fronted. */
const STANDS_BEFORE_SUBJECT = /^(?:run|sit|live|land|launch|stand|work|rest)$/

/** Words that are hardly ever the head of a compound. */
const HARDLY_A_HEAD = /^(?:need|pay|keep|want|help|let)$/

/** What opens the object of such a word, or leads on to it. */
const BEHIND_HARDLY_A_HEAD = /^(?:det|poss|adj|prep|pron|num)$/

/** A base form behind a noun or a name: “customers access GPT-5”, against “model access”. */
export const BASE_BEHIND_NOUN: RuleTable = [
  NEGATED_WISH,
  {
    id: 'part of a name, before its auxiliary',
    example: 'Bedrock _Transcribe_ can be called.',
    when: place =>
      place.tag(-1) === 'name' && /^\p{Lu}/u.test(place.word.text) && /^\p{Lu}\p{Ll}/u.test(place.previous!.text) &&
      (place.next?.tag === 'modal' || place.next?.tag === 'aux'),
    then: false,
  },
  ...BEHIND_NOUN,
  {
    id: 'the next word is the verb, and this one the head of its subject',
    example: 'The claims _service_ calls GPT-5.',
    when: place => place.beforeThirdPerson && place.inside(2) && (place.definiteAt(2) || /^(?:you|us|them|everyone|everybody)$/.test(place.lower(2))),
    then: false,
  },
  {
    id: 'the next word is the verb, and this one the head of a phrase behind its subject',
    example: 'Nurses on the night _shift_ access GPT-5.',
    when: place =>
      place.tag(-1) === 'noun' && !isPlural(place.lower(-1)) && place.hasPluralSubject && place.beforeBaseForm && place.objectAt(2) &&
      !isCaused(place),
    then: false,
  },
  {
    id: 'somebody taps into something',
    example: 'Tap the button and your agents _tap_ into GPT-5.',
    when: place => LEADS_INTO.test(place.word.lower) && place.next?.lower === 'into' && place.tag(-1) === 'noun' && isPlural(place.lower(-1)),
    then: true,
  },
  {
    id: 'what a form in “-ing” behind its auxiliary does',
    example: 'What does calling GPT-4o _cost_ us?',
    when: place => isInvertedGerund(place),
    then: true,
  },
  {
    id: 'somebody is made to do what the next word says, and this one is the head of who',
    example: 'It lets any ServiceNow _workflow_ call GPT-5.',
    when: place => isCaused(place) && place.beforeBaseForm && place.objectAt(2),
    then: false,
  },
  {
    id: 'somebody is made or helped to do it',
    example: 'It lets teams _call_ GPT-5.',
    when: place => isCaused(place) && place.next !== undefined && goesOnWithVerb(place),
    then: true,
  },
  {
    id: 'a later word takes an object, so that one is the verb',
    example: 'Ask your team _lead_ before you call GPT-5.',
    when: place => place.next?.tag === 'prep' && !place.inRelative && verbBehindPreposition(place),
    then: false,
  },
  {
    id: 'the head of a subject behind its auxiliary, and the next word is the verb',
    example: 'Can my Step Functions _workflow_ call o3?',
    when: place => isInverted(place) && place.beforeBaseForm && place.objectAt(2),
    then: false,
  },
  {id: 'the auxiliary stands before the subject', example: 'Can your team _call_ GPT-5?', when: isInverted, then: true},
  {
    id: 'a name and its noun are the subject, and the next word is the verb',
    example: 'Your Lambda _function_ calls it daily.',
    when: place => place.previous!.tag === 'name' && place.beforeThirdPerson,
    then: false,
  },
  {
    id: 'a fronted place or time',
    example: 'On the earnings _call_, nobody asked.',
    when: place => place.beforeComma && place.first.tag === 'prep' && place.everyBefore(word => PHRASE_PARTS.has(word.tag), place.from + 1),
    then: false,
  },
  {
    // “we ask that each clerk call it”
    id: 'what is wished',
    example: 'I want that my team _try_ o3.',
    when: place => !place.hasPluralSubject && place.beforeObject && isWished(place),
    then: true,
  },
  {
    id: 'a past tense that looks like the base form',
    example: 'Traffic _hit_ GPT-4o at noon.',
    when: place => !place.hasPluralSubject && UNCHANGED_IN_PAST.test(place.word.lower) && place.beforeObject && place.lacksVerb,
    then: true,
  },
  {
    id: 'a fronted place, the verb, and its subject behind it',
    example: 'On Amazon Bedrock _run_ GPT-5, o3 and many others.',
    when: place =>
      STANDS_BEFORE_SUBJECT.test(place.word.lower) && place.beforeObject && place.first.tag === 'prep' && place.tag(-2) !== 'noun' &&
      place.everyBefore(word => word.tag === 'prep' || PHRASE_PARTS.has(word.tag)) && place.lacksVerb,
    then: true,
  },
  {
    id: 'hardly ever the head of a compound',
    example: 'Calling o3 and o1 _need_ a ticket.',
    when: place =>
      place.previous!.tag === 'name' && HARDLY_A_HEAD.test(place.word.lower) && BEHIND_HARDLY_A_HEAD.test(place.next?.tag ?? '') && !place.sureVerbAhead,
    then: true,
  },
  {
    id: 'a name in a relative clause that wants its verb',
    example: 'Rotate the key that the GPT-5 _demo_ left here.',
    when: place => !place.hasPluralSubject && place.previous!.tag === 'name' && place.inRelative && place.lacksVerb,
    then: true,
  },
  {
    id: 'the verb of a plural subject whose relative clause ended with a name',
    example: 'Aides that are powered by GPT-5 _query_ it all day.',
    when: place =>
      place.previous!.tag === 'name' && place.next !== undefined && place.next.tag !== 'noun' &&
      !place.hasPluralSubject && hasPluralAntecedent(place) && place.lacksVerb,
    then: true,
  },
  {
    id: 'a singular subject takes no base form',
    example: 'Model _access_ is free.',
    when: place => !place.hasPluralSubject,
    then: false,
  },
  {
    id: 'a relative clause wants its plural verb',
    example: 'The model that our agents _call_ is o3.',
    when: place => place.inRelative,
    then: true,
  },
  {id: 'nothing follows', example: 'Customers _access_', when: place => !place.next, then: false},
  {id: 'a verb and its object', example: 'Customers _access_ GPT-5.', when: place => place.beforeObject, then: true},
  {
    id: 'a verb and an object with a quality',
    example: 'Customers _access_ weekly data.',
    when: place => place.next!.tag === 'adj',
    then: true,
  },
  {
    id: 'the clause has its verb',
    example: 'We sell the customers _access_ at night.',
    when: place => !place.lacksVerb,
    then: false,
  },
  {
    id: 'the last noun of a list, and nothing that it leads to behind the comma',
    example: 'Storage and model _access_, paid by us, end in May.',
    when: place => place.beforeComma && takesTo(place) && !leavesOpen(place) && !hasObjectBehindComma(place) && place.form(2) !== 'base',
    then: false,
  },
  {
    id: 'a verb before a comma or a quotation',
    example: 'Developers _call_, invoke or prompt o3.',
    when: place => /^[,"*]$/.test(place.next!.lower),
    then: true,
  },
  {
    id: 'a noun before any other sign',
    example: 'Data _access_: free of charge.',
    when: place => place.next!.tag === 'sign',
    then: false,
  },
  {
    id: 'the next word is a verb and nothing else',
    example: 'Editors _flag_ invoke whenever it stands there.',
    when: place => place.next!.tag === 'noun' && place.nextForm !== undefined && !isPlural(place.next!.lower) && !isNounVerb(place.next!.lower),
    then: false,
  },
  {id: 'a plural subject wants its verb', example: 'Customers _call_ from Lambda.', when: otherwise, then: true},
]

// “What does calling GPT-4o cost us”: behind “does” a form in “-ing” with its object, and no verb since.
function isInvertedGerund({words, index, from}: Place): boolean {
  for (let place = index - 1; place > from && index - place < 9; place--) {
    const word = words[place]!
    if (word.shape === 'ing') return DO.has(words[place - 1]!.lower)
    if (!PHRASE_PARTS.has(word.tag) && word.tag !== 'prep') return false
  }
  return false
}

// What follows may stand behind the verb of what somebody is made to do.
function goesOnWithVerb(place: Place): boolean {
  const next = place.next!
  if (next.tag === 'sign' || next.tag === 'rel') return false
  if (next.tag === 'prep') return LEADS_BY_PREPOSITION.test(place.word.lower) && PARTICLE.test(next.lower)
  return next.tag === 'name' || place.nextForm !== 'base' || isNounVerb(next.lower)
}

// Behind the preposition that follows, a base form with its object, before any sign.
function verbBehindPreposition({words, index, to}: Place): boolean {
  for (let place = index + 2; place < to - 1 && place < index + 7; place++) {
    const word = words[place]!
    // “in our own AWS account”
    const isDetermined = DETERMINER_LIKE.has(words[place - 1]!.tag)
    if (!isDetermined && word.tag === 'noun' && verbForm(word.lower)?.form === 'base' && OBJECT_STARTS.has(words[place + 1]!.tag)) return true
    if (word.tag === 'sign' || word.tag === 'cc') return false
  }
  return false
}

// What a verb before a comma leads to stands behind the comma, or behind a later one.
const hasObjectBehindComma = (place: Place): boolean =>
  sharesObject(place) || endsWithObject(place.words, place.index + 2, place.to) || ADVERBIAL_STARTS.has(place.tag(2))
