import {commands, flags} from './flags.js'

/** What `memolint --help` prints. */
export function helpText(): string {
  const rows = flags.map(({name, short, value, negatable, help}) => {
    const long = `--${negatable === true && name === 'ignore' ? 'no-ignore' : name}${value === undefined ? '' : ` ${value}`}`
    return [`${short === undefined ? '    ' : `-${short}, `}${long}`, help] as const
  })
  return [
    'Reads sentences and flags the wording that a memo forbids, with approved rewrites.',
    '',
    'Usage',
    ...columns(commands.map(({usage, help}) => [`memolint ${usage}`, help] as const)),
    '',
    'Flags',
    ...columns(rows),
    '',
    'Exit status: 0 nothing to fail on; 1 an error stands, or more warnings than --max-warnings; 2 the run itself went wrong.',
    '',
  ].join('\n')
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}
