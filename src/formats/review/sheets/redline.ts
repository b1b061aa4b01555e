import type {OfficeContainer} from '../../office/office-container.js'
import {mainPart, relationsOf} from '../../office/package-parts.js'
import {columnOf, letters} from '../../office/sheet-part.js'
import {readXml} from '../../xml/read-xml.js'
import {PackageChanges} from '../package.js'
import {remarkLines, type Redliner} from '../redline.js'
import {SheetNotes} from './notes.js'

/**
 * Writes a workbook with a note on the cell of every finding. Workbooks know no tracked changes of text, so no cell changes. What
 * stands in no cell (charts, shapes, properties) is said on the first cell of its sheet; a thread of comments is left alone, and what would
 * be said on its cell is said on the next free one.
 */
export const redlineSheets: Redliner = (container, {remarks}) => {
  const {archive} = container as OfficeContainer
  const changes = new PackageChanges(archive)
  const relations = (part: string): ReturnType<typeof relationsOf> => relationsOf({...archive, unpacked: 0}, part)
  const main = mainPart({...archive, unpacked: 0}, 'workbook', 'workbook', '.xlsx')
  const sheets = sheetsOf(main, new Map(relations(main.part).map(({id, target}) => [id, target])))
  const bySheet = new Map<string, Map<string, string[]>>()
  for (const remark of remarks) {
    const place = placeOf(remark.where, sheets)
    if (place === undefined) continue
    const cells = bySheet.get(place.part) ?? new Map<string, string[]>()
    bySheet.set(place.part, cells)
    const text = remarkLines(remark, !place.isCell || remark.where.includes(' more cell')).join('\n')
    cells.set(place.address, [...(cells.get(place.address) ?? []), text])
  }
  for (const [part, cells] of bySheet) {
    const notes = new SheetNotes(changes, part, relations(part))
    for (const [address, texts] of cells) {
      let free = address
      while (notes.hasThread(free) || (free !== address && cells.has(free))) free = nextTo(free)
      notes.add({address: free, texts: free === address ? texts : [`About ${address}`, ...texts]})
    }
    notes.write()
  }
  return changes.write()
}

/** The sheets’ parts by their names, in their order. */
function sheetsOf({part, source}: {part: string; source: string}, targets: ReadonlyMap<string, string>): Map<string, string> {
  const sheets = new Map<string, string>()
  readXml(source, part, {
    open({name, get}) {
      const target = name === 's:sheet' ? targets.get(get('r:id') ?? '') : undefined
      if (target !== undefined) sheets.set(get('name') ?? '', target)
    },
    close() {},
  })
  return sheets
}

// The reader says where a cell is in a person's words; a sheet's name may hold any of them.
function placeOf(where: string, sheets: ReadonlyMap<string, string>): {part: string; address: string; isCell: boolean} | undefined {
  const [, name, rest = ''] = /^sheet “([^]*)”(?: \(hidden\))?, ([^”]*)$/.exec(where) ?? []
  const known = name === undefined ? undefined : sheets.get(name)
  const part = known ?? [...sheets.values()][0]
  if (part === undefined) return undefined
  const cell = known === undefined ? null : /^(comment on )?([A-Z]+\d+)\b/.exec(rest)
  return {part, address: cell?.[2] ?? 'A1', isCell: cell !== null && cell[1] === undefined}
}

function nextTo(address: string): string {
  return letters(columnOf(address) + 1) + address.replace(/^[A-Z]+/, '')
}
