/**
 * A text as HTML, in an element or in a quoted attribute. What no page can hold is shown as its sign: a control character as its
 * picture, half of a surrogate pair as the replacement character.
 */
export function escapeHtml(text: string): string {
  return text.replace(special, (sign) => named[sign] ?? (sign <= '\u001F' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\uFFFD'))
}

const named: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\u007F': '\u2421'}

// Tab and line ends are white space in a page as they are in the text.
const special = /[&<>"'\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * A name as HTML: what turns the direction of writing, and white space that hides, is spelt out, so that the name reads as its letters
 * stand. The name keeps to itself in a line of the other direction.
 */
export function nameHtml(name: string): string {
  return `<bdi>${escapeHtml(name.replace(hidden, (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`))}</bdi>`
}

const hidden = /[\u0009-\u000D\u0085\u00A0\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g
