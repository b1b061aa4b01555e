import type {TextFormat} from '../format.js'
import type {StringOptions} from './string-table.js'
import {createXmlStrings, type XmlVocabulary} from './xml-strings.js'

/** Android's resources: strings, plurals, lists of strings. Other XML has no prose that is known. */
export function createAndroid(extensions: readonly string[], options: StringOptions = {}): TextFormat {
  const format = createXmlStrings('android', extensions, options, resources, {
    escapes: /\\(?:u[\da-fA-F]{4}|[\s\S])|"|[ \t]*[\r\n]\s*/,
    decode: (escape) => {
      if (/^\\u[\da-fA-F]{4}$/.test(escape)) return String.fromCharCode(Number.parseInt(escape.slice(2), 16))
      // Quotation marks only keep white space as it is; a line break is a space.
      if (escape === '"') return ''
      return escape.startsWith('\\') ? ({n: '\n', t: '\t'}[escape.slice(1)] ?? escape.slice(1)) : ' '
    },
    escape: text => text.replace(/['"\\]/g, '\\$&').replace(/^[@?]/, '\\$&'),
  })
  // A fault matters only in what is a file of resources.
  return {...format, read: source => (/<resources[\s>]/.test(source) ? format.read(source) : {blocks: [], directives: [], problems: []})}
}

function resources(): XmlVocabulary {
  let group = ''
  let count = 0
  let isLeftOut = false
  return {
    start({name}, valueOf) {
      if (name === 'plurals' || name === 'string-array') {
        group = valueOf('name') ?? ''
        count = 0
        isLeftOut = valueOf('translatable') === 'false'
      }
      if (name === 'string') return {where: valueOf('translatable') === 'false' ? '' : (valueOf('name') ?? '')}
      if (name !== 'item' || group === '') return undefined
      const quantity = valueOf('quantity')
      return {where: isLeftOut ? '' : quantity === undefined ? `${group}[${count++}]` : `${group}.${quantity}`}
    },
    end(name) {
      if (name === 'plurals' || name === 'string-array') group = ''
    },
  }
}
