import {readFileSync, existsSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {applyEdits, modify} from 'jsonc-parser'
import {isMap, isScalar, isSeq, parseDocument} from 'yaml'
import type {Message} from '../formats/message.js'
import {configurationIn} from '../project/configuration-file.js'

/** A configuration with one more approved phrase. */
export interface ConfigurationChange {
  path: string
  /** What the file holds now; nothing where it is to be made. */
  before?: string
  after: string
}

/** What stands for the reason until a person writes it. */
const reason = 'write here who approved it, and why'

/**
 * The words that counsel would approve: the trigger together with what it is said of, as they stand in the sentence. The trigger alone
 * would let the same word pass everywhere.
 */
export function phraseOf({actual, frame}: Message, sentence: string): string {
  const flat = sentence.replace(/\s+/g, ' ').trim()
  const at = flat.indexOf((actual ?? '').replace(/\s+/g, ' '))
  const object = frame?.object?.replace(/\s+/g, ' ')
  if (at < 0 || actual === undefined) return flat
  const end = at + actual.replace(/\s+/g, ' ').length
  const after = object === undefined ? -1 : flat.indexOf(object, end)
  const before = object === undefined ? -1 : flat.lastIndexOf(object, at)
  if (object !== undefined && after >= 0) return flat.slice(at, after + object.length)
  if (before >= 0) return flat.slice(before, end)
  return flat
}

/**
 * The change that allows a phrase in the configuration that counts for a file; a file that has none gets one in the workspace's folder.
 *
 * @param top The folder where a new configuration goes, and the last one that is looked in.
 * @returns Nothing where the configuration is code, or says `allow` in a way that can't be added to.
 */
export function allowPhrase(phrase: string, path: string, top: string): ConfigurationChange | undefined {
  const entry = {phrase, reason}
  const found = nearest(dirname(path))
  if (found === undefined) {
    return {path: join(top, 'memolint.config.yaml'), after: `# Phrases approved by counsel: who approved them, and until when.\nallow:\n${yamlEntry(entry, '  ', '\n')}`}
  }
  if (/\.m?[jt]s$/.test(found)) return undefined
  let before: string
  try {
    before = readFileSync(found, 'utf8')
  } catch {
    return undefined
  }
  const after = isJson(found, before) ? inJson(before, entry, basename(found) === 'package.json' ? ['memolint', 'allow'] : ['allow']) : inYaml(before, entry)
  return after === undefined ? undefined : {path: found, before, after}
}

interface Entry {
  phrase: string
  reason: string
}

function nearest(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = existsSync(at) ? configurationIn(at) : undefined
    if (found !== undefined || at === dirname(at)) return found
  }
}

function isJson(path: string, text: string): boolean {
  return path.endsWith('.json') || (basename(path) === '.memolintrc' && /^\s*\{/.test(text))
}

function inJson(text: string, entry: Entry, way: string[]): string | undefined {
  const tab = /\n(\t| +)\S/.exec(text)?.[1] ?? '  '
  const formattingOptions = {insertSpaces: tab !== '\t', tabSize: tab.length, eol: text.includes('\r\n') ? '\r\n' : '\n'}
  try {
    return applyEdits(text, modify(text, [...way, -1], entry, {formattingOptions, isArrayInsertion: true}))
  } catch {
    // What stands there is no object, or no list.
    return undefined
  }
}

function inYaml(text: string, entry: Entry): string | undefined {
  const document = parseDocument(text)
  const {contents} = document
  if (document.errors.length > 0 || (contents !== null && !isMap(contents))) return undefined
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  // Only an insertion leaves every letter of the rest, comments and line ends, as it is.
  const insert = (at: number, added: string): string => text.slice(0, at) + added + text.slice(at)
  const lineAfter = (at: number): number => {
    const end = text.indexOf('\n', at)
    return end < 0 ? text.length : end + 1
  }
  const ended = (at: number): string => (at === 0 || text[at - 1] === '\n' ? '' : eol)
  if (contents === null || !contents.has('allow')) {
    if (contents?.range && contents.flow === true) return insert(contents.range[1] - 1, `${contents.items.length > 0 ? ', ' : ''}"allow": [${JSON.stringify(entry)}]`)
    return `${text}${ended(text.length)}allow:${eol}${yamlEntry(entry, '  ', eol)}`
  }
  const list = contents.get('allow', true)
  if (isSeq(list) && list.range) {
    const [start, end] = list.range
    if (list.flow) return insert(end - 1, `${list.items.length > 0 ? ', ' : ''}${JSON.stringify(entry)}`)
    const column = start - (text.lastIndexOf('\n', start - 1) + 1)
    const last = lineAfter(text.slice(0, end).trimEnd().length)
    return insert(last, ended(last) + yamlEntry(entry, ' '.repeat(column), eol))
  }
  if (!isScalar(list) || list.value !== null || !list.range) return undefined
  const next = lineAfter(list.range[0])
  return insert(next, ended(next) + yamlEntry(entry, '  ', eol))
}

function yamlEntry({phrase, reason: why}: Entry, indent: string, eol: string): string {
  return `${indent}- phrase: ${JSON.stringify(phrase)}${eol}${indent}  reason: ${why}${eol}`
}
