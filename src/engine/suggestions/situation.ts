import type {Rewrite} from '../../vocabulary/pack.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'
import type {Verdict} from '../verdict/verdict.js'
import type {WordRange} from './extent.js'
import {fill} from './fill.js'
import type {VerbForm} from './inflect.js'
import type {Members} from './members.js'
import {poweredBy} from './powered-by.js'

/** What all rewrites of one finding share. */
export interface Situation {
  page: Page
  lexis: Lexis
  referents: Referents
  sentence: Sentence
  verdict: Verdict
  frame: Frame
  /** Every verdict of the sentence that stands. */
  standing: readonly Verdict[]
}

/** Words that a rewrite replaces, and by what. `safe: false` where a person has to weigh it. */
export type Replaced = WordRange & {text: string; safe?: boolean}

/** A rewrite's text, filled in for a sentence; undefined where the sentence lacks what it needs. `form` is that of the replaced verb. */
export function filled(rewrite: Rewrite, situation: Situation, members: Members, form?: VerbForm): string | undefined {
  const {verdict, frame, sentence, page} = situation
  const {clauses} = sentence
  const {words} = clauses
  const [subject] = frame.subject
  const model = modelOf(situation, members)
  // A statement of a clause or a sentence, and a compound, have room for the company alone.
  const ofCompany = /^(?:clause|sentence)$/.test(rewrite.from)
  const power = ofCompany ? undefined : poweredBy(situation, members, model)
  const isCompound = rewrite.text.includes('{owner}-')
  const slots = {
    owner: (isCompound && power !== model ? undefined : power) ?? ownerOf(situation),
    channel: verdict.channel?.inherited ? undefined : verdict.channel?.text,
    object: objectOf(situation, members),
    product: productOf(situation, members),
    trigger: words.slice(frame.occurrence.at, frame.occurrence.to).map(word => word.parts?.at(-1) ?? word.text).join(' '),
    model,
    subject: subject === undefined ? undefined : textOf(page, sentence, clauses.phrases[subject]!),
  }
  return fill(rewrite.text, {slots, plural: members.plural, form})
}

/** A rewrite's text for more than one. */
export const filledForMany = (rewrite: Rewrite, situation: Situation): string | undefined =>
  fill(rewrite.text, {slots: {owner: ownerOf(situation)}, plural: true})

/** The words of a range as they stand, folded. */
export function textOf(page: Page, {block, clauses}: Sentence, {from, to}: WordRange): string {
  return page.folded(block).text.slice(clauses.words[from]!.start, clauses.words[to - 1]!.end)
}

// The object with all that names it, where it stands behind the trigger in one stretch: “OpenAI's flagship, GPT-5”.
function objectOf({frame, page, sentence}: Situation, {whole, range}: Members): string | undefined {
  return whole && range !== undefined && range.from >= frame.to ? textOf(page, sentence, range) : frame.object?.text
}

// The first name of the company that the object is of, however the sentence spells it.
function ownerOf({lexis, frame}: Situation): string | undefined {
  const own = lexis.entities.get(frame.object?.referent.entity ?? '')
  return (own?.role === 'owner' ? own : lexis.pack.entities.find(({role}) => role === 'owner'))?.names[0]
}

function productOf({lexis, sentence: {clauses}}: Situation, {np}: Members): string | undefined {
  if (np === undefined) return undefined
  const {from, to} = clauses.np(np)!
  return clauses.words.slice(from, to).find(word => lexis.entities.get(word.entity ?? '')?.role === 'product')?.text
}

// The object's own name, where it has one that the policy lets stand beside an approved relation.
function modelOf({lexis, sentence}: Situation, members: Members): string | undefined {
  if (members.np === undefined || members.all.length > 1) return undefined
  const head = sentence.clauses.headWord(members.np)
  const entity = lexis.entities.get(head.entity ?? '')
  return entity?.role === 'object' && entity.rule === undefined ? head.text : undefined
}
