import type {LintResult} from '../project/result.js'
import type {Io} from './io.js'

/** What `--stats` prints, on standard error once the report is out. */
export interface Stats {
  linted(results: readonly LintResult[]): void
  reported(): void
}

export function startStats({stderr}: Io): Stats {
  const start = performance.now()
  let end = start
  let line = ''
  return {
    linted(results) {
      end = performance.now()
      const bytes = results.reduce((sum, result) => sum + result.bytes, 0)
      const inFull = results.filter(({readInFull}) => readInFull).length
      line = `${results.length} files, ${(bytes / 1e6).toFixed(2)} MB, ${inFull} read in full; linted in ${Math.round(end - start)} ms`
    },
    reported() {
      const memory = process.memoryUsage().rss / 1e6
      stderr.write(
        `memolint: ${line}, reported in ${Math.round(performance.now() - end)} ms, ${Math.round(memory)} MB of memory\n`,
      )
    },
  }
}
