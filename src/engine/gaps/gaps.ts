import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Page} from '../page.js'
import type {Referents} from '../reference/referents.js'
import {asksForObject} from './answers.js'
import {assumed} from './assumed.js'
import {ofCard} from './card.js'
import {echoedBehind} from './echo.js'
import {elidedSubject} from './elided-subject.js'
import {isAnnounced, listed} from './introduced.js'
import {type GapContext, type Topic, Topics} from './topics.js'

/** Finds what a sentence leaves out. */
export class Gaps {
  readonly #context: GapContext
  constructor(page: Page, lexis: Lexis, referents: Referents) {
    this.#context = {page, lexis, referents, topics: new Topics({page, lexis, referents})}
  }

  /** Gives a frame the object that its page says: the list that it introduces, a label, an answer, the sentence before, a heading. */
  fill(frame: Frame): void {
    const {compound, trigger: {construction}} = frame.occurrence
    if (compound) return
    const found = this.#elided(frame) ?? this.#missing(frame, construction)
    if (found) give(frame, found)
  }

  /** Where the object is another's, the one of which the next sentence says the same. */
  echo(frame: Frame): void {
    const {page, referents, topics} = this.#context
    const found = echoedBehind(frame, page, referents)
    const topic = found && topics.of(found.where, found.np)
    if (topic) give(frame, topic)
  }

  // “Runs on Bedrock.”: what a clause without its subject is said of.
  #elided(frame: Frame): Topic | undefined {
    const {page, referents, topics} = this.#context
    const elided = elidedSubject(page, referents, frame)
    return elided && topics.of(elided.where, elided.np)
  }

  // What the trigger has in every sentence, and lacks in this one.
  #missing(frame: Frame, construction: Frame['occurrence']['trigger']['construction']): Topic | undefined {
    if (/^(?:relation|framing|phrase)$/.test(construction)) return undefined
    if (construction === 'subject-verb') return this.#announcedByVerb(frame)
    const announced = isAnnounced(this.#context, frame)
    const isAsked = asksForObject(frame)
    if (isLabelOfOthers(frame) || isForSomebody(frame)) frame.objects = []
    if (frame.objects.length > 0 && !announced && !isAsked) return undefined
    return listed(this.#context, frame, announced) ?? ofCard(this.#context, frame) ?? assumed(this.#context, frame, isAsked)
  }

  // “Coming to AWS in May”, over a list
  #announcedByVerb(frame: Frame): Topic | undefined {
    const isAnnouncement = frame.phrase === 0 && frame.sentence.clauses.vg(0)?.form === 'gerund' && frame.objects.length === 0
    return isAnnouncement ? listed(this.#context, frame, false) : undefined
  }
}

function give(frame: Frame, found: Topic): void {
  // Which member of a list is meant is a phrase of its own sentence.
  const {member: _, ...referent} = found.referent
  frame.object = {referent: {...referent, antecedent: found}, text: found.text}
  frame.gap = true
}

// “**Access:** all staff”: behind a label alone stands who gets it, or when.
function isLabelOfOthers({phrase, objects, object, sentence: {clauses}}: Frame): boolean {
  return object === undefined && objects.length > 0 && phrase === 0 && clauses.lower(1) === ':' && objects[0]! > 1
}

// “GPT-5: access for all roles”: who gets it.
const isForSomebody = ({object, preposition, sentence: {clauses}}: Frame): boolean =>
  object === undefined && preposition !== undefined && clauses.lower(preposition) === 'for'
