import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  CancellationTokenSource,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node'
import {describe, expect, it, onTestFinished} from 'vitest'
import {folderWith} from '../project/folder.js'
import {ScriptedClient, usual, type ClientOptions} from './client.js'

const call = '# Notes\n\nCall GPT-5 from Lambda.\n'
const uriOf = (...path: string[]): string => pathToFileURL(join(...path)).href
const pulling = {...usual, textDocument: {...usual.textDocument, diagnostic: {}}, workspace: {...usual.workspace, diagnostics: {refreshSupport: true}}}
const lintWorkspace = {command: 'memolint.lintWorkspace', workDoneToken: 'all'}

async function start(options: ClientOptions = {}): Promise<ScriptedClient> {
  const client = await ScriptedClient.start(options)
  onTestFinished(() => void client.process.kill())
  return client
}

describe('files that are not open', () => {
  it('are linted on demand, with progress, and then kept up to date', async () => {
    const folder = folderWith({'a.md': call, 'clean.md': 'Nothing.\n', 'docs/b.txt': 'Invoke o3 on Bedrock.\n', 'left-out/c.md': call, '.memolintignore': 'left-out/\n', 'image.png': new Uint8Array([137, 80, 0])})
    const inner = join(folder, 'docs')
    const client = await start({folders: [folder, inner]})
    await client.open(uriOf(folder, 'a.md'), 'Nothing yet.\n')
    await client.diagnostics(uriOf(folder, 'a.md'))
    expect(await client.connection.sendRequest('workspace/executeCommand', lintWorkspace)).toEqual({files: 2, findings: 1})
    expect(await client.diagnostics(uriOf(inner, 'b.txt'))).toMatchObject([{code: 'call', range: {start: {line: 0, character: 0}}}])
    // What is open is as it is there, not as it is on the disk.
    expect(await client.diagnostics(uriOf(folder, 'a.md'))).toEqual([])
    expect(client.published.some(({uri}) => uri === uriOf(folder, 'left-out', 'c.md'))).toBe(false)
    expect(client.progress).toMatchObject([{token: 'all', value: {kind: 'begin'}}, {value: {kind: 'report'}}, {value: {kind: 'report'}}, {value: {kind: 'report', message: expect.stringContaining('3 of 3') as string}}, {value: {kind: 'end'}}])
    await client.close(uriOf(folder, 'a.md'))
    await client.diagnostics(uriOf(folder, 'a.md'), (found) => found.length === 1)
    writeFileSync(join(inner, 'b.txt'), 'Nothing.\n')
    await client.touched(uriOf(inner, 'b.txt'))
    await client.diagnostics(uriOf(inner, 'b.txt'), (found) => found.length === 0)
    rmSync(join(folder, 'a.md'))
    await client.touched(uriOf(folder, 'a.md'))
    await client.diagnostics(uriOf(folder, 'a.md'), (found) => found.length === 0)
  })

  it('are let be where the request is cancelled', async () => {
    const folder = folderWith(Object.fromEntries(Array.from({length: 400}, (_, at) => [`${at}.md`, call.repeat(20)])))
    const client = await start({folders: [folder]})
    const source = new CancellationTokenSource()
    const asked = client.connection.sendRequest('workspace/executeCommand', lintWorkspace, source.token)
    await client.until(() => client.published.length > 3, 'the first files')
    source.cancel()
    await expect(asked).rejects.toMatchObject({code: -32800})
    expect(client.published.length).toBeLessThan(400)
    expect(client.progress.at(-1)).toMatchObject({value: {kind: 'end'}})
  })

  it('are linted at the start where that is set', async () => {
    const folder = folderWith({'a.md': call})
    const client = await start({folders: [folder], settings: () => ({lintWorkspaceOnStart: true})})
    expect(await client.diagnostics(uriOf(folder, 'a.md'))).toHaveLength(1)
  })
})

describe('a client that asks for diagnostics', () => {
  const ofDocument = (client: ScriptedClient, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}, previousResultId})

  it('gets those of the text as it is now, and is told when nothing changed', async () => {
    const folder = folderWith({})
    const uri = uriOf(folder, 'a.md')
    const client = await start({folders: [folder], capabilities: pulling})
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({workspaceDiagnostics: true})
    await client.open(uri, call)
    const first = await ofDocument(client, uri)
    if (first.kind !== 'full') throw new Error('nothing was handed over')
    expect(first.items).toMatchObject([{code: 'call'}])
    expect(await ofDocument(client, uri, first.resultId)).toEqual({kind: 'unchanged', resultId: first.resultId})
    void client.change(uri, 2, [{text: `${call}\nInvoke o3 on Bedrock.\n`}])
    expect(await ofDocument(client, uri, first.resultId)).toMatchObject({kind: 'full', items: [{code: 'call'}, {code: 'call'}]})
    // It asked, so nothing is sent unasked; and it is told where a configuration changed.
    expect(client.published).toEqual([])
    writeFileSync(join(folder, 'memolint.config.yaml'), 'rules: {call: off}\n')
    await client.touched(uriOf(folder, 'memolint.config.yaml'))
    await client.until(() => client.logged.includes('refresh'), 'a refresh')
    expect(await ofDocument(client, uri)).toMatchObject({kind: 'full', items: []})
  })

  it('gets those of the workspace file by file', async () => {
    const folder = folderWith({'a.md': call, 'b.md': call, 'c.md': 'Nothing.\n'})
    const client = await start({folders: [folder], capabilities: pulling})
    const answer = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {previousResultIds: [], partialResultToken: 'part'})
    expect(answer.items).toEqual([])
    const parts = (client.progress as {token: string; value: {items: WorkspaceDocumentDiagnosticReport[]}}[]).filter(({token}) => token === 'part').flatMap(({value}) => value.items)
    expect(parts.map((part) => [part.uri, part.kind === 'full' && part.items.length])).toEqual([[uriOf(folder, 'a.md'), 1], [uriOf(folder, 'b.md'), 1], [uriOf(folder, 'c.md'), 0]])
    writeFileSync(join(folder, 'a.md'), 'Clean now.\n')
    rmSync(join(folder, 'c.md'))
    const again = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {previousResultIds: parts.map(({uri, resultId}) => ({uri, value: resultId}))})
    expect(again.items).toMatchObject([{uri: uriOf(folder, 'a.md'), kind: 'full', items: []}, {uri: uriOf(folder, 'b.md'), kind: 'unchanged'}, {uri: uriOf(folder, 'c.md')}])
  })
})
