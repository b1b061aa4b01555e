import type {Message} from '../formats/message.js'
import {lintPaths} from './lint-files.js'
import {loadProvedPack} from './proved-pack.js'
import {openProject, type ProjectOptions} from './project.js'
import type {LintResult} from './result.js'

/** A finding that one pack has and another has not, or has in another way. */
export interface PackDifference {
  kind: 'new' | 'gone' | 'changed'
  path: string
  before?: Message
  after?: Message
}

/** What a change of policy does to some files. */
export interface PackComparison {
  /** In the order of the paths and the places in them. */
  differences: PackDifference[]
  /** How many findings stand by both packs alike. */
  same: number
  files: number
  /** What can't be read, by either. */
  broken: LintResult[]
}

/**
 * Lints files by one pack and then by another. Findings are the same where they are of the same words in the same place; changed, where
 * their rule, level, reason or rewrites differ.
 *
 * @param before Names or paths of the packs.
 * @throws {Fault} Where a pack is at fault or fails its examples.
 */
export async function comparePacks(
  before: string,
  after: string,
  patterns: readonly string[],
  options: ProjectOptions & {cwd: string},
): Promise<PackComparison> {
  const [old, next] = [await lintBy(before, patterns, options), await lintBy(after, patterns, options)]
  const comparison: PackComparison = {differences: [], same: 0, files: next.length, broken: next.filter(({broken}) => broken)}
  const paths = [...new Set([...old, ...next].map(({path}) => path))].sort()
  for (const path of paths) {
    const left = findingsOf(old, path)
    const right = findingsOf(next, path)
    for (const key of [...new Set([...left.keys(), ...right.keys()])].sort((a, b) => parseInt(a) - parseInt(b))) {
      const [one, other] = [left.get(key), right.get(key)]
      if (one !== undefined && other !== undefined && isSame(one, other)) comparison.same++
      else comparison.differences.push({kind: one === undefined ? 'new' : other === undefined ? 'gone' : 'changed', path, before: one, after: other})
    }
  }
  return comparison
}

async function lintBy(name: string, patterns: readonly string[], options: ProjectOptions & {cwd: string}): Promise<LintResult[]> {
  const pack = await loadProvedPack(name, options.cwd)
  // A configuration's levels are of one pack's rules: both packs are read as they come.
  return lintPaths(patterns, await openProject({...options, configuration: false, packs: [pack]}))
}

function findingsOf(results: readonly LintResult[], path: string): Map<string, Message> {
  const {messages = []} = results.find((result) => result.path === path) ?? {}
  const findings = messages.filter(({actual, place}) => actual !== undefined && place !== null)
  return new Map(findings.map((message) => [`${message.place!.start.offset}-${message.place!.end.offset}`, message]))
}

function isSame(one: Message, other: Message): boolean {
  const what = ({ruleId, level, reason, expected}: Message): string => JSON.stringify([ruleId, level, reason, expected])
  return what(one) === what(other)
}
