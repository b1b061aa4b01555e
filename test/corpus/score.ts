import type {Level, Span} from '../../src/finding.js'
import type {Case, Expectation} from './load.js'

/** As much of a finding as a score needs. Offsets are into the text that was read. */
export interface Found extends Span {
  ruleId: string
  level: Level
}

/** What became of one text: pairs that match, expectations that nothing met, findings that nobody expected. */
export interface Match<F extends Found = Found> {
  pairs: {expected: Expectation; found: F}[]
  missed: Expectation[]
  extra: F[]
}

/** Counts over many texts. A pair with another rule or level counts as found, and here once more. */
export interface Tally {
  cases: number
  wholeCases: number
  found: number
  missed: number
  extra: number
  wrongRule: number
  wrongLevel: number
}

/** Shares between 0 and 1. A share of nothing is 1: where nothing was to be found, nothing was missed. */
export interface Figures {
  precision: number
  recall: number
  f1: number
  rightRule: number
  rightLevel: number
}

/**
 * Pairs findings with expectations: the spans share a character. A pair with the same rule is made before any pair with another rule;
 * within that, the order of the text decides. Each finding and each expectation is used once.
 */
export function match<F extends Found>(expected: readonly Expectation[], findings: readonly F[]): Match<F> {
  const open = [...expected]
  const free = [...findings]
  const pairs: Match<F>['pairs'] = []
  for (const sameRule of [true, false]) {
    for (const wanted of [...open]) {
      const at = free.findIndex((finding) => touches(finding, wanted) && (!sameRule || finding.ruleId === wanted.rule))
      const [found] = at < 0 ? [] : free.splice(at, 1)
      if (!found) continue
      pairs.push({expected: wanted, found})
      open.splice(open.indexOf(wanted), 1)
    }
  }
  return {pairs, missed: open, extra: free}
}

/** True where the two ranges share at least one character. */
export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True where every expectation is met with its rule and level, and nothing else is found. */
export function isWhole({pairs, missed, extra}: Match): boolean {
  return missed.length === 0 && extra.length === 0 && pairs.every(rightRule) && pairs.every(rightLevel)
}

/** True where the finding has the rule that was expected. */
export function rightRule({expected, found}: Match['pairs'][number]): boolean {
  return expected.rule === found.ruleId
}

/** True where the finding has the level that was expected. */
export function rightLevel({expected, found}: Match['pairs'][number]): boolean {
  return expected.level === found.level
}

/** Counts matches. */
export function tally(matches: readonly Match[]): Tally {
  const sum: Tally = {cases: 0, wholeCases: 0, found: 0, missed: 0, extra: 0, wrongRule: 0, wrongLevel: 0}
  for (const one of matches) {
    sum.cases++
    if (isWhole(one)) sum.wholeCases++
    sum.found += one.pairs.length
    sum.missed += one.missed.length
    sum.extra += one.extra.length
    sum.wrongRule += one.pairs.filter((pair) => !rightRule(pair)).length
    sum.wrongLevel += one.pairs.filter((pair) => !rightLevel(pair)).length
  }
  return sum
}

/** Turns counts into shares. */
export function figures({found, missed, extra, wrongRule, wrongLevel}: Tally): Figures {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  const precision = share(found, found + extra)
  const recall = share(found, found + missed)
  return {
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
    rightRule: share(found - wrongRule, found),
    rightLevel: share(found - wrongLevel, found)
  }
}

/** How many families there are, and in how many every case is whole. Families with a single case are counted too. */
export function families(results: readonly {item: Case; match: Match}[]): {all: number; whole: number} {
  const whole = new Map<string, boolean>()
  for (const {item, match: one} of results) whole.set(item.family, (whole.get(item.family) ?? true) && isWhole(one))
  return {all: whole.size, whole: [...whole.values()].filter(Boolean).length}
}
