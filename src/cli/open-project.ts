import type {Level} from '../finding.js'
import {Fault} from '../project/fault.js'
import {openProject as open, type Project} from '../project/project.js'
import type {Arguments} from './arguments.js'
import type {Io} from './io.js'

const levels = ['off', 'info', 'warning', 'error'] as const

/** The project that the flags describe. */
export async function openProject(given: Arguments, io: Io): Promise<Project> {
  const named = given.value('config')
  return open({
    cwd: io.cwd,
    configuration: given.is('config') === false ? false : named,
    vocab: given.values('vocab').length === 0 ? undefined : given.values('vocab'),
    rules: ruleLevels(given.values('rule')),
    minConfidence: numberOf(given, 'min-confidence', (value) => value >= 0 && value <= 1, 'a number from 0 to 1'),
    requireReason: given.is('require-reasons'),
    reportUnusedDirectives: given.is('report-unused-directives'),
    ignorePath: given.value('ignore-path'),
    ignorePatterns: given.values('ignore-pattern'),
    useIgnore: given.is('ignore') !== false,
  })
}

/**
 * The value of a flag that takes a number.
 *
 * @throws {Fault} Where it is no number, or not one that `holds`.
 */
export function numberOf(given: Arguments, flag: string, holds: (value: number) => boolean, what: string): number | undefined {
  const text = given.value(flag)
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() === '' || Number.isNaN(value) || !holds(value)) throw new Fault(`--${flag} is “${text}”; it has to be ${what}.`)
  return value
}

function ruleLevels(pairs: readonly string[]): Record<string, Level | 'off'> {
  const rules: Record<string, Level | 'off'> = {}
  for (const pair of pairs) {
    const [id = '', level = '', ...rest] = pair.split('=')
    if (id === '' || level === '' || rest.length > 0)
      throw new Fault(`--rule is “${pair}”; write it as ID=LEVEL, such as --rule access=warning.`)
    const known = levels.find((name) => name === level)
    if (known === undefined) throw new Fault(`“${level}” in --rule ${pair} is no level. Write one of ${levels.join(', ')}.`)
    rules[id] = known
  }
  return rules
}
