import type {Lexis} from '../lexis.js'
import type {Page} from '../page.js'

/** What a cell says of what is there. */
const THERE = /^(?:✓|✔|✔️|✅|☑|☑️|●|•|🟢|y|yes|x|supported|ga|preview)\b|^[✓✔✅☑●•🟢]/iu

/** Whether a cell says no more than that something is there: “✓”, “Yes, since June”. */
const saysYes = (text: string): boolean => THERE.test(text.trim())

/** A place that a row or its header names, and nothing else. */
interface RowPlace {
  role: 'channel' | 'other-channel'
  text: string
}

/** The place that is all a cell says: “Amazon Bedrock”. */
function placeOfCell(page: Page, block: number, lexis: Lexis): RowPlace | undefined {
  const {text} = page.folded(block)
  const [name, second] = page.names(block)
  if (!name || second || text.replace(/^\s*(?:on|in|via)\s/i, '').trim() !== text.slice(name.start, name.end)) return undefined
  const {role} = lexis.entities.get(name.entity)!
  return role === 'channel' || role === 'other-channel' ? {role, text: text.slice(name.start, name.end)} : undefined
}

/** The places over the columns in which a row says yes. */
function placesTicked(page: Page, block: number, lexis: Lexis): RowPlace[] {
  return page.row(block).flatMap(cell => {
    if (cell === block || !saysYes(page.blocks[cell]!.text)) return []
    const header = page.governors(cell).find(governor => page.blocks[governor]!.table?.header === true)
    const place = header === undefined ? undefined : placeOfCell(page, header, lexis)
    return place ? [place] : []
  })
}

/** Whether a block is the first cell of a row that says yes under a watched place: a name alone claims something there. */
export function isTicked(page: Page, block: number, lexis: Lexis): boolean {
  const {table} = page.blocks[block]!
  return table?.column === 0 && !table.header && placesTicked(page, block, lexis).some(({role}) => role === 'channel')
}

/** The watched place that a row says by a cell of its own, by a column in which it says yes, or over its first column: “Model on Bedrock”. */
export function placeOfRow(page: Page, block: number, lexis: Lexis): string | undefined {
  const {table} = page.blocks[block]!
  if (!table) return undefined
  const rows = table.header ? page.dependents(block).filter(cell => saysYes(page.blocks[cell]!.text)) : [block]
  const cells = rows.flatMap(cell => page.row(cell).filter(other => other !== block && other !== cell))
  const places = [...cells.flatMap(cell => placeOfCell(page, cell, lexis) ?? []), ...(table.header ? [] : placesTicked(page, block, lexis))]
  const own = places.find(({role}) => role === 'channel')
  if (own) return own.text
  if (table.header || table.column === 0 || places.length > 0) return undefined
  const over = page.governors(page.row(block)[0]!).find(governor => page.blocks[governor]!.table?.header === true)
  const names = over === undefined ? [] : page.names(over)
  const isOurs = names.length > 0 && names.every(({entity}) => lexis.entities.get(entity)!.role === 'channel')
  return isOurs ? page.folded(over!).text.slice(names[0]!.start, names[0]!.end) : undefined
}
