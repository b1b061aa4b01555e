import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {Configurations} from '../../src/project/configurations.js'
import {expandFiles, type Expansion} from '../../src/project/files.js'
import {Folders, type IgnoreOptions} from '../../src/project/folders.js'
import {formatIdOf} from '../../src/project/format-of.js'
import {shownPath} from '../../src/project/lint-files.js'
import {folderWith} from './folder.js'

interface Shown {
  files: string[]
  explicit: string[]
  faults: string[]
  ignored: string[]
}

async function expand(folder: string, patterns: readonly string[], options: IgnoreOptions = {}): Promise<Shown> {
  const folders = new Folders(folder, await Configurations.open(folder), options)
  const found: Expansion = await expandFiles(
    patterns,
    folders,
    (path, {configuration}) => formatIdOf(path, configuration) !== undefined,
  )
  const show = (path: string): string => shownPath(path, folder)
  return {
    files: found.files.map(({path}) => show(path)),
    explicit: found.files.filter(({explicit}) => explicit).map(({path}) => show(path)),
    faults: found.faults.map(({path, id}) => `${path} ${id}`),
    ignored: found.ignored.map(({path, by}) => `${show(path)} ${by.startsWith('--') ? by : show(by)}`),
  }
}

const tree = {
  'b.md': '',
  'a/x.md': '',
  'a/x.png': '',
  'a/node_modules/p/y.md': '',
  '.git/z.md': '',
  '.github/w.md': '',
  'a/b/c.txt': '',
  'a-b.mdx': '',
}

describe('folders', () => {
  it('are walked, sorted, without node_modules and .git, known formats alone', async () => {
    expect(await expand(folderWith(tree), [])).toEqual({
      files: ['.github/w.md', 'a-b.mdx', 'a/b/c.txt', 'a/x.md', 'b.md'],
      explicit: [],
      faults: [],
      ignored: [],
    })
  })

  it('inside node_modules are walked when they are named', async () => {
    expect((await expand(folderWith(tree), ['a/node_modules'])).files).toEqual(['a/node_modules/p/y.md'])
  })

  it('give each file once, however often they are named', async () => {
    const {files, explicit} = await expand(folderWith(tree), ['a', './a/x.md', 'a/**/*.md', 'a/b'])
    expect(files).toEqual(['a/b/c.txt', 'a/x.md'])
    expect(explicit).toEqual(['a/x.md'])
  })
})

describe('globs', () => {
  it.each([
    [['**/*.md'], ['.github/w.md', 'a/x.md', 'b.md']],
    [['./a/*.md'], ['a/x.md']],
    [['*.{md,mdx}'], ['a-b.mdx', 'b.md']],
    [
      ['.', '!a', '!**/*.mdx'],
      ['.github/w.md', 'b.md'],
    ],
  ])('%j', async (patterns, files) => {
    expect((await expand(folderWith(tree), patterns)).files).toEqual(files)
  })

  it('count from a folder whose own name is a pattern', async () => {
    const folder = folderWith({'[x]/a.md': '', '[x]/b/c.md': ''})
    expect((await expand(join(folder, '[x]'), ['**/*.md'])).files).toEqual(['a.md', 'b/c.md'])
    expect((await expand(folder, ['[x]/a.md'])).files).toEqual(['[x]/a.md'])
  })
})

describe('what comes to nothing is told', () => {
  it.each([
    [['nowhere.md'], ['nowhere.md file/not-found']],
    [['b.md/x.md'], ['b.md/x.md file/not-found']],
    [['empty'], ['empty file/no-files']],
    [['pictures'], ['pictures file/no-files']],
    [['*.html'], ['*.html file/no-files']],
    [['dangling.md'], ['dangling.md file/not-found']],
    [['loop.md'], ['loop.md file/unreadable']],
  ])('%j', async (patterns, faults) => {
    const folder = folderWith({...tree, 'pictures/a.png': ''})
    mkdirSync(join(folder, 'empty'))
    symlinkSync('gone.md', join(folder, 'dangling.md'))
    symlinkSync('loop.md', join(folder, 'loop.md'))
    expect(await expand(folder, patterns)).toEqual({files: [], explicit: [], faults, ignored: []})
  })
})

describe('symbolic links', () => {
  it('in a circle end, and what has a name of its own is linted under it', async () => {
    const folder = folderWith({'z/real.md': '', 'out.md': ''})
    symlinkSync('..', join(folder, 'z/up'))
    symlinkSync('z', join(folder, 'a-link'))
    symlinkSync('out.md', join(folder, 'b-link.md'))
    symlinkSync('gone.md', join(folder, 'dangling.md'))
    expect((await expand(folder, [])).files).toEqual(['out.md', 'z/real.md'])
  })

  it('that lead out are followed, once', async () => {
    const outside = folderWith({'o.md': '', 'deep/p.md': ''})
    const folder = folderWith({'a.md': ''})
    symlinkSync(outside, join(folder, 'y'))
    symlinkSync(outside, join(folder, 'x'))
    symlinkSync(join(outside, 'o.md'), join(folder, 'w.md'))
    expect((await expand(folder, [])).files).toEqual(['a.md', 'w.md', 'x/deep/p.md'])
  })
})

describe('what is left out', () => {
  const files = {
    '.memolintignore': 'drafts/\n*.txt\n!keep.txt\n',
    'drafts/a.md': '',
    'a.md': '',
    'b.txt': '',
    'keep.txt': '',
    'sub/.memolintignore': '/c.md\n',
    'sub/c.md': '',
    'sub/d/c.md': '',
  }

  it('by .memolintignore, in every folder', async () => {
    expect((await expand(folderWith(files), [])).files).toEqual(['a.md', 'keep.txt', 'sub/d/c.md'])
  })

  it('and named all the same is told with the file that says so', async () => {
    const {files: found, ignored} = await expand(folderWith(files), ['drafts/a.md', 'sub/c.md', 'drafts', 'a.md'])
    expect(found).toEqual(['a.md'])
    expect(ignored).toEqual(['drafts/a.md .memolintignore', 'sub/c.md sub/.memolintignore', 'drafts .memolintignore'])
  })

  it('by the configuration’s ignore, from its own folder', async () => {
    const folder = folderWith({
      '.memolintrc': 'ignore: [/docs/x.md, old]\n',
      'docs/x.md': '',
      'docs/docs/x.md': '',
      'docs/old/a.md': '',
      'a.md': '',
    })
    expect((await expand(folder, [])).files).toEqual(['a.md', 'docs/docs/x.md'])
    expect((await expand(join(folder, 'docs'), ['.'])).files).toEqual(['docs/x.md'])
  })

  it('by flags, or not at all', async () => {
    const folder = folderWith({...files, 'my-ignore': 'a.md\n'})
    expect((await expand(folder, [], {ignorePatterns: ['sub', '*.md']})).files).toEqual(['keep.txt'])
    expect((await expand(folder, [], {ignorePath: 'my-ignore'})).files).toEqual(['b.txt', 'keep.txt', 'sub/c.md', 'sub/d/c.md'])
    expect((await expand(folder, [], {useIgnore: false, ignorePatterns: ['a.md']})).files).toHaveLength(6)
    await expect(expand(folder, [], {ignorePath: 'gone'})).rejects.toThrow('can’t be read')
  })
})
