import {pathToFileURL} from 'node:url'
import {CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type TextDocumentEdit, type TextEdit, type WorkspaceEdit} from 'vscode-languageserver'
import type {Message} from '../formats/message.js'
import type {OpenFile} from '../project/open-file.js'
import {allowPhrase, phraseOf} from './allow-phrase.js'
import {asRecord, type Client} from './client.js'
import {Positions, type Document} from './document.js'
import {ignoreHere} from './ignore-here.js'
import type {OpenDocuments} from './open-documents.js'
import {pathOf} from './projects.js'
import {editsBetween} from './text-edits.js'

/** The kind that editors ask for on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.memolint`

/** Explains a rule: its parameter is the rule's id. */
export const explainCommand = 'memolint.explainRule'

type Late = 'fixAll' | 'ignore' | 'allow'

/** What an action carries until its edit is asked for. */
interface ActionData {
  uri: string
  version: number
  edit: Late
  /** The finding it is about: its place among the messages. */
  at?: number
}

/** What can be done about the findings of a document. Edits come from the server's own findings, never from ranges that a client sends back. */
export class CodeActions {
  constructor(
    readonly documents: OpenDocuments,
    readonly client: Client,
  ) {}

  async of({textDocument: {uri}, range, context}: CodeActionParams): Promise<CodeAction[]> {
    const current = await this.documents.current(uri, true)
    if (!current || !('format' in current.file) || !this.client.literalActions) return []
    const {document, file, linted} = current
    const wants = (kind: string): boolean => context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`))
    const actions: CodeAction[] = []
    const fixable = linted.messages.filter(({suggestions}) => suggestions?.some(({fix}) => fix)).length
    if (wants(CodeActionKind.QuickFix)) {
      const {start, end} = document.positions.toSpan(range)
      linted.messages.forEach((message, at) => {
        const span = message.place && {start: message.place.start.offset, end: message.place.end.offset}
        if (!span || span.start > end || span.end < start) return
        actions.push(...this.#ofFinding(message, linted.diagnostics[at]!, at, document, file))
      })
      if (actions.length > 0 && fixable > 1) {
        actions.push(this.#late({title: `Fix all ${fixable} findings that are safe to fix in this file`, kind: CodeActionKind.QuickFix}, 'fixAll', document, file))
      }
    }
    // Not offered unasked: editors would show it beside each quick fix.
    if (context.only !== undefined && wants(fixAllKind) && fixable > 0) {
      actions.push(this.#late({title: 'Fix all that is safe to fix (memolint)', kind: fixAllKind}, 'fixAll', document, file))
    }
    return actions
  }

  /** Fills in the edit of an action that was offered without one. */
  async resolve(action: CodeAction): Promise<CodeAction> {
    const {uri, version, edit, at} = asRecord(action.data) as Partial<ActionData>
    const current = uri === undefined ? undefined : await this.documents.current(uri, true)
    // The text has moved on; an edit of another version would tear it.
    if (!current || !('format' in current.file) || edit === undefined || current.document.version !== version) return action
    const message = at === undefined ? undefined : current.linted.messages[at]
    const made = this.#edit(edit, current.document, current.file, message)
    return made ? {...action, edit: made} : action
  }

  #ofFinding(message: Message, diagnostic: Diagnostic, at: number, document: Document, file: OpenFile): CodeAction[] {
    const {ruleId, suggestions = []} = message
    const diagnostics = [diagnostic]
    const kind = CodeActionKind.QuickFix
    const actions = suggestions.map(({title, text, fix, ...span}): CodeAction => ({
      title,
      kind,
      diagnostics,
      ...(fix && this.client.preferred && {isPreferred: true}),
      edit: this.#inDocument(document, [{range: document.positions.toRange(span), newText: text}]),
    }))
    if (message.actual === undefined) return actions
    actions.push(this.#late({title: `Ignore “${ruleId}” here, with a reason`, kind, diagnostics}, 'ignore', document, file, at, message))
    if (this.client.canCreate || this.client.documentChanges) {
      actions.push(this.#late({title: 'Allow this phrase in the configuration', kind, diagnostics}, 'allow', document, file, at, message))
    }
    actions.push({title: `Explain the rule “${ruleId}”`, kind, diagnostics, command: {title: 'Explain the rule', command: explainCommand, arguments: [ruleId, document.uri]}})
    return actions.filter(({edit, command, data}) => edit ?? command ?? (data as unknown))
  }

  // Some edits take several readings of the file: where the client can, it asks for the one that is chosen.
  #late(action: CodeAction, edit: Late, document: Document, file: OpenFile, at?: number, message?: Message): CodeAction {
    const data: ActionData = {uri: document.uri, version: document.version, edit, ...(at !== undefined && {at})}
    if (this.client.lazyEdits) return {...action, data}
    const made = this.#edit(edit, document, file, message)
    return made ? {...action, edit: made} : action
  }

  #edit(edit: Late, document: Document, file: OpenFile, message: Message | undefined): WorkspaceEdit | undefined {
    if (edit === 'fixAll') {
      const edits = editsBetween(document.positions, file.fix(document.text))
      return edits.length === 0 ? undefined : this.#inDocument(document, edits)
    }
    if (message === undefined) return undefined
    return edit === 'ignore' ? this.#ignore(message, document, file) : this.#allow(message, document, file)
  }

  #ignore(message: Message, document: Document, file: OpenFile): WorkspaceEdit | undefined {
    const found = ignoreHere(document.text, message, file)
    if (!found) return undefined
    const {at, text, reason} = found
    const range = document.positions.toRange({start: at, end: at})
    if (!this.client.snippets) return this.#inDocument(document, [{range, newText: text}])
    const escaped = (part: string): string => part.replace(/[\\$}]/g, '\\$&')
    const value = `${escaped(text.slice(0, reason.start))}\${1:${escaped(text.slice(reason.start, reason.end))}}${escaped(text.slice(reason.end))}`
    const edits = [{range, snippet: {kind: 'snippet', value}}] as unknown as TextEdit[]
    return {documentChanges: [{textDocument: {uri: document.uri, version: document.version}, edits}]}
  }

  #allow(message: Message, document: Document, file: OpenFile): WorkspaceEdit | undefined {
    const path = pathOf(document.uri)
    const top = path === undefined ? undefined : this.documents.projects.rootOf(path)?.path
    if (path === undefined || top === undefined) return undefined
    const reading = file.readings(document.text).find((one) => one.reading.ruleId === message.ruleId && one.start === message.place?.start.offset)
    if (!reading?.reading.finding) return undefined
    const {start, end} = reading.reading.finding.sentence
    const change = allowPhrase(phraseOf(message, reading.block.text.slice(start, end)), path, top)
    if (!change) return undefined
    const uri = pathToFileURL(change.path).href
    const open = this.documents.get(uri)
    const before = open?.text ?? change.before
    // The file is open with other text than on the disk: the change is of the disk's.
    if (open && open.text !== change.before) return undefined
    const positions = new Positions(before ?? '', this.client.encoding)
    const edits = before === undefined ? [{range: positions.toRange({start: 0, end: 0}), newText: change.after}] : editsBetween(positions, change.after)
    if (change.before !== undefined) {
      return this.client.documentChanges ? {documentChanges: [{textDocument: {uri, version: open?.version ?? null}, edits}]} : {changes: {[uri]: edits}}
    }
    if (!this.client.canCreate) return undefined
    return {documentChanges: [{kind: 'create', uri, options: {ignoreIfExists: true}}, {textDocument: {uri, version: null}, edits}]}
  }

  #inDocument({uri, version}: Document, edits: TextEdit[]): WorkspaceEdit {
    if (!this.client.documentChanges) return {changes: {[uri]: edits}}
    const change: TextDocumentEdit = {textDocument: {uri, version}, edits}
    return {documentChanges: [change]}
  }
}
