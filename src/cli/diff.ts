import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'
import type {LintResult} from '../project/result.js'

/**
 * What the fixes would change, as one unified diff that `git apply` and `patch -p1` take. Empty where nothing is fixed. Of a container, such
 * as a deck, it shows the paragraphs, one a line, under a name that no file has: a person reads it, and no program can apply it.
 */
export function unifiedDiff(results: readonly LintResult[]): string {
  return results
    .filter(({output, container}) => output !== undefined || container !== undefined)
    .map(({path, bom, text = '', output, container}) => {
      const name = path.replace(/^\//, '') + (container === undefined ? '' : ': paragraphs')
      const [before, after] = container === undefined ? [(bom ? '\uFEFF' : '') + text, output!] : [`${text}\n`, `${container.text}\n`]
      return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      })
    })
    .join('')
}
