import * as module from 'node:module'

/** Keeps compiled code from run to run where Node can, from 22.1 on. */
export function enableCompileCache(): void {
  const {enableCompileCache: enable} = module as {enableCompileCache?: () => unknown}
  enable?.()
}
