/**
 * Builds `dist/`: the command line with its dependencies inside, the library with its dependencies left outside, and the declarations.
 * The new folder takes the place of the old one at the end, so nobody sees a half-made one.
 */
import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {isAbsolute, join} from 'node:path'
import {rolldown} from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const next = join(root, `dist-${process.pid}`)

/** Engines parse JSON in a string several times faster than the same value as an object literal. */
const packAsString = {
  name: 'pack-as-string',
  load(id) {
    if (!id.endsWith('.generated.json')) return undefined
    const packed = JSON.stringify(JSON.parse(readFileSync(id, 'utf8')))
    return {code: `export default JSON.parse(${JSON.stringify(packed)})`, moduleType: 'js'}
  }
}

try {
  // CommonJS, because Node starts it some milliseconds faster; in chunks, because a clean file needs few of them.
  await bundle(
    {input: {memolint: 'src/cli/memolint.ts'}, external: ['jiti']},
    {format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'cli/[name]-[hash].cjs', minify: {compress: true, mangle: false, codegen: true}}
  )
  await bundle(
    {input: {index: 'src/index.ts', retext: 'src/retext.ts'}, external: (id) => !id.startsWith('.') && !isAbsolute(id)},
    {format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'lib/[name]-[hash].js'}
  )
  chmodSync(join(next, 'memolint.cjs'), 0o755)

  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', next], {cwd: root, stdio: ['ignore', 2, 2]})

  const dist = join(root, 'dist')
  const old = join(root, `dist-old-${process.pid}`)
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(next, dist)
  rmSync(old, {recursive: true, force: true})
} catch (error) {
  rmSync(next, {recursive: true, force: true})
  console.error(`memolint: the build failed: ${error.message}`)
  process.exitCode = 1
}

async function bundle(input, output) {
  const made = await rolldown({cwd: root, platform: 'node', plugins: [packAsString], checks: {ineffectiveDynamicImport: false}, ...input})
  await made.write({dir: next, ...output})
  await made.close()
}
