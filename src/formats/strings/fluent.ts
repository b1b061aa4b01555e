import {BaseComment, FluentParser, Junk, Message, SelectExpression, Term, TextElement, type Pattern, type Resource} from '@fluent/syntax'
import {Decoded} from '../decoded.js'
import type {TextFormat} from '../format.js'
import {escapePlace, StringTable, type StringOptions} from './string-table.js'

/** Fluent: messages, terms and their attributes; of a choice, the default with the text around it and every other variant on its own. */
export function createFluent(extensions: readonly string[], options: StringOptions = {}): TextFormat {
  return {
    id: 'fluent',
    extensions,
    read(source) {
      const table = new StringTable(source, {...options, everything: true})
      try {
        readResource(new FluentParser().parse(source), table)
      } catch (error) {
        // The parser calls itself for what is nested: too deep, and nothing can be read.
        table.problem('Fluent', 0, (error as Error).message, 'Nothing in it was linted.')
      }
      return table.prose()
    },
    // Braces of a rewrite are those of placeables that it keeps.
    escape: (text, _source, _span, place) => escapePlace(text, place).text,
  }
}

function readResource({body}: Resource, table: StringTable): void {
  for (const entry of body) {
    const {start, end} = entry.span!
    if (entry instanceof Junk) {
      const [annotation] = entry.annotations
      table.problem('Fluent', annotation?.span?.start ?? start, annotation?.message ?? 'it can’t be read')
    } else if (entry instanceof BaseComment) table.comment(entry.content, start, end)
    else if (entry instanceof Message || entry instanceof Term) {
      if (entry.comment) table.comment(entry.comment.content, entry.comment.span!.start, entry.comment.span!.end)
      const about = table.next(entry.id.span!.start, end)
      const name = entry instanceof Term ? `-${entry.id.name}` : entry.id.name
      if (entry.value) readPattern(entry.value, name, table)
      for (const {id, value} of entry.attributes) readPattern(value, `${name}.${id.name}`, table)
      for (const {target} of about) if (target) target.end = end
    }
  }
}

function readPattern(pattern: Pattern, where: string, table: StringTable): void {
  const decoded = new Decoded(table.page.source)
  const others: Pattern[] = []
  gather(pattern, decoded, others)
  table.add({path: [where], where, decoded, place: 'fluent', start: pattern.span!.start, end: pattern.span!.end})
  for (const other of others) readPattern(other, where, table)
}

function gather({elements}: Pattern, decoded: Decoded, others: Pattern[]): void {
  for (const element of elements) {
    const {start, end} = element.span!
    if (element instanceof TextElement) addText(decoded, element.value, start, end)
    else if (element.expression instanceof SelectExpression) {
      for (const {value, default: isDefault} of element.expression.variants) {
        if (isDefault) gather(value, decoded, others)
        else others.push(value)
      }
    } else decoded.raw(start, end)
  }
}

// The indentation that all lines share is left out of what the parser tells; all else is there in the same order.
function addText(decoded: Decoded, value: string, start: number, end: number): void {
  const {source} = decoded
  let at = start
  for (const part of value.split(/(\n+ *)/)) {
    if (part === '') continue
    if (part.startsWith('\n')) {
      const space = /^\s+/.exec(source.slice(at, end))?.[0].length ?? 0
      const kept = part.replace(/^\n+/, '').length
      if (space <= kept) break
      decoded.text(part.slice(0, part.length - kept), at, at + space - kept)
      decoded.raw(at + space - kept, at + space)
      at += space
    } else if (source.startsWith(part, at)) {
      decoded.raw(at, at + part.length)
      at += part.length
    } else break
  }
}
