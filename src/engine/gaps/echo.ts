import type {Frame} from '../frames/frame.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'

/**
 * The object of which the sentence behind says the same: “Nova may be accessed from it. The same goes for GPT-4.1.”, “So is Whisper.”, “Same for o3.”,
 * “GPT-5 too.” Undefined where it says something of its own.
 */
export function echoedBehind(frame: Frame, page: Page, referents: Referents): {where: Sentence; np: number} | undefined {
  const {block, index} = frame.sentence
  const where = page.reading(block).sentences[index + 1]
  if (!where) return undefined
  const np = echoed(where)
  const found = np === undefined ? undefined : where.clauses.listFrom(np).find(one => referents.of(where, one)?.role === 'object')
  return found === undefined ? undefined : {where, np: found}
}

function echoed({clauses}: Sentence): number | undefined {
  let at = 0
  // “Yes, and so can GPT-5”
  while (clauses.is(at, 'cc') || clauses.lower(at) === ',' || /^(?:yes|sure|indeed)$/.test(clauses.lower(at))) at++
  const first = clauses.phrases[at]
  if (!first) return undefined
  const ends = (np: number): boolean => {
    const list = clauses.np(np) ? clauses.listFrom(np) : []
    const end = list.length > 0 ? clauses.modifiersOf(list.at(-1)!).end : -1
    return end >= 0 && !clauses.phrases.slice(end).some(phrase => phrase.kind === 'vg')
  }
  // “The same goes for o3”, “Same for o3”, “The same is true of o3”
  if (clauses.headWord(at).lower === 'same') {
    let lead = at + 1
    const vg = clauses.vg(lead)
    if (vg) {
      if (!/^(?:go|hold|apply|be)$/.test(vg.lemma) || vg.negated !== undefined) return undefined
      lead++
      while (clauses.is(lead, 'adj') || clauses.is(lead, 'adv')) lead++
    }
    return clauses.is(lead, 'prep') && /^(?:for|of|with|to)$/.test(clauses.lower(lead)) && ends(lead + 1) ? lead + 1 : undefined
  }
  // “So is Whisper”, “So does o3”
  if (/^(?:so|as)$/.test(clauses.lower(at)) && clauses.vg(at + 1)?.bare && ends(at + 2)) return at + 2
  // “GPT-5 too.”, “GPT-5 is, too.”
  if (first.kind === 'np') {
    let behind = clauses.modifiersOf(clauses.listFrom(at).at(-1)!).end
    if (clauses.vg(behind)?.bare) behind++
    if (clauses.lower(behind) === ',') behind++
    return clauses.is(behind, 'adv') && /^(?:too|as well|also|likewise)$/.test(clauses.lower(behind)) && clauses.phrases.slice(behind + 1).every(phrase => phrase.kind === 'sign') ? at : undefined
  }
  return undefined
}
