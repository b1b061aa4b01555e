import {join} from 'node:path'
import type {Connection, Diagnostic} from 'vscode-languageserver'
import type {Message} from '../formats/message.js'
import {Fault} from '../project/fault.js'
import {openFile, type NotLinted, type OpenFile} from '../project/open-file.js'
import type {Client} from './client.js'
import {diagnosticsOf} from './diagnostics.js'
import type {Document} from './document.js'
import type {Faults} from './faults.js'
import {pathOf, stampOf, type Projects} from './projects.js'

/** The messages of one version of a document. */
export interface Linted {
  version: number
  /** Their suggestions may be missing where `rewrites` is false. */
  messages: readonly Message[]
  rewrites: boolean
  diagnostics: readonly Diagnostic[]
}

/** An open document and what is known of it. */
interface State {
  document: Document
  /** What it is linted by; nothing until it is first asked for, or once the configuration changed. */
  file?: Promise<OpenFile | NotLinted>
  /** What held last, for as long as the configuration is at fault. */
  last?: OpenFile | NotLinted
  linted?: Linted
  timer?: NodeJS.Timeout
  /** When the oldest change came that is not linted yet. */
  since?: number
  /** How long the last lint took, in milliseconds. */
  took: number
  stamp?: string
  stampAt: number
  told?: string
}

/** Milliseconds of silence that a change waits for, and how long changes in a row may put it off. */
const debounce = 60
const longestWait = 400
/** A document longer than this, in UTF-16 units, is left to the command line: no edit in it would be answered in time. */
const longest = 4_000_000
/** How often the disk is asked whether the configuration changed, where the client does not tell. Milliseconds. */
const stampEvery = 1000

const formatOfLanguage: Readonly<Record<string, string>> = {markdown: 'markdown', mdx: 'mdx', plaintext: 'text', text: 'text', html: 'html'}

/** The documents that a client has open. */
export class OpenDocuments {
  readonly #states = new Map<string, State>()

  constructor(
    readonly connection: Connection,
    readonly client: Client,
    readonly projects: Projects,
    readonly faults: Faults,
  ) {}

  get(uri: string): Document | undefined {
    return this.#states.get(uri)?.document
  }

  has(uri: string): boolean {
    return this.#states.has(uri)
  }

  open(document: Document): void {
    this.close(document.uri)
    const state: State = {document, took: 0, stampAt: 0}
    this.#states.set(document.uri, state)
    this.#schedule(state, 0)
  }

  changed(document: Document): void {
    const state = this.#states.get(document.uri)
    if (!state) return
    state.since ??= Date.now()
    if (this.projects.settingsOf(pathOf(document.uri)).run === 'onSave') return
    // Whoever types on gets an answer all the same; and a page that takes long is not begun at each stroke.
    const wait = Math.max(debounce, state.took * 2)
    this.#schedule(state, Math.max(0, Math.min(wait, state.since + Math.max(longestWait, wait) - Date.now())))
  }

  saved(uri: string): void {
    const state = this.#states.get(uri)
    if (state) this.#schedule(state, 0)
  }

  close(uri: string): void {
    const state = this.#states.get(uri)
    if (!state) return
    clearTimeout(state.timer)
    this.#states.delete(uri)
  }

  /** Lints every document anew, after something changed that applies to them. */
  relint(): void {
    this.faults.clear()
    for (const state of this.#states.values()) {
      state.file = undefined
      state.linted = undefined
      this.#schedule(state, 0)
    }
    void Promise.all([...this.#states.values()].map((state) => this.#fileOf(state))).then(() => this.faults.publish())
    if (this.client.pulls && this.client.canRefresh) this.connection.languages.diagnostics.refresh().catch(() => undefined)
  }

  /** Folders of packs that documents are linted by. */
  async packFolders(): Promise<string[]> {
    return (await this.#files()).flatMap(packFoldersOf)
  }

  /** Packs that documents are linted by, each as often as it is. */
  async packs(): Promise<OpenFile['packs']> {
    return (await this.#files()).flatMap(({packs}) => packs)
  }

  async #files(): Promise<OpenFile[]> {
    const files = await Promise.all([...this.#states.values()].map((state) => this.#fileOf(state)))
    return files.filter((file): file is OpenFile => 'format' in file)
  }

  /**
   * What a document is linted by, and its messages as it is now; nothing where it is not open.
   *
   * @param rewrites Whether the messages must have their suggestions. They cost more than the findings, and nobody sees them in a squiggle.
   */
  async current(uri: string, rewrites: boolean): Promise<{document: Document; file: OpenFile | NotLinted; linted: Linted} | undefined> {
    const state = this.#states.get(uri)
    if (!state) return undefined
    const {document} = state
    const linted = await this.#lint(state, rewrites)
    return linted && {document, file: await this.#settled(state), linted}
  }

  #schedule(state: State, wait: number): void {
    clearTimeout(state.timer)
    const failed = (error: unknown): void => this.connection.console.error(`${state.document.uri}: ${(error as Error).stack ?? String(error)}`)
    state.timer = setTimeout(() => void this.#run(state).catch(failed), wait)
  }

  async #run(state: State): Promise<void> {
    const {document} = state
    const linted = await this.#lint(state, false)
    // Closed or edited while it was being opened: somebody else's turn.
    if (!linted || this.#states.get(document.uri) !== state || this.client.pulls) return
    if (linted.version !== document.version) return
    await this.connection.sendDiagnostics({uri: document.uri, version: linted.version, diagnostics: [...linted.diagnostics]})
  }

  async #lint(state: State, rewrites: boolean): Promise<Linted | undefined> {
    if (!this.client.canWatch) await this.#checkStamp(state)
    const file = await this.#settled(state)
    const {document} = state
    const {uri, version, text} = document
    if (this.#states.get(uri) !== state) return undefined
    if (state.linted?.version === version && (state.linted.rewrites || !rewrites)) return state.linted
    state.since = undefined
    let messages: readonly Message[] = []
    const started = performance.now()
    try {
      if ('reason' in file) this.#tell(state, file.reason)
      else if (text.length > longest) this.#tell(state, `it is longer than ${longest / 1_000_000} million characters; run memolint on the command line`)
      else messages = file.lint(text, rewrites)
    } catch (error) {
      this.connection.console.error(`${uri} could not be linted; this is a mistake of memolint’s own: ${(error as Error).stack ?? String(error)}`)
    }
    state.took = performance.now() - started
    state.linted = {version, messages, rewrites, diagnostics: diagnosticsOf(messages, uri, document.positions, this.client)}
    return state.linted
  }

  #fileOf(state: State): Promise<OpenFile | NotLinted> {
    return (state.file ??= this.#open(state))
  }

  // The configuration may change while it is being read; what counts is what it came to.
  async #settled(state: State): Promise<OpenFile | NotLinted> {
    for (;;) {
      const promise = this.#fileOf(state)
      const file = await promise
      if (state.file === promise) return file
    }
  }

  async #open(state: State): Promise<OpenFile | NotLinted> {
    const {uri, languageId} = state.document
    await this.projects.ready
    const path = pathOf(uri) ?? this.#pathOfOther(uri)
    if (!this.projects.settingsOf(pathOf(uri)).enable) return {reason: 'memolint is switched off in the settings'}
    const format = formatOfLanguage[languageId]
    const project = await (pathOf(uri) === undefined && !uri.startsWith('untitled:') ? this.projects.withoutConfiguration(path) : this.projects.of(path))
    try {
      const file = await openFile(path, project, format)
      state.last = file
      return file
    } catch (error) {
      if (!(error instanceof Fault)) {
        this.connection.console.error(`${uri} could not be opened: ${(error as Error).stack ?? String(error)}`)
        return {reason: 'it could not be opened'}
      }
      this.faults.add(error, project.cwd)
      this.faults.publish()
      // What held before still does; where nothing did, the pack that ships.
      return state.last ?? openFile(path, await this.projects.withoutConfiguration(path), format)
    }
  }

  // A document without a file is linted as if it lay in the workspace.
  #pathOfOther(uri: string): string {
    const name = uri.replace(/[?#].*$/, '').split(/[/:]/).at(-1) ?? ''
    return join(this.projects.roots.find(({path}) => path !== undefined)?.path ?? process.cwd(), name || 'Untitled')
  }

  async #checkStamp(state: State): Promise<void> {
    const now = Date.now()
    const path = pathOf(state.document.uri)
    if (path === undefined || now - state.stampAt < stampEvery) return
    state.stampAt = now
    const file = await this.#settled(state)
    const stamp = stampOf(path, 'format' in file ? packFoldersOf(file) : [])
    const before = state.stamp
    state.stamp = stamp
    if (before === undefined || before === stamp) return
    this.projects.reset()
    this.relint()
  }

  // Each reason once: a person who wonders finds it in the log.
  #tell(state: State, reason: string): void {
    if (state.told === reason) return
    state.told = reason
    this.connection.console.info(`${state.document.uri} is not linted: ${reason}.`)
  }
}

function packFoldersOf({configuration}: OpenFile): string[] {
  return configuration.settings.vocab.filter((pack) => /[/\\]/.test(pack))
}
