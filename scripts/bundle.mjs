import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Engines parse JSON in a string several times faster than the same value as an object literal. */
const packAsString = {
  name: 'pack-as-string',
  load(id) {
    if (!id.endsWith('.generated.json')) return undefined
    const packed = JSON.stringify(JSON.parse(readFileSync(id, 'utf8')))
    return {code: `export default JSON.parse(${JSON.stringify(packed)})`, moduleType: 'js'}
  }
}

/** What every run needs, with all that it imports: one file is found and opened sooner than twenty. */
const start = {name: 'start', test: /src\/cli\/(?:main|lint|conclude|reporters\/stylish)\.ts$/}

/** The command line with its dependencies inside. CommonJS, because Node starts it some milliseconds faster; in chunks, because a clean file needs few of them. */
export async function bundleCommandLine(dir) {
  const minify = {compress: true, mangle: false, codegen: true}
  await write(
    {input: {memolint: 'src/cli/memolint.ts', worker: 'src/cli/worker.ts'}, external: ['jiti', 'tinypool']},
    {dir, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'cli/[name]-[hash].cjs', minify, codeSplitting: {groups: [start]}}
  )
}

// The main file of jsonc-parser asks for its parts in a way that no bundler sees.
const resolve = {alias: {'jsonc-parser': `${root}node_modules/jsonc-parser/lib/esm/main.js`}}

/** What reaches another machine without an import. pdf.js has ways to fetch fonts and files; none of them is in what we build. */
export const closed = {fetch: 'undefined', XMLHttpRequest: 'undefined', WebSocket: 'undefined', EventSource: 'undefined'}

/** Bundles and writes. `input` and `output` are rolldown's. */
export async function write(input, output) {
  const made = await rolldown({cwd: root, platform: 'node', plugins: [packAsString], checks: {ineffectiveDynamicImport: false}, resolve, transform: {define: closed}, ...input})
  await made.write(output)
  await made.close()
}
