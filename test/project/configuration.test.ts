import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {configurationIn, configurationNames, readConfigurationFile} from '../../src/project/configuration-file.js'
import {configurationJsonSchema} from '../../src/project/configuration-schema.js'
import {Configurations} from '../../src/project/configurations.js'
import {Folders} from '../../src/project/folders.js'
import {SettingsOf, type Settings} from '../../src/project/settings.js'
import type {Pack} from '../../src/vocabulary/pack.js'
import {folderWith} from './folder.js'

const schemaPath = new URL('../../schema/memolint.config.schema.json', import.meta.url)

describe('the published JSON Schema', () => {
  it('is what the code checks by', () => {
    expect(JSON.parse(readFileSync(schemaPath, 'utf8'))).toEqual(JSON.parse(JSON.stringify(configurationJsonSchema())))
  })
})

describe('configuration files', () => {
  const contents: Readonly<Record<string, string>> = {
    'memolint.config.json': '{"speaker": "aws"}',
    'memolint.config.yaml': 'speaker: aws\n',
    'memolint.config.yml': 'speaker: aws\n',
    'memolint.config.js': 'export default {speaker: "aws"}',
    'memolint.config.mjs': 'export default {speaker: "aws"}',
    'memolint.config.ts': 'const speaker: string = "aws"\nexport default {speaker}',
    '.memolintrc': 'speaker: aws\n',
    '.memolintrc.json': '{\n\t"speaker": "aws"\n}\n',
    '.memolintrc.yaml': 'speaker: aws\n',
    'package.json': '{"type": "module", "memolint": {"speaker": "aws"}}',
  }

  it.each(configurationNames)('%s is found and read', async (name) => {
    const folder = folderWith({'package.json': '{"type": "module"}', [name]: contents[name]!})
    expect(configurationIn(folder)).toBe(join(folder, name))
    expect((await readConfigurationFile(join(folder, name))).value).toMatchObject({speaker: 'aws'})
  })

  it('a package.json without the key is none', () => {
    expect(configurationIn(folderWith({'package.json': '{"devDependencies": {"memolint": "1"}}'}))).toBeUndefined()
  })

  it('the nearest above the file counts, and only it', async () => {
    const folder = folderWith({
      '.memolintrc': 'speaker: outer\nignore: [a.md]\n',
      'docs/.memolintrc': 'rules: {access: warning}\n',
      'docs/deep/x.md': '',
      'other/x.md': '',
    })
    const folders = new Folders(folder, await Configurations.open(folder))
    const near = await folders.facts(join(folder, 'docs/deep'))
    expect(near.configuration.path).toBe(join(folder, 'docs/.memolintrc'))
    expect(near.configuration.settings.speaker).toBeUndefined()
    expect(near.layers).toEqual([])
    const far = await folders.facts(join(folder, 'other'))
    expect(far.configuration.path).toBe(join(folder, '.memolintrc'))
    expect(far.layers.map(({from}) => from)).toEqual([join(folder, '.memolintrc')])
  })

  it('a named one counts everywhere, and --no-config looks for none', async () => {
    const folder = folderWith({'.memolintrc': 'speaker: near\n', 'etc/my.yaml': 'speaker: named\n'})
    const named = new Folders(folder, await Configurations.open(folder, 'etc/my.yaml'))
    expect((await named.facts(folder)).configuration.settings.speaker).toBe('named')
    const none = new Folders(folder, await Configurations.open(folder, undefined, false))
    expect((await none.facts(folder)).configuration.settings.speaker).toBeUndefined()
  })
})

describe('what is wrong is told with its place and the way out', () => {
  const table: readonly (readonly [name: string, file: string, content: string, says: readonly string[]])[] = [
    [
      'an unknown key',
      '.memolintrc',
      'speaker: x\nrulez: {a: error}\n',
      ['.memolintrc:2:1', 'unknown key `rulez`', 'write `rules`'],
    ],
    [
      'an unknown key in JSON',
      '.memolintrc.json',
      '{\n  "ingore": []\n}',
      ['.memolintrc.json:2:3', '`ingore`', 'write `ignore`'],
    ],
    ['an unknown key in package.json', 'package.json', '{\n"memolint": {"vocabb": "x"}}', ['package.json:2:14', 'write `vocab`']],
    [
      'an unknown key of an override',
      '.memolintrc',
      'overrides:\n  - files: "*.md"\n    rule: {}\n',
      ['.memolintrc:3:5', 'write `rules`'],
    ],
    ['an unknown key of a phrase', '.memolintrc', 'allow:\n  - {phrase: a, reson: b}\n', ['.memolintrc:2:', 'write `reason`']],
    ['a level that is none', '.memolintrc', 'rules:\n  access: warn\n', ['.memolintrc:2:', '`warn`', 'warning']],
    ['a phrase without a reason', '.memolintrc', 'allow:\n  - phrase: a\n', ['.memolintrc:2:', '`allow[0].reason`']],
    [
      'a day that the calendar lacks',
      '.memolintrc',
      'allow:\n  - {phrase: a, reason: b, until: 2026-02-30}\n',
      ['2026-02-30', 'YYYY-MM-DD'],
    ],
    ['a format that is none', '.memolintrc', 'formats:\n  .mdc: markdwon\n', ['.memolintrc:2:', 'markdwon', 'markdown']],
    ['an extension without its dot', '.memolintrc', 'formats:\n  mdc: markdown\n', ['.mdc']],
    ['broken YAML', '.memolintrc', 'rules: [\n', ['.memolintrc:', 'YAML']],
    ['a list', '.memolintrc', '- a\n', ['.memolintrc:1:1', 'a list']],
    ['code that throws', 'memolint.config.mjs', 'throw new Error("no luck")', ['memolint.config.mjs', 'no luck']],
  ]
  it.each(table)('%s', async (_name, file, content, says) => {
    const folder = folderWith({[file]: content})
    const failed = await readConfigurationFile(join(folder, file), file).then(() => 'read', String)
    for (const part of says) expect(failed).toContain(part)
  })

  it('every fault is told, not only the first', async () => {
    const folder = folderWith({'.memolintrc': 'rulez: 1\nspeakr: 2\n'})
    await expect(readConfigurationFile(join(folder, '.memolintrc'))).rejects.toThrow(/rulez[^]*speakr/)
  })
})

describe('settings of a file', () => {
  const rule = {
    level: 'error',
    basis: 'memo',
    title: '',
    why: '',
    message: '',
    sources: [],
    channel: 'any',
    becomes: [],
    examples: {flagged: [], clean: []},
  }
  const pack = {
    id: 'p',
    title: '',
    version: '1',
    language: 'en',
    inForce: {from: '2026-01-01'},
    sources: [],
    qualifiers: [],
    triggers: [],
    senses: [],
    rewrites: [],
    options: [{id: 'openWeight', why: ''}],
    entities: [
      {
        id: 'it',
        role: 'object',
        names: ['It'],
        caseSensitive: false,
        heads: [],
        descriptions: [],
        adjectives: [],
        unless: [],
        praised: false,
        examples: {flagged: [], clean: []},
      },
    ],
    rules: [
      {id: 'access', ...rule},
      {id: 'call', ...rule},
    ],
  } as unknown as Pack

  async function settingsFor(
    content: string,
    file: string,
    overlay: object = {},
  ): Promise<Settings & {outdated: SettingsOf['outdated']}> {
    const folder = folderWith({'.memolintrc': content})
    const configurations = await Configurations.open(folder)
    const {configuration} = await new Folders(folder, configurations).facts(folder)
    const all = new SettingsOf(configurations, {packs: [pack], today: '2026-06-01', ...overlay})
    return {...(await all.for(join(folder, file), configuration)), outdated: all.outdated}
  }

  it('overrides count by glob, later ones last, and flags over all', async () => {
    const content =
      'rules: {access: info, call: info}\noverrides:\n  - {files: "*.mdx", rules: {access: warning}}\n  - {files: blog/**, rules: {access: "off"}, openWeight: flag}\n'
    expect((await settingsFor(content, 'docs/a.md')).options.rules).toEqual({access: 'info', call: 'info'})
    expect((await settingsFor(content, 'docs/a.mdx')).options.rules).toEqual({access: 'warning', call: 'info'})
    const blog = await settingsFor(content, 'blog/a.mdx', {rules: {call: 'error'}})
    expect(blog.options).toMatchObject({rules: {access: 'off', call: 'error'}, options: {openWeight: 'flag'}})
  })

  it('an approved phrase holds to the end of its last day', async () => {
    const content =
      'allow:\n  - {phrase: a, reason: r, until: 2026-06-01}\n  - {phrase: b, reason: r, until: 2026-05-31}\n  - {phrase: c, reason: r}\n'
    const settings = await settingsFor(content, 'a.md')
    expect(settings.options.allow).toEqual(['a', 'c'])
    expect(settings.outdated.map(([{phrase}]) => phrase)).toEqual(['b'])
  })

  it.each([
    ['an option of no pack', 'openWieght: flag\n', ['.memolintrc:1:1', 'openWieght', 'openWeight']],
    ['a rule of no pack', 'rules:\n  acess: error\n', ['.memolintrc:2:3', 'acess', 'access']],
    ['an entity of no pack', 'entities:\n  its: [X]\n', ['.memolintrc:2:3', 'its', 'it']],
    ['a speaker that is no entity', 'speaker: itt\n', ['.memolintrc:1:1', 'itt', '“it”']],
    ['a pack that is not there', 'vocab: ./nowhere\n', ['nowhere']],
  ])('%s is told', async (_name, content, says) => {
    const failed = await settingsFor(content, 'a.md', content.startsWith('vocab') ? {packs: undefined} : {}).then(
      () => 'made',
      String,
    )
    for (const part of says) expect(failed).toContain(part)
  })
})
