import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AxeResults} from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {html} from '../../../src/cli/reporters/html/html.js'
import type {LintResult} from '../../../src/project/result.js'
import {hasBrowser, openBrowser} from '../../browser.js'
import {folderWith} from '../../project/folder.js'
import {finding, result, rules} from './results.js'

const results: LintResult[] = [
  result('docs/one.md', [
    finding('access', 'error', 'You can access our models today.', 'access', ['work with', 'use'], 3),
    finding('live', 'warning', 'They are live for harbours.', 'live', [], 9),
  ]),
  result('docs/two.md', [finding('access', 'error', 'Pilots access the “tide” tables.', 'access', ['read'], 1), finding('built', 'info', 'It is built.', 'built')]),
  result('docs/clean.md', []),
]

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.skipIf(!hasBrowser)('the HTML report in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  interface Opened {
    page: Page
    /** What the page asked for, itself left out. */
    requests: string[]
    /** What went wrong in it. */
    faults: string[]
  }

  async function open(shown: readonly LintResult[], options: Parameters<Browser['newPage']>[0] = {}, anchor = ''): Promise<Opened> {
    const file = join(folderWith(), 'report.html')
    writeFileSync(file, html({results: shown, rules, version: '1.2.3', cwd: '/', color: false}))
    const url = pathToFileURL(file).href
    const page = await browser.newPage({viewport: {width: 1280, height: 900}, ...options})
    const opened: Opened = {page, requests: [], faults: []}
    page.on('request', (request) => {
      if (request.url() !== url + anchor && request.url() !== url) opened.requests.push(request.url())
    })
    page.on('console', (line) => {
      if (line.type() === 'error') opened.faults.push(line.text())
    })
    page.on('pageerror', (error) => opened.faults.push(error.message))
    await page.goto(url + anchor)
    return opened
  }

  // What runs in the page is given as text: this project knows no types of browsers.
  const visible = (page: Page): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('article.finding')].filter((card) => card.checkVisibility()).map((card) => card.id)`)

  const status = (page: Page): Promise<string> => page.innerText('#shown')

  const untilShown = (page: Page, text: string): Promise<void> => expect.poll(() => status(page)).toBe(text)

  it('filters by level, rule, file and words, says how many are shown, and comes back', async () => {
    const {page, requests, faults} = await open(results)
    expect(await visible(page)).toEqual(['finding-1', 'finding-2', 'finding-3', 'finding-4'])
    expect(await status(page)).toBe('All 4 shown')
    await page.getByLabel('Warning').uncheck()
    await page.getByLabel('Advice').uncheck()
    expect(await visible(page)).toEqual(['finding-1', 'finding-3'])
    expect(await status(page)).toBe('Showing 2 of 4, in 2 files')
    await page.getByLabel('Words').fill('"TIDE" tables')
    await untilShown(page, 'Showing 1 of 4')
    expect(await visible(page)).toEqual(['finding-3'])
    expect(await page.isVisible('#file-0')).toBe(false)
    await page.getByLabel('Access to models').uncheck()
    expect(await visible(page)).toEqual([])
    await page.getByRole('button', {name: 'Show all findings'}).click()
    await untilShown(page, 'All 4 shown')
    await page.getByLabel('File', {exact: true}).selectOption('docs/two.md')
    expect(await visible(page)).toEqual(['finding-3', 'finding-4'])
    await page.getByRole('button', {name: 'Reset'}).click()
    await untilShown(page, 'All 4 shown')
    expect(await visible(page)).toHaveLength(4)
    expect(requests).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })

  it('would be seen to ask for something: its policy refuses, and the console says so', async () => {
    const {page, faults} = await open(results)
    await page.evaluate(`document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.com/x.png'}))`)
    await expect.poll(() => faults.join()).toContain('Content Security Policy')
    await page.close()
  })

  it.each(['light', 'dark'] as const)('has no fault that axe knows, in %s', async (colorScheme) => {
    for (const shown of [results, [result('docs/clean.md', [])]]) {
      const {page} = await open(shown, {colorScheme})
      const violations = await violationsOf(page)
      expect(violations).toEqual([])
      await page.close()
    }
  })

  it('would hear from axe of a fault', async () => {
    const {page} = await open(results)
    await page.evaluate(`document.querySelector('label[for=search]').remove()`)
    expect((await violationsOf(page)).join()).toContain('label')
    await page.close()
  })

  // The page lets no script in but its own; a debugger may look all the same.
  async function violationsOf(page: Page): Promise<string[]> {
    await page.evaluate(axeSource)
    const {violations} = await page.evaluate<AxeResults>(`axe.run(document, {runOnly: ${JSON.stringify(standards)}})`)
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html: one}) => one).join(' ')}`)
  }

  it('is used by keyboard', async () => {
    const {page} = await open(results)
    const focused = (): Promise<string> => page.evaluate(`document.activeElement.id || document.activeElement.textContent.trim()`)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the findings')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('findings')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('line 3')
    await page.reload()
    await page.locator('#search').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await visible(page)).toEqual(['finding-2', 'finding-4'])
    await page.close()
  })

  it('a link to a finding shows it', async () => {
    const {page} = await open(results, {}, '#finding-4')
    expect(await page.locator('#finding-4').isVisible()).toBe(true)
    await page.getByLabel('Advice').uncheck()
    await page.evaluate(`location.hash = '#finding-1'`)
    await page.evaluate(`location.hash = '#finding-4'`)
    await expect.poll(() => page.locator('#finding-4').isVisible()).toBe(true)
    await page.close()
  })

  it('shows everything without JavaScript, and no filter that does nothing', async () => {
    const {page, faults} = await open(results, {javaScriptEnabled: false})
    expect(await page.locator('article.finding:visible').count()).toBe(4)
    expect(await page.locator('#filter').isVisible()).toBe(false)
    expect(faults).toEqual([])
    await page.close()
  })

  it('prints what is shown, without the filter', async () => {
    const {page} = await open(results)
    await page.getByLabel('Words').fill('tide')
    await untilShown(page, 'Showing 1 of 4')
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('#filter').isVisible()).toBe(false)
    expect(await visible(page)).toEqual(['finding-3'])
    expect(await page.locator('#shown').isVisible()).toBe(true)
    expect(await page.evaluate(`getComputedStyle(document.body).backgroundColor`)).toBe('rgb(255, 255, 255)')
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.close()
  })

  it('fits a telephone: nothing runs out of the page', async () => {
    const long = 'x'.repeat(300)
    const {page} = await open([...results, result(`${long}.md`, [finding('access', 'error', `an access ${long}`, 'access', [long])])], {viewport: {width: 360, height: 700}})
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(360)
    expect(await page.locator('#filter').isVisible()).toBe(false)
    await page.locator('summary').first().click()
    expect(await page.locator('#filter').isVisible()).toBe(true)
    await page.close()
  })

  it('filters 5,000 findings in 250 files', async () => {
    const many = Array.from({length: 250}, (_, at) =>
      result(`page-${at}.md`, Array.from({length: 20}, (_, line) => finding(line % 2 ? 'live' : 'access', line % 2 ? 'warning' : 'error', `Sentence ${at * 20 + line} has access and live things.`, line % 2 ? 'live' : 'access', ['use'], line + 1))),
    )
    const {page, faults} = await open(many)
    expect(await status(page)).toBe('All 5,000 shown')
    await page.getByLabel('Words').fill('sentence 4711')
    await untilShown(page, 'Showing 1 of 5,000')
    expect(await visible(page)).toEqual(['finding-4712'])
    expect(faults).toEqual([])
    await page.close()
  })
})
