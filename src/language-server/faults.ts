import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {DiagnosticSeverity, type Connection, type Diagnostic} from 'vscode-languageserver'
import type {Fault} from '../project/fault.js'

/** Tells of configurations and packs that are at fault: in their own files, as far as the place is known, and once in the log. */
export class Faults {
  readonly #connection: Connection
  /** By URI, the diagnostics that are shown. */
  #shown = new Map<string, Diagnostic[]>()
  #found = new Map<string, Diagnostic[]>()
  readonly #told = new Set<string>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** True while something is at fault. */
  get any(): boolean {
    return this.#found.size > 0
  }

  /** Forgets what was found, before everything is read again. */
  clear(): void {
    this.#found = new Map()
  }

  /**
   * Notes a fault.
   *
   * @param cwd The folder that the fault's paths count from.
   */
  add(fault: Fault, cwd: string): void {
    const text = fault.toString()
    for (const {path, line, column, message} of placesIn(text)) {
      const full = resolve(cwd, path)
      if (!existsSync(full)) continue
      const uri = pathToFileURL(full).href
      const at = {line: line - 1, character: column - 1}
      const diagnostic = {range: {start: at, end: at}, severity: DiagnosticSeverity.Error, source: 'memolint', message}
      const others = this.#found.get(uri) ?? []
      if (others.some((other) => other.message === message && other.range.start.line === at.line)) continue
      this.#found.set(uri, [...others, diagnostic])
    }
    if (this.#told.has(text)) return
    this.#told.add(text)
    this.#connection.console.error(text)
    this.#connection.window.showErrorMessage(`memolint: ${text.split('\n')[0]!}`)
  }

  /** Shows what was found, and takes back what is mended. */
  publish(): void {
    for (const uri of this.#shown.keys()) {
      if (!this.#found.has(uri)) void this.#connection.sendDiagnostics({uri, diagnostics: []})
    }
    for (const [uri, diagnostics] of this.#found) void this.#connection.sendDiagnostics({uri, diagnostics})
    if (this.#found.size === 0) this.#told.clear()
    this.#shown = new Map(this.#found)
  }
}

interface Place {
  path: string
  line: number
  column: number
  message: string
}

/** The places that a fault names, each as `path:line:column: message` or `path: message` at the start of a paragraph. */
function placesIn(text: string): Place[] {
  return text.split(/\n\n+/).flatMap((paragraph): Place[] => {
    const [first = '', ...rest] = paragraph.split('\n')
    const found = /^(.+?\.[A-Za-z]+|.+?\.memolintrc|[^:]+)(?::(\d+):(\d+))?: (.+)$/.exec(first)
    if (!found) return []
    // The lines that are drawn around the fault are before the reader's eyes already.
    const said = rest.filter((line) => !/^[> ]\s*\d* \|/.test(line)).map((line) => line.trim())
    const message = [found[4]!, ...said].filter((line) => line !== '').join(' ')
    return [{path: found[1]!, line: Number(found[2] ?? 1), column: Number(found[3] ?? 1), message}]
  })
}
