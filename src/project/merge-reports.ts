import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {z} from 'zod'
import type {Message} from '../formats/message.js'
import {Fault} from './fault.js'
import {sortResults} from './lint-files.js'
import type {LintResult} from './result.js'

/** As much of a JSON report as has to hold for it to be one; the rest is passed on as it stands. */
const schema = z.array(
  z.looseObject({
    path: z.string(),
    output: z.string().optional(),
    messages: z.array(
      z.looseObject({ruleId: z.string(), source: z.literal('memolint'), level: z.enum(['error', 'warning', 'info']), reason: z.string()}),
    ),
  }),
)

/**
 * Puts JSON reports together, of shards or of other runs: each file once, in the order of the paths. What two reports say of the same file
 * in the same words is said once.
 *
 * @throws {Fault} Where a report can't be read or is none.
 */
export function mergeReports(names: readonly string[], cwd: string): LintResult[] {
  const results = new Map<string, LintResult>()
  for (const name of names) {
    for (const {path, messages, output} of read(name, cwd)) {
      const known = results.get(path)
      if (known === undefined) {
        const broken = messages.some(({ruleId, level, actual}) => level === 'error' && actual === undefined && ruleId.startsWith('file/'))
        // Of a report, every file was named.
        const result = {path, messages: [...messages], explicit: true, broken, bom: false, bytes: 0, readInFull: true, fixed: 0}
        results.set(path, output === undefined ? result : {...result, output})
      } else {
        const said = new Set(known.messages.map((message) => JSON.stringify(message)))
        known.messages.push(...messages.filter((message) => !said.has(JSON.stringify(message))))
        known.messages.sort((a, b) => (a.place?.start.offset ?? -1) - (b.place?.start.offset ?? -1))
      }
    }
  }
  return sortResults([...results.values()])
}

function read(name: string, cwd: string): {path: string; messages: Message[]; output?: string}[] {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(resolve(cwd, name), 'utf8'))
  } catch (error) {
    throw new Fault(`The report can’t be read: ${(error as Error).message}`, name)
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Fault('This is no JSON report of memolint. Make it with -f json.', name)
  return value as ReturnType<typeof read>
}
