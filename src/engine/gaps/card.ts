import {verbForm} from '../../language/lexicon.js'
import type {Frame} from '../frames/frame.js'
import type {Sentence} from '../page.js'
import {mostSalient} from '../reference/salience.js'
import {isVerbless} from '../verbless/fragments.js'
import {isQuestion} from './answers.js'
import {endsInColon} from './introduced.js'
import type {GapContext, Topic} from './topics.js'

/** What a card, a row or an answer is about, which it leaves out: “Available in four Regions.”; undefined where nothing above says it. */
export function ofCard(context: GapContext, frame: Frame): Topic | undefined {
  const {sentence} = frame
  const {clauses, block, index} = sentence
  // “hosted on SageMaker”: a participle says as much as an adjective.
  const isParticiple = clauses.vg(frame.phrase)?.form === 'participle' && frame.objects.length === 0 && frame.subject.length === 0
  if (!(frame.occurrence.trigger.construction === 'adjective' || isParticiple) || endsInColon(clauses)) return undefined
  const header = context.page.blocks[block]!.kind === 'cell' ? headerTopic(context, block) : undefined
  if (header) return header
  if (!saysNothingElse(frame)) return undefined
  const {sentences} = context.page.reading(block)
  // “## OpenAI models”, and below it: “Available in four Regions.”
  if (sentences.slice(0, index).every(isElliptic)) {
    const above = context.page.governors(block)[0]
    const found = above !== undefined && isTitle(context, above) ? context.topics.in(above, true) : undefined
    if (found || index === 0) return found
  }
  // “o3? Not available on AWS.”
  const before = sentences[index - 1]!
  const asked = isQuestion(before) ? mostSalient(context.referents, before, {plural: true, single: true}) : undefined
  if (asked) return context.topics.objectAt(before, asked.np)
  // “GPT-5.6 Terra. A steady model. Available on Bedrock …”
  const opening = sentences[0]!
  const names = opening.clauses.np(0) && !opening.clauses.phrases.some(part => part.kind === 'vg' && part.form === 'finite')
  return names ? context.topics.objectAt(opening, 0) : undefined
}

// What the first cell of a row or of a column speaks of.
function headerTopic(context: GapContext, cell: number): Topic | undefined {
  for (const governor of context.page.governors(cell)) {
    const found = context.page.blocks[governor]!.kind === 'cell' ? context.topics.in(governor, false) : undefined
    if (found) return found
  }
  return undefined
}

// A heading, or a label over a list: “**o3**”.
function isTitle(context: GapContext, block: number): boolean {
  const {kind} = context.page.blocks[block]!
  return kind === 'heading' || (kind === 'paragraph' && context.page.reading(block).sentences.every(isVerbless))
}

// “Turns speech into text.” on a card: said of what the title names.
const isElliptic = ({clauses, from}: Sentence): boolean => clauses.vg(0) !== undefined && verbForm(clauses.words[from]!.lower)?.form === 's'

// Nothing stands before the trigger but a label, “Status: live on Bedrock”, and no other verb beside it.
function saysNothingElse({phrase, sentence: {clauses}}: Frame): boolean {
  const label = clauses.np(0) && clauses.lower(1) === ':' && clauses.headWord(0).entity === undefined ? 2 : 0
  const hasOtherVerb = clauses.phrases.some((part, at) => part.kind === 'vg' && !(at === phrase && part.form === 'participle'))
  return !hasOtherVerb && clauses.phrases.slice(label, phrase).every(part => part.kind === 'adv' || part.kind === 'neg' || part.kind === 'sign')
}
