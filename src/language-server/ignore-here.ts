import type {Span} from '../finding.js'
import type {Message} from '../formats/message.js'
import type {OpenFile} from '../project/open-file.js'

/** A comment to put into a text; `reason` is where in it the reason stands, to be written over. */
export interface Insertion {
  at: number
  text: string
  reason: Span
}

/** What stands for the reason until a person writes it. */
const reasonToWrite = 'why this may stand'

interface Comment {
  open: string
  close: string
  /** It may stand in the middle of a line. */
  inline: boolean
}

/** The ways in which formats write comments. */
const comments: readonly Comment[] = [
  {open: '<!--', close: '-->', inline: true},
  {open: '{/* ', close: ' */}', inline: true},
  {open: '# ', close: '', inline: false},
  {open: '// ', close: '', inline: false},
  {open: '', close: '', inline: false},
]

/**
 * Where to write a comment that silences a finding, in the format's own syntax. Each way is tried out: the one that is taken silences the
 * finding, lets every other one of another rule be, and does the file no harm.
 *
 * @returns Nothing where no way does, as in formats without comments.
 */
export function ignoreHere(source: string, finding: Message, file: OpenFile): Insertion | undefined {
  const start = finding.place!.start.offset
  const before = file.lint(source)
  const block = file.readings(source).find((reading) => reading.start <= start && start <= reading.end)?.block
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  const blockStart = block === undefined ? start : block.map.toSource(0, block.text.length).start + shift
  const body = `memolint ignore ${finding.ruleId} -- `
  for (const {open, close, inline} of file.format.id === 'text' ? [...comments].reverse() : comments) {
    const said = open === '' ? `memolint-ignore: ${finding.ruleId} -- ` : open + body
    const comment = said + reasonToWrite + close
    for (const {at, head, tail} of placesFor(source, blockStart, start, inline)) {
      const text = head + comment + tail
      if (silences(source.slice(0, at) + text + source.slice(at), text.length, at, finding, before, file)) {
        const from = head.length + said.length
        return {at, text, reason: {start: from, end: from + reasonToWrite.length}}
      }
    }
  }
  return undefined
}

/** Places for a comment, the best first: a line of its own before the block, at its front, or right before the words. */
function placesFor(source: string, blockStart: number, start: number, inline: boolean): {at: number; head: string; tail: string}[] {
  const eol = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
  const line = Math.max(source.lastIndexOf('\n', blockStart - 1), source.lastIndexOf('\r', blockStart - 1)) + 1
  const indent = /^[ \t>]*/.exec(source.slice(line, blockStart))![0]
  const own = {at: line, head: indent, tail: eol}
  const parted = {at: line, head: indent, tail: eol + indent.trimEnd() + eol}
  return inline ? [own, parted, {at: blockStart, head: '', tail: ' '}, {at: start, head: '', tail: ' '}] : [own, parted]
}

function silences(after: string, added: number, at: number, finding: Message, before: readonly Message[], file: OpenFile): boolean {
  const move = (offset: number): number => (offset >= at ? offset + added : offset)
  const key = (ruleId: string, offset: number | null | undefined): string => `${ruleId} ${offset ?? ''}`
  const left = new Set(file.lint(after).map(({ruleId, place}) => key(ruleId, place?.start.offset)))
  const expected = before.filter(({ruleId}) => ruleId !== finding.ruleId).map(({ruleId, place}) => key(ruleId, place && move(place.start.offset)))
  if (left.has(key(finding.ruleId, move(finding.place!.start.offset)))) return false
  const were = new Set(before.map(({ruleId, place}) => key(ruleId, place && move(place.start.offset))))
  // The rest of the file is as it was: nothing new, and only findings of the same rule in the same block are gone.
  return expected.every((one) => left.has(one)) && [...left].every((one) => were.has(one))
}
