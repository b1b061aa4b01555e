import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {filesOf, root} from './files.js'

/** Names that say nothing about what is inside. */
const empty = /(?:^|[/-])(?:utils?|helpers?|commons?|managers?|types?|shared|lib)(?:[-./]|$)/u

/** A file is about 150 lines; more than this is two files. */
const mostLines = 300

const places = ['src', 'test', 'scripts', 'vocab'].map((folder) => ({folder, files: filesOf(folder)}))

describe('names', () => {
  it.each(['util/a.ts', 'a/helpers.ts', 'common.ts', 'finding-types.ts', 'pack-manager.ts'])('%s says nothing', (name) => {
    expect(empty.test(name)).toBe(true)
  })

  it.each(['commonmark.ts', 'typescript.ts', 'utility-bill.ts', 'archetypes.ts'])('%s says something', (name) => {
    expect(empty.test(name)).toBe(false)
  })

  it.each(places)('$folder: every name says what is inside', ({files}) => {
    expect(files.filter((file) => empty.test(file))).toEqual([])
  })

  it.each(places)('$folder: lower case, with hyphens', ({files}) => {
    const own = files.filter((file) => !file.includes('fixtures/') && !file.endsWith('README.md'))
    expect(own.filter((file) => !/^[a-z0-9./-]+$/u.test(file))).toEqual([])
  })
})

describe('sizes', () => {
  it(`no file of src has more than ${mostLines} lines`, () => {
    const long = filesOf('src')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({file, lines: readFileSync(join(root, 'src', file), 'utf8').split('\n').length - 1}))
      .filter(({lines}) => lines > mostLines)
    expect(long).toEqual([])
  })
})
