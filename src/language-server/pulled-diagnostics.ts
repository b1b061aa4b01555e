import {createHash} from 'node:crypto'
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import type {OpenDocuments} from './open-documents.js'
import type {FileReport, WorkspaceFiles} from './workspace-files.js'

/** Diagnostics for clients that ask: of a document, or of all files of the workspace, which are handed over as they are linted. */
export class PulledDiagnostics {
  readonly #connection: Connection
  readonly #documents: OpenDocuments
  readonly #files: WorkspaceFiles

  constructor(connection: Connection, documents: OpenDocuments, files: WorkspaceFiles) {
    this.#connection = connection
    this.#documents = documents
    this.#files = files
  }

  listen(): void {
    const {diagnostics} = this.#connection.languages
    diagnostics.on(({textDocument: {uri}, previousResultId}) => this.#ofDocument(uri, previousResultId))
    diagnostics.onWorkspace(async ({previousResultIds}, token, progress, partial) => {
      const items: WorkspaceDocumentDiagnosticReport[] = []
      const hand = (item: WorkspaceDocumentDiagnosticReport): void => {
        if (partial) partial.report({items: [item]})
        else items.push(item)
      }
      progress.begin('memolint', 0, 'Looking for files', true)
      try {
        await this.#ofWorkspace(new Map(previousResultIds.map(({uri, value}) => [uri, value])), token, progress.report.bind(progress), hand)
      } finally {
        progress.done()
      }
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The workspace was linted in part.')
      return {items}
    })
  }

  async #ofDocument(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const current = await this.#documents.current(uri, false)
    if (!current) return {kind: DocumentDiagnosticReportKind.Full, items: []}
    const {diagnostics} = current.linted
    const resultId = idOf(diagnostics)
    if (resultId === previous) return {kind: DocumentDiagnosticReportKind.Unchanged, resultId}
    return {kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics]}
  }

  async #ofWorkspace(
    previous: Map<string, string>,
    token: CancellationToken,
    progress: (percentage: number, message: string) => void,
    hand: (item: WorkspaceDocumentDiagnosticReport) => void,
  ): Promise<void> {
    const report = ({uri, diagnostics}: Pick<FileReport, 'uri' | 'diagnostics'>): void => {
      const resultId = idOf(diagnostics)
      const isKnown = previous.get(uri) === resultId
      previous.delete(uri)
      if (isKnown) hand({kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId})
      else hand({kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...diagnostics]})
    }
    const step = (done: number, all: number, path: string): void => progress(Math.floor((done / all) * 100), path.replace(/.*[/\\]/, ''))
    await this.#files.lint((uri) => this.#documents.has(uri), token, step, report)
    if (token.isCancellationRequested) return
    // What was reported before and is not there any more.
    for (const uri of [...previous.keys()]) if (!this.#documents.has(uri)) report({uri, diagnostics: []})
  }
}

/** The same diagnostics, the same id. */
function idOf(diagnostics: unknown): string {
  return createHash('sha256').update(JSON.stringify(diagnostics)).digest('base64url').slice(0, 16)
}
