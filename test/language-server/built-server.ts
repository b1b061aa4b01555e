import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {bundleCommandLine} from '../../scripts/bundle.mjs'

let built: Promise<string> | undefined

/** The program as it ships, built from the source as it is: a server that is started for each test has to start fast. Gone when the tests end. */
export function builtServer(): Promise<string> {
  return (built ??= make())
}

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'memolint-test-'))
  process.once('exit', () => rmSync(folder, {recursive: true, force: true}))
  await bundleCommandLine(folder)
  return join(folder, 'memolint.cjs')
}
