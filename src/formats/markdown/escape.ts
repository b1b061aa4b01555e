import type {Span} from '../../finding.js'
import {escapeAttribute, escapeHtmlText} from '../html-escape.js'
import {joinLines} from '../join-lines.js'
import {escapeJsString} from '../js-string.js'
import {escapeScalar, type ScalarStyle} from '../yaml-scalar.js'

/**
 * Text to stand in a Markdown or MDX page at a place, as `TextFormat.escape`. Line breaks become spaces: a new line would need
 * the prefix of its quote or list.
 *
 * @param isMdx In MDX braces and less-than signs are code.
 */
export function escapeMarkdown(text: string, source: string, span: Span, place: string | undefined, isMdx: boolean): string {
  if (place?.startsWith('yaml ')) return escapeScalar(text, place.slice(5) as ScalarStyle)
  const line = joinLines(text)
  if (place === 'html') return escapeHtmlText(line)
  if (place?.startsWith('html attribute')) return escapeAttribute(line, place.slice(15))
  if (place?.startsWith('js string')) return escapeJsString(line, place.slice(10))
  let escaped = escapeInline(line)
  if (isMdx) escaped = escaped.replace(/[{}]/g, '\\$&')
  if (place === 'table cell') return escaped.replaceAll('|', '\\|')
  if (place?.startsWith('title ')) return escapeTitle(escaped, place.slice(6))
  return isLineStart(source, span.start) ? escapeStart(escaped) : escaped
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[\]<~]/g, '\\$&')
    // Inside a word an underscore is only itself.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
}

function escapeTitle(text: string, mark: string): string {
  if (mark === '(') return text.replace(/[()]/g, '\\$&')
  return text.replaceAll(mark, `\\${mark}`)
}

/** True where only the signs of quotes and lists stand before on the line. */
function isLineStart(source: string, offset: number): boolean {
  const from = Math.max(0, offset - 40)
  const before = source.slice(from, offset)
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  if (line === before && from > 0) return false
  return /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?$/.test(line)
}

/** Keeps the first word of a line from being read as the sign of a heading, list or quote. */
function escapeStart(text: string): string {
  return text.replace(/^(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+\s*$|-{2,}\s*$)/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
