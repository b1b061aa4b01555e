import * as vscode from 'vscode'

/** A status bar item that counts the findings of the current file. */
export function showCount(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('memolint.count', vscode.StatusBarAlignment.Right, 90)
  item.name = 'memolint'
  item.command = 'workbench.actions.view.problems'
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document
    if (!document) {
      item.hide()
      return
    }
    const found = vscode.languages.getDiagnostics(document.uri).filter(({source}) => source === 'memolint')
    const isGrave = found.some(({severity}) => severity === vscode.DiagnosticSeverity.Error)
    item.text = `$(${found.length === 0 ? 'check' : isGrave ? 'error' : 'warning'}) memolint${found.length === 0 ? '' : `: ${found.length}`}`
    item.tooltip = found.length === 0 ? 'memolint found nothing in this file' : `memolint: ${found.length} ${found.length === 1 ? 'finding' : 'findings'} in this file`
    item.show()
  }
  update()
  return vscode.Disposable.from(item, vscode.languages.onDidChangeDiagnostics(update), vscode.window.onDidChangeActiveTextEditor(update))
}
