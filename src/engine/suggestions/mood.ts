import type {Rewrite} from '../../vocabulary/pack.js'
import type {Sentence} from '../page.js'
import type {Block} from '../prose.js'

/** How a sentence is put. A heading or label that commands is an imperative; without a verb or an end it is a headline. */
export function moodOf(sentence: Sentence, block: Block): Exclude<Rewrite['mood'], 'any'> {
  const {clauses} = sentence
  const {words} = clauses
  let last = sentence.to - 1
  while (last > sentence.from && /^["')\]*_]$/.test(words[last]!.lower)) last--
  if (words[last]!.lower === '?') return 'question'
  const first = clauses.phrases.findIndex(phrase => phrase.kind !== 'sign' && phrase.kind !== 'adv')
  const vg = clauses.vg(first)
  if (vg?.form === 'base' && !vg.bare && clauses.subjectOf(first).length === 0) return 'imperative'
  // The header of a column says no more than a headline does, whatever verb it has.
  if (block.table?.header === true) return 'headline'
  const ended = /^[.!:;…]$/.test(words[last]!.lower)
  if (ended && block.kind !== 'heading' && block.kind !== 'title') return 'statement'
  return clauses.phrases.some(phrase => phrase.kind === 'vg' && (phrase.form === 'finite' || phrase.bare)) ? 'statement' : 'headline'
}
