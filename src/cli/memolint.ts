#!/usr/bin/env node
import {enableCompileCache} from './compile-cache.js'

enableCompileCache()
void run()

// No `await` outside of a function: the program is bundled as CommonJS, which Node starts faster than a module.
async function run(): Promise<void> {
  const {main} = await import('./main.js')
  const {stdout, stderr, env} = process
  // A reader that has seen enough, such as `head`, closes the pipe; that is no fault of the run.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  // Opening the standard input takes as long as reading a page: only who asks for it pays.
  const io = {argv: process.argv.slice(2), stdout, stderr, cwd: process.cwd(), env, get stdin() { return process.stdin }}
  process.exitCode = await main(io)
}
