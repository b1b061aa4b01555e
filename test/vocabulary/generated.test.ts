import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {readPackFiles} from '../../src/project/packs.js'
import {packDocs} from '../../src/vocabulary/docs.js'
import {packSchemaText} from '../../src/vocabulary/json-schema.js'
import {parsePack} from '../../src/vocabulary/load.js'
import type {Pack} from '../../src/vocabulary/pack.js'
import {ruleUrl} from '../../src/vocabulary/rule-url.js'
import {shippedJson} from '../../src/vocabulary/shipped-json.js'
import {loadShippedPack, shippedName} from '../../src/vocabulary/shipped.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

function load(path: string): Pack {
  const parsed = parsePack(readPackFiles(join(root, path), path))
  if ('problems' in parsed) throw new Error(`${path}: ${parsed.problems[0]!.message}`)
  return parsed.pack
}

const headings = (text: string) => text.split('\n').filter(line => line.startsWith('## ')).map(line => line.slice(3))

function expectOneName(pack: Pack, pages: readonly {path: string; text: string}[]) {
  const ids = pack.rules.map(({id}) => id)
  const [index, ...rest] = pages
  expect(headings(index!.text)).toEqual(ids)
  expect(rest.map(({path}) => path)).toEqual(ids.map(id => `docs/rules/${id}.md`))
  expect(rest.map(({text}) => text.split('\n')[0])).toEqual(ids.map(id => `# ${id}`))
  if (pack.homepage !== undefined) expect(ids.map(id => new URL(ruleUrl(pack, id)!).hash.slice(1))).toEqual(ids)
  for (const id of ids) expect(index!.text).toContain(`](rules/${id}.md)`)
}

test('vocab/pack.schema.json is what the schema says: else run `npm run generate`', () => {
  expect(read('vocab/pack.schema.json')).toBe(packSchemaText())
})

test('each key of the JSON Schema that a person writes is described', () => {
  interface Node {description?: string; $ref?: string; properties?: Record<string, Node>}
  const schema = JSON.parse(packSchemaText()) as Node & {definitions: Record<string, Node>}
  const described = ({description, $ref}: Node) => description ?? schema.definitions[$ref?.replace('#/definitions/', '') ?? '']?.description
  const undescribed: string[] = []
  const look = (node: unknown, way: string) => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries((node as Node).properties ?? {})) if (!described(value)) undescribed.push(`${way}.${key}`)
    for (const [key, value] of Object.entries(node)) look(value, `${way}.${key}`)
  }
  look(schema, '')
  expect(undescribed).toEqual([])
})

test('each YAML file of a pack names the schema for editors', () => {
  const packs = [...readPackFiles(join(root, 'vocab'), 'vocab'), ...readPackFiles(join(root, 'test/packs'), 'test/packs')]
  expect(packs.length).toBeGreaterThan(0)
  for (const {path, text} of packs) {
    const way = /^# yaml-language-server: \$schema=(\S+)/.exec(text)?.[1]
    expect(way, `${path} begins with the comment`).toBeDefined()
    expect(join(path, '..', way!), `${path} names the schema`).toBe(join('vocab/pack.schema.json'))
  }
})

test('a rule has one name: id, heading, page and tail of the URL', () => {
  const pack = load('test/packs/abbey')
  expect(pack.homepage).toBeDefined()
  expectOneName(pack, packDocs(pack))
})

// The pack that ships comes with its YAML; until that is there, there is nothing that could be stale.
const ships = existsSync(join(root, 'vocab', shippedName, 'pack.yml'))

test.skipIf(!ships)('the pack that ships is compiled in as its YAML says: else run `npm run generate`', () => {
  const pack = load(`vocab/${shippedName}`)
  expect(pack.id).toBe(shippedName)
  expect(read('src/vocabulary/shipped.generated.json')).toBe(shippedJson(pack))
  expect(loadShippedPack()).toEqual(JSON.parse(shippedJson(pack)))
})

test.skipIf(!ships)('docs/ is what the pack that ships says: else run `npm run generate`', () => {
  const pack = load(`vocab/${shippedName}`)
  const pages = packDocs(pack)
  for (const {path, text} of pages) expect(read(path), path).toBe(text)
  expect(readdirSync(join(root, 'docs/rules')).sort()).toEqual(pack.rules.map(({id}) => `${id}.md`).sort())
  expectOneName(pack, pages.map(({path}) => ({path, text: read(path)})))
})
