import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AxeResults} from 'axe-core'
import {describe, expect, it} from 'vitest'
import {compile} from '../../../src/engine/lint.js'
import {fixSource} from '../../../src/formats/fix-source.js'
import {lintSource} from '../../../src/formats/lint-source.js'
import {createMarkdown} from '../../../src/formats/markdown.js'
import {messageOfFinding} from '../../../src/formats/message.js'
import {LineTable} from '../../../src/formats/positions.js'
import {redlinePage} from '../../../src/formats/review/html/page.js'
import {hasBrowser, openBrowser} from '../../browser.js'
import {readPack} from '../../corpus/reader.js'
import {folderWith} from '../../project/folder.js'

const markdown = createMarkdown()
const pack = compile(readPack())

function pageOf(source: string, path = 'page.md'): string {
  const lines = new LineTable(source)
  const messages = lintSource(source, markdown, pack).findings.map((finding) => messageOfFinding(finding, lines))
  const {output} = fixSource(source, markdown, pack)
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')
  return redlinePage({path, blocks: markdown.read(source).blocks, fixed: markdown.read(output).blocks, messages, shift: 0}, hashOf)
}

const source = `# Agents for **harbours**

Our agents *call* GPT-5 from Lambda. ![Access GPT-5 on AWS](x.png "t")

- One
  - You can invoke GPT-5 here.

| a | b |
| - | - |
| Pier | Access to OpenAI models on Bedrock |
`

describe('the page of a redline', () => {
  it('has each finding at its words and beside them, those of an image too', () => {
    const page = pageOf(source)
    const refs = [...page.matchAll(/<a class="ref" href="#(finding-\d+)">/g)].map(([, id]) => id)
    const cards = [...page.matchAll(/<article class="finding \w+" id="(finding-\d+)"/g)].map(([, id]) => id)
    expect(refs.length).toBeGreaterThanOrEqual(4)
    expect([...refs].sort()).toEqual([...cards].sort())
    expect(page).toMatch(/<p class="attribute"><bdi>(?:<del>)?<mark>Access<\/mark>/)
    expect(page).toContain('<li class="depth-2">')
  })

  it('writes whatever text it is given as text', () => {
    const page = pageOf('Our agents call GPT-5 from Lambda `</main><script>alert(1)</script>` \u202E.\n', '<img src=x onerror=alert(1)>\u202E.md')
    expect(page).not.toContain('<script>')
    expect(page).not.toContain('<img')
    expect(page).toContain('\\u202E.md')
  })

  it.skipIf(!hasBrowser).each(['light', 'dark'] as const)('has no fault that axe knows and asks for nothing, in %s', async (colorScheme) => {
    const browser = await openBrowser()
    const page = await browser.newPage({colorScheme})
    const requests: string[] = []
    const file = join(folderWith({'page.html': pageOf(source)}), 'page.html')
    writeFileSync(file, pageOf(source))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    expect(requests).toEqual([pathToFileURL(file).href])
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const {violations} = await page.evaluate<AxeResults>(`axe.run(document)`)
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)).toEqual([])
    await browser.close()
  })
})
