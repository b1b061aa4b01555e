import type {Span} from '../../finding.js'
import type {Entity} from '../../vocabulary/pack.js'
import type {Lexis} from '../lexis.js'
import type {Page} from '../page.js'

/** A place on a page: a block, and an offset into its folded text. */
interface Spot {
  block: number
  offset: number
}

/** Where a page names a thing first, and where it last abbreviates the name. */
interface Naming {
  first?: Spot
  lastShort?: Spot
}

/**
 * A rewrite's text as its page would say it: where the page has named a thing before, its abbreviation does; where the page goes on with
 * the abbreviation and never says what it stands for, the full name brings it along: “Stateful Runtime Environment (SRE)”.
 *
 * @param start Where the text goes, into the block's folded text; `end` likewise, after what it replaces.
 */
export function abbreviated(text: string, page: Page, block: number, {start, end: last}: Span, lexis: Lexis): string {
  for (const entity of lexis.pack.entities) {
    const [full] = entity.names
    const short = entity.abbreviation
    if (full === undefined || short === undefined) continue
    const at = text.toLowerCase().indexOf(full.toLowerCase())
    if (at < 0) continue
    const end = at + full.length
    const {first, lastShort} = namingOf(page, entity)
    const isBefore = (spot: Spot): boolean => spot.block < block || (spot.block === block && spot.offset < start)
    if (first && isBefore(first)) return text.slice(0, at) + short + text.slice(end)
    if (lastShort && (lastShort.block > block || (lastShort.block === block && lastShort.offset >= last))) return `${text.slice(0, end)} (${short})${text.slice(end)}`
  }
  return text
}

/** For each thing with an abbreviation: whether the page names it before a stretch of its blocks, and whether it abbreviates it behind. */
export function namedAround(page: Page, {from, to}: {from: number; to: number}, lexis: Lexis): [boolean, boolean][] {
  return lexis.pack.entities.filter(({abbreviation}) => abbreviation !== undefined).map(entity => {
    const {first, lastShort} = namingOf(page, entity)
    return [first !== undefined && first.block < from, lastShort !== undefined && lastShort.block >= to]
  })
}

// A page is asked for each of its rewrites, so it is looked through once.
const namings = new WeakMap<Page, Map<string, Naming>>()

function namingOf(page: Page, {id, descriptions, abbreviation}: Entity): Naming {
  let known = namings.get(page)
  if (!known) namings.set(page, (known = new Map<string, Naming>()))
  const found = known.get(id)
  if (found) return found
  const naming: Naming = {}
  for (let block = 0; block < page.blocks.length; block++) {
    const {text} = page.folded(block)
    for (const {entity, start, end} of page.names(block)) {
      const said = text.slice(start, end)
      if (entity !== id || descriptions.includes(said)) continue
      naming.first ??= {block, offset: start}
      if (said === abbreviation) naming.lastShort = {block, offset: start}
    }
  }
  known.set(id, naming)
  return naming
}
