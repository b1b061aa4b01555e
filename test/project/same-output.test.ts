import {describe, expect, it} from 'vitest'
import {compile} from '../../src/engine/lint.js'
import type {Finding} from '../../src/finding.js'
import {lintSource} from '../../src/formats/lint-source.js'
import {loadFormat} from '../../src/formats/registry.js'
import {lintFiles} from '../../src/index.js'
import {loadCorpus, type Case} from '../corpus/load.js'
import {readPack} from '../corpus/reader.js'
import {folderWith} from './folder.js'

const formats = {markdown: await loadFormat('markdown'), mdx: await loadFormat('mdx'), text: await loadFormat('text')}
const extensions = {markdown: 'md', mdx: 'mdx', text: 'txt'}
const cases = loadCorpus('dev').filter((_, index) => index % 10 === 0)

describe('the same input gives the same output', () => {
  it('whatever was read before, and in whatever order', () => {
    const compiled = compile(readPack())
    const read = ({text, format}: Case, by = compiled): Finding[] => lintSource(text, formats[format], by).findings
    const first = cases.map((item) => read(item))
    const again = [...cases].reverse().map((item) => read(item)).reverse()
    const fresh = compile(readPack())
    const byAnother = cases.map((item) => read(item, fresh))
    expect(first.flat().length).toBeGreaterThan(100)
    expect(again).toEqual(first)
    expect(byAnother).toEqual(first)
  })

  it('in any order of files, and in a second run', async () => {
    const some = cases.filter((_, index) => index % 10 === 0)
    const paths = some.map(({id, format}) => `pages/${id}.${extensions[format]}`)
    const cwd = folderWith(Object.fromEntries(some.map(({text}, index) => [paths[index]!, text])))
    const results = await lintFiles(paths, {cwd})
    expect(results.flatMap(({messages}) => messages).length).toBeGreaterThan(10)
    expect(results.map(({path}) => path)).toEqual([...paths].sort())
    expect(await lintFiles([...paths].reverse(), {cwd})).toEqual(results)
    expect((await lintFiles('.', {cwd})).map(({path, messages}) => ({path, messages}))).toEqual(results.map(({path, messages}) => ({path, messages})))
  })
})
