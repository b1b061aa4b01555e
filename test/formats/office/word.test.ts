import {describe, expect, it} from 'vitest'
import {word} from '../../../src/formats/office/word.js'
import {blocksIn, findingsIn, fixed, rewritten} from './open.js'
import {wordFile, wordParagraph as p, xml} from './small-files.js'

const open = async (body: string, others: Parameters<typeof wordFile>[1] = [], comments?: boolean): Promise<string[]> =>
  blocksIn(await word.open(wordFile(body, others), {comments}))

const styles = {
  type: 'styles',
  name: 'styles.xml',
  content: xml('w:styles', [
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>',
    '<w:style w:styleId="Mine"><w:name w:val="Chapter"/><w:basedOn w:val="H1"/></w:style>',
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>',
    '<w:style w:styleId="Src"><w:name w:val="Source Code"/></w:style>',
    '<w:style w:styleId="Inline"><w:name w:val="Code Char"/></w:style>',
    '<w:style w:styleId="Deep"><w:name w:val="Odd"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
  ].join('')),
}
const styled = (style: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

describe('a Word document', () => {
  it('has its runs read as one text, and what is set apart marked', async () => {
    expect(await open(p('Our agents ', '<w:b/>|ca', '<w:b/>|ll', ' it.', '<w:rStyle w:val="Inline"/>|x()', '<w:rFonts w:ascii="Consolas"/>|y', '<w:i/>|call', '<w:b w:val="0"/>|no'), [styles])).toEqual([
      'body: paragraph "Our agents call it.x()ycallno" strong=call code=x()y emphasis=call',
    ])
  })

  it('knows headings by their styles, on whatever these rest, and leaves code out', async () => {
    expect(await open(styled('T', 'Offer') + styled('H1', 'One') + styled('Mine', 'Two') + styled('Deep', 'Three') + styled('Src', 'call()') + p('Text'), [styles])).toEqual([
      'heading: title "Offer"', 'heading: heading1 "One"', 'heading: heading1 "Two"', 'heading: heading3 "Three"', 'under “Three”: paragraph "Text"',
    ])
  })

  it('knows items by their numbering, one list from the next', async () => {
    const item = (id: number, level: number, text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const {prose} = await word.open(wordFile(item(4, 0, 'a') + item(4, 1, 'b') + item(7, 0, 'c') + item(0, 0, 'd')))
    expect(prose.blocks.map(({kind, depth, list}) => [kind, depth, list])).toEqual([['item', 1, 1], ['item', 2, 1], ['item', 1, 2], ['paragraph', undefined, undefined]])
  })

  it('knows cells, their table and its header', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
    const table = `<w:tbl><w:tblPr><w:tblLook w:val="04A0"/></w:tblPr>${row(cell('A', '<w:gridSpan w:val="2"/>'), cell('B'))}${row(cell('c'), cell('d'), cell('e'))}</w:tbl>`
    const {prose} = await word.open(wordFile(table))
    expect(prose.blocks.map(({text, table: at, where}) => [text, at!.row, at!.column, at!.header, where])).toEqual([
      ['A', 0, 0, true, 'body, table 1, row 1, column 1'], ['B', 0, 2, true, 'body, table 1, row 1, column 3'],
      ['c', 1, 0, false, 'body, table 1, row 2, column 1'], ['d', 1, 1, false, 'body, table 1, row 2, column 2'],
      ['e', 1, 2, false, 'body, table 1, row 2, column 3'],
    ])
  })

  it('leaves out what is deleted, moved away, hidden, a formula or an instruction, and reads what is inserted', async () => {
    const body = '<w:p><w:r><w:t xml:space="preserve">We </w:t></w:r><w:del><w:r><w:delText>call</w:delText></w:r></w:del><w:ins><w:r><w:t>run</w:t></w:r></w:ins>' +
      '<w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t xml:space="preserve"> here</w:t></w:r></w:moveTo>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>' +
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    expect(await open(body)).toEqual(['body: paragraph "We run here7"'])
  })

  it('goes on in the next paragraph where the end of one is deleted', async () => {
    const first = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">You get acc</w:t></w:r></w:p>'
    expect(await open(first + p('ess.'))).toEqual(['body: paragraph "You get access."'])
  })

  it('reads text boxes once, though they stand in the file twice, and writes both', async () => {
    const box = `<w:txbxContent>${p('Call GPT-5 from Lambda')}</w:txbxContent>`
    const body = `<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict><v:shape alt="Old">${box}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t xml:space="preserve"> after</w:t></w:r></w:p>`
    expect(await open(body)).toEqual(['body: paragraph "Before after"', 'body, text box: paragraph "Call GPT-5 from Lambda"'])
    const {parts, fixed: count} = await fixed(wordFile(body), word)
    expect(count).toBe(1)
    expect(parts['word/document.xml']).not.toContain('Call GPT-5')
    expect(parts['word/document.xml']!.match(/>Run agents powered by OpenAI from Lambda</g)).toHaveLength(2)
  })

  it('reads headers, footers, notes, properties and alternative texts, and comments where asked to', async () => {
    const others = [
      {type: 'header', name: 'header1.xml', content: xml('w:hdr', p('Top'))},
      {type: 'footer', name: 'footer1.xml', content: xml('w:ftr', p('Bottom'))},
      {type: 'footnotes', name: 'footnotes.xml', content: xml('w:footnotes', `<w:footnote w:type="separator" w:id="0">${p('-')}</w:footnote><w:footnote w:id="2">${p('Small')}</w:footnote>`)},
      {type: 'comments', name: 'comments.xml', content: xml('w:comments', `<w:comment w:author="Ann" w:id="1">${p('Why?')}</w:comment>`)},
    ]
    const core = '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>T &amp; C</dc:title><dc:creator>Ann</dc:creator><dc:description>D</dc:description></cp:coreProperties>'
    const body = `<w:p><w:r><w:t>Body</w:t><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A &quot;chart&quot;"/></wp:inline></w:drawing></w:r></w:p>`
    const read = ['properties, title: attribute "T & C"', 'properties, description: attribute "D"', 'body: paragraph "Body"', 'body, alternative text of “Picture 1”: attribute "A \\"chart\\""', 'footnote 2: paragraph "Small"', 'header: paragraph "Top"', 'footer: paragraph "Bottom"']
    const file = wordFile(body, others, {'docProps/core.xml': core})
    expect(blocksIn(await word.open(file))).toEqual(read)
    expect(blocksIn(await word.open(file, {comments: true}))).toEqual([...read, 'comment by Ann: paragraph "Why?"'])
  })

  it('tells pages where the file says where they broke', async () => {
    const broken = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>Two</w:t></w:r></w:p>'
    expect(await open(p('One') + broken)).toEqual(['page 1: paragraph "One"', 'page 2: paragraph "Two"'])
  })

  it('reads a text that is marked as of another language where its words are English', async () => {
    const german = '<w:lang w:val="de-DE"/>|'
    expect(await open(p(`${german}Call GPT-5`) + p(`${german}Sie rufen das Modell auf und die Kosten sinken.`) + p(`${german}Sie`, ' said the and of'))).toEqual([
      'body: paragraph "Call GPT-5"', 'body: paragraph "Sie said the and of"',
    ])
  })

  it('drops white space at the edges of a text only where Word does', async () => {
    expect(await open('<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b </w:t></w:r><w:r><w:tab/><w:t><![CDATA[c & d]]></w:t><w:br/><w:t>e&#x20AC;f</w:t></w:r></w:p>')).toEqual([
      'body: paragraph "a b \\tc & d\\ne€f"',
    ])
  })

  it('is read whatever its namespaces are called, and in the strict form', async () => {
    const strict = xml('w:document', `<w:body>${p('Strict')}</w:body>`).replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    expect(blocksIn(await word.open(wordFile('', [], {'word/document.xml': strict.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')})))).toEqual(['body: paragraph "Strict"'])
  })
})

describe('what is written into one', () => {
  it('finds a phrase over runs, and writes it into the first of them', async () => {
    const file = wordFile(p('Our agents ', '<w:b/>|ca', '<w:i/>|ll', ' GPT-5 from Lambda.'))
    expect(await findingsIn(file, word)).toEqual(['call “call” in body'])
    const {parts, lines} = await fixed(file, word)
    expect(lines).toEqual(['Our agents integrate with OpenAI from Lambda.'])
    expect(parts['word/document.xml']).toContain(p('Our agents ', '<w:b/>|integrate with OpenAI', '<w:i/>|', ' from Lambda.'))
  })

  it('keeps spaces that came to stand at an edge', async () => {
    const {parts} = await rewritten(wordFile('<w:p><w:r><w:t>call</w:t></w:r><w:r><w:t xml:space="preserve"> it</w:t></w:r></w:p>'), word, 'call', 'use and ')
    expect(parts['word/document.xml']).toContain('<w:t xml:space="preserve">use and </w:t>')
  })

  const field = (code: string): string => `<w:fldSimple w:instr="${code}"><w:r><w:t>call it</w:t></w:r></w:fldSimple>`
  it.each([
    ['a field', field('REF x'), false],
    ['a link that is a field', field('HYPERLINK x'), true],
    ['a tab', '<w:r><w:t>call</w:t><w:tab/><w:t>it</w:t></w:r>', false],
    ['a bookmark', '<w:r><w:t>ca</w:t></w:r><w:bookmarkStart w:id="1"/><w:r><w:t xml:space="preserve">ll </w:t></w:r><w:bookmarkEnd w:id="1"/><w:r><w:t>it</w:t></w:r>', true],
    ['a content control', '<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t>call it</w:t></w:r></w:sdtContent></w:sdt>', true],
    ['one that is bound to data', '<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent><w:r><w:t>call it</w:t></w:r></w:sdtContent></w:sdt>', false],
    ['one that is locked', '<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent><w:r><w:t>call it</w:t></w:r></w:sdtContent></w:sdt>', false],
    ['the inside of a link', '<w:hyperlink><w:r><w:t>call it</w:t></w:r></w:hyperlink>', true],
    ['the edge of a link', '<w:r><w:t>ca</w:t></w:r><w:hyperlink><w:r><w:t>ll it</w:t></w:r></w:hyperlink>', false],
  ])('is free or not in %s', async (_, runs, free) => {
    const words = runs.includes('tab') ? 'call\tit' : 'call it'
    expect((await rewritten(wordFile(`<w:p>${runs}</w:p>`), word, words, 'integrate with')).free).toBe(free)
  })

  it('keeps tabs, and everything else that has no text, whatever is asked', async () => {
    const {parts} = await rewritten(wordFile('<w:p><w:r><w:t>call</w:t><w:tab/><w:t>it</w:t></w:r></w:p>'), word, 'call\tit', 'run')
    expect(parts['word/document.xml']).toContain('<w:r><w:t>run</w:t><w:tab/><w:t></w:t></w:r>')
  })

  it('escapes what it writes as XML wants it', async () => {
    const {parts} = await rewritten(wordFile(p('A &amp; call') + '<w:p><w:r><w:t><![CDATA[x]]></w:t></w:r></w:p>'), word, 'call', 'R&D <b> \u0000"')
    expect(parts['word/document.xml']).toContain('A &amp; R&amp;D &lt;b&gt; "</w:t>')
  })
})
