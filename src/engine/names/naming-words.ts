/** The words that naming is written in, as sources of regular expressions over a text in which the known names are masked. Every repetition is bounded. */

// What stands in the place of a known name, letter by letter: an object or what is exempt, its owner, anything else.
export const KNOWN = '\uE001'
export const OWNER = '\uE002'
export const OTHER = '\uE003'

/** One of several. */
export const anyOf = (...alternatives: readonly string[]): string => `(?:${alternatives.join('|')})`

const WORD = '[A-Za-z0-9][\\w.+-]{0,30}'
const CAPITAL = '(?:[A-Z0-9][\\w+-]{0,30}|[A-Z][\\w+]{0,30}(?:\\.\\d)?)'

/** A name as it is given: in quotation marks, in capitals, or behind “the”. */
export const QUOTED = `(?:the )?["'](?:[Tt]he )?${WORD}(?: ${WORD}){0,3}[.,]?["']`
export const CAPITALS = `(?:the )?${CAPITAL}(?: ${CAPITAL}){0,2}`
export const LOWER = '[Tt]he [a-z][a-z-]{1,20}(?: [a-z][a-z-]{1,20})?'
/** A given name in any dress, and one that its dress alone shows to be a name. */
export const ANY = `(?<![\\w-])(${QUOTED}|${CAPITALS}|${LOWER})`
export const MARKED = `(?<![\\w-])(${QUOTED}|${CAPITALS})`

/** No words of this kind stand between a determiner and the name of what is meant. */
const APART = [
  'by', 'with', 'on', 'for', 'from', 'against', 'beside', 'behind', 'than', 'like', 'around', 'over', 'in', 'at', 'to', 'about', 'agents?', 'assistants?', 'bots?', 'apps?',
  'tools?', 'services?', 'that', 'which', 'who', 'and', 'or', 'not', 'no',
]

/** Words that go on behind a name. */
const GOES_ON = [
  'and', 'or', 'in', 'on', 'for', 'from', 'at', 'with', 'under', 'but', 'while', 'below', 'here', 'throughout', 'today', 'now', 'as', 'because', 'since', 'when', 'who', 'to',
  'if',
]

/** Behind a name: a sign, the end, or a word that goes on. */
export const ENDS = `(?=\\s*(?:[,.;:)!?—–"]|$|-\\s|${anyOf(...GOES_ON)}\\b))`

/** “hereafter”, “known internally as”: what says that a name follows. */
export const CUE = anyOf(
  'hereafter', 'hereinafter', 'henceforth', 'from here on', 'from now on', 'in short', 'for short', 'short', 'short name', 'aka', 'a\\.k\\.a\\.', 'abbreviated(?: as| to)?',
  'also known as', 'also called', 'known (?:\\w+ ){0,2}as', 'called', 'internally', 'in-house', 'nick(?:named?)?', 'dubbed', 'pet name', 'code ?-?named?', 'working title',
  'alias', 'below', 'which (?:we|they|the \\w+) (?:call|calls|called|dub|dubbed|nickname|nicknamed)', 'we call (?:it|them)', 'or simply', 'or just',
)

/** “below”, “from here on”, “to his colleagues”: where, and to whom, the name counts. */
export const TAIL =
  '(?: for short| below| here(?:after)?| from here on| from now on| in (?:this|what|the following)\\b[\\w ]{0,20}| to (?:its|her|his|their|our|the) \\w+| as [\\w ]{2,24})?'

/** Who names. */
export const GIVER = anyOf(
  '[Ww]e', 'I', '[Tt]hey', '[Pp]eople', '[Ee]veryone', '[Ee]verybody', '[Ss]taff', '[Cc]olleagues', '[Ee]ngineers', '[Dd]evelopers',
  '[Tt]he (?:team|guild|staff|office|engineers|crew|students|press|lawyers)', '[A-Z][a-z]+s',
)

/** A kind of name: “our in-house nickname”. */
export const NICKNAME = anyOf('short form', 'shorthand', 'code ?-?name', 'nickname', 'pet name', 'working title', 'alias', 'abbreviation', 'name', 'label', 'term', 'word', 'stage name')

/** The verbs of naming whose object is what gets a name. */
export const TO_NAME = anyOf(
  'call', 'calls', 'called', 'calling', 'name', 'names', 'named', 'label', 'labels', 'labelled', 'labeled', 'nickname', 'nicknamed', 'dub', 'dubs', 'dubbed', 'christened',
  'baptised', 'rename', 'renamed', 'rebranded', 'refer to', 'shorten', 'shortened', 'abbreviate', 'abbreviated',
)
/** Those of people who name what was spoken of. */
export const TO_NICKNAME = anyOf('call', 'calls', 'called', 'nickname', 'nicknamed', 'dub', 'dubbed', 'christened', 'refer to', 'refers to')

/** What a name may be given to, in a text whose names are masked. */
export interface Named {
  /** “model”, “flagship”: a head of the pack's objects. */
  readonly head: string
  /** What is named, before its name. */
  readonly before: string
  /** What is named, behind its name. */
  readonly after: string
}

const escaped = (words: string): string => words.replace(/[^a-zA-Z0-9 ]/g, '\\$&')

/** Whatever may be named, where objects have such heads. */
export function namedBy(heads: readonly string[]): Named {
  const head = anyOf(...heads.map(word => `${escaped(word)}s?`))
  const known = `(?:${OWNER}+'s (?:[a-z-]+ ){0,2}?)?${KNOWN}+(?:'s)?(?: (?:[a-z]+ )?${head})?`
  const owned = `${OWNER}+(?:'s)? (?:[\\w-]+ ){0,3}?(?:${head}|[A-Z]\\w*)`
  const made = `${head} (?:of|from|by|made by|built by|trained by) ${OWNER}+(?:, (?:Inc|LLC|L\\.L\\.C|PBC|Ltd)\\.?)?`
  const before = anyOf(made, owned, known)
  return {head, before, after: `(?:(?!${anyOf(...APART)}\\b)[\\w'-]+ ){0,4}?${before}${ENDS}`}
}

/** Any of some words, as they stand. */
export const wordsAnywhere = (words: readonly string[]): RegExp => new RegExp(`\\b${anyOf(...words.map(escaped))}\\b`, 'i')
