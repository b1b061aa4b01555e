import type {TextFormat} from '../format.js'
import type {StringOptions} from './string-table.js'
import {createXmlStrings} from './xml-strings.js'

const forMachines = new Set(['NSStringFormatSpecTypeKey', 'NSStringFormatValueTypeKey'])

/** Apple's plural forms: a property list of dictionaries. */
export function createStringsdict(extensions: readonly string[], options: StringOptions = {}): TextFormat {
  return createXmlStrings('stringsdict', extensions, options, () => {
    const path: string[] = []
    return {
      start({name}) {
        if (name === 'dict') path.push('')
        if (name === 'key') return {where: ''}
        return name === 'string' ? {where: forMachines.has(path.at(-1) ?? '') ? '' : path.join('.')} : undefined
      },
      end(name, content) {
        if (name === 'dict') path.pop()
        if (name === 'key' && path.length > 0) path[path.length - 1] = content ?? ''
      },
    }
  })
}
