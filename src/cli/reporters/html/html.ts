import {createHash} from 'node:crypto'
import type {Level} from '../../../finding.js'
import {cardHtml} from '../../../formats/review/html/card.js'
import {escapeHtml, nameHtml} from '../../../formats/review/html/escape.js'
import {htmlPage} from '../../../formats/review/html/shell.js'
import {countMessages, type LintResult} from '../../../project/result.js'
import type {ReportInput} from '../reporter.js'
import {reportScript} from './script.js'
import {reportStyle} from './style.js'
import {aboutRules, byFile, byRule, countsIn, countsOf, filterForm, levels, many, ruleRows, type RuleRow} from './tables.js'

/** For people who don't use a terminal: one page in one file, which works offline and on paper. */
export function html({results, rules, version}: ReportInput): string {
  const files = results.filter(({messages}) => messages.length > 0)
  const rows = ruleRows(files, rules)
  const body = [
    ...(files.length === 0 ? [] : ['<a class="skip" href="#findings">Skip to the findings</a>']),
    header(results, files),
    '<div class="columns">',
    ...(files.length === 0 ? [] : [filterForm(rows, files)]),
    '<main>',
    ...(files.length === 0 ? [cleanNote(results)] : [byRule(rows), byFile(files), '<div id="findings" tabindex="-1">', ...sections(files, rows), noneLeft, '</div>']),
    ...(files.length === 0 ? [] : [aboutRules(rows)]),
    `<footer>Made by memolint ${escapeHtml(version)}. The rewrites are proposals: a person decides. Nothing in this page leaves your machine.</footer>`,
    '</main>',
    '</div>',
  ].join('\n')
  return htmlPage({title: titleOf(files), style: reportStyle, script: files.length === 0 ? '' : reportScript, body}, hashOf)
}

/** As a content security policy wants it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function titleOf(files: readonly LintResult[]): string {
  return `Wording report: ${many(files.reduce((sum, {messages}) => sum + messages.length, 0), 'finding')}`
}

const meanings: Readonly<Record<Level, string>> = {
  error: 'must not be published',
  warning: 'check before publishing',
  info: 'worth a look',
}

function header(results: readonly LintResult[], files: readonly LintResult[]): string {
  const counts = countMessages(results)
  const all = counts.error + counts.warning + counts.info
  const accepted = results.reduce((sum, {suppressed = []}) => sum + suppressed.length, 0)
  const lead = [
    all === 0
      ? `No findings in ${many(results.length, 'file')}.`
      : `${many(all, 'finding')} in ${files.length} of ${many(results.length, 'file')}.`,
    ...(counts.fixable === 0
      ? []
      : [`For ${counts.fixable === all ? 'all of them' : `${counts.fixable} of them`} there is a rewrite that is safe to make without a person: <code>memolint --fix</code> makes ${counts.fixable === 1 ? 'it' : 'them'}.`]),
    ...(counts.fixed === 0 ? [] : [`${many(counts.fixed, 'finding')} ${counts.fixed === 1 ? 'was' : 'were'} fixed in this run.`]),
    ...(accepted === 0 ? [] : [`${many(accepted, 'finding')} ${accepted === 1 ? 'is' : 'are'} accepted and left out.`]),
    ...(counts.broken === 0 ? [] : [`${many(counts.broken, 'file')} could not be read as a whole; see below.`]),
  ]
  const names: Readonly<Record<Level, string>> = {error: 'error', warning: 'warning', info: 'advice'}
  return [
    '<header class="top">',
    '<p class="brand">memolint</p>',
    '<h1>Wording report</h1>',
    `<p class="lead">${lead.join(' ')}</p>`,
    ...(all === 0
      ? []
      : [
          '<ul class="tiles">',
          ...levels.map((level) => `<li class="${level}"><b>${counts[level].toLocaleString('en')} <span>${names[level]}${level === 'info' || counts[level] === 1 ? '' : 's'}</span></b> <span>${meanings[level]}</span></li>`),
          '</ul>',
        ]),
    '</header>',
  ].join('\n')
}

function cleanNote(results: readonly LintResult[]): string {
  const names = results.map(({path}) => `<li>${nameHtml(path)}</li>`).join('')
  return `<section class="empty"><h2>Nothing to change</h2><p>No sentence in ${results.length === 1 ? 'this file' : 'these files'} is against the rules.</p><ul>${names}</ul></section>`
}

const noneLeft = `<div class="empty" id="none" hidden><p>No finding fits this filter.</p><p><button type="button" id="again">Show all findings</button></p></div>`

function* sections(files: readonly LintResult[], rows: readonly RuleRow[]): Generator<string> {
  const indexes = new Map(rows.map(({id}, index) => [id, index]))
  let number = 0
  for (const [index, {path, messages}] of files.entries()) {
    yield `<section class="file" id="file-${index}" aria-labelledby="name-${index}">`
    yield `<h2 id="name-${index}">${nameHtml(path)}</h2>`
    yield `<p class="counts">${countsIn(countsOf(messages))}</p>`
    for (const message of messages) {
      const rule = indexes.get(message.ruleId)!
      yield cardHtml(message, {
        id: `finding-${++number}`,
        attributes: ` data-level="${message.level}" data-rule="${rule}"`,
        ruleAnchor: `rule-${rule}`,
      })
    }
    yield '</section>'
  }
}
