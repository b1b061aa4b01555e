import {IRREGULAR_VERBS} from './irregular-verbs.js'
import {wordList} from './word-list.js'

// Verbs of more than one syllable that double their last letter, and those of one that do not follow the rule.
const DOUBLING = wordList(`
  admit begin cancel commit compel confer control defer deter embed excel expel forget format incur infer label level
  model occur omit outwit permit prefer program propel rebut recur refer regret remit repel signal submit transfer
  travel underpin
`)

/** The regular third person: calls, pushes, queries. */
export function thirdPerson(verb: string): string {
  if (verb === 'be') return 'is'
  if (verb === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return verb + 'es'
  if (/[^aeiou]y$/.test(verb)) return verb.slice(0, -1) + 'ies'
  return verb + 's'
}

/** The present participle: calling, using, running. */
export function presentParticiple(verb: string): string {
  if (verb === 'be') return 'being'
  if (/ie$/.test(verb)) return verb.slice(0, -2) + 'ying'
  if (/[^eoy]e$/.test(verb)) return verb.slice(0, -1) + 'ing'
  return beforeVowel(verb) + 'ing'
}

/** The past tense: called, used, built. */
export function past(verb: string): string {
  if (verb === 'be') return 'was'
  if (verb === 'have') return 'had'
  return IRREGULAR_VERBS.get(verb)?.[0] ?? regularPast(verb)
}

/** The past participle: called, used, built. */
export function pastParticiple(verb: string): string {
  if (verb === 'be') return 'been'
  if (verb === 'have') return 'had'
  return IRREGULAR_VERBS.get(verb)?.[1] ?? regularPast(verb)
}

/** The past tense and participle of a regular verb: called, used, queried. */
export function regularPast(verb: string): string {
  if (verb.endsWith('e')) return verb + 'd'
  if (/[^aeiou]y$/.test(verb)) return verb.slice(0, -1) + 'ied'
  return beforeVowel(verb) + 'ed'
}

// “plan” → “plann” before “-ed” and “-ing”.
const beforeVowel = (verb: string): string => (doubles(verb) ? verb + verb.at(-1)! : verb)

const doubles = (verb: string): boolean =>
  DOUBLING.has(verb) || (/^[^aeiou]*[aeiou][bdfgklmnprtv]$/.test(verb) && !/[aeiou]{2}.$/.test(verb) && verb.length < 6)
