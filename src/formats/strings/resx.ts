import type {TextFormat} from '../format.js'
import type {StringOptions} from './string-table.js'
import {createXmlStrings} from './xml-strings.js'

/** .NET's resources. What has a type is no string. */
export function createResx(extensions: readonly string[], options: StringOptions = {}): TextFormat {
  return createXmlStrings('resx', extensions, options, () => {
    let key = ''
    return {
      start({name}, valueOf) {
        if (name === 'data') key = valueOf('type') ?? valueOf('mimetype') ? '' : (valueOf('name') ?? '')
        return name === 'value' && key !== '' && !key.startsWith('>>') ? {where: key} : undefined
      },
      end(name) {
        if (name === 'data') key = ''
      },
    }
  })
}
