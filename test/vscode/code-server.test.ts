import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {deckFile, shape} from '../formats/office/small-files.js'
import {root} from '../house/files.js'
import {Editor, missing} from './code-server.js'

const shots = process.env['MEMOLINT_SCREENSHOTS']
const page = '# Release notes\n\nCall GPT-5 from Lambda.\n\nThe harbour opens at dawn.\n'
const second = 'Teams invoke o3 on Bedrock.\n'

if (missing !== '') console.warn(`SKIPPED: the tests in a real VS Code, because ${missing}. See docs/editors.md.`)

describe.skipIf(missing !== '')('in a real VS Code', () => {
  let opened: Editor | undefined
  let editor: Editor
  const shot = async (name: string): Promise<void> => {
    if (shots !== undefined) mkdirSync(shots, {recursive: true})
    if (shots !== undefined) await editor.page.screenshot({path: join(shots, `${name}.png`)})
  }
  const text = (name: string): string => readFileSync(join(editor.folder, name), 'utf8')
  const eventually = async (check: () => Promise<boolean> | boolean, what: string): Promise<void> => {
    for (let tries = 0; !(await check()); tries++) {
      if (tries > 150) throw new Error(`never: ${what}; the Problems panel: ${(await editor.problems()).join(' | ')}`)
      await editor.page.waitForTimeout(200)
    }
  }

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'scripts/vscode-package.mjs')], {cwd: root})
    const vsix = readdirSync(join(root, 'dist-vscode')).find((name) => name.endsWith('.vsix'))!
    editor = opened = await Editor.open(join(root, 'dist-vscode', vsix), {'notes.md': page, 'second.txt': second, 'deck.pptx': deckFile([{content: shape('Title', [['Call GPT-5 from Lambda.']])}]), 'memolint.config.yaml': 'rules:\n  call: error\n'}, {
      'editor.codeActionsOnSave': {'source.fixAll.memolint': 'explicit'},
    })
  }, 170_000)
  afterAll(() => opened?.close(), 30_000)

  it('shows the squiggle and the Problems panel', async () => {
    await editor.show('notes.md')
    await editor.page.locator('.squiggly-error').first().waitFor({timeout: 60_000})
    await editor.command('View: Focus Problems')
    await eventually(async () => (await editor.problems()).some((row) => /says that AWS/.test(row) && /memolint/.test(row)), 'the finding among the problems')
    expect(await editor.page.locator('.statusbar-item', {hasText: 'memolint: 1'}).count()).toBe(1)
    await shot('problems')
  })

  it('says in a hover what the rule is and how the sentence was read', async () => {
    await editor.page.locator('.view-line span', {hasText: 'Call GPT-5'}).last().hover({position: {x: 10, y: 8}})
    const hover = editor.page.locator('.monaco-hover:visible', {hasText: 'How it was read'})
    await hover.waitFor({timeout: 20_000})
    expect(await hover.innerText()).toMatch(/call · error[\s\S]*which the memo forbids[\s\S]*object: [\s\S]*GPT-5[\s\S]*2026/)
    await shot('hover')
  })

  it('takes the approved wording by keyboard', async () => {
    await editor.page.locator('.view-line span', {hasText: 'Call GPT-5'}).last().click({position: {x: 10, y: 8}})
    await editor.page.locator('.lightBulbWidget, .codicon-gutter-lightbulb-auto-fix, [class*=lightbulb]').first().waitFor({timeout: 20_000})
    await editor.page.waitForTimeout(1000)
    await editor.page.keyboard.press('Control+.')
    const menu = editor.page.locator('.action-widget .monaco-list-row')
    await menu.first().waitFor({timeout: 20_000})
    const offered = (await menu.allInnerTexts()).join('\n')
    for (const title of [/Write “/, /Ignore “call” here, with a reason/, /Allow this phrase in the configuration/, /Explain the rule “call”/]) expect(offered).toMatch(title)
    await shot('quick-fix')
    await editor.page.keyboard.press('Enter')
    await editor.page.locator('.squiggly-error').waitFor({state: 'hidden', timeout: 20_000})
    await editor.page.keyboard.press('Control+s')
    await eventually(() => /powered by OpenAI/.test(text('notes.md')), 'the approved wording in the file')
    expect(text('notes.md')).toContain('The harbour opens at dawn.')
  })

  it('fixes on save', async () => {
    await editor.show('second.txt')
    await editor.page.locator('.squiggly-error').first().waitFor({timeout: 20_000})
    await editor.page.locator('.view-line').first().click()
    await editor.page.keyboard.press('End')
    await editor.page.keyboard.type(' Soon.')
    await editor.page.keyboard.press('Control+s')
    await eventually(() => text('second.txt').includes('Soon.') && !/invoke o3/.test(text('second.txt')), 'the fix on save')
  })

  it('follows the configuration', async () => {
    writeFileSync(join(editor.folder, 'notes.md'), page)
    await editor.show('notes.md')
    await editor.page.locator('.squiggly-error').first().waitFor({timeout: 20_000})
    writeFileSync(join(editor.folder, 'memolint.config.yaml'), 'rules:\n  call: warning\n')
    await editor.page.locator('.squiggly-warning').first().waitFor({timeout: 20_000})
    writeFileSync(join(editor.folder, 'memolint.config.yaml'), 'rules:\n  cal: warning\n')
    await eventually(async () => (await editor.problems()).some((row) => /no rule “cal”/.test(row)), 'the fault of the configuration')
    writeFileSync(join(editor.folder, 'memolint.config.yaml'), 'rules:\n  call: error\n')
    await editor.page.locator('.squiggly-error').first().waitFor({timeout: 20_000})
  })

  it('starts a server anew that was killed', async () => {
    const servers = (): number[] => execFileSync('ps', ['-eo', 'pid,args'], {encoding: 'utf8'}).split('\n').filter((line) => line.includes(editor.scratch) && line.includes('server.cjs')).map((line) => Number.parseInt(line, 10))
    const [server, ...more] = servers()
    expect([server !== undefined, more]).toEqual([true, []])
    process.kill(server!, 'SIGKILL')
    await eventually(() => servers().length === 1 && servers()[0] !== server, 'another server')
    await editor.page.locator('.view-line').first().click()
    await editor.page.keyboard.press('Control+End')
    await editor.page.keyboard.type('\nQuery o3 from Lambda.')
    await eventually(async () => (await editor.problems()).filter((row) => /says that AWS|the memo/.test(row)).length === 2, 'findings by the new server')
  })

  it('reports files that are not open', async () => {
    await editor.command('memolint: Lint the Workspace')
    await eventually(async () => (await editor.problems()).some((row) => /deck\.pptx/.test(row)), 'the deck among the problems')
    // Where to look stands in the message: a deck has no lines.
    expect((await editor.problems()).join(' ')).toMatch(/deck\.pptx[\s\S]*slide 1[\s\S]*says that AWS/)
    await shot('workspace')
  })
})
