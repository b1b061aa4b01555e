import {singular, verbForm} from '../../language/lexicon.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {Word} from '../../language/words.js'
import {answerTo, asksForObject, isQuestion} from './answers.js'
import {isBareNoun, isGranted} from './bare-noun.js'
import {echoedBehind} from './echo.js'
import {elidedSubject} from './elided-subject.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'
import {mostSalient} from '../reference/salience.js'
import {sentenceBefore} from '../reference/said-before.js'
import {type Topic, Topics} from './topics.js'

function give(frame: Frame, found: Topic): void {
  // Which member of a list is meant is a phrase of its own sentence.
  const {member: _, ...referent} = found.referent
  frame.object = {referent: {...referent, antecedent: found}, text: found.text}
  frame.gap = true
}

// What a cell says of what is not there.
const NOT_THERE = /^(?:no|none|n\/a|not yet|never|planned|false|✗|✘|❌|-|–|—)?$/i

// What is spoken of so plainly that nothing further back is asked.
const SURE = 0.25

const VENDOR = /^(?:vendors?|providers?|makers?|labs?)$/

/** Finds what a sentence leaves out. */
export class Gaps {
  readonly #page: Page
  readonly #lexis: Lexis
  readonly #referents: Referents
  readonly #topics: Topics
  constructor(page: Page, lexis: Lexis, referents: Referents) {
    this.#page = page
    this.#lexis = lexis
    this.#referents = referents
    this.#topics = new Topics({page, lexis, referents})
  }

  /** Gives a frame the object that its page says: the list that it introduces, a label, an answer, the sentence before, a heading. */
  fill(frame: Frame): void {
    const {occurrence} = frame
    const {construction} = occurrence.trigger
    const elided = occurrence.compound ? undefined : elidedSubject(this.#page, this.#referents, frame)
    if (elided) {
      const found = this.#topics.of(elided.where, elided.np)
      if (found) return give(frame, found)
    }
    if (occurrence.compound || /^(?:relation|framing|phrase)$/.test(construction)) return
    // “Coming to AWS in May”, over a list
    if (construction === 'subject-verb') return this.#announcedByVerb(frame)
    const isAnnounced = this.#isAnnounced(frame)
    const isAsked = asksForObject(frame)
    if (isLabelOfOthers(frame) || isForSomebody(frame)) frame.objects = []
    if (frame.objects.length > 0 && !isAnnounced && !isAsked) return
    const found = this.#listed(frame, isAnnounced) ?? this.#card(frame) ?? this.#assumed(frame, isAsked)
    if (found) give(frame, found)
  }

  #announcedByVerb(frame: Frame): void {
    const vg = frame.sentence.clauses.vg(frame.phrase)
    const found = frame.phrase === 0 && vg?.form === 'gerund' && frame.objects.length === 0 ? this.#listed(frame, false) : undefined
    if (found) give(frame, found)
  }

  /** Where the object is another's, the one of which the next sentence says the same. */
  echo(frame: Frame): void {
    const found = echoedBehind(frame, this.#page, this.#referents)
    const topic = found && this.#topics.of(found.where, found.np)
    if (topic) give(frame, topic)
  }

  // “we serve the following:”, “the model you invoke” or “who may access it” over a column: the object is still to come.
  #isAnnounced({objects, sentence}: Frame): boolean {
    const {clauses} = sentence
    const [np, second] = objects
    const phrase = np === undefined || second !== undefined ? undefined : clauses.np(np)
    if (!phrase) return false
    const head = clauses.headWord(np!).lower
    if (head === 'following') return true
    const noun = singular(head)
    // “Bedrock supports these families:”, “the following models”
    const pointsAhead = /^(?:these|following)$/.test(phrase.determiner ?? clauses.words[phrase.from]!.lower) || clauses.words.slice(phrase.from, phrase.head).some(word => word.lower === 'following')
    if (pointsAhead && this.#lexis.objectHeads.has(noun)) return true
    // “Vendors hosted on Bedrock:”
    // “lets you access models from”, and a list below
    if (this.#standsForMakers(head) && (endsInColon(clauses) || endsInPreposition(clauses))) return true
    return this.#page.blocks[sentence.block]!.table?.header === true && (/^(?:it|them)$/.test(head) || this.#lexis.objectHeads.has(noun))
  }

  // “vendors”, “models”: nouns under which a company's name stands for what it makes.
  #standsForMakers(head: string): boolean {
    return VENDOR.test(head) || this.#lexis.pointers.has(singular(head))
  }

  // What the list or the column below says.
  #listed(frame: Frame, isAnnounced: boolean): Topic | undefined {
    const {block} = frame.sentence
    if (!this.#mayIntroduce(frame)) return undefined
    const ownerCounts = this.#ownerCounts(frame, isAnnounced)
    for (const dependent of this.#page.dependents(block)) {
      const {kind, text} = this.#page.blocks[dependent]!
      if ((kind === 'cell' && NOT_THERE.test(text.trim())) || this.#isStatement(dependent)) continue
      const found = this.#topics.in(dependent, true, ownerCounts) ?? (kind === 'cell' ? this.#inRow(dependent, ownerCounts) : undefined)
      if (found) return found
    }
    return undefined
  }

  // Whether a frame leaves its sentence so open that what stands below may complete it.
  #mayIntroduce({occurrence: {trigger}, phrase, sentence: {clauses, block}}: Frame): boolean {
    // “Get started”: a verb behind it completes it. “Access included:” goes on below.
    const completes = clauses.phrases.findIndex((part, at) => at > phrase && part.kind === 'vg')
    if (completes >= 0 && !(clauses.vg(completes)!.form === 'participle' && clauses.lower(completes + 1) === ':')) return false
    if (trigger.construction === 'noun-preposition' && this.#lexis.rules.get(trigger.rule)!.channel !== 'assumed') return false
    // “What you get” over a list of claims that stand by themselves
    return !(trigger.construction === 'channel-verb-object' && this.#page.blocks[block]!.kind === 'heading')
  }

  // “models from these vendors:”, “hosted on Bedrock:”: a company stands for what it makes.
  #ownerCounts({occurrence, objects, sentence: {clauses}}: Frame, isAnnounced: boolean): boolean {
    const offers = occurrence.trigger.construction === 'channel-verb-object'
    if (!isAnnounced) return offers
    // “other providers beyond Bedrock:” are beside it, not on it.
    const {from, head} = clauses.np(objects[0]!)!
    if (clauses.words.slice(from, head).some(word => /^(?:other|further|additional|more)$/.test(word.lower))) return false
    return offers || this.#standsForMakers(clauses.words[head]!.lower)
  }

  // “Live since” beside “Model”
  #inRow(cell: number, ownerCounts: boolean): Topic | undefined {
    for (const other of this.#page.row(cell)) {
      const found = other !== cell && this.#namesThings(other) ? this.#topics.in(other, true, ownerCounts) : undefined
      if (found) return found
    }
    return undefined
  }

  // The first cell of a row, or one under “Model”.
  #namesThings(cell: number): boolean {
    if (this.#page.blocks[cell]!.table?.column === 0) return true
    const header = this.#page.governors(cell).find(governor => this.#page.blocks[governor]!.table?.header === true)
    return header !== undefined && this.#page.reading(header).words.some(word => this.#lexis.objectHeads.has(singular(word.lower)))
  }

  // A card, a row or an answer leaves out what it is about.
  #card(frame: Frame): Topic | undefined {
    const {sentence} = frame
    const {clauses} = sentence
    // “hosted on SageMaker”: a participle says as much as an adjective.
    const isParticiple = clauses.vg(frame.phrase)?.form === 'participle' && frame.objects.length === 0 && frame.subject.length === 0
    if (!(frame.occurrence.trigger.construction === 'adjective' || isParticiple) || endsInColon(clauses)) return undefined
    const header = this.#page.blocks[sentence.block]!.kind === 'cell' ? this.#headerTopic(sentence.block) : undefined
    if (header) return header
    if (!saysNothingElse(frame)) return undefined
    // “## OpenAI models”, and below it: “Available in four Regions.”
    if (this.#page.reading(sentence.block).sentences.slice(0, sentence.index).every(isElliptic)) {
      const above = this.#page.governors(sentence.block)[0]
      const found = above !== undefined && this.#isTitle(above) ? this.#topics.in(above, true) : undefined
      if (found || sentence.index === 0) return found
    }
    const {sentences} = this.#page.reading(sentence.block)
    // “o3? Not available on AWS.”
    const before = sentences[sentence.index - 1]!
    const asked = isQuestion(before) ? mostSalient(this.#referents, before, {plural: true, single: true}) : undefined
    if (asked) return this.#topics.objectAt(before, asked.np)
    // “GPT-5.6 Terra. A steady model. Available on Bedrock …”
    const opening = sentences[0]!
    const isTitle = opening.clauses.np(0) && !opening.clauses.phrases.some(part => part.kind === 'vg' && part.form === 'finite')
    return isTitle ? this.#topics.objectAt(opening, 0) : undefined
  }

  // What the first cell of a row or of a column speaks of.
  #headerTopic(cell: number): Topic | undefined {
    for (const governor of this.#page.governors(cell)) {
      const found = this.#page.blocks[governor]!.kind === 'cell' ? this.#topics.in(governor, false) : undefined
      if (found) return found
    }
    return undefined
  }

  // What needs no place stated may lean further: on an answer, a label, what was said before, a heading.
  #assumed(frame: Frame, isAsked: boolean): Topic | undefined {
    const {occurrence, sentence} = frame
    if (this.#lexis.rules.get(occurrence.trigger.rule)!.channel !== 'assumed') return undefined
    const answer = isAsked ? answerTo(this.#page, this.#referents, sentence) : undefined
    if (answer) return this.#topics.of(answer.where, answer.np)
    if (frame.objects.length > 0) return undefined
    const named = this.#labelled(frame)
    if (named !== undefined) return this.#topics.of(sentence, named)
    if (occurrence.trigger.construction !== 'noun-preposition' || !isBareNoun(frame)) return undefined
    // “Do interns have access? Yes, to GPT-5 only.”
    const said = isQuestion(sentence) ? answerTo(this.#page, this.#referents, sentence, occurrence.trigger.prepositions) : undefined
    if (said?.where.clauses.is(said.np - 1, 'prep')) return this.#topics.of(said.where, said.np)
    const granted = isGranted(frame)
    const salient = granted ? this.#salient(frame) : 'unsaid'
    if (salient !== 'unsaid') return salient
    return sentence.index > 0 && !granted ? undefined : this.#governing(frame)
  }

  // “GPT-5: ready to call”
  #labelled({phrase, sentence}: Frame): number | undefined {
    const {clauses} = sentence
    const listed = clauses.np(0) ? clauses.listFrom(0) : []
    const last = listed.at(-1)
    if (last === undefined || phrase <= last) return undefined
    const behind = listed.length > 1 ? clauses.modifiersOf(last).end : 1
    return /^[:—–]$/.test(clauses.lower(behind)) ? listed.find(np => this.#referents.of(sentence, np)?.role === 'object') : undefined
  }

  // “We gave the contractors o3 and revoked access”: as a pronoun would, it leans on what was spoken of last; undefined where that is plainly no
  // object, `unsaid` where nothing was.
  #salient(frame: Frame): Topic | undefined | 'unsaid' {
    const {sentence} = frame
    let weak: Topic | undefined
    for (let back = 0; back < 3; back++) {
      const isOwn = back === 0
      const where = isOwn ? sentence : sentenceBefore(this.#referents, sentence, back)
      if (!where || /^(?:heading|title)$/.test(this.#page.blocks[where.block]!.kind)) break
      const reach = isOwn ? sentence.clauses.phrases[frame.vg ?? frame.phrase]!.from : Number.POSITIVE_INFINITY
      const best = mostSalient(this.#referents, where, {limit: reach, plural: true, single: true, excluded: new Set(isOwn ? frame.subject : [])})
      if (!best) continue
      const topic = this.#topics.objectAt(where, best.np)
      if (best.score >= SURE) return topic
      weak ??= topic
    }
    return weak ?? 'unsaid'
  }

  // What the nearest of the blocks above speaks of, unless one of them says what is called.
  #governing({occurrence, sentence}: Frame): Topic | undefined {
    for (const governor of this.#page.governors(sentence.block)) {
      if (this.#doesOtherwise(governor, sentence.clauses.words[occurrence.at]!)) return undefined
      const found = this.#topics.in(governor, false)
      if (found) return found
    }
    return undefined
  }

  // A heading, or a label over a list: “**o3**”.
  #isTitle(block: number): boolean {
    const {kind} = this.#page.blocks[block]!
    return kind === 'heading' || (kind === 'paragraph' && !this.#page.reading(block).sentences.some(({clauses}) => clauses.phrases.some(part => part.kind === 'vg')))
  }

  // “What does it cost to call the hotline about GPT-5?” over “Calls are free”: the heading says what is called.
  #doesOtherwise(block: number, noun: Word): boolean {
    return this.#page.reading(block).sentences.some(where => where.clauses.phrases.some((phrase, at) => {
      if (phrase.kind !== 'vg' || phrase.lemma !== singular(noun.lower)) return false
      const objects = where.clauses.objectsOf(at)
      return objects !== undefined && objects.nps.every(np => this.#referents.of(where, np) === undefined)
    }))
  }

  // “- OpenAI's models are available …”: an item that says something itself completes nobody's sentence.
  #isStatement(block: number): boolean {
    const first = this.#page.reading(block).sentences[0]
    // “- Invoke o3 in any Region”
    if (first?.clauses.vg(0)?.form === 'base') return true
    const subject = first?.clauses.np(0) ? first.clauses.modifiersOf(first.clauses.listFrom(0).at(-1)!).end : -1
    const vg = first?.clauses.vg(subject)
    return vg !== undefined && (vg.form === 'finite' || (vg.form === 'base' && !vg.bare))
  }
}

// “**Access:** all staff”: behind a label alone stands who gets it, or when.
function isLabelOfOthers({phrase, objects, object, sentence: {clauses}}: Frame): boolean {
  return object === undefined && objects.length > 0 && phrase === 0 && clauses.lower(1) === ':' && objects[0]! > 1
}

// “GPT-5: access for all roles”: who gets it.
const isForSomebody = ({object, preposition, sentence: {clauses}}: Frame): boolean => object === undefined && preposition !== undefined && clauses.lower(preposition) === 'for'

// “Turns speech into text.” on a card: said of what the title names.
const isElliptic = ({clauses, from}: Sentence): boolean => clauses.vg(0) !== undefined && verbForm(clauses.words[from]!.lower)?.form === 's'

const endsInPreposition = (clauses: Clauses): boolean => /^(?:from|by|of)$/.test(clauses.lower(clauses.phrases.length - 1))

const endsInColon = (clauses: Clauses): boolean => clauses.lower(clauses.phrases.length - 1) === ':'

// Nothing stands before the trigger but a label, “Status: live on Bedrock”, and no other verb beside it.
function saysNothingElse({phrase, sentence: {clauses}}: Frame): boolean {
  const label = clauses.np(0) && clauses.lower(1) === ':' && clauses.headWord(0).entity === undefined ? 2 : 0
  const hasOtherVerb = clauses.phrases.some((part, at) => part.kind === 'vg' && !(at === phrase && part.form === 'participle'))
  return !hasOtherVerb && clauses.phrases.slice(label, phrase).every(part => part.kind === 'adv' || part.kind === 'neg' || part.kind === 'sign')
}
