import type {BuildOptions} from 'esbuild'
import {root} from './files.js'

/** How a test bundles the source to see what it is made of: nothing is written. */
export const bundleOptions = {
  absWorkingDir: root,
  outdir: 'nowhere',
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  format: 'esm',
  platform: 'node',
  // One is left to the project that has it, and asked for nothing but its own TypeScript configuration; the other starts threads of this
  // process with a program of ours.
  external: ['jiti', 'tinypool'],
  logLevel: 'silent',
} as const satisfies BuildOptions
