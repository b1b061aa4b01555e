import {accents} from './commands.js'

/** Where a formula ends whose inside starts at `from`: at its mark, in the same paragraph. */
export function mathEnd(source: string, from: number, mark: string): number | undefined {
  // No formula is longer.
  const ahead = source.slice(from, from + 10_000)
  let length = ahead.indexOf(mark)
  while (length >= 0 && ahead[length - 1] === '\\' && mark.startsWith('$')) length = ahead.indexOf(mark, length + 1)
  return length < 0 || /\n\s*\n/.test(ahead.slice(0, length)) ? undefined : from + length
}

/** The letter behind an accent, with the accent on it. `at` is behind the command. */
export function accented(source: string, at: number, mark: string): {letter: string; end: number} | undefined {
  const found = /^\s*(?:\{\\?(\p{L})\}|\\?(\p{L}))/u.exec(source.slice(at, at + 20))
  // The name of an accent that is a letter ends before a space or a brace.
  if (!found || (/[a-z]/i.test(mark) && found[1] === undefined && !/^\s/.test(found[0]))) return undefined
  const letter = (found[1] ?? found[2]!).replace('ı', 'i')
  return {letter: (letter + accents[mark]!).normalize('NFC'), end: at + found[0].length}
}

/** A command that the page defines without arguments: its name and its words. `at` is behind `\newcommand`. */
export function definition(source: string, at: number): {name: string; words: string; end: number} | undefined {
  const found = /^\*?\s*\{?\\([A-Za-z]{1,60})\}?\s*\{([^{}\\$#%]{1,200})\}/.exec(source.slice(at, at + 300))
  return found ? {name: found[1]!, words: found[2]!, end: at + found[0].length} : undefined
}

/** Where `\verb|…|` ends; `at` is at its first mark. */
export function verbEnd(source: string, at: number): number | undefined {
  const mark = source[at]
  const length = mark === undefined || /[\s\p{L}]/u.test(mark) ? -1 : source.slice(at + 1, at + 1000).indexOf(mark)
  return length < 0 ? undefined : at + 1 + length
}
