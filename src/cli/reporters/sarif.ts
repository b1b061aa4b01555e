import {createHash} from 'node:crypto'
import {pathToFileURL} from 'node:url'
import type {ArtifactLocation, Fix, Log, Notification, Region, ReportingDescriptor, Result} from 'sarif'
import type {Suggestion} from '../../finding.js'
import type {Message} from '../../formats/message.js'
import {LineTable} from '../../formats/positions.js'
import type {LintResult} from '../../project/result.js'
import type {ReportInput, RuleInfo} from './reporter.js'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** SARIF 2.1.0, for code scanning: rules with help, results with fixes and fingerprints, broken files as notifications of the tool. */
export function sarif({results, rules, version, cwd}: ReportInput): string {
  const descriptors = describeRules(rules, results)
  const index = new Map(descriptors.map(({id}, at) => [id, at]))
  const found: Result[] = []
  const notifications: Notification[] = []
  for (const result of results) {
    const location = locate(result.path)
    const lines = new LineTable(result.text ?? '')
    const shift = result.bom ? 1 : 0
    const seen = new Map<string, number>()
    for (const message of result.messages) {
      if (isNotification(message)) {
        notifications.push({
          level: levels[message.level],
          message: {text: message.reason},
          descriptor: {id: message.ruleId},
          locations: [
            {physicalLocation: {artifactLocation: location, ...(message.place === null ? {} : {region: regionOf(message)})}},
          ],
        })
        continue
      }
      found.push({
        ruleId: message.ruleId,
        ruleIndex: index.get(message.ruleId),
        level: levels[message.level],
        message: {text: message.note === undefined ? message.reason : `${message.reason} ${message.note}`},
        locations: [{physicalLocation: {artifactLocation: location, region: regionOf(message)}}],
        partialFingerprints: {'memolint/v1': fingerprint(message, result.text ?? '', lines, seen)},
        ...(message.suggestions === undefined || message.suggestions.length === 0
          ? {}
          : {fixes: message.suggestions.map((suggestion) => fixOf(suggestion, location, lines, shift))}),
      })
    }
  }
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'memolint', version, informationUri: 'https://www.npmjs.com/package/memolint', rules: descriptors}},
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {SRCROOT: {uri: pathToFileURL(`${cwd}/`).href}},
        invocations: [
          {
            executionSuccessful: !results.some(({broken}) => broken),
            ...(notifications.length === 0 ? {} : {toolExecutionNotifications: notifications}),
          },
        ],
        results: found,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function isNotification({ruleId, actual}: Message): boolean {
  return actual === undefined && ruleId.startsWith('file/')
}

function describeRules(rules: readonly RuleInfo[], results: readonly LintResult[]): ReportingDescriptor[] {
  const known: ReportingDescriptor[] = rules.map(({id, level, title, why, url}) => ({
    id,
    shortDescription: {text: title},
    fullDescription: {text: why},
    help: {text: why, markdown: url === undefined ? why : `${why}\n\n[More about \`${id}\`](${url})`},
    ...(url === undefined ? {} : {helpUri: url}),
    defaultConfiguration: {level: levels[level]},
  }))
  // What is said of directives and of broken files has no rule in a pack.
  const ids = new Set(known.map(({id}) => id))
  for (const message of results.flatMap(({messages}) => messages)) {
    if (ids.has(message.ruleId) || isNotification(message)) continue
    ids.add(message.ruleId)
    known.push({id: message.ruleId})
  }
  return known
}

function locate(path: string): ArtifactLocation {
  const absolute = /^(?:[/\\]|[A-Za-z]:)/.test(path)
  if (absolute) return {uri: pathToFileURL(path).href}
  return {uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT'}
}

function regionOf({place}: Message): Region {
  if (place === null) return {startLine: 1}
  const {start, end} = place
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  }
}

function fixOf({start, end, text, title}: Suggestion, artifactLocation: ArtifactLocation, lines: LineTable, shift: number): Fix {
  const from = lines.toPlace(start - shift)
  const to = lines.toPlace(end - shift)
  return {
    description: {text: title},
    artifactChanges: [
      {
        artifactLocation,
        replacements: [
          {
            deletedRegion: {
              startLine: from.line,
              startColumn: from.column,
              endLine: to.line,
              endColumn: to.column,
              charOffset: start,
              charLength: end - start,
            },
            insertedContent: {text},
          },
        ],
      },
    ],
  }
}

// The same for the same sentence wherever it moves to: the rule, the words and the line around them, counted where they repeat.
function fingerprint({ruleId, actual = '', line}: Message, text: string, lines: LineTable, seen: Map<string, number>): string {
  const start = lines.toOffset(line ?? 1) ?? 0
  const end = lines.toOffset((line ?? 1) + 1) ?? text.length
  const key = [ruleId, actual, text.slice(start, end).trim().replace(/\s+/g, ' ')].join('\n')
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 32)
}
