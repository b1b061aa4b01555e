/** A word, number or sign of a folded text. */
export interface Token {
  /** Offsets into the folded text. */
  start: number
  end: number
  /** As written. */
  text: string
  lower: string
  kind: 'word' | 'number' | 'sign' | 'opaque'
  /** No white space before it. */
  glued: boolean
}

// An address, path or identifier is one opaque token: nothing inside it is prose.
const OPAQUE =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[\w.+-]+@[\w-]+\.|\.{0,2}\/[\w.-]|~\/|--?[a-z][\w-]*=?|\w+_\w|[\w-]+\/[\w-]+\/|[\w-]+\.(?:com|org|net|io|dev|ai|aws|md|json|toml|ya?ml|py|ts|js|txt)\b|\w+\(\)|[a-z]+:[\w-]*:)/i

const WORD = /[\p{L}\p{N}]/u
const CONTRACTION = /^(?:n't|'s|'re|'ve|'ll|'d|'m)$/i

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

/** Cuts a folded text into tokens; linear. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let index = 0
  let glued = false as boolean
  const push = (start: number, end: number, kind: Token['kind']): void => {
    const slice = text.slice(start, end)
    tokens.push({start, end, text: slice, lower: slice.toLowerCase(), kind, glued})
    glued = true
  }
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (code === 32 || code === 10) {
      glued = false
      index++
      continue
    }
    if (!glued) {
      const end = opaqueEnd(text, index)
      if (end > index) {
        push(index, end, 'opaque')
        index = end
        continue
      }
    }
    if (isWordCode(code) || (code > 127 && WORD.test(text[index]!))) {
      const start = index
      index = wordEnd(text, index)
      if (index === start + 1 && (code === 119 || code === 87) && text[index] === '/') index = withEnd(text, index)
      pushWord(text, start, index, push)
      continue
    }
    const size = code >= 0xd800 && code <= 0xdbff ? 2 : 1
    push(index, index + size, 'sign')
    index += size
  }
  return tokens
}

// White space ends it; closing punctuation at its end stays outside.
function opaqueEnd(text: string, start: number): number {
  let end = start
  let candidate = false
  while (end < text.length && end - start < 400) {
    const code = text.charCodeAt(end)
    if (code === 32 || code === 10) break
    if (code === 47 || code === 95 || code === 64 || code === 46 || code === 40 || code === 58 || code === 45) candidate = true
    end++
  }
  if (!candidate) return start
  while (end > start && /[.,;:!?)\]'"]/.test(text[end - 1]!) && !text.startsWith('()', end - 2)) end--
  const slice = text.slice(start, end)
  return OPAQUE.test(slice) ? end : start
}

function wordEnd(text: string, start: number): number {
  let index = start
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (isWordCode(code) || (code > 127 && WORD.test(text[index]!))) index++
    else if (code === 46 && isDigit(text, index - 1) && (isDigit(text, index + 1) || /x\b/.test(text.slice(index + 1, index + 3)))) index++
    // “1,200” is one number.
    else if (code === 44 && isDigit(text, index - 1) && isDigit(text, index + 1) && isDigit(text, index + 2) && isDigit(text, index + 3) && !isDigit(text, index + 4)) index++
    else if (code === 39 && index + 1 < text.length && /[A-Za-z]/.test(text[index + 1]!)) index++
    else if (code === 183 && index + 1 < text.length && WORD.test(text[index + 1]!)) index++
    else break
  }
  return index
}

// “w/ your account”, “w/o a key”
const withEnd = (text: string, slash: number): number => (/^o(?![\p{L}\p{N}])/u.test(text.slice(slash + 1, slash + 3)) ? slash + 2 : slash + 1)

const isDigit = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index)
  return code >= 48 && code <= 57
}

function pushWord(text: string, start: number, end: number, push: (s: number, e: number, kind: Token['kind']) => void): void {
  const slice = text.slice(start, end)
  const apostrophe = slice.lastIndexOf("'")
  if (apostrophe > 0) {
    const isNot = /n't$/i.test(slice)
    const cut = isNot ? end - 3 : start + apostrophe
    if (cut > start && CONTRACTION.test(text.slice(cut, end))) {
      push(start, cut, 'word')
      push(cut, end, 'word')
      return
    }
  }
  push(start, end, /^[\d.,]+$/.test(slice) ? 'number' : 'word')
}
