import {renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it, onTestFinished} from 'vitest'
import {folderWith} from '../project/folder.js'
import {ScriptedClient, usual, type ClientOptions} from './client.js'

const call = '# Notes\n\nCall GPT-5 from Lambda.\n'
const uriOf = (...path: string[]): string => pathToFileURL(join(...path)).href

async function start(options: ClientOptions = {}): Promise<ScriptedClient> {
  const client = await ScriptedClient.start(options)
  onTestFinished(() => void client.process.kill())
  return client
}

describe('the life of a server', () => {
  it('answers nothing before initialize, and ends with 0 after shutdown and exit', async () => {
    const client = await ScriptedClient.spawn()
    onTestFinished(() => void client.process.kill())
    client.connection.listen()
    await expect(client.connection.sendRequest('textDocument/hover', {textDocument: {uri: 'file:///a.md'}, position: {line: 0, character: 0}})).rejects.toMatchObject({code: -32002})
    const {capabilities} = await client.connection.sendRequest<{capabilities: object}>('initialize', {processId: null, rootUri: null, capabilities: {}})
    expect(capabilities).toMatchObject({positionEncoding: 'utf-16', hoverProvider: true})
    await client.connection.sendNotification('initialized', {})
    expect(await client.stop()).toBe(0)
  })

  it('ends with 1 where exit comes without shutdown, and where the input ends', async () => {
    for (const end of [(client: ScriptedClient) => client.connection.sendNotification('exit'), (client: ScriptedClient) => Promise.resolve(void client.process.stdin.end())]) {
      const client = await start()
      const ended = new Promise((resolve) => client.process.on('exit', resolve))
      await end(client)
      expect(await ended).toBe(1)
    }
  })
})

describe('diagnostics', () => {
  it('say rule, level, source, page and what else belongs to a finding', async () => {
    const folder = folderWith({})
    const client = await start({folders: [folder], initializationOptions: {rulePages: 'memolint-rule:/'}})
    const uri = uriOf(folder, 'a.md')
    await client.open(uri, 'OpenAI models are here.\n\nYou can call them from Lambda.\n')
    const [found, ...more] = await client.diagnostics(uri)
    expect(more).toEqual([])
    expect(found).toMatchObject({
      range: {start: {line: 2, character: 8}, end: {line: 2, character: 12}},
      severity: 1,
      code: 'call',
      source: 'memolint',
      codeDescription: {href: 'memolint-rule:/call.md'},
      data: {ruleId: 'call', start: 33, end: 37},
      relatedInformation: [{location: {uri, range: {start: {line: 0, character: 0}, end: {line: 0, character: 13}}}, message: expect.stringContaining('“them” stands for “OpenAI models”') as string}],
    })
    expect(found!.message).toMatch(/“call” says that AWS/)
  })

  it.each(['utf-8', 'utf-16', 'utf-32'] as const)('count characters in %s', async (encoding) => {
    const client = await start({capabilities: {...usual, general: {positionEncodings: [encoding]}}})
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding)
    await client.open('untitled:a', 'ä𝒳😀 Call GPT-5 from Lambda.\r\nAnd\rmore.\n')
    const [found] = await client.diagnostics('untitled:a')
    const column = {'utf-8': 11, 'utf-16': 6, 'utf-32': 4}[encoding]
    expect(found!.range).toEqual({start: {line: 0, character: column}, end: {line: 0, character: column + 4}})
    // An edit behind the same letters: the name goes, and with it the finding.
    await client.change('untitled:a', 2, [{range: {start: {line: 0, character: column + 5}, end: {line: 0, character: column + 10}}, text: 'home'}])
    expect(await client.diagnostics('untitled:a', (_, version) => version === 2)).toEqual([])
  })

  it('are of the last of 500 edits in a second, and never of an older text', async () => {
    const client = await start()
    await client.open('untitled:a', call)
    await client.diagnostics('untitled:a')
    const heardBefore = client.published.length
    let text = call
    for (let version = 2; version <= 501; version++) {
      const insert = version % 2 === 0 ? 'Call o3 from Lambda.\n\n' : ''
      const gone = version % 2 === 0 ? 0 : 22
      text = text.slice(0, 9) + insert + text.slice(9 + gone)
      await client.change('untitled:a', version, [{range: {start: {line: 2, character: 0}, end: {line: gone === 0 ? 2 : 4, character: 0}}, text: insert}])
      if (version % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 8))
    }
    expect(text).toBe(call)
    await client.diagnostics('untitled:a', (_, version) => version === 501)
    const heard = client.published.slice(heardBefore)
    expect(heard.map(({version}) => version)).toEqual(heard.map(({version}) => version).sort((a, b) => a! - b!))
    for (const {version, diagnostics} of heard) expect(diagnostics).toHaveLength(version! % 2 === 0 ? 2 : 1)
    // Nothing comes after the last version's.
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(client.published.at(-1)!.version).toBe(501)
  })

  it('go when the document is closed', async () => {
    const client = await start()
    await client.open('untitled:a', call)
    expect(await client.diagnostics('untitled:a')).toHaveLength(1)
    await client.close('untitled:a')
    await client.diagnostics('untitled:a', (diagnostics) => diagnostics.length === 0)
  })

  it('wait for a save where that is set', async () => {
    const client = await start({settings: () => ({run: 'onSave'})})
    await client.open('untitled:a', 'Nothing.\n')
    expect(await client.diagnostics('untitled:a')).toEqual([])
    await client.change('untitled:a', 2, [{text: call}])
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(client.published.at(-1)!.version).toBe(1)
    await client.connection.sendNotification('textDocument/didSave', {textDocument: {uri: 'untitled:a'}})
    expect(await client.diagnostics('untitled:a', (_, version) => version === 2)).toHaveLength(1)
  })
})

describe('the configuration', () => {
  it('is that of each folder of the workspace', async () => {
    const off = folderWith({'memolint.config.yaml': 'rules:\n  call: off\n'})
    const warning = folderWith({'.memolintrc.json': '{"rules": {"call": "warning"}}', 'drafts/.memolintrc.yaml': 'rules: {call: info}\n'})
    const client = await start({folders: [off, warning]})
    for (const path of [uriOf(off, 'a.md'), uriOf(warning, 'a.md'), uriOf(warning, 'drafts', 'a.md')]) await client.open(path, call)
    expect(await client.diagnostics(uriOf(off, 'a.md'))).toEqual([])
    expect((await client.diagnostics(uriOf(warning, 'a.md')))[0]!.severity).toBe(2)
    expect((await client.diagnostics(uriOf(warning, 'drafts', 'a.md')))[0]!.severity).toBe(3)
  })

  it('is what the editor sets, over what the files say', async () => {
    const folder = folderWith({'memolint.config.yaml': 'rules:\n  call: off\n'})
    const other = folderWith({})
    const client = await start({folders: [folder, other], settings: (uri) => (uri === pathToFileURL(folder).href ? {rules: {call: 'info'}} : {enable: false, run: 'sometimes'})})
    await client.open(uriOf(folder, 'a.md'), call)
    await client.open(uriOf(other, 'a.md'), call)
    expect((await client.diagnostics(uriOf(folder, 'a.md')))[0]!.severity).toBe(3)
    expect(await client.diagnostics(uriOf(other, 'a.md'))).toEqual([])
    await client.until(() => client.logged.some((text) => text.includes('memolint.run is not onType or onSave')), 'a word on the setting')
  })

  it('is read again when it changes; while it is broken the last good one counts', async () => {
    const folder = folderWith({'memolint.config.yaml': 'rules:\n  call: warning\n'})
    const file = join(folder, 'memolint.config.yaml')
    const [uri, config] = [uriOf(folder, 'a.md'), uriOf(file)]
    const client = await start({folders: [folder]})
    await client.open(uri, call)
    await client.diagnostics(uri, ([first]) => first?.severity === 2)
    writeFileSync(file, 'rules:\n  cal: info\n')
    await client.touched(config)
    const [fault] = await client.diagnostics(config)
    expect(fault).toMatchObject({severity: 1, source: 'memolint', range: {start: {line: 1, character: 2}}})
    expect(fault!.message).toMatch(/no rule “cal”.*“call”/)
    expect(await client.diagnostics(uri)).toMatchObject([{severity: 2}])
    writeFileSync(file, 'rules:\n  call: info\n')
    await client.touched(config)
    await client.diagnostics(uri, ([first]) => first?.severity === 3)
    expect(await client.diagnostics(config, (diagnostics) => diagnostics.length === 0)).toEqual([])
    rmSync(file)
    await client.touched(config)
    await client.diagnostics(uri, ([first]) => first?.severity === 1)
  })

  it('is looked after by the server where the client can’t watch files', async () => {
    const folder = folderWith({'memolint.config.yaml': 'rules:\n  call: warning\n'})
    const client = await start({folders: [folder], capabilities: {textDocument: {publishDiagnostics: {}}}})
    const uri = uriOf(folder, 'a.md')
    await client.open(uri, call)
    await client.diagnostics(uri, ([first]) => first?.severity === 2)
    writeFileSync(join(folder, 'memolint.config.yaml'), 'rules:\n  call: info\n')
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await client.change(uri, 2, [{text: `${call}\nMore.\n`}])
    await client.diagnostics(uri, ([first]) => first?.severity === 3)
  })

  it('may be a pack of the workspace, which is read again too', async () => {
    const folder = folderWith({'memolint.config.yaml': 'vocab: ./abbey\n'})
    const {cpSync} = await import('node:fs')
    cpSync(new URL('../packs/abbey', import.meta.url), join(folder, 'abbey'), {recursive: true})
    const client = await start({folders: [folder]})
    const uri = uriOf(folder, 'a.md')
    await client.open(uri, call)
    expect(await client.diagnostics(uri)).toEqual([])
    const entities = join(folder, 'abbey', 'entities.yml')
    renameSync(entities, `${entities}.txt`)
    await client.touched(uriOf(entities))
    await client.until(() => client.shown.some((text) => /pack/.test(text)), 'a word on the broken pack')
    renameSync(`${entities}.txt`, entities)
    await client.touched(uriOf(entities))
    await client.change(uri, 2, [{text: 'Call GPT-5.\n'}])
    expect(await client.diagnostics(uri, (_, version) => version === 2)).toEqual([])
  })

  it('runs no code in a workspace that is not trusted, until it is', async () => {
    const folder = folderWith({'memolint.config.mjs': 'export default {rules: {call: "info"}}\n'})
    const client = await start({folders: [folder], initializationOptions: {trusted: false}})
    const uri = uriOf(folder, 'a.md')
    await client.open(uri, call)
    expect(await client.diagnostics(uri)).toMatchObject([{severity: 1}])
    const [fault] = await client.diagnostics(uriOf(folder, 'memolint.config.mjs'))
    expect(fault!.message).toMatch(/not trusted/)
    await client.connection.sendRequest('memolint/trusted')
    await client.diagnostics(uri, ([first]) => first?.severity === 3)
    writeFileSync(join(folder, 'memolint.config.mjs'), 'console.log("a word"); export default {rules: {call: "warning"}}\n')
    await client.touched(uriOf(folder, 'memolint.config.mjs'))
    await client.diagnostics(uri, ([first]) => first?.severity === 2)
  })
})

describe('bad input', () => {
  it('is answered in time and with a reason, and the server lives on', async () => {
    const folder = folderWith({'.memolintignore': 'left-out/\n'})
    const client = await start({folders: [folder]})
    await client.open('untitled:huge', `${call}${'The tide turns. '.repeat(3_300_000)}`)
    expect(await client.diagnostics('untitled:huge')).toEqual([])
    await client.until(() => client.logged.some((text) => /untitled:huge is not linted: it is longer than/.test(text)), 'a reason')
    await client.close('untitled:huge')
    await client.open(uriOf(folder, 'a.xyz'), call, {languageId: 'fortran'})
    await client.until(() => client.logged.some((text) => /a\.xyz is not linted: no format/.test(text)), 'a reason')
    await client.open(uriOf(folder, 'left-out', 'a.md'), call)
    await client.until(() => client.logged.some((text) => /left-out\/a\.md is not linted: .*memolintignore/.test(text)), 'a reason')
    await client.open('untitled:lone', '\uD800Call GPT-5\uDC00 from Lambda.\r\rCall o3 from Lambda.\r\n')
    expect((await client.diagnostics('untitled:lone')).length).toBeGreaterThan(0)
    const far = {line: 99_999, character: 99_999}
    await client.change('untitled:lone', 2, [{range: {start: far, end: far}, text: '\n\nCall GPT-4.1 from Lambda.'}, {range: {start: {line: 3, character: 0}, end: {line: 0, character: 0}}, text: ''}])
    await client.diagnostics('untitled:lone', (_, version) => version === 2)
    expect(await client.connection.sendRequest('textDocument/hover', {textDocument: {uri: 'untitled:lone'}, position: far})).toBeNull()
    expect(await client.actions('file:///not/open.md', undefined)).toEqual([])
    await client.open('file://host/%zz', call)
    await client.open('git:/a.md?{}', call)
    expect(await client.diagnostics('git:/a.md?{}')).toHaveLength(1)
    await expect(client.connection.sendRequest('memolint/nonsense')).rejects.toMatchObject({code: -32601})
    expect(await client.stop()).toBe(0)
  })

  it('a workspace folder that vanishes is said, and its documents are linted on', async () => {
    const folder = folderWith({'memolint.config.yaml': 'rules:\n  call: info\n', 'a.md': call})
    const client = await start({folders: [folder]})
    const uri = uriOf(folder, 'a.md')
    await client.open(uri, call)
    await client.diagnostics(uri, ([first]) => first?.severity === 3)
    rmSync(folder, {recursive: true})
    await client.touched(uriOf(folder, 'memolint.config.yaml'))
    await client.diagnostics(uri, ([first]) => first?.severity === 1)
    await client.connection.sendRequest('workspace/executeCommand', {command: 'memolint.lintWorkspace'})
    await client.until(() => client.logged.some((text) => text.includes(folder)), 'a word on the folder')
    await client.change(uri, 2, [{text: 'Nothing.\n'}])
    expect(await client.diagnostics(uri, (_, version) => version === 2)).toEqual([])
  })
})
