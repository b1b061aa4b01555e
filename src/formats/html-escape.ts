import {joinLines} from './join-lines.js'

/** Text to stand between the tags of HTML. Line breaks become spaces. */
export function escapeHtmlText(text: string): string {
  return joinLines(text).replace(/&(?=[#\w])/g, '&amp;').replaceAll('<', '&lt;')
}

/** Text to stand in an attribute, in its quotation marks; an empty `quote`: without any. Line breaks become spaces. */
export function escapeAttribute(text: string, quote: string): string {
  const safe = joinLines(text).replace(/&(?=[#\w])/g, '&amp;')
  if (quote === '"') return safe.replaceAll('"', '&quot;')
  if (quote === "'") return safe.replaceAll("'", '&#39;')
  return safe.replace(/[\s"'`=<>]/g, char => `&#${char.charCodeAt(0)};`)
}
