/** A summary of a JSON report, as a Markdown table: `node summary.mjs report.json`. */
import {readFileSync} from 'node:fs'

/** GitHub takes summaries of up to 1 MiB; a table of more rows than this nobody reads. */
const mostRows = 200

const files = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const rows = files.flatMap(({path, messages}) => messages.map((message) => ({path, ...message})))
const count = (level) => rows.filter((row) => row.level === level).length
const marks = {error: '❌', warning: '⚠️', info: 'ℹ️'}

console.log('## memolint\n')
if (rows.length === 0) {
  console.log('Nothing to say. ✅')
} else {
  console.log(`${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${count('info')} of advice.\n`)
  console.log('| | Where | What | Write instead |\n| --- | --- | --- | --- |')
  for (const {path, level, line, where, reason, ruleId, url, expected = []} of rows.slice(0, mostRows)) {
    const place = `${code(line === null ? path : `${path}:${line}`)}${where === undefined ? '' : `<br>${text(where)}`}`
    const rule = url === undefined ? code(ruleId) : `[${code(ruleId)}](${url})`
    console.log(`| ${marks[level]} | ${place} | ${text(reason)} ${rule} | ${expected.map(text).join('<br>')} |`)
  }
  if (rows.length > mostRows) console.log(`\n${rows.length - mostRows} more are in the report.`)
}

function plural(number, word) {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

// Whatever a page says, it is text here: no markup, no link, no end of the cell.
function text(words) {
  return words.replace(/[&<>]/gu, (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[character]).replace(/[\\`*_{}[\]()#+!|~@:/-]/gu, '\\$&').replace(/\s+/gu, ' ')
}

function code(words) {
  return `<code>${words.replace(/[&<>]/gu, (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[character]).replace(/[\\`*_{}[\]()#+!|~@:/-]/gu, '\\$&').replace(/\s+/gu, ' ')}</code>`
}
