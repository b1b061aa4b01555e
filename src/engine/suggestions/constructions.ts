import type {Members} from './members.js'
import type {Situation} from './situation.js'

/** What a rewrite may ask of a finding's construction: that of its trigger, that of its sentence, and what the object is besides. */
export function constructionsOf({frame, sentence, page}: Situation, members: Members, again = false): string[] {
  const {clauses} = sentence
  const {construction} = frame.occurrence.trigger
  const out: string[] = [construction, frame.construction]
  const compound = frame.construction === 'compound'
  // “You can now call:”, with what is called in the items below; a heading or a cell of a table that names the object.
  const introduces = clauses.words[sentence.to - 1]!.lower === ':'
  if (frame.object?.np === undefined && !compound) {
    out.push(...(introduces ? ['introduction', `${construction} introduction`] : [`${frame.construction} named elsewhere`]))
    out.push(`${construction} named elsewhere`, 'named elsewhere')
  }
  // “| GPT-4o | called from Lambda |”
  if (frame.object?.np === undefined && !compound && clauses.vg(frame.phrase)?.form === 'participle' && frame.from === sentence.from) out.push('participle named elsewhere')
  // “The model that everybody calls is GPT-5”
  if (members.np !== undefined && members.whole && frame.construction === 'relative' && copulaAfter(sentence, members.np) !== undefined) out.push('named by predicate')
  // “GPT-5-calling agents”
  if (compound && (construction.startsWith('verb') || premodifies(frame))) out.push('compound verb')
  // “GPT-5 is the model that everybody has access to”
  if (members.np !== undefined && frame.construction === 'relative' && copulaBefore(sentence, members.range!.from) !== undefined) out.push('predicate noun')
  // “GPT-5 and Claude”: the list goes on after the object.
  if (members.innocent.some(np => np > members.own.at(-1)!)) out.push('mixed list')
  // “GPT-5 is available on AWS and reads contracts”: it also does something.
  if (members.np !== undefined && acts(frame.vg ?? frame.phrase, sentence, members)) out.push('acting')
  if (isLabel(frame, sentence, members)) out.push('label')
  // “is not available”, and not “makes it available”
  if (construction === 'adjective' && behindBe(clauses.words, frame.from)) out.push('adjective behind be')
  // “GPT-5 cannot be called”
  if (frame.vg !== undefined && clauses.vg(frame.vg)?.passive === true && /^(?:can|could|ca|cannot)$/.test(clauses.vg(frame.vg)!.modal ?? '')) out.push('passive possible')
  // “GPT-5 is not yet available”
  if (clauses.words[frame.from - 1]?.lower === 'yet' && clauses.words[frame.from - 2]?.tag === 'neg') out.push(`${construction} not yet`, `${frame.construction} not yet`)
  // “no Azure subscription needed” as an item of its own
  if (construction === 'phrase' && page.reading(sentence.block).sentences.length === 1 && clauses.words.every((word, at) => at < sentence.from || at >= sentence.to || word.tag === 'sign' || (at >= frame.from && at < frame.to) || /^(?:needed|required|necessary)$/.test(word.lower))) out.push('phrase alone')
  // “Call Sora, and it draws the plan”: the text goes on to speak of the object.
  if (again) out.push(`${construction} again`, `${frame.construction} again`)
  return out
}

const BE = /^(?:am|is|are|was|were|be|been|being|'s|'re|'m)$/

function behindBe(words: Situation['sentence']['clauses']['words'], from: number): boolean {
  let at = from - 1
  while (at >= 0 && /^(?:adv|neg)$/.test(words[at]!.tag)) at--
  return BE.test(words[at]?.lower ?? '')
}

// “Models available on Bedrock: GPT-5, o3”: a label without a verb of its own, and the names behind its colon.
function isLabel(frame: Situation['frame'], {clauses, from, to}: Situation['sentence'], {range}: Members): boolean {
  const {words} = clauses
  if (range === undefined || range.to !== frame.from || words[range.from]!.entity !== undefined) return false
  if (words.slice(from, range.from).some(({tag}) => tag !== 'sign')) return false
  let colon = frame.to
  while (colon < to && words[colon]!.lower !== ':') colon++
  return colon < to && words[colon + 1]?.entity !== undefined && !words.slice(frame.to, colon).some(({tag}) => tag === 'verb' || tag === 'aux')
}

function premodifies({occurrence: {at}, phrase, sentence: {clauses}}: Situation['frame']): boolean {
  const np = clauses.np(phrase)
  const word = clauses.words[at]!
  return np !== undefined && np.head > at && word.parts !== undefined && word.lower.endsWith('ing')
}

/** The copula right before a word, of a name: “GPT-5 is the model”. */
export function copulaBefore({clauses}: Situation['sentence'], from: number): number | undefined {
  const at = from === 0 ? -1 : clauses.phraseOf(from - 1)
  const vg = clauses.vg(at)
  if (vg?.lemma !== 'be' || !vg.bare || vg.negated !== undefined) return undefined
  const [subject] = clauses.subjectOf(at)
  return subject !== undefined && subject < at && clauses.np(subject) && clauses.headWord(subject).entity !== undefined ? at : undefined
}

/** The copula that says which one a noun phrase with a relative clause is: “the model that everybody calls is GPT-5”. */
export function copulaAfter({clauses}: Situation['sentence'], np: number): number | undefined {
  let verbs = 0
  for (let at = np + 1; at < clauses.phrases.length && at < np + REACH; at++) {
    const vg = clauses.vg(at)
    if (!vg) continue
    // The first verb is the relative clause's.
    verbs++
    if (vg.lemma === 'be' && vg.bare && vg.negated === undefined && (verbs === 2 || clauses.subjectOf(at)[0] === np)) return clauses.np(at + 1) && clauses.headWord(at + 1).entity !== undefined ? at : undefined
  }
  return undefined
}

// Verbs that are farther from their subject say little of what it is.
const REACH = 40

function acts(own: number, {clauses}: Situation['sentence'], members: Members): boolean {
  const first = members.own[0]!
  for (let at = first + 1; at < clauses.phrases.length && at < first + REACH; at++) {
    const vg = clauses.vg(at)
    if (!vg || at === own || vg.bare || vg.lemma === 'be' || vg.form !== 'finite') continue
    if (clauses.subjectOf(at).some(np => members.own.includes(np))) return true
  }
  return false
}
