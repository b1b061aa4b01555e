import type {BlockKind} from '../../engine/prose.js'
import type {Span} from '../../finding.js'
import type {Decoded} from '../decoded.js'
import {embed} from '../embed.js'
import type {Directive, Prose} from '../format.js'
import {Page} from '../page.js'
import {LineTable} from '../positions.js'
import {ProseKeys} from '../prose-keys.js'
import {isOtherLanguage} from './locale.js'
import {escapeMessage, readMessage} from './message-text.js'

/** What of a file of strings or data is prose. */
export interface StringOptions {
  /** The file holds strings for people and nothing else: every value is prose. */
  everything?: boolean
  /** Keys whose values are prose in other files, as `ProseKeys`. */
  keys?: readonly string[]
}

/** A string of a file, with what leads to it. */
export interface Entry extends Span {
  /** Keys from the root; places in lists aside. */
  path: readonly string[]
  /** What a person would look for. Default: the keys, joined by full stops. */
  where?: string
  decoded: Decoded
  /** How the file writes text there; `escapePlace` hands it back. */
  place: string
  kind?: BlockKind
  /** Something else refers to it by its text: it is linted, and never rewritten without a person. */
  isKey?: boolean
  /** It is prose whatever its key is. */
  isProse?: boolean
}

/** Gathers the strings of a file and its comments, in their order, and makes prose of those that are. */
export class StringTable {
  readonly page: Page
  readonly #everything: boolean
  readonly #keys: ProseKeys
  #isBroken = false

  constructor(source: string, {everything = false, keys}: StringOptions) {
    this.page = new Page(source)
    this.#everything = everything
    this.#keys = new ProseKeys(keys)
  }

  /** A comment; `body` is what it says. */
  comment(body: string, start: number, end: number): void {
    if (body.includes('memolint')) this.page.comment(body, start, end)
  }

  /** Says that a value starts, for directives before it. Those handed back hold up to the end that is set. */
  next(start: number, end: number): Directive[] {
    return this.page.next(start, end)
  }

  add({path, where, decoded, place, kind = 'attribute', isKey = false, isProse = this.#everything, start, end}: Entry): void {
    this.page.next(start, end)
    if (!isProse && !this.#keys.holds(path)) return
    // A file of strings may hold them in all languages, each under its code.
    if (this.#everything && path.length > 1 && isOtherLanguage(path[0]!)) return
    const text = decoded.value
    // A single word outside of a file of strings is a name or a value; what has no letter is no prose at all.
    if (!/[A-Za-z]/.test(text) || (!isProse && !/\S\s+\S/.test(text))) return
    embed(this.page, readMessage(text, kind), {
      map: decoded.map,
      place: inner => (inner === undefined ? place : `${place}|${inner}`),
      where: where ?? path.join('.'),
      ...(isKey ? {isKey} : {}),
    })
  }

  /**
   * Something wrong with the file, of which the first is said. Only a file of strings has to be right: others may be templates of something else.
   *
   * @param language What the file is not, such as `JSON`. @param what Why, as the end of a sentence. @param rest What became of the rest.
   */
  problem(language: string, at: number, what: string, rest = 'What could be read was linted all the same.'): void {
    if (!this.#everything || this.#isBroken) return
    this.#isBroken = true
    const {source, problems} = this.page
    const start = Math.min(at, source.length)
    const {line, column} = new LineTable(source).toPlace(start)
    const message = `This is no valid ${language} at line ${line}, column ${column}: ${what.trim().replace(/\.$/, '')}. ${rest}`
    problems.push({id: `bad-${language.toLowerCase().replace(/ /g, '-')}`, message, start, end: start})
  }

  prose(): Prose {
    return this.page.prose()
  }
}

/** Splits the place of a block into the file's own part, and writes the text as the message inside it wants. */
export function escapePlace(text: string, place: string | undefined): {text: string; outer: string} {
  const bar = place?.indexOf('|') ?? -1
  if (place === undefined || bar < 0) return {text: escapeMessage(text, undefined), outer: place ?? ''}
  return {text: escapeMessage(text, place.slice(bar + 1)), outer: place.slice(0, bar)}
}
