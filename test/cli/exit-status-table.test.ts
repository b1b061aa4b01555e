import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {repositoryWith} from '../project/repository.js'
import {runIn} from './run.js'

vi.mock('../../src/engine/lint.js', () => import('./small-engine.js'))
vi.mock('../../src/engine/screen.js', () => import('./small-engine.js'))
vi.mock('../../src/vocabulary/shipped.js', () => import('./small-pack.js'))

const contents = {
  error: ['e.md', 'You can call OpenAI models.\n'],
  warning: ['w.md', 'Now live OpenAI models.\n'],
  info: ['i.md', 'It is built OpenAI models.\n'],
  unreadable: ['u.md', Uint8Array.of(0, 1)],
} as const
type Kind = keyof typeof contents

/** Every subset of a list. */
function subsets<Item>([first, ...others]: readonly Item[]): Item[][] {
  if (first === undefined) return [[]]
  const rest = subsets(others)
  return [...rest, ...rest.map((subset) => [first, ...subset])]
}

const baselines = {none: [], empty: ['--baseline', 'empty.json'], all: ['--baseline', 'all.json']}
const sinces = {never: [], before: ['--since', 'HEAD~1'], now: ['--since', 'HEAD']}
const limits = {none: [], zero: ['--max-warnings', '0'], one: ['--max-warnings', '1']}

describe('the exit status is what the contract says', () => {
  it.each(subsets(Object.keys(contents) as Kind[]).map((kinds) => ({kinds, name: kinds.join(', ') || 'nothing'})))('of files with $name', async ({kinds}) => {
    const {folder, git} = repositoryWith({'empty.json': '{"memolintBaseline": 1, "files": {}}'})
    writeFileSync(join(folder, 'clean.md'), 'Clean.\n')
    for (const kind of kinds) writeFileSync(join(folder, contents[kind][0]), contents[kind][1])
    await runIn(folder, ['--baseline', 'all.json', '--update-baseline'])
    git('add', '-A')
    git('commit', '-q', '-m', 'Pages')
    let rows = 0
    for (const [baseline, accepts] of Object.entries(baselines)) {
      for (const [since, from] of Object.entries(sinces)) {
        for (const [limit, most] of Object.entries(limits)) {
          for (const quiet of [[], ['--quiet']]) {
            const argv = [...accepts, ...from, ...most, ...quiet]
            const stands = (kind: Kind): boolean => kinds.includes(kind) && since !== 'now' && (kind === 'unreadable' || baseline !== 'all')
            const wanted = stands('unreadable') ? 2 : stands('error') || (stands('warning') && limit === 'zero') ? 1 : 0
            expect([argv, (await runIn(folder, argv)).status]).toEqual([argv, wanted])
            rows++
          }
        }
      }
    }
    expect(rows).toBe(54)
    writeFileSync(join(folder, '.memolintrc'), 'rulez: {}\n')
    for (const argv of [[], ['--quiet'], ['--baseline', 'all.json'], ['--since', 'HEAD~1'], ['--max-warnings', '9']]) expect((await runIn(folder, argv)).status).toBe(2)
  })
})
