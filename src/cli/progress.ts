import type {Step} from '../project/lint-files.js'
import type {Output} from './io.js'

/** At most this often, in milliseconds. */
const pace = 100

/**
 * A line that says how far a run is, drawn over itself and wiped at the end.
 *
 * @param wait Milliseconds before it is first drawn: short runs show nothing.
 */
export function progressLine(stderr: Output, wait: number): Step {
  let next = Date.now() + wait
  let drawn = false
  return (done, all) => {
    const now = Date.now()
    if (done === all) {
      if (drawn) stderr.write('\r\u001B[K')
    } else if (now >= next) {
      stderr.write(`\r\u001B[Kmemolint: ${done} of ${all} files`)
      drawn = true
      next = now + pace
    }
  }
}
