import type {Word} from '../../language/words.js'
import type {Entity} from '../../vocabulary/pack.js'
import type {Sentence} from '../page.js'
import type {Referents} from './referents.js'

/** The exempt entity that some words describe: “open-weight”; undefined where none is, or the project flags it. */
export function exemptIn(referents: Referents, words: readonly Word[], from: number, to: number): Entity | undefined {
  return describedIn(referents, words, from, to)?.entity
}

/** The exempt entity that its sentence says a named thing to be: “Whisper, whose weights are open”, “Whisper is openly licensed and …”. */
export function saidToBeExempt(referents: Referents, {clauses, to}: Sentence, np: number): Entity | undefined {
  if (referents.lexis.exemptAdjectives.length === 0) return undefined
  const {words} = clauses
  const behind = clauses.phrases[np]!.to
  const open = /^[,(]$/.test(words[behind]?.lower ?? '') ? behind + 1 : behind
  const verb = clauses.phraseOf(open)
  // “is openly licensed” is read as a passive.
  const vg = clauses.vg(verb)
  const isCopula = vg !== undefined && (vg.lemma === 'be' || vg.passive) && vg.negated === undefined
  if (!isCopula && !(open < to && /^(?:which|that|whose|released|licensed|published|distributed|under|an?|the|our|its|with|as|open|openly|freely)$/.test(words[open]!.lower))) return undefined
  let end = open
  while (end < to && end < open + 16 && !/^[,;:.)!?]$/.test(words[end]!.lower)) end++
  const found = describedIn(referents, words, open, end)
  return found && !words.slice(open, found.at).some(word => word.tag === 'neg') && isPredicate(words, open, found.at) ? found.entity : undefined
}

// “which is open source”, “released under an open license”, against “that beats open-weight models”: what stands before leads to it.
function isPredicate(words: readonly Word[], open: number, at: number): boolean {
  let before = at - 1
  while (before >= open && /^(?:det|adv|poss)$/.test(words[before]!.tag)) before--
  return before < open || words[before]!.tag === 'aux' || words[before]!.tag === 'rel' || /^(?:under|with|as|whose|released|published|licensed|distributed|remains|stays|became)$/.test(words[before]!.lower)
}

function describedIn(referents: Referents, words: readonly Word[], from: number, to: number): {entity: Entity; at: number} | undefined {
  for (let at = from; at < to; at++) {
    for (const {entity, words: wanted} of referents.lexis.exemptAdjectives) {
      if (wanted.every((word, offset) => words[at + offset]?.lower === word) || (wanted.length > 1 && words[at]!.lower.replace(/-/g, ' ') === wanted.join(' '))) {
        const found = referents.entity(entity)
        if (referents.role(found) === 'exempt') return {entity: found, at}
      }
    }
  }
  return undefined
}
