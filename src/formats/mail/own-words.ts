import {Decoded} from '../decoded.js'
import {fileLines} from '../lines.js'

const original = /^-{3,} ?(?:Original Message|Forwarded message|Ursprüngliche Nachricht) ?-{3,}$/i

/**
 * What a mail's writer says in a body of plain text: lines that quote another mail are left out. In `format=flowed` (RFC 3676) a line
 * that does not end in a space ends its paragraph.
 */
export function ownWords(body: Decoded, isFlowed: boolean): Decoded {
  const own = new Decoded(body.value)
  for (const line of fileLines(body.value)) {
    if (original.test(line.text.trim())) break
    const isQuoted = /^ ?>/.test(line.text)
    const isSignature = /^-- ?$/.test(line.text)
    if (!isQuoted && !isSignature) own.raw(line.start, line.end)
    const isHard = isQuoted || isSignature || (isFlowed && !line.text.endsWith(' '))
    if (line.next > line.end) own.text(isHard ? '\n\n' : '\n', line.end, line.next)
  }
  return own.within(body)
}
