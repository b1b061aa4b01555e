import {readFileSync} from 'node:fs'

/** memolint's version, from the package.json above this file, whether it runs from source or bundled. */
export function version(): string {
  for (const up of ['./package.json', '../package.json', '../../package.json', '../../../package.json']) {
    try {
      const found = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as {name?: string; version?: string}
      if (found.name === 'memolint' && found.version !== undefined) return found.version
    } catch {
      // Not this high; the next one up.
    }
  }
  return '0.0.0'
}
