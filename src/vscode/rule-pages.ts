import * as vscode from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node'

/** The scheme of rules' pages: `memolint-rule:/access.md`. They come out of the pack, so that they are there without a network. */
export const rulePageScheme = 'memolint-rule'

/** The pages of rules, as documents that nobody can write to. */
export class RulePages implements vscode.TextDocumentContentProvider {
  readonly #client: LanguageClient

  constructor(client: LanguageClient) {
    this.#client = client
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const id = uri.path.replace(/^\//, '').replace(/\.md$/, '')
    const text = await this.#client.sendRequest<string | null>('memolint/rulePage', id)
    return text ?? `# ${id}\n\nNo pack in use has a rule of this name.\n`
  }

  /** Shows the page of the rule under the cursor, or has a person pick one. */
  async pick(): Promise<void> {
    const rules = await this.#client.sendRequest<{id: string; title: string; level: string}[]>('memolint/rules')
    const here = ruleAtCursor()
    const items = rules.map(({id, title, level}) => ({label: id, description: level, detail: title, picked: id === here}))
    items.sort((a, b) => Number(b.picked) - Number(a.picked))
    const picked = await vscode.window.showQuickPick(items, {placeHolder: 'The rule to open', matchOnDetail: true})
    if (picked) await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(`${rulePageScheme}:/${picked.label}.md`))
  }
}

function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor
  if (!editor) return undefined
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .find(({source, range}) => source === 'memolint' && range.contains(editor.selection.active))
  const code = found?.code
  return typeof code === 'object' ? String(code.value) : code === undefined ? undefined : String(code)
}
