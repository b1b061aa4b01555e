import {setImmediate} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import {statSync} from 'node:fs'
import {dirname} from 'node:path'
import type {CancellationToken, Diagnostic} from 'vscode-languageserver'
import {Fault} from '../project/fault.js'
import {expandFiles, type FoundFile} from '../project/files.js'
import {formatIdOf} from '../project/format-of.js'
import {lintFile} from '../project/lint-file.js'
import type {Project} from '../project/project.js'
import type {Client} from './client.js'
import {diagnosticsOf} from './diagnostics.js'
import {Positions} from './document.js'
import type {Faults} from './faults.js'
import type {Projects} from './projects.js'

/** What linting a file on the disk came to. `state` changes when the file or what applies to it may have. */
export interface FileReport {
  uri: string
  state: string
  diagnostics: readonly Diagnostic[]
}

/** How far a run has come; `path` is the file that comes next. */
export type Step = (done: number, all: number, path: string) => void

/** The files of a workspace that no document is open for. What was found is kept for as long as a file is unchanged. */
export class WorkspaceFiles {
  readonly #reports = new Map<string, FileReport>()
  #generation = 0

  constructor(
    readonly projects: Projects,
    readonly faults: Faults,
    readonly client: Client,
    readonly log: (text: string) => void,
  ) {}

  /** Forgets every report, after something changed that applies to files. */
  reset(): void {
    this.#generation++
    this.#reports.clear()
  }

  /** The URIs of files that have reports with diagnostics. */
  get reported(): string[] {
    return [...this.#reports.values()].filter(({diagnostics}) => diagnostics.length > 0).map(({uri}) => uri)
  }

  /**
   * Lints all files of all folders, leaving time for other requests between them.
   *
   * @param isOpen Files that are open as documents are left out.
   * @param report Called with every file's report, one that is not new too.
   */
  async lint(isOpen: (uri: string) => boolean, token: CancellationToken, step: Step, report: (report: FileReport) => void): Promise<void> {
    await this.projects.ready
    const all: {file: FoundFile; project: Project}[] = []
    const seen = new Set<string>()
    for (const {path, settings} of this.projects.roots) {
      if (path === undefined || !settings.enable) continue
      try {
        const project = await this.projects.of(path)
        const {files, faults} = await expandFiles([path], project.folders, (file, {configuration}) => formatIdOf(file, configuration) !== undefined)
        for (const fault of faults) if (fault.id !== 'file/no-files') this.log(`${fault.path}: ${fault.message}`)
        for (const file of files) {
          // A folder inside another is linted by its own settings.
          if (seen.has(file.path) || this.projects.rootOf(file.path)?.path !== path) continue
          seen.add(file.path)
          all.push({file, project})
        }
      } catch (error) {
        this.#failed(error, path)
      }
    }
    let done = 0
    for (const {file, project} of all) {
      if (token.isCancellationRequested) return
      const uri = pathToFileURL(file.path).href
      step(done++, all.length, file.path)
      if (!isOpen(uri)) {
        const found = await this.#report(file, uri, project)
        if (found) report(found)
      }
      await setImmediate()
    }
    this.faults.publish()
  }

  /** Lints one file again that changed on the disk; a report without diagnostics where it is gone or not linted. */
  async lintOne(path: string): Promise<FileReport> {
    const uri = pathToFileURL(path).href
    const nothing: FileReport = {uri, state: 'gone', diagnostics: []}
    const project = await this.projects.of(path)
    const {files} = await expandFiles([path], project.folders, () => true)
    const [file] = files
    const isKnown = file !== undefined && formatIdOf(file.path, file.facts.configuration) !== undefined
    const report = isKnown ? await this.#report(file, uri, project) : undefined
    if (!report) this.#reports.delete(uri)
    return report ?? nothing
  }

  async #report(file: FoundFile, uri: string, project: Project): Promise<FileReport | undefined> {
    const state = `${this.#generation} ${stateOf(file.path)}`
    const known = this.#reports.get(uri)
    if (known?.state === state) return known
    try {
      const {messages, text, bom} = await lintFile(file, file.path, project, 'none')
      // In a deck or a PDF lines and columns are nothing that a person could go to; its messages say the place in words.
      const isText = !messages.some(({part}) => part !== undefined)
      const positions = isText && text !== undefined ? new Positions((bom ? '\uFEFF' : '') + text, this.client.encoding) : undefined
      const report: FileReport = {uri, state, diagnostics: diagnosticsOf(messages, uri, positions, this.client)}
      this.#reports.set(uri, report)
      return report
    } catch (error) {
      this.#failed(error, dirname(file.path))
      return undefined
    }
  }

  #failed(error: unknown, cwd: string): void {
    if (error instanceof Fault) this.faults.add(error, cwd)
    else this.log(`${cwd} could not be linted: ${(error as Error).stack ?? String(error)}`)
  }
}

function stateOf(path: string): string {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat === undefined ? 'gone' : `${stat.mtimeMs} ${stat.size}`
}
