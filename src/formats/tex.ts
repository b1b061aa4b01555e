import type {TextFormat} from './format.js'
import {joinLines} from './join-lines.js'
import {Page} from './page.js'
import {TexReader} from './tex/reader.js'

/** TeX as LaTeX writes it. */
export const tex: TextFormat = {
  id: 'tex',
  extensions: ['.tex', '.ltx'],
  hidesLetters: true,
  read(source) {
    const page = new Page(source)
    new TexReader(page).read()
    return page.prose()
  },
  escape: text => joinLines(text)
    .replace(/[\\{}$&#_%^~]/g, (sign) => {
      if (sign === '\\') return '\\textbackslash{}'
      return /[\^~]/.test(sign) ? `\\${sign}{}` : `\\${sign}`
    })
    .replaceAll('—', '---')
    .replaceAll('–', '--')
    .replaceAll('“', '``')
    .replaceAll('”', "''"),
}
