import type {Level} from '../../../finding.js'
import {levelNames} from '../../../formats/review/html/card.js'
import {escapeHtml, nameHtml} from '../../../formats/review/html/escape.js'
import type {Message} from '../../../formats/message.js'
import type {LintResult} from '../../../project/result.js'
import type {RuleInfo} from '../reporter.js'

export const levels: readonly Level[] = ['error', 'warning', 'info']

/** A rule that has findings, with how many there are of each level. `title`, `why` and `url` where a pack knows the rule. */
export interface RuleRow extends Partial<RuleInfo> {
  id: string
  counts: Record<Level, number>
}

/** The rules that have findings, those with the gravest and most findings first. */
export function ruleRows(files: readonly LintResult[], rules: readonly RuleInfo[]): RuleRow[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  const byId = new Map<string, Message[]>()
  for (const message of files.flatMap(({messages}) => messages)) {
    const list = byId.get(message.ruleId)
    if (list) list.push(message)
    else byId.set(message.ruleId, [message])
  }
  const rows = [...byId].map(([id, messages]): RuleRow => ({...known.get(id), id, counts: countsOf(messages)}))
  const rank = ({counts}: RuleRow): readonly number[] => levels.map((level) => counts[level])
  return rows.sort((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    const differs = one.findIndex((count, index) => count !== other[index])
    return differs < 0 ? (a.id < b.id ? -1 : 1) : other[differs]! - one[differs]!
  })
}

/** How many messages there are of each level. */
export function countsOf(messages: readonly Message[]): Record<Level, number> {
  const counts = {error: 0, warning: 0, info: 0}
  for (const {level} of messages) counts[level]++
  return counts
}

/** The counts in words, such as `2 errors, 1 warning`. */
export function countsIn(counts: Record<Level, number>): string {
  return levels
    .filter((level) => counts[level] > 0)
    .map((level) => (level === 'info' ? `${counts.info.toLocaleString('en')} advice` : many(counts[level], level)))
    .join(', ')
}

/** A count with its noun. */
export function many(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

function total(counts: Record<Level, number>): number {
  return counts.error + counts.warning + counts.info
}

function cells(counts: Record<Level, number>): string {
  const cell = (count: number): string => `<td class="n${count === 0 ? ' none' : ''}">${count.toLocaleString('en')}</td>`
  return levels.map((level) => cell(counts[level])).join('') + cell(total(counts))
}

const heads = '<th scope="col" class="n">Errors</th><th scope="col" class="n">Warnings</th><th scope="col" class="n">Advice</th><th scope="col" class="n">All</th>'

/** How many findings each rule has. */
export function byRule(rows: readonly RuleRow[]): string {
  const body = rows.map(
    ({id, title, counts}, index) =>
      `<tr><th scope="row"><a href="#rule-${index}">${escapeHtml(title ?? id)}</a>${title === undefined ? '' : ` <code>${escapeHtml(id)}</code>`}</th>${cells(counts)}</tr>`,
  )
  return table('By rule', 'Rule', body)
}

/** How many findings each file has; folded where the list is long. */
export function byFile(files: readonly LintResult[]): string {
  if (files.length < 2) return ''
  const body = files.map(
    ({path, messages}, index) => `<tr><th scope="row"><a href="#file-${index}">${nameHtml(path)}</a></th>${cells(countsOf(messages))}</tr>`,
  )
  return table('By file', 'File', body, files.length > 12)
}

function table(name: string, first: string, body: readonly string[], folded = false): string {
  const id = name.toLowerCase().replace(' ', '-')
  const inner = `<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table><thead><tr><th scope="col">${first}</th>${heads}</tr></thead>\n<tbody>${body.join('\n')}</tbody></table></div>`
  const heading = `<h2 id="${id}">${name}</h2>`
  return `<section>${folded ? `<details><summary>${heading}</summary>${inner}</details>` : heading + inner}</section>`
}

/** What the rules say, for those that have findings. */
export function aboutRules(rows: readonly RuleRow[]): string {
  const told = rows.map(({id, title, why, url}, index) => {
    const more = url !== undefined && /^https?:\/\//.test(url) ? ` <a href="${escapeHtml(url)}" rel="noreferrer">More about this rule</a>` : ''
    const name = title === undefined ? '' : `${escapeHtml(title)} `
    return `<dt id="rule-${index}">${name}<code>${escapeHtml(id)}</code></dt><dd>${escapeHtml(why ?? notOfAPack(id))}${more}</dd>`
  })
  return `<section class="about" aria-labelledby="rules"><h2 id="rules">What the rules say</h2><dl>${told.join('\n')}</dl></section>`
}

function notOfAPack(id: string): string {
  if (id.startsWith('file/')) return 'Something about the file itself kept memolint from reading it.'
  return id.startsWith('directive/') ? 'Something about a comment that tells memolint what to leave alone.' : ''
}

/** The filter; it is there only where the page's script runs. */
export function filterForm(rows: readonly RuleRow[], files: readonly LintResult[]): string {
  const counts = countsOf(files.flatMap(({messages}) => messages))
  const box = (name: string, value: string, label: string, count: number): string =>
    `<label class="row"><input type="checkbox" name="${name}" value="${value}" checked> <span>${label}</span> <span class="many">${count.toLocaleString('en')}</span></label>`
  return [
    '<aside class="side" aria-labelledby="filter-name">',
    '<details class="filter" open><summary><h2 id="filter-name">Filter</h2></summary>',
    '<form id="filter" role="search" aria-labelledby="filter-name" autocomplete="off">',
    '<label class="name" for="search">Words</label><input type="search" id="search">',
    '<fieldset><legend>Level</legend>',
    ...levels.filter((level) => counts[level] > 0).map((level) => box('level', level, levelNames[level], counts[level])),
    '</fieldset>',
    '<fieldset><legend>Rule</legend><div class="rules">',
    ...rows.map((row, index) => box('rule', String(index), escapeHtml(row.title ?? row.id), total(row.counts))),
    '</div></fieldset>',
    '<label class="name" for="file">File</label><select id="file"><option value="">All files</option>',
    ...files.map(({path}, index) => `<option value="${index}">${nameHtml(path).replace(/<\/?bdi>/g, '')}</option>`),
    '</select>',
    '<button type="reset">Reset</button>',
    '</form></details>',
    '<p id="shown" role="status"></p>',
    '</aside>',
  ].join('\n')
}
