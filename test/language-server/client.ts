import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process'
import {pathToFileURL} from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node'
import {builtServer} from './built-server.js'

export interface ClientOptions {
  /** Folders of the workspace; absolute. */
  folders?: readonly string[]
  capabilities?: ClientCapabilities
  initializationOptions?: unknown
  /** What `workspace/configuration` answers for a folder's URI; nothing: for any other. */
  settings?: (scopeUri: string | undefined) => unknown
}

/** What a usual editor can do. */
export const usual: ClientCapabilities = {
  general: {positionEncodings: ['utf-16']},
  window: {workDoneProgress: true, showDocument: {support: true}},
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    didChangeConfiguration: {dynamicRegistration: true},
    didChangeWatchedFiles: {dynamicRegistration: true},
    workspaceEdit: {documentChanges: true, resourceOperations: ['create']},
  },
  textDocument: {
    publishDiagnostics: {relatedInformation: true, codeDescriptionSupport: true, dataSupport: true, versionSupport: true},
    hover: {contentFormat: ['markdown']},
    codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix', 'source.fixAll']}}, isPreferredSupport: true, dataSupport: true, resolveSupport: {properties: ['edit']}},
  },
}

/** A client that does what a test tells it and writes down what it hears. */
export class ScriptedClient {
  /** Everything published, in the order in which it came. */
  readonly published: PublishDiagnosticsParams[] = []
  readonly logged: string[] = []
  readonly shown: string[] = []
  readonly progress: unknown[] = []
  readonly registered: {method: string; registerOptions?: unknown}[] = []
  initialized!: InitializeResult
  readonly #waiting = new Set<() => void>()

  private constructor(
    readonly process: ChildProcessWithoutNullStreams,
    readonly connection: ProtocolConnection,
  ) {}

  /** Starts a server of its own and says hello. */
  static async start({folders = [], capabilities = usual, initializationOptions, settings = () => ({})}: ClientOptions = {}): Promise<ScriptedClient> {
    const client = await ScriptedClient.spawn()
    const {connection} = client
    connection.onNotification('textDocument/publishDiagnostics', (parameters: PublishDiagnosticsParams) => client.#heard(client.published, parameters))
    connection.onNotification('window/logMessage', ({message}: {message: string}) => client.#heard(client.logged, message))
    connection.onNotification('window/showMessage', ({message}: {message: string}) => client.#heard(client.shown, message))
    connection.onNotification('$/progress', (parameters: unknown) => client.#heard(client.progress, parameters))
    connection.onRequest('window/showMessageRequest', ({message}: {message: string}) => (client.#heard(client.shown, message), null))
    connection.onRequest('window/showDocument', ({uri}: {uri: string}) => (client.#heard(client.shown, uri), {success: true}))
    connection.onRequest('window/workDoneProgress/create', () => null)
    connection.onRequest('client/registerCapability', ({registrations}: {registrations: {method: string}[]}) => {
      for (const one of registrations) client.#heard(client.registered, one)
      return null
    })
    connection.onRequest('client/unregisterCapability', () => null)
    connection.onRequest('workspace/diagnostic/refresh', () => (client.#heard(client.logged, 'refresh'), null))
    connection.onRequest('workspace/configuration', ({items}: {items: {scopeUri?: string}[]}) => items.map(({scopeUri}) => settings(scopeUri)))
    connection.listen()
    const workspaceFolders = folders.map((folder) => ({uri: pathToFileURL(folder).href, name: folder}))
    const died = new Promise<never>((_, reject) => client.process.once('exit', (status) => reject(new Error(`the server ended with ${status}`))))
    client.initialized = await Promise.race([died, connection.sendRequest<InitializeResult>('initialize', {processId: process.pid, rootUri: workspaceFolders[0]?.uri ?? null, workspaceFolders, capabilities, initializationOptions})])
    died.catch(() => undefined)
    await connection.sendNotification('initialized', {})
    return client
  }

  /** A server that nobody has spoken to yet. */
  static async spawn(): Promise<ScriptedClient> {
    const child = spawn(process.execPath, [await builtServer(), 'lsp', '--stdio'])
    child.stderr.setEncoding('utf8').on('data', (text: string) => process.stderr.write(`server: ${text}`))
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
    return new ScriptedClient(child, connection)
  }

  #heard<Item>(list: Item[], item: Item): void {
    list.push(item)
    for (const check of [...this.#waiting]) check()
  }

  /** Waits until something heard makes `look` give a value. */
  async until<Value>(look: () => Value | undefined | false, what: string, limit = 15_000): Promise<Value> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const value = look()
        if (value === undefined || value === false) return
        clearTimeout(timer)
        this.#waiting.delete(check)
        resolve(value)
      }
      const timer = setTimeout(() => {
        this.#waiting.delete(check)
        reject(new Error(`waited ${limit} ms for ${what}; logged: ${this.logged.join(' | ')}; last published: ${JSON.stringify(this.published.slice(-3))}`))
      }, limit)
      this.#waiting.add(check)
      check()
    })
  }

  open(uri: string, text: string, {version = 1, languageId = 'markdown'} = {}): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId, version, text}})
  }

  change(uri: string, version: number, contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
  }

  /** Tells the server that files changed on the disk. */
  touched(...uris: string[]): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: uris.map((uri) => ({uri, type: 2}))})
  }

  /** The last diagnostics that were published for a document, once they pass. */
  diagnostics(uri: string, passes: (diagnostics: Diagnostic[], version: number | undefined) => boolean = () => true): Promise<Diagnostic[]> {
    return this.until(() => {
      const last = this.published.filter((one) => one.uri === uri).at(-1)
      return last && passes(last.diagnostics, last.version) ? last.diagnostics : undefined
    }, `diagnostics of ${uri}`)
  }

  actions(uri: string, diagnostic: Diagnostic | undefined, only?: string[]): Promise<CodeAction[]> {
    const range = diagnostic?.range ?? {start: {line: 0, character: 0}, end: {line: 0, character: 0}}
    return this.connection.sendRequest('textDocument/codeAction', {textDocument: {uri}, range, context: {diagnostics: diagnostic ? [diagnostic] : [], ...(only && {only})}})
  }

  /** An action's edit, asked for where it was left out. */
  async editOf(action: CodeAction): Promise<WorkspaceEdit> {
    const {edit} = action.edit ? action : await this.connection.sendRequest<CodeAction>('codeAction/resolve', action)
    if (!edit) throw new Error(`“${action.title}” has no edit`)
    return edit
  }

  /** Ends the server as the protocol says; gives its exit status. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.on('exit', resolve))
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    const status = await ended
    this.connection.dispose()
    return status
  }
}

/** A text after the edits for one document, whose positions count UTF-16 units. */
export function edited(text: string, edit: WorkspaceEdit, uri: string, encoding: 'utf-8' | 'utf-16' = 'utf-16'): string {
  const edits = edit.changes?.[uri] ?? edit.documentChanges?.flatMap((change) => ('edits' in change && change.textDocument.uri === uri ? change.edits : [])) ?? []
  const lines = text.split(/(?<=\n|\r(?!\n))/)
  const units = (line: string, character: number): number => (encoding === 'utf-16' ? character : Buffer.from(line).subarray(0, character).toString().length)
  const offset = ({line, character}: {line: number; character: number}): number => lines.slice(0, line).join('').length + units(lines[line] ?? '', character)
  return edits
    .map((one) => ({start: offset(one.range.start), end: offset(one.range.end), text: 'newText' in one ? one.newText : ''}))
    .sort((a, b) => b.start - a.start)
    .reduce((done, {start, end, text: by}) => done.slice(0, start) + by + done.slice(end), text)
}
