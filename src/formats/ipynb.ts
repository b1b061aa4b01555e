import {Decoded} from './decoded.js'
import type {Prose, TextFormat} from './format.js'
import {jsonStrings, type JsonString} from './ipynb/json-strings.js'
import {addJsString} from './js-string.js'
import {createMarkdown, type MarkdownOptions} from './markdown.js'
import {encodeText, NestedProse, placeNested} from './nested.js'

interface Cell {
  type: string
  lines: JsonString[]
}

const encode = encodeText(text => JSON.stringify(text).slice(1, -1))

/** Jupyter notebooks: their Markdown cells. */
export function createNotebook(options?: MarkdownOptions): TextFormat {
  const markdown = createMarkdown(options)
  return {
    id: 'ipynb',
    extensions: ['.ipynb'],
    hidesLetters: true,
    read(source): Prose {
      const prose = new NestedProse()
      for (const [index, {type, lines}] of cellsOf(source).entries()) {
        if (type !== 'markdown' && type !== 'heading') continue
        const text = new Decoded(source)
        for (const line of lines) addJsString(text, line)
        prose.read(markdown, text, encode, () => ({where: `cell ${index + 1}`}))
      }
      if (!/^\uFEFF?\s*(?:\{|$)/.test(source.slice(0, 2000))) {
        prose.problems.push({id: 'bad-notebook', message: 'This is no notebook: a notebook is JSON and starts with “{”.', start: 0, end: Math.min(1, source.length)})
      }
      return prose
    },
    escape: text => text,
    placeEdit: placeNested,
  }
}

/** Cells in their order; version 3 keeps them in worksheets. */
function cellsOf(source: string): Cell[] {
  const cells: Cell[] = []
  const places = new Map<string, Cell>()
  for (const value of jsonStrings(source)) {
    const {path} = value
    const at = path[0] === 'worksheets' ? 2 : 0
    const index = path[at + 1]
    const key = path[at + 2]
    if (path[at] !== 'cells' || typeof index !== 'number' || typeof key !== 'string') continue
    const place = path.slice(0, at + 2).join('/')
    let cell = places.get(place)
    if (!cell) {
      cell = {type: '', lines: []}
      places.set(place, cell)
      cells[at === 0 ? index : cells.length] = cell
    }
    if (key === 'cell_type') cell.type = source.slice(value.start, value.end)
    else if (key === 'source') cell.lines.push(value)
  }
  return Array.from(cells, (cell: Cell | undefined) => cell ?? {type: '', lines: []})
}
