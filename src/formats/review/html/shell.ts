import {escapeHtml} from './escape.js'

/** What a page is made of. `body` is HTML; `style` and `script` are the page's own and hold nothing of the user's. */
export interface PageParts {
  title: string
  style: string
  script?: string
  body: string
}

/**
 * A whole page in one file that asks for nothing else: its policy lets run what it brings with it, by its hash, and nothing beside.
 *
 * @param hashOf SHA-256 of a text's UTF-8 bytes, in Base64.
 */
export function htmlPage({title, style, script = '', body}: PageParts, hashOf: (text: string) => string): string {
  const policy = [
    `default-src 'none'`,
    `style-src 'sha256-${hashOf(style)}'`,
    ...(script === '' ? [] : [`script-src 'sha256-${hashOf(script)}'`]),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${script === '' ? '' : `<script>${script}</script>\n`}</body>
</html>
`
}
