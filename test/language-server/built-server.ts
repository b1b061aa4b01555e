import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import {root} from '../house/files.js'

let built: Promise<string> | undefined

/** The program, built from the source as it is: a server that is started for each test has to start fast. Gone when the tests end. */
export function builtServer(): Promise<string> {
  return (built ??= make())
}

async function make(): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'memolint-test-'))
  process.once('exit', () => rmSync(outdir, {recursive: true, force: true}))
  await build({
    absWorkingDir: root,
    entryPoints: {memolint: 'src/cli/memolint.ts'},
    outdir,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['jiti'],
    banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
    logLevel: 'silent',
  })
  return join(outdir, 'memolint.mjs')
}
