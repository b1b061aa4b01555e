import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

/** Which packs were proved by their examples already, by hash of their content. */
export interface ProofMemory {
  isProved(hash: string): boolean
  /** Remembers a proof where it can; where it can't, the pack is proved again next time. */
  remember(hash: string): void
}

/**
 * The proofs remembered on this machine: in `$XDG_CACHE_HOME/memolint/proofs`, else in `node_modules/.cache/memolint/proofs` of the
 * nearest node_modules from `cwd` up; nowhere where there is neither. Never throws.
 *
 * @param reader What read the examples, such as the program's version: another reader has to prove the pack again.
 */
export function proofMemory(cwd: string, reader: string, env: Readonly<Record<string, string | undefined>> = process.env): ProofMemory {
  const folder = cacheFolder(cwd, env)
  const file = (hash: string) => folder === undefined ? undefined : join(folder, 'proofs', `${hash}-${reader.replace(/[^\w.-]/g, '_')}`)
  return {
    isProved(hash) {
      const path = file(hash)
      return path !== undefined && existsSync(path)
    },
    remember(hash) {
      const path = file(hash)
      if (path === undefined) return
      try {
        mkdirSync(dirname(path), {recursive: true})
        writeFileSync(path, '')
      } catch {
        // A cache that can't be written costs time, nothing else.
      }
    },
  }
}

function cacheFolder(cwd: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const xdg = env['XDG_CACHE_HOME']
  if (xdg) return join(resolve(cwd, xdg), 'memolint')
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules')
    if (existsSync(modules)) return join(modules, '.cache', 'memolint')
    if (folder === dirname(folder)) return undefined
  }
}
