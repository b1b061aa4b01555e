import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compile} from '../../../src/engine/lint.js'
import {fixContainer, lintContainer} from '../../../src/formats/lint-container.js'
import {messageOfFinding} from '../../../src/formats/message.js'
import {word} from '../../../src/formats/office/word.js'
import {LineTable} from '../../../src/formats/positions.js'
import {redlineFrom} from '../../../src/formats/review/redline.js'
import {redlineWord} from '../../../src/formats/review/word/redline.js'
import {readPack} from '../../corpus/reader.js'
import {wordFile, wordParagraph, xml} from '../office/small-files.js'
import {changedParts, packageFaults, partsOf} from './package.js'
import {decide} from './tracked.js'

const pack = compile(readPack())
const date = '2026-03-20T09:00:00Z'

async function redlined(bytes: Uint8Array): Promise<{bytes: Uint8Array; before: string; fixed: string; parts: Record<string, string>}> {
  const container = await word.open(bytes)
  const lines = new LineTable(container.text)
  const messages = lintContainer(container, pack).findings.map((finding) => messageOfFinding(finding, lines))
  const done = await fixContainer({container, bytes}, word, pack)
  const out = await redlineWord(container, redlineFrom(messages, container.text, done.container.text, date), bytes)
  return {bytes: out, before: container.text, fixed: done.container.text, parts: partsOf(out)}
}

const textOf = async (bytes: Uint8Array): Promise<string> => (await word.open(bytes)).text

/** A document's paragraphs after all is accepted or refused. */
async function decided(parts: Record<string, string>, verdict: 'accept' | 'reject'): Promise<string> {
  const body = /<w:body>([^]*)<\/w:body>/.exec(decide(Buffer.from(parts['word/document.xml']!, 'latin1').toString(), verdict))![1]!
  return textOf(wordFile(body))
}

const sentence = 'Our agents call GPT-5 from Lambda & <here>.'
const written = sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

describe('the redline of a Word document', () => {
  it('strikes out and writes in, with the run’s setting, and comments on the words', async () => {
    const {parts} = await redlined(wordFile(wordParagraph('Our agents ', '<w:b/>|call GPT-5 from', ' Lambda.')))
    const run = (text: string, element = 't'): string => `<w:r><w:rPr><w:b/></w:rPr><w:${element} xml:space="preserve">${text}</w:${element}></w:r>`
    expect(parts['word/document.xml']).toContain(
      `<w:r><w:t xml:space="preserve">Our agents </w:t></w:r><w:commentRangeStart w:id="1"/><w:del w:id="1" w:author="memolint" w:date="${date}">${run('call', 'delText')}</w:del>` +
        `<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:del w:id="3" w:author="memolint" w:date="${date}">${run(' GPT-5', 'delText')}</w:del>` +
        `<w:ins w:id="4" w:author="memolint" w:date="${date}">${run('integrate with OpenAI')}</w:ins>${run(' from')}<w:r><w:t xml:space="preserve"> Lambda.</w:t></w:r>`,
    )
    expect(parts['word/comments.xml']).toContain('>Error (call)</w:t>')
  })

  it('adds a part for comments with its type and relation, and changes nothing else', async () => {
    const before = wordFile(wordParagraph(written), [{type: 'footer', name: 'footer1.xml', content: xml('w:ftr', wordParagraph('Clean.'))}], {'word/other.bin': Uint8Array.of(0, 255)})
    const {bytes} = await redlined(before)
    expect(changedParts(before, bytes)).toEqual(['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml', 'word/document.xml'])
    expect(packageFaults(bytes).filter((fault) => !/no type for (?:_rels|word\/(?:_rels|document|footer1|other))/.test(fault))).toEqual([])
  })

  it('keeps the comments that are there', async () => {
    const mine = xml('w:comments', `<w:comment w:id="7" w:author="Ida">${wordParagraph('Why?')}</w:comment>`)
    const before = wordFile(wordParagraph(written), [{type: 'comments', name: 'comments.xml', content: mine}])
    const {bytes, parts} = await redlined(before)
    expect(parts['word/comments.xml']).toContain(mine.slice(mine.indexOf('<w:comment '), mine.indexOf('</w:comments>')))
    expect(parts['word/comments.xml']).toContain('w:id="8" w:author="memolint"')
    expect(changedParts(before, bytes)).toEqual(['word/comments.xml', 'word/document.xml'])
  })

  it('parts somebody’s insertion where it writes into it, and leaves their deletions', async () => {
    const ins = '<w:ins w:id="4" w:author="Ida" w:date="2026-01-01T00:00:00Z">'
    const {parts, fixed} = await redlined(
      wordFile(`<w:p><w:r><w:t>Our </w:t></w:r><w:del w:id="3" w:author="Ida"><w:r><w:delText>old </w:delText></w:r></w:del>${ins}<w:r><w:t>agents call GPT-5 from Lambda.</w:t></w:r></w:ins></w:p>`),
    )
    const body = parts['word/document.xml']!
    expect(body).toContain('<w:delText>old </w:delText>')
    expect(body).not.toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*<w:ins /)
    expect(body.match(/author="Ida"/g)).toHaveLength(3)
    expect(new Set([...body.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id)).size).toBe([...body.matchAll(/<w:(?:ins|del) /g)].length)
    expect(await decided(parts, 'accept')).toBe(fixed)
  })

  it('says elsewhere what can’t carry a comment, and fixes headers all the same', async () => {
    const header = xml('w:hdr', wordParagraph('Call GPT-5 through AWS'))
    const {parts, bytes, fixed} = await redlined(wordFile(wordParagraph('Hello.'), [{type: 'header', name: 'header1.xml', content: header}]))
    expect(parts['word/header1.xml']).toContain('<w:ins ')
    expect(parts['word/header1.xml']).not.toContain('comment')
    expect(parts['word/document.xml']).toContain('<w:commentRangeStart w:id="1"/><w:r><w:t xml:space="preserve">Hello.</w:t></w:r><w:commentRangeEnd w:id="1"/>')
    expect(parts['word/comments.xml']).toContain('Error (call) in header')
    expect(await textOf(bytes)).toBe(fixed)
  })

  it('finds a place for a comment where there is no text', async () => {
    const header = xml('w:hdr', wordParagraph('Call GPT-5 through AWS'))
    const {parts} = await redlined(wordFile('', [{type: 'header', name: 'header1.xml', content: header}]))
    expect(parts['word/document.xml']).toContain('<w:commentReference w:id="1"/>')
  })

  it('writes elements that a part with other prefixes understands', async () => {
    const other = (text: string): string => text.replaceAll('<w:', '<x:').replaceAll('</w:', '</x:').replaceAll('xmlns:w=', 'xmlns:x=').replaceAll(' w:', ' x:')
    const file = wordFile('', [], {'word/document.xml': other(xml('w:document', `<w:body>${wordParagraph(written)}</w:body>`))})
    const {bytes, fixed} = await redlined(file)
    expect(fixed).toContain('integrate with OpenAI')
    expect(await textOf(bytes)).toBe(fixed)
  })

  it('law: however a sentence is cut into runs, accepting gives the fixed text and refusing the original', async () => {
    const settings = fc.constantFrom('', '<w:b/>|', '<w:i/>|', '<w:rStyle w:val="x"/><w:lang w:val="en-GB"/>|')
    const writings = fc.constantFrom<(text: string) => string>(
      (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      (text) => Array.from(text, (sign) => `&#${sign.charCodeAt(0)};`).join(''),
      (text) => `<![CDATA[${text}]]>`,
    )
    const cuts = fc.uniqueArray(fc.integer({min: 1, max: sentence.length - 1}), {maxLength: 8})
    const between = fc.constantFrom('', '<w:bookmarkStart w:id="5" w:name="b"/><w:bookmarkEnd w:id="5"/>', '<w:proofErr w:type="spellStart"/>', '<w:r><w:rPr><w:b/></w:rPr></w:r>')
    await fc.assert(
      fc.asyncProperty(cuts, fc.array(fc.tuple(settings, writings, between, fc.boolean()), {minLength: 9, maxLength: 9}), async (at, how) => {
        const edges = [0, ...at.sort((a, b) => a - b), sentence.length]
        const runs = edges.slice(1).map((end, index) => {
          const [setting, write, after, isLink] = how[index]!
          const run = wordParagraph(setting + write(sentence.slice(edges[index], end))).slice('<w:p>'.length, -'</w:p>'.length)
          return (isLink ? `<w:smartTag w:element="x">${run}</w:smartTag>` : run) + after
        })
        const {parts, before, fixed, bytes} = await redlined(wordFile(`<w:p>${runs.join('')}</w:p>`))
        expect(before).toBe(sentence)
        expect(fixed).not.toBe(before)
        expect(await textOf(bytes)).toBe(fixed)
        expect(await decided(parts, 'accept')).toBe(fixed)
        expect(await decided(parts, 'reject')).toBe(before)
        expect(parts['word/document.xml']).not.toContain('\0')
        expect(parts['word/document.xml']!.match(/<w:r><w:rPr><w:b\/><\/w:rPr><\/w:r>/g)?.length ?? 0).toBe(runs.join('').match(/<w:r><w:rPr><w:b\/><\/w:rPr><\/w:r>/g)?.length ?? 0)
      }),
      {numRuns: 60},
    )
  })
})
