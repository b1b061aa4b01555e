import type {Level, Suggestion} from '../../../src/finding.js'
import type {Message} from '../../../src/formats/message.js'
import type {RuleInfo} from '../../../src/cli/reporters/reporter.js'
import type {LintResult} from '../../../src/project/result.js'

export const rules: readonly RuleInfo[] = [
  {id: 'access', level: 'error', basis: 'memo', title: 'Access to models', why: 'The memo forbids “access”.', url: 'https://example.com/rules#access'},
  {id: 'live', level: 'warning', basis: 'inferred', title: 'Models that are live', why: 'The memo asks for another word.'},
  {id: 'built', level: 'info', basis: 'advice', title: 'Built on models', why: 'Say what it is built with.', url: 'javascript:alert(1)'},
]

/** A finding on the word `actual` of a sentence, with rewrites of that word. */
export function finding(ruleId: string, level: Level, text: string, actual: string, rewrites: readonly string[] = [], line = 1): Message {
  const start = text.indexOf(actual)
  const end = start + actual.length
  const suggestions = rewrites.map((rewrite, index): Suggestion => ({start, end, text: rewrite, fix: index === 0, title: `Write “${rewrite}”`}))
  return {
    ruleId,
    source: 'memolint',
    level,
    fatal: level === 'error',
    reason: `“${actual}” may not be said.`,
    line,
    column: start + 1,
    place: {start: {line, column: start + 1, offset: start}, end: {line, column: end + 1, offset: end}},
    actual,
    expected: [...rewrites],
    suggestions,
    excerpt: {text, start, end, cutBefore: false, cutAfter: false, rewrites: suggestions.map(({start, end, text}) => ({start, end, text}))},
    frame: {trigger: actual, construction: 'verb'},
    confidence: 1,
    related: [],
  }
}

export function result(path: string, messages: Message[]): LintResult {
  return {path, messages, explicit: false, bom: false, broken: messages.some(({ruleId}) => ruleId.startsWith('file/')), bytes: 1, readInFull: true, fixed: 0}
}
