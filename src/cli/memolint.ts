#!/usr/bin/env node
import {writeSync} from 'node:fs'
import {enableCompileCache} from './compile-cache.js'
import type {Output} from './io.js'

enableCompileCache()
void run()

// No `await` outside of a function: the program is bundled as CommonJS, which Node starts faster than a module.
async function run(): Promise<void> {
  const {main} = await import('./main.js')
  // Node opens a standard stream when it is first asked for, and each takes as long as reading a page: only who asks pays.
  const io = {
    argv: process.argv.slice(2),
    get stdin() {
      return process.stdin
    },
    stdout: output(1, () => process.stdout),
    stderr: output(2, () => process.stderr),
    cwd: process.cwd(),
    env: process.env,
    // Hosts know nothing of each other; the program alone knows of all.
    hosts: {lsp: async () => (await import('../language-server/stdio.js')).lsp},
  }
  process.exitCode = await main(io)
}

/** A standard stream that is written to straight, or through Node where that cannot take it at once. */
function output(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | undefined
  const open = (): NodeJS.WriteStream => {
    if (!opened) {
      opened = stream()
      // A reader that has seen enough, such as `head`, closes the pipe; that is no fault of the run.
      opened.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error
      })
    }
    return opened
  }
  return {
    get isTTY() {
      return open().isTTY
    },
    write(text) {
      // Short words at the end of a clean run; whatever is long goes the safe way.
      if (!opened && text.length < 4096) {
        try {
          const bytes = Buffer.from(text)
          const written = writeSync(descriptor, bytes)
          return written === bytes.length || open().write(bytes.subarray(written))
        } catch (error) {
          const {code} = error as NodeJS.ErrnoException
          if (code === 'EPIPE') return true
          if (code !== 'EAGAIN') throw error
        }
      }
      return open().write(text)
    },
  }
}
