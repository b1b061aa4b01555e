import {PEOPLE_BY_TRADE} from '../persons.js'
import {wordList} from './word-list.js'

// What people are to a product, a page or a queue.
const WHO_USES = wordList(`
  adopter applicant attendee author beginner bidder builder buyer caller citizen coder consumer customer developer
  editor expert freelancer guest hobbyist human insider learner member newcomer operator owner participant patient
  player prospect reader seller shopper student subscriber tenant tester user viewer visitor volunteer writer
`)

// Companies and groups of people: they do what people do.
const ORGANIZATIONS = wordList(`
  agency bank business client company crew department enterprise firm group hospital insurer isv lender manufacturer
  organisation organization partner retailer squad startup team vendor
`)

// What people do for a living, or in a company.
const BY_WORK = wordList(`
  accountant actuary admin administrator agronomist analyst apprentice architect attorney auditor baker biologist boss
  captain chef chemist clerk clinician colleague consultant contractor delegate designer director dispatcher doctor
  driver employee engineer executive farmer founder grower intern janitor journalist lawyer leader manager marketer
  mechanic moderator nurse officer organiser organizer paralegal pharmacist pianist pilot poet practitioner presenter
  president principal professional recruiter registrar regulator rep reporter researcher scientist secretary
  specialist steward supervisor teacher technician trader trainee treasurer underwriter
`)

// How people are to one another.
const FAMILIAR = wordList('daughter friend guy kid lady mate neighbor neighbour son')

// Without a plural in “-s”, or not called by it.
const NO_PLURAL_IN_S = wordList(`
  agent-builder assistant-manager audience bosun brother buddy ceo cfo chair child children ciso community counsel
  cousin cto dad father folks foreman foremen gentleman gentlemen husband ma'am madam man men mom mother mum nephew
  niece pal people person sir sister spokesperson staff tenderer wife woman women workforce
`)

// Pronouns that stand for people.
const PRONOUNS_FOR_PEOPLE = wordList(`
  anybody anyone everybody everyone i me nobody somebody someone them they us we who you
`)

const COUNTABLE = [WHO_USES, ORGANIZATIONS, BY_WORK, FAMILIAR].flatMap(kind => [...kind])

const PERSONS: ReadonlySet<string> = new Set([...PRONOUNS_FOR_PEOPLE, ...NO_PLURAL_IN_S, ...COUNTABLE, ...COUNTABLE.map(plural)])

/** Whether a word is one for people, for a body of them, or a pronoun that stands for them: “developers”, “company”, “everyone”. */
export const isPerson = (word: string): boolean => PERSONS.has(word) || PEOPLE_BY_TRADE.has(word)

function plural(person: string): string {
  if (/[^aeiou]y$/.test(person)) return person.slice(0, -1) + 'ies'
  return /(?:s|ch)$/.test(person) ? person + 'es' : person + 's'
}
