import type {Token} from './tokens.js'
import type {NameSpan} from './words.js'

const ORNAMENT = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\u{FE0F}\u{200D}\u{20E3}★☆✓✗✦✧❖◆◇●○■□▪▸▶►‣]$/u

/**
 * The tokens of a text without the pictures between its words: “✨ GPT-5 ✨ is live”. Where a capital begins something new behind one, and no
 * name does, it parts what stands beside it, as a dash does.
 */
export function withoutOrnaments(tokens: readonly Token[], names: readonly NameSpan[]): readonly Token[] {
  if (!tokens.some(isOrnament)) return tokens
  const starts = new Set(names.map(({start}) => start))
  const out: Token[] = []
  let ornament: Token | undefined
  for (const token of tokens) {
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
