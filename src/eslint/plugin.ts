import type {ESLint, Linter} from 'eslint'
import {version} from '../project/version.js'
import {wording} from './wording.js'

export type {PlaceOptions} from './places.js'
export type {WordingOptions} from './options.js'

/** The configurations that the plugin brings. They name no files: the rule reads whatever ESLint reads. */
export type Configs = {
  /** Reports errors and warnings. */
  recommended: Linter.Config
  /** Reports everything, advice too, and directives that silence nothing. */
  strict: Linter.Config
}

const plugin = {
  meta: {name: 'memolint', version: version(), namespace: 'memolint'},
  rules: {wording},
  configs: {} as Configs,
} satisfies ESLint.Plugin & {configs: Configs}

const config = (name: string, entry: Linter.RuleEntry): Linter.Config => {
  return {name: `memolint/${name}`, plugins: {memolint: plugin}, rules: {'memolint/wording': entry}}
}
plugin.configs.recommended = config('recommended', 'error')
plugin.configs.strict = config('strict', ['error', {level: 'info', reportUnusedDirectives: true}])

export default plugin
