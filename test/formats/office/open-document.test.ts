import {describe, expect, it} from 'vitest'
import {openSheets, openSlides, openText} from '../../../src/formats/office/open-document.js'
import {blocksIn, findingsIn, fixed, rewritten} from './open.js'
import {openFile} from './small-files.js'

const text = async (content: string, styles?: string, comments?: boolean): Promise<string[]> => blocksIn(await openText.open(openFile('text', content, styles), {comments}))
const style = (name: string, family: string, properties: string, parent = ''): string =>
  `<style:style style:name="${name}" style:family="${family}"${parent === '' ? '' : ` style:parent-style-name="${parent}"`}><style:text-properties ${properties}/></style:style>`

describe('an OpenDocument text', () => {
  it('has spans read as one text, and what is set apart marked', async () => {
    const styles = style('B', 'text', 'fo:font-weight="bold"') + style('C', 'text', 'style:font-name="Consolas"') + style('H', 'text', 'text:display="none"') + style('D', 'text', 'fo:font-style="italic"', 'B')
    expect(await text('<text:p>Our <text:span text:style-name="B">ca</text:span>ll <text:span text:style-name="C">x()</text:span><text:span text:style-name="H">no</text:span><text:span text:style-name="D">both</text:span></text:p>', styles)).toEqual([
      'body: paragraph "Our call x()both" strong=ca code=x() strong=both emphasis=both',
    ])
  })

  it('reads white space as OpenDocument does', async () => {
    expect(await text('<text:p>  a\n   b <text:span> c</text:span><text:s text:c="2"/>d<text:tab/>e<text:line-break/>f&amp;g </text:p>')).toEqual(['body: paragraph "a b c  d\\te\\nf&g "'])
  })

  it('knows headings, items, cells and titles', async () => {
    const list = '<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item></text:list>'
    const table = '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row></table:table>'
    const {prose} = await openText.open(openFile('text', `<text:p text:style-name="Title">T</text:p><text:h text:outline-level="2">H</text:h>${list}${list}${table}<text:p>p</text:p>`, style('Title', 'paragraph', '')))
    expect(prose.blocks.map(({kind, depth, list: id, table: at, where}) => [kind, depth ?? at?.row, id ?? at?.header, where])).toEqual([
      ['title', undefined, undefined, 'heading'], ['heading', 2, undefined, 'heading'], ['item', 1, 1, 'under “H”'], ['item', 2, 1, 'under “H”'], ['item', 1, 2, 'under “H”'], ['item', 2, 2, 'under “H”'],
      ['cell', 0, true, 'under “H”, table 1, row 1, column 1'], ['cell', 1, false, 'under “H”, table 1, row 2, column 4'], ['paragraph', undefined, undefined, 'under “H”'],
    ])
  })

  it('leaves out what is deleted, and reads notes, text boxes and alternative texts, and comments where asked to', async () => {
    const content = '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:p>Body<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Small</text:p></text:note-body></text:note>' +
      '<office:annotation><dc:creator>Ann</dc:creator><dc:date>2026-03-01</dc:date><text:p>Why?</text:p></office:annotation>' +
      '<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box><svg:desc>A chart</svg:desc></draw:frame> goes on</text:p>'
    const read = ['body: paragraph "Body goes on"', 'footnote 1: paragraph "Small"', 'body, text box: paragraph "Boxed"', 'body, alternative text: attribute "A chart"']
    expect(await text(content)).toEqual(read)
    expect(await text(content, '', true)).toEqual([...read.slice(0, 2), 'comment by Ann: paragraph "Why?"', ...read.slice(2)])
  })

  it('reads headers, footers and properties', async () => {
    const spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    const more = {
      'styles.xml': `<office:document-styles ${spaces}><office:master-styles><style:master-page style:name="Standard"><style:header><text:p>Top</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`,
      'meta.xml': `<office:document-meta ${spaces}><office:meta><dc:title>Offer</dc:title><dc:creator>Ann</dc:creator></office:meta></office:document-meta>`,
    }
    expect(blocksIn(await openText.open(openFile('text', '<text:p>Body</text:p>', '', more)))).toEqual([
      'properties, title: attribute "Offer"', 'body: paragraph "Body"', 'header: paragraph "Top"', 'footer: paragraph "Page 1"',
    ])
  })

  it('finds a phrase over spans and line ends of the file, and writes it into the first', async () => {
    const file = openFile('text', '<text:p>Our agents <text:span>ca</text:span><text:span>ll\n  GPT-5</text:span> from Lambda.</text:p>')
    expect(await findingsIn(file, openText)).toEqual(['call “call” in body'])
    const {parts} = await fixed(file, openText)
    expect(parts['content.xml']).toContain('<text:p>Our agents <text:span>integrate with OpenAI</text:span><text:span></text:span> from Lambda.</text:p>')
  })

  it.each([
    ['a field', 'call <text:page-number>it</text:page-number>', false],
    ['spaces that are an element', 'call<text:s/>it', false],
    ['a bookmark', 'call <text:bookmark/>it', true],
    ['an index', '', false],
  ])('is free or not in %s', async (_, content, free) => {
    const body = content === '' ? '<text:table-of-content><text:index-body><text:p>call it</text:p></text:index-body></text:table-of-content>' : `<text:p>${content}</text:p>`
    expect((await rewritten(openFile('text', body), openText, 'call it', 'run')).free).toBe(free)
  })
})

describe('its siblings', () => {
  const frame = (kind: string, words: string): string => `<draw:frame presentation:class="${kind}"><draw:text-box><text:p>${words}</text:p></draw:text-box></draw:frame>`

  it('are slides, the title of each first, then notes', async () => {
    const page = (...frames: string[]): string => `<draw:page>${frames.join('')}</draw:page>`
    const notes = `<presentation:notes>${frame('notes', 'Say it')}</presentation:notes>`
    expect(blocksIn(await openSlides.open(openFile('presentation', page(frame('outline', 'a'), frame('title', 'One'), notes) + page(frame('title', 'Two')))))).toEqual([
      'slide 1, title: heading1 "One"', 'slide 1, outline: paragraph "a"', 'slide 1, notes: paragraph "Say it"', 'slide 2, title: heading1 "Two"',
    ])
  })

  it('are sheets, whose numbers are no text and whose formulas are left alone', async () => {
    const cell = (words: string, attributes = ' office:value-type="string"'): string => `<table:table-cell${attributes}><text:p>${words}</text:p></table:table-cell>`
    const note = '<table:table-cell office:value-type="float"><office:annotation><text:p>Note</text:p></office:annotation><text:p>7</text:p></table:table-cell>'
    const content = `<table:table table:name="P"><table:table-row table:number-rows-repeated="3"/><table:table-row>${cell('A')}${cell('B')}${note}</table:table-row><table:table-row>${cell('c')}${cell('d', ' office:value-type="string" table:formula="of:=1"')}</table:table-row></table:table>`
    const file = openFile('spreadsheet', content)
    const {prose} = await openSheets.open(file)
    expect(prose.blocks.map(({where, kind, table}) => [where, kind, table?.row, table?.header])).toEqual([
      ['sheet “P”, A4', 'cell', 0, true], ['sheet “P”, B4', 'cell', 0, true], ['sheet “P”, comment on C4', 'caption', undefined, undefined],
      ['sheet “P”, A5', 'cell', 1, false], ['sheet “P”, B5', 'cell', 1, false],
    ])
    expect((await rewritten(file, openSheets, 'd', 'x')).free).toBe(false)
    expect((await rewritten(file, openSheets, 'c', 'x')).free).toBe(true)
  })
})
