import {isPerson} from '../language/lexicon.js'
import type {Level} from '../finding.js'
import type {Rule} from '../vocabulary/pack.js'
import {type Channel, channelOf} from './channel.js'
import type {Frame} from './frames/frame.js'
import {FrameFinder} from './frames/finder.js'
import {Gaps} from './gaps.js'
import type {Lexis} from './lexis.js'
import type {Page, Sentence} from './page.js'
import type {Referents} from './reference/referents.js'
import type {Scope} from './scope/scope.js'
import {scopeOf} from './scope/scope.js'
import {shortFor} from './short-for.js'
import {isTelephoned} from './telephone.js'
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
  readonly #gaps: Gaps
  readonly #speaker: boolean
  /** A claim stands in the sentence at hand. */
  claimed = false
  constructor(page: Page, lexis: Lexis, referents: Referents, speaker: string | undefined) {
    this.#page = page
    this.#lexis = lexis
    this.#referents = referents
    this.#finder = new FrameFinder(page, lexis, referents)
    this.#gaps = new Gaps(page, lexis, referents)
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
    if (!frame.object) this.#gaps.fill(frame)
    else if (frame.object.referent.role !== trigger.object && trigger.object === 'object') this.#gaps.echo(frame)
    const object = frame.object
    if (!object) return falls('object', frame.objects.length > 0 ? `“${this.#finder.npText(sentence, frame.objects[0]!)}” is nothing the policy names` : 'nothing is said to be the object', frame)
    this.#plan(frame)
    const {role} = object.referent
    if (role !== trigger.object && !(trigger.object === 'object' && role === 'owner')) {
      return falls('object', `“${object.text}” is ${article(role)} (${object.referent.entity})`, frame)
    }
    if (trigger.entities.length > 0 && !trigger.entities.includes(object.referent.entity)) return falls('object', `“${object.text}” is ${object.referent.entity}, which this trigger does not watch`, frame)
    if (role === 'owner' && !(trigger.owner ? this.#ownerMayStand(frame) : this.#ownerStandsThere(frame))) return falls('object', `“${object.text}” is the company, not its technology`, frame)
    const byOwner = frame.subject.length > 0 && rule.channel === 'assumed' && !(frame.vg !== undefined && sentence.clauses.vg(frame.vg)!.passive) && trigger.construction === 'verb-object' && frame.construction !== 'passive' && frame.subject.every(np => this.#lexis.entities.get(sentence.clauses.headWord(np).entity ?? '')?.role === 'owner')
    if (byOwner) return falls('object', `${sentence.clauses.headWord(frame.subject[0]!).text} itself does it`, frame)
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
    const related = this.#isRelation(sentence, occurrence)
    if (rule.channel === 'none' && channel.kind === 'watched' && channel.subjectOnly !== true && channel.apart !== true) return falls('channel', `${channel.text ?? 'a place'} is stated`, frame)
    if (rule.channel === 'assumed' && channel.kind === 'unstated' && !this.#speaker) return falls('channel', 'no place is stated, and the speaker is none', frame)
    if (rule.channel === 'stated' && channel.subjectOnly === true && trigger.construction !== 'channel-verb-object' && related && !this.#mayDo(frame)) return falls('channel', 'the watched place only acts here: it is the relation that is said, not a way', frame)
    if (rule.channel === 'stated' && channel.apart === true && related && frame.vg !== undefined && sentence.clauses.vg(frame.vg)!.passive) return falls('channel', 'the watched place belongs to another verb', frame)
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

  // “use ChatGPT Enterprise through AWS”: a plan of the owner's, named after an object, is that object to who reaches for it elsewhere.
  #plan({object, sentence}: Frame): void {
    const head = object?.np === undefined ? undefined : sentence.clauses.headWord(object.np)
    if (object?.referent.role !== 'other-channel' || head?.entity === undefined || !/ \p{Lu}\p{L}+$/u.test(head.text)) return
    const named = head.text.slice(0, head.text.lastIndexOf(' '))
    const found = this.#lexis.names.find(named).find(span => span.start === 0 && span.end === named.length && this.#lexis.entities.get(span.entity)!.role === 'object')
    if (found) object.referent = {...object.referent, role: 'object', entity: found.entity}
  }

  // A word that the advice on relations watches as well: “use”, “build on”.
  #isRelation(sentence: Sentence, occurrence: Occurrence): boolean {
    const lemma = sentence.clauses.words[occurrence.at]!.lemma ?? ''
    return (this.#lexis.triggers.get(lemma) ?? []).some(({trigger}) => this.#lexis.rules.get(trigger.rule)!.channel === 'none')
  }

  // “AWS customers can use GPT-5”: what people may do there is a way, no relation.
  #mayDo(frame: Frame): boolean {
    const {clauses} = frame.sentence
    const vg = frame.vg === undefined ? undefined : clauses.vg(frame.vg)
    // “Bedrock permits to use it”, as learners write: leaving out who may.
    const governor = vg?.form === 'infinitive' ? clauses.vg(frame.vg! - 1) : undefined
    if (governor && /^(?:allow|permit|enable|let|consent)$/.test(governor.lemma)) return true
    return vg !== undefined && frame.subject.some(np => isPerson(clauses.headWord(np).lower)) && clauses.words.slice(vg.from, vg.head).some(word => /^(?:can|may|could)$/.test(word.lower))
  }

  // The company stands for its technology as a bare object of a verb of use; it is itself in “built by OpenAI” or “call OpenAI's lawyers”.
  #ownerMayStand(frame: Frame): boolean {
    const {construction} = frame.occurrence.trigger
    if (construction === 'relation') return true
    if (frame.object!.referent.bareOwner !== true || isTelephoned(frame)) return false
    const {clauses} = frame.sentence
    const {np} = frame.object!
    // “OpenAI called back within the hour”, “OpenAI calls for lighter rules”: a company acts where a model is acted on.
    const vg = frame.vg === undefined ? undefined : clauses.vg(frame.vg)
    if (vg && vg.form === 'participle' && !vg.passive && np === frame.vg! - 1) return false
    return !(frame.construction === 'compound' && clauses.words[frame.occurrence.to]?.lower === 'for' && clauses.phraseOf(frame.occurrence.at) === 0 && !clauses.phrases.some(part => part.kind === 'vg' && part.form === 'finite' && (part.modal !== undefined || part.bare || part.passive)))
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
    const subjectIs = frame.subject.some(np => [np, ...clauses.modifiersOf(np).prepositional.flatMap(({prep, nps}) => (/^(?:of|but|except|besides)$/.test(prep) ? nps : []))].some(one => this.#names(frame.sentence, one, 'channel')))
    if (subjectIs) return true
    // “No other cloud than AWS serves it”
    if (frame.subject.some(np => clauses.np(np)!.determiner === 'no' && /^(?:than|but|except|besides|other than)$/.test(clauses.lower(np + 1)) && clauses.np(np + 2) !== undefined && this.#names(frame.sentence, np + 2, 'channel'))) return true
    if (channel.inherited) return frame.construction === 'passive' || frame.subject.length === 0 || frame.subject.some(np => clauses.np(np)!.pronoun)
    // “Bedrock doesn't only host Claude, it hosts GPT-5 as well”: the pronoun takes up the subject before it.
    if (frame.subject.length === 1 && /^(?:it|they)$/.test(clauses.headWord(frame.subject[0]!).lower) && clauses.np(frame.subject[0]!)!.pronoun) {
      const before = clauses.previousVerb(frame.subject[0]! - 1)
      const earlier = before < 0 ? frame.subject : clauses.subjectOf(before)
      if (earlier.some(np => this.#names(frame.sentence, np, 'channel'))) return true
    }
    // “The best model that OpenAI ever shipped now sits on Bedrock”: the place belongs to the verb behind.
    if (frame.construction === 'relative' && frame.vg !== undefined && clauses.words.slice(clauses.vg(frame.vg)!.from, clauses.vg(frame.vg)!.to).some(word => word.lower === 'ever')) return false
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
    // “The SRE is powered by OpenAI. No Azure account needed.”
    // “No Azure contract. No problem. The SRE …”
    const ahead = sentence.clauses.phrases.some(phrase => phrase.kind === 'vg') ? [] : sentences.slice(sentence.index + 1, sentence.index + 3)
    const around = [sentence, ...ahead, ...(sentences[sentence.index - 1] ? [sentences[sentence.index - 1]!] : [])]
    const above = this.#page.governors(sentence.block).flatMap(block => this.#page.names(block).map(name => name.entity))
    const named = [...around.flatMap(({clauses, from, to}) => clauses.words.slice(from, to).flatMap(word => word.entity !== undefined ? [word.entity] : word.inside ?? [])), ...above].map(id => this.#lexis.entities.get(id)!)
    // A bakery's payroll on AWS is nobody's way to the models.
    return named.some(({role}) => role === 'channel') && named.some(({role, praised}) => praised || role === 'object' || role === 'owner' || role === 'product')
  }
}

const article = (role: string): string =>
  role === 'channel' ? 'a place, not the object' : role === 'exempt' ? 'outside the policy' : role === 'product' ? 'a product, not the object' : role === 'other-channel' ? 'another place' : `of the role ${role}`
