import * as vscode from 'vscode'
import {
  ExecuteCommandRequest,
  LanguageClient,
  TransportKind,
  WorkDoneProgress,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node'
import {createConfiguration} from './create-configuration.js'
import {rulePageScheme, RulePages} from './rule-pages.js'
import {showCount} from './status.js'

let client: LanguageClient | undefined

/** Starts the language server and registers the commands. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  client = makeClient(context)
  const pages = new RulePages(client)
  const commands: Record<string, () => unknown> = {
    'memolint.lintAll': () => lintAll(client!),
    'memolint.fixAll': () => vscode.commands.executeCommand('editor.action.codeAction', {kind: 'source.fixAll.memolint', apply: 'first'}),
    'memolint.openRule': () => pages.pick(),
    'memolint.showOutput': () => client!.outputChannel.show(),
    'memolint.restart': () => client!.restart(),
    'memolint.createConfiguration': () => createConfiguration(),
  }
  for (const [id, run] of Object.entries(commands)) context.subscriptions.push(vscode.commands.registerCommand(id, run))
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, pages),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void client?.sendRequest('memolint/trusted')),
    showCount(),
  )
  await client.start()
}

/** Ends the language server. */
export function deactivate(): Promise<void> | undefined {
  return client?.stop()
}

function makeClient(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('server.cjs')
  const server: ServerOptions = {
    run: {module, transport: TransportKind.ipc},
    debug: {module, transport: TransportKind.ipc, options: {execArgv: ['--nolazy', '--inspect=6011']}},
  }
  const options: LanguageClientOptions = {
    // Which files are prose is the project's to say, by extension; the server lets all others be.
    documentSelector: [{scheme: 'file'}, {scheme: 'untitled'}, {scheme: 'vscode-vfs'}],
    initializationOptions: {trusted: vscode.workspace.isTrusted, diagnostics: 'push', rulePages: `${rulePageScheme}:/`},
    // A server that dies is started again, unless it does so five times within three minutes.
    connectionOptions: {maxRestartCount: 5},
    middleware: {
      window: {
        showDocument: async (parameters, token, next) => {
          if (!parameters.uri.startsWith(`${rulePageScheme}:`)) return next(parameters, token)
          await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(parameters.uri))
          return {success: true}
        },
      },
    },
  }
  return new LanguageClient('memolint', 'memolint', server, options)
}

/** Has the server lint every file of the workspace; what is found stands in the Problems panel. */
async function lintAll(server: LanguageClient): Promise<void> {
  const options = {location: vscode.ProgressLocation.Notification, title: 'memolint', cancellable: true}
  await vscode.window.withProgress(options, async (progress, token) => {
    const workDoneToken = `memolint-all-${Date.now()}`
    let done = 0
    const listening = server.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
      if (step.kind !== 'report') return
      progress.report({message: step.message, increment: (step.percentage ?? done) - done})
      done = step.percentage ?? done
    })
    try {
      const counts = (await server.sendRequest(ExecuteCommandRequest.type, {command: 'memolint.lintWorkspace', workDoneToken}, token)) as {files: number; findings: number}
      const {files, findings} = counts
      vscode.window.setStatusBarMessage(`memolint: ${findings} ${findings === 1 ? 'finding' : 'findings'} in ${files} files that are not open`, 8000)
      if (findings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems')
    } catch (error) {
      if (!token.isCancellationRequested) throw error
    } finally {
      listening.dispose()
    }
  })
}
