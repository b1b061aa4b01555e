/**
 * The language server: begin here. It translates between the protocol and the project layer, and knows nothing of language or policy.
 *
 * `client.ts` what the client can do and sets · `document.ts` texts and positions · `projects.ts` what applies to a path ·
 * `open-documents.ts` linting as somebody types · `workspace-files.ts` linting what is not open · `diagnostics.ts`, `hover.ts`,
 * `code-actions.ts` what is answered · `faults.ts` broken configurations
 */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type WorkDoneProgressReporter,
  type WorkspaceFolder,
} from 'vscode-languageserver'
import {version} from '../project/version.js'
import {asRecord, clientOf, settingsOf, type Client, type EditorSettings} from './client.js'
import {CodeActions, explainCommand, fixAllKind} from './code-actions.js'
import {Document} from './document.js'
import {Faults} from './faults.js'
import {hoverOf} from './hover.js'
import {OpenDocuments} from './open-documents.js'
import {isConfiguration, isInside, pathOf, Projects} from './projects.js'
import {PulledDiagnostics} from './pulled-diagnostics.js'
import {answerAboutRules, explain} from './rules.js'
import {WorkspaceFiles} from './workspace-files.js'

/** Lints all of the workspace and shows what is found, in files that are not open too. */
const lintWorkspaceCommand = 'memolint.lintWorkspace'

// What applies to files: configurations, ignore files, and the files of packs.
const configurationGlobs = ['**/{memolint.config.*,.memolintrc*,.memolintignore,package.json}', '**/*.{yml,yaml}']

const startToken = 'memolint-start'

const never: CancellationToken = {isCancellationRequested: false, onCancellationRequested: () => ({dispose: () => undefined})}

/** Serves a connection until its client ends it. */
export function serve(connection: Connection): void {
  // What has no handler comes here: before `initialize` nothing has one.
  let isReady = false
  connection.onRequest((method) => {
    if (!isReady) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The first request has to be “initialize”.')
    throw new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method}.`)
  })
  connection.onInitialize((parameters) => {
    isReady = true
    return new Server(connection, parameters).start()
  })
  connection.onShutdown(() => {
    const refuse = (): never => {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down; the only thing left is “exit”.')
    }
    connection.onHover(refuse)
    connection.onCodeAction(refuse)
    connection.onCodeActionResolve(refuse)
    connection.onExecuteCommand(refuse)
  })
  connection.listen()
}

class Server {
  readonly #connection: Connection
  readonly #client: Client
  readonly #projects = new Projects()
  readonly #faults: Faults
  readonly #documents: OpenDocuments
  readonly #files: WorkspaceFiles
  #folders: readonly WorkspaceFolder[]
  #handed: unknown
  /** The workspace was linted once, so its files are kept up to date. */
  #showsWorkspace = false

  constructor(connection: Connection, parameters: InitializeParams) {
    const options = asRecord(parameters.initializationOptions)
    this.#connection = connection
    this.#client = clientOf(parameters)
    this.#faults = new Faults(connection)
    this.#documents = new OpenDocuments(connection, this.#client, this.#projects, this.#faults)
    this.#files = new WorkspaceFiles(this.#projects, this.#faults, this.#client, (text) => connection.console.warn(text))
    this.#handed = options['settings']
    this.#projects.isTrusted = options['trusted'] !== false
    // What clients say that know no workspace folders.
    const rootUri = asRecord(parameters)['rootUri']
    this.#folders = parameters.workspaceFolders ?? (typeof rootUri === 'string' ? [{uri: rootUri, name: ''}] : [])
  }

  start(): InitializeResult {
    this.#listen()
    const {pulls, lazyEdits, encoding} = this.#client
    return {
      serverInfo: {name: 'memolint', version: version()},
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: {includeText: false}},
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: lazyEdits},
        hoverProvider: true,
        executeCommandProvider: {commands: [lintWorkspaceCommand, explainCommand]},
        ...(pulls && {diagnosticProvider: {identifier: 'memolint', interFileDependencies: false, workspaceDiagnostics: true}}),
        workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
      },
    }
  }

  #listen(): void {
    const connection = this.#connection
    const documents = this.#documents
    connection.onInitialized(() => void this.#begin())
    connection.onDidOpenTextDocument(({textDocument: {uri, languageId, version, text}}) => {
      this.#cleared(uri)
      documents.open(new Document(uri, languageId, version, text, this.#client.encoding))
    })
    connection.onDidChangeTextDocument(({textDocument: {uri, version}, contentChanges}) => {
      const document = documents.get(uri)
      if (!document) return
      document.change(contentChanges, version)
      documents.changed(document)
    })
    connection.onDidSaveTextDocument(({textDocument: {uri}}) => {
      const path = pathOf(uri)
      if (path !== undefined && isConfiguration(path)) this.#relint()
      else documents.saved(uri)
    })
    connection.onDidCloseTextDocument(({textDocument: {uri}}) => void this.#closed(uri))
    connection.onDidChangeConfiguration(({settings}) => {
      this.#handed = asRecord(settings)['memolint'] ?? this.#handed
      void this.#readSettings()
    })
    connection.onDidChangeWatchedFiles(({changes}) => void this.#changedOnDisk(changes.map(({uri}) => uri)))
    const actions = new CodeActions(documents, this.#client)
    connection.onCodeAction((parameters) => actions.of(parameters))
    connection.onCodeActionResolve((action) => actions.resolve(action))
    connection.onHover(async ({textDocument: {uri}, position}) => {
      const current = await documents.current(uri, false)
      if (!current || !('format' in current.file)) return null
      const at = current.document.positions.toOffset(position)
      const here = current.linted.messages.filter(({place}) => place && place.start.offset <= at && at <= place.end.offset)
      return hoverOf(here, current.document, current.file, this.#client) ?? null
    })
    connection.onExecuteCommand(async ({command, arguments: given = []}, token, progress) => {
      if (command === explainCommand) return explain(String(given[0]), String(given[1]), connection, documents, this.#client)
      if (command !== lintWorkspaceCommand) throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no command ${command}.`)
      return this.#lintWorkspace(token, progress)
    })
    answerAboutRules(connection, documents)
    connection.onRequest('memolint/trusted', () => {
      this.#projects.isTrusted = true
      this.#relint()
    })
    if (this.#client.pulls) new PulledDiagnostics(connection, documents, this.#files).listen()
  }

  async #begin(): Promise<void> {
    const {hasWorkspaceFolders, canTellConfiguration, canWatch} = this.#client
    if (hasWorkspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        const gone = new Set(removed.map(({uri}) => uri))
        this.#folders = [...this.#folders.filter(({uri}) => !gone.has(uri)), ...added]
        void this.#readSettings()
      })
    }
    try {
      if (canTellConfiguration) await this.#connection.client.register(DidChangeConfigurationNotification.type, {section: 'memolint'})
      if (canWatch) await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {watchers: configurationGlobs.map((globPattern) => ({globPattern}))})
    } catch (error) {
      this.#connection.console.warn(`The client can’t tell of changes: ${(error as Error).message}`)
    }
    await this.#readSettings()
    if (this.#projects.roots.some(({settings}) => settings.lintWorkspaceOnStart)) {
      if (this.#client.canReportProgress) await this.#connection.sendRequest('window/workDoneProgress/create', {token: startToken}).catch(() => undefined)
      await this.#lintWorkspace(never, this.#connection.window.attachWorkDoneProgress(this.#client.canReportProgress ? startToken : undefined))
    }
  }

  async #readSettings(): Promise<void> {
    const faults = new Set<string>()
    const read = async (scopeUri?: string): Promise<EditorSettings> => {
      let raw = this.#handed
      if (this.#client.hasConfiguration) {
        raw = (await this.#connection.workspace.getConfiguration({scopeUri, section: 'memolint'}).catch(() => undefined)) as unknown
      }
      const {settings, faults: found} = settingsOf(raw)
      for (const fault of found) faults.add(fault)
      return settings
    }
    const folders = this.#folders
    const [outside, ...settings] = await Promise.all([read(), ...folders.map(({uri}) => read(uri))])
    this.#projects.outside = outside
    this.#projects.roots = folders.map(({uri}, at) => ({uri, path: pathOf(uri), settings: settings[at]!}))
    for (const fault of faults) this.#connection.console.warn(fault)
    this.#projects.isReady()
    this.#relint()
  }

  #relint(): void {
    this.#projects.reset()
    this.#files.reset()
    this.#documents.relint()
    if (this.#showsWorkspace) void this.#showWorkspace()
  }

  async #changedOnDisk(uris: readonly string[]): Promise<void> {
    const paths = uris.flatMap((uri) => pathOf(uri) ?? [])
    const packs = [...(await this.#documents.packFolders()), ...this.#projects.roots.flatMap(({path, settings}) => (path === undefined ? [] : settings.vocab.map((pack) => pack)))]
    const concernsPack = (path: string): boolean => /\.ya?ml$/.test(path) && (this.#faults.any || packs.some((pack) => isInside(path, pack.replace(/[/\\]pack\.ya?ml$/, ''))))
    if (paths.some((path) => isConfiguration(path) || concernsPack(path))) {
      this.#relint()
    } else if (this.#showsWorkspace) {
      for (const path of paths) {
        const report = await this.#files.lintOne(path)
        if (!this.#documents.has(report.uri)) await this.#connection.sendDiagnostics({uri: report.uri, diagnostics: [...report.diagnostics]})
      }
    }
  }

  // An open document speaks for its file.
  #cleared(uri: string): void {
    if (this.#client.pulls && this.#showsWorkspace) void this.#connection.sendDiagnostics({uri, diagnostics: []})
  }

  async #closed(uri: string): Promise<void> {
    this.#documents.close(uri)
    const path = pathOf(uri)
    const report = this.#showsWorkspace && path !== undefined ? await this.#files.lintOne(path) : undefined
    if (this.#documents.has(uri) || (this.#client.pulls && !report)) return
    await this.#connection.sendDiagnostics({uri, diagnostics: [...(report?.diagnostics ?? [])]})
  }

  async #showWorkspace(): Promise<void> {
    const before = new Set(this.#files.reported)
    await this.#files.lint((uri) => this.#documents.has(uri), never, () => undefined, ({uri, diagnostics}) => {
      before.delete(uri)
      void this.#connection.sendDiagnostics({uri, diagnostics: [...diagnostics]})
    })
    for (const uri of before) if (!this.#documents.has(uri)) void this.#connection.sendDiagnostics({uri, diagnostics: []})
  }

  async #lintWorkspace(token: CancellationToken, progress: WorkDoneProgressReporter): Promise<{files: number; findings: number}> {
    let files = 0
    let findings = 0
    await this.#watchFiles()
    this.#showsWorkspace = true
    progress.begin('memolint', 0, 'Looking for files', true)
    try {
      await this.#files.lint(
        (uri) => this.#documents.has(uri),
        token,
        (done, all, path) => progress.report(Math.floor((done / all) * 100), `${done + 1} of ${all}: ${path.replace(/.*[/\\]/, '')}`),
        ({uri, diagnostics}) => {
          files++
          findings += diagnostics.length
          void this.#connection.sendDiagnostics({uri, diagnostics: [...diagnostics]})
        },
      )
    } finally {
      progress.done()
    }
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The workspace was linted in part; what was found until then is shown.')
    return {files, findings}
  }

  // Only once the files are of interest: to watch all of a workspace costs some clients much.
  async #watchFiles(): Promise<void> {
    if (this.#showsWorkspace || !this.#client.canWatch) return
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {watchers: [{globPattern: '**/*'}]})
  }
}
