import type {Message} from '../../formats/message.js'
import type {ReportInput} from './reporter.js'

const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

/** GitHub's workflow commands: a line a message, which becomes an annotation of the changed file. */
export function github({results}: ReportInput): string {
  return results.flatMap(({path, messages}) => messages.map((message) => `${command(path, message)}\n`)).join('')
}

function command(path: string, {level, ruleId, place, reason, note, where, expected}: Message): string {
  const properties: [string, string | number][] = [['file', path]]
  if (place !== null) {
    properties.push(['line', place.start.line], ['endLine', place.end.line])
    // GitHub takes columns only where both are on one line.
    if (place.start.line === place.end.line) properties.push(['col', place.start.column], ['endColumn', place.end.column])
  }
  properties.push(['title', where === undefined ? `memolint: ${ruleId}` : `memolint: ${ruleId}, ${where}`])
  const text = [reason, ...(note === undefined ? [] : [note]), ...(expected ?? []).map((rewrite) => `→ ${rewrite}`)].join('\n')
  return `::${commands[level]} ${properties.map(([key, value]) => `${key}=${property(String(value))}`).join(',')}::${data(text)}`
}

// As the runner decodes them: https://github.com/actions/toolkit has the same two steps.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
