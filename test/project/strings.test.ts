import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lintFiles} from '../../src/index.js'
import {folderWith} from './folder.js'

const said = 'Call GPT-5 from Lambda.'

async function found(files: Readonly<Record<string, string>>, patterns: string[] = ['.']): Promise<string[]> {
  const results = await lintFiles(patterns, {cwd: folderWith(files)})
  return results.flatMap(({path, messages}) => messages.map(({ruleId, where}) => `${path} ${ruleId}${where === undefined ? '' : ` ${where}`}`))
}

describe('files of strings in a folder', () => {
  it('are read as copy or as data, by their paths; other languages are left out', async () => {
    const json = JSON.stringify({state: said, title: said})
    expect(await found({'locales/en/a.json': json, 'locales/de/a.json': json, 'data/b.json': json, 'package-lock.json': json, 'values-fr/s.xml': `<resources><string name="a">${said}</string></resources>`})).toEqual([
      'data/b.json call title', 'locales/en/a.json call state', 'locales/en/a.json call title',
    ])
  })

  it('are said to be left out where they are named', async () => {
    expect(await found({'i18n/de.json': `{"a": "${said}"}`}, ['i18n/de.json'])).toEqual(['i18n/de.json file/other-language'])
    expect(await found({'package-lock.json': `{"title": "${said}"}`}, ['package-lock.json'])).toEqual(['package-lock.json call title'])
  })

  it('follow the configuration', async () => {
    const json = JSON.stringify({state: said, title: said, deep: {x: said}})
    const files = {'memolint.config.json': JSON.stringify({formats: {keys: ['!title', 'deep.*'], strings: 'src/copy/**'}}), 'a.json': json, 'src/copy/b/c.json': json}
    expect(await found(files)).toEqual(['a.json call deep.x', 'src/copy/b/c.json call state', 'src/copy/b/c.json call title', 'src/copy/b/c.json call deep.x'])
  })

  it('are fixed, and every other byte of them stays', async () => {
    const before = `\uFEFF{\r\n\t"a" : "${said}",\r\n}`
    const cwd = folderWith({'i18n/en.json': before})
    await lintFiles(['.'], {cwd, fix: true})
    expect(readFileSync(join(cwd, 'i18n/en.json'), 'utf8')).toBe(before.replace('Call GPT-5', 'Run agents powered by OpenAI'))
  })

  it('that can’t be parsed are reported as copy, and passed over as data', async () => {
    expect(await found({'i18n/en.json': `{"title": "${said}"`, 'chart/a.yaml': `{{ if x }}\ntitle: "${said}"\n{{ end }}: [`})).toEqual(['i18n/en.json call title', 'i18n/en.json file/bad-json'])
  })
})
