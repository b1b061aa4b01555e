import {parse as createParser, postprocess, preprocess} from 'micromark'
import {gfm} from 'micromark-extension-gfm'
import {normalizeIdentifier} from 'micromark-util-normalize-identifier'
import type {Event, Extension, Token} from 'micromark-util-types'

const addresses = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink'])

// Bare addresses are found in the plain text instead: to look for one at every word, and to walk back from each, is what GFM
// costs most.
const github: Extension = (() => {
  const extension = gfm()
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => {
    return [code, [constructs ?? []].flat().filter(({name}) => name === undefined || !addresses.has(name))] as const
  })
  return {...extension, text: Object.fromEntries(text.filter(([, constructs]) => constructs.length > 0))}
})()

/**
 * A page is parsed in parts of at most about this length, in UTF-16 units. The parser moves its list of events about while it works, so
 * that short parts take two thirds of the time of long ones, and memory stays bounded.
 */
export const usualPart = 3_000

/**
 * The micromark events of a page, part by part; `base` is what to add to a token's offsets. Blocks are built from events, not
 * from a tree: the tree would cost as much again, and its text nodes no longer know where an entity stood.
 *
 * @param source Without front matter and byte order mark.
 * @param part About how long a part is at most, as `usualPart`; infinite where the page may not be cut, as in MDX.
 * @param kept What is known of the page's parts from before, and is to be known of them afterwards.
 */
export function* eventsOf(source: string, extensions: readonly Extension[], part: number, kept?: KeptEvents): Generator<Part> {
  const parse = (text: string, definitions?: Definitions): readonly PartEvent[] => {
    const fresh = (): Event[] => tokenize(text, extensions, definitions)
    return kept ? kept.of(text, fresh) : fresh()
  }
  if (source.length <= part) {
    kept?.begin('')
    yield {events: parse(source), base: 0}
    return
  }
  const definitions = definitionsOf(source)
  kept?.begin(JSON.stringify(definitions))
  let start = 0
  for (const end of cutsOf(source, part)) {
    yield {events: parse(source.slice(start, end), definitions), base: start}
    start = end
  }
}

/** What is needed of an event: whether its token starts or ends, which, and where it stands in its part. */
export type PartEvent = readonly [phase: Event[0], token: PartToken, ...rest: unknown[]]
export type PartToken = Pick<Token, 'type'> & {start: {offset: number}; end: {offset: number}}

interface Part {
  events: readonly PartEvent[]
  base: number
}

/** The events of a page's parts, kept from one reading of a page that is edited to the next. */
export class KeptEvents {
  #before = new Map<string, readonly PartEvent[]>()
  #now = new Map<string, readonly PartEvent[]>()
  #context = ''

  /** Starts a reading. What was kept under another context, such as other definitions, is forgotten, and so is what no part asks for. */
  begin(context: string): void {
    this.#before = context === this.#context ? this.#now : new Map<string, readonly PartEvent[]>()
    this.#now = new Map()
    this.#context = context
  }

  /** The events of a part; `fresh` makes them where they are not known. */
  of(text: string, fresh: () => readonly Event[]): readonly PartEvent[] {
    const events = this.#now.get(text) ?? this.#before.get(text) ?? fresh().map(slim)
    this.#now.set(text, events)
    return events
  }
}

// The parser's tokens hold on to all of the parser.
function slim([phase, {type, start, end}]: Event): PartEvent {
  return [phase, {type, start: {offset: start.offset}, end: {offset: end.offset}}]
}

interface Definitions {
  links: string[]
  notes: string[]
}

function tokenize(source: string, extensions: readonly Extension[], definitions: Definitions | undefined): Event[] {
  const parser = createParser({extensions: [github, ...extensions]})
  parser.defined = labelList(definitions?.links)
  Object.assign(parser, {gfmFootnotes: labelList(definitions?.notes)})
  return postprocess(parser.document().write(preprocess()(source, undefined, true)))
}

/** A list of labels that finds one without a search: the parser asks it for every bracket of the page. */
function labelList(labels: readonly string[] = []): string[] {
  const known = new Set(labels)
  const list: string[] = []
  list.includes = label => known.has(label)
  list.push = (...added) => {
    for (const label of added) known.add(label)
    return known.size
  }
  return list
}

/** The labels that a page defines for links and footnotes: a part has to know those of the others. */
function definitionsOf(source: string): Definitions {
  const links: string[] = []
  const notes: string[] = []
  for (const [, label] of source.matchAll(/^[ >]{0,20}\[([^\]\n]{1,200})\]:/gm)) {
    if (label!.startsWith('^')) notes.push(normalizeIdentifier(label!.slice(1)))
    else links.push(normalizeIdentifier(label!))
  }
  return {links, notes}
}

const rawStarts: readonly [RegExp, RegExp][] = [
  [/^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
]

function isLandmark(line: string): boolean {
  return line.startsWith('#') || (line.charCodeAt(0) + line.charCodeAt(Math.min(9, line.length - 1))) % 4 === 0
}

/**
 * Where a page may be cut: before a line that starts with a letter or `#` after a blank line, outside fences and raw HTML. There
 * every list and quote has ended. Headings and some other lines are cut at first, whatever stands before them, so that an edit
 * moves the cuts around it and no others. The last cut is the end of the page.
 */
function* cutsOf(source: string, part: number): Generator<number> {
  let partStart = 0
  let lineStart = 0
  let blank = true
  let fence: {mark: string; length: number; indented: boolean} | undefined
  let raw: RegExp | undefined
  while (lineStart < source.length) {
    const found = source.indexOf('\n', lineStart)
    const next = found < 0 ? source.length : found + 1
    const line = source.slice(lineStart, Math.min(next, lineStart + 400))
    const marks = /^( {0,3})(`{3,}|~{3,})(.*)/.exec(line)
    if (raw) {
      if (raw.test(next - lineStart > 400 ? source.slice(lineStart, next) : line)) raw = undefined
    } else {
      // A fence that is indented may belong to a list item, and ends with it.
      if (fence?.indented && !marks && /^\S/.test(line)) fence = undefined
      if (fence) {
        const closes = marks && marks[2]!.startsWith(fence.mark) && marks[2]!.length >= fence.length && marks[3]!.trim() === ''
        if (closes) fence = undefined
      } else if (marks && !(marks[2]!.startsWith('`') && marks[3]!.includes('`'))) {
        fence = {mark: marks[2]!.charAt(0), length: marks[2]!.length, indented: marks[1] !== ''}
      } else {
        if (blank && /^[A-Za-z#]/.test(line) && lineStart - partStart >= (isLandmark(line) ? part / 2 : part)) {
          yield lineStart
          partStart = lineStart
        }
        const opener = rawStarts.find(([start]) => start.test(line))
        if (opener && !opener[1].test(line)) raw = opener[1]
      }
    }
    blank = line.trim() === ''
    lineStart = next
  }
  yield source.length
}
