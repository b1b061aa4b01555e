import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'
import type {LintResult} from '../project/result.js'

/** What the fixes would change, as one unified diff that `git apply` and `patch -p1` take. Empty where nothing is fixed. */
export function unifiedDiff(results: readonly LintResult[]): string {
  return results
    .filter(({output}) => output !== undefined)
    .map(({path, bom, text = '', output}) => {
      const name = path.replace(/^\//, '')
      return createTwoFilesPatch(`a/${name}`, `b/${name}`, (bom ? '\uFEFF' : '') + text, output!, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      })
    })
    .join('')
}
