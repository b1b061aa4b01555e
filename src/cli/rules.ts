import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'
import {settingsHere} from './settings-here.js'

/** `memolint rules`: one rule a line with the level that it has here. */
export async function rules(given: Arguments, io: Io): Promise<number> {
  const {packs, options} = await settingsHere(given, io)
  const rows = packs.flatMap((pack) =>
    pack.rules.map(({id, level, basis, title}) => [id, options.rules?.[id] ?? level, basis, title] as const),
  )
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)))
  for (const row of rows) {
    io.stdout.write(`${row.map((cell, column) => (column < 3 ? cell.padEnd(widths[column]! + 2) : cell)).join('')}\n`)
  }
  return exit.clean
}
