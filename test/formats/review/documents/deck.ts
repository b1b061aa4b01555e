import {spaces} from './offer.js'

const frame = (kind: string, y: number, content: string): string =>
  `<draw:frame presentation:class="${kind}" draw:layer="layout" svg:x="2cm" svg:y="${y}cm" svg:width="22cm" svg:height="3cm"><draw:text-box>${content}</draw:text-box></draw:frame>`

/** A deck as a flat OpenDocument presentation: title, bullets, a table, notes, and a comment by somebody else. */
export const deck = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:meta><dc:title>A deck for harbours</dc:title></office:meta>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="28cm" fo:page-height="15.75cm"/></style:page-layout>
<style:style style:name="dp1" style:family="drawing-page"/>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="L" draw:style-name="dp1"/></office:master-styles>
<office:body><office:presentation>
<draw:page draw:name="one" draw:style-name="dp1" draw:master-page-name="Default">
${frame('title', 1, '<text:p>Access GPT-5 on AWS</text:p>')}
${frame('outline', 5, '<text:list><text:list-item><text:p>Our agents <text:span>ca</text:span>ll GPT-5 from Lambda.</text:p></text:list-item><text:list-item><text:p>Clean words only.</text:p></text:list-item></text:list>')}
<office:annotation svg:x="1cm" svg:y="1cm"><dc:creator>Ida Berg</dc:creator><dc:date>2026-03-01T09:00:00</dc:date><text:p>Is this title final?</text:p></office:annotation>
</draw:page>
<draw:page draw:name="two" draw:style-name="dp1" draw:master-page-name="Default">
${frame('title', 1, '<text:p>Prices</text:p>')}
<draw:frame draw:layer="layout" svg:x="2cm" svg:y="5cm" svg:width="20cm" svg:height="4cm"><table:table><table:table-column/><table:table-column/><table:table-row><table:table-cell><text:p>Pier</text:p></table:table-cell><table:table-cell><text:p>You can invoke GPT-5 on Bedrock.</text:p></table:table-cell></table:table-row></table:table></draw:frame>
<presentation:notes draw:style-name="dp1"><draw:frame presentation:class="notes" draw:layer="layout" svg:x="2cm" svg:y="14cm" svg:width="16cm" svg:height="10cm"><draw:text-box><text:p>Say that desks call OpenAI models here.</text:p></draw:text-box></draw:frame></presentation:notes>
</draw:page>
</office:presentation></office:body></office:document>`
