import type {Page} from './page.js'
import type {Block} from './prose.js'
import {latestName} from './reference/last-model.js'
import type {Referents} from './reference/referents.js'
import {namedAround} from './suggestions/abbreviation.js'

/** Blocks `from` to `to` that are read together, and those among them that may hold a finding. */
export interface Unit {
  from: number
  to: number
  live: number[]
}

/**
 * The sections of a page that may hold a finding. Sections that an introduction, an item or a header cell governs from outside are one
 * unit with the one that it stands in: from there reading goes on to the sentences around.
 */
export function unitsOf(page: Page, live: readonly number[]): Unit[] {
  const starts: number[] = []
  let reach = Number.POSITIVE_INFINITY
  for (let at = page.blocks.length - 1; at >= 0; at--) {
    for (const governor of page.governors(at)) if (!isAbove(page.blocks[governor]!)) reach = Math.min(reach, governor)
    if (at === 0 || (page.blocks[at]!.kind === 'heading' && reach >= at)) starts.push(at)
  }
  starts.reverse()
  const units: Unit[] = []
  let next = 0
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? page.blocks.length
    const first = next
    while (next < live.length && live[next]! < to) next++
    if (next > first) units.push({from, to, live: live.slice(first, next)})
  })
  return units
}

const isAbove = ({kind}: Block): boolean => kind === 'heading' || kind === 'title'

/**
 * All that the reading of a unit can reach, as a text: the same key, the same readings. That is its blocks and which of them are read; what
 * they stand under, and what is said before that; the block before, which a heading may go on from; the latest model named, which
 * “the model” may stand for; and what was abbreviated or spelt out elsewhere.
 *
 * @returns The key, and the blocks outside of the unit that readings may point to; the same key lists the same blocks.
 */
export function unitKey(unit: Unit, page: Page, referents: Referents): {key: string; around: readonly number[]} {
  const around = blocksAround(unit, page)
  const place = new Map([...around].map((block, at) => [block, at]))
  const latest = (block: number): unknown => {
    const name = latestName(referents, block)
    // As text, for JSON writes both alike: another's model was named, or none at all.
    if (!name) return name === null ? 'of another' : 'none'
    if (name.block >= unit.from && name.block < unit.to) return [name.block - unit.from, name.start, name.end, name.entity]
    if (!place.has(name.block)) place.set(name.block, place.size)
    return ['around', place.get(name.block), name.start, name.end, name.entity]
  }
  const relation = (block: number): number | string => place.has(block) ? `around ${place.get(block)!}` : block - unit.from
  const numbers = numbering()
  const live = new Set(unit.live)
  const inside: unknown[] = [unit.from === 0, latest(unit.from), namedAround(page, unit, referents.lexis)]
  for (let at = unit.from; at < unit.to; at++) {
    const {list, table} = page.blocks[at]!
    inside.push(content(page, at), live.has(at), numbers('list', list), numbers('table', table?.id), page.governors(at).map(relation))
  }
  const before = unit.from > 0 ? content(page, unit.from - 1) : null
  const outside = around.map(block => [latest(block), page.governors(block).map(relation)])
  // Last, for looking at what was named latest may have added to it.
  const blocks = [...place.keys()]
  return {key: JSON.stringify([inside, before, outside, blocks.map(block => [block === 0, content(page, block), relation(block)])]), around: blocks}
}

function content(page: Page, index: number): unknown {
  const {kind, text, marks, depth, table} = page.blocks[index]!
  return [kind, text, marks, depth, table?.row, table?.column, table?.header, page.names(index)]
}

// What governs the unit from outside, and what governs that. A title does not end the way back as a heading does.
function blocksAround({from, to}: Unit, page: Page): number[] {
  const found = new Set<number>()
  const waiting: number[] = []
  for (let at = from; at < to; at++) waiting.push(...page.governors(at))
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (block >= from || found.has(block)) continue
    found.add(block)
    waiting.push(...page.governors(block))
    if (page.blocks[block]!.kind === 'heading') continue
    for (let at = block - 1; at >= 0 && page.blocks[at + 1]!.kind !== 'heading' && !found.has(at); at--) waiting.push(at)
  }
  return [...found].sort((a, b) => a - b)
}

/** Numbers of lists or tables, counted anew in the order in which they are met. */
function numbering(): (kind: string, id: number | undefined) => number | undefined {
  const known = new Map<string, number>()
  return (kind, id) => {
    if (id === undefined) return undefined
    const name = `${kind} ${id}`
    if (!known.has(name)) known.set(name, known.size)
    return known.get(name)
  }
}
