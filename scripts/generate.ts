/**
 * Writes the files that are made from others and committed: the JSON Schemas, the pack that ships, the rules' pages, the hooks
 * for pre-commit.
 * `--check` writes nothing and ends with status 1 where one is stale or of no rule.
 */
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {configurationJsonSchema} from '../src/project/configuration-schema.js'
import {readPackFiles} from '../src/project/packs.js'
import {packDocs} from '../src/vocabulary/docs.js'
import {packSchemaText} from '../src/vocabulary/json-schema.js'
import {parsePack} from '../src/vocabulary/load.js'
import type {Pack} from '../src/vocabulary/pack.js'
import {formatProblem} from '../src/vocabulary/problem.js'
import {shippedJson} from '../src/vocabulary/shipped-json.js'
import {preCommitHooks} from './pre-commit-hooks.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')

const pack = readPack('vocab/aws-openai')
const made = new Map<string, string>([
  ['vocab/pack.schema.json', packSchemaText()],
  ['schema/memolint.config.schema.json', `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`],
  ['src/vocabulary/shipped.generated.json', shippedJson(pack)],
  ['.pre-commit-hooks.yaml', preCommitHooks()],
  ...packDocs(pack).map(({path, text}): [string, string] => [path, text])
])

const current = (path: string): string | undefined => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined)
const stale = [...made].filter(([path, text]) => current(path) !== text).map(([path]) => path)
const left = filesIn('docs/rules').filter((path) => !made.has(path))

if (check) {
  for (const path of stale) console.error(`${path} is stale: run \`npm run generate\``)
  for (const path of left) console.error(`${path} is of no rule: run \`npm run generate\``)
  if (stale.length + left.length > 0) process.exitCode = 1
} else {
  for (const path of left) rmSync(join(root, path))
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), made.get(path)!)
    console.log(path)
  }
}

function readPack(folder: string): Pack {
  const parsed = parsePack(readPackFiles(join(root, folder), folder))
  if ('pack' in parsed) return parsed.pack
  console.error(parsed.problems.map(formatProblem).join('\n\n'))
  process.exit(1)
}

function filesIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
}
