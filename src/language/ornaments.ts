import {verbForm} from './lexicon.js'
import type {Token} from './tokens.js'
import type {NameSpan} from './words.js'

const ORNAMENT = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\u{FE0F}\u{200D}\u{20E3}★☆✓✗✦✧❖◆◇●○■□▪▸▶►‣]$/u

/**
 * The tokens of a text without the pictures between its words: “✨ GPT-5 ✨ is live”. Where a capital begins something new behind one, and no
 * name does, it parts what stands beside it, as a dash does. Without the dots of a pause either.
 */
export function withoutOrnaments(tokens: readonly Token[], names: readonly NameSpan[]): readonly Token[] {
  if (!tokens.some((token, at) => isOrnament(token) || isDots(tokens, at))) return tokens
  const starts = new Set(names.map(({start}) => start))
  const pauses = pausesIn(tokens, starts)
  const out: Token[] = []
  let ornament: Token | undefined
  for (const token of tokens) {
    if (pauses.has(token)) continue
    if (isOrnament(token)) {
      ornament ??= token
      continue
    }
    const parts = ornament !== undefined && out.length > 0 && out.at(-1)!.kind !== 'sign' && /^\p{Lu}/u.test(token.text) && !starts.has(token.start)
    if (parts) out.push({...ornament!, text: '—', lower: '—', glued: false})
    out.push(ornament === undefined ? token : {...token, glued: false})
    ornament = undefined
  }
  return out
}

const isOrnament = ({kind, text}: Token): boolean => kind === 'sign' && ORNAMENT.test(text)

const isDots = (tokens: readonly Token[], at: number): boolean => tokens[at]!.text === '…' || (tokens[at]!.text === '.' && tokens[at + 1]?.text === '.' && tokens[at + 1]!.glued)

// “you can access... uh... GPT-5”: dots that a small letter follows, or the name that a verb before them leads to, are a pause and end nothing.
function pausesIn(tokens: readonly Token[], starts: ReadonlySet<number>): Set<Token> {
  const pauses = new Set<Token>()
  for (let at = 1; at < tokens.length; at++) {
    if (!isDots(tokens, at)) continue
    let behind = at + 1
    while (behind < tokens.length && /^[.…]$/.test(tokens[behind]!.text)) behind++
    const before = tokens[at - 1]!
    const next = tokens[behind]
    const goesOn = next && before.kind === 'word' && (next.kind === 'word' || next.kind === 'opaque') && (/^\p{Ll}/u.test(next.text) || (starts.has(next.start) && /^(?:base|s|ing)$/.test(verbForm(before.lower)?.form ?? '')))
    if (goesOn) for (const token of tokens.slice(at, behind)) pauses.add(token)
    at = behind - 1
  }
  return pauses
}
