import type {Clauses} from '../../language/clauses/clauses.js'
import {verbForm} from '../../language/lexicon.js'
import {asksAtEnd} from './answers.js'
import type {Frame} from '../frames/frame.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'

/**
 * What a clause without its subject is said of: “Runs on Bedrock.”, “Can be called from Lambda” on a card. That is the subject of the
 * sentence before, a title that opens the paragraph, or what the heading, the label or the term above begins with; an object of the policy or nothing.
 */
export function elidedSubject(page: Page, referents: Referents, frame: Frame): {where: Sentence; np: number} | undefined {
  const {sentence} = frame
  if (frame.subject.length > 0 || frame.objects.length > 0 || !lacksSubject(sentence, frame.vg ?? frame.phrase)) return undefined
  const vg = sentence.clauses.vg(frame.vg ?? frame.phrase)!
  // “Is called a snob”: it bears a name.
  if (frame.occurrence.trigger.construction !== 'subject-verb' && (!vg.passive || sentence.clauses.np((frame.vg ?? frame.phrase) + 1))) return undefined
  const {sentences} = page.reading(sentence.block)
  for (let at = sentence.index - 1; at >= Math.max(0, sentence.index - 4); at--) {
    const where = sentences[at]!
    const {clauses} = where
    const clause = clauses.phrases.findIndex(part => part.kind === 'vg' && part.form !== 'participle')
    if (clause >= 0 && lacksSubject(where, clause)) continue
    const np = speaksOf(where, clause)
    if (np !== undefined && referents.of(where, np)?.role === 'object') return {where, np}
    // “Shows what Whisper wrote.”, “Slow but deep.”, “OpenAI's workhorse.” are said of the same.
    if (verbForm(clauses.words[where.from]!.lower)?.form !== 's' && !(clause < 0 && isDescription(clauses))) return undefined
  }
  for (const governor of page.governors(sentence.block)) {
    const {kind} = page.blocks[governor]!
    const where = page.reading(governor).sentences[0]
    if (!where || (kind === 'cell' && page.blocks[governor]!.table?.header === true)) continue
    const np = where.clauses.phrases.findIndex(part => part.kind === 'np')
    const isTitle = np >= 0 && !where.clauses.phrases.some(part => part.kind === 'vg')
    return isTitle && referents.of(where, np)?.role === 'object' ? {where, np} : undefined
  }
  return undefined
}

// “Slow but deep.”, “A steady model.”: where no name begins a fragment.
const isDescription = (clauses: Clauses): boolean => !clauses.np(0) || clauses.np(0)!.determiner !== undefined || clauses.headWord(0).tag === 'adj'

// “GPT-5 reads contracts.”, “Meet o4-mini.”, “o1: thinks first.”, “GPT-5.”
function speaksOf({clauses}: Sentence, clause: number): number | undefined {
  const first = clauses.phrases.findIndex(part => part.kind !== 'adv')
  const vg = clauses.vg(clause)
  if (clause === first && vg && /^(?:meet|introduce|welcome|announce|present)$/.test(vg.lemma)) return clauses.np(clause + 1) ? clause + 1 : undefined
  return clauses.np(first) && (clause < 0 || clauses.lower(first + 1) === ':' || clauses.subjectOf(clause)[0] === first) ? first : undefined
}

// “Runs on …”, “Now runs on …”, “Can be called …”: a finite verb, and nothing before it that could be its subject.
function lacksSubject(sentence: Sentence, at: number): boolean {
  const {clauses} = sentence
  const vg = clauses.vg(at)
  if (!vg || vg.form !== 'finite' || !clauses.phrases.slice(0, at).every(part => part.kind === 'adv')) return false
  return !asksAtEnd(sentence)
}
