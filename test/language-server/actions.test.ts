import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it, onTestFinished} from 'vitest'
import {parse} from 'yaml'
import {folderWith} from '../project/folder.js'
import {edited, ScriptedClient, usual, type ClientOptions} from './client.js'

const call = '# Notes\n\nCall GPT-5 from Lambda.\n'
const uriOf = (...path: string[]): string => pathToFileURL(join(...path)).href

async function start(options: ClientOptions = {}): Promise<ScriptedClient> {
  const client = await ScriptedClient.start(options)
  onTestFinished(() => void client.process.kill())
  return client
}

/** A client with one file open, and the titles and edits of what it is offered for its first finding. */
async function opened(text: string, name = 'a.md', options: ClientOptions = {}, files: Record<string, string> = {}) {
  const folder = folderWith(files)
  const uri = uriOf(folder, name)
  const client = await start({folders: [folder], ...options})
  await client.open(uri, text, {languageId: name.endsWith('.mdx') ? 'mdx' : name.endsWith('.txt') ? 'plaintext' : 'markdown'})
  const [diagnostic] = await client.diagnostics(uri, (found) => found.length > 0)
  const actions = await client.actions(uri, diagnostic)
  const apply = async (title: RegExp): Promise<string> => edited(text, await client.editOf(actions.find((one) => title.test(one.title))!), uri)
  return {client, uri, folder, diagnostic: diagnostic!, actions, apply}
}

describe('quick fixes', () => {
  it('offer each rewrite, the fix preferred, and what else can be done', async () => {
    const {client, uri, actions, apply, diagnostic} = await opened(call)
    const rewrites = actions.filter(({title}) => title.startsWith('Write “'))
    expect(rewrites.length).toBeGreaterThan(1)
    expect(rewrites.map(({isPreferred}) => isPreferred === true)).toEqual([true, ...rewrites.slice(1).map(() => false)])
    for (const {kind, diagnostics} of actions) expect([kind, diagnostics]).toEqual(['quickfix', [diagnostic]])
    expect(actions.slice(rewrites.length).map(({title}) => title)).toEqual(['Ignore “call” here, with a reason', 'Allow this phrase in the configuration', 'Explain the rule “call”'])
    const after = await apply(/^Write/)
    expect(after).toMatch(/powered by OpenAI/)
    await client.change(uri, 2, [{text: after}])
    expect(await client.diagnostics(uri, (_, version) => version === 2)).toEqual([])
  })

  it('fix a whole file: as an action, and on save', async () => {
    const text = `${call}\nText.\n\n- Invoke o3 on Bedrock.\n\n\`\`\`\ncode\n\`\`\`\n\nTeams call GPT-4.1 from Lambda.\n`
    const {client, uri, actions, apply} = await opened(text)
    expect(actions.map(({title}) => title)).toContain('Fix all 3 findings that are safe to fix in this file')
    const after = await apply(/^Fix all 3/)
    const [onSave, ...more] = await client.actions(uri, undefined, ['source.fixAll.memolint'])
    expect([onSave!.kind, more]).toEqual(['source.fixAll.memolint', []])
    expect(edited(text, await client.editOf(onSave!), uri)).toBe(after)
    expect(await client.actions(uri, undefined, ['source.fixAll'])).toHaveLength(1)
    expect(await client.actions(uri, undefined, ['source.organizeImports'])).toEqual([])
    const edit = await client.editOf(onSave!)
    // What stands between the findings is not touched: cursors stay.
    const texts = edit.documentChanges!.flatMap((change) => ('edits' in change ? change.edits.map((one) => 'newText' in one && one.newText) : []))
    expect(texts.map((one) => one && one.includes('powered by'))).toEqual([true, true, true])
    expect(texts.join('')).not.toMatch(/code|Text/)
    await client.change(uri, 2, [{text: after}])
    expect(await client.diagnostics(uri, (_, version) => version === 2)).toEqual([])
    // An action of a text that has moved on gives no edit that would tear it.
    expect((await client.connection.sendRequest<{edit?: unknown}>('codeAction/resolve', onSave)).edit).toBeUndefined()
  })

  it('carry their edits where the client can’t ask for them later, and plain changes where it knows no others', async () => {
    const capabilities = {textDocument: {codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: []}}}}}
    const {client, uri, actions, apply} = await opened(call, 'a.md', {capabilities})
    expect(client.initialized.capabilities.codeActionProvider).toMatchObject({resolveProvider: false})
    expect(actions.map(({title}) => title.split(' ')[0])).toEqual([...actions.slice(2).map(() => 'Write'), 'Ignore', 'Explain'])
    for (const {edit, command} of actions) expect(edit ?? command).toBeDefined()
    expect(await apply(/^Ignore/)).toContain('memolint ignore call -- ')
    expect(Object.keys(actions[0]!.edit!.changes!)).toEqual([uri])
  })

  it('count by the server’s own findings, whatever ranges a client sends back', async () => {
    const {client, uri, diagnostic} = await opened(`Ääääää, call GPT-5 from Lambda.\n`)
    const wrong = {...diagnostic, range: {start: {line: 0, character: 14}, end: {line: 0, character: 18}}}
    const actions = await client.connection.sendRequest<{title: string}[]>('textDocument/codeAction', {textDocument: {uri}, range: diagnostic.range, context: {diagnostics: [wrong]}})
    expect(edited('Ääääää, call GPT-5 from Lambda.\n', await client.editOf(actions[0] as never), uri)).toMatch(/^Ääääää, \S.* from Lambda\.\n$/)
  })
})

describe('“ignore here”', () => {
  it.each([
    ['a.md', call, '# Notes\n\n<!--memolint ignore call -- why this may stand-->\nCall GPT-5 from Lambda.\n'],
    ['a.md', '- One.\n- Call GPT-5 from Lambda.\n- Call o3 from Lambda.\n', undefined],
    ['a.md', '> Quoted:\n>\n> Call GPT-5 from Lambda.\r\n', undefined],
    ['a.md', '| A | B |\n| - | - |\n| GPT-5 | Call GPT-5 from Lambda. |\n', undefined],
    ['a.md', '# Call GPT-5 from Lambda\n\nText.\n', undefined],
    ['a.mdx', 'export const a = 1\n\n<Note>\n\nCall GPT-5 from Lambda.\n\n</Note>\n', undefined],
    ['a.txt', 'NOTES\n\nCall GPT-5 from Lambda.\n', 'NOTES\n\nmemolint-ignore: call -- why this may stand\nCall GPT-5 from Lambda.\n'],
  ])('writes the comment of the format that silences this and nothing else (%s, %j)', async (name, text, wanted) => {
    const {client, uri, apply} = await opened(text, name, {}, {'memolint.config.yaml': 'directives: {requireReason: true}\n'})
    const before = await client.diagnostics(uri)
    const after = await apply(/^Ignore/)
    if (wanted !== undefined) expect(after).toBe(wanted)
    expect(after.replace(/<!--memolint.*?--> ?|\{\/\* memolint.*?\*\/\} ?|memolint-ignore.*/, '').replace(/[\s>]/g, '')).toBe(text.replace(/[\s>]/g, ''))
    await client.change(uri, 2, [{text: after}])
    const left = await client.diagnostics(uri, (_, version) => version === 2)
    expect(left.length).toBeLessThan(before.length)
  })

  it('has the reason to be filled in, where the client can', async () => {
    const capabilities = {...usual, workspace: {...usual.workspace, workspaceEdit: {documentChanges: true, snippetEditSupport: true}}}
    const {client, actions} = await opened(call, 'a.md', {capabilities})
    const edit = await client.editOf(actions.find(({title}) => title.startsWith('Ignore'))!)
    expect(JSON.stringify(edit)).toContain('{"kind":"snippet","value":"<!--memolint ignore call -- ${1:why this may stand}-->\\n"}')
  })
})

describe('“allow this phrase”', () => {
  const configurations: [string, string | undefined][] = [
    ['memolint.config.yaml', undefined],
    ['memolint.config.yaml', '# Ours.\nrules:\n    access: info # as agreed\n'],
    ['memolint.config.yaml', 'allow:\n- phrase: "other"   # kept\n  reason:   so\n\n# The end.\nrules: {access: info}\n'],
    ['memolint.config.yml', 'allow: [] # none yet\nrules: {access: info}\r\n'],
    ['memolint.config.yml', 'allow: [{phrase: "other", reason: so}] # one\nrules: {access: info}\n'],
    ['memolint.config.yml', 'allow: # none yet\nrules: {access: info}'],
    ['memolint.config.yaml', '{rules: {access: info}} # in one line\n'],
    ['memolint.config.json', '{\n\t"rules": {"access": "info"}\n}\n'],
    ['package.json', '{\n  "name": "x",\n  "memolint": {"allow": [{"phrase": "other", "reason": "so"}]}\n}\n'],
    ['.memolintrc', '{"rules": {"access": "info"}}'],
  ]
  it.each(configurations)('goes into %s: %j', async (name, before) => {
    const {client, folder, uri, actions} = await opened(call, 'a.md', {}, before === undefined ? {} : {[name]: before})
    const edit = await client.editOf(actions.find(({title}) => title.startsWith('Allow'))!)
    const file = join(folder, name)
    expect(edit.documentChanges!.filter((change) => 'kind' in change).length).toBe(before === undefined ? 1 : 0)
    const after = edited(before ?? '', edit, uriOf(file))
    const value = parse(after) as {memolint?: {allow: unknown[]}; allow: unknown[]}
    expect((value.memolint ?? value).allow.at(-1)).toMatchObject({phrase: 'Call GPT-5'})
    // Every word that was there is there, comments too.
    let at = 0
    for (const word of (before ?? '').match(/[\w#"]+/g) ?? []) at = after.indexOf(word, at) + word.length
    expect(at).toBeGreaterThanOrEqual(0)
    for (const comment of (before ?? '').match(/#.*/g) ?? []) expect(after).toContain(comment.trim())
    writeFileSync(file, after)
    await client.touched(uriOf(file))
    await client.diagnostics(uri, (found) => found.length === 0)
    expect(readFileSync(file, 'utf8')).toBe(after)
  })

  it('is not offered where the configuration is code', async () => {
    const {client, actions} = await opened(call, 'a.md', {}, {'memolint.config.mjs': 'export default {}\n'})
    await expect(client.editOf(actions.find(({title}) => title.startsWith('Allow'))!)).rejects.toThrow('no edit')
  })
})

describe('hover and explanation', () => {
  it('say rule, reason, source and how the sentence was read', async () => {
    const {client, uri} = await opened(call)
    const hover = await client.connection.sendRequest<{contents: {kind: string; value: string}; range: unknown}>('textDocument/hover', {textDocument: {uri}, position: {line: 2, character: 2}})
    expect(hover.contents.kind).toBe('markdown')
    expect(hover.contents.value).toMatch(/^\*\*call\*\* · error/)
    for (const part of [/which the memo forbids/, /March 2026|2026-03/, /How it was read/, /- object: .*GPT\\-5/, /- channel: /, /- verdict: /]) expect(hover.contents.value).toMatch(part)
    expect(hover.range).toEqual({start: {line: 2, character: 0}, end: {line: 2, character: 4}})
    expect(await client.connection.sendRequest('textDocument/hover', {textDocument: {uri}, position: {line: 2, character: 12}})).toBeNull()
  })

  it('show the page of a rule, or say it', async () => {
    const {client, uri} = await opened(call, 'a.md', {initializationOptions: {rulePages: 'memolint-rule:/'}})
    await client.connection.sendRequest('workspace/executeCommand', {command: 'memolint.explainRule', arguments: ['call', uri]})
    expect(client.shown).toEqual(['memolint-rule:/call.md'])
    expect(await client.connection.sendRequest('memolint/rulePage', 'call')).toMatch(/^# call\n/)
    expect(await client.connection.sendRequest('memolint/rulePage', 'nonsense')).toBeNull()
    const other = await opened(call)
    await other.client.connection.sendRequest('workspace/executeCommand', {command: 'memolint.explainRule', arguments: ['call', other.uri]})
    await other.client.until(() => other.client.shown.some((text) => text.startsWith('call: ')), 'a word on the rule')
  })
})
