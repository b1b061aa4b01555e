import {applyBaseline, baselineOf, readBaseline, writeBaseline} from '../project/baseline.js'
import type {LintResult} from '../project/result.js'
import type {Io} from './io.js'

export interface BaselineUse {
  name: string
  /** Make the file where there is none, and take out of it what stands no more. */
  update: boolean
  /** The run reads every file as it is on disk, so what it does not find is gone. */
  complete: boolean
}

/**
 * `--baseline FILE` and `--update-baseline`: sets accepted findings aside. An update only ever lowers what is there; a finding that is not
 * in the file stays one.
 *
 * @throws {Fault} Where the baseline can't be read or written.
 */
export function useBaseline(results: readonly LintResult[], {name, update, complete}: BaselineUse, io: Io): LintResult[] {
  const baseline = readBaseline(name, io.cwd)
  const say = (text: string): unknown => io.stderr.write(`memolint: ${text}\n`)
  if (baseline.source === undefined) {
    if (!update) say(`there is no baseline ${name}, so every finding counts. --update-baseline makes it.`)
    const files = update ? baselineOf(results, baseline.path, io.cwd) : baseline.files
    if (update) {
      writeBaseline(baseline, files)
      const count = [...files.values()].flat().reduce((sum, entry) => sum + entry.count, 0)
      say(`wrote ${name}: ${count} ${count === 1 ? 'finding' : 'findings'} accepted from now on.`)
    }
    return applyBaseline(results, {...baseline, files}, io.cwd, false).results
  }
  const {results: left, lowered, stale} = applyBaseline(results, baseline, io.cwd, complete && !update)
  if (update) {
    writeBaseline(baseline, lowered)
    if (stale > 0) say(`took ${stale} ${stale === 1 ? 'finding that stands' : 'findings that stand'} no more out of ${name}.`)
  }
  return left
}
