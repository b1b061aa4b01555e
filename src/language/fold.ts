/**
 * A text in its plainest spelling: compatibility letters (full width, mathematical) become ordinary ones, curly quotes straight, odd spaces
 * and hyphens ordinary, invisible characters vanish, and camel-case hashtags fall into words. `at` leads back.
 */
export interface Folded {
  text: string
  /** Offset in the original of each unit of `text`, and of the end; undefined where both are the same. */
  at?: Int32Array
}

const QUOTES: Record<string, string> = {'‘': "'", '’': "'", '‛': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"'}

// Soft hyphen, zero-width characters, word joiner, variation selectors, byte order mark.
const INVISIBLE = /^[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]$/
const SPACE = /^[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\r\n\v\f]$/
const HYPHEN = /^[\u2010\u2011\u2012\u2043\u2212\uFE63\uFF0D]$/
const HASHTAG = /#(?=[A-Za-z0-9]*[a-z0-9][A-Z]|[A-Z]{2,}[a-z])[A-Za-z0-9]+/g

// Nothing but printable ASCII and line feeds.
const PLAIN = /^[\n\x20-\x7e]*$/

/** Folds a text; linear, and free for plain ASCII without hashtags. */
export function fold(text: string): Folded {
  if (PLAIN.test(text) && !HASHTAG.test(text)) return {text}
  HASHTAG.lastIndex = 0
  let out = ''
  const at: number[] = []
  const push = (piece: string, offset: number): void => {
    out += piece
    for (let unit = 0; unit < piece.length; unit++) at.push(offset)
  }
  const tags = humps(text)
  let offset = 0
  for (const character of text) {
    if (tags.has(offset)) push(' ', offset)
    if (character <= '~' && character >= ' ') push(character, offset)
    else if (character === '\n') push('\n', offset)
    else if (character in QUOTES) push(QUOTES[character]!, offset)
    else if (SPACE.test(character)) push(character === '\r' ? ' ' : ' ', offset)
    else if (HYPHEN.test(character)) push('-', offset)
    else if (!INVISIBLE.test(character)) push(character.normalize('NFKC'), offset)
    offset += character.length
  }
  at.push(text.length)
  return {text: out, at: Int32Array.from(at)}
}

// Where a camel-case hashtag goes on with a new word: “#CallGPT5FromLambda” at C, G, F and L.
function humps(text: string): Set<number> {
  const places = new Set<number>()
  for (const match of text.matchAll(HASHTAG)) {
    for (const hump of match[0].matchAll(/(?<=[a-z0-9])[A-Z]|[A-Z](?=[a-z])|(?<=#)./g)) places.add(match.index + hump.index)
  }
  return places
}

/** The place in the original text of an offset into the folded one. */
export function unfold(folded: Folded, offset: number): number {
  return folded.at ? folded.at[offset]! : offset
}
