import {parseArgs} from 'node:util'
import {Fault} from '../project/fault.js'
import {commands, flags, laterCommands, laterFlags, reportFormats, type Flag, type ReportFormat} from './flags.js'

/** Where one report goes: a file, or the standard output. */
export interface Report {
  format: ReportFormat
  file?: string
}

/** A command line, taken apart and checked. */
export interface Arguments {
  /** `lint` where no command is named. */
  command: string
  positionals: string[]
  reports: Report[]
  /** Whether a flag is on; undefined where it is not given. */
  is(name: string): boolean | undefined
  /** The last value of a flag. */
  value(name: string): string | undefined
  values(name: string): string[]
}

/**
 * Takes a command line apart.
 *
 * @param argv The arguments after the program's name.
 * @throws {Fault} Where a flag, a format or a value is not known, or a value is missing.
 */
export async function parseArguments(argv: readonly string[]): Promise<Arguments> {
  const {tokens} = parseArgs({args: [...argv], strict: false, allowPositionals: true, tokens: true, options: optionsOf(flags)})
  const given = new Map<string, (string | boolean)[]>()
  const positionals: string[] = []
  const reports: Partial<Report>[] = []
  let isCommand = true
  let command = 'lint'
  for (const token of tokens) {
    if (token.kind === 'option-terminator') {
      isCommand = false
    } else if (token.kind === 'positional') {
      if (isCommand && isCommandName(token.value)) command = token.value
      else positionals.push(token.value)
      isCommand = false
    } else {
      const {name, value} = await check(token)
      given.set(name, [...(given.get(name) ?? []), value])
      if (name === 'format') pair(reports, 'format', await formatNamed(String(value)))
      if (name === 'output-file') pair(reports, 'file', String(value))
    }
  }
  const values = (name: string): string[] => (given.get(name) ?? []).filter((value) => typeof value === 'string')
  return {
    command,
    positionals,
    reports: checkReports(reports),
    is: (name) =>
      given
        .get(name)
        ?.map((value) => value !== false)
        .at(-1),
    value: (name) => values(name).at(-1),
    values,
  }
}

function optionsOf(list: readonly Flag[]): Record<string, {type: 'string' | 'boolean'; short?: string; multiple?: boolean}> {
  return Object.fromEntries(
    list.map(({name, short, value}) => [
      name,
      {type: value === undefined ? 'boolean' : 'string', multiple: true, ...(short === undefined ? {} : {short})} as const,
    ]),
  )
}

function isCommandName(word: string): boolean {
  if (laterCommands.includes(word))
    throw new Fault(`“memolint ${word}” is not yet in this version. To lint a path of that name, write ./${word}.`)
  return commands.some(({name}) => name === word)
}

interface OptionToken {
  name: string
  rawName: string
  value?: string
}

async function check({name, rawName, value}: OptionToken): Promise<{name: string; value: string | boolean}> {
  const flag = flags.find((known) => known.name === name)
  if (flag !== undefined) {
    if (flag.value === undefined && value !== undefined) throw new Fault(`${rawName} takes no value.`)
    if (flag.value === undefined) return {name, value: true}
    // A flag where a value should be is a forgotten value; a lone dash is none.
    if (value === undefined || /^-[^\d]/.test(value)) throw new Fault(`${rawName} needs a value: ${rawName} ${flag.value}.`)
    return {name, value}
  }
  const positive = flags.find((known) => known.negatable === true && `no-${known.name}` === name)
  if (positive !== undefined) {
    if (value !== undefined) throw new Fault(`${rawName} takes no value.`)
    return {name: positive.name, value: false}
  }
  if (laterFlags.includes(name)) throw new Fault(`${rawName} is not yet in this version.`)
  const known = flags.flatMap((flag) => [`--${flag.name}`, ...(flag.negatable === true ? [`--no-${flag.name}`] : [])])
  const {nearest} = await import('../vocabulary/nearest.js')
  const near = nearest(`--${name}`, known)
  throw new Fault(
    `There is no flag ${rawName}.${near === undefined ? ' “memolint --help” lists them.' : ` Did you mean ${near}?`}`,
  )
}

async function formatNamed(name: string): Promise<ReportFormat> {
  const known = reportFormats.find((format) => format === name)
  if (known !== undefined) return known
  const {didYouMean} = await import('../project/did-you-mean.js')
  throw new Fault(`There is no report format “${name}”.${didYouMean(name, reportFormats)}`)
}

// An -o belongs to the -f before it, or where it comes first, to the one after it.
function pair<Key extends keyof Report>(reports: Partial<Report>[], key: Key, value: Report[Key]): void {
  const last = reports.at(-1)
  if (last !== undefined && last[key] === undefined) last[key] = value
  else reports.push({[key]: value})
}

function checkReports(partial: readonly Partial<Report>[]): Report[] {
  const reports = partial.map(({format = 'stylish', file}): Report => ({format, file}))
  if (reports.length === 0) return [{format: 'stylish'}]
  const shown = reports.filter(({file}) => file === undefined)
  if (shown.length > 1) {
    throw new Fault(
      `Only one report can go to the terminal, and ${shown.map(({format}) => format).join(' and ')} would. Write -o FILE after each -f but one.`,
    )
  }
  return reports
}
