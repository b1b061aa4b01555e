import type {z} from 'zod'
import {nearest} from './nearest.js'
import type {Said, Way} from './yaml.js'

type Issue = z.core.$ZodIssue

/** A zod issue in a person's words. `part` says whether its place is the key or the value. */
export interface Described extends Said {
  way: Way
  part: 'key' | 'value'
}

const formats: Record<string, {is: string; expected: string; repair?: string}> = {
  'empty': {is: 'is empty', expected: 'text', repair: 'write something, or remove the line'},
  'id': {is: 'is no id', expected: 'letters, digits, hyphens and dots, such as `gpt-4.1`'},
  'rule id': {is: 'is no rule id', expected: 'small letters, digits and hyphens, such as `access-synonym`'},
  'day': {is: 'is no date', expected: 'a day of the calendar, YYYY-MM-DD'},
  'day or month': {is: 'is no date', expected: 'a day or a month of the calendar, YYYY-MM-DD or YYYY-MM'},
  'url': {is: 'is no URL', expected: 'an absolute URL, such as https://example.com/rules'},
}

/** Puts all issues of one value in words. `owner` is what the value belongs to, such as ``rule `access` ``; `schema` is what checked it. */
export function describeAll(issues: readonly Issue[], owner: string, schema: z.core.$ZodType): Described[] {
  const described = issues.flatMap(issue => describe(issue, owner, schema))
  const meant = new Set(described.flatMap(({instead}) => instead ?? []))
  // `titel` for `title` is one mistake: don't report the missing `title` as well.
  const kept = described.filter(({missing}) => missing === undefined || !meant.has(missing))
  return kept.map(({missing: _, instead: _meant, ...rest}) => rest)
}

/** `missing` and `instead` name a key by its whole way: one that is not there, one that an unknown key was meant to be. */
type Keyed = Described & {missing?: string; instead?: string}

/** Puts one issue in words; `describeAll` knows which of several are one mistake. */
export function describe(issue: Issue, owner: string, schema: z.core.$ZodType): Keyed[] {
  const name = nameOf(issue.path)
  const of = name ? `\`${name}\` of ${owner}` : owner
  const at = (said: Said): Keyed[] => [{...said, way: issue.path, part: 'value'}]
  const missing = (said: Said): Keyed[] => at(said).map(one => ({...one, missing: name}))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const known = keysAt(schema, issue.path)
      const near = nearest(key, known)
      const said = {...unknownKey(key, of, known), way: [...issue.path, key], part: 'key' as const}
      return near === undefined ? said : {...said, instead: nameOf([...issue.path, near])}
    })
  }
  if (issue.code === 'invalid_type') {
    const expected = words[issue.expected] ?? issue.expected
    if (issue.input === undefined) {
      return missing({message: `${owner} has no \`${name}\``, expected, repair: `add \`${lastKey(issue.path)}:\``})
    }
    return at({message: `${of} is ${wordFor(issue.input)}`, expected, repair: repairType(issue.input, issue.expected)})
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const expected = oneOf(values)
    if (issue.input === undefined) {
      return missing({message: `${owner} has no \`${name}\``, expected, repair: `add \`${lastKey(issue.path)}: ${values[0]}\``})
    }
    const near = typeof issue.input === 'string' ? nearest(issue.input, values) : undefined
    const repair = near === undefined ? 'write one of these' : `write \`${near}\``
    return at({message: `${of} is ${show(issue.input)}`, expected, repair})
  }
  const format = formats[issue.message]
  if (!format) return at({message: `${of} is wrong: ${issue.message}`})
  const shown = issue.message === 'empty' ? '' : `, ${show(issue.input)},`
  return at({message: `${of}${shown} ${format.is}`, expected: format.expected, ...(format.repair && {repair: format.repair})})
}

/** What is said of a key that nobody knows, the nearest known one named. */
export function unknownKey(key: string, owner: string, known: readonly string[]): Said {
  const near = nearest(key, known)
  return {
    message: `${owner} has an unknown key \`${key}\``,
    expected: oneOf(known),
    repair: near === undefined ? 'remove it' : `write \`${near}\``,
  }
}

export function oneOf(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : `one of ${values.join(', ')}`
}

const words: Record<string, string> = {
  string: 'text', array: 'a list', object: 'a map of keys and values', boolean: '`true` or `false`', number: 'a number',
}

/** What kind of thing a YAML value is, as in “`title` is a list”. */
export function wordFor(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `the text ${show(value)}`
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${value}`
  return typeof value === 'boolean' ? `the boolean ${String(value)}` : 'a map of keys and values'
}

function repairType(input: unknown, expected: string): string {
  if (input === null) return 'write a value after the colon, or remove the line'
  if (expected === 'string' && typeof input !== 'object') return 'put it in quotes'
  if (expected === 'string' && Array.isArray(input)) return 'write one text'
  if (expected === 'string') return 'put a text that holds `: ` in quotes'
  if (expected === 'boolean') return 'write `true` or `false`, without quotes'
  return 'write its keys below it, indented'
}

function show(value: unknown): string {
  if (typeof value !== 'string') return wordFor(value)
  return `\`${value.length > 40 ? `${value.slice(0, 39)}…` : value}\``
}

/** `examples.flagged[0].finds` */
function nameOf(way: Way): string {
  return way.map((step, index) => typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`).join('')
}

function lastKey(way: Way): string {
  return way.findLast(step => typeof step === 'string') ?? ''
}

/** The keys that the schema knows at `way`: looks through defaults, pipes and lists. */
function keysAt(schema: z.core.$ZodType, way: Way): string[] {
  let here: Inner | undefined = inner(schema)
  for (const step of way) {
    here = typeof step === 'number' ? here?.element : here?.shape?.[String(step)]
    here &&= inner(here)
  }
  return Object.keys(here?.shape ?? {})
}

interface Inner {
  def?: {type: string; innerType?: Inner; out?: Inner}
  shape?: Record<string, Inner>
  element?: Inner
}

function inner(schema: unknown): Inner {
  let here = schema as Inner
  for (;;) {
    const next = here.def?.innerType ?? (here.def?.type === 'pipe' ? here.def.out : undefined)
    if (!next) return here
    here = next
  }
}
