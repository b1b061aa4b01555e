import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Span} from '../../src/finding.js'
import type {Case} from './load.js'
import type {Found, Match} from './score.js'

/** A line of `sample.jsonl`, as far as it is read. */
interface Line {
  n: number
  text: string
  before: string | null
  after: string | null
  label: 'violation' | 'ok' | 'unclear'
  rule_or_reason: string
}

/** A labelled sentence in its paragraph. `sentence` is what is scored, the rest is context. */
export interface WildCase extends Case {
  sentence: Span
}

/** Labels were given before the policy settled a few cases: this is what they mean now. `undefined`: not counted. */
const rules: Record<string, string | undefined> = {
  'violation access': 'access',
  'violation call': 'call',
  'violation invoke': 'call',
  'violation frontier-availability': 'frontier-availability',
  'violation other-availability': 'availability',
  'unclear use-verb': 'access-synonym',
  'unclear connect-verb': 'access-synonym',
  'unclear paraphrase-of-access': 'access-synonym',
  'unclear presupposition': 'availability'
}

/**
 * The labelled sentences of a folder with `sample.jsonl`, each with its neighbours as one paragraph; nothing where the folder is absent.
 * The one expectation of a case covers its sentence.
 */
export function loadWild(folder: string): WildCase[] {
  const file = join(folder, 'sample.jsonl')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as Line).flatMap((line) => {
    const rule = rules[`${line.label} ${line.rule_or_reason}`]
    if (line.label !== 'ok' && rule === undefined) return []
    const before = flat(line.before)
    const sentence = flat(line.text)
    const start = before === '' ? 0 : before.length + 1
    const span = {start, end: start + sentence.length}
    return [{
      id: `wild-${line.n}`,
      phenomenon: `${line.label} ${line.rule_or_reason}`,
      family: `wild-${line.n}`,
      format: 'markdown' as const,
      text: [before, sentence, flat(line.after)].filter((part) => part !== '').join(' '),
      expect: rule === undefined ? [] : [{rule, level: 'error' as const, words: sentence, ...span}],
      sentence: span
    }]
  })
}

/**
 * A sentence is scored as a whole: it is found where a finding above `info` lies inside it, with the right rule where one of them has it.
 * More findings in a sentence that should have one are not extra.
 */
export function matchWild<F extends Found>({sentence, expect: [expected]}: WildCase, findings: readonly F[]): Match<F> {
  const inside = findings.filter(({level, start, end}) => level !== 'info' && start >= sentence.start && end <= sentence.end)
  if (!expected) return {pairs: [], missed: [], extra: inside.slice(0, 1)}
  const found = inside.find(({ruleId}) => ruleId === expected.rule) ?? inside[0]
  // Levels are not labelled: whatever was found is right.
  return found ? {pairs: [{expected: {...expected, level: found.level}, found}], missed: [], extra: []} : {pairs: [], missed: [expected], extra: []}
}

// A heading's or a list item's marker would turn the joined paragraph into something else.
function flat(text: string | null): string {
  return (text ?? '').trim().replace(/^(?:#{1,6}|[-*+>|]|\d+[.)])\s+/u, '')
}
