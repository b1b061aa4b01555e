import type {Span} from '../../finding.js'
import {Decoded} from '../decoded.js'

/** A field of a header, its folded lines joined. */
export interface Field {
  name: string
  value: Decoded
}

/** A part of a mail that holds no others: its header, and where its body stands. */
export interface Part {
  fields: readonly Field[]
  body: Span
}

const deepest = 30
const mostParts = 2000

/** The parts of a mail in their order. The first one's header is the mail's own where the mail has one part. */
export function partsOf(source: string): {header: readonly Field[]; parts: Part[]} {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const {fields: header, end} = headerAt(source, {start, end: source.length})
  const parts: Part[] = []
  collect(source, {fields: header, body: {start: end, end: source.length}}, 0, parts)
  return {header, parts}
}

function collect(source: string, part: Part, depth: number, parts: Part[]): void {
  const type = contentType(part)
  const boundary = /^multipart\//i.test(type.value) ? type.parameters.boundary : undefined
  if (boundary === undefined || boundary === '' || depth > deepest) {
    if (parts.length < mostParts) parts.push(part)
    return
  }
  for (const inside of betweenBoundaries(source, part.body, boundary)) {
    const {fields, end} = headerAt(source, inside)
    collect(source, {fields, body: {start: end, end: inside.end}}, depth + 1, parts)
    if (parts.length >= mostParts) return
  }
}

/** The stretches between the boundary lines; the line end before a boundary belongs to it. */
function betweenBoundaries(source: string, {start, end}: Span, boundary: string): Span[] {
  const found: Span[] = []
  const mark = `--${boundary}`
  let open = -1
  let at = start
  while (at < end) {
    const here = source.indexOf(mark, at)
    if (here < 0 || here >= end) break
    at = here + mark.length
    if (here > start && !/[\r\n]/.test(source[here - 1]!)) continue
    const rest = /^(--)?[ \t]*(?:\r\n|\r|\n|$)/.exec(source.slice(at, Math.min(end, at + 200)))
    if (!rest) continue
    if (open >= 0) found.push({start: open, end: Math.max(open, here - (source.slice(here - 2, here) === '\r\n' ? 2 : 1))})
    at += rest[0].length
    open = at
    if (rest[1] !== undefined) return found
  }
  // A mail that is cut off has no last boundary.
  if (open >= 0) found.push({start: open, end})
  return found
}

const fieldStart = /^([!-9;-~]{1,100})[ \t]*:[ \t]*/

/** Reads a header up to the empty line behind it. */
function headerAt(source: string, {start, end}: Span): {fields: Field[]; end: number} {
  const fields: Field[] = []
  let at = start
  while (at < end) {
    const eol = lineEnd(source, at, end)
    const next = pastEol(source, eol, end)
    if (eol === at) return {fields, end: next}
    const folds = /[ \t]/.test(source[at]!)
    const head = folds ? null : fieldStart.exec(source.slice(at, Math.min(eol, at + 200)))
    if (head) {
      const value = new Decoded(source)
      value.raw(at + head[0].length, eol)
      fields.push({name: head[1]!.toLowerCase(), value})
    } else if (folds && fields.length > 0) {
      const {value} = fields.at(-1)!
      const from = at + /^[ \t]*/.exec(source.slice(at, eol))![0].length
      value.text(' ', startOfFold(source, at), from)
      value.raw(from, eol)
    } else if (!(at === start && source.startsWith('From ', at))) {
      // What is no header is the body of a part without one.
      return {fields, end: at}
    }
    at = next
  }
  return {fields, end}
}

function startOfFold(source: string, at: number): number {
  return at - (source.slice(at - 2, at) === '\r\n' ? 2 : 1)
}

function lineEnd(source: string, at: number, end: number): number {
  while (at < end && source[at] !== '\n' && source[at] !== '\r') at++
  return at
}

function pastEol(source: string, at: number, end: number): number {
  return Math.min(end, at + (source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1))
}

/** A value with its parameters, such as `text/plain; charset=utf-8`; names are in lower case, and so is the value. */
export interface Parameters {
  value: string
  parameters: Readonly<Record<string, string | undefined>>
}

export function contentType({fields}: Pick<Part, 'fields'>): Parameters {
  return parametersOf(textOf(fields, 'content-type') ?? 'text/plain')
}

/** The text of the first field of that name. */
export function textOf(fields: readonly Field[], name: string): string | undefined {
  return fields.find(field => field.name === name)?.value.value
}

export function parametersOf(text: string): Parameters {
  const bounded = text.slice(0, 4000)
  const parameters: Record<string, string> = {}
  for (const match of bounded.matchAll(/;\s*([\w*-]{1,40})\s*=\s*(?:"([^"]{0,1000})"|([^\s;"]{1,1000}))/g)) {
    parameters[match[1]!.toLowerCase()] ??= match[2] ?? match[3]!
  }
  return {value: bounded.split(';')[0]!.trim().toLowerCase(), parameters}
}
