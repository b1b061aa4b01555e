import {chmodSync, symlinkSync, unlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {lintPaths} from '../../src/project/lint-files.js'
import {openProject} from '../../src/project/project.js'
import {folderWith} from '../project/folder.js'
import {runIn, type RunOptions} from './run.js'

vi.mock('../../src/engine/lint.js', () => import('./small-engine.js'))
vi.mock('../../src/engine/screen.js', () => import('./small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', () => import('./small-pack.js'))

const error = 'You can call OpenAI models.\n'
const fixable = 'You can access OpenAI models.\n'
const warning = 'Now live OpenAI models.\n'
const info = 'It is built OpenAI models.\n'
const clean = 'Nothing here.\n'

interface Row extends RunOptions {
  name: string
  argv: readonly string[]
  files?: Readonly<Record<string, string | Uint8Array>>
  status: 0 | 1 | 2
  /** What is printed, on either stream. */
  says?: readonly string[]
  /** What the folder needs besides files. */
  before?: (folder: string) => void
}

const verdicts: readonly Row[] = [
  {name: 'nothing to say', argv: [], files: {'a.md': clean}, status: 0, says: ['1 file: no issues found']},
  {
    name: 'an error',
    argv: ['a.md'],
    files: {'a.md': error},
    status: 1,
    says: ['1:9-1:13', '“call” may not be said.', 'call', '1 error'],
  },
  {name: 'a warning', argv: [], files: {'a.md': warning}, status: 0, says: ['1 warning']},
  {name: 'advice', argv: [], files: {'a.md': info}, status: 0, says: ['info']},
  {name: 'as many warnings as allowed', argv: ['--max-warnings', '1'], files: {'a.md': warning}, status: 0},
  {
    name: 'more warnings than allowed',
    argv: ['--max-warnings=0'],
    files: {'a.md': warning},
    status: 1,
    says: ['--max-warnings allows 0'],
  },
  {
    name: 'more warnings than allowed, though they are not shown',
    argv: ['-q', '--max-warnings', '0'],
    files: {'a.md': warning},
    status: 1,
  },
  {name: 'advice is no warning', argv: ['--max-warnings', '0'], files: {'a.md': info}, status: 0},
  {name: 'a rule made a warning', argv: ['--rule', 'call=warning'], files: {'a.md': error}, status: 0},
  {name: 'a rule made an error', argv: ['--rule', 'live=error'], files: {'a.md': warning}, status: 1},
  {name: 'a rule switched off', argv: ['--rule', 'call=off'], files: {'a.md': error}, status: 0},
  {
    name: 'a configuration that switches it off',
    argv: [],
    files: {'a.md': error, '.memolintrc': 'rules: {call: off}\n'},
    status: 0,
  },
  {name: 'the same, not asked', argv: ['--no-config'], files: {'a.md': error, '.memolintrc': 'rules: {call: off}\n'}, status: 1},
  {
    name: 'a flag over a configuration',
    argv: ['--rule', 'call=error'],
    files: {'a.md': error, '.memolintrc': 'rules: {call: off}\n'},
    status: 1,
  },
  {
    name: 'an approved phrase',
    argv: [],
    files: {'a.md': error, '.memolintrc': 'allow: [{phrase: call OpenAI models, reason: counsel}]\n'},
    status: 0,
  },
  {
    name: 'an approved phrase whose day is over',
    argv: [],
    files: {'a.md': error, '.memolintrc': 'allow: [{phrase: call OpenAI models, reason: counsel, until: 2020-01-01}]\n'},
    status: 1,
  },
  {name: 'a directive', argv: [], files: {'a.md': `<!--memolint ignore call-->\n\n${error}`}, status: 0},
  {name: 'all that stands is fixed', argv: ['--fix'], files: {'a.md': fixable}, status: 0, says: ['1 fixed']},
  {name: 'all that stands would be fixed', argv: ['--fix-dry-run'], files: {'a.md': fixable}, status: 0},
  {
    name: 'a diff shows what stands',
    argv: ['--diff'],
    files: {'a.md': fixable},
    status: 1,
    says: ['-You can access OpenAI models.', '+You can use technology powered by OpenAI.'],
  },
  {name: 'standard input', argv: ['--stdin'], stdin: error, status: 1, says: ['<stdin>']},
  {name: 'standard input under a name', argv: ['--stdin', '--stdin-filename', 'x/a.txt'], stdin: clean, status: 0},
  {
    name: 'a page left out',
    argv: ['a.md'],
    files: {'a.md': error, '.memolintignore': '*.md\n'},
    status: 0,
    says: ['left out by .memolintignore'],
  },
  {
    name: 'a page left out, asked for',
    argv: ['a.md', '--no-ignore'],
    files: {'a.md': error, '.memolintignore': '*.md\n'},
    status: 1,
  },
  {name: 'a pattern on the command line', argv: ['--ignore-pattern', 'b.md'], files: {'a.md': clean, 'b.md': error}, status: 0},
]

const broken: readonly Row[] = [
  {name: 'a path that is not there', argv: ['gone.md'], status: 2, says: ['gone.md', 'file/not-found', 'no such file']},
  {
    name: 'one that is not there, beside one with findings',
    argv: ['gone.md', 'a.md'],
    files: {'a.md': error},
    status: 2,
    says: ['file/not-found', 'may not be said'],
  },
  {name: 'a folder without files', argv: [], files: {}, status: 2, says: ['file/no-files', 'no file to lint']},
  {
    name: 'a folder without files of a known format',
    argv: ['d'],
    files: {'d/a.png': 'x'},
    status: 2,
    says: ['none of its 1 files'],
  },
  {name: 'a glob that matches nothing', argv: ['*.mdx'], files: {'a.md': clean}, status: 2, says: ['matches no file']},
  {
    name: 'a directive that names no rule',
    argv: ['--max-warnings', '0'],
    files: {'a.md': `<!--memolint ignore acess-->\n\n${warning}`},
    status: 1,
    says: ['directive/unknown-rule', 'acess'],
  },
  {
    name: 'a file of no known format, named',
    argv: ['a.xyz'],
    files: {'a.xyz': error},
    status: 2,
    says: ['file/unknown-format', 'formats'],
  },
  {
    name: 'invalid UTF-8',
    argv: [],
    files: {'a.md': Buffer.from('caf\xe9 au lait', 'latin1'), 'b.md': error},
    status: 2,
    says: ['byte 3, on line 1', 'may not be said'],
  },
  {name: 'UTF-16', argv: [], files: {'a.md': Buffer.from(`\uFEFF${error}`, 'utf16le')}, status: 2, says: ['Save it as UTF-8']},
  {
    name: 'a binary named .md',
    argv: [],
    files: {'a.md': Uint8Array.of(137, 80, 0, 1)},
    status: 2,
    says: ['file/binary', 'not text'],
  },
  {
    name: 'a broken front matter',
    argv: [],
    files: {'a.md': `---\ntitle: [\n---\n\n${error}`},
    status: 2,
    says: ['file/', 'may not be said'],
  },
  {
    name: 'broken MDX',
    argv: [],
    files: {'a.mdx': `${error}\n<Card title="x\n\nMore {text.\n`},
    status: 2,
    says: ['file/', 'may not be said'],
  },
  {
    name: 'a circular link, named',
    argv: ['loop.md'],
    status: 2,
    says: ['circular'],
    before: (folder) => symlinkSync('loop.md', join(folder, 'loop.md')),
  },
  {
    name: 'a typo in the configuration',
    argv: [],
    files: {'a.md': clean, 'memolint.config.yaml': '\nrulez: {}\n'},
    status: 2,
    says: ['memolint.config.yaml:2:1', 'unknown key `rulez`', 'write `rules`'],
  },
  {
    name: 'a rule that there is not, in the configuration',
    argv: [],
    files: {'a.md': clean, '.memolintrc': 'rules:\n  acces: off\n'},
    status: 2,
    says: ['.memolintrc:2:3', 'acces', 'access'],
  },
  {
    name: 'a configuration that is not there',
    argv: ['-c', 'my.yaml'],
    files: {'a.md': clean},
    status: 2,
    says: ['my.yaml', 'no such configuration'],
  },
  {name: 'a pack that is not there', argv: ['--vocab', './nowhere'], files: {'a.md': clean}, status: 2, says: ['nowhere']},
  {
    name: 'a pack with a fault',
    argv: ['--vocab', './p'],
    files: {'a.md': clean, 'p/pack.yml': 'id: p\ntitel: P\n'},
    status: 2,
    says: ['p/pack.yml:2:1', 'titel'],
  },
  {
    name: 'a flag that there is not',
    argv: ['--max-warning', '3'],
    status: 2,
    says: ['--max-warning', 'Did you mean --max-warnings'],
  },
  {name: 'a letter that there is not', argv: ['-x'], status: 2, says: ['no flag -x']},
  {name: 'a command of a later version', argv: ['serve'], status: 2, says: ['not yet in this version']},
  {name: 'a report format that there is not', argv: ['-f', 'jsn'], status: 2, says: ['Did you mean “json”']},
  {name: 'two reports for one terminal', argv: ['-f', 'json', '-f', 'sarif'], status: 2, says: ['-o FILE']},
  {name: 'a value that is missing', argv: ['--rule'], status: 2, says: ['--rule needs a value']},
  {name: 'a value that is another flag', argv: ['--config', '--fix'], status: 2, says: ['--config needs a value']},
  {name: 'a value too many', argv: ['--fix=yes'], status: 2, says: ['--fix takes no value']},
  {name: 'a rule without a level', argv: ['--rule', 'call'], files: {'a.md': clean}, status: 2, says: ['ID=LEVEL']},
  {name: 'a level that is none', argv: ['--rule', 'call=warn'], files: {'a.md': clean}, status: 2, says: ['“warn”', 'warning']},
  {
    name: 'a rule that there is not',
    argv: ['--rule', 'cal=off'],
    files: {'a.md': clean},
    status: 2,
    says: ['Did you mean “call”'],
  },
  {
    name: 'a number that is none',
    argv: ['--max-warnings', 'few'],
    files: {'a.md': clean},
    status: 2,
    says: ['--max-warnings is “few”'],
  },
  {name: 'a number out of range', argv: ['--min-confidence', '7'], files: {'a.md': clean}, status: 2, says: ['0 to 1']},
  {name: 'two ways to fix', argv: ['--fix', '--diff'], files: {'a.md': clean}, status: 2, says: ['exclude each other']},
  {name: 'standard input fixed in place', argv: ['--stdin', '--fix'], stdin: error, status: 2, says: ['--diff']},
  {name: 'standard input and a path', argv: ['--stdin', 'a.md'], stdin: error, status: 2, says: ['--stdin-filename']},
  {name: 'a name without standard input', argv: ['--stdin-filename', 'a.md'], status: 2, says: ['needs --stdin']},
  {name: 'standard input that is not text', argv: ['--stdin'], stdin: Uint8Array.of(0, 1), status: 2, says: ['file/binary']},
  {
    name: 'a report that can’t be written',
    argv: ['-o', 'a.md/x.txt'],
    files: {'a.md': clean},
    status: 2,
    says: ['can’t be written'],
  },
  {
    name: 'an ignore file that is not there',
    argv: ['--ignore-path', 'gone'],
    files: {'a.md': clean},
    status: 2,
    says: ['ignore file'],
  },
]

const commands: readonly Row[] = [
  {name: 'help', argv: ['--help'], status: 0, says: ['--max-warnings', 'Exit status']},
  {name: 'version', argv: ['-v'], status: 0, says: ['.']},
  {
    name: 'explain',
    argv: ['explain', 'access'],
    status: 0,
    says: ['No “access”.', 'The Paper, 2026-03-18', 'You can access OpenAI models.', 'https://example.com/rules#access'],
  },
  {name: 'explain a rule that there is not', argv: ['explain', 'acess'], status: 2, says: ['Did you mean “access”']},
  {name: 'explain nothing', argv: ['explain'], status: 2, says: ['access, call']},
  {
    name: 'rules',
    argv: ['rules'],
    files: {'.memolintrc': 'rules: {call: info}\n'},
    status: 0,
    says: ['access  error', 'call    info'],
  },
  {
    name: 'why',
    argv: ['why', 'a.md:1'],
    files: {'a.md': error},
    status: 0,
    says: ['a.md:1:9 “call” (call): error call', 'OpenAI models', 'stands: nothing governs it', 'Write “'],
  },
  {
    name: 'why, a line without a trigger',
    argv: ['why', 'a.md:1'],
    files: {'a.md': clean},
    status: 0,
    says: ['no word on this line'],
  },
  {name: 'why, a line that there is not', argv: ['why', 'a.md:9'], files: {'a.md': clean}, status: 2, says: ['no line 9']},
  {name: 'why without a line', argv: ['why', 'a.md'], files: {'a.md': clean}, status: 2, says: ['why page.md:12']},
  {name: 'why, a file that is not there', argv: ['why', 'gone.md:1'], status: 2, says: ['no such file']},
  {name: 'init', argv: ['init'], files: {'a.md': clean}, status: 0, says: ['memolint.config.yaml']},
  {name: 'init beside a configuration', argv: ['init'], files: {'.memolintrc': ''}, status: 2, says: ['.memolintrc']},
  {name: 'vocab without an action', argv: ['vocab'], status: 2, says: ['vocab check']},
  {name: 'vocab with another', argv: ['vocab', 'chek'], status: 2, says: ['Did you mean “check”']},
  {
    name: 'vocab check of a faulty pack',
    argv: ['vocab', 'check', 'p'],
    files: {'p/pack.yml': 'id: p\ntitel: P\n'},
    status: 2,
    says: ['titel'],
  },
]

const all = [...verdicts, ...broken, ...commands]

describe('exit status', () => {
  it.each(all)('$status: $name', async ({argv, files = {}, status, says = [], before, ...options}) => {
    const folder = folderWith(files)
    before?.(folder)
    const run = await runIn(folder, argv, options)
    for (const part of says) expect(run.out + run.err).toContain(part)
    expect(run).toMatchObject({status})
    expect(run.err).not.toContain('mistake of memolint')
  })

  it('2: a file that vanishes while others are linted', async () => {
    const folder = folderWith({'a.md': error, 'b.md': error, 'c.md': error})
    const project = await openProject({cwd: folder})
    const step = (done: number): void => {
      if (done === 1) unlinkSync(join(folder, 'b.md'))
    }
    const results = await lintPaths([], project, 'none', {step})
    expect(results.map(({path, broken, messages}) => [path, broken, messages[0]?.ruleId])).toEqual([
      ['a.md', false, 'call'],
      ['b.md', true, 'file/not-found'],
      ['c.md', false, 'call'],
    ])
  })

  // The superuser may read everything, so there is nothing to see.
  it.skipIf(process.getuid?.() === 0)('2: a file that may not be read', async () => {
    const folder = folderWith({'a.md': error, 'b.md': error})
    chmodSync(join(folder, 'a.md'), 0)
    const {status, out} = await runIn(folder, [])
    expect(out).toContain('permission denied')
    expect(out).toContain('may not be said')
    expect(status).toBe(2)
  })
})
