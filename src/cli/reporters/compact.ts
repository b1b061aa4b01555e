import type {Message} from '../../formats/message.js'
import type {ReportInput} from './reporter.js'

/** One line a message: `path:line:column: level: reason [rule] (where) → first rewrite`. */
export function compact({results}: ReportInput): string {
  return results.flatMap(({path, messages}) => messages.map((message) => `${row(path, message)}\n`)).join('')
}

function row(path: string, {line, column, level, reason, ruleId, expected, where}: Message): string {
  const place = line === null ? path : `${path}:${line}:${column}`
  const rewrite = expected?.[0] === undefined ? '' : ` → ${expected[0]}`
  const address = where === undefined ? '' : ` (${where})`
  return `${place}: ${level}: ${reason} [${ruleId}]${address}${rewrite}`.replace(/\s*[\r\n]+\s*/g, ' ')
}
