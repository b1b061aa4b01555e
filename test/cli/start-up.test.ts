import {build} from 'esbuild'
import {describe, expect, it} from 'vitest'
import {main} from '../../src/cli/main.js'
import {bundleOptions} from '../house/bundle.js'
import {folderWith} from '../project/folder.js'

/** What the command `lint` loads before it has met a candidate: all that its files import without `import()`. */
async function loadedAtStart(): Promise<string[]> {
  const {metafile} = await build({
    ...bundleOptions,
    entryPoints: ['src/cli/memolint.ts', 'src/cli/main.ts', 'src/cli/lint.ts'],
  })
  const seen = new Set<string>()
  const queue = ['src/cli/memolint.ts', 'src/cli/main.ts', 'src/cli/lint.ts']
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    for (const {path, kind, external} of metafile.inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' && external !== true) queue.push(path)
  }
  return [...seen].sort()
}

describe('start-up', () => {
  it('leaves the standard input alone where nobody asked for it', async () => {
    const io = {
      argv: ['clean.md'], cwd: folderWith({'clean.md': 'The tide is high.\n'}), env: {},
      get stdin(): never {
        throw new Error('it was opened')
      },
      stdout: {isTTY: false, write: () => true},
      stderr: {isTTY: false, write: () => true},
    }
    expect(await main(io)).toBe(0)
  })

  it('loads no parser, no schema, no report and no reader of English for a clean file', async () => {
    const loaded = await loadedAtStart()
    expect(loaded).toContain('src/project/files.ts')
    expect(
      loaded.filter((file) => /micromark|mdast|parse5|jsonc-parser|toml-eslint|saxes|fluent|formatjs|dot-properties|zod|\/yaml\/|vfile|picomatch|node_modules\/ignore|\/diff\//.test(file)),
    ).toEqual([])
    expect(
      loaded.filter((file) =>
        /project\/lint-container|formats\/(?:office|xml|zip|container|lint-container|markdown|mdx|text|html|strings\/(?!locale)|lint-source)|cli\/reporters\/(?!reporter)|engine\/(?:lint|page|frames|reference|scope|suggest|verdict)|language\/(?:lexicon|tagging|phrases|clauses|tokens)/.test(
          file,
        ),
      ),
    ).toEqual([])
  })
})
