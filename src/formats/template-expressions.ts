import type {Opaque} from './page.js'

const pairs: readonly (readonly [open: string, close: string])[] = [['{{', '}}'], ['{%', '%}'], ['{#', '#}'], ['<%', '%>'], ['<?', '?>']]

// What is written to the page; `{{#if}}`, `{{! comment}}`, `<% code %>` and `<?xml ?>` are not.
const isOutput = /^(?:\{\{(?![~ ]?[#/^!>])|<%[=-]|<\?=)/

/** Expressions of templates in HTML as many engines write them: `{{ … }}`, `{% … %}`, `<% … %>`, `<?php … ?>`. In order. */
export function templateExpressions(source: string, from: number): Opaque[] {
  const found: Opaque[] = []
  // Where the next mark of each kind stands; asked again only once it was passed.
  const places = new Map<string, number>()
  const next = (mark: string, from: number): number => {
    let at = places.get(mark)
    if (at === undefined || at < from) {
      const index = source.indexOf(mark, from)
      places.set(mark, (at = index < 0 ? Infinity : index))
    }
    return at
  }
  for (let at = from; ; ) {
    let pair = pairs[0]!
    let start = Infinity
    for (const each of pairs) {
      const place = next(each[0], at)
      if (place < start) [pair, start] = [each, place]
    }
    if (start === Infinity) return found
    const [open, close] = pair
    const end = next(close, start + open.length)
    // In a script or a style sheet the marks may mean anything: an expression holds no end of an element.
    if (end === Infinity || (open.startsWith('{') && next('</', start) < end)) {
      at = start + open.length
      continue
    }
    at = end + close.length
    found.push({start, end: at, isPlaceholder: isOutput.test(source.slice(start, start + 4))})
  }
}
