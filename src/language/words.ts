import type {Token} from './tokens.js'

/** A name found in a folded text: which entity and which of its names. */
export interface NameSpan {
  start: number
  end: number
  entity: string
}

/** Parts of speech, as coarse as the reading needs them. */
export type Tag =
  | 'noun'
  | 'name'
  | 'verb'
  | 'aux'
  | 'modal'
  | 'to'
  | 'prep'
  | 'cc'
  | 'det'
  | 'pron'
  | 'poss'
  | 'apostrophe-s'
  | 'rel'
  | 'adj'
  | 'adv'
  | 'num'
  | 'neg'
  | 'sub'
  | 'there'
  | 'sign'

/** How a verb stands: base `call`, third person `calls`, `calling`, past `called`, participle (passive or perfect) `called`. */
export type VerbShape = 'base' | 's' | 'ing' | 'past' | 'participle'

/** A word of the sentence: a token, a whole name, or a hyphenated compound. Offsets are into the folded text. */
export interface Word {
  start: number
  end: number
  text: string
  lower: string
  tag: Tag
  glued: boolean
  /** For verbs and nouns that may be verbs: the base form. */
  lemma?: string
  shape?: VerbShape
  /** The rule of the tagger that decided its tag; absent where the spelling alone says it. */
  rule?: string
  /** The verb that somebody outside the lexicon knows it to be a form of. */
  verb?: {lemma: string; form: 'base' | 's' | 'ing' | 'past' | 'participle' | 'ed'}
  /** The entity that the whole word names. */
  entity?: string
  /** The entities named inside a compound: “Bedrock-hosted”. */
  inside?: string[]
  /** The parts of a compound, lower case. */
  parts?: string[]
  opaque?: boolean
}

/** Joins tokens to words: names become one word, hyphenated compounds too. Tags are set later. */
export function joinWords(text: string, tokens: readonly Token[], names: readonly NameSpan[]): Word[] {
  const words: Word[] = []
  let name = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    while (name < names.length && names[name]!.end <= token.start) name++
    const here = names[name]
    if (here && token.end > here.start && token.start < here.end) {
      let last = index
      while (last + 1 < tokens.length && tokens[last + 1]!.start < here.end) last++
      if (token.kind === 'opaque' && !(token.start >= here.start - 1 && tokens[last]!.end <= here.end)) {
        // An address that holds a name: “https://platform.openai.com/docs”.
        words.push({start: token.start, end: token.end, text: token.text, lower: token.lower, tag: 'noun', glued: token.glued, opaque: true, inside: [here.entity]})
        continue
      }
      if (token.kind !== 'opaque' || (token.start >= here.start - 1 && tokens[last]!.end <= here.end)) {
        const start = token.kind === 'opaque' ? here.start : token.start
        const end = tokens[last]!.end
        words.push({start, end, text: text.slice(start, end), lower: text.slice(start, end).toLowerCase(), tag: 'name', glued: token.glued, entity: here.entity})
        index = last
        continue
      }
    }
    words.push({
      start: token.start,
      end: token.end,
      text: token.text,
      lower: token.lower,
      tag: token.kind === 'number' ? 'num' : token.kind === 'sign' ? 'sign' : 'noun',
      glued: token.glued,
      ...(token.kind === 'opaque' && {opaque: true}),
    })
  }
  return joinCompounds(text, words)
}

function joinCompounds(text: string, words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let index = 0; index < words.length; index++) {
    const first = words[index]!
    let last = index
    while (
      first.tag !== 'sign' &&
      !first.opaque &&
      last + 2 < words.length &&
      words[last + 1]!.lower === '-' &&
      words[last + 1]!.glued &&
      words[last + 2]!.glued &&
      words[last + 2]!.tag !== 'sign'
    ) {
      last += 2
    }
    if (last === index) {
      joined.push(first)
      continue
    }
    const parts = words.slice(index, last + 1).filter(part => part.tag !== 'sign')
    const inside = parts.flatMap(part => (part.entity ? [part.entity] : []))
    joined.push({
      start: first.start,
      end: words[last]!.end,
      text: text.slice(first.start, words[last]!.end),
      lower: text.slice(first.start, words[last]!.end).toLowerCase(),
      tag: 'noun',
      glued: first.glued,
      parts: parts.map(part => part.lower),
      ...(inside.length > 0 && {inside}),
    })
    index = last
  }
  return joined
}

// Abbreviations after which a full stop ends nothing.
const ABBREVIATION = new Set(['e.g', 'i.e', 'eg', 'ie', 'vs', 'etc', 'inc', 'corp', 'ltd', 'co', 'mr', 'mrs', 'ms', 'dr', 'no', 'approx', 'fig', 'st', 'jr', 'sr', 'dept', 'est', 'al', 'g', 'e', 'u', 's', 'a', 'm', 'p'])

// No sentence of a person is longer. What is (a dump, a table in plain text) is cut at the next comma or the like, or at last anywhere, so that
// reading a sentence, which looks from each word at the others, takes a bounded time per word.
const LONG = 150
const TOO_LONG = 250

/** Cuts words into sentences; each is a range of indexes. */
export function sentences(text: string, words: readonly Word[]): {from: number; to: number}[] {
  const out: {from: number; to: number}[] = []
  let from = 0
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    const length = index + 1 - from
    if (word.tag !== 'sign' && length < TOO_LONG) continue
    const next = words[index + 1]
    let ends = length >= TOO_LONG || (length >= LONG && /^[,;:—|)]$/.test(word.lower))
    if (ends) {
      // Cut for its length alone.
    } else if (word.lower === '!' || word.lower === '?' || word.lower === '…') ends = !next || !next.glued || /["')\]]/.test(next.lower)
    else if (word.lower === '.') {
      const before = words[index - 1]
      const abbreviated = before !== undefined && word.glued && ABBREVIATION.has(before.lower) && !(before.lower === 'etc' && next && /^[A-Z]/.test(next.text))
      ends = !next || (!next.glued && !abbreviated && !/^[a-z]/.test(next.text)) || (next.glued && /["')\]]/.test(next.lower)) ||
        (!next.glued && !abbreviated && next.entity !== undefined)
      if (abbreviated && ['u', 's', 'a', 'm', 'p', 'e', 'g', 'i'].includes(before.lower)) ends = false
    }
    if (!ends && next && /\n[ \t]*\n/.test(text.slice(word.end, next.start))) ends = true
    if (!ends) continue
    let last = index
    while (last + 1 < words.length && words[last + 1]!.glued && /^["')\]]$/.test(words[last + 1]!.lower)) last++
    out.push({from, to: last + 1})
    from = last + 1
    index = last
  }
  if (from < words.length) out.push({from, to: words.length})
  return out
}
