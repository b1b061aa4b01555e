import type {Opaque} from '../page.js'

// What programs fill in: braces, printf, Python, Ruby, Symfony, Chrome, i18next's nesting, Vue's links, XLIFF's and Android's own elements.
// No part of it can be matched in two ways, so it takes one pass.
const placeholder = new RegExp(
  [
    String.raw`\{\{\{?[^{}]*\}?\}\}`,
    String.raw`[$#%]?\{[^{}]*\}`,
    String.raw`\$t\([^()]*\)|\$\w+\$`,
    String.raw`%\([^()\s]*\)[a-z]`,
    String.raw`%(?:\d+\$)?[-+0#']*\d*(?:\.\d+)?(?:hh?|ll?|[qjzt])?[@sdiuoxXfFeEgGcCaAp](?![A-Za-z])`,
    String.raw`%\w+%`,
    String.raw`@:\w[\w.]*`,
    String.raw`<%[^%]*%>`,
    String.raw`<(?:xliff:g|ph|bpt|ept|it)\b[^<>]*>[^<]*<\/(?:xliff:g|ph|bpt|ept|it)>`,
    String.raw`<(?:x|ph|sc|ec|bx|ex)\b[^<>]*\/>`,
    // Components by their number, as i18next has them, stand around words: they are no words themselves.
    String.raw`(<\/?\d+\s*\/?>)`,
  ].join('|'),
  'g',
)

/** The placeholders of a message in `start`–`end`, in order. */
export function placeholdersIn(text: string, start: number, end: number): Opaque[] {
  if (!/[{%$<@]/.test(text)) return []
  return Array.from(text.slice(start, end).matchAll(placeholder), ({0: found, 1: component, index}) => {
    return {start: start + index, end: start + index + found.length, isPlaceholder: component === undefined}
  })
}
