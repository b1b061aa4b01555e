import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {checkPack, newPack} from '../../src/project/pack-commands.js'
import {proofMemory} from '../../src/project/pack-proofs.js'
import {findPack, loadPack, readPackFiles} from '../../src/project/packs.js'
import {smallPack} from '../vocabulary/small-pack.js'

let cwd: string
beforeEach(() => { cwd = mkdtempSync(join(tmpdir(), 'memolint-packs-')) })
afterEach(() => { rmSync(cwd, {recursive: true, force: true}) })

function write(path: string, text: string | Uint8Array) {
  mkdirSync(join(cwd, path, '..'), {recursive: true})
  writeFileSync(join(cwd, path), text)
}

/** The small pack in `folder` under cwd. */
function writeSmall(folder: string) {
  for (const {path, text} of smallPack) write(path.replace('small', folder), text)
}

test('the pack that ships is found by name, even beside a folder of that name', async () => {
  mkdirSync(join(cwd, 'aws-openai'))
  expect(findPack('aws-openai', cwd)).toEqual({name: 'aws-openai', shipped: true})
  expect((await loadPack('aws-openai', cwd)).pack.id).toBe('aws-openai')
})

test('a folder is found by its path or by its pack.yml', async () => {
  writeSmall('wording/small')
  const dir = join(cwd, 'wording/small')
  for (const name of ['wording/small', './wording/small', 'wording/small/pack.yml', dir]) {
    expect(findPack(name, cwd)).toMatchObject({shipped: false, dir})
  }
  expect(findPack('.', dir)).toMatchObject({dir})
  expect((await loadPack('wording/small', cwd)).pack.id).toBe('small')
})

test('a pack in node_modules is found by its package, by the short name, and from below', () => {
  writeSmall('node_modules/memolint-vocab-acme')
  writeSmall('node_modules/@acme/words')
  mkdirSync(join(cwd, 'docs/deep'), {recursive: true})
  const acme = join(cwd, 'node_modules/memolint-vocab-acme')
  expect(findPack('acme', join(cwd, 'docs/deep'))).toMatchObject({dir: acme})
  expect(findPack('memolint-vocab-acme', cwd)).toMatchObject({dir: acme})
  expect(findPack('@acme/words', cwd)).toMatchObject({dir: join(cwd, 'node_modules/@acme/words')})
})

test('a pack that is nowhere says where it was looked for, and what may have been meant', () => {
  expect(() => findPack('aws-opeanai', cwd)).toThrow(
    'There is no pack “aws-opeanai”: looked for the npm packages memolint-vocab-aws-opeanai and aws-opeanai and the folder aws-opeanai.' +
    ' Did you mean “aws-openai”?')
  mkdirSync(join(cwd, 'empty'))
  expect(() => findPack('./empty', cwd)).toThrow('The folder holds no pack.yml.')
})

test('YAML files are read in the order of their paths; hidden ones, node_modules and links to folders are not', () => {
  writeSmall('small')
  write('small/b/c.yaml', '')
  write('small/README.md', 'rules: []')
  write('small/.github/x.yml', 'x')
  write('small/node_modules/x/x.yml', 'x')
  symlinkSync('.', join(cwd, 'small/loop'))
  expect(readPackFiles(join(cwd, 'small'), 'small').map(({path}) => path)).toEqual(['small/b/c.yaml', 'small/pack.yml', 'small/rules.yml'])
})

test('a pack with problems is a fault that prints each', async () => {
  writeSmall('small')
  write('small/more.yml', 'rulez: []\n')
  await expect(loadPack('small', cwd)).rejects.toThrow(
    'The pack “small” has 1 problem:\n\nsmall/more.yml:1:1: the file has an unknown key `rulez`')
})

test('a file that is not UTF-8 is a fault that names it', () => {
  writeSmall('small')
  write('small/more.yml', new Uint8Array([0x61, 0xff, 0xfe, 0x62]))
  expect(() => readPackFiles(join(cwd, 'small'), 'small')).toThrow(/not UTF-8/)
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read is a fault', () => {
  writeSmall('small')
  chmodSync(join(cwd, 'small/rules.yml'), 0)
  expect(() => readPackFiles(join(cwd, 'small'), 'small')).toThrow(/permission denied/)
})

test('the hash of a pack is that of its content, wherever it is', async () => {
  writeSmall('one')
  writeSmall('deep/two')
  const hash = async (path: string) => (await loadPack(path, cwd)).folder?.hash
  expect(await hash('one')).toMatch(/^[0-9a-f]{64}$/)
  expect(await hash('deep/two')).toBe(await hash('one'))
  write('deep/two/pack.yml', smallPack[0]!.text.replace('1.0.0', '1.0.1'))
  expect(await hash('deep/two')).not.toBe(await hash('one'))
})

test('a proof is remembered by hash and reader, in the cache folder that there is', () => {
  const env = {XDG_CACHE_HOME: join(cwd, 'cache')}
  const memory = proofMemory(cwd, '1.0.0', env)
  expect(memory.isProved('abc')).toBe(false)
  memory.remember('abc')
  expect(memory.isProved('abc')).toBe(true)
  expect(memory.isProved('abd')).toBe(false)
  expect(proofMemory(cwd, '1.0.1', env).isProved('abc')).toBe(false)
  expect(readdirSync(join(cwd, 'cache/memolint/proofs'))).toEqual(['abc-1.0.0'])

  mkdirSync(join(cwd, 'node_modules'))
  mkdirSync(join(cwd, 'docs'))
  proofMemory(join(cwd, 'docs'), '1', {}).remember('xyz')
  expect(readdirSync(join(cwd, 'node_modules/.cache/memolint/proofs'))).toEqual(['xyz-1'])
})

test('a cache that can\'t be written is never fatal', () => {
  write('cache', 'a file where a folder is wanted')
  const memory = proofMemory(cwd, '1', {XDG_CACHE_HOME: join(cwd, 'cache')})
  expect(() => { memory.remember('abc') }).not.toThrow()
  expect(memory.isProved('abc')).toBe(false)
})

test('a new pack has no problem, and is never written over another', async () => {
  const paths = newPack('wording/acme', 'acme', cwd)
  expect(paths).toEqual(['wording/acme/pack.yml', 'wording/acme/entities.yml', 'wording/acme/rules.yml'])
  const {pack} = await loadPack('wording/acme', cwd)
  expect(pack).toMatchObject({id: 'acme', rules: [{id: 'rent'}]})
  expect(readFileSync(join(cwd, paths[0]!), 'utf8')).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/node_modules\/memolint\/vocab\/pack\.schema\.json\n/)
  expect(() => newPack('wording/acme', 'acme', cwd)).toThrow('The folder is not empty.')
  expect(() => newPack('other', 'Acme Inc', cwd)).toThrow('“Acme Inc” is no id for a pack.')
})

test('a new pack proves itself', async () => {
  newPack('acme', 'acme', cwd)
  const {ok, output} = await checkPack('acme', cwd)
  expect(output).toMatch(/^\d+ examples read, no faults\./)
  expect(ok).toBe(true)
})

test('checking a pack prints its problems as a compiler does', async () => {
  writeSmall('small')
  write('small/more.yml', 'rulez: []\n')
  expect(await checkPack('small', cwd)).toEqual({
    ok: false,
    output: 'small/more.yml:1:1: the file has an unknown key `rulez`\n> 1 | rulez: []\n    | ^^^^^\n  2 |\n' +
      '  expected: one of options, sources, entities, qualifiers, rules, triggers, senses, rewrites\n  repair: write `rules`\n\n1 problem.',
  })
})

test('checking a pack whose examples fail says which, where, and how many', async () => {
  writeSmall('small')
  // No reader flags a text that holds none of the words.
  write('small/rules.yml', smallPack[1]!.text.replace('We rent Solaro., finds: rent', 'Nothing is here., finds: Nothing'))
  const {ok, output} = await checkPack('small', cwd)
  expect(ok).toBe(false)
  expect(output).toContain('small/rules.yml:21:16: rule:rent: not flagged by `rent`\n  text: Nothing is here.')
  expect(output).toMatch(/\nsmall 1\.0\.0: rules 1, triggers 1, senses 1, rewrites 1\.$/)
})
