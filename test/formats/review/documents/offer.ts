/** The namespaces of flat OpenDocument files. */
export const spaces = Object.entries({
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  presentation: 'urn:oasis:names:tc:opendocument:xmlns:presentation:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
})
  .map(([prefix, space]) => `xmlns:${prefix}="${space}"`)
  .join(' ')

/** An offer as a flat OpenDocument text: emphasis, link, list, table, note, header, text box, a comment and a tracked change by others. */
export const offer = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Access GPT-5 on AWS</dc:title></office:meta>
<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="F" style:family="graphic"><style:graphic-properties style:wrap="none" style:vertical-pos="from-top" style:vertical-rel="paragraph"/></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p>Call GPT-5 through AWS</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Ida Berg</dc:creator><dc:date>2026-03-01T09:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">An offer for harbours</text:h>
<text:p>Our agents <text:span text:style-name="B">ca</text:span>ll GPT-5 from Lambda every hour.</text:p>
<text:p>The runtime <office:annotation office:name="a1"><dc:creator>Ida Berg</dc:creator><dc:date>2026-03-01T09:00:00</dc:date><text:p>Which runtime?</text:p></office:annotation>gives you <text:span text:style-name="B">access to OpenAI models</text:span>, and <text:change-start text:change-id="c1"/>the tide tables you invoke GPT-5 for <text:change-end text:change-id="c1"/>stay yours.</text:p>
<text:list><text:list-item><text:p>You can invoke GPT-5 without a contract.</text:p></text:list-item><text:list-item><text:p>Clean words only.</text:p></text:list-item></text:list>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Pier</text:p></table:table-cell><table:table-cell><text:p>Access to GPT-5 on Bedrock</text:p></table:table-cell></table:table-row></table:table>
<text:p>A note follows.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Desks call OpenAI models here.</text:p></text:note-body></text:note> And <text:a xlink:href="https://example.com/">more</text:a>.</text:p>
<text:p>Before the box.<draw:frame draw:name="Box" draw:style-name="F" text:anchor-type="paragraph" svg:width="8cm" svg:y="1cm"><draw:text-box fo:min-height="1cm"><text:p>Dispatchers call GPT-5 here.</text:p></draw:text-box></draw:frame></text:p>
</office:text></office:body></office:document>`
