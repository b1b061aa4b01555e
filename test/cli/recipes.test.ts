import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {root} from '../house/files.js'
import {gitEnvironment, repositoryWith, type Repository} from '../project/repository.js'
import {builtProgram} from './program.js'

const program = await builtProgram()
const page = readFileSync(join(root, 'docs/hooks.md'), 'utf8')
const bad = 'Your agents call GPT-5 from Lambda.\n'
const good = 'Your agents are powered by OpenAI.\n'
const env = Object.fromEntries(Object.entries(gitEnvironment).filter(([name]) => !/^(?:npm_|CI$|HUSKY|LEFTHOOK)/iu.test(name)))

/** The recipe of the docs that goes into a file. */
function recipe(title: string): string {
  const found = new RegExp(`^\`\`\`\\w+ title="${title.replace(/[.]/gu, '\\.')}"\\n([\\s\\S]*?)^\`\`\`$`, 'mu').exec(page)
  expect(found, title).not.toBeNull()
  return found![1]!
}

/** A repository with a tool of npm installed, and with memolint where npm would have put it. */
function withTool(tool: string, files: Record<string, string>): Repository {
  const repository = repositoryWith({'.gitignore': 'node_modules\n', 'package.json': JSON.stringify({private: true, ...(JSON.parse(files['package.json'] ?? '{}') as object)})})
  const {folder, git} = repository
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--save-dev', tool], {cwd: folder, env, stdio: 'pipe'})
  const bin = join(folder, 'node_modules/.bin/memolint')
  writeFileSync(bin, `#!/bin/sh\nexec node '${program}' "$@"\n`)
  chmodSync(bin, 0o755)
  for (const [name, text] of Object.entries(files).filter(([path]) => path !== 'package.json')) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  git('add', '-A')
  git('commit', '-q', '--no-verify', '-m', 'Tools')
  return repository
}

function commit({folder, git}: Repository, text: string): {status: number | null; said: string} {
  writeFileSync(join(folder, 'page.md'), text)
  git('add', 'page.md')
  // What is not staged decides nothing.
  writeFileSync(join(folder, 'page.md'), text === bad ? good : bad)
  const {status, stdout, stderr} = spawnSync('git', ['commit', '-q', '-m', 'Page'], {cwd: folder, env, encoding: 'utf8'})
  return {status, said: stdout + stderr}
}

/** Milliseconds: npm installs the tool. */
const slow = 240_000

describe('a recipe of docs/hooks.md', () => {
  it.each<[string, string, Record<string, string>, readonly string[]]>([
    ['husky', 'husky@9', {'.husky/pre-commit': recipe('.husky/pre-commit')}, ['npx', 'husky']],
    ['lefthook', 'lefthook@2', {'lefthook.yml': recipe('lefthook.yml')}, ['npx', 'lefthook', 'install']],
    ['lint-staged', 'lint-staged@16', {'package.json': recipe('package.json'), 'hook': '#!/bin/sh\nnpx lint-staged\n'}, ['cp', 'hook', '.git/hooks/pre-commit']],
  ])('%s blocks a commit with a finding and lets a clean one pass', (_, tool, files, [command, ...parameters]) => {
    const repository = withTool(tool, files)
    execFileSync(command!, parameters, {cwd: repository.folder, env, stdio: 'pipe'})
    if (files['hook'] !== undefined) chmodSync(join(repository.folder, '.git/hooks/pre-commit'), 0o755)
    const blocked = commit(repository, bad)
    expect(blocked.said).toContain('“call”')
    expect(blocked.status).toBe(1)
    expect(commit(repository, good)).toMatchObject({status: 0})
    expect(repository.git('show', 'HEAD:page.md')).toBe(good)
    expect(readFileSync(join(repository.folder, 'page.md'), 'utf8')).toBe(bad)
  }, slow)
})
