import {comparePacks, type PackDifference} from '../project/compare-packs.js'
import {Fault} from '../project/fault.js'
import type {Message} from '../formats/message.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'

/** `memolint vocab diff A B --on PATH…`: what a change of policy does to files. Ends with 0 whatever it does, with 2 where a file can't be read. */
export async function vocabDiff(packs: readonly string[], given: Arguments, io: Io): Promise<number> {
  const [before, after, ...more] = packs
  const corpus = given.values('on')
  if (before === undefined || after === undefined || more.length > 0 || corpus.length === 0)
    throw new Fault('Name two packs and what to lint: memolint vocab diff OLD NEW --on docs.')
  const {differences, same, files, broken} = await comparePacks(before, after, corpus, {cwd: io.cwd})
  for (const {path, messages} of broken) io.stderr.write(`memolint: ${path}: ${messages[0]?.reason ?? 'it can’t be read'}\n`)
  if (given.reports.some(({format}) => format === 'json')) {
    io.stdout.write(`${JSON.stringify(differences, null, 2)}\n`)
  } else {
    for (const difference of differences) io.stdout.write(rows(difference))
    const count = (kind: PackDifference['kind']): number => differences.filter((one) => one.kind === kind).length
    io.stdout.write(`${files} files: ${count('new')} new, ${count('gone')} gone, ${count('changed')} changed, ${same} the same\n`)
  }
  return broken.length > 0 ? exit.broken : exit.clean
}

function rows({kind, path, before, after}: PackDifference): string {
  const row = (mark: string, {line, column, level, ruleId, reason, expected}: Message): string =>
    `${mark} ${path}:${line}:${column}: ${level}: ${reason} [${ruleId}]${expected?.[0] === undefined ? '' : ` → ${expected[0]}`}\n`
  if (kind === 'changed') return `${row('-', before!)}${row('+', after!)}`
  return kind === 'new' ? row('+', after!) : row('-', before!)
}
