import type {Span} from '../../finding.js'
import {fileLines, type FileLine} from '../lines.js'

/** A caption: its number in the file, from 1 or as the file says, its times in seconds, and the lines of its text. */
export interface Cue {
  number: string
  from: number
  to: number
  /** The start as a person reads it: `00:01:02`. */
  at: string
  lines: FileLine[]
}

/** A comment of WebVTT. */
export interface Note extends Span {
  body: string
}

export type CaptionKind = 'srt' | 'vtt' | 'sbv'

const time = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`
const arrow = new RegExp(String.raw`^[ \t]*${time}[ \t]*-{1,2}>[ \t]*${time}`)
const comma = new RegExp(String.raw`^[ \t]*${time}[ \t]*,[ \t]*${time}[ \t]*$`)

/** The cues of a file and its notes, in its order. What is neither is left out: headers, styles, regions, cue settings. */
export function cuesOf(source: string, kind: CaptionKind): (Cue | Note)[] {
  const lines = fileLines(source)
  const timing = kind === 'sbv' ? comma : arrow
  const found: (Cue | Note)[] = []
  let count = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (kind === 'vtt' && /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(line.text) && isBlank(lines[at - 1])) {
      const first = at
      while (lines[at + 1] && !isBlank(lines[at + 1])) at++
      const end = lines[at]!.end
      if (line.text.startsWith('NOTE')) found.push({body: source.slice(lines[first]!.start + 4, end), start: line.start, end})
      continue
    }
    const times = timing.exec(line.text)
    if (!times) continue
    const cue: Cue = {number: numberOf(lines[at - 1], ++count, kind), from: seconds(times, 1), to: seconds(times, 5), at: clock(times), lines: []}
    while (lines[at + 1] && !isBlank(lines[at + 1]) && !timing.test(lines[at + 1]!.text)) cue.lines.push(lines[++at]!)
    // Without a blank line between, the number of the next cue stands under this one's text.
    if (lines[at + 1] && timing.test(lines[at + 1]!.text) && /^\s*\d+\s*$/.test(cue.lines.at(-1)?.text ?? '')) cue.lines.pop()
    found.push(cue)
  }
  return found
}

// An identifier that is no number is a name of the file's own; then cues are counted.
function numberOf(line: FileLine | undefined, count: number, kind: CaptionKind): string {
  const written = kind === 'sbv' ? undefined : /^\s*(\d{1,7})\s*$/.exec(line?.text ?? '')?.[1]
  return written ?? String(count)
}

function isBlank(line: FileLine | undefined): boolean {
  return line === undefined || line.text.trim() === ''
}

function seconds(times: RegExpExecArray, first: number): number {
  const [hours = '0', minutes = '0', whole = '0', part = '0'] = times.slice(first, first + 4)
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${whole}.${part}`)
}

function clock(times: RegExpExecArray): string {
  return [times[1] ?? '0', times[2]!, times[3]!].map(part => part.padStart(2, '0')).join(':')
}
