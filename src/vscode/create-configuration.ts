import * as vscode from 'vscode'
import {configurationNames} from '../project/configuration-file.js'
import {configurationTemplate} from '../project/configuration-template.js'

/** Writes a commented configuration into a folder of the workspace and opens it; one that is there already is opened as it is. */
export async function createConfiguration(): Promise<void> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({uri}) => uri.scheme === 'file')
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick({placeHolder: 'The folder for the configuration'}) : folders[0]
  if (!folder) {
    if (folders.length === 0) await vscode.window.showWarningMessage('A configuration needs a folder on a disk: open one first.')
    return
  }
  const names = await vscode.workspace.fs.readDirectory(folder.uri)
  const there = configurationNames.find((name) => name !== 'package.json' && names.some(([one]) => one === name))
  const file = vscode.Uri.joinPath(folder.uri, there ?? 'memolint.config.yaml')
  if (there === undefined) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(configurationTemplate(folder.uri.fsPath)))
  await vscode.window.showTextDocument(file)
}
