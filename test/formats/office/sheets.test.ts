import {describe, expect, it} from 'vitest'
import {sheets} from '../../../src/formats/office/sheets.js'
import {blocksIn, findingsIn, fixed, rewritten} from './open.js'
import {bookFile, xml} from './small-files.js'

const shared = (address: string, index: number): string => `<c r="${address}" t="s"><v>${index}</v></c>`
const t = (text: string): string => `<t>${text}</t>`

describe('a workbook', () => {
  it('has its cells of text read, named by sheet and cell', async () => {
    const rows = `<row r="1">${shared('A1', 0)}${shared('B1', 1)}</row><row r="2"><c r="A2"><v>7</v></c><c r="B2" t="inlineStr"><is><t>own</t></is></c></row><row r="9"><c r="AB9" t="str"><f>A1</f><v>made</v></c></row>`
    const {prose} = await sheets.open(bookFile([{name: 'Prices', rows}, {name: 'Old', rows: `<row><c t="s"><v>2</v></c></row>`, state: 'hidden'}], [t('Plan'), t('What'), t('x')]))
    expect(prose.blocks.map(({where, text, table}) => [where, text, table!.row, table!.column, table!.header])).toEqual([
      ['sheet “Prices”, A1', 'Plan', 0, 0, true], ['sheet “Prices”, B1', 'What', 0, 1, true], ['sheet “Prices”, B2', 'own', 1, 1, false],
      ['sheet “Prices”, AB9', 'made', 8, 27, false], ['sheet “Old” (hidden), A1', 'x', 0, 0, false],
    ])
  })

  it('reads a string that cells share where it stands first, and says in how many it stands', async () => {
    const file = bookFile([{name: 'S', rows: `<row r="1">${shared('B1', 0)}</row><row r="2">${shared('B2', 0)}${shared('C2', 0)}</row>`}], [t('Call GPT-5 from Lambda')])
    expect(await findingsIn(file, sheets)).toEqual(['call “Call” in sheet “S”, B1 and 2 more cells'])
    expect((await fixed(file, sheets)).parts['xl/sharedStrings.xml']).toContain('<si><t>Run agents powered by OpenAI from Lambda</t></si>')
  })

  it('joins the runs of a string, leaves out how it is spoken, and decodes what XML can’t write', async () => {
    const rich = '<r><t xml:space="preserve">Our agents </t></r><r><rPr><b/></rPr><t>ca</t></r><r><t>ll it_x000D_\nnow</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh>'
    const file = bookFile([{name: 'S', rows: `<row r="1">${shared('A1', 0)}</row>`}], [rich])
    expect(blocksIn(await sheets.open(file))).toEqual(['sheet “S”, A1: cell "Our agents call it\\r\\nnow" strong=ca'])
    expect((await rewritten(file, sheets, 'now', '_x0041_')).parts['xl/sharedStrings.xml']).toContain('<t>ll it_x000D_\n_x005F_x0041_</t>')
  })

  it('writes no formula’s text and no column’s name, of which the workbook keeps a copy elsewhere', async () => {
    const table = {type: 'table', name: 'tables/t.xml', content: '<table xmlns="MAIN" ref="A2:B9"/>'}
    const rows = `<row r="2">${shared('A2', 0)}</row><row r="3">${shared('A3', 1)}</row><row r="4"><c r="A4" t="str"><v>three</v></c></row>`
    const file = bookFile([{name: 'S', rows, others: [table]}], [t('one'), t('two')])
    for (const [words, free] of [['one', false], ['two', true], ['three', false]] as const) expect((await rewritten(file, sheets, words, 'x')).free).toBe(free)
  })

  it('reads notes and comments, unless told not to, and what is drawn', async () => {
    const others = [
      {type: 'comments', name: 'comments1.xml', content: '<comments xmlns="MAIN"><commentList><comment ref="B4"><text><r><t>See </t></r><r><t>this</t></r></text></comment></commentList></comments>'},
      {type: 'threadedComment', name: 'threadedComments/c.xml', content: '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C5"><text>Ask Ann</text></threadedComment></ThreadedComments>'},
      {type: 'drawing', name: 'drawings/d.xml', content: xml('xdr:wsDr', '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1" name="Note 1"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Drawn</a:t></a:r></a:p></xdr:txBody></xdr:sp>')},
    ]
    const file = bookFile([{name: 'S', rows: '', others}], [])
    expect(blocksIn(await sheets.open(file))).toEqual(['sheet “S”, comment on B4: caption "See this"', 'sheet “S”, comment on C5: caption "Ask Ann"', 'sheet “S”, “Note 1”: paragraph "Drawn"'])
    expect(blocksIn(await sheets.open(file, {comments: false}))).toEqual(['sheet “S”, “Note 1”: paragraph "Drawn"'])
  })
})
