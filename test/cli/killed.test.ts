import {spawn} from 'node:child_process'
import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {gitEnvironment, repositoryWith} from '../project/repository.js'
import {builtProgram} from './program.js'

const program = await builtProgram()
const names = Array.from({length: 6}, (_, at) => `page-${at}.md`)
const text = (at: number): string => `# Page ${at}\n\n${'Some text that stays. '.repeat(at * 40)}\n\nThe service provides access to OpenAI models.\n`

/** Starts a run and kills it after so many milliseconds. Gives back the milliseconds it took, where it came to its end. */
function killAfter(folder: string, flags: readonly string[], wait: number): Promise<number | undefined> {
  const started = performance.now()
  const child = spawn(process.execPath, [program, ...flags, '--no-config', '-f', 'compact'], {cwd: folder, env: gitEnvironment, stdio: 'ignore', detached: true})
  // The group: what the process has started ends with it, as where a machine is switched off.
  const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), wait)
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearTimeout(timer)
      resolve(status === null ? undefined : performance.now() - started)
    })
  })
}

describe('a run that is killed while it fixes', () => {
  it.each([
    ['--fix', ['--fix', '.']],
    ['--staged --fix', ['--staged', '--fix']],
  ])('%s loses nothing, at whatever moment', async (_, flags) => {
    const {folder, git} = repositoryWith(Object.fromEntries(names.map((name) => [name, 'First.\n'])))
    const fresh = (): void => {
      names.forEach((name, at) => writeFileSync(join(folder, name), text(at)))
      rmSync(join(folder, '.git/index.lock'), {force: true})
      git('add', '-A')
    }
    /** What the index holds of each page, as git names contents. */
    const staged = (): string[] => git('ls-files', '-s', ...names).split('\n').slice(0, -1).map((line) => line.split(' ')[1]!)
    fresh()
    const before = staged()
    const whole = await killAfter(folder, flags, 60_000)
    const fixed = names.map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(fixed.every((content, at) => content !== text(at) && content.startsWith(`# Page ${at}`))).toBe(true)
    git('add', '-A')
    const after = staged()
    let killed = 0
    let halfway = 0
    for (let round = 0; round < 100; round++) {
      fresh()
      // From the start of the process to a little after its end.
      if ((await killAfter(folder, flags, (whole! * 1.1 * ((round * 37) % 100)) / 100)) === undefined) killed++
      const now = names.map((name) => readFileSync(join(folder, name), 'utf8'))
      now.forEach((content, at) => expect([text(at), fixed[at]]).toContain(content))
      const index = staged()
      index.forEach((content, at) => expect([before[at], after[at]]).toContain(content))
      // What is in the index is in the work tree, too: the fix goes there first.
      names.forEach((name, at) => {
        if (index[at] === after[at]) expect(now[at], name).toBe(fixed[at])
      })
      const count = now.filter((content, at) => content === fixed[at]).length
      if (count > 0 && count < names.length) halfway++
      for (const left of readdirSync(folder).filter((name) => name.endsWith('.tmp'))) rmSync(join(folder, left))
    }
    expect(killed).toBeGreaterThan(30)
    expect(halfway).toBeGreaterThan(0)
    // And the next run does what was left to do.
    fresh()
    await killAfter(folder, flags, 60_000)
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(fixed)
    expect(existsSync(join(folder, '.git/index.lock'))).toBe(false)
  }, 600_000)
})
