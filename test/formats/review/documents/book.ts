import {spaces} from './offer.js'

const cell = (text: string, inside = ''): string => `<table:table-cell office:value-type="string">${inside}<text:p>${text}</text:p></table:table-cell>`

/** A workbook as a flat OpenDocument spreadsheet: two sheets, a text twice, a note by somebody else on a cell with a finding. */
export const book = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet>
<table:table table:name="Prices &amp; terms"><table:table-row>${cell('Plan')}${cell('What you get')}</table:table-row>
<table:table-row>${cell('Pier')}${cell('You can invoke GPT-5 on Bedrock.', '<office:annotation><dc:creator>Ida Berg</dc:creator><dc:date>2026-03-01T09:00:00</dc:date><text:p>Ask legal.</text:p></office:annotation>')}</table:table-row>
<table:table-row>${cell('Port')}${cell('Our agents call GPT-5 from Lambda.')}</table:table-row></table:table>
<table:table table:name="Second"><table:table-row>${cell('Our agents call GPT-5 from Lambda.')}${cell('Access OpenAI models on AWS today.')}</table:table-row></table:table>
</office:spreadsheet></office:body></office:document>`
