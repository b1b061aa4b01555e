import {fileLines} from '../lines.js'
import {Decoded} from '../nested.js'

const original = /^-{3,} ?(?:Original Message|Forwarded message|Ursprüngliche Nachricht) ?-{3,}$/i

/**
 * What a mail's writer says in a body of plain text: lines that quote another mail are left out. In `format=flowed` (RFC 3676) a line
 * that does not end in a space ends its paragraph.
 */
export function ownWords(body: Decoded, isFlowed: boolean): Decoded {
  const own = new Decoded()
  const {text} = body
  for (const line of fileLines(text)) {
    if (original.test(line.text.trim())) break
    const isQuoted = /^ ?>/.test(line.text)
    const isSignature = /^-- ?$/.test(line.text)
    if (!isQuoted && !isSignature) own.raw(text, line.start, line.end)
    const isHard = isQuoted || isSignature || (isFlowed && !line.text.endsWith(' '))
    if (line.next > line.end) own.add(isHard ? '\n\n' : '\n', line.end, line.next)
  }
  return Object.assign(new Decoded(), {text: own.text, map: own.map.through(body.map)})
}
