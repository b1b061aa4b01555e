import {execFile} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.js'
import {builtServer} from './built-server.js'

const neovim = process.env['MEMOLINT_NEOVIM'] ?? '/usr/bin/nvim'
const isMissing = !existsSync(neovim)
if (isMissing) console.warn(`SKIPPED: the tests in Neovim, because there is no ${neovim}. See docs/editors.md.`)

// The built-in client of Neovim 0.7 and later; `-l` is no flag of theirs, so the script ends the editor itself.
const script = (server: string): string => `
local function finish(text)
  vim.fn.writefile(vim.split(text, '\\n'), 'result.txt')
  vim.cmd('qall!')
end
local ok, fault = pcall(function()
  vim.cmd('edit notes.md')
  vim.lsp.start_client({
    name = 'memolint', cmd = {'${process.execPath}', '${server}', 'lsp', '--stdio'}, root_dir = vim.fn.getcwd(),
    on_init = function(client) vim.lsp.buf_attach_client(0, client.id) end,
  })
  vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
  local found = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, {found.lnum + 1, found.col})
  vim.ui.select = function(items, options, chosen) chosen(items[1], 1) end
  vim.lsp.buf.code_action()
  vim.wait(20000, function() return #vim.diagnostic.get(0) == 0 end, 50)
  vim.cmd('write')
  finish(vim.fn.json_encode({line = found.lnum, column = found.col, code = found.code, left = #vim.diagnostic.get(0)}))
end)
if not ok then finish(fault) end
`

describe.skipIf(isMissing)('in Neovim', () => {
  it('shows diagnostics and applies a code action', async () => {
    // Letters of two bytes before the words: this client counts bytes in what it sends back.
    const folder = folderWith({'notes.md': '# Häfen\n\nÄöü, call GPT-5 from Lambda.\n'})
    writeFileSync(join(folder, 'test.lua'), script(await builtServer()))
    await new Promise<void>((resolve) => {
      const child = execFile(neovim, ['--headless', '--clean', '-n', '-c', 'luafile test.lua'], {cwd: folder, timeout: 60_000, env: {...process.env, XDG_STATE_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder}}, () => resolve())
      child.stdin?.end()
    })
    expect(JSON.parse(readFileSync(join(folder, 'result.txt'), 'utf8'))).toEqual({line: 2, column: 8, code: 'call', left: 0})
    expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toMatch(/^# Häfen\n\nÄöü, \S.*powered by OpenAI.* from Lambda\.\n$/)
  })
})
