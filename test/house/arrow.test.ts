import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {build} from 'esbuild'
import {describe, expect, it} from 'vitest'
import {filesOf, root} from './files.js'

/** Each layer may import from itself and from those before it. */
const layers = ['finding', 'vocabulary', 'language', 'engine', 'formats', 'project', 'hosts']

/** Entry files belong to no layer: they only put layers together for somebody outside, and hosts for whoever runs the program. */
const entries = new Set(['index.ts', 'cli/memolint.ts'])

/** The layer and, among the hosts, the folder of a file of src. */
function placeOf(file: string): {layer: number; folder: string} {
  const folder = file.split('/')[0]!.replace(/\.[jt]s$/u, '')
  const layer = layers.indexOf(folder)
  return {layer: layer < 0 ? layers.length - 1 : layer, folder}
}

/** What a file imports, static, dynamic and for types alone, as written. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, 'src', file), 'utf8')
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/gu)].map((hit) => hit[1]!)
}

const files = filesOf('src').filter((file) => file.endsWith('.ts'))

describe('the arrow of imports', () => {
  it('reads imports of every kind', () => {
    expect(importsOf('engine/lint.ts')).toContain('./prose.js')
    expect(files.length).toBeGreaterThan(5)
  })

  it('points one way, and hosts never import hosts', () => {
    const wrong: string[] = []
    for (const file of files.filter((name) => !entries.has(name))) {
      const from = placeOf(file)
      for (const name of importsOf(file).filter((one) => one.startsWith('.'))) {
        const to = placeOf(join(dirname(file), name))
        const otherHost = to.layer === layers.length - 1 && from.layer === to.layer && from.folder !== to.folder
        if (to.layer > from.layer || otherHost) wrong.push(`src/${file} imports ${name}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('has no circle', async () => {
    const {metafile} = await build({
      absWorkingDir: root,
      entryPoints: files.map((file) => `src/${file}`),
      outdir: 'nowhere',
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'silent'
    })
    const graph = new Map(Object.entries(metafile.inputs).map(([name, {imports}]) => [name, imports.filter((one) => !one.external && one.kind === 'import-statement').map((one) => one.path)]))
    expect(circleIn(graph)).toEqual([])
  })

  it.each(['finding', 'language', 'engine', 'formats'])('%s asks nothing of Node', (layer) => {
    const wrong = files
      .filter((file) => file === `${layer}.ts` || file.startsWith(`${layer}/`))
      .flatMap((file) => importsOf(file).filter((name) => /^(?:node:|fs$|path$|os$|url$|process$)/u.test(name)).map((name) => `src/${file} imports ${name}`))
    expect(wrong).toEqual([])
  })
})

describe('circleIn', () => {
  it('finds a circle and lets a diamond be', () => {
    expect(circleIn(new Map([['a', ['b']], ['b', ['c']], ['c', ['a']]]))).toEqual(['a', 'b', 'c', 'a'])
    expect(circleIn(new Map([['a', ['b', 'c']], ['b', ['d']], ['c', ['d']], ['d', []]]))).toEqual([])
  })
})

/** The first circle of a graph of names, its first name repeated at the end; empty where there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const walk = (name: string, path: readonly string[]): string[] => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return []
    for (const next of graph.get(name) ?? []) {
      const circle = walk(next, [...path, name])
      if (circle.length > 0) return circle
    }
    done.add(name)
    return []
  }
  for (const name of graph.keys()) {
    const circle = walk(name, [])
    if (circle.length > 0) return circle
  }
  return []
}
