import {DiagnosticSeverity, type Diagnostic} from 'vscode-languageserver'
import type {Message} from '../formats/message.js'
import {rulePage, type Client} from './client.js'
import type {Positions} from './document.js'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

/** What a diagnostic carries for whoever handles it later: enough to tell the finding from its neighbours. */
export interface DiagnosticData {
  ruleId: string
  /** Offsets are UTF-16 units into the text that was linted. */
  start: number
  end: number
}

const start = {line: 0, character: 0}

/**
 * Messages as diagnostics.
 *
 * @param positions Of the text that was linted; nothing for files that are not one text, whose messages say in words where to look.
 */
export function diagnosticsOf(messages: readonly Message[], uri: string, positions: Positions | undefined, client: Client): Diagnostic[] {
  return messages.map((message): Diagnostic => {
    const {place, ruleId, level, reason, note, url, where} = message
    const span = place && {start: place.start.offset, end: place.end.offset}
    const said = note === undefined ? reason : `${reason} ${note}`
    const page = rulePage(ruleId, url, client)
    const data: DiagnosticData = {ruleId, start: span?.start ?? 0, end: span?.end ?? 0}
    const related = positions ? (message.related ?? []) : []
    return {
      range: positions && span ? positions.toRange(span) : {start, end: start},
      severity: severities[level],
      code: ruleId,
      ...(page !== undefined && client.codeDescription && {codeDescription: {href: page}}),
      source: 'memolint',
      message: where === undefined ? said : `${where}: ${said}`,
      ...(positions && client.related && related.length > 0 && {
        relatedInformation: related.map((other) => ({location: {uri, range: positions.toRange(other)}, message: other.message})),
      }),
      data,
    }
  })
}
