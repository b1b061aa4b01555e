import {nearest} from '../vocabulary/nearest.js'
import type {Directive, Problem} from './format.js'

const actions: readonly Directive['action'][] = ['disable', 'enable', 'ignore']

type Parsed = {directive: Directive} | {problem: Problem}

/**
 * Reads a comment's text as a directive: `memolint disable access`, `memolint ignore access, call -- reason until 2026-12-31`,
 * also `memolint-ignore: access -- reason`.
 *
 * @param body The comment without its marks.
 * @param start Where the comment, marks included, starts in the file; `end` where it ends.
 * @returns Nothing where the comment does not speak to memolint; a problem where it tries to and cannot be read.
 */
export function parseDirective(body: string, start: number, end: number): Parsed | undefined {
  const head = /^\s*memolint(?:[-:]|\s)\s*(\S+)?/.exec(body)
  if (!head) return undefined
  const word = (head[1] ?? '').replace(/:$/, '')
  const fail = (message: string): {problem: Problem} => ({problem: {id: 'bad-directive', message, start, end}})
  const action = actions.find(known => known === word)
  if (!action) {
    const near = nearest(word, actions)
    const hint = near ? ` Did you mean “${near}”?` : ' Write “disable”, “enable” or “ignore” after “memolint”.'
    return fail(`“${word}” is no memolint directive.${hint}`)
  }
  const rest = readDay(body.slice(head[0].length).trim())
  if ('wrong' in rest) return fail(`“${rest.wrong}” is no day. Write it as “until 2026-12-31”.`)
  const {names, reason} = splitReason(rest.text)
  const rules = names.split(/[\s,]+/).filter(Boolean)
  const odd = rules.find(rule => !/^[A-Za-z][\w-]*$/.test(rule))
  if (odd !== undefined) return fail(`“${odd}” is no rule id. Separate ids by commas, and put “--” before the reason.`)
  const directive: Directive = {action, rules, start, end}
  if (reason) directive.reason = reason
  if (rest.until) directive.until = rest.until
  return {directive}
}

/** Takes `until YYYY-MM-DD` off the end of a directive; a day that the calendar lacks is handed back as `wrong`. */
function readDay(text: string): {text: string; until?: string} | {wrong: string} {
  // From the end, sign by sign: a pattern would look from each of its possible starts to the end.
  const end = skipBack(text, text.length, '.', isSpace)
  const start = skipBack(text, end, '0123456789./-')
  const until = skipBack(text, start, '', isSpace)
  const index = until - 'until'.length
  const isDay = start < end && /\d/.test(text.charAt(start)) && until < start
  if (!isDay || !text.startsWith('until', index) || (index > 0 && !isSpace(text.charAt(index - 1)))) return {text}
  const day = text.slice(start, skipBack(text, end, './-'))
  const time = Date.parse(`${day}T00:00:00Z`)
  const real = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
  return real ? {text: text.slice(0, index).trim(), until: day} : {wrong: day}
}

/** Where a run of such signs that ends at an offset starts. */
function skipBack(text: string, end: number, signs: string, isMore = (_sign: string): boolean => false): number {
  let at = end
  while (at > 0 && (signs.includes(text.charAt(at - 1)) || isMore(text.charAt(at - 1)))) at--
  return at
}

function isSpace(sign: string): boolean {
  return /\s/.test(sign)
}

/** `access, call -- because` in its two halves; an em dash serves as well. */
function splitReason(text: string): {names: string; reason: string} {
  const dash = /(?:^|\s)(?:--+|—)(?:\s|$)/.exec(text)
  if (!dash) return {names: text, reason: ''}
  return {names: text.slice(0, dash.index), reason: text.slice(dash.index + dash[0].length).trim()}
}
