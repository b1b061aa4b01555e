import {isPerson} from '../../language/lexicon.js'
import type {Frame} from '../frames/frame.js'

// Who calls a company on the telephone.
const CALLERS = /^(?:reporter|journalist|lawyer|attorney|investor|regulator|senator|prosecutor|recruiter|headhunter|banker|columnist|editor)s?$/

// What is asked for over the telephone, and not of a model.
const ASKED_FOR = /^(?:comments?|statements?|quotes?|quotations?|refunds?|appointments?|interviews?|discounts?|estimates?|clarifications?|explanations?|permission|references?|invoices?|prices?|pricing|reservations?|directions|proof|terms|tickets|badges?|visa|job|meeting|seats)$/
// What a machine may be called for as well.
const HELP = /^(?:help|support|advice|information|details|assistance|answers?|confirmation|updates?)$/

// What people do by calling each other.
const SPEAKING = /^(?:ask|tell|complain|haggle|inquire|enquire|discuss|negotiate|apologi[sz]e|cancel|thank|congratulate|invite|protest|beg|testify|appear|dispute|schedule|book|arrange|introduce|order|warn|remind|argue|demand|object|report|renew|vent)$/

// What is heard or held at the telephone.
const HEARD = /^(?:voicemail|switchboard|receptionist|hotline|landline|hung|rang|picked)$/

const PLURAL_OF_SPEAKERS = /^(?:i|we|you|he|she|they|who|nobody|someone|somebody|everyone)$/

/** “called OpenAI about the invoice”, “for a quote”, “to complain”, “but nobody picked up”: people call the people of a company. */
export function isTelephoned({sentence: {clauses}, object, phrase, subject}: Frame): boolean {
  const np = object?.np
  if (np === undefined || np < phrase) return false
  if (object?.referent.bareOwner === true && subject.some(one => CALLERS.test(clauses.headWord(one).lower))) return true
  const after = clauses.modifiersOf(np).end
  const person = subject.length === 0 || subject.some(one => isPerson(clauses.headWord(one).lower) || PLURAL_OF_SPEAKERS.test(clauses.headWord(one).lower))
  for (let at = np + 1; at < clauses.phrases.length && at < np + 9; at++) {
    const part = clauses.phrases[at]!
    if (part.kind === 'prep' && /^(?:about|regarding|concerning|as)$/.test(part.lower) && (at <= after || (person && !/^(?:each|every)$/.test(clauses.np(at + 1)?.determiner ?? '')))) return true
    // “for each comment”: as often, so a program.
    if (part.kind === 'prep' && part.lower === 'for' && clauses.np(at + 1) && !/^(?:each|every)$/.test(clauses.np(at + 1)!.determiner ?? '')) {
      const wanted = clauses.headWord(at + 1).lower
      if (ASKED_FOR.test(wanted) || (person && HELP.test(wanted))) return true
    }
    const vg = clauses.vg(at)
    if (vg) return person && (vg.form === 'infinitive' || vg.form === 'gerund' || clauses.is(at - 1, 'cc')) && SPEAKING.test(vg.lemma) || (vg.form === 'infinitive' && /^(?:testify|appear)$/.test(vg.lemma)) || (person && heardBehind(clauses.words.slice(clauses.phrases[np]!.to)))
  }
  return person && heardBehind(clauses.words.slice(clauses.phrases[np]!.to))
}

const heardBehind = (words: readonly {lower: string}[]): boolean => words.slice(0, 14).some((word, at) => HEARD.test(word.lower) && (word.lower !== 'picked' || words[at + 1]?.lower === 'up')) || words.slice(0, 14).some((word, at) => word.lower === 'hold' && words[at - 1]?.lower === 'on')
