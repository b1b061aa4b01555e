import {describe, expect, it} from 'vitest'
import {slides} from '../../../src/formats/office/slides.js'
import {blocksIn, findingsIn, fixed, rewritten} from './open.js'
import {deckFile, shape, type SlidePart, xml} from './small-files.js'

const open = async (list: readonly SlidePart[], order?: number[], comments?: boolean): Promise<string[]> => blocksIn(await slides.open(deckFile(list, order), {comments}))
const paragraph = (text: string, properties = ''): string => `<a:p><a:pPr${properties}/><a:r><a:t>${text}</a:t></a:r></a:p>`

describe('a presentation', () => {
  it('has its slides read in the order in which they are shown, the title of each first', async () => {
    const one = {content: shape('Box 1', [['Text']]) + shape('Title 1', [['One']], 'title')}
    const two = {content: shape('Title 2', [['Two']], 'ctrTitle') + shape('Sub', [['Under']], 'subTitle')}
    expect(await open([one, two], [1, 0])).toEqual([
      'slide 1, title: heading1 "Two"', 'slide 1, subtitle: paragraph "Under"', 'slide 2, title: heading1 "One"', 'slide 2, “Box 1”: paragraph "Text"',
    ])
  })

  it('knows bullets, and leaves out numbers and days', async () => {
    const content = shape('Body', [['a'], ['b']], 'body') + shape('Num', [['7']], 'sldNum') + shape('Date', [['May']], 'dt') +
      `<p:sp><p:nvSpPr><p:cNvPr id="1" name="Box"/></p:nvSpPr><p:txBody>${paragraph('c', ' lvl="2"').replace('/><a:r>', '><a:buChar char="-"/></a:pPr><a:r>')}${paragraph('d')}</p:txBody></p:sp>`
    const {prose} = await slides.open(deckFile([{content}]))
    expect(prose.blocks.map(({kind, text, depth, list}) => [kind, text, depth, list])).toEqual([['item', 'a', 1, 1], ['item', 'b', 1, 1], ['item', 'c', 3, 2], ['paragraph', 'd', undefined, undefined]])
  })

  it('reads tables with their header, and alternative texts', async () => {
    const row = (...cells: string[]): string => `<a:tr>${cells.map(cell => `<a:tc><a:txBody>${paragraph(cell)}</a:txBody></a:tc>`).join('')}</a:tr>`
    const content = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Table 3" descr="Plans &amp; prices"/></p:nvGraphicFramePr><a:graphic><a:tbl><a:tblPr firstRow="1"/>${row('A', 'B')}${row('c', 'd')}</a:tbl></a:graphic></p:graphicFrame>`
    expect(await open([{content}])).toEqual([
      'slide 1, “Table 3”, alternative text: attribute "Plans & prices"',
      ...['A', 'B', 'c', 'd'].map((text, at) => `slide 1, “Table 3”, table row ${at < 2 ? 1 : 2}, column ${(at % 2) + 1}: cell "${text}"`),
    ])
    const {prose} = await slides.open(deckFile([{content}]))
    expect(prose.blocks.map(({table}) => table?.header)).toEqual([undefined, true, true, false, false])
  })

  it('reads notes, and comments where asked to', async () => {
    const others = [
      {type: 'notesSlide', name: 'notesSlides/n1.xml', content: xml('p:notes', shape('Notes', [['Say it.']], 'body') + shape('N', [['1']], 'sldNum'))},
      {type: 'comments', name: 'comments/c1.xml', content: xml('p:cmLst', '<p:cm><p:text>Really?</p:text></p:cm>')},
    ]
    expect(await open([{content: '', others}])).toEqual(['slide 1, notes: paragraph "Say it."'])
    expect(await open([{content: '', others}], undefined, true)).toEqual(['slide 1, notes: paragraph "Say it."', 'slide 1, comment: paragraph "Really?"'])
  })

  it('reads charts, whose names come from a sheet and are left to it', async () => {
    const cache = '<c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>call GPT-5</c:v></c:pt></c:strCache></c:strRef></c:tx></c:ser>'
    const others = [{type: 'chart', name: 'charts/chart1.xml', content: xml('c:chartSpace', `<c:chart><c:title><c:tx><c:rich>${paragraph('Growth')}</c:rich></c:tx></c:title>${cache}</c:chart>`)}]
    expect(await open([{content: '', others}])).toEqual(['slide 1, chart: paragraph "Growth"', 'slide 1, chart: caption "call GPT-5"'])
    expect((await rewritten(deckFile([{content: '', others}]), slides, 'call', 'run')).free).toBe(false)
    expect((await rewritten(deckFile([{content: '', others}]), slides, 'Growth', 'Reach')).free).toBe(true)
  })

  it('reads SmartArt once, and writes its data and its last drawing', async () => {
    const text = paragraph('Call GPT-5 from Lambda')
    const others = [
      {type: 'diagramData', name: 'diagrams/data1.xml', content: xml('dgm:dataModel', `<dgm:ptLst><dgm:pt modelId="1"><dgm:t>${text}</dgm:t></dgm:pt></dgm:ptLst>`)},
      {type: 'diagramDrawing', name: 'diagrams/drawing1.xml', content: xml('dsp:drawing', `<dsp:spTree><dsp:sp><dsp:txBody>${text}</dsp:txBody></dsp:sp></dsp:spTree>`)},
    ]
    const file = deckFile([{content: '', others}])
    expect(await findingsIn(file, slides)).toEqual(['call “Call” in slide 1, SmartArt'])
    const {parts} = await fixed(file, slides)
    for (const part of ['data1', 'drawing1']) expect(parts[`ppt/diagrams/${part}.xml`]).toContain('<a:t>Run agents powered by OpenAI from Lambda</a:t>')
  })

  it('says which slides are hidden, and reads masters and layouts last', async () => {
    const more = {
      'ppt/slideMasters/m.xml': xml('p:sldMaster', `<p:cSld><p:spTree>${shape('Foot', [['On every page']])}</p:spTree></p:cSld>`),
      'ppt/slideMasters/_rels/m.xml.rels': deckRelations('slideLayout', '../slideLayouts/l.xml'),
      'ppt/slideLayouts/l.xml': xml('p:sldLayout', `<p:cSld name="Two columns"><p:spTree>${shape('Hint', [['Type here']], 'title')}</p:spTree></p:cSld>`),
    }
    const file = deckFile([{content: shape('Box', [['Later']]), attributes: ' show="0"'}], undefined, more)
    expect(blocksIn(await slides.open(file))).toEqual([
      'slide 1 (hidden), “Box”: paragraph "Later"', 'master, “Foot”: paragraph "On every page"', 'layout “Two columns”, title: heading1 "Type here"',
    ])
  })

  it('finds a phrase over runs, keeps line breaks, and writes no field', async () => {
    const content = shape('Title', [['Our agents ca', 'll GP', 'T-5 from Lambda']], 'title') +
      '<p:sp><p:nvSpPr><p:cNvPr id="1" name="Box"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>call</a:t></a:r><a:br/><a:fld type="slidenum"><a:t>it</a:t></a:fld></a:p></p:txBody></p:sp>'
    const {parts, lines} = await fixed(deckFile([{content}]), slides)
    expect(lines).toEqual(['Our agents integrate with OpenAI from Lambda', 'build agents powered by it'])
    expect(parts['ppt/slides/slide1.xml']).toContain(shape('Title', [['Our agents integrate with OpenAI', '', ' from Lambda']], 'title'))
    expect((await rewritten(deckFile([{content}]), slides, 'call it', 'run')).free).toBe(false)
  })
})

function deckRelations(type: string, target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/${type}" Target="${target}"/></Relationships>`
}
