import {singular} from '../language/lexicon.js'
import type {Word} from '../language/words.js'
import {answerTo, asksForObject, isQuestion} from './answers.js'
import {echoedBehind} from './echo.js'
import {textOfNounPhrase} from './frames/context.js'
import {elidedSubject} from './elided-subject.js'
import type {Frame} from './frames/frame.js'
import type {Lexis} from './lexis.js'
import type {Page, Sentence} from './page.js'
import type {Referent, Referents} from './reference/referents.js'
import {mostSalient} from './reference/salience.js'
import {sentenceBefore} from './reference/said-before.js'

/** What a block or a sentence speaks of, and where it stands. */
interface Topic {
  referent: Referent
  text: string
  block: number
  start: number
  end: number
}

function give(frame: Frame, found: Topic): void {
  // Which member of a list is meant is a phrase of its own sentence.
  const {member: _, ...referent} = found.referent
  frame.object = {referent: {...referent, antecedent: found}, text: found.text}
  frame.gap = true
}

const VENDOR = /^(?:vendors?|providers?|makers?|labs?)$/

/** Finds what a sentence leaves out. */
export class Gaps {
  readonly #page: Page
  readonly #lexis: Lexis
  readonly #referents: Referents
  constructor(page: Page, lexis: Lexis, referents: Referents) {
    this.#page = page
    this.#lexis = lexis
    this.#referents = referents
  }

  /** Gives a frame the object that its page says: the list that it introduces, a label, an answer, the sentence before, a heading. */
  fill(frame: Frame): void {
    const {occurrence} = frame
    const {construction} = occurrence.trigger
    const elided = occurrence.compound ? undefined : elidedSubject(this.#page, this.#referents, frame)
    if (elided) {
      const found = this.#topicOf(elided.where, elided.np)
      if (found) return give(frame, found)
    }
    if (occurrence.compound || /^(?:relation|framing|phrase|subject-verb)$/.test(construction)) return
    const isAnnounced = this.#isAnnounced(frame)
    const isAsked = asksForObject(frame)
    if (frame.objects.length > 0 && !isAnnounced && !isAsked) return
    const found = this.#listed(frame, isAnnounced) ?? this.#card(frame) ?? this.#assumed(frame, isAsked)
    if (found) give(frame, found)
  }

  /** Where the object is another's, the one of which the next sentence says the same. */
  echo(frame: Frame): void {
    const found = echoedBehind(frame, this.#page, this.#referents)
    const topic = found && this.#topicOf(found.where, found.np)
    if (topic) give(frame, topic)
  }

  // “we serve the following:”, “the model you invoke” or “who may access it” over a column: the object is still to come.
  #isAnnounced({objects, sentence}: Frame): boolean {
    const {clauses} = sentence
    if (objects.length !== 1 || !clauses.np(objects[0]!)) return false
    const head = clauses.headWord(objects[0]!).lower
    if (head === 'following') return true
    // “Bedrock supports these families:”
    if (/^(?:these|following)$/.test(clauses.np(objects[0]!)!.determiner ?? clauses.words[clauses.np(objects[0]!)!.from]!.lower) || clauses.words.slice(clauses.np(objects[0]!)!.from, clauses.np(objects[0]!)!.head).some(word => word.lower === 'following')) {
      if (this.#lexis.objectHeads.has(singular(head))) return true
    }
    // “Vendors hosted on Bedrock:”
    if (VENDOR.test(head) && clauses.lower(clauses.phrases.length - 1) === ':') return true
    if (this.#lexis.pointers.has(singular(head)) && clauses.lower(clauses.phrases.length - 1) === ':') return true
    return this.#page.blocks[sentence.block]!.table?.header === true && (/^(?:it|them)$/.test(head) || this.#lexis.objectHeads.has(singular(head)))
  }

  // What the list or the column below says.
  #listed(frame: Frame, isAnnounced: boolean): Topic | undefined {
    const {occurrence, sentence} = frame
    const {clauses} = sentence
    const {construction} = occurrence.trigger
    // “Get started”: a verb behind it completes it. “Access included:” goes on below.
    const completes = clauses.phrases.findIndex((part, at) => at > frame.phrase && part.kind === 'vg')
    if (completes >= 0 && !(clauses.vg(completes)!.form === 'participle' && clauses.lower(completes + 1) === ':')) return undefined
    if (construction === 'noun-preposition' && this.#lexis.rules.get(occurrence.trigger.rule)!.channel !== 'assumed') return undefined
    // “What you get” over a list of claims that stand by themselves
    if (construction === 'channel-verb-object' && this.#page.blocks[sentence.block]!.kind === 'heading') return undefined
    // “models from these vendors:”, “hosted on Bedrock:”: a company stands for what it makes.
    // “other providers beyond Bedrock:” are beside it, not on it.
    const announced = isAnnounced ? clauses.np(frame.objects[0]!)! : undefined
    const isOther = announced !== undefined && clauses.words.slice(announced.from, announced.head).some(word => /^(?:other|further|additional|more)$/.test(word.lower))
    const ownerCounts = !isOther && ((isAnnounced && (VENDOR.test(clauses.headWord(frame.objects[0]!).lower) || this.#lexis.pointers.has(singular(clauses.headWord(frame.objects[0]!).lower)))) || construction === 'channel-verb-object')
    for (const dependent of this.#page.dependents(sentence.block)) {
      const cell = this.#page.blocks[dependent]!
      if (cell.kind === 'cell' && /^(?:no|none|n\/a|not yet|never|planned|false|✗|✘|❌|-|–|—)?$/i.test(cell.text.trim())) continue
      if (this.#isStatement(dependent)) continue
      const found = this.#topic(dependent, true, ownerCounts)
      if (found) return found
      if (cell.kind !== 'cell') continue
      // “Live since” beside “Model”
      for (const other of this.#page.row(dependent)) {
        const row = other !== dependent && this.#namesThings(other) ? this.#topic(other, true, ownerCounts) : undefined
        if (row) return row
      }
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
    const isSaid = frame.occurrence.trigger.construction === 'adjective' || (clauses.vg(frame.phrase)?.form === 'participle' && frame.objects.length === 0 && frame.subject.length === 0)
    if (!isSaid || clauses.lower(clauses.phrases.length - 1) === ':') return undefined
    if (this.#page.blocks[sentence.block]!.kind === 'cell') {
      for (const governor of this.#page.governors(sentence.block)) {
        const found = this.#page.blocks[governor]!.kind === 'cell' ? this.#topic(governor, false) : undefined
        if (found) return found
      }
    }
    // “Status: live on Bedrock”
    const label = clauses.np(0) && clauses.lower(1) === ':' && clauses.headWord(0).entity === undefined ? 2 : 0
    if (clauses.phrases.some((part, at) => part.kind === 'vg' && !(at === frame.phrase && part.form === 'participle')) || !clauses.phrases.slice(label, frame.phrase).every(part => /^(?:adv|neg|sign)$/.test(part.kind))) return undefined
    // “## OpenAI models”, and below it: “Available in four Regions.”
    if (sentence.index === 0) {
      const above = this.#page.governors(sentence.block)[0]
      return above !== undefined && this.#isTitle(above) ? this.#topic(above, true) : undefined
    }
    // “o3? Not available on AWS.”
    const before = this.#page.reading(sentence.block).sentences[sentence.index - 1]!
    const asked = isQuestion(before) ? mostSalient(this.#referents, before, Number.POSITIVE_INFINITY, true, true, new Set()) : undefined
    if (asked) return this.#referents.of(before, asked.np)?.role === 'object' ? this.#topicOf(before, asked.np) : undefined
    // “GPT-5.6 Terra. A steady model. Available on Bedrock …”
    const opening = this.#page.reading(sentence.block).sentences[0]!
    const isTitle = opening.clauses.np(0) && this.#referents.of(opening, 0)?.role === 'object' && !opening.clauses.phrases.some(part => part.kind === 'vg' && part.form === 'finite')
    return isTitle ? this.#topicOf(opening, 0) : undefined
  }

  // What needs no place stated may lean further: on an answer, a label, what was said before, a heading.
  #assumed(frame: Frame, isAsked: boolean): Topic | undefined {
    const {occurrence, sentence} = frame
    if (this.#lexis.rules.get(occurrence.trigger.rule)!.channel !== 'assumed') return undefined
    const answer = isAsked ? answerTo(this.#page, this.#referents, sentence) : undefined
    if (answer) return this.#topicOf(answer.where, answer.np)
    if (frame.objects.length > 0) return undefined
    const {clauses} = sentence
    // “GPT-5: ready to call”
    const listed = clauses.np(0) ? clauses.listFrom(0) : []
    const colon = clauses.phrases[listed.length > 1 ? clauses.modifiersOf(listed.at(-1)!).end : 1]
    const named = listed.find(np => this.#referents.of(sentence, np)?.role === 'object')
    if (named !== undefined && frame.phrase > listed.at(-1)! && colon?.kind === 'sign' && /^[:—–]$/.test(colon.lower)) return this.#topicOf(sentence, named)
    if (occurrence.trigger.construction !== 'noun-preposition' || !this.#bareNoun(frame)) return undefined
    // “Do interns have access? Yes, to GPT-5 only.”
    const said = isQuestion(sentence) ? answerTo(this.#page, this.#referents, sentence, occurrence.trigger.prepositions) : undefined
    if (said && said.where.clauses.is(said.np - 1, 'prep')) return this.#topicOf(said.where, said.np)
    const isGranted = this.#isGranted(frame)
    // “We gave the contractors o3 and revoked access”: as a pronoun would, it leans on what was spoken of last.
    let weak: Topic | undefined
    for (let back = 0; isGranted && back < 3; back++) {
      const where = back === 0 ? sentence : sentenceBefore(this.#referents, sentence, back)
      if (!where || /^(?:heading|title)$/.test(this.#page.blocks[where.block]!.kind)) break
      const best = mostSalient(this.#referents, where, back === 0 ? clauses.phrases[frame.vg ?? frame.phrase]!.from : Number.POSITIVE_INFINITY, true, true, back === 0 ? new Set(frame.subject) : new Set())
      if (!best) continue
      const topic = this.#referents.of(where, best.np)?.role === 'object' ? this.#topicOf(where, best.np) : undefined
      if (best.score >= 0.25) return topic
      weak ??= topic
    }
    if (weak) return weak
    if (sentence.index > 0 && !isGranted) return undefined
    for (const governor of this.#page.governors(sentence.block)) {
      if (this.#doesOtherwise(governor, clauses.words[occurrence.at]!)) return undefined
      const found = this.#topic(governor, false)
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

  // “request access”, “ask for access”, “access was granted”, “access is by invitation”
  #isGranted(frame: Frame): boolean {
    const {clauses} = frame.sentence
    const light = frame.vg === undefined ? undefined : clauses.vg(frame.vg)?.lemma
    if (clauses.words[clauses.np(frame.phrase)!.from]!.lower === 'request') return true
    if (light !== undefined && /^(?:get|request|have|need|grant|give|gain|obtain|want|offer|provide|ask|receive|restore|revoke|lose|enable)$/.test(light)) return true
    if (clauses.lower(frame.phrase - 1) === 'for' && /^(?:ask|apply|wait|queue|sign|register|beg|pay)$/.test(clauses.vg(clauses.verbBefore(frame.phrase))?.lemma ?? '')) return true
    const vg = clauses.vg(frame.phrase + 1)
    // “Access is free during the preview.”
    if (vg?.bare && vg.lemma === 'be' && clauses.is(frame.phrase + 2, 'prep') && /^(?:by|on|for)$/.test(clauses.lower(frame.phrase + 2)) && clauses.lower(frame.phrase + 3) !== 'hold' && (clauses.np(frame.phrase + 3) === undefined || clauses.headWord(frame.phrase + 3).lower !== 'hold')) return true
    if (vg && !vg.passive && /^(?:take|cost|require|come|open|start|begin|end|expire)$/.test(vg.lemma)) return true
    if (vg?.bare && vg.lemma === 'be' && clauses.is(frame.phrase + 2, 'adj') && /^(?:free|open|limited|restricted|immediate|instant|easy|simple|gradual)$/.test(clauses.lower(frame.phrase + 2))) return true
    return vg?.passive === true && /^(?:grant|give|request|provide|extend|revoke|approve|deny|enable)$/.test(vg.lemma)
  }

  // “access”, “early access”, “each call”: with no noun of its own beside it that says what is meant.
  #bareNoun(frame: Frame): boolean {
    const {clauses} = frame.sentence
    const np = clauses.np(frame.phrase)
    if (!np || np.head !== frame.occurrence.at) return false
    if (!clauses.words.slice(np.from, np.head).every(word => word.tag === 'det' || word.tag === 'poss' || word.tag === 'num' || /^(?:early|full|direct|instant|immediate|limited|more|further|free|new|single|first|next|request|model)$/.test(word.lower))) return false
    const next = clauses.phrases[frame.phrase + 1]
    return !(next?.kind === 'prep' && /^(?:to|of|into|between|against)$/.test(next.lower))
  }

  /** The object that a block speaks of: its first noun phrase alone where `leading`, else any of them, else any name in it. */
  #topic(block: number, leading: boolean, ownerCounts = false): Topic | undefined {
    for (const where of this.#page.reading(block).sentences) {
      for (let np = 0; np < where.clauses.phrases.length; np++) {
        if (!where.clauses.np(np)) continue
        // “SRE powered by o3” in a cell is the environment.
        if (this.#page.blocks[block]!.kind === 'cell' && where.clauses.is(np - 1, 'prep') && /^(?:by|with)$/.test(where.clauses.lower(np - 1)) && where.clauses.vg(np - 2)?.form === 'participle') return undefined
        const member = where.clauses.listFrom(np).find(one => {
          const referent = this.#referents.of(where, one)
          return referent?.role === 'object' || (ownerCounts && referent?.bareOwner === true && !this.#besidePlace(where, np))
        })
        if (member !== undefined) return this.#topicOf(where, member)
        if (leading) return undefined
      }
    }
    // “Whisper recordings” in a cell are recordings.
    const isCell = this.#page.blocks[block]!.kind === 'cell'
    const name = leading ? undefined : this.#page.names(block).find(span => this.#lexis.entities.get(span.entity)!.role === 'object' && !(isCell && /^ [A-Za-z]/.test(this.#page.folded(block).text.slice(span.end, span.end + 2))))
    if (!name) return undefined
    const text = this.#page.folded(block).text.slice(name.start, name.end)
    return {referent: {role: 'object', entity: name.entity, qualifiers: new Set()}, text, block, start: name.start, end: name.end}
  }

  // “OpenAI, Azure OpenAI, Bedrock, Vertex”: where places are listed as well, a company is one of them.
  #besidePlace({clauses}: Sentence, np: number): boolean {
    return clauses.listFrom(np).some(one => {
      const phrase = clauses.np(one)!
      return clauses.words.slice(phrase.from, phrase.to).some(word => /channel$/.test(this.#lexis.entities.get(word.entity ?? '')?.role ?? ''))
    })
  }

  #topicOf(where: Sentence, np: number): Topic | undefined {
    const referent = this.#referents.of(where, np)
    if (!referent) return undefined
    const phrase = where.clauses.np(np)!
    const {words} = where.clauses
    return {referent, text: textOfNounPhrase({page: this.#page, lexis: this.#lexis, referents: this.#referents}, where, np), block: where.block, start: words[phrase.from]!.start, end: words[phrase.to - 1]!.end}
  }
}
