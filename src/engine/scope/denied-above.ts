import type {Clauses} from '../../language/clauses/clauses.js'
import type {Frame} from '../frames/frame.js'
import type {Page, Sentence} from '../page.js'
import {isPartial} from './partial.js'

const EXCLUDED = 'supported|included|possible|allowed|permitted|offered|provided|covered|part of'

/** Labels and headings of what there is not: “Out of scope”, “Not supported”. */
const OUT = new RegExp(`^\\W*(?:out of scope|not (?:in|within) scope|not (?:${EXCLUDED})|unsupported|non-goals?)\\b`, 'i')

/** Verbs of what a product has: “What the module does not cover”. */
const COVERS = /^(?:do|support|allow|include|offer|provide|permit|cover|perform)$/

/**
 * What denies an item that is no sentence of its own: “The SRE does not:”, “What the module does not do”, “Out of scope:”. Undefined where nothing
 * above does.
 */
export function deniedAbove({sentence, phrase}: Frame, page: Page): string | undefined {
  const {block, index, clauses} = sentence
  if (isLabelledOut(sentence, phrase)) return 'its label denies it'
  const isWhole = clauses.phrases.some(part => part.kind === 'vg' && (part.form === 'finite' || part.modal !== undefined))
  if (page.blocks[block]!.kind !== 'item' || index > 0 || isWhole) return undefined
  // The nearest that is no item of the same list.
  const governor = page.governors(block).find(other => page.blocks[other]!.kind !== 'item')
  if (governor === undefined || page.blocks[governor]!.kind === 'title') return undefined
  const above = page.blocks[governor]!
  const where = page.reading(governor).sentences.at(-1)
  if (OUT.test(above.text) || (where && leavesDenied(where.clauses))) return `“${above.text.slice(0, 60)}” denies it`
  return undefined
}

// “Not supported: access to GPT-5 from private subnets”
function isLabelledOut({clauses, from}: Sentence, phrase: number): boolean {
  const colon = clauses.phrases.findIndex(part => part.kind === 'sign' && part.lower === ':')
  if (colon <= 0 || colon >= phrase || clauses.phrases.some(part => part.kind === 'vg' && part.form === 'finite')) return false
  return OUT.test(clauses.words.slice(from, clauses.phrases[colon]!.from).map(word => word.lower).join(' '))
}

// “You cannot:”, “What it does not do”: the last verb is negated, and what it is to be done is still to come.
function leavesDenied(clauses: Clauses): boolean {
  let last = clauses.phrases.length - 1
  while (last >= 0 && (clauses.is(last, 'sign') || (clauses.is(last, 'prep') && clauses.lower(last) === 'to'))) last--
  const vg = clauses.vg(last)
  return vg?.negated !== undefined && (vg.bare || COVERS.test(vg.lemma)) && !isPartial(clauses, last)
}
