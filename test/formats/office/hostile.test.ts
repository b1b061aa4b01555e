import {zipSync} from 'fflate/browser'
import {describe, expect, it} from 'vitest'
import {ContainerFault, type ContainerFormat, type ContainerLimits} from '../../../src/formats/container.js'
import {openSheets, openText} from '../../../src/formats/office/open-document.js'
import {sheets} from '../../../src/formats/office/sheets.js'
import {slides} from '../../../src/formats/office/slides.js'
import {word} from '../../../src/formats/office/word.js'
import fc from 'fast-check'
import {blocksIn} from './open.js'
import {bookFile, deckFile, openFile, shape, wordFile, wordParagraph} from './small-files.js'

/** The fault that opening a file ends in: its id and message. */
async function fault(bytes: Uint8Array, format: ContainerFormat = word, limits?: Partial<ContainerLimits>): Promise<string> {
  try {
    await format.open(bytes, {limits})
  } catch (error) {
    if (error instanceof ContainerFault) return `${error.id}: ${error.message}`
    throw error
  }
  return 'none'
}

const encoder = new TextEncoder()
const good = wordFile(wordParagraph('Text'))
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The offsets of a record's signature. */
function recordsOf(bytes: Uint8Array, signature: number): number[] {
  const found: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at++) if (view(bytes).getUint32(at, true) === signature) found.push(at)
  return found
}

/** A file with some bytes of it changed. */
function changed(bytes: Uint8Array, change: (copy: DataView, bytes: Uint8Array) => void): Uint8Array {
  const copy = Uint8Array.from(bytes)
  change(view(copy), copy)
  return copy
}

describe('a file that is something else', () => {
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)])
  const wide = Buffer.from('EncryptedPackage', 'utf16le')
  it.each([
    ['empty', new Uint8Array(0), word, 'wrong-format: The file is no Word document: it is empty.'],
    ['text', encoder.encode('Our agents call GPT-5.'), slides, 'wrong-format: The file is no presentation: it does not start as .pptx files do.'],
    ['an old .doc', compound, word, 'wrong-format: The file is no Word document, but one of Office 2003 or older under a newer name.'],
    ['encrypted by Office', Uint8Array.from([...compound, ...wide]), word, 'encrypted: The file is protected by a password.'],
    ['any zip archive', zipSync({'a.txt': encoder.encode('x')}), word, 'wrong-format: The file is no Word document, but some other zip archive.'],
    ['a deck', deckFile([]), word, 'wrong-format: The file is no Word document, but a presentation. Name it with .pptx.'],
    ['an OpenDocument text', openFile('text', ''), word, 'wrong-format: The file is no Word document, but an OpenDocument file.'],
    ['its sibling', openFile('text', ''), openSheets, 'wrong-format: The file is no OpenDocument spreadsheet, but an OpenDocument text. Name it with .odt.'],
    ['encrypted by LibreOffice', openFile('text', '', '', {'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'}), openText, 'encrypted: '],
  ] as const)('is said to be so: %s', async (_, bytes, format, said) => {
    expect(await fault(bytes, format)).toContain(said)
  })
})

describe('a broken archive', () => {
  it('is refused wherever it is cut off', async () => {
    for (let length = 0; length < good.length; length += 7) expect(await fault(good.slice(0, length))).toMatch(/^(?:damaged|wrong-format): /)
  })

  it('never throws anything but a fault, whatever its bytes are', async () => {
    const bytes = fc.array(fc.tuple(fc.nat({max: good.length - 1}), fc.integer({min: 0, max: 255})), {minLength: 1, maxLength: 6})
    await fc.assert(fc.asyncProperty(bytes, async changes => {
      await fault(changed(good, (_, copy) => changes.forEach(([at, byte]) => (copy[at] = byte))))
    }), {numRuns: 400})
  })

  it('is refused where a part does not match its checksum', async () => {
    const [first] = recordsOf(good, 0x02014b50)
    const broken = changed(good, copy => recordsOf(good, 0x02014b50).forEach(at => copy.setUint32(at + 16, 1, true)))
    expect(first).toBeDefined()
    expect(await fault(broken)).toMatch(/^damaged: .*does not match its checksum/)
  })

  it('is refused where a part is encrypted', async () => {
    expect(await fault(changed(good, copy => recordsOf(good, 0x02014b50).forEach(at => copy.setUint16(at + 8, 1, true))))).toMatch(/^encrypted: /)
  })

  it('is refused where two parts share their bytes', async () => {
    const [first, second] = recordsOf(good, 0x02014b50)
    expect(await fault(changed(good, copy => copy.setUint32(second! + 42, copy.getUint32(first! + 42, true), true)))).toMatch(/^damaged: .*in another one/)
  })

  it.each(['../evil.xml', '/etc/passwd', 'word/../../x', 'C:\\x', 'a\\..\\b', 'word/\0x'])('is refused where a part is named %j', async name => {
    expect(await fault(wordFile('', [], {[name]: 'x'}))).toMatch(/^unsafe: .*leads out of it/)
  })

  it('is refused where two parts have one name', async () => {
    expect(await fault(wordFile('', [], {'WORD/document.xml': 'x'}))).toMatch(/^unsafe: The file holds two parts named “WORD\/document.xml”/)
  })
})

describe('a bomb', () => {
  const zeros = '<w:p/>'.repeat(3_000_000)
  it('is refused by its size on the label, before anything is unpacked', async () => {
    expect(await fault(wordFile(zeros), word, {part: 1024 * 1024})).toMatch(/^too-large: The part “word\/document.xml” has 18 MB unpacked; more than 1 MB are not read. Raise “limits.part” to read it.$/)
    expect(await fault(wordFile(zeros), word, {total: 1024 * 1024})).toMatch(/^too-large: .*Raise “limits.total”/)
  })

  it('is refused where its label lies, as soon as that is found out', async () => {
    const lying = changed(wordFile(zeros), (copy, bytes) => recordsOf(bytes, 0x02014b50).forEach(at => copy.setUint32(at + 24, Math.min(500, copy.getUint32(at + 24, true)), true)))
    expect(await fault(lying)).toMatch(/^damaged: .*unpacks to more than its directory says/)
  })

  it('is left packed inside another', async () => {
    const inner = zipSync({'bomb.xml': new Uint8Array(50_000_000)})
    const file = wordFile(wordParagraph('Text'), [], {'word/embeddings/inner.zip': inner})
    expect(blocksIn(await word.open(file, {limits: {total: 1024 * 1024}}))).toEqual(['body: paragraph "Text"'])
  })

  it('of entities is refused, as is every other document type', async () => {
    const lol = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    const outer = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    for (const declaration of [lol, outer]) {
      const body = `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
      expect(await fault(wordFile('', [], {'word/document.xml': body}))).toMatch(/^unsafe: .*document type declaration/)
    }
    expect(await fault(wordFile(wordParagraph('&b;')))).toMatch(/^damaged: .*not well-formed/)
  })

  it('of nesting is refused', async () => {
    expect(await fault(wordFile('<w:sdt>'.repeat(2000) + '</w:sdt>'.repeat(2000)))).toMatch(/^unsafe: .*nests its elements more than 500 deep/)
  })

  it('of parts, of bytes and of paragraphs is refused', async () => {
    expect(await fault(good, word, {entries: 2})).toMatch(/^too-large: The file lists 4 parts/)
    expect(await fault(good, word, {file: 100})).toMatch(/^too-large: .*Raise “limits.file”/)
    expect(await fault(wordFile(wordParagraph('Text').repeat(9)), word, {paragraphs: 8})).toMatch(/^too-large: .*more than 8 paragraphs/)
    const rows = Array.from({length: 20}, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>x</t></is></c></row>`).join('')
    expect(await fault(bookFile([{name: 'S', rows}], []), sheets, {paragraphs: 8})).toMatch(/^too-large: /)
  })
})

describe('XML that is not', () => {
  it.each([['cut off', '<w:document'], ['unbalanced', '<a><b></a>'], ['not UTF-8', Uint8Array.from([60, 97, 62, 255, 60, 47, 97, 62])]])('is said to be so: %s', async (_, content) => {
    const main = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
    expect(await fault(wordFile('', [{type: 'header', name: 'header1.xml', content: ''}], {'word/document.xml': main, 'word/header1.xml': content}))).toMatch(/^damaged: .*“word\/header1.xml”/)
  })

  it('is read in UTF-16 too, and written so', async () => {
    const source = '\uFEFF<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Größe €</w:t></w:r></w:p></w:body></w:document>'
    const bytes = new Uint8Array(Buffer.from(source, 'utf16le'))
    const file = wordFile('', [], {'word/document.xml': bytes})
    const container = await word.open(file)
    expect(container.text).toBe('Größe €')
    const again = await word.open(await container.write!([{start: 0, end: 5, text: 'Länge'}]))
    expect(again.text).toBe('Länge €')
  })
})

it('reads a deck of 300 slides', async () => {
  const list = Array.from({length: 300}, (_, index) => ({content: shape('Title', [[`Slide ${index}`]], 'title') + shape('Body', Array.from({length: 20}, (__, line) => [`Line ${line}`]), 'body')}))
  const {prose} = await slides.open(deckFile(list))
  expect(prose.blocks).toHaveLength(6300)
  expect(prose.blocks.at(-1)!.where).toBe('slide 300, “Body”')
})
