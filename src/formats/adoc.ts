import {AdocReader} from './adoc/reader.js'
import type {TextFormat} from './format.js'
import {joinLines} from './join-lines.js'
import {Page} from './page.js'

/** AsciiDoc. */
export const adoc: TextFormat = {
  id: 'adoc',
  extensions: ['.adoc', '.asciidoc', '.asc'],
  hidesLetters: true,
  read(source) {
    const page = new Page(source)
    new AdocReader(page).read()
    return page.prose()
  },
  escape(text, _source, _span, place) {
    const line = joinLines(text).replace(/[*_`#^~+{]/g, '\\$&')
    return place === 'cell' ? line.replaceAll('|', '\\|') : line
  },
}
