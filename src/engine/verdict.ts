import {singular} from '../language/lexicon.js'
import type {Level} from '../finding.js'
import type {Rule} from '../vocabulary/pack.js'
import {type Channel, channelOf} from './channel.js'
import type {Frame} from './frames/frame.js'
import {FrameFinder} from './frames/finder.js'
import type {Lexis} from './lexis.js'
import type {Page, Sentence} from './page.js'
import type {Referent, Referents} from './reference/referents.js'
import type {Scope} from './scope/scope.js'
import {scopeOf} from './scope/scope.js'
import {shortFor} from './short-for.js'
import {type Occurrence, otherSense} from './triggers.js'

/** One line of the account of a reading. */
export interface Step {
  step: 'trigger' | 'sense' | 'object' | 'channel' | 'scope' | 'verdict'
  says: string
}

/** What was decided of a trigger, and every step on the way. */
export interface Verdict {
  stands: boolean
  rule: Rule
  level: Level
  steps: Step[]
  occurrence: Occurrence
  frame?: Frame
  channel?: Channel
  scope?: Scope
}

/** Reads one trigger to its verdict. */
export class Judge {
  readonly #page: Page
  readonly #lexis: Lexis
  readonly #finder: FrameFinder
  readonly #referents: Referents
  readonly #speaker: boolean
  /** A claim stands in the sentence at hand. */
  claimed = false
  constructor(page: Page, lexis: Lexis, referents: Referents, speaker: string | undefined) {
    this.#page = page
    this.#lexis = lexis
    this.#referents = referents
    this.#finder = new FrameFinder(page, lexis, referents)
    // A speaker that is no watched channel: what is left unsaid is not ours.
    this.#speaker = speaker === undefined || lexis.entities.get(speaker)?.role === 'channel'
  }

  text(sentence: Sentence, from: number, to: number): string {
    return this.#finder.text(sentence, from, to)
  }

  /** The verdict on a trigger; `given` is a frame found otherwise (a claim without a verb). */
  judge(sentence: Sentence, occurrence: Occurrence, given?: Frame): Verdict {
    const {trigger} = occurrence
    let rule = this.#lexis.rules.get(trigger.rule)!
    const steps: Step[] = []
    const falls = (step: Step['step'], says: string, frame?: Frame): Verdict => {
      steps.push({step, says})
      return {stands: false, rule, level: rule.level, steps, occurrence, ...(frame && {frame})}
    }
    const {words} = sentence.clauses
    steps.push({step: 'trigger', says: `“${words[occurrence.at]!.text}” as ${trigger.construction} (${trigger.id})`})
    const sense = otherSense(sentence, occurrence, this.#lexis, [])
    if (sense) return falls('sense', `${sense.id}: ${sense.why}`)
    const frame = given ?? this.#finder.find(sentence, occurrence)
    if (!frame) return falls('object', `the sentence does not build “${words[occurrence.at]!.text}” so`)
    const subjects = frame.subject.map(np => sentence.clauses.headWord(np).lower)
    const bySubject = otherSense(sentence, occurrence, this.#lexis, subjects)
    if (bySubject) return falls('sense', `${bySubject.id}: ${bySubject.why}`, frame)
    if (!frame.object) this.#gap(frame)
    const object = frame.object
    if (!object) return falls('object', frame.objects.length > 0 ? `“${this.#finder.npText(sentence, frame.objects[0]!)}” is nothing the policy names` : 'nothing is said to be the object', frame)
    const {role} = object.referent
    if (role !== trigger.object && !(trigger.object === 'object' && role === 'owner')) {
      return falls('object', `“${object.text}” is ${article(role)} (${object.referent.entity})`, frame)
    }
    if (trigger.entities.length > 0 && !trigger.entities.includes(object.referent.entity)) return falls('object', `“${object.text}” is ${object.referent.entity}, which this trigger does not watch`, frame)
    if (role === 'owner' && !(trigger.owner ? this.#ownerMayStand(frame) : this.#ownerStandsThere(frame))) return falls('object', `“${object.text}” is the company, not its technology`, frame)
    steps.push({step: 'object', says: `“${object.text}” is ${object.referent.entity}${object.referent.antecedent ? `, by “${object.referent.antecedent.text}”` : ''}`})
    const channel = channelOf(frame, this.#page, this.#lexis, this.#referents)
    const entity = this.#lexis.entities.get(object.referent.entity)
    if (entity?.rule !== undefined) {
      const own = this.#lexis.rules.get(entity.rule)!
      // The object decides the rule; the trigger's own demands on the channel stay.
      rule = {...own, channel: rule.channel === 'none' ? 'none' : rule.channel}
    } else {
      for (const {qualifier, rule: other} of rule.becomes) if (object.referent.qualifiers.has(qualifier)) rule = this.#lexis.rules.get(other)!
    }
    const full = channel.kind === 'unstated' ? shortFor(frame, this.#page, this.#lexis) : undefined
    if (full !== undefined) return falls('object', `“${object.text}” is short for “${full}”, a program`, frame)
    if (channel.kind === 'other') return falls('channel', channel.why, frame)
    if (rule.channel === 'stated' && channel.kind !== 'watched') return falls('channel', 'the rule needs the watched place stated, and none is', frame)
    if (rule.channel === 'none' && channel.kind === 'watched' && channel.subjectOnly !== true) return falls('channel', `${channel.text ?? 'a place'} is stated`, frame)
    if (rule.channel === 'assumed' && channel.kind === 'unstated' && !this.#speaker) return falls('channel', 'no place is stated, and the speaker is none', frame)
    if (rule.channel === 'stated' && channel.subjectOnly === true && trigger.construction !== 'channel-verb-object' && this.#isRelation(sentence, occurrence)) return falls('channel', 'the watched place only acts here: it is the relation that is said, not a way', frame)
    if (rule.channel === 'stated' && channel.remote === true) return falls('channel', 'the watched place stands outside the relative clause', frame)
    if (rule.channel === 'stated' && object.referent.interface === true) return falls('object', `“${object.text}” is the shape of an interface, not a model`, frame)
    if (trigger.construction === 'channel-verb-object' && !this.#placed(frame, channel)) return falls('channel', 'neither the subject nor a phrase of place is a watched place', frame)
    if (trigger.construction === 'phrase' && !this.#praise(frame)) return falls('channel', 'nothing here is praised over it', frame)
    steps.push({step: 'channel', says: channel.kind === 'unstated' ? `${channel.why}: the speaker's own is assumed` : channel.why})
    const scope = scopeOf(frame, this.#page)
    if (scope.kind === 'mention') return falls('scope', scope.why, frame)
    steps.push({step: 'scope', says: scope.why})
    const denied = scope.kind === 'denial' && (trigger.construction !== 'phrase' || /^(?:verb|noun)$/.test(words[occurrence.at]!.tag))
    if (denied && rule.level === 'info') return falls('scope', scope.why, frame)
    const level: Level = denied ? 'info' : rule.level
    steps.push({step: 'verdict', says: denied ? `denied, so it claims nothing: ${rule.id} at level info` : `${rule.id} stands`})
    return {stands: true, rule, level, steps, occurrence, frame, channel, scope}
  }

  // A word that the advice on relations watches as well: “use”, “build on”.
  #isRelation(sentence: Sentence, occurrence: Occurrence): boolean {
    const lemma = sentence.clauses.words[occurrence.at]!.lemma ?? ''
    return (this.#lexis.triggers.get(lemma) ?? []).some(({trigger}) => this.#lexis.rules.get(trigger.rule)!.channel === 'none')
  }

  // The company stands for its technology as a bare object of a verb of use; it is itself in “built by OpenAI” or “call OpenAI's lawyers”.
  #ownerMayStand(frame: Frame): boolean {
    const {construction} = frame.occurrence.trigger
    if (construction === 'relation') return true
    // “called OpenAI about the invoice”: people call people.
    const {np} = frame.object!
    const next = np === undefined ? undefined : frame.sentence.clauses.phrases[np + 1]
    if (next?.kind === 'prep' && /^(?:about|regarding|concerning|as)$/.test(next.lower)) return false
    return frame.object!.referent.bareOwner === true
  }

  // “use OpenAI on Bedrock”: a company is nowhere, so what stands there is its technology.
  #ownerStandsThere(frame: Frame): boolean {
    const {clauses} = frame.sentence
    const {np, referent} = frame.object!
    if (np === undefined || referent.bareOwner !== true || frame.occurrence.trigger.construction !== 'verb-object') return false
    return clauses.is(np + 1, 'prep') && /^(?:on|in|through|via|inside)$/.test(clauses.lower(np + 1)) && clauses.np(np + 2) !== undefined && this.#lexis.entities.get(clauses.headWord(np + 2).entity ?? '')?.role === 'channel'
  }

  // A verb of offering needs the watched place as its subject, its place or its recipient.
  #placed(frame: Frame, channel: Channel): boolean {
    if (channel.kind !== 'watched') return false
    const {clauses} = frame.sentence
    if (frame.construction === 'compound' || frame.construction === 'attributive') return true
    // “The spring release of Bedrock gives …”
    const subjectIs = frame.subject.some(np => [np, ...clauses.modifiersOf(np).prepositional.flatMap(({prep, nps}) => (prep === 'of' ? nps : []))].some(one => this.#names(frame.sentence, one, 'channel')))
    if (subjectIs) return true
    if (channel.inherited) return frame.construction === 'passive' || frame.subject.length === 0 || frame.subject.some(np => clauses.np(np)!.pronoun)
    // “Amazon says that its cloud offers …”
    if (frame.subject.some(np => /^(?:its|our)$/.test(clauses.np(np)!.determiner ?? ''))) return true
    return channel.placed === true
  }

  #names(sentence: Sentence, np: number, role: string): boolean {
    const phrase = sentence.clauses.np(np)!
    return sentence.clauses.words.slice(phrase.from, phrase.to).some(word => word.entity !== undefined && this.#lexis.entities.get(word.entity)!.role === role)
  }

  // A way round the other channel is praise only where something of ours or the object is spoken of.
  #praise(frame: Frame): boolean {
    if (this.claimed) return true
    const {sentence} = frame
    const {sentences} = this.#page.reading(sentence.block)
    // “Looking for a way around it? The SRE …”
    const next = sentences[sentence.index + 1]
    if (next && /\?/.test(sentence.clauses.words[sentence.to - 1]!.lower) && next.clauses.words.slice(next.from, next.to).some(word => this.#lexis.entities.get(word.entity ?? '')?.role === 'channel')) return true
    const {words} = sentence.clauses
    for (let at = sentence.from; at < sentence.to; at++) {
      const word = words[at]!
      for (const id of word.entity !== undefined ? [word.entity] : word.inside ?? []) {
        const role = this.#lexis.entities.get(id)!.role
        if (role === 'channel') return true
      }
    }
    return this.#page.governors(sentence.block).some(block => this.#page.names(block).some(name => /^(?:channel)$/.test(this.#lexis.entities.get(name.entity)!.role)))
  }

  // What the sentence leaves out, its page may say: the list that it introduces, a label, the sentence before, a heading.
  #gap(frame: Frame): void {
    const {occurrence, sentence} = frame
    const {clauses: own} = sentence
    // “we serve the following:”, “the model you invoke” over a column: the object is still to come.
    const announced = frame.objects.length === 1 && own.np(frame.objects[0]!) !== undefined && ((this.#lexis.pointers.has(singular(own.headWord(frame.objects[0]!).lower)) && own.lower(own.phrases.length - 1) === ':') || own.headWord(frame.objects[0]!).lower === 'following' || (this.#page.blocks[sentence.block]!.table?.header === true && this.#lexis.objectHeads.has(singular(own.headWord(frame.objects[0]!).lower))))
    if ((frame.objects.length > 0 && !announced) || occurrence.compound) return
    const {construction} = occurrence.trigger
    if (construction === 'relation' || construction === 'framing' || construction === 'phrase' || construction === 'subject-verb') return
    const {clauses} = sentence
    const block = this.#page.blocks[sentence.block]!
    const fill = (found: {referent: Referent; text: string; block: number; start: number; end: number} | undefined): boolean => {
      if (!found) return false
      frame.object = {referent: {...found.referent, antecedent: found}, text: found.text}
      frame.gap = true
      return true
    }
    // “Get started”: a verb behind it completes it.
    const complete = clauses.phrases.slice(frame.phrase + 1).some(part => part.kind === 'vg')
    if (!complete && (construction !== 'noun-preposition' || this.#lexis.rules.get(occurrence.trigger.rule)!.channel === 'assumed')) {
      for (const dependent of this.#page.dependents(sentence.block)) {
        const cell = this.#page.blocks[dependent]!
        if (cell.kind === 'cell' && /^(?:no|none|n\/a|not yet|never|planned|false|✗|✘|❌|-|–|—)?$/i.test(cell.text.trim())) continue
        if (this.#isStatement(dependent)) continue
        if (fill(this.#topic(dependent, true))) return
        if (cell.kind === 'cell') for (const governor of this.#page.governors(dependent)) if (governor !== sentence.block && this.#page.blocks[governor]!.kind === 'cell' && fill(this.#topic(governor, true))) return
      }
    }
    if (block.kind === 'cell' && construction === 'adjective') {
      for (const governor of this.#page.governors(sentence.block)) if (this.#page.blocks[governor]!.kind === 'cell' && fill(this.#topic(governor, false))) return
    }
    // “GPT-5.6 Terra. A steady model. Available on Bedrock …”: a card leaves out what it is about.
    if (construction === 'adjective' && sentence.index > 0 && clauses.phrases.slice(0, frame.phrase).every(part => part.kind === 'adv')) {
      const opening = this.#page.reading(sentence.block).sentences[0]!
      if (opening.clauses.np(0) && this.#referents.of(opening, 0)?.role === 'object' && !opening.clauses.phrases.some(part => part.kind === 'vg' && part.form === 'finite') && fill(this.#topicOf(opening, 0))) return
    }
    if (this.#lexis.rules.get(occurrence.trigger.rule)!.channel !== 'assumed') return
    // “GPT-5: ready to call”
    const label = clauses.phrases[1]
    const listed = clauses.np(0) ? clauses.listFrom(0) : []
    const colon = listed.length > 1 ? clauses.phrases[clauses.modifiersOf(listed.at(-1)!).end] : label
    const named = listed.find(np => this.#referents.of(sentence, np)?.role === 'object')
    if (named !== undefined && frame.phrase > listed.at(-1)! && colon?.kind === 'sign' && /^[:—–]$/.test(colon.lower)) {
      fill(this.#topicOf(sentence, named))
      return
    }
    if (construction !== 'noun-preposition' || !this.#bareNoun(frame)) return
    const before = sentence.index > 0 ? this.#page.reading(sentence.block).sentences[sentence.index - 1] : undefined
    if (before) {
      const light = frame.vg === undefined ? undefined : clauses.vg(frame.vg)?.lemma
      if (!(light !== undefined && /^(?:get|request|have|need|grant|give|gain|obtain|want|offer|provide|ask|receive|restore|revoke|lose|enable)$/.test(light)) && !this.#grantedSubject(frame)) return
      for (let np = 0; np < before.clauses.phrases.length; np++) if (before.clauses.np(np) && before.clauses.phrases[np - 1]?.kind !== 'rel' && this.#referents.of(before, np)?.role === 'object' && fill(this.#topicOf(before, np))) return
    }
    for (const governor of this.#page.governors(sentence.block)) if (fill(this.#topic(governor, false))) return
  }

  // “- OpenAI's models are available …”: an item that says something itself completes nobody's sentence.
  #isStatement(block: number): boolean {
    const first = this.#page.reading(block).sentences[0]
    const subject = first?.clauses.np(0) ? first.clauses.modifiersOf(first.clauses.listFrom(0).at(-1)!).end : -1
    const vg = first?.clauses.vg(subject)
    return vg !== undefined && (vg.form === 'finite' || (vg.form === 'base' && !vg.bare))
  }

  // “access was granted”
  #grantedSubject(frame: Frame): boolean {
    const {clauses} = frame.sentence
    const vg = clauses.vg(frame.phrase + 1)
    // “Access is free during the preview.”
    if (vg?.bare && vg.lemma === 'be' && clauses.is(frame.phrase + 2, 'adj') && /^(?:free|open|limited|restricted|immediate|instant|easy|simple|gradual)$/.test(clauses.lower(frame.phrase + 2))) return true
    return vg?.passive === true && /^(?:grant|give|request|provide|extend|revoke|approve|deny|enable)$/.test(vg.lemma)
  }

  // “access”, “early access”, “each call”: with no noun of its own beside it that says what is meant.
  #bareNoun(frame: Frame): boolean {
    const {clauses} = frame.sentence
    const np = clauses.np(frame.phrase)
    if (!np || np.head !== frame.occurrence.at) return false
    if (!clauses.words.slice(np.from, np.head).every(word => word.tag === 'det' || word.tag === 'poss' || word.tag === 'num' || /^(?:early|full|direct|instant|immediate|limited|more|further|free|new|single|first|next)$/.test(word.lower))) return false
    const next = clauses.phrases[frame.phrase + 1]
    return !(next?.kind === 'prep' && /^(?:to|of|into|between|against)$/.test(next.lower))
  }

  /** The object that a block speaks of: its first noun phrase alone where `leading`, else any of them, else any name in it. */
  #topic(block: number, leading: boolean): {referent: Referent; text: string; block: number; start: number; end: number} | undefined {
    for (const where of this.#page.reading(block).sentences) {
      for (let np = 0; np < where.clauses.phrases.length; np++) {
        if (!where.clauses.np(np)) continue
        const member = where.clauses.listFrom(np).find(one => this.#referents.of(where, one)?.role === 'object')
        if (member !== undefined) return this.#topicOf(where, member)
        if (leading) return undefined
      }
    }
    const name = leading ? undefined : this.#page.names(block).find(span => this.#lexis.entities.get(span.entity)!.role === 'object')
    if (!name) return undefined
    const text = this.#page.folded(block).text.slice(name.start, name.end)
    return {referent: {role: 'object', entity: name.entity, qualifiers: new Set()}, text, block, start: name.start, end: name.end}
  }

  #topicOf(where: Sentence, np: number): {referent: Referent; text: string; block: number; start: number; end: number} | undefined {
    const referent = this.#referents.of(where, np)
    if (!referent) return undefined
    const phrase = where.clauses.np(np)!
    const {words} = where.clauses
    return {referent, text: this.#finder.npText(where, np), block: where.block, start: words[phrase.from]!.start, end: words[phrase.to - 1]!.end}
  }
}

const article = (role: string): string =>
  role === 'channel' ? 'a place, not the object' : role === 'exempt' ? 'outside the policy' : role === 'product' ? 'a product, not the object' : role === 'other-channel' ? 'another place' : `of the role ${role}`
