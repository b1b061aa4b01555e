import type {Channel} from '../channel/channel.js'
import type {Lexis} from '../lexis.js'
import type {Page} from '../page.js'

// What a step does that leads to a place.
const LEADS = /^(?:open|go|sign|log|launch|start|head|navigate|switch|visit|enter|connect|create|spin|boot)$/

// Steps back, as far as a place is remembered.
const REACH = 8

/** “1. Open the SageMaker console. … 3. Send the question to o3.”: the place that an earlier step of the list leads to. */
export function openedBefore(page: Page, block: number, lexis: Lexis): Channel | undefined {
  const {kind, list} = page.blocks[block]!
  if (kind !== 'item') return undefined
  for (let at = block - 1; at >= Math.max(0, block - REACH); at--) {
    if (page.blocks[at]!.kind !== 'item' || page.blocks[at]!.list !== list) return undefined
    for (const {clauses} of page.reading(at).sentences) {
      const vg = clauses.vg(0)
      if (vg?.form !== 'base' || !LEADS.test(vg.lemma)) continue
      const place = clauses.words.find(({entity}) => entity !== undefined && /channel$/.test(lexis.entities.get(entity)!.role))
      if (!place) continue
      return {kind: lexis.entities.get(place.entity!)!.role === 'channel' ? 'watched' : 'other', text: place.text, inherited: true, why: `an earlier step leads to ${place.text}`}
    }
  }
  return undefined
}
