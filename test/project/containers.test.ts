import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {fixText, lintFiles, lintText} from '../../src/index.js'
import {runIn, runWith} from '../cli/run.js'
import {deckFile, shape, wordFile, wordParagraph, xml} from '../formats/office/small-files.js'
import {folderWith} from './folder.js'

const deck = deckFile([{content: shape('Title', [['Agents']], 'title') + shape('Box', [['Our agents ca', 'll GPT-5 from Lambda.']])}])
const clean = wordFile(wordParagraph('Nothing to see.'))

interface Shown {
  path: string
  messages: {ruleId: string; line: number; column: number; part: string; where: string; suggestions: {start: number; end: number; text: string}[]; place: {start: {offset: number}}}[]
  output?: string
}

describe('a container among other files', () => {
  it('is found in a folder, and reported with part, address and paragraph', async () => {
    const {status, out} = await runWith({'a.pptx': deck, 'b.docx': clean, 'c.md': 'Fine.'}, ['-f', 'json'])
    expect(status).toBe(1)
    const [file, ...others] = JSON.parse(out) as Shown[]
    expect(others).toEqual([])
    const [message] = file!.messages
    expect([message!.line, message!.column, message!.part, message!.where]).toEqual([2, 12, 'ppt/slides/slide1.xml', 'slide 1, “Box”'])
    expect(message!.place.start.offset).toBe('Agents\nOur agents '.length)
    const [first] = message!.suggestions
    expect('Agents\nOur agents call GPT-5 from Lambda.'.slice(first!.start, first!.end)).toBe('call GPT-5')
  })

  it('says where in every report for people and programs', async () => {
    const folder = folderWith({'a.pptx': deck})
    expect((await runIn(folder, [])).out).toContain('Where: slide 1, “Box”')
    expect((await runIn(folder, ['-f', 'compact'])).out).toContain('a.pptx:2:12: error: ')
    const sarif = JSON.parse((await runIn(folder, ['-f', 'sarif'])).out) as {runs: {results: {fixes?: unknown; locations: {physicalLocation: {region: unknown}; logicalLocations: unknown}[]}[]}[]}
    const [result] = sarif.runs[0]!.results
    expect(result!.fixes).toBeUndefined()
    expect(result!.locations[0]!.logicalLocations).toEqual([{fullyQualifiedName: 'slide 1, “Box”', name: 'ppt/slides/slide1.xml'}])
    expect(result!.locations[0]!.physicalLocation.region).toEqual({startLine: 1})
  })

  it('is fixed in place, shown as a diff of paragraphs, and left alone where nothing is asked', async () => {
    const folder = folderWith({'a.pptx': deck})
    const path = join(folder, 'a.pptx')
    const diff = await runIn(folder, ['--diff'])
    expect(diff.out).toContain('--- a/a.pptx: paragraphs\n+++ b/a.pptx: paragraphs\n')
    expect(diff.out).toContain('-Our agents call GPT-5 from Lambda.\n+Our agents integrate with OpenAI from Lambda.\n')
    expect((await runIn(folder, ['--fix-dry-run'])).status).toBe(0)
    expect(new Uint8Array(readFileSync(path))).toEqual(deck)
    expect((await runIn(folder, ['--fix'])).status).toBe(0)
    const {mtimeMs} = statSync(path)
    expect((await lintFiles('.', {cwd: folder}))[0]!.messages).toEqual([])
    await runIn(folder, ['--fix'])
    expect(statSync(path).mtimeMs).toBe(mtimeMs)
  })

  it('is explained by its paragraph', async () => {
    const folder = folderWith({'a.pptx': deck, 'broken.docx': 'x'})
    expect((await runIn(folder, ['why', 'a.pptx:2'])).out).toContain('a.pptx:2:12 (slide 1, “Box”) “call” (call): error call')
    const beyond = await runIn(folder, ['why', 'a.pptx:3'])
    expect([beyond.status, beyond.err]).toEqual([2, 'memolint: a.pptx: The file has 2 paragraphs, so there is no paragraph 3.\n'])
    expect((await runIn(folder, ['why', 'broken.docx:1'])).err).toContain('The file is no Word document')
  })

  it('is read from standard input', async () => {
    const {status, out} = await runWith({}, ['--stdin', '--stdin-filename', 'a.pptx', '-f', 'compact'], {stdin: deck})
    expect([status, out.slice(0, 15)]).toEqual([1, 'a.pptx:2:12: er'])
  })

  it('that can’t be read is a message, and the others are linted', async () => {
    const {status, out} = await runWith({'a.docx': 'no zip', 'b.pptx': deck}, ['-f', 'compact'])
    expect(status).toBe(2)
    expect(out).toMatch(/^a\.docx: error: The file is no Word document: .*\[file\/wrong-format\]\nb\.pptx:2:12: error: /)
  })
})

describe('the configuration of containers', () => {
  const comments = wordFile(wordParagraph('Body'), [{type: 'comments', name: 'comments.xml', content: xml('w:comments', `<w:comment w:author="Ann" w:id="1">${wordParagraph('Our agents call GPT-5 from Lambda.')}</w:comment>`)}])

  it('has comments read', async () => {
    const cwd = folderWith({'a.docx': comments})
    expect((await lintFiles('.', {cwd}))[0]!.messages).toEqual([])
    const asked = folderWith({'a.docx': comments, 'memolint.config.json': '{"formats": {"comments": true}}'})
    expect((await lintFiles('.', {cwd: asked}))[0]!.messages.map(({where}) => where)).toEqual(['comment by Ann'])
  })

  it('has limits, in megabytes', async () => {
    const cwd = folderWith({'a.docx': comments, 'memolint.config.json': '{"limits": {"file": 0.0001}}'})
    expect((await lintFiles('.', {cwd}))[0]!.messages.map(({ruleId}) => ruleId)).toEqual(['file/too-large'])
    const {status, err} = await runWith({'a.docx': comments, 'memolint.config.json': '{"limits": {"fil": 1}}'}, [])
    expect([status, err]).toEqual([2, expect.stringContaining('file')])
  })
})

describe('the API', () => {
  it('takes bytes, and gives them back fixed', async () => {
    const {messages, text} = await lintText(deck, {path: 'a.pptx', configuration: false})
    expect([messages.length, text]).toEqual([1, 'Agents\nOur agents call GPT-5 from Lambda.'])
    const {fixedBytes, messages: left} = await fixText(deck, {format: 'pptx'})
    expect(left).toEqual([])
    expect((await lintText(fixedBytes, {format: 'pptx'})).messages).toEqual([])
    expect((await fixText(clean, {format: 'docx'})).fixedBytes).toEqual(clean)
    expect(new TextDecoder().decode((await fixText(new TextEncoder().encode('Our agents call GPT-5 from Lambda.'))).fixedBytes)).toBe('Our agents integrate with OpenAI from Lambda.')
  })

  it('says that a container is no text', async () => {
    await expect(lintText('PK', {format: 'docx'})).rejects.toThrow('Give its bytes')
    await expect(lintText('PK', {path: 'a.pptx', configuration: false})).rejects.toThrow('Give its bytes')
  })
})
