import type {Level} from '../finding.js'
import type {Where} from './load.js'
import type {Examples, Pack} from './pack.js'
import type {Place} from './problem.js'
import {kinds, type Kind, type ListKey} from './schema.js'

/** What the reader found in an example. Offsets are UTF-16 units into the example's text. */
export interface ProofFinding {
  ruleId: string
  level: Level
  start: number
  end: number
  suggestions: readonly {start: number; end: number; text: string}[]
  /** The id of the trigger that made it, where the reader can tell. */
  triggerId?: string
}

export type ReadExample = (text: string) => readonly ProofFinding[]

export type FailureKind =
  | 'not-found' | 'wrong-words' | 'wrong-rewrite' | 'no-rewrite' | 'found-in-clean' | 'reader-failed'
  | 'dead-trigger' | 'rule-without-trigger' | 'sense-without-clean' | 'duplicate-example'

/** An example that the reader does not agree with, or an entry that no example proves. */
export interface ProofFailure extends Partial<Place> {
  kind: FailureKind
  /** `kind:id` of the entry, such as `rule:access`. */
  entry: string
  message: string
  /** The example's text, where it is one. */
  text?: string
}

export interface ProofReport {
  ok: boolean
  failures: ProofFailure[]
  /** How many examples were read. */
  examples: number
}

/** One example list's owner, and the rules that its examples speak of; empty: any rule. */
interface Subject {
  kind: Kind
  id: string
  entry: string
  rules: readonly string[]
  examples: Examples
}

/**
 * Proves a pack by its own examples. Each flagged text has to be found: by the rule that it names, with its words inside the span, and
 * with its rewrite as the text after the first suggestion. In each clean text nothing above `info` may be found of the entry's own
 * rules, and in a rule's clean texts nothing of any rule. Then what no example proves: triggers that never flag, rules without a
 * trigger, senses without a clean text, examples that stand twice.
 *
 * @param where The places of entries and examples, as `parsePack` gives them; failures then have a path and a line.
 */
export function provePack(pack: Pack, read: ReadExample, where: Where = new Map()): ProofReport {
  const failures: ProofFailure[] = []
  const alive = new Set<string>()
  const subjects = subjectsOf(pack)
  let examples = 0
  for (const subject of subjects) {
    const fail = (kind: FailureKind, message: string, at = '', text?: string) => {
      const place = where.get(subject.entry + at) ?? where.get(subject.entry)
      failures.push({kind, entry: subject.entry, message, ...(text !== undefined && {text}), ...place})
    }
    const readSafely = (text: string, at: string): readonly ProofFinding[] | undefined => {
      examples++
      try {
        return read(text)
      } catch (error) {
        fail('reader-failed', `the reader failed on this text: ${(error as Error).message}`, at, text)
        return undefined
      }
    }
    for (const [index, example] of subject.examples.flagged.entries()) {
      const at = `/flagged/${index}`
      const found = readSafely(example.text, at)
      if (!found) continue
      const rules = example.rule === undefined ? subject.rules : [example.rule]
      const verdict = judge(example, found.filter(finding => rules.length === 0 || rules.includes(finding.ruleId)), found, rules)
      if (verdict.failure) fail(verdict.failure.kind, verdict.failure.message, at, example.text)
      // Where the reader can't tell which trigger it was, an entry's own example speaks for it.
      if (subject.kind === 'trigger' && verdict.finding && verdict.finding.triggerId === undefined) alive.add(subject.id)
      for (const {triggerId} of found) if (triggerId !== undefined) alive.add(triggerId)
    }
    for (const [index, example] of subject.examples.clean.entries()) {
      const at = `/clean/${index}`
      for (const finding of readSafely(example.text, at) ?? []) {
        if (!counts(pack, finding, subject)) continue
        const words = example.text.slice(finding.start, finding.end)
        const message = `“${words}” is flagged by \`${finding.ruleId}\`, but it is to be left alone: ${example.why}`
        fail('found-in-clean', message, at, example.text)
      }
    }
  }
  failures.push(...unproved(pack, alive, where), ...duplicates(subjects, where))
  return {ok: failures.length === 0, failures, examples}
}

/** A level `info` is a denial or a piece of advice: in a clean text it counts only against a rule that is advice itself. */
function counts(pack: Pack, finding: ProofFinding, {kind, rules}: Subject): boolean {
  const own = rules.includes(finding.ruleId)
  if (finding.level === 'info') return own && pack.rules.find(rule => rule.id === finding.ruleId)?.level === 'info'
  return own || rules.length === 0 || kind === 'rule'
}

interface Judged {
  finding?: ProofFinding
  failure?: {kind: FailureKind; message: string}
}

function judge(
  example: Examples['flagged'][number], own: readonly ProofFinding[], all: readonly ProofFinding[], rules: readonly string[],
): Judged {
  const name = rules.map(rule => `\`${rule}\``).join(' or ') || 'any rule'
  if (own.length === 0) {
    const shown = all.map(one => `\`${one.ruleId}\` at “${example.text.slice(one.start, one.end)}”`)
    const instead = [...new Set(shown)].join(', ')
    return {failure: {kind: 'not-found', message: `not flagged by ${name}${instead ? `; flagged by ${instead}` : ''}`}}
  }
  const finding = own.find(one => example.text.slice(one.start, one.end).includes(example.finds))
  if (!finding) {
    const words = own.map(one => `“${example.text.slice(one.start, one.end)}”`).join(', ')
    return {failure: {kind: 'wrong-words', message: `the finding covers ${words}, not “${example.finds}”`}}
  }
  if (example.rewrite === undefined) return {finding}
  const first = finding.suggestions[0]
  if (!first) return {finding, failure: {kind: 'no-rewrite', message: `nothing is suggested; expected “${example.rewrite}”`}}
  const after = example.text.slice(0, first.start) + first.text + example.text.slice(first.end)
  if (after === example.rewrite) return {finding}
  return {finding, failure: {kind: 'wrong-rewrite', message: `the first suggestion gives “${after}”; expected “${example.rewrite}”`}}
}

function subjectsOf(pack: Pack): Subject[] {
  const becoming = (qualifier: string) => {
    return pack.rules.flatMap(rule => rule.becomes.filter(one => one.qualifier === qualifier).map(one => one.rule))
  }
  const reached = (id: string) => {
    const trigger = pack.triggers.find(one => one.id === id)
    return trigger ? [trigger.rule] : [id]
  }
  type Proved = {id: string; examples: Examples}
  const subject = (kind: Kind, rules: (id: string) => readonly string[]) => ({id, examples}: Proved): Subject => {
    return {kind, id, entry: `${kind}:${id}`, rules: rules(id), examples}
  }
  return [
    ...pack.rules.map(subject('rule', id => [id])),
    ...pack.triggers.map(subject('trigger', reached)),
    ...pack.senses.map(sense => subject('sense', () => sense.of.flatMap(reached))(sense)),
    ...pack.entities.map(subject('entity', () => [])),
    ...pack.qualifiers.map(subject('qualifier', becoming)),
    ...pack.rewrites.map(rewrite => subject('rewrite', () => rewrite.rules)(rewrite)),
  ]
}

function unproved(pack: Pack, alive: ReadonlySet<string>, where: Where): ProofFailure[] {
  const failure = (list: ListKey, id: string, kind: FailureKind, message: string): ProofFailure => {
    const entry = `${kinds[list]}:${id}`
    return {kind, entry, message, ...where.get(entry)}
  }
  const led = new Set([
    ...pack.triggers.map(trigger => trigger.rule),
    ...pack.rules.flatMap(rule => rule.becomes.map(one => one.rule)),
    ...pack.entities.flatMap(entity => entity.rule ?? []),
  ])
  return [
    ...pack.triggers.filter(trigger => !alive.has(trigger.id))
      .map(({id}) => failure('triggers', id, 'dead-trigger', 'no example is flagged by this trigger; add one under `examples.flagged`')),
    ...pack.rules.filter(rule => !led.has(rule.id))
      .map(({id}) => failure('rules', id, 'rule-without-trigger', 'no trigger, qualifier or entity leads to this rule; add a trigger')),
    ...pack.senses.filter(sense => sense.examples.clean.length === 0)
      .map(({id}) => failure('senses', id, 'sense-without-clean', 'no example shows this sense; add one under `examples.clean`')),
  ]
}

function duplicates(subjects: readonly Subject[], where: Where): ProofFailure[] {
  const first = new Map<string, string>()
  const failures: ProofFailure[] = []
  for (const {entry, examples} of subjects) {
    const note = (at: string, key: string, text: string) => {
      const before = first.get(key)
      const message = `this example stands under ${before ?? ''} already; remove one`
      if (before === undefined) first.set(key, entry)
      else failures.push({kind: 'duplicate-example', entry, message, text, ...where.get(entry + at)})
    }
    for (const [index, {text, finds, rule}] of examples.flagged.entries()) {
      note(`/flagged/${index}`, JSON.stringify(['flagged', text, finds, rule]), text)
    }
    for (const [index, {text}] of examples.clean.entries()) note(`/clean/${index}`, JSON.stringify(['clean', text]), text)
  }
  return failures
}

/** A report as text: one failure a paragraph, then the count. */
export function formatReport(report: ProofReport): string {
  const shown = report.failures.map(({path, line, column, entry, message, text}) => {
    const place = path === undefined ? '' : `${path}:${line}:${column}: `
    return `${place}${entry}: ${message}${text === undefined ? '' : `\n  text: ${text.replaceAll('\n', '\n        ')}`}`
  })
  const {examples, failures: {length: faults}} = report
  const count = `${examples} ${examples === 1 ? 'example' : 'examples'} read, ${faults || 'no'} ${faults === 1 ? 'fault' : 'faults'}.`
  return [...shown, count].join('\n')
}
