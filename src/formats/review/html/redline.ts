import type {Excerpt, Span} from '../../../finding.js'
import {changesOf} from '../changes.js'
import {escapeHtml} from './escape.js'

/** A sentence with the words of its finding marked. */
export function markedHtml({text, start, end, ...excerpt}: Excerpt): string {
  return around(excerpt, `${escapeHtml(text.slice(0, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>${escapeHtml(text.slice(end))}`)
}

/** A sentence with a rewrite struck out and written in, word by word. */
export function redlineHtml({text, ...excerpt}: Excerpt, rewrite: Span & {text: string}): string {
  const changes = changesHtml(text.slice(rewrite.start, rewrite.end), rewrite.text)
  return around(excerpt, escapeHtml(text.slice(0, rewrite.start)) + changes + escapeHtml(text.slice(rewrite.end)))
}

/** What turns one text into another, as `<del>` and `<ins>`. */
function changesHtml(before: string, after: string): string {
  return changesOf(before, after)
    .map(({kind, text}) => {
      const tag = kind === 'deleted' ? 'del' : 'ins'
      return kind === 'kept' ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`
    })
    .join('')
}

// The sentence may be written in another direction than the page, and may leave marks of direction open.
function around({cutBefore, cutAfter}: Pick<Excerpt, 'cutBefore' | 'cutAfter'>, html: string): string {
  return `<bdi>${cutBefore ? '… ' : ''}${html}${cutAfter ? ' …' : ''}</bdi>`
}
