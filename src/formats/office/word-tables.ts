import type {Block} from '../../engine/prose.js'
import type {Tag} from '../xml/read-xml.js'

interface Table {
  id: number
  row: number
  column: number
  span: number
  /** The table's look sets its first row apart. */
  firstRow: boolean
  /** The row says that it is repeated on every page. */
  repeated: boolean
}

/** The tables that are open, the innermost last. */
export class WordTables {
  readonly #open: Table[] = []
  readonly #next: () => number

  constructor(next: () => number) {
    this.#next = next
  }

  /** Takes a start tag. True where it was a table's. */
  open(tag: Tag): boolean {
    const {name} = tag
    const table = this.#open.at(-1)
    if (name === 'w:tbl') this.#open.push({id: this.#next(), row: -1, column: -1, span: 1, firstRow: false, repeated: false})
    else if (!table) return false
    else if (name === 'w:tblLook') {
      const bits = Number.parseInt(tag.get('w:val') ?? '0', 16)
      table.firstRow = tag.get('w:firstRow') === undefined ? (bits & 0x20) !== 0 : tag.get('w:firstRow') === '1'
    } else if (name === 'w:tr') Object.assign(table, {row: table.row + 1, column: -1, span: 1, repeated: false})
    else if (name === 'w:tblHeader') table.repeated = true
    else if (name === 'w:tc') Object.assign(table, {column: table.column + table.span, span: 1})
    else if (name === 'w:gridSpan') table.span = Math.min(1000, Math.max(1, Number(tag.get('w:val')) || 1))
    else return false
    return true
  }

  close(name: string): void {
    if (name === 'w:tbl') this.#open.pop()
  }

  /** The cell that is open, as the engine wants it. */
  get cell(): Block['table'] {
    const table = this.#open.at(-1)
    if (!table || table.column < 0) return undefined
    const {id, row, column, firstRow, repeated} = table
    return {id, row, column, header: row === 0 && (firstRow || repeated)}
  }

  /** The cell that is open, as a person would name it; empty outside of tables. */
  get where(): string {
    const table = this.#open.at(-1)
    return table ? `table ${table.id}, row ${table.row + 1}, column ${table.column + 1}` : ''
  }
}
