import type {Message} from '../../formats/message.js'
import type {LintResult} from '../../project/result.js'
import type {ReportInput} from './reporter.js'

/**
 * JUnit's XML, as Jenkins and GitLab read it: a suite for each file, a case for each message. Errors fail, files that can't be read are
 * errors, warnings and advice pass with their text as output, and a file of which nothing is said is one case that passes. No time and
 * no date, so that the same input gives the same report.
 */
export function junit({results, version}: ReportInput): string {
  const count = (list: readonly Message[]): string => {
    const errors = list.filter(isError).length
    const failures = list.filter(({level}) => level === 'error').length - errors
    return `failures="${failures}" errors="${errors}"`
  }
  const tests = results.reduce((sum, {messages}) => sum + Math.max(1, messages.length), 0)
  const all = results.flatMap(({messages}) => messages)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="memolint" tests="${tests}" ${count(all)}>`,
    ...results.flatMap((result) => [
      `  <testsuite name="${xml(result.path)}" tests="${Math.max(1, result.messages.length)}" ${count(result.messages)}>`,
      `    <properties><property name="memolint" value="${xml(version)}"/></properties>`,
      ...casesOf(result),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n')
}

function isError({level, actual, ruleId}: Message): boolean {
  return level === 'error' && actual === undefined && ruleId.startsWith('file/')
}

function casesOf({path, messages}: LintResult): string[] {
  const classname = `classname="${xml(path)}"`
  if (messages.length === 0) return [`    <testcase ${classname} name="wording"/>`]
  return messages.map((message) => {
    const {ruleId, level, place, reason, where} = message
    const at = where ?? (place === null ? '' : `${place.start.line}:${place.start.column}`)
    const head = `<testcase ${classname} name="${xml(at === '' ? ruleId : `${ruleId} (${at})`)}">`
    const element = isError(message) ? 'error' : 'failure'
    const body =
      level === 'error'
        ? `<${element} type="${level}" message="${xml(reason)}">${xml(detail(path, message))}</${element}>`
        : `<system-out>${xml(detail(path, message))}</system-out>`
    return `    ${head}${body}</testcase>`
  })
}

function detail(path: string, {level, place, where, reason, note, expected = []}: Message): string {
  const at = [path, ...(place === null ? [] : [place.start.line, place.start.column])].join(':')
  const more = [...(note === undefined ? [] : [note]), ...expected.map((rewrite) => `→ ${rewrite}`)]
  return [`${at}: ${level}: ${where === undefined ? '' : `${where}: `}${reason}`, ...more].join('\n')
}

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;'}

// XML 1.0 has no way to write most control characters or half a surrogate pair.
function xml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"\n\t\r]/g, (character) => escapes[character]!)
}
