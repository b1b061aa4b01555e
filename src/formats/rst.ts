import type {TextFormat} from './format.js'
import {joinLines} from './join-lines.js'
import {Page} from './page.js'
import {RstReader} from './rst/reader.js'
import {safeEdit} from './safe-edit.js'

/** reStructuredText, of docutils and of Sphinx. */
export const rst: TextFormat = {
  id: 'rst',
  extensions: ['.rst', '.rest'],
  hidesLetters: true,
  read(source) {
    const page = new Page(source)
    new RstReader(page).read()
    return page.prose()
  },
  escape: escapeRst,
  placeEdit(block, source, {start, end, text}) {
    const {isFree, before, after, ...edit} = safeEdit(block, source, start, end)
    // The columns of a table have a width: another text would have to move its borders.
    return {...edit, text: before + escapeRst(text) + after, isFree: isFree && block.kind !== 'cell'}
  },
}

function escapeRst(text: string): string {
  return joinLines(text)
    .replace(/[\\`*|]/g, '\\$&')
    .replace(/(?<=[\p{L}\p{N}])_(?![\p{L}\p{N}_])/gu, '\\_')
}
