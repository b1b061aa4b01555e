import type {Block} from './prose.js'

// “**Why teams like it**”: a paragraph all in bold or slanted type, with no full stop, heads what stands below it.
function isLabel({kind, text, marks}: Block): boolean {
  const words = text.trim()
  return kind === 'paragraph' && words.length < 120 && !/[.!;,]$/.test(words) && marks.some(mark => /^(?:strong|emphasis)$/.test(mark.kind) && text.slice(mark.start, mark.end).trim() === words)
}

// “The models below can be called.”: a full stop closes it, and yet it leads to the list.
const POINTS_BELOW = /\b(?:below|(?:the|these) following|in this (?:table|list))\b[^.!?…:]*[.!?…]['"”’)\]]*\s*$/i

const leadsOn = ({text}: Block): boolean => /[:：]\s*$/.test(text) || POINTS_BELOW.test(text)

/** For each block the blocks that it stands under, nearest first: what introduces its list, header cells, a line in bold, headings, the title. */
export function governors(blocks: readonly Block[]): number[][] {
  const out: number[][] = []
  let headings: number[] = []
  let titles: number[] = []
  const introductions = new Map<number, number[]>()
  const tables = new Map<number, {header: Map<number, number>; first: Map<number, number>; under: number[]}>()
  let lastText = -1
  let label = -1
  const itemStack: {depth: number; block: number; list: number}[] = []
  blocks.forEach((block, index) => {
    const section = [...headings].reverse().concat(titles)
    if (block.kind === 'title') {
      label = -1
      out.push([])
      titles = [index]
      return
    }
    if (block.kind === 'heading') {
      const depth = block.depth ?? 1
      headings = headings.filter(other => (blocks[other]!.depth ?? 1) < depth)
      out.push([...headings].reverse().concat(titles))
      headings.push(index)
      lastText = index
      label = -1
      return
    }
    if (block.kind === 'item') {
      const list = block.list ?? -1
      const depth = block.depth ?? 1
      if (!introductions.has(list)) {
        const before = blocks[lastText]
        introductions.set(list, before && (before.kind === 'paragraph' || before.kind === 'item') && lastText >= 0 && (leadsOn(before) || !/[.!?…。]['"”’)\]]*\s*$/.test(before.text) || before.kind === 'item' || isLabel(before)) ? [lastText] : [])
      }
      while (itemStack.length > 0 && itemStack.at(-1)!.depth >= depth) itemStack.pop()
      const parents = itemStack.filter(item => item.depth < depth).map(item => item.block).reverse()
      out.push([...parents, ...introductions.get(list)!, ...section])
      itemStack.push({depth, block: index, list})
      lastText = index
      return
    }
    itemStack.length = 0
    if (block.kind === 'cell' && block.table) {
      const {id, row, column, header} = block.table
      let table = tables.get(id)
      if (!table) {
        const before = blocks[lastText]
        table = {header: new Map(), first: new Map(), under: before?.kind === 'paragraph' && leadsOn(before) ? [lastText] : []}
        tables.set(id, table)
      }
      if (header) table.header.set(column, index)
      else if (column === 0) table.first.set(row, index)
      const own: number[] = []
      const head = table.header.get(column)
      const first = table.first.get(row)
      if (head !== undefined && head !== index) own.push(head)
      if (first !== undefined && first !== index) own.push(first)
      out.push([...own, ...table.under, ...section])
      return
    }
    // A line in bold heads the paragraphs below it as a heading does.
    if (isLabel(block)) label = -1
    out.push(label < 0 ? section : [label, ...section])
    if (isLabel(block)) label = index
    if (block.kind === 'paragraph') lastText = index
  })
  return out
}
