const spaces = Object.entries({
  office: 'office', style: 'style', text: 'text', table: 'table', draw: 'drawing', presentation: 'presentation', fo: 'xsl-fo-compatible', svg: 'svg-compatible', meta: 'meta',
}).map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')

const flat = (kind: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">${content}</office:document>`

const bold = '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
const split = 'AWS gives you acc<text:span text:style-name="B">ess to Open</text:span>AI models today. It costs 7 euros.'
const cell = (text: string): string => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
const row = (...cells: string[]): string => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
const columns = '<table:table-column table:number-columns-repeated="2"/>'

/** A letter: heading, a phrase over spans, an item, a table, a footnote, a header, a deletion that is tracked. */
export const flatText = flat('text', `
  <office:meta><dc:title>Offer</dc:title></office:meta>
  <office:styles><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/></office:styles>
  <office:automatic-styles>${bold}<style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29cm" fo:margin="2cm"/><style:header-style/></style:page-layout></office:automatic-styles>
  <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="PL"><style:header><text:p>Teams call GPT-5 from AWS.</text:p></style:header></style:master-page></office:master-styles>
  <office:body><office:text>
    <text:h text:style-name="Heading_20_1" text:outline-level="1">Call GPT-5 from Lambda</text:h>
    <text:p>${split}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Our agents call GPT-5 on Bedrock.</text:p></text:note-body></text:note></text:p>
    <text:list><text:list-item><text:p>Our customers call GPT-5 from Lambda.</text:p></text:list-item></text:list>
    <table:table table:name="T">${columns}${row('Plan', 'What')}${row('Pro', 'Call GPT-5 from Lambda')}</table:table>
    <text:p>The end.</text:p>
  </office:text></office:body>`)

const frame = (kind: string, content: string, at: number, name: string): string =>
  `<draw:frame draw:name="${name}" presentation:class="${kind}" presentation:style-name="P${kind}" svg:x="2cm" svg:y="${at}cm" svg:width="24cm" svg:height="4cm"><draw:text-box>${content}</draw:text-box></draw:frame>`

/** A deck of two slides: titles, a phrase over spans, a table, notes. */
export const flatSlides = flat('presentation', `
  <office:styles><style:style style:name="Default-title" style:family="presentation"/><style:style style:name="Default-outline1" style:family="presentation"/><style:style style:name="Default-notes" style:family="presentation"/></office:styles>
  <office:automatic-styles>${bold}
    <style:style style:name="Ptitle" style:family="presentation" style:parent-style-name="Default-title"/>
    <style:style style:name="Poutline" style:family="presentation" style:parent-style-name="Default-outline1"/>
    <style:style style:name="Pnotes" style:family="presentation" style:parent-style-name="Default-notes"/>
    <style:page-layout style:name="PM"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout></office:automatic-styles>
  <office:master-styles><style:master-page style:name="Default" style:page-layout-name="PM"/></office:master-styles>
  <office:body><office:presentation>
    <draw:page draw:name="one" draw:master-page-name="Default">
      ${frame('title', '<text:p>Call GPT-5 from Lambda</text:p>', 1, 'Title')}
      ${frame('outline', `<text:list><text:list-item><text:p>${split}</text:p></text:list-item></text:list>`, 6, 'Content')}
      <draw:frame draw:name="Plans" svg:x="2cm" svg:y="12cm" svg:width="24cm" svg:height="4cm"><table:table>${columns}${row('Plan', 'What')}${row('Pro', 'Call GPT-5 from Lambda')}</table:table></draw:frame>
      <presentation:notes>${frame('notes', '<text:p>Say that customers call GPT-5 on Bedrock.</text:p>', 15, 'Notes')}</presentation:notes>
    </draw:page>
    <draw:page draw:name="two" draw:master-page-name="Default">${frame('title', '<text:p>Call GPT-5 from Bedrock</text:p>', 1, 'Title')}</draw:page>
  </office:presentation></office:body>`)

/** Two sheets: a text that stands in two cells, a phrase over spans, a number, a note on a cell. */
export const flatSheet = flat('spreadsheet', `
  <office:automatic-styles>${bold}</office:automatic-styles>
  <office:body><office:spreadsheet>
    <table:table table:name="Plans">${columns}
      ${row('Plan', 'What')}${row('Pro', 'Call GPT-5 from Lambda')}
      <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>Our agents call GPT-5 on Bedrock.</text:p></office:annotation><text:p>Max</text:p></table:table-cell>${cell(split)}<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>
    </table:table>
    <table:table table:name="More"><table:table-column/><table:table-row>${cell('Call GPT-5 from Lambda')}</table:table-row></table:table>
  </office:spreadsheet></office:body>`)
