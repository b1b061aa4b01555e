import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {offer} from '../formats/review/documents/offer.js'
import {changedParts, packageFaults} from '../formats/review/package.js'
import {decideAll} from '../formats/review/tracked.js'
import {hasLibreOffice, libreOffice, slow} from '../libreoffice.js'
import {runIn} from './run.js'

describe.skipIf(!hasLibreOffice)('redlines of real documents, opened by LibreOffice', () => {
  const office = libreOffice()
  const folder = mkdtempSync(join(tmpdir(), 'memolint-redline-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  /** Writes a document, its redline and its fixed copy; gives all three. */
  async function threeOf(name: string, bytes: Uint8Array): Promise<{original: Buffer; redline: Buffer; fixed: Buffer; out: string}> {
    const [stem, extension] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))]
    writeFileSync(join(folder, name), bytes)
    const {out} = await runIn(folder, ['redline', '--no-config', name])
    const original = readFileSync(join(folder, name))
    expect(original.equals(bytes)).toBe(true)
    const redline = readFileSync(join(folder, `${stem}.redline${extension}`))
    await runIn(folder, ['--fix', '--no-config', name])
    return {original, redline, fixed: readFileSync(join(folder, name)), out}
  }

  describe('a Word document with a comment and a tracked change by somebody else', () => {
    let three: Awaited<ReturnType<typeof threeOf>>
    const plain = (bytes: Uint8Array): string => office.convert(bytes, 'docx', 'txt', 'Text (encoded):UTF8').toString()

    beforeAll(async () => {
      three = await threeOf('offer.docx', office.convert(offer, 'fodt', 'docx'))
    }, slow)

    it('changes no other part, and hangs together', () => {
      expect(changedParts(three.original, three.redline)).toEqual(['word/comments.xml', 'word/document.xml', 'word/footnotes.xml', 'word/header1.xml'])
      expect(packageFaults(three.redline)).toEqual([])
      expect(three.out).toBe('offer.docx: 9 findings → offer.redline.docx\n')
    })

    it('has the text of the fixed copy where all is accepted, and that of the original where all is refused', () => {
      expect(plain(three.fixed)).not.toBe(plain(three.original))
      expect(plain(decideAll(three.redline, 'accept'))).toBe(plain(three.fixed))
      expect(plain(decideAll(three.redline, 'reject'))).toBe(plain(three.original))
    }, slow)

    it('shows every finding as a comment and every fix as a change, beside those of others', () => {
      const back = office.convert(three.redline, 'docx', 'fodt').toString()
      const annotations = [...back.matchAll(/<office:annotation [^]*?<\/office:annotation>/g)].map(([one]) => one)
      expect(annotations.filter((one) => one.includes('>memolint<'))).toHaveLength(9)
      expect(annotations.filter((one) => one.includes('>Ida Berg<') && one.includes('Which runtime?'))).toHaveLength(1)
      expect(annotations.filter((one) => one.includes('in properties, title'))).toHaveLength(1)
      const regions = [...back.matchAll(/<text:changed-region [^]*?<\/text:changed-region>/g)].map(([one]) => one)
      expect(regions.filter((one) => one.includes('>memolint<') && one.includes('<text:insertion>')).length).toBeGreaterThanOrEqual(6)
      expect(regions.filter((one) => one.includes('>Ida Berg<') && one.includes('<text:insertion>')).length).toBeGreaterThanOrEqual(1)
      expect(office.textOf(three.redline, 'docx')).toContain('integrate with OpenAI')
    }, slow)
  })
})
