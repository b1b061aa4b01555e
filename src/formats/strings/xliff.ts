import type {TextFormat} from '../format.js'
import type {StringOptions} from './string-table.js'
import {createXmlStrings, type XmlVocabulary} from './xml-strings.js'

/** XLIFF 1.2 and 2: the source and the target, where they are English. */
export function createXliff(extensions: readonly string[], options: StringOptions = {}): TextFormat {
  return createXmlStrings('xliff', extensions, options, units)
}

const isEnglish = (language: string | undefined): boolean => language !== undefined && /^en(?![a-z])/i.test(language.trim())

function units(): XmlVocabulary {
  let source = true
  let target = false
  let unit = ''
  // Suggestions of a translation memory, glossaries, and what must not be translated are left out with all inside.
  const left: string[] = []
  return {
    start({name}, valueOf) {
      if (name === 'xliff' || name === 'file') {
        source = isEnglish(valueOf('source-language') ?? valueOf('srcLang') ?? (source ? 'en' : ''))
        target = isEnglish(valueOf('target-language') ?? valueOf('trgLang') ?? (target ? 'en' : ''))
      }
      if (left.length > 0 || name === 'alt-trans' || name === 'mtc:matches' || name === 'gls:glossary' || valueOf('translate') === 'no') {
        left.push(name)
        return undefined
      }
      if (name === 'trans-unit' || name === 'unit') unit = valueOf('resname') ?? valueOf('name') ?? valueOf('id') ?? ''
      if (name !== 'source' && name !== 'target') return undefined
      return {where: unit === '' || !(name === 'source' ? source : target) ? '' : unit}
    },
    end() {
      left.pop()
    },
  }
}
