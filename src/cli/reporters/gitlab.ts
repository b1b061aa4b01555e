import {createHash} from 'node:crypto'
import type {Issue} from 'codeclimate-types'
import type {Message} from '../../formats/message.js'
import {ordinals} from './ordinals.js'
import type {ReportInput} from './reporter.js'

const severities = {error: 'major', warning: 'minor', info: 'info'} as const

/** GitLab's code quality report: the part of Code Climate's issues that GitLab reads. A fingerprint stands once in a report, as it must. */
export function gitlab({results}: ReportInput): string {
  const issues = results.flatMap(({path, messages}) => {
    const ordinalOf = ordinals()
    return messages.map((message): Issue => {
      const {ruleId, level, place} = message
      const key = `${path}\n${message.fingerprint ?? `${ruleId}\n${message.reason}`}`
      const lines = {begin: place?.start.line ?? 1, end: place?.end.line ?? 1}
      return {
        type: 'issue',
        check_name: ruleId,
        description: describe(message),
        categories: ['Style'],
        severity: severities[level],
        fingerprint: createHash('sha256').update(`${key}\n${ordinalOf(key)}`).digest('hex').slice(0, 32),
        location: {path, lines},
      }
    })
  })
  return `${JSON.stringify(issues, null, 2)}\n`
}

// One line: GitLab shows no more, and no link.
function describe({reason, where, expected}: Message): string {
  const place = where === undefined ? '' : `${where}: `
  const rewrite = expected?.[0] === undefined ? '' : ` Write “${expected[0]}”.`
  return `${place}${reason}${rewrite}`.replace(/\s+/g, ' ')
}
