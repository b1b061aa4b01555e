import {deflateSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ContainerFault} from '../../../src/formats/container.js'
import {openPdf} from '../../../src/formats/pdf.js'
import {setLines, smallPdf, type Drawn, type SmallPdf} from './small-pdf.js'

const read = async (file: SmallPdf): Promise<string[]> => {
  const {prose} = await openPdf(smallPdf(file))
  return prose.blocks.map(({kind, depth, where, text}) => `${kind}${depth ?? ''} | ${where} | ${text}`)
}

const left = setLines('The left column is read before the right one begins, whatever stands beside its lines on the page.', 60, 700, 34)
const right = setLines('The right column follows. It has a word or two that the left one lacks, and is as long.', 320, 700, 34)

describe('PDF', () => {
  it('reads columns one after the other, in whatever order they were drawn', async () => {
    const interleaved = left.flatMap((line, index) => [line, ...(right[index] ? [right[index]] : [])])
    const head: Drawn = {x: 60, y: 760, size: 22, text: 'A heading over both'}
    const foot = setLines('Below the columns the text goes on over the full width of the page and then it ends.', 60, 560, 200)
    const expected = [
      'heading1 | page 1, top left | A heading over both',
      'paragraph | page 1, top left | The left column is read before the right one begins, whatever stands beside its lines on the page.',
      'paragraph | page 1, top right | The right column follows. It has a word or two that the left one lacks, and is as long.',
      'paragraph | page 1, top left | Below the columns the text goes on over the full width of the page and then it ends.',
    ]
    for (const drawn of [[head, ...left, ...right, ...foot], [head, ...interleaved, ...foot], [...foot, ...right, ...left, head]]) {
      expect((await read({pages: [drawn]})).map((line) => line.replace('page 1, top | ', 'page 1, top left | '))).toEqual(expected)
    }
  })

  it.each([
    [['We charac-', 'terise it'], 'We characterise it'],
    [['It is well-', 'known. A well-known thing'], 'It is well-known. A well-known thing'],
    [['Ask GPT-', '5 for it'], 'Ask GPT-5 for it'],
    [['Ask Azure-', 'OpenAI for it'], 'Ask Azure-OpenAI for it'],
    [['a soft\u00AD', 'ly cut word'], 'a softly cut word'],
    [['a dash \u2013', 'and more'], 'a dash – and more'],
  ])('joins the lines of %j', async (lines, text) => {
    expect(await read({pages: [lines.map((line, index) => ({x: 60, y: 400 - 13 * index, text: line}))]})).toEqual([`paragraph | page 1, middle left | ${text}`])
  })

  it('tells items of lists, and where a paragraph ends', async () => {
    const drawn: Drawn[] = [
      {x: 60, y: 700, text: 'What is in it:'},
      {x: 70, y: 687, text: '• One thing that goes on'}, {x: 80, y: 674, text: 'below itself'},
      {x: 70, y: 661, text: '• Another'}, {x: 90, y: 648, text: '– inside of it'},
      {x: 60, y: 620, text: '1. First'}, {x: 60, y: 607, text: '2. Second'},
      {x: 60, y: 570, text: 'A paragraph that is as wide as all of its column, and that goes on with'},
      {x: 60, y: 557, text: 'a line that ends it.'},
      {x: 60, y: 544, text: 'The next one begins here.'},
    ]
    expect((await read({pages: [drawn]})).map((line) => line.replace(/\|.*\| /u, ''))).toEqual([
      'paragraph What is in it:', 'item1 One thing that goes on below itself', 'item1 Another', 'item2 inside of it', 'item1 First', 'item1 Second',
      'paragraph A paragraph that is as wide as all of its column, and that goes on with a line that ends it.', 'paragraph The next one begins here.',
    ])
  })

  it('goes on over the end of a page, and leaves running heads and page numbers out', async () => {
    const page = (number: number, text: string): Drawn[] => [
      {x: 60, y: 810, text: 'The yearly report'}, ...text.split('\n').map((line, index) => ({x: 60, y: 600 - 13 * index, text: line})), {x: 290, y: 30, text: `${number}`},
    ]
    const blocks = await read({pages: [
      page(1, 'On this page a sentence starts that is not\nat its end when the page is, which comes'),
      page(2, 'at its own, so that both are read as one. Then it is done.'),
      page(3, 'A third page.'),
    ]})
    expect(blocks).toEqual([
      'paragraph | page 1, top left | The yearly report',
      'paragraph | page 1, top left | On this page a sentence starts that is not at its end when the page is, which comes at its own, so that both are read as one. Then it is done.',
      'paragraph | page 3, top left | A third page.',
    ])
  })

  it('reads the title and the description, and pages that lie on their side', async () => {
    const blocks = await read({title: 'The title', description: 'You can access GPT-5.', rotate: 90, pages: [[{x: 300, y: 100, text: 'Upwards', turned: 90}, {x: 100, y: 100, text: 'Turned text'}]]})
    expect(blocks.map((line) => line.replace(/page 1, \w+(?: \w+)?/u, 'page'))).toEqual([
      'title | title | The title', 'attribute | description | You can access GPT-5.', 'paragraph | page | Upwards', 'paragraph | page | Turned text',
    ])
  })

  it('knows where on the page its words stand', async () => {
    const container = await openPdf(smallPdf({pages: [[{x: 60, y: 700, text: 'aaaa bbbb', size: 10}, {x: 60, y: 688, text: 'cccc dddd', size: 10}]]}))
    const quads = (words: string) => container.quadsOf({start: container.text.indexOf(words), end: container.text.indexOf(words) + words.length})
    expect(container.text).toBe('aaaa bbbb cccc dddd')
    const [quad, ...others] = quads('bbbb')
    expect(others).toEqual([])
    const [x1, y1, x2, , , y3] = quad!.corners
    expect([quad!.page, x1 > 80 && x1 < 90, x2 > 100 && x2 < 112, y1, y3]).toEqual([1, true, true, 708.5, 697.8])
    expect(quads('bbbb cccc').map(({corners}) => Math.round(corners[5]))).toEqual([698, 686])
  })
})

describe('a PDF that can’t be read', () => {
  it('says that it is scanned', async () => {
    const {prose} = await openPdf(smallPdf({pages: [[], []]}))
    expect(prose.problems).toMatchObject([{id: 'no-text', message: expect.stringContaining('2 pages are pictures') as string}])
  })

  it.each<[string, Uint8Array, string]>([
    ['something else', new TextEncoder().encode('<html>'), 'wrong-format'],
    ['nothing', new Uint8Array(), 'wrong-format'],
    ['a head alone', new TextEncoder().encode('%PDF-1.7\n'), 'damaged'],
    ['what unpacks to too much', smallPdf({pages: [[]], raw: {content: deflateSync(Buffer.alloc(3_000_000)), filter: 'FlateDecode'}}), 'too-large'],
    ['what is packed twice', smallPdf({pages: [[]], raw: {content: deflateSync(deflateSync(Buffer.alloc(1000))), filter: '[/FlateDecode /FlateDecode]'}}), 'unsafe'],
  ])('%s', async (_what, bytes, id) => {
    await expect(openPdf(bytes, {limits: {part: 2_000_000}})).rejects.toMatchObject({name: 'ContainerFault', id})
  })

  it('reads a file whose table of contents is wrong, and says of one that is cut off that it is damaged', async () => {
    const whole = smallPdf({pages: [[{x: 60, y: 700, text: 'You can access GPT-5.'}], [{x: 60, y: 700, text: 'More.'}]]})
    const wrong = new TextEncoder().encode(new TextDecoder('latin1').decode(whole).replace(/startxref\n\d+/u, 'startxref\n7'))
    expect((await openPdf(wrong)).text).toContain('You can access GPT-5.')
    await expect(openPdf(whole.subarray(0, whole.length - 500))).rejects.toMatchObject({id: 'damaged', message: expect.stringContaining('save it anew') as string})
  })

  it('ends with a clear message or with text, whatever is wrong with it', async () => {
    const whole = smallPdf({title: 'A title', pages: [setLines('You can access GPT-5 on AWS with our agents today.', 60, 700, 20)]})
    const harm = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({min: 0, max: 255})), {minLength: 1, maxLength: 12})
    await fc.assert(
      fc.asyncProperty(harm, fc.nat(whole.length), async (changes, cut) => {
        const bytes = whole.slice(0, cut % 3 === 0 ? cut : undefined)
        for (const [at, byte] of changes) if (at > 8 && at < bytes.length) bytes[at] = byte
        try {
          const {prose, text} = await openPdf(bytes)
          for (const block of prose.blocks) {
            const {start, end} = block.map.toSource(0, block.text.length)
            expect(text.slice(start, end)).toBe(block.text)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ContainerFault)
        }
      }),
      {numRuns: 150},
    )
  })
})
