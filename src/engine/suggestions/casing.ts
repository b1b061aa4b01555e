import type {Word} from '../../language/words.js'

const SMALL = /^(?:a|an|the|and|or|but|nor|of|on|in|to|by|with|for|from|as|at|via)$/

/** How the words around a rewrite are set. */
export type Setting = 'plain' | 'title' | 'capitals'

/** Tells ALL CAPS and Title Case from running text. */
export function settingOf(words: readonly Word[], heading = false): Setting {
  let capitals = words.length > 1
  let title = 0
  let neutral = 0
  let long = 0
  const first = words.findIndex(word => word.tag !== 'sign')
  for (const [at, word] of words.entries()) {
    if (word.entity !== undefined || word.opaque || word.tag === 'sign' || word.tag === 'num') continue
    if (/\p{Ll}/u.test(word.text)) capitals = false
    if (word.text.length < 3 || SMALL.test(word.lower)) continue
    long++
    // The first word has its capital anyway, an acronym always.
    if (at !== first && /^\p{Lu}.*\p{Ll}/u.test(word.text)) title++
    else if (at === first || /^\p{Lu}+s?$/u.test(word.text)) neutral++
  }
  if (capitals && long > 0) return 'capitals'
  // “Codex on AWS”: a heading of names alone is set as a title.
  if (heading && words.length > 1 && words.every(word => word.entity !== undefined || word.tag === 'sign' || SMALL.test(word.lower) || /^[A-Z]{2,}s?$/.test(word.text))) return 'title'
  return title > (heading ? 0 : 1) && title >= (long - neutral) * 0.8 ? 'title' : 'plain'
}

/** “OPENAI MODELS ARE LIVE, the sticker said”: what is replaced and the words beside it are capitals, whatever the rest of the sentence is. */
export function shouted(words: readonly Word[], {from, to}: {from: number; to: number}): boolean {
  const beside = words.slice(Math.max(0, from - 2), to + 2).filter(({tag}) => tag !== 'sign' && tag !== 'num')
  return beside.every(({text}) => !/\p{Ll}/u.test(text)) && beside.some(({text, entity, tag}) => entity === undefined && text.length > 1 && /^(?:aux|verb|prep|to|det|adj|adv|modal)$/.test(tag) && /^\p{Lu}+$/u.test(text))
}

/** Sets a rewrite as its surroundings are set; `opens` where it begins what has a capital at its start. */
export function setIn(text: string, setting: Setting, opens: boolean): string {
  if (text === '') return text
  if (setting === 'capitals') return text.toUpperCase()
  const set = setting === 'title' ? text.replace(/(?<![\w'’-])[a-z]+/g, (word, at: number) => (at > 0 && SMALL.test(word) ? word : capital(word))) : text
  return opens ? capital(set) : set
}

/** A text with its first letter as a capital. */
export const capital = (text: string): string => text.replace(/^\W*\p{Ll}/u, first => first.toUpperCase())
