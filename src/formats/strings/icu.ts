import {parse, TYPE, type MessageFormatElement} from '@formatjs/icu-messageformat-parser'
import type {Span} from '../../finding.js'
import type {Opaque} from '../page.js'

/** A run of a message that is read as one, and what in it is left out. */
export interface Run extends Span {
  gaps: Opaque[]
}

const complex = /\{\s*[\w.-]+\s*,\s*(?:plural|select|selectordinal)\s*,/

/**
 * The runs of an ICU message: the message itself with the branch `other` of each choice, and every other branch on its own. A message without
 * a choice, or one that is no ICU, is one run.
 */
export function icuRuns(text: string): Run[] {
  const whole: Run = {start: 0, end: text.length, gaps: []}
  if (!complex.test(text)) return [whole]
  let elements: MessageFormatElement[]
  try {
    elements = parse(text, {captureLocation: true, ignoreTag: true, requiresOtherClause: false})
  } catch {
    return [whole]
  }
  const runs = [whole]
  // Runs that are still to be looked into; parsing has bounded their depth already.
  const queue: {run: Run; elements: readonly MessageFormatElement[]}[] = [{run: whole, elements}]
  for (let next = queue.pop(); next; next = queue.pop()) {
    const {run} = next
    for (const element of next.elements) {
      if (element.type === TYPE.pound && element.location) {
        run.gaps.push({start: element.location.start.offset, end: element.location.end.offset, isPlaceholder: true})
      }
      if ((element.type !== TYPE.plural && element.type !== TYPE.select) || !element.location) continue
      const {start, end} = element.location
      const branches = Object.entries(element.options)
      const usual = branches.find(([name]) => name === 'other') ?? branches.at(-1)
      let done = start.offset
      for (const branch of branches) {
        const [, {value, location}] = branch
        if (!location) continue
        const inner = {start: location.start.offset + 1, end: location.end.offset - 1}
        if (branch === usual) {
          run.gaps.push({start: done, end: inner.start, isPlaceholder: false})
          queue.push({run, elements: value})
          done = inner.end
        } else {
          const own: Run = {...inner, gaps: []}
          runs.push(own)
          queue.push({run: own, elements: value})
        }
      }
      run.gaps.push({start: done, end: end.offset, isPlaceholder: false})
    }
  }
  for (const run of runs) run.gaps.sort((a, b) => a.start - b.start)
  return runs
}
