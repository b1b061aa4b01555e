import {verbForm} from '../../lexicon.js'
import {isReporting} from '../../reporting.js'
import type {Word} from '../../words.js'
import {OBJECT_STARTS} from '../neighbours.js'
import type {Place} from '../place.js'

/**
 * “a worker calls, and a supervisor has access to, GPT-5”: behind the comma a conjunction, and behind a later one, right after a verb or a
 * preposition, what both clauses lead to.
 */
export function sharesObject({words, index, to}: Place): boolean {
  const comma = index + 1
  if (words[comma + 1]?.tag !== 'cc') return false
  for (let place = comma + 3; place < to - 1 && place < comma + 14; place++) {
    const before = words[place - 1]!
    if (words[place]!.lower === ',') return OBJECT_STARTS.has(words[place + 1]!.tag) && (leadsOn(before) || verbForm(before.lower) !== undefined)
    if (words[place]!.tag === 'sign') return false
  }
  return false
}

/** “Amazon hosts, analysts estimate, half of it”: behind the word an aside with a verb of saying, and behind that an object. */
export function closesAside({words, index, to}: Place): boolean {
  const comma = index + 1
  for (let place = comma + 2; place < to - 1 && place < comma + 8; place++) {
    if (words[place]!.lower === ',') return OBJECT_STARTS.has(words[place + 1]!.tag) && isReporting(verbForm(words[place - 1]!.lower)?.lemma)
    if (words[place]!.tag === 'sign') return false
  }
  return false
}

/** “you get access to, and then your code calls, o3”: on the left, before a comma and a conjunction, what has no object yet. */
export function leavesOpen({words, index, from}: Place): boolean {
  for (let place = from + 1; place < index - 1; place++) {
    if (words[place]!.lower === ',' && words[place + 1]!.tag === 'cc' && /^(?:verb|prep|to)$/.test(words[place - 1]!.tag)) return true
  }
  return false
}

// What an object may follow: a verb, a preposition, an adverb.
const leadsOn = ({tag}: Word): boolean => /^(?:verb|prep|to|adv)$/.test(tag)

/** “the import job calls (through a small adapter) GPT-4o”: behind the bracket that closes again, what opens as an object does. */
export function behindBracket({words, index, to}: Place): boolean {
  const open = index + 1
  for (let place = open + 1; place < to - 1 && place < open + 24; place++) if (words[place]!.lower === ')') return OBJECT_STARTS.has(words[place + 1]!.tag)
  return false
}
