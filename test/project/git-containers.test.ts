import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {execFileSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import type {Message} from '../../src/formats/message.js'
import {runIn} from '../cli/run.js'
import {deckFile, shape, wordFile, wordParagraph} from '../formats/office/small-files.js'
import {repositoryWith} from './repository.js'

const call = 'Your agents call GPT-5 from Lambda.'
const access = 'The service provides access to OpenAI models.'
const deck = (...slides: readonly string[][]): Uint8Array =>
  deckFile(slides.map((texts) => ({content: texts.map((text, at) => shape(`Box ${at + 1}`, [[text]])).join('')})))

async function found(folder: string, ...argv: string[]): Promise<string[]> {
  const {out} = await runIn(folder, ['-f', 'json', '--no-config', ...argv])
  return (JSON.parse(out) as {path: string; messages: Message[]}[]).flatMap(({path, messages}) => messages.map(({ruleId, where}) => `${path} ${ruleId} ${where}`))
}

describe('a slide deck in git', () => {
  it('is read from the index, fixed there and in the work tree alike', async () => {
    const {folder, git} = repositoryWith({'launch.pptx': deck(['News'])})
    writeFileSync(join(folder, 'launch.pptx'), deck(['News'], [access]))
    git('add', '-A')
    writeFileSync(join(folder, 'launch.pptx'), deck(['News']))
    expect(await found(folder, '--staged')).toEqual([expect.stringMatching(/^launch\.pptx access slide 2/u)])
    // The work tree holds another deck: nothing is written.
    expect(await found(folder, '--staged', '--fix')).toEqual(['launch.pptx file/not-fixed undefined', expect.stringContaining('access')])
    expect(readFileSync(join(folder, 'launch.pptx'))).toEqual(Buffer.from(deck(['News'])))
    git('checkout', '-q', '--', 'launch.pptx')
    expect(await found(folder, '--staged', '--fix')).toEqual([])
    const staged = execFileSync('git', ['show', ':launch.pptx'], {cwd: folder})
    expect(staged.equals(readFileSync(join(folder, 'launch.pptx')))).toBe(true)
    expect(staged.equals(Buffer.from(deck(['News'], [access])))).toBe(false)
    expect(git('status', '--porcelain')).toBe('M  launch.pptx\n')
  })

  it('is compared by paragraph', async () => {
    const {folder} = repositoryWith({'launch.pptx': deck(['Old', call], ['Text']), 'offer.docx': wordFile(wordParagraph(call) + wordParagraph('Text.'))})
    writeFileSync(join(folder, 'launch.pptx'), deck(['A new first slide'], ['Old, reworded', call], ['Text', access]))
    writeFileSync(join(folder, 'offer.docx'), wordFile(wordParagraph('New.') + wordParagraph(call) + wordParagraph('Text.')))
    expect(await found(folder)).toHaveLength(3)
    expect(await found(folder, '--since', 'HEAD')).toEqual([expect.stringMatching(/^launch\.pptx access slide 3/u)])
  })

  it('is accepted by a baseline, and remembered by the cache', async () => {
    const {folder} = repositoryWith({'launch.pptx': deck(['News', call])})
    await runIn(folder, ['--baseline', 'base.json', '--update-baseline'])
    expect(await found(folder, '--baseline', 'base.json')).toEqual([])
    const first = await runIn(folder, ['-f', 'sarif', '--cache'])
    const second = await runIn(folder, ['-f', 'sarif', '--cache', '--stats'])
    expect(second.out).toBe(first.out)
    expect(second.err).toContain(' 0 read in full')
  })
})
