import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {unzipSync} from 'fflate/browser'
import {SaxesParser} from 'saxes'
import {describe, expect, it} from 'vitest'
import {lintFiles, lintText} from '../../../src/index.js'
import {hasLibreOffice, libreOffice, slow} from '../../libreoffice.js'
import {folderWith} from '../../project/folder.js'
import {flatSheet, flatSlides, flatText} from './flat-documents.js'

const office = libreOffice()

interface Kind {
  extension: string
  source: string
  from: string
  filter?: string
  /** Rules, words and addresses of what is found. */
  found: string[]
}

const kinds: readonly Kind[] = [
  {
    extension: 'docx', source: flatText, from: 'fodt',
    found: ['call “Call” in heading', 'access “gives you access to” in under “Call GPT-5 from Lambda”', 'call “call” in under “Call GPT-5 from Lambda”', 'call “Call” in under “Call GPT-5 from Lambda”, table 1, row 2, column 2', 'call “call” in footnote 2', 'call “call” in header'],
  },
  {
    extension: 'odt', source: flatText, from: 'fodt',
    found: ['call “Call” in heading', 'access “gives you access to” in under “Call GPT-5 from Lambda”', 'call “call” in footnote 1', 'call “call” in under “Call GPT-5 from Lambda”', 'call “Call” in under “Call GPT-5 from Lambda”, table 1, row 2, column 2', 'call “call” in header'],
  },
  {
    extension: 'pptx', source: flatSlides, from: 'fodp',
    found: ['call “Call” in slide 1, title', 'access “gives you access to” in slide 1, “PlaceHolder 2”', 'call “Call” in slide 1, “Plans”, table row 2, column 2', 'call “call” in slide 1, notes', 'call “Call” in slide 2, title'],
  },
  {
    extension: 'odp', source: flatSlides, from: 'fodp',
    found: ['call “Call” in slide 1, title', 'access “gives you access to” in slide 1, outline', 'call “Call” in slide 1, table 1, row 2, column 2', 'call “call” in slide 1, notes', 'call “Call” in slide 2, title'],
  },
  {
    extension: 'xlsx', source: flatSheet, from: 'fods', filter: 'Calc MS Excel 2007 XML',
    found: ['call “Call” in sheet “Plans”, B2 and 1 more cell', 'access “gives you access to” in sheet “Plans”, B3', 'call “call” in sheet “Plans”, comment on A3'],
  },
  {
    extension: 'ods', source: flatSheet, from: 'fods',
    found: ['call “Call” in sheet “Plans”, B2', 'call “call” in sheet “Plans”, comment on A3', 'access “gives you access to” in sheet “Plans”, B3', 'call “Call” in sheet “More”, A1'],
  },
]

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The parts of two archives that differ. */
function differing(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)]
  expect(Object.keys(now)).toEqual(Object.keys(old))
  return Object.keys(old).filter(name => Buffer.compare(old[name]!, now[name]!) !== 0)
}

function expectWellFormed(xml: string): void {
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
}

describe.skipIf(!hasLibreOffice)('a file that LibreOffice made (needs soffice)', () => {
  it.each(kinds)('$extension is linted, fixed, and opened again with its new words', async ({extension, source, from, filter, found}) => {
    const file = office.convert(source, from, extension, filter)
    const before = await lintText(file, {path: join('/', `a.${extension}`), configuration: false})
    expect(before.messages.map(({ruleId, actual, where}) => `${ruleId} “${actual}” in ${where}`).sort()).toEqual([...found].sort())

    const cwd = folderWith({[`a.${extension}`]: file})
    const [result] = await lintFiles(`a.${extension}`, {cwd, fix: true})
    expect([result!.messages, result!.broken]).toEqual([[], false])
    expect(result!.fixed).toBeGreaterThan(2)
    const after = readFileSync(join(cwd, `a.${extension}`))
    const changed = differing(file, after)
    const parts = unzipSync(after)
    for (const name of changed) {
      expectWellFormed(decode(parts[name]!))
      const skeleton = (xml: string): string => xml.replace(/>[^<]+</g, '><').replaceAll(' xml:space="preserve"', '')
      expect(skeleton(decode(parts[name]!))).toBe(skeleton(decode(unzipSync(file)[name]!)))
    }

    const words = (text: string): string => text.replace(/\s+/g, ' ')
    const [shownBefore, shownAfter] = [words(office.textOf(file, extension)), words(office.textOf(after, extension))]
    expect(shownBefore).toContain('Call GPT-5 from Lambda')
    expect(shownAfter).not.toMatch(/call GPT-5|access to/i)
    expect(shownAfter).toContain('powered by OpenAI')
    // A sheet on paper cuts a long cell off where the next one is filled.
    expect(shownAfter).toContain(from === 'fods' ? 'Max' : 'It costs 7 euros.')
  }, slow * 2)
})
