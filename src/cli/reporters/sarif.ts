import {pathToFileURL} from 'node:url'
import type {ArtifactLocation, Log, Notification, ReportingDescriptor, Result, Suppression} from 'sarif'
import type {Message, SuppressedMessage} from '../../formats/message.js'
import {LineTable} from '../../formats/positions.js'
import type {LintResult} from '../../project/result.js'
import {ordinals} from './ordinals.js'
import type {ReportInput, RuleInfo} from './reporter.js'
import {fixOf, locate, regionOf} from './sarif-regions.js'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const
const severities = {error: 'error', warning: 'warning', info: 'recommendation'} as const

/**
 * SARIF 2.1.0, for code scanning: rules with help, results with fixes and fingerprints, what directives or a baseline accept as
 * suppressed results, broken files as notifications of the tool.
 */
export function sarif({results, rules, version, cwd}: ReportInput): string {
  const descriptors = describeRules(rules, results)
  const index = new Map(descriptors.map(({id}, at) => [id, at]))
  const found: Result[] = []
  const notifications: Notification[] = []
  for (const result of results) {
    const location = locate(result.path)
    const toResult = resultMaker(result, location, index)
    for (const message of result.messages) {
      if (isNotification(message)) notifications.push(toNotification(message, location))
      else found.push(toResult(message))
    }
    for (const {message, ...why} of result.suppressed ?? [])
      found.push({...toResult(message), suppressions: [suppressionOf(why)]})
  }
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'memolint',
            version,
            semanticVersion: version,
            informationUri: 'https://www.npmjs.com/package/memolint',
            rules: descriptors,
          },
        },
        automationDetails: {id: 'memolint/'},
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

function toNotification(message: Message, artifactLocation: ArtifactLocation): Notification {
  return {
    level: levels[message.level],
    message: {text: message.reason},
    descriptor: {id: message.ruleId},
    locations: [{physicalLocation: {artifactLocation, ...(message.place === null ? {} : {region: regionOf(message)})}}],
  }
}

function resultMaker(
  result: LintResult,
  artifactLocation: ArtifactLocation,
  index: ReadonlyMap<string, number>,
): (message: Message) => Result {
  const lines = result.text === undefined ? undefined : new LineTable(result.text)
  const shift = result.bom ? 1 : 0
  const ordinalOf = ordinals()
  return (message) => {
    const {ruleId, level, reason, note, fingerprint, suggestions = [], related = [], where, part} = message
    return {
      ruleId,
      ruleIndex: index.get(ruleId),
      level: levels[level],
      message: {text: note === undefined ? reason : `${reason} ${note}`},
      locations: [
        {
          physicalLocation: {artifactLocation, region: regionOf(message)},
          ...(where === undefined ? {} : {logicalLocations: [{fullyQualifiedName: where, ...(part === undefined ? {} : {name: part})}]}),
        },
      ],
      ...(fingerprint === undefined ? {} : {partialFingerprints: {'memolint/v1': `${fingerprint}:${ordinalOf(fingerprint)}`}}),
      ...(related.length === 0
        ? {}
        : {
            relatedLocations: related.map(({message: text, line, column, start, end}, id) => ({
              id,
              message: {text},
              physicalLocation: {
                artifactLocation,
                region: part === undefined ? {startLine: line, startColumn: column, charOffset: start, charLength: end - start} : {startLine: 1},
              },
            })),
          }),
      // Offsets into a container are such into its paragraphs: no program could apply a fix there.
      ...(suggestions.length === 0 || part !== undefined
        ? {}
        : {fixes: suggestions.map((suggestion) => fixOf(suggestion, artifactLocation, lines, shift))}),
    }
  }
}

function suppressionOf({by, reason}: Omit<SuppressedMessage, 'message'>): Suppression {
  return {
    kind: by === 'directive' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason === undefined ? {} : {justification: reason}),
  }
}

function describeRules(rules: readonly RuleInfo[], results: readonly LintResult[]): ReportingDescriptor[] {
  const known: ReportingDescriptor[] = rules.map(({id, level, basis, title, why, url}) => ({
    id,
    shortDescription: {text: title},
    fullDescription: {text: why},
    help: {text: why, markdown: url === undefined ? why : `${why}\n\n[More about \`${id}\`](${url})`},
    ...(url === undefined ? {} : {helpUri: url}),
    defaultConfiguration: {level: levels[level]},
    properties: {tags: ['wording', basis], 'problem.severity': severities[level]},
  }))
  // What is said of directives has no rule in a pack.
  const ids = new Set(known.map(({id}) => id))
  for (const message of results.flatMap(({messages, suppressed = []}) => [...messages, ...suppressed.map((one) => one.message)])) {
    if (ids.has(message.ruleId) || isNotification(message)) continue
    ids.add(message.ruleId)
    known.push({id: message.ruleId})
  }
  return known
}
