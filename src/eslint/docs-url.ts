import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** Where the rule is documented: the page that ships with the package, so that it tells of this very version and nothing is asked of the network. */
export function docsUrl(): string {
  const require = createRequire(import.meta.url)
  return pathToFileURL(join(dirname(require.resolve('memolint/package.json')), 'docs', 'eslint.md')).href
}
