import {MarkupKind, type Hover} from 'vscode-languageserver'
import type {Message} from '../formats/message.js'
import {tellReading} from '../formats/tell-reading.js'
import type {OpenFile} from '../project/open-file.js'
import {rulePage, type Client} from './client.js'
import type {Document} from './document.js'

/** What a hover over findings says: the rule, the reason, who says so, and how the sentence was read. */
export function hoverOf(findings: readonly Message[], document: Document, file: OpenFile, client: Client): Hover | undefined {
  const [first] = findings
  if (!first?.place) return undefined
  const {markdown} = client
  const readings = file.readings(document.text)
  const parts = findings.map((finding) => {
    const {ruleId, level, reason, note, url, place} = finding
    const lines: string[] = []
    const rule = file.packs.flatMap(({rules}) => rules).find(({id}) => id === ruleId)
    const sources = file.packs.flatMap((pack) => (rule === undefined ? [] : pack.sources.filter(({id}) => rule.sources.includes(id))))
    const address = rulePage(ruleId, url, client)
    const name = markdown && address !== undefined ? `[${ruleId}](${address})` : ruleId
    lines.push(markdown ? `**${name}** · ${level}${rule === undefined ? '' : ` · ${escape(rule.title)}`}` : `${ruleId}, ${level}`)
    lines.push('', markdown ? escape(reason) : reason)
    if (note !== undefined) lines.push('', markdown ? escape(note) : note)
    if (rule !== undefined && rule.why !== reason) lines.push('', markdown ? escape(rule.why) : rule.why)
    const reading = readings.find((one) => one.reading.ruleId === ruleId && one.start === place?.start.offset)
    if (reading) {
      lines.push('', markdown ? '**How it was read**' : 'How it was read', '')
      for (const {part, says} of tellReading(reading.reading).rows) lines.push(markdown ? `- ${part}: ${escape(says)}` : `  ${part}: ${says}`)
    }
    for (const {publisher, date, says} of sources) lines.push('', markdown ? `*${escape(publisher)}, ${date}:* ${escape(says)}` : `${publisher}, ${date}: ${says}`)
    return lines.join('\n')
  })
  return {
    contents: {kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: parts.join(markdown ? '\n\n---\n\n' : '\n\n')},
    range: document.positions.toRange({start: first.place.start.offset, end: first.place.end.offset}),
  }
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!<>|~&-]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}
