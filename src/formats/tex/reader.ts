import type {Page, Shape, Wrap} from '../page.js'
import {
  accents, captions, codes, defining, environmentArguments, headings, lists, notes, second, signs, silent, silentEnvironments, styles, tables,
} from './commands.js'
import {Groups} from './groups.js'
import {accented, definition, mathEnd, verbEnd} from './pieces.js'
import {TexWriter} from './writer.js'

const sign = /[\\{}$%~\r\n`'&-]/g
const quotes: Readonly<Record<string, string>> = {'---': '—', '--': '–', '``': '“', "''": '”', '`': '‘'}

/** Reads a TeX page in one pass. It expands no macros but the page's own words without arguments. */
export class TexReader {
  readonly #page: Page
  readonly #source: string
  readonly #groups: Groups
  readonly #macros = new Map<string, string>()
  readonly #missing = new Set<string>()
  readonly #out: TexWriter

  constructor(page: Page) {
    this.#page = page
    this.#source = page.source
    this.#groups = new Groups(page.source)
    this.#out = new TexWriter(page, this.#groups, page.source.includes('\\begin{document}'))
  }

  read(): void {
    const source = this.#source
    let done = source.charCodeAt(0) === 0xfeff ? 1 : 0
    sign.lastIndex = done
    for (let found = sign.exec(source); found; found = sign.exec(source)) {
      this.#out.text(done, found.index)
      done = Math.min(source.length, this.#sign(found[0], found.index))
      sign.lastIndex = done
    }
    this.#out.text(done, source.length)
    this.#out.finish()
  }

  /** Reads what begins with a sign; returns where it ends. */
  #sign(found: string, at: number): number {
    const source = this.#source
    switch (found) {
      case '\\':
        return this.#command(at)
      case '%':
        return this.#comment(at)
      case '\n':
      case '\r': {
        const blank = /^\s*/.exec(source.slice(at, at + 10_000))![0]
        const lines = blank.match(/\r\n?|\n/g)!.length
        return this.#out.lineBreak(lines, at, at + blank.length)
      }
      case '{':
        return this.#out.group(at, at + 1, 'plain')
      case '}':
        return this.#out.endGroup(at)
      case '$':
        return this.#math(at)
      case '~':
        return this.#out.write(' ', at, at + 1)
      case '&':
        if (this.#out.table) {
          this.#out.close()
          this.#out.table.column++
          return at + 1
        }
        break
      default: {
        const mark = /^(?:-{2,3}|``|''|`)/.exec(source.slice(at, at + 3))?.[0]
        if (mark !== undefined) return this.#out.write(quotes[mark]!, at, at + mark.length)
      }
    }
    this.#out.text(at, at + 1)
    return at + 1
  }

  // A comment takes the line end and the white space behind it along.
  #comment(at: number): number {
    const source = this.#source
    let end = at
    while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++
    this.#page.comment(source.slice(at + 1, end), at, end)
    const next = end + /^(?:\r\n|\r|\n)?[ \t]*/.exec(source.slice(end, end + 2000))![0].length
    if (/[\r\n]/.test(source[next] ?? '')) this.#out.endParagraph()
    return this.#out.solid(at, Math.max(next, at + 1))
  }

  #math(at: number): number {
    const source = this.#source
    const mark = source.startsWith('$$', at) ? '$$' : '$'
    return this.#mathUntil(at, mark, mark) ?? this.#plain(at, mark.length)
  }

  #plain(at: number, length: number): number {
    this.#out.text(at, at + length)
    return at + length
  }

  #mathUntil(at: number, open: string, mark: string): number | undefined {
    const from = at + open.length
    const close = mathEnd(this.#source, from, mark)
    if (close === undefined) return undefined
    const end = close + mark.length
    if (this.#out.isSilent) return end
    // Between two sentences a formula is none of their words.
    if (mark === '$$' || mark === '\\]') return this.#out.solid(at, end)
    this.#out.begin(at)
    return this.#out.code(at, from, close, end)
  }

  #command(at: number): number {
    const source = this.#source
    const name = /^[A-Za-z@]+\*?/.exec(source.slice(at + 1, at + 60))?.[0]
    if (name === undefined) return this.#signCommand(at)
    const end = at + 1 + name.length
    const plain = name.endsWith('*') ? name.slice(0, -1) : name
    if (plain === 'begin' || plain === 'end') return this.#environment(at, end, plain === 'begin')
    if (defining.has(plain)) return this.#define(at, end)
    if (this.#out.isSilent && !/^(?:title|subtitle)$/.test(plain)) return silent.has(plain) ? this.#groups.pastArguments(end) : end
    if (Object.hasOwn(headings, plain)) return this.#block(at, end, {kind: 'heading', depth: headings[plain]!}, plain)
    if (captions.has(plain)) return this.#block(at, end, {kind: 'caption'}, plain)
    if (notes.has(plain)) return this.#note(at, end)
    if (plain === 'item') return this.#item(end)
    if (plain === 'par') {
      this.#out.endParagraph()
      return end
    }
    if (plain === 'verb' || plain === 'Verb' || codes.has(plain)) return this.#verbatim(at, end, plain)
    if (Object.hasOwn(second, plain)) return this.#second(at, end, plain)
    if (Object.hasOwn(styles, plain)) return this.#style(at, end, plain)
    if (plain in accents && plain.length === 1) return this.#accent(at, end, plain) ?? this.#out.solid(at, end)
    if (silent.has(plain)) return this.#out.solid(at, this.#groups.pastArguments(end))
    const value = Object.hasOwn(signs, plain) ? signs[plain] : this.#macros.get(plain)
    if (value === undefined) return this.#out.solid(at, pastOption(this.#groups, end))
    // A space behind the name ends it and is none of the text, unless a brace keeps it.
    const next = end + /^[ \t]*/.exec(source.slice(end, end + 100))![0].length
    const written = this.#out.write(value, at, source.startsWith('{}', end) ? end + 2 : next)
    return Object.hasOwn(signs, plain) ? written : this.#out.solid(at, written)
  }

  #signCommand(at: number): number {
    const source = this.#source
    const next = source[at + 1] ?? ''
    if (next === '(') return this.#mathUntil(at, '\\(', '\\)') ?? at + 2
    if (next === '[') return this.#mathUntil(at, '\\[', '\\]') ?? at + 2
    if (next === '\\') {
      const end = at + /^\\\\\*?(?:\[[^\]\n]{0,30}\])?/.exec(source.slice(at, at + 40))![0].length
      if (!this.#out.table) return this.#out.write('\n', at, end)
      this.#out.close()
      this.#out.table.row++
      this.#out.table.column = 0
      return end
    }
    if (/[%&$#_{}]/.test(next)) return this.#out.write(next, at, at + 2)
    if (/[\s,;:]/.test(next)) return this.#out.write(' ', at, at + 2)
    if (next in accents) return this.#accent(at, at + 2, next) ?? this.#out.solid(at, at + 2)
    return this.#out.solid(at, Math.min(at + 2, source.length))
  }

  #accent(at: number, end: number, mark: string): number | undefined {
    const found = accented(this.#source, end, mark)
    return found && this.#out.write(found.letter, at, found.end)
  }

  /** A heading or a caption: a block of its own, up to the end of its group. */
  #block(at: number, end: number, shape: Shape, name: string): number {
    const from = pastOption(this.#groups, name === 'captionof' ? this.#groups.pastArguments(end, 1) : end)
    if (this.#groups.close(from) === undefined) return this.#out.solid(at, end)
    this.#out.block(shape, from)
    return this.#out.group(at, from + 1, 'block')
  }

  #note(at: number, end: number): number {
    const from = pastOption(this.#groups, end)
    const close = this.#groups.close(from)
    if (close === undefined) return this.#out.solid(at, end)
    this.#out.solid(at, close + 1)
    this.#out.start({kind: 'paragraph'})
    return this.#out.group(at, from + 1, 'note')
  }

  #item(end: number): number {
    this.#out.close()
    const from = end + /^[ \t]*/.exec(this.#source.slice(end, end + 100))![0].length
    const close = this.#groups.closeOption(from)
    if (close === undefined) return end
    this.#out.text(from + 1, close)
    this.#out.write(' ', close, close + 1)
    return close + 1
  }

  #verbatim(at: number, end: number, name: string): number {
    const source = this.#source
    const from = name === 'mintinline' ? this.#groups.pastArguments(end, 1) : pastOption(this.#groups, end)
    const close = this.#groups.close(from)
    if (close !== undefined && name !== 'verb') return this.#out.code(at, from + 1, close, close + 1)
    const stop = verbEnd(source, from)
    return stop === undefined ? this.#out.solid(at, end) : this.#out.code(at, from + 1, stop, stop + 1)
  }

  #second(at: number, end: number, name: string): number {
    const from = this.#groups.pastArguments(end, 1)
    return this.#groups.close(from) === undefined ? this.#out.solid(at, from) : this.#wrapped(second[name]!, at, from)
  }

  #style(at: number, end: number, name: string): number {
    const from = pastOption(this.#groups, end)
    return this.#groups.close(from) === undefined ? this.#out.solid(at, end) : this.#wrapped(styles[name]!, at, from)
  }

  #wrapped(kind: Wrap['kind'], at: number, from: number): number {
    this.#out.begin(at)
    return this.#out.group(at, from + 1, 'plain', this.#page.wrap(kind, at, from + 1))
  }

  /** A command of the page's own: one without arguments stands for its words. */
  #define(at: number, end: number): number {
    const found = definition(this.#source, end)
    if (!found) return this.#out.solid(at, this.#groups.pastArguments(end + (/^\s*\\[A-Za-z@]+/.exec(this.#source.slice(end, end + 80))?.[0].length ?? 0)))
    this.#macros.set(found.name, found.words)
    return this.#out.solid(at, found.end)
  }

  #environment(at: number, end: number, isBegin: boolean): number {
    const close = this.#groups.close(end)
    if (close === undefined) return end
    const name = this.#source.slice(end + 1, close).trim()
    const past = close + 1
    if (name === 'document') {
      this.#out.isPreamble = !isBegin
      this.#out.close()
      return isBegin ? past : this.#source.length
    }
    if (this.#out.isPreamble && !silentEnvironments.has(name)) return past
    if (isBegin && silentEnvironments.has(name)) return this.#skip(at, past, name)
    this.#out.endParagraph()
    if (lists.has(name)) {
      if (isBegin) this.#out.lists.push(++this.#page.lists)
      else this.#out.lists.pop()
    }
    if (tables.has(name)) this.#out.table = isBegin ? {id: ++this.#page.tables, row: 0, column: 0} : undefined
    if (!isBegin) return past
    if (name === 'frame' || name === 'block') {
      const from = pastOption(this.#groups, past)
      return this.#groups.close(from) === undefined ? from : this.#block(at, from, {kind: 'heading', depth: 2}, name)
    }
    const count = Object.hasOwn(environmentArguments, name) ? environmentArguments[name]! : 0
    return this.#groups.pastArguments(past, count)
  }

  #skip(at: number, past: number, name: string): number {
    const mark = `\\end{${name}}`
    const close = this.#missing.has(mark) ? -1 : this.#source.indexOf(mark, past)
    if (close >= 0) return this.#out.solid(at, close + mark.length)
    this.#missing.add(mark)
    return past
  }
}

function pastOption(groups: Groups, at: number): number {
  const close = groups.closeOption(at)
  return close === undefined ? at : close + 1
}
