import type {Span} from '../../finding.js'
import type {GivenName} from './given-names.js'

// “Ms Large”: somebody else's name.
const PERSON_LEAD = /\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Captain|Aunt|Uncle)\.? $/
const DEFINITE_LEAD = /\b(?:the|this|that|these|those|our|both)\s$/i
// In front of and behind a word of everyday that is no name: “the mini bar”, “five models”.
const ORDINARY_LEAD = /\b(?:an?|the|this|that|these|those|our|your|my|his|her|their|its|some|any|no|each|every|in|of)\s$/i
const ALONE = new RegExp(
  '^(?:\\s*(?:[.,;:!?)"\'—–]|$)|\\s(?:from|on|in|at|with|through|via|for|to|by|is|are|was|can|may|will|has|and|or|when|if|once|as|before|after|' +
  'without|inside|into|over)\\b)',
)

/** The places in a folded text where a given name stands, from an offset on. */
export function placesOf(given: GivenName, text: string, from: number): Span[] {
  const {name} = given
  const out: Span[] = []
  for (let start = text.indexOf(name, from); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length
    if (isWhole(text, start, end) && !isElse(given, text, start, end)) out.push({start, end})
  }
  return out
}

// No letter, digit or hyphenated part goes on before or behind it.
const isWhole = (text: string, start: number, end: number): boolean =>
  !/[\w-]/.test(text[start - 1] ?? ' ') && !/[\w]|-\w/.test(text.slice(end, end + 2).replace(/^[^\w-].*/, ' '))

// The same letters as another name or as a plain word.
function isElse({name, definite}: GivenName, text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - 12), start)
  if (PERSON_LEAD.test(lead)) return true
  // “Max Weber”
  if (/^[A-Z][a-z]+$/.test(name) && /^ [A-Z][a-z]{2,}\b/.test(text.slice(end, end + 20))) return true
  if (definite) return !DEFINITE_LEAD.test(lead)
  // “call five from”, against “five models”: a word of everyday is a name only where nothing goes with it.
  return /^[a-z]+$/.test(name) && (ORDINARY_LEAD.test(lead) || !ALONE.test(text.slice(end, end + 12)))
}
