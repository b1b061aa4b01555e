import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Message} from '../../src/formats/message.js'
import {runIn, type RunOptions} from '../cli/run.js'
import {folderWith} from './folder.js'
import {repositoryWith} from './repository.js'

const call = 'Your agents call GPT-5 from Lambda.'
const access = 'The service provides access to OpenAI models.'

async function found(folder: string, argv: readonly string[], options?: RunOptions): Promise<string[]> {
  const {out, err, status} = await runIn(folder, ['-f', 'json', '--no-config', ...argv], options)
  if (out === '') return [`${status}: ${err}`]
  const files = JSON.parse(out) as {path: string; messages: Message[]}[]
  return files.flatMap(({path, messages}) => messages.map(({ruleId, line, reason}) => (line === null ? `${path} ${reason}` : `${path}:${line} ${ruleId}`)))
}

describe('--since', () => {
  it('reports the paragraphs, cells and items that were touched, and new files', async () => {
    const page = `# Page\n\n${call}\n\nText.\n\n| A | B |\n| - | - |\n| ${access} | ${call} |\n\n- ${call}\n- Text.\n`
    const {folder, git} = repositoryWith({'a.md': page, 'same.md': call})
    const changed = page.replace('Text.', `Text. ${access}`).replace('| A |', '| AA |').replace(`| ${call} |`, `| ${call} Indeed. |`)
    writeFileSync(join(folder, 'a.md'), `New first line.\n\n${changed}`)
    writeFileSync(join(folder, 'new.md'), call)
    const all = ['a.md:5 call', 'a.md:7 access', 'a.md:11 access', 'a.md:11 call', 'a.md:13 call', 'new.md:1 call', 'same.md:1 call']
    expect(await found(folder, [])).toEqual(all)
    const touched = ['a.md:7 access', 'a.md:11 call', 'new.md:1 call']
    expect(await found(folder, ['--since', 'HEAD'])).toEqual(touched)
    git('add', '-A')
    git('commit', '-q', '-m', 'Second')
    expect(await found(folder, ['--since', 'HEAD~1'])).toEqual(touched)
    expect(await found(folder, ['--since', 'HEAD'])).toEqual([])
    expect(await found(folder, ['--since', 'HEAD~1', 'new.md'])).toEqual(['new.md:1 call'])
  })

  it('an old finding in a paragraph that was touched is the change’s to mend', async () => {
    const {folder} = repositoryWith({'a.md': `${call} It is quick.\n`})
    writeFileSync(join(folder, 'a.md'), `${call} It is slow.\n`)
    expect(await found(folder, ['--since', 'HEAD'])).toEqual(['a.md:1 call'])
  })

  it('a heading that changes what a sentence below it says counts', async () => {
    const body = '\nCall GPT-5 from your own code.\n'
    const {folder} = repositoryWith({'a.md': `# OpenAI on Azure\n${body}`})
    expect(await found(folder, [])).toEqual([])
    writeFileSync(join(folder, 'a.md'), `# OpenAI on Amazon Bedrock\n${body}`)
    expect(await found(folder, ['--since', 'HEAD'])).toContain('a.md:3 call')
  })

  it('a paragraph that moved, was wrapped anew or was saved with other line ends was not touched; one that was copied was', async () => {
    const wrapped = call.replace(' from', '\nfrom')
    const {folder} = repositoryWith({'a.md': `${call}\n\nText.\n`})
    writeFileSync(join(folder, 'a.md'), `Text.\r\n\r\n${wrapped.replace('\n', '\r\n')}\r\n`)
    expect(await found(folder, [])).toEqual(['a.md:3 call'])
    expect(await found(folder, ['--since', 'HEAD'])).toEqual([])
    writeFileSync(join(folder, 'a.md'), `${call}\n\nText.\n\n${call}\n`)
    expect(await found(folder, ['--since', 'HEAD'])).toEqual(['a.md:5 call'])
  })

  it('a finding that a directive silenced is new without it', async () => {
    const {folder} = repositoryWith({'a.md': `<!--memolint ignore call -- once-->\n\n${call}\n`})
    writeFileSync(join(folder, 'a.md'), `${call}\n`)
    expect(await found(folder, ['--since', 'HEAD'])).toEqual(['a.md:1 call'])
  })

  it('a renamed file is compared with itself', async () => {
    const {folder, git} = repositoryWith({'a.md': `# Long enough to be known again\n\n${call}\n\nText.\n\nMore.\n`})
    git('mv', 'a.md', 'b.md')
    expect(await found(folder, ['--since', 'HEAD'])).toEqual([])
  })

  it('compares with where the branch left, and with the index where asked', async () => {
    const {folder, git} = repositoryWith({'a.md': 'Text.\n', 'b.md': `${call}\n`})
    git('checkout', '-q', '-b', 'topic')
    writeFileSync(join(folder, 'a.md'), `${call}\n`)
    git('commit', '-q', '-a', '-m', 'Topic')
    git('checkout', '-q', 'main')
    writeFileSync(join(folder, 'b.md'), 'Mended.\n')
    git('commit', '-q', '-a', '-m', 'Main')
    git('checkout', '-q', 'topic')
    expect(await found(folder, ['--since', 'main'])).toEqual(['a.md:1 call'])
    writeFileSync(join(folder, 'b.md'), `${call}\n\n${access}\n`)
    git('add', 'b.md')
    writeFileSync(join(folder, 'b.md'), 'Mended.\n')
    expect(await found(folder, ['--since', 'main', '--staged'])).toEqual(['a.md:1 call', 'b.md:3 access'])
  })

  it.each([
    [['--since', 'nowhere'], 'There is no commit “nowhere” here'],
    [['--since', '--output=x'], '--since needs a value'],
    [['--since', 'HEAD', 'gone.md'], 'gone.md: There is no such file'],
    [['--since', 'HEAD', '--fix'], '--fix is about whole files'],
    [['--since', 'HEAD', '--stdin'], '--stdin and --since exclude each other'],
    [['--staged', '--diff-from-stdin'], '--staged and --diff-from-stdin exclude each other'],
  ])('%s: %s', async (argv, says) => {
    const {folder} = repositoryWith({'a.md': 'Text.\n'})
    expect((await found(folder, argv))[0]).toContain(`2: memolint: ${says}`)
  })
})

describe('--diff-from-stdin', () => {
  const old = `# Page\n\n${call}\n\nText.\n`
  const now = `# Page\n\n${call}\n\nText. ${access}\n`

  it.each([
    ['git diff', []],
    ['without prefixes', ['--no-prefix']],
    ['with other prefixes', ['--src-prefix=i/', '--dst-prefix=w/']],
    ['without context', ['-U0']],
    ['with a lot of context', ['-U100']],
  ])('%s', async (_, flags) => {
    const {folder, git} = repositoryWith({'docs/a “b”.md': old, 'other.md': call})
    writeFileSync(join(folder, 'docs/a “b”.md'), now)
    writeFileSync(join(folder, 'new.md'), call)
    git('add', '-N', 'new.md')
    const stdin = git('diff', ...flags)
    expect(await found(folder, ['--diff-from-stdin'], {stdin})).toEqual(['docs/a “b”.md:5 access', 'new.md:1 call'])
    expect(await found(join(folder, 'docs'), ['--diff-from-stdin'], {stdin})).toEqual(['a “b”.md:5 access'])
  })

  it('needs no repository', async () => {
    const folder = folderWith({'a.md': now})
    const stdin = `--- a.md.orig\n+++ a.md\n@@ -3,3 +3,3 @@\n ${call}\n \n-Text.\n+Text. ${access}\n`
    expect(await found(folder, ['--diff-from-stdin'], {stdin})).toEqual(['a.md:5 access'])
  })

  it('hides nothing where the diff does not fit the file, or does not say what was changed', async () => {
    const folder = folderWith({'a.md': now, 'b.md': call})
    const stdin = `--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-Other.\n+Another.\ndiff --git a/b.md b/b.md\nindex 1..2 100644\nBinary files a/b.md and b/b.md differ\n`
    expect(await found(folder, ['--diff-from-stdin'], {stdin})).toEqual([
      'a.md The diff does not fit the file as it is here, so all of its findings count.', 'a.md:3 call', 'a.md:5 access',
      'b.md The diff does not say what was changed in this file, so all of its findings count.', 'b.md:1 call',
    ])
  })

  it('passes over what is deleted, and refuses what is no diff or of another place', async () => {
    const {folder, git} = repositoryWith({'a.md': call, 'sub/b.md': call})
    rmSync(join(folder, 'a.md'))
    mkdirSync(join(folder, 'empty'))
    expect(await found(folder, ['--diff-from-stdin'], {stdin: git('diff')})).toEqual([])
    expect(await found(folder, ['--diff-from-stdin'], {stdin: ''})).toEqual([])
    expect((await found(folder, ['--diff-from-stdin'], {stdin: 'Hello.\n'}))[0]).toContain('Standard input is no unified diff')
    expect((await found(folder, ['--diff-from-stdin'], {stdin: '--- a/x.md\n+++ b/x.md\n@@ -1 +1 @@\n-a\n+b\n'}))[0]).toContain('names b/x.md, and there is no such file')
  })
})
