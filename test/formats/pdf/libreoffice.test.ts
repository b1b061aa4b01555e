import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openPdf} from '../../../src/formats/pdf.js'
import {hasLibreOffice, libreOffice, slow} from '../../libreoffice.js'

const paragraph = (style: string, text: string): string => `<text:p text:style-name="${style}">${text}</text:p>`
const urn = 'urn:oasis:names:tc:opendocument:xmlns'

/** A page with a heading, two justified and hyphenated columns, a list and a table. */
const page = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="${urn}:office:1.0" xmlns:text="${urn}:text:1.0" xmlns:style="${urn}:style:1.0" xmlns:table="${urn}:table:1.0" xmlns:fo="${urn}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>The sales sheet</dc:title><dc:subject>What we sell</dc:subject></office:meta>
<office:styles>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:text-align="justify"/><style:text-properties fo:font-size="11pt" fo:language="en" fo:country="US" fo:hyphenate="true"/></style:style>
<style:style style:name="Head" style:family="paragraph"><style:text-properties fo:font-size="22pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Sub" style:family="paragraph"><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
</office:styles>
<office:automatic-styles><style:style style:name="Two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.8cm"><style:column style:rel-width="1*"/><style:column style:rel-width="1*"/></style:columns></style:section-properties></style:style>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.5cm" text:min-label-width="0.5cm"/></text:list-level-style-bullet></text:list-style></office:automatic-styles>
<office:body><office:text>
${paragraph('Head', 'Efficient offices')}
${paragraph('Body', 'With our new agents you can access OpenAI models on Amazon Bedrock. Official workflows are affordable, and final users find long words such as internationalization and characteristically in them.')}
<text:section text:name="s" text:style-name="Two">
${paragraph('Sub', 'Left column')}
${paragraph('Body', 'The left column says that internationalization is characteristically straightforward, and that all of it is read before the right one begins, whatever the lines beside it say.')}
<text:list text:style-name="L"><text:list-item>${paragraph('Body', 'The first item of the list goes over more than a single line of it.')}</text:list-item><text:list-item>${paragraph('Body', 'A second item')}</text:list-item></text:list>
${paragraph('Sub', 'Right column')}
${paragraph('Body', 'The right column follows when the left one is at its end. It has several sentences, and each of them is plain. Nothing is said here that matters much to anybody at all.')}
</text:section>
${paragraph('Body', 'After the columns the text goes on over the full width of the page, as it did before them, and ends.')}
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell>${paragraph('Body', 'Product')}</table:table-cell><table:table-cell>${paragraph('Body', 'What it does')}</table:table-cell></table:table-row><table:table-row><table:table-cell>${paragraph('Body', 'Bedrock')}</table:table-cell><table:table-cell>${paragraph('Body', 'It runs models')}</table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document>`

describe.skipIf(!hasLibreOffice)('a PDF by LibreOffice', () => {
  const office = libreOffice()
  const bytes = hasLibreOffice ? office.convert(page, 'fodt', 'pdf') : Buffer.alloc(0)

  it('is read as it was written', {timeout: slow}, async () => {
    const {prose} = await openPdf(bytes)
    const blocks = prose.blocks.map(({kind, text}) => `${kind}: ${text}`)
    expect(blocks.slice(0, 4)).toEqual(['title: The sales sheet', 'attribute: What we sell', 'heading: Efficient offices', `paragraph: ${/in them\.|With our .*?in them\./u.exec(page)![0]}`])
    for (const text of ['heading: Left column', 'heading: Right column', 'item: A second item', 'item: The first item of the list goes over more than a single line of it.']) expect(blocks).toContain(text)
    // Every paragraph of the source is a block of its own, in the source's order; the cells of the table too.
    const written = [...page.matchAll(/<text:p[^>]*>([^<]*)<\/text:p>/gu)].map(([, text]) => text!)
    const read = prose.blocks.slice(2).map(({text}) => text)
    expect(read.toSorted()).toEqual(written.toSorted())
    expect(read.slice(0, 8)).toEqual(written.slice(0, 8))
    expect(prose.blocks.find(({text}) => text === 'Right column')?.where).toBe('page 1, top right')
  })

  it('has the words that pdftotext reads', {timeout: slow}, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memolint-pdf-'))
    try {
      writeFileSync(join(folder, 'a.pdf'), bytes)
      const words = (text: string): string[] => text.replace(/\u00AD\s*/gu, '').split(/[\s•]+/u).filter(Boolean).toSorted()
      const other = execFileSync('pdftotext', [join(folder, 'a.pdf'), '-'], {encoding: 'utf8'}).replace(/(\p{L})-\n(\p{Ll})/gu, '$1$2').replaceAll('\f', '')
      const {prose} = await openPdf(bytes)
      expect(words(prose.blocks.slice(2).map(({text}) => text).join('\n'))).toEqual(words(other))
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  })

  it('that is locked is said to be locked', {timeout: slow}, async () => {
    const locked = office.convert(page, 'fodt', 'pdf', 'writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"secret"}}')
    await expect(openPdf(locked)).rejects.toMatchObject({id: 'encrypted', message: expect.stringContaining('without one') as string})
  })
})
