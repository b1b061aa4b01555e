import {execFile} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderWith} from '../project/folder.js'
import {builtServer} from './built-server.js'

const emacs = process.env['MEMOLINT_EMACS'] ?? '/usr/bin/emacs'
const isMissing = !existsSync(emacs)
if (isMissing) console.warn(`SKIPPED: the tests in Emacs, because there is no ${emacs}. See docs/editors.md.`)

const docs = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8')

// What docs/editors.md says to paste, with the program that was built here.
const pasted = (server: string): string => /```elisp\n([\s\S]+?)```/.exec(docs)![1]!.replace('"npx" "memolint"', `"${process.execPath}" "${server}"`)

// A menu of actions is answered with the first of them. What is sent when a person pauses is sent at the save: here nobody pauses.
const script = (server: string): string => `
(package-initialize)
(require 'eglot)
(require 'json)
(setq eglot-sync-connect 30 last-nonmenu-event ?a)
${pasted(server)}
(defun until (holds)
  (with-timeout (30 nil) (while (not (funcall holds)) (accept-process-output nil 0.05)) t))
(defun finish (value)
  (with-temp-file "result.json" (insert (json-encode value)))
  (kill-emacs))
(condition-case fault
    (progn
      (find-file "notes.md")
      (apply #'eglot--connect (eglot--guess-contact))
      (until #'eglot-managed-p)
      (flymake-start nil t)
      (until #'flymake-diagnostics)
      (let* ((found (car (flymake-diagnostics))) (start (flymake-diagnostic-beg found)))
        (cl-letf (((symbol-function 'completing-read) (lambda (_prompt actions &rest _) (caar actions))))
          (eglot-code-actions start (flymake-diagnostic-end found) nil t))
        (save-buffer)
        (until (lambda () (null (flymake-diagnostics))))
        (finish \`((mode . ,major-mode) (line . ,(line-number-at-pos start)) (text . ,(substring-no-properties (flymake-diagnostic-text found)))
                  (left . ,(length (flymake-diagnostics)))))))
  (error (finish (format "%S" fault))))
`

describe.skipIf(isMissing)('in Emacs, by what docs/editors.md says', () => {
  it('shows diagnostics and applies a code action', async () => {
    const folder = folderWith({'notes.md': '# Häfen\n\nÄöü, call GPT-5 from Lambda.\n'})
    writeFileSync(join(folder, 'test.el'), script(await builtServer()))
    const said = await new Promise<string>((resolve) => {
      const child = execFile(emacs, ['--batch', '--no-site-file', '-l', 'test.el'], {cwd: folder, timeout: 100_000, env: {...process.env, HOME: folder}}, (_error, stdout, stderr) => resolve(stdout + stderr))
      child.stdin?.end()
    })
    expect(said).not.toMatch(/unsupported|warning/i)
    const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as unknown
    expect(result).toEqual({mode: 'markdown-mode', line: 3, text: expect.stringMatching(/^memolint \[call\]: “call” says /) as unknown, left: 0})
    expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toMatch(/^# Häfen\n\nÄöü, \S.*powered by OpenAI.* from Lambda\.\n$/)
  })
})
