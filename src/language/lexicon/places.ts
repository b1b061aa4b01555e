import {wordList} from './word-list.js'

// What something runs on, or is run there.
const WHERE_IT_RUNS = wordList(`
  api app cloud cluster console container datacenter deployment endpoint environment function gateway host instance
  job machine model network notebook pipeline platform pod portal project rack region resource route script server
  service shop site task tenant unit vm vnet warehouse workload workspace
`)

// What a customer of the place has.
const AGREEMENTS = wordList('account agreement contract credit deal key license plan seat subscription')

// Who uses the place, or works at it.
const WHO_IS_THERE = wordList('agent client customer developer engineer subscriber team user')

// Singular or plural alone.
const ONE_FORM = wordList(`
  arm business data division employees estate fleet hardware hub infrastructure side silicon stack staff studio
  tenancy terms
`)

const COUNTABLE = [WHERE_IT_RUNS, AGREEMENTS, WHO_IS_THERE].flatMap(kind => [...kind])

const PLACE_NOUNS: ReadonlySet<string> = new Set([...ONE_FORM, ...COUNTABLE, ...COUNTABLE.map(noun => noun + 's')])

/** Whether a noun, with the name of a place before it, is that place: “your Azure tenant”; an “Azure summit” is none. */
export const isPlace = (word: string): boolean => PLACE_NOUNS.has(word)
