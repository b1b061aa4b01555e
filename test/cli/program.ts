import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll} from 'vitest'
import {bundleCommandLine} from '../../scripts/bundle.mjs'
import {root} from '../house/files.js'

/**
 * The command line as it is built, for tests that need a process: made anew from the sources, where its dependencies are found; gone after
 * the file's tests. To be called while tests are collected.
 *
 * @returns The path to give to Node.
 */
export async function builtProgram(): Promise<string> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, {recursive: true})
  const dir = mkdtempSync(join(cache, 'memolint-test-'))
  afterAll(() => rmSync(dir, {recursive: true, force: true}))
  await bundleCommandLine(dir)
  return join(dir, 'memolint.cjs')
}
