/**
 * Builds `dist/`: the command line with its dependencies inside, the library with its dependencies left outside, and the declarations.
 * The new folder takes the place of the old one at the end, so nobody sees a half-made one.
 */
import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, renameSync, rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {isAbsolute, join} from 'node:path'
import {bundleCommandLine, write} from './bundle.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const next = join(root, `dist-${process.pid}`)

try {
  await bundleCommandLine(next)
  await bundle(
    {input: {index: 'src/index.ts', retext: 'src/retext.ts', eslint: 'src/eslint/plugin.ts'}, external: (id) => !id.startsWith('.') && !isAbsolute(id) && !id.startsWith('pdfjs-dist/')},
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
  await write(input, {dir: next, ...output})
}
