import type {Clauses} from '../language/clauses.js'
import {isPerson, singular} from '../language/lexicon.js'
import type {Lexis} from './lexis.js'
import type {Page, Sentence} from './page.js'
import type {Referent, Referents} from './referents.js'
import type {Occurrence} from './triggers.js'

/** A trigger with its arguments. All phrase numbers are of the sentence's clauses. */
export interface Frame {
  occurrence: Occurrence
  sentence: Sentence
  /** The words of the span: the trigger, or the phrase of light verb, recipient, trigger and preposition. */
  from: number
  to: number
  /** The phrase that holds the trigger. */
  phrase: number
  /** The verb of the frame: the trigger itself, or its light verb. */
  vg?: number
  subject: number[]
  objects: number[]
  /** The object that the pack knows. */
  object?: {np?: number; referent: Referent; text: string}
  construction: string
  /** The recipient of a ditransitive: “gives your agents access”. */
  recipient?: number
  /** The preposition that led to the object, as a phrase. */
  preposition?: number
  /** Nothing in the sentence is the object; a heading supplies it. */
  gap?: boolean
}

const DITRANSITIVE = /^(?:give|bring|offer|hand|grant|get|lend|show|provide|buy|send|guarantee|allow|deny|assign|win|earn|afford|promise|supply)$/
const COPULA = /^(?:be|become|remain|stay|seem|get|go|come|make|keep|appear|look|prove|turn|sound|feel|render)$/
const TIME = /^(?:time|times|day|days|hour|hours|minute|minutes|second|seconds|week|month|year|today|tomorrow|thousand|thousands|million|millions|once|twice|morning|night)$/

// From the last noun phrase of “a coding agent from OpenAI” to the first.
function climbedTo(clauses: Clauses, np: number): number {
  let at = np
  while (clauses.phrases[at - 1]?.kind === 'prep' && clauses.np(at - 2)) at -= 2
  return at
}

/** Finds the arguments of a trigger; undefined where its construction is not there. */
export class FrameFinder {
  readonly #page: Page
  readonly #lexis: Lexis
  readonly #referents: Referents
  constructor(page: Page, lexis: Lexis, referents: Referents) {
    this.#page = page
    this.#lexis = lexis
    this.#referents = referents
  }

  find(sentence: Sentence, occurrence: Occurrence): Frame | undefined {
    const phrase = sentence.clauses.phraseOf(occurrence.at)
    if (phrase < 0) return undefined
    const frame: Frame = {occurrence, sentence, from: occurrence.at, to: occurrence.to, phrase, subject: [], objects: [], construction: occurrence.trigger.construction}
    switch (occurrence.trigger.construction) {
      case 'verb-object':
      case 'channel-verb-object':
        return occurrence.compound ? this.#compoundVerb(frame) : this.#verbObject(frame)
      case 'verb-preposition':
        return this.#verbPreposition(frame)
      case 'noun-preposition':
        return this.#noun(frame)
      case 'adjective':
        return this.#adjective(frame)
      case 'subject-verb':
        return this.#subjectVerb(frame)
      case 'framing':
        return this.#framing(frame)
      case 'relation':
        return this.#relation(frame)
      case 'phrase':
        return this.#phrase(frame)
      default:
        return undefined
    }
  }

  text(sentence: Sentence, from: number, to: number): string {
    const {words} = sentence.clauses
    return this.#page.folded(sentence.block).text.slice(words[from]!.start, words[to - 1]!.end)
  }

  /** The words of a noun phrase with what belongs to it. */
  npText(sentence: Sentence, np: number): string {
    const phrase = sentence.clauses.np(np)!
    return this.text(sentence, phrase.from, phrase.to)
  }

  /** Sets the frame's object to the first of the noun phrases that is of the role that the trigger asks for. */
  #choose(frame: Frame, nps: readonly number[], ownerCounts = true): boolean {
    const role = frame.occurrence.trigger.object
    let owner: Frame['object']
    let other: Frame['object']
    for (const np of nps) {
      const referent = this.#referents.of(frame.sentence, np)
      if (!referent) continue
      const object = {np, referent, text: this.npText(frame.sentence, np)}
      if (referent.role === role) {
        frame.object = object
        break
      }
      if (referent.role === 'owner' && ownerCounts) owner ??= object
      else other ??= object
    }
    // “their smartest model yet, GPT-5”: one thing, named twice.
    if (nps.length === 2 && frame.object && nps[1]! - nps[0]! > 1 && frame.sentence.clauses.phrases.slice(nps[0]! + 1, nps[1]).every(phrase => phrase.kind === 'sign' || phrase.kind === 'adv')) {
      for (const np of nps) for (const one of this.#referents.qualifiersIn(frame.sentence.clauses.words, frame.sentence.clauses.np(np)!.from, frame.sentence.clauses.np(np)!.to)) frame.object.referent.qualifiers.add(one)
    }
    frame.objects = [...nps]
    frame.object ??= role === 'object' ? owner : undefined
    frame.object ??= other
    return frame.object !== undefined
  }

  #verbObject(frame: Frame): Frame | undefined {
    const {clauses} = frame.sentence
    const vg = clauses.vg(frame.phrase)
    const adjectival = !vg && clauses.words[frame.occurrence.at]!.tag === 'adj'
    if (adjectival) return this.#attributive(frame)
    if (!vg || (vg.head !== frame.occurrence.at && !(frame.occurrence.to > frame.occurrence.at + 1))) return undefined
    frame.vg = frame.phrase
    frame.subject = clauses.subjectOf(frame.phrase)
    if (this.#naming(clauses, frame.phrase)) return undefined
    if (frame.occurrence.to > frame.occurrence.at + 1) {
      const next = frame.phrase + frame.occurrence.to - frame.occurrence.at
      if (clauses.np(next)) {
        frame.construction = 'active'
        this.#choose(frame, clauses.listFrom(next))
        return frame
      }
    }
    let objects = clauses.objectsOf(frame.phrase)
    if (objects && objects.via === 'direct' && DITRANSITIVE.test(vg.lemma)) {
      // “gives your agents GPT-5”
      const first = objects.nps[0]!
      const next = clauses.modifiersOf(first).end
      if (clauses.np(next) && next === first + 1) {
        frame.recipient = first
        objects = {nps: clauses.listFrom(next), via: 'direct'}
      }
    }
    if (!objects && vg.bare && frame.occurrence.trigger.construction === 'channel-verb-object' && clauses.np(frame.phrase + 1)) objects = {nps: clauses.listFrom(frame.phrase + 1), via: 'direct'}
    // “rumour has it that …”
    if (objects?.via === 'direct' && vg.lemma === 'have' && /^(?:sub|rel)$/.test(clauses.phrases[objects.nps[0]! + 1]?.kind ?? '') && clauses.np(objects.nps[0]!)!.pronoun) return undefined
    // “having o3 available”, “had it reprinted”: a small clause says something else of it.
    if (objects?.via === 'direct' && frame.occurrence.trigger.construction === 'channel-verb-object' && vg.lemma === 'have') {
      const after = clauses.phrases[clauses.modifiersOf(objects.nps.at(-1)!).end]
      const next = clauses.phrases[objects.nps.at(-1)! + 1]
      if (after?.kind === 'adj' || next?.kind === 'adj' || (next?.kind === 'vg' && next.form === 'participle')) return undefined
    }
    frame.construction = !objects ? this.#verbForm(frame) : objects.via === 'direct' || objects.via === 'shared' ? this.#verbForm(frame) : objects.via
    // “switch from calling Claude to GPT-4o”
    if (objects?.via === 'direct' && vg.form === 'gerund') {
      const lead = clauses.phrases[frame.phrase - 1]
      const to = clauses.modifiersOf(objects.nps.at(-1)!).end
      const particle = clauses.phrases[to]
      if (lead?.kind === 'prep' && lead.lower === 'from' && particle?.kind === 'prep' && particle.lower === 'to' && clauses.np(to + 1)) objects = {nps: [...objects.nps, ...clauses.listFrom(to + 1)], via: 'direct'}
    }
    if (objects) this.#choose(frame, objects.nps)
    else if (!vg.passive) this.#afterColon(frame)
    // “GPT-5 brings deep reasoning to Bedrock”: what the model brings, it is there itself.
    if (objects?.via === 'direct' && frame.occurrence.trigger.construction === 'channel-verb-object' && /^(?:bring|deliver|carry)$/.test(vg.lemma) && frame.object?.referent.role !== 'object' && this.#placeAhead(clauses, clauses.modifiersOf(objects.nps.at(-1)!).end)) {
      const quality = new Set(objects.nps.flatMap(np => [...this.#referents.qualifiersIn(clauses.words, clauses.np(np)!.from, clauses.np(np)!.to)]))
      delete frame.object
      this.#choose(frame, frame.subject, false)
      if ((frame.object as {referent: Referent} | undefined)?.referent.role !== 'object') delete frame.object
      if (frame.object) for (const one of quality) (frame.object as {referent: Referent}).referent.qualifiers.add(one)
    }
    return frame
  }

  #verbForm(frame: Frame): string {
    const vg = frame.sentence.clauses.vg(frame.phrase)!
    if (vg.form === 'infinitive') return 'infinitive'
    if (vg.form === 'gerund') return 'gerund'
    if (vg.form === 'base' && frame.subject.length === 0) return 'imperative'
    if (vg.negated !== undefined && frame.subject.length === 0 && vg.form === 'finite') return 'imperative'
    return 'active'
  }

  // “a model called GPT-5”, “they call it GPT-5”, “calls GPT-5 a breakthrough”
  #naming(clauses: Clauses, index: number): boolean {
    const vg = clauses.vg(index)!
    if (!/^(?:call|name|dub|label)$/.test(vg.lemma)) return false
    let next = index + 1
    if (clauses.phrases[next]?.kind === 'adv') next++
    if (vg.passive || vg.form === 'participle') {
      const after = clauses.np(next)
      return after !== undefined && !TIME.test(clauses.headWord(next).lower) && !/^(?:every|each|many|several|once)$/.test(after.determiner ?? '')
    }
    if (!clauses.np(next)) {
      // “what we call GPT-5”
      return clauses.phrases.slice(Math.max(0, index - 3), index).some(phrase => phrase.kind === 'rel' && phrase.lower === 'what')
    }
    if (clauses.phrases.slice(Math.max(0, index - 3), index).some(phrase => phrase.kind === 'rel' && phrase.lower === 'what')) return true
    const second = next + 1
    const other = clauses.np(second)
    if (clauses.phrases[second]?.kind === 'adj' && !/^(?:available|now)$/.test(clauses.headWord(second).lower)) return true
    if (!other) return false
    const head = clauses.headWord(second)
    if (/sel(?:f|ves)$/.test(head.lower) || (head.entity !== undefined && clauses.headWord(next).entity !== undefined)) return false
    if (clauses.np(next)!.pronoun && clauses.headWord(next).lower === 'it' && other.determiner === 'a') return true
    if (TIME.test(head.lower) || /^(?:every|each|many|several|any|all|no)$/.test(other.determiner ?? '')) return false
    return clauses.np(next)!.pronoun || /^(?:a|an|the|our|its|their|his|your)$/.test(other.determiner ?? '') || (other.determiner === undefined && !other.pronoun && head.lower !== 'more')
  }

  // “You can call: GPT-5 and o3”: what follows a colon.
  #afterColon(frame: Frame): void {
    const {clauses} = frame.sentence
    for (let at = frame.phrase + 1; at < clauses.phrases.length && at < frame.phrase + 8; at++) {
      const phrase = clauses.phrases[at]!
      if (phrase.kind === 'vg' || (phrase.kind === 'np' && clauses.phrases[at - 1]!.kind !== 'prep' && !TIME.test(clauses.headWord(at).lower))) return
      if (phrase.kind === 'sign' && /^[:—–]$/.test(phrase.lower) && clauses.np(at + 1)) {
        this.#choose(frame, clauses.listFrom(at + 1))
        return
      }
    }
  }

  // “GPT-5-calling agents”
  #compoundVerb(frame: Frame): Frame | undefined {
    const word = frame.sentence.clauses.words[frame.occurrence.at]!
    const entity = word.inside?.[0]
    if (!entity) return undefined
    const role = this.#lexis.entities.get(entity)!.role
    const channelVerb = frame.occurrence.trigger.construction === 'channel-verb-object'
    if (channelVerb) {
      // “Bedrock-hosted GPT-5”
      if (role !== 'channel' || !frame.sentence.clauses.np(frame.phrase)) return undefined
      this.#choose(frame, [frame.phrase], false)
      frame.construction = 'compound'
      return frame.object ? frame : undefined
    }
    if (role !== 'object' && role !== 'owner') return undefined
    if (word.shape === 'participle' || /ed$/.test(word.lower)) return undefined
    frame.object = {referent: {role: 'object', entity, qualifiers: new Set()}, text: word.text}
    frame.construction = 'compound'
    return frame
  }

  // “hosted OpenAI models”: a participle before its noun.
  #attributive(frame: Frame): Frame | undefined {
    const {clauses} = frame.sentence
    if (!clauses.np(frame.phrase) || frame.occurrence.trigger.construction !== 'channel-verb-object') return undefined
    this.#choose(frame, [frame.phrase])
    frame.construction = 'attributive'
    return frame.object ? frame : undefined
  }

  #verbPreposition(frame: Frame): Frame | undefined {
    const {clauses} = frame.sentence
    const vg = clauses.vg(frame.phrase)
    if (!vg || vg.head !== frame.occurrence.at) return undefined
    frame.vg = frame.phrase
    frame.subject = clauses.subjectOf(frame.phrase)
    const lead = this.#leadTo(clauses, frame.phrase + 1, frame.occurrence.trigger.prepositions, 3, /^(?:connect|route|link|hook|plug|switch|migrate|move|wire|build|point)$/.test(vg.lemma))
    if (lead) {
      frame.preposition = lead.prep
      frame.to = clauses.phrases[lead.prep]!.to
      if (lead.prep > frame.phrase + 2) frame.to = frame.occurrence.to
      frame.construction = this.#verbForm(frame)
      this.#choose(frame, lead.nps)
      return frame
    }
    // “the models you connect to”, “can be tapped into”
    const prep = clauses.phrases[frame.phrase + 1]
    if (prep && (prep.kind === 'prep' || prep.kind === 'adv') && frame.occurrence.trigger.prepositions.includes(prep.lower)) {
      const objects = clauses.objectsOf(frame.phrase)
      if (!objects) return undefined
      frame.preposition = frame.phrase + 1
      frame.to = prep.to
      frame.construction = objects.via
      this.#choose(frame, objects.nps)
      return frame
    }
    return undefined
  }

  // The first of the prepositions after a phrase, past adverbs and other prepositional phrases, with its noun phrases.
  #leadTo(clauses: Clauses, start: number, prepositions: readonly string[], reach: number, skipObject = false): {prep: number; nps: number[]} | undefined {
    let at = start
    let passedVerb = false
    for (let step = 0; step < reach * 3; step++) {
      const phrase = clauses.phrases[at]
      if (!phrase) return undefined
      if (phrase.kind === 'adv' || phrase.kind === 'neg' || (phrase.kind === 'adj' && step > 0)) {
        // “out to”, “through to”
        const next = clauses.phrases[at + 1]
        if (next?.kind === 'prep' && prepositions.includes(`${phrase.kind === 'adv' ? phrase.lower : ''} ${next.lower}`) && clauses.np(at + 2)) return {prep: at + 1, nps: clauses.listFrom(at + 2)}
        at++
        continue
      }
      if (phrase.kind === 'prep') {
        const next = clauses.phrases[at + 1]
        if (next?.kind === 'prep' && prepositions.includes(`${phrase.lower} ${next.lower}`) && clauses.np(at + 2)) return {prep: at + 1, nps: clauses.listFrom(at + 2)}
        if (prepositions.includes(phrase.lower) && clauses.np(at + 1)) {
          const nps = clauses.listFrom(at + 1)
          // “access for teams to GPT-5”: a weak preposition gives way to a later, stronger one.
          if (phrase.lower !== prepositions[0] && !nps.some(np => this.#relevant(clauses, np))) {
            const later = this.#leadTo(clauses, at + 2, prepositions.slice(0, prepositions.indexOf(phrase.lower)), 1)
            if (later) return later
          }
          // “access to Claude and to GPT-5”
          let end = clauses.modifiersOf(nps.at(-1)!).end
          while (clauses.phrases[end]?.kind === 'cc' && clauses.phrases[end + 1]?.kind === 'prep' && prepositions.includes((clauses.phrases[end + 1] as {lower: string}).lower) && clauses.np(end + 2)) {
            nps.push(...clauses.listFrom(end + 2))
            end = clauses.modifiersOf(nps.at(-1)!).end
          }
          return {prep: at, nps}
        }
        if (!clauses.np(at + 1)) return undefined
        at = clauses.modifiersOf(at + 1).end
        continue
      }
      if (phrase.kind === 'np' && (TIME.test(clauses.headWord(at).lower) || (step === 0 && skipObject))) {
        // The object of the verb, and what belongs to it by “of”; “with” leads to what it is built with.
        at = step === 0 && skipObject ? clauses.listFrom(at).at(-1)! + 1 : at + 1
        const of = clauses.phrases[at]
        if (step === 0 && skipObject && of?.kind === 'prep' && of.lower === 'of' && clauses.np(at + 1)) at += 2
        continue
      }
      if (phrase.kind === 'cc' && (clauses.np(at + 1) || clauses.phrases[at + 1]?.kind === 'prep')) {
        // “access to and control of”, “access and calls to”
        at += 2
        continue
      }
      if (phrase.kind === 'sign' && /^(?:,|—|–|\()$/.test(phrase.lower)) {
        const close = this.#closing(clauses, at)
        if (close < 0) return undefined
        at = close + 1
        continue
      }
      if (phrase.kind === 'vg' && phrase.passive && !passedVerb && phrase.form === 'finite' && /^(?:grant|give|extend|offer|provide|make|place|route|send|direct|restrict|limit|open|allow|add|enable)$/.test(phrase.lemma)) {
        passedVerb = true
        at++
        continue
      }
      return undefined
    }
    return undefined
  }

  #relevant(clauses: Clauses, np: number): boolean {
    const phrase = clauses.np(np)!
    return phrase.pronoun || clauses.words.slice(phrase.from, phrase.to).some(word => word.entity !== undefined) || this.#lexis.objectHeads.has(singular(clauses.headWord(np).lower))
  }

  #closing(clauses: Clauses, open: number): number {
    const sign = (clauses.phrases[open] as {lower: string}).lower
    for (let at = open + 1; at < clauses.phrases.length && at < open + 12; at++) {
      const phrase = clauses.phrases[at]!
      if (phrase.kind !== 'sign') continue
      if ((sign === '(' && phrase.lower === ')') || (sign !== '(' && phrase.lower === sign)) return at
    }
    return -1
  }

  #noun(frame: Frame): Frame | undefined {
    const {clauses} = frame.sentence
    const {words} = clauses
    const {at, trigger} = frame.occurrence
    const np = clauses.np(frame.phrase)
    if (!np) return undefined
    const vg = clauses.vg(frame.phrase - 1) ? frame.phrase - 1 : clauses.np(frame.phrase - 1) && clauses.vg(frame.phrase - 2) && DITRANSITIVE.test(clauses.vg(frame.phrase - 2)!.lemma) ? frame.phrase - 2 : undefined
    if (vg !== undefined) {
      frame.vg = vg
      frame.subject = clauses.subjectOf(vg)
      if (vg === frame.phrase - 2) frame.recipient = frame.phrase - 1
      frame.construction = 'light verb'
    } else frame.construction = 'nominal'
    {
      const lead = np.head === at ? this.#leadTo(clauses, frame.phrase + 1, trigger.prepositions, 3) : undefined
      if (lead) {
        frame.preposition = lead.prep
        this.#choose(frame, lead.nps)
        if (frame.object?.referent.role === 'object' || frame.object?.referent.role === 'owner') {
          this.#lightVerbSpan(frame, np.from, lead.prep)
          return frame
        }
      }
      // “gave o3 access to the notes”, “GPT-5 calls to your tools”: with an object of its own, what stands before is who acts.
      const acts = lead !== undefined && clauses.phrases[lead.prep]!.kind === 'prep' && (clauses.phrases[lead.prep] as {lower: string}).lower === trigger.prepositions[0] && trigger.prepositions[0] === 'to'
      const prefix = trigger.compounds && !acts ? this.#prefix(frame, np.from) : undefined
      if (prefix) return prefix
      if (lead) return frame
      if (np.head !== at) return undefined
      const gap = this.#nounGap(frame)
      if (gap) return gap
      if (this.#lexis.rules.get(trigger.rule)!.channel === 'assumed') this.#afterColon(frame)
    }
    return frame
  }

  // “gives you access to”, where the words stand together.
  #lightVerbSpan(frame: Frame, from: number, preposition: number): void {
    const {clauses} = frame.sentence
    if (frame.vg === undefined || preposition !== frame.phrase + 1) return
    const vg = clauses.vg(frame.vg)!
    const words = clauses.words.slice(vg.head, clauses.phrases[preposition]!.to)
    if (words.length > 6 || !/^(?:give|provide|get|gain|have|offer|grant|make|place|enjoy|open|allow|bring|deliver|receive|obtain|issue|send|extend|win|request|need|want|secure)$/.test(vg.lemma)) return
    void from
    frame.from = vg.head
    frame.to = clauses.phrases[preposition]!.to
  }

  // “GPT-5 access”, “OpenAI model calls”: what stands before the noun in its own phrase.
  #prefix(frame: Frame, from: number): Frame | undefined {
    const {clauses} = frame.sentence
    const {words} = clauses
    const {at} = frame.occurrence
    const word = words[at]!
    if (frame.occurrence.compound && word.inside) {
      const entity = word.inside.find(id => /^(?:object|owner)$/.test(this.#lexis.entities.get(id)!.role))
      if (entity) {
        frame.object = {referent: {role: 'object', entity, qualifiers: new Set()}, text: word.text}
        frame.construction = 'compound'
        return frame
      }
    }
    let place = at - 1
    // “GPT-5 API access”, “GPT-5 model access”: past nouns that stand for the object; “GPT-5's access to data” is the subject.
    while (place >= from) {
      const before = words[place]!
      if (before.tag === 'apostrophe-s' || before.tag === 'det' || before.tag === 'poss') return undefined
      if (before.entity !== undefined) {
        const entity = this.#lexis.entities.get(before.entity)!
        if (entity.role === 'object' || entity.role === 'exempt' || entity.role === 'owner') {
          const qualifiers = this.#referents.qualifiersIn(words, from, place + 1)
          frame.object = {referent: {role: entity.role === 'owner' && place === at - 1 ? 'owner' : entity.role === 'owner' ? 'object' : entity.role, entity: entity.id, qualifiers, ...(entity.role === 'owner' && place === at - 1 && {bareOwner: true})}, text: this.text(frame.sentence, place, at)}
          frame.construction = 'compound'
          return frame
        }
        if (entity.role !== 'channel') return undefined
      } else if (before.tag === 'noun' && !this.#lexis.objectHeads.has(singular(before.lower)) && !/^(?:inference|direct|full|mini|preview)$/.test(before.lower)) return undefined
      place--
    }
    return undefined
  }

  // “the models you have access to”, “to which customers have access”
  #nounGap(frame: Frame): Frame | undefined {
    const {clauses} = frame.sentence
    const {prepositions} = frame.occurrence.trigger
    const next = clauses.phrases[frame.phrase + 1]
    if (next?.kind === 'prep' && prepositions.includes(next.lower) && frame.vg !== undefined) {
      const subject = clauses.subjectOf(frame.vg)
      const first = subject[0]
      if (first !== undefined) {
        let left = first - 1
        while (clauses.vg(left)?.bare) left--
        const rel = clauses.phrases[left]
        const antecedent = rel?.kind === 'rel' ? clauses.antecedentOf(left) : clauses.np(left) && left === first - 1 ? left : clauses.np(left) ? left : undefined
        if (antecedent !== undefined && !isPerson(clauses.headWord(antecedent).lower)) {
          this.#choose(frame, [antecedent])
          frame.construction = 'relative'
          frame.preposition = frame.phrase + 1
          return frame
        }
      }
    }
    for (let at = frame.phrase - 1; at > 0; at--) {
      const phrase = clauses.phrases[at]!
      if (phrase.kind === 'rel' && /^(?:which|whom)$/.test(phrase.lower)) {
        const prep = clauses.phrases[at - 1]!
        if (prep.kind !== 'prep' || !prepositions.includes(prep.lower)) return undefined
        const antecedent = clauses.antecedentOf(at)
        if (antecedent === undefined) return undefined
        this.#choose(frame, [antecedent])
        frame.construction = 'relative'
        return frame
      }
      if (phrase.kind === 'sign' && phrase.lower !== ',') return undefined
    }
    return undefined
  }

  #adjective(frame: Frame): Frame | undefined {
    const {clauses} = frame.sentence
    const inNp = clauses.np(frame.phrase)
    frame.construction = 'predicate'
    if (inNp && inNp.head !== frame.occurrence.at) {
      // “browser-callable Sora”
      this.#choose(frame, [frame.phrase], false)
      frame.construction = 'attributive'
      if (frame.object) return frame
      return undefined
    }
    let left = frame.phrase - 1
    const nounLike = inNp !== undefined
    for (let guard = 0; guard < 8; guard++) {
      const phrase = clauses.phrases[left]
      if (!phrase) break
      if (phrase.kind === 'adv' || phrase.kind === 'neg' || phrase.kind === 'adj' || (phrase.kind === 'cc' && clauses.phrases[left - 1]?.kind !== 'np')) {
        left--
        continue
      }
      // “is fast, secure and accessible”, “must be available in your Region and accessible to …”
      if (phrase.kind === 'sign' && phrase.lower === ',' && clauses.phrases[left - 1]?.kind === 'adj') {
        left--
        continue
      }
      if (phrase.kind === 'cc' || (phrase.kind === 'np' && clauses.phrases[left - 1]?.kind === 'prep' && clauses.phrases[frame.phrase - 1]?.kind === 'cc')) {
        const verb = clauses.verbBefore(left)
        if (verb >= 0 && COPULA.test(clauses.vg(verb)!.lemma)) left = verb
        else break
        continue
      }
      break
    }
    const vg = clauses.vg(left)
    if (vg && (COPULA.test(vg.lemma) || vg.bare)) {
      frame.vg = left
      const subject = clauses.subjectOf(left)
      frame.subject = []
      if (vg.lemma === 'make' && !vg.passive) {
        // “makes available GPT-5”
        const late = clauses.lateObject(frame.phrase + 1)
        const right = clauses.np(frame.phrase + 1) ? clauses.listFrom(frame.phrase + 1) : late === undefined ? undefined : [late]
        if (right) {
          this.#choose(frame, right)
          return frame
        }
        return undefined
      }
      if (subject.length > 0) {
        this.#choose(frame, subject)
        if (frame.object) return frame
      }
      // “what's available on Bedrock are GPT-5 and o3”
    }
    if (clauses.phrases[left]?.kind === 'sign' && /^(?:,|—|–|\))$/.test((clauses.phrases[left] as {lower: string}).lower) && !vg) {
      // “OpenAI's flagship, GPT-5.5, available in preview on Bedrock, …”
      let outer = left - 1
      if ((clauses.phrases[left] as {lower: string}).lower === ')') {
        while (outer >= 0 && (clauses.phrases[outer] as {lower?: string}).lower !== '(') outer--
        outer--
      }
      while (outer > 0 && clauses.phrases[outer]!.kind === 'adv') outer--
      const said = clauses.np(outer) ? clauses.vg(climbedTo(clauses, outer) - 1) : undefined
      if (said?.lemma === 'be' && clauses.phrases[frame.phrase + 1]?.kind === 'prep') {
        this.#choose(frame, clauses.subjectOf(climbedTo(clauses, outer) - 1))
        frame.construction = 'reduced'
        if (frame.object?.referent.role === 'object') return frame
      }
      if (clauses.np(outer) && /^(?:prep|sign|adv)$/.test(clauses.phrases[frame.phrase + 1]?.kind ?? 'sign')) {
        this.#choose(frame, this.#withList(clauses, outer))
        frame.construction = 'reduced'
        if (frame.object?.referent.role === 'object') return frame
      }
    }
    if (clauses.np(left) && !nounLike) {
      const verb = clauses.vg(left - 1)
      if (verb && (COPULA.test(verb.lemma) || /^(?:have|find|leave)$/.test(verb.lemma)) && !verb.passive) frame.vg = left - 1
      frame.construction = verb && COPULA.test(verb.lemma) ? 'predicate' : 'reduced'
      // “Is GPT-5 accessible from Lambda?”
      const nps = verb?.bare ? [left] : this.#withList(clauses, left)
      this.#choose(frame, nps)
      if (frame.object) return frame
      // “Codex is a coding agent, now available …”: said of the complement, so of the subject.
      const copula = clauses.vg(climbedTo(clauses, left) - 1)
      if (copula?.lemma === 'be') {
        this.#choose(frame, clauses.subjectOf(climbedTo(clauses, left) - 1))
        if (frame.object) return frame
      }
      // “the models (GPT-5, o3) accessible …”, “models from OpenAI available …”
      const climbed = this.#climb(clauses, left)
      if (climbed !== left) {
        this.#choose(frame, [climbed])
        if (frame.object) return frame
      }
      return undefined
    }
    if (nounLike && clauses.np(frame.phrase)) {
      if (left === frame.phrase - 1 && !vg) return undefined
    }
    // “Now available on Bedrock: GPT-5”
    for (let at = frame.phrase + 1; at < clauses.phrases.length && at < frame.phrase + 12; at++) {
      const phrase = clauses.phrases[at]!
      if (phrase.kind === 'vg' && phrase.lemma === 'be' && clauses.np(at + 1) && left < 0) {
        this.#choose(frame, clauses.listFrom(at + 1))
        frame.construction = 'inversion'
        return frame.object ? frame : undefined
      }
      if (phrase.kind === 'sign' && /^(?:[:—–,]|-)$/.test(phrase.lower) && clauses.np(at + 1) && (left < 0 || vg === undefined)) {
        this.#choose(frame, clauses.listFrom(at + 1))
        frame.construction = 'fronted'
        return frame.object ? frame : undefined
      }
    }
    // A list, a table or a heading may hold the object.
    return left < 0 || this.#page.blocks[frame.sentence.block]!.kind === 'cell' ? frame : undefined
  }

  #withList(clauses: Clauses, np: number): number[] {
    const out = [np]
    let at = np
    for (let guard = 0; guard < 20; guard++) {
      let joint = at - 1
      while (joint >= 0 && (clauses.phrases[joint]!.kind === 'cc' || (clauses.phrases[joint]!.kind === 'sign' && /^[,&/]$/.test((clauses.phrases[joint] as {lower: string}).lower)))) joint--
      if (joint === at - 1 || !clauses.np(joint)) break
      at = joint
      out.unshift(at)
    }
    return out
  }

  #climb(clauses: Clauses, np: number): number {
    let at = np
    while (clauses.phrases[at - 1]?.kind === 'prep' && clauses.np(at - 2)) at -= 2
    return at
  }

  #subjectVerb(frame: Frame): Frame | undefined {
    const {clauses} = frame.sentence
    const vg = clauses.vg(frame.phrase)
    if (!vg || vg.passive || vg.head !== frame.occurrence.at) return undefined
    let next = frame.phrase + 1
    while (clauses.phrases[next]?.kind === 'adv' || (clauses.phrases[next]?.kind === 'adj' && vg.lemma !== 'be')) next++
    const after = clauses.phrases[next]
    if (after?.kind !== 'prep' && !(clauses.phrases[0]!.kind === 'prep' && this.#placeAhead(clauses, 0)) && !(after?.kind === 'np' && /^(?:here|today|tomorrow|week|month|live|year|inference)$/.test(clauses.headWord(next).lower))) return undefined
    if (vg.lemma === 'be' && !(after?.kind === 'prep' && /^(?:on|in|inside|within|at|on to|up on)$/.test(after.lower) && clauses.np(next + 1) && this.#isChannel(clauses, next + 1))) return undefined
    const inPlace = this.#placeAhead(clauses, next) || (clauses.phrases[0]!.kind === 'prep' && this.#placeAhead(clauses, 0))
    if (!inPlace) return undefined
    frame.vg = frame.phrase
    const subject = clauses.subjectOf(frame.phrase)
    frame.construction = 'active'
    this.#choose(frame, subject, /^(?:launch|land|arrive|come|be|debut)$/.test(vg.lemma))
    return frame
  }

  #isChannel(clauses: Clauses, np: number): boolean {
    const phrase = clauses.np(np)!
    return clauses.words.slice(phrase.from, phrase.to).some(word => word.entity !== undefined && this.#lexis.entities.get(word.entity)!.role === 'channel')
  }

  // A channel among the prepositional phrases right after the verb.
  #placeAhead(clauses: Clauses, start: number): boolean {
    let at = start
    for (let guard = 0; guard < 6; guard++) {
      const phrase = clauses.phrases[at]
      if (!phrase) return false
      if (phrase.kind === 'prep' && clauses.np(at + 1)) {
        if (/^(?:on|in|to|inside|within|via|through|at|onto|into|across|under|behind|by way of)$/.test(phrase.lower) && clauses.listFrom(at + 1).some(np => this.#isChannel(clauses, np))) return true
        at = clauses.modifiersOf(at + 1).end
      } else if (phrase.kind === 'adv' || phrase.kind === 'adj' || phrase.kind === 'np' || (phrase.kind === 'cc' && clauses.phrases[at + 1]?.kind === 'prep') || (phrase.kind === 'sign' && phrase.lower === ',' && clauses.phrases[at + 1]?.kind === 'prep')) at++
      else return false
    }
    return false
  }

  #framing(frame: Frame): Frame | undefined {
    const {clauses} = frame.sentence
    const {words} = clauses
    const np = clauses.np(frame.phrase)
    if (!np || np.head !== frame.occurrence.to - 1) return undefined
    frame.construction = 'framing'
    // “the Frontier API”: a praised product's own API.
    const verb = clauses.vg(frame.phrase - 1)
    for (let at = np.from; at < frame.occurrence.at; at++) {
      const entity = this.#lexis.entities.get(words[at]!.entity ?? '')
      if (entity?.praised && entity.role === 'product' && /^(?:api|endpoint|gateway)s?$/.test(words[frame.occurrence.at]!.lower)) {
        if (!verb || !/^(?:call|invoke|query|hit|use|expose|ping)$/.test(verb.lemma)) return undefined
        frame.object = {np: frame.phrase, referent: {role: 'object', entity: entity.id, qualifiers: new Set()}, text: this.npText(frame.sentence, frame.phrase)}
        frame.subject = [frame.phrase]
        return frame
      }
    }
    frame.subject = this.#framedSubject(clauses, frame.phrase)
    if (frame.subject.length === 0) return undefined
    const praised = frame.subject.some(subject => this.#isPraised(frame.sentence, subject))
    if (!praised) return undefined
    if (frame.subject.includes(frame.phrase)) return undefined
    const lead = this.#leadTo(clauses, frame.phrase + 1, frame.occurrence.trigger.prepositions, 3)
    if (lead) this.#choose(frame, lead.nps)
    if (!frame.object || !/^(?:object|owner)$/.test(frame.object.referent.role)) this.#prefix(frame, np.from)
    const stateless = words.slice(np.from, np.to).some(word => word.lower === 'stateless')
    if (/^(?:service|layer|channel|interface)$/.test(singular(words[frame.occurrence.at]!.lower)) && !stateless) return undefined
    if (!frame.object && stateless) frame.object = {referent: {role: 'object', entity: '', qualifiers: new Set()}, text: 'the models'}
    return frame.object ? frame : undefined
  }

  #isPraised(sentence: Sentence, np: number): boolean {
    const phrase = sentence.clauses.np(np)!
    if (sentence.clauses.words.slice(phrase.from, phrase.to).some(word => this.#lexis.entities.get(word.entity ?? '')?.praised)) return true
    const referent = this.#referents.of(sentence, np)
    return referent !== undefined && this.#lexis.entities.get(referent.entity)!.praised
  }

  // “the SRE is a gateway”, “the SRE acts as a proxy”, “the SRE, an endpoint for”
  #framedSubject(clauses: Clauses, np: number): number[] {
    let left = np - 1
    while (clauses.phrases[left]?.kind === 'adv' || clauses.phrases[left]?.kind === 'neg') left--
    const phrase = clauses.phrases[left]
    if (!phrase) return []
    if (phrase.kind === 'vg' && (phrase.lemma === 'be' || phrase.lemma === 'become' || phrase.lemma === 'provide' || phrase.lemma === 'offer' || phrase.lemma === 'expose')) return clauses.subjectOf(left)
    if (phrase.kind === 'prep' && phrase.lower === 'than') {
      const verb = clauses.verbBefore(left)
      return verb >= 0 && clauses.vg(verb)!.lemma === 'be' ? clauses.subjectOf(verb) : []
    }
    if (phrase.kind === 'prep' && phrase.lower === 'as') {
      if (clauses.np(left - 1) && clauses.phrases[left - 2]?.kind !== 'vg') return [left - 1]
      let verb = left - 1
      while (verb >= 0 && clauses.phrases[verb]!.kind !== 'vg') verb--
      const vg = clauses.vg(verb)
      if (!vg) return []
      if (/^(?:act|serve|work|function|behave|operate|double)$/.test(vg.lemma)) return clauses.subjectOf(verb)
      return clauses.objectsOf(verb)?.nps ?? []
    }
    if (phrase.kind === 'sign' && /^(?:,|—|–|:|\()$/.test(phrase.lower) && clauses.np(left - 1)) return [left - 1, this.#climb(clauses, left - 1)]
    if (phrase.kind === 'vg' && /^(?:call|consider|treat|use|make)$/.test(phrase.lemma) && clauses.np(np)) return []
    if (phrase.kind === 'np' && clauses.vg(left - 1)) return [left]
    return []
  }

  #relation(frame: Frame): Frame | undefined {
    const {clauses} = frame.sentence
    const vg = clauses.vg(frame.phrase)
    if (!vg || vg.head !== frame.occurrence.at) return undefined
    frame.vg = frame.phrase
    frame.subject = vg.form === 'participle' && !vg.passive ? clauses.objectsOf(frame.phrase)?.nps ?? [] : clauses.subjectOf(frame.phrase)
    const direct = /^(?:use|leverage|employ|utilize|utilise|harness|wrap|run)$/.test(vg.lemma)
    if (direct && vg.lemma !== 'run') {
      const first = frame.subject[0]
      if (first === undefined || isPerson(clauses.headWord(first).lower) || clauses.headWord(first).entity !== undefined && /^(?:channel|owner|object|other-channel|exempt)$/.test(this.#referents.of(frame.sentence, first)?.role ?? '') && !this.#isPraised(frame.sentence, first)) return undefined
      const objects = clauses.objectsOf(frame.phrase)
      if (!objects || objects.via !== 'direct') return undefined
      frame.construction = 'active'
      this.#choose(frame, objects.nps)
      return frame.object ? frame : undefined
    }
    let next = frame.phrase + 1
    while (clauses.phrases[next]?.kind === 'adv') next++
    let particle = clauses.phrases[next]
    let lower = particle?.kind === 'prep' ? particle.lower : ''
    if (lower === 'on top' && clauses.phrases[next + 1]?.kind === 'prep') {
      next++
      particle = clauses.phrases[next]
      lower = 'on top of'
    }
    if (particle?.kind !== 'prep' || !frame.occurrence.trigger.prepositions.includes(lower) || !clauses.np(next + 1)) return undefined
    const by = /^(?:back|drive|fuel|underpin|run|develop|construct)$/.test(vg.lemma)
    if (lower === 'by' && !by) return undefined
    if (lower !== 'by' && /^(?:back|drive|fuel|underpin)$/.test(vg.lemma)) return undefined
    if ((lower === 'with' || lower === 'from' || lower === 'over') && !/^(?:build|develop|construct|assemble|layer)$/.test(vg.lemma)) return undefined
    if (/^(?:run|sit|stand|rely|base|use)$/.test(vg.lemma) && !/^(?:on|upon|on top of|atop)$/.test(lower)) return undefined
    if (vg.form === 'base' && frame.subject.length === 0) return undefined
    if (frame.subject.some(np => isPerson(clauses.headWord(np).lower))) return undefined
    frame.preposition = next
    frame.to = particle.to
    frame.construction = vg.passive || vg.form === 'participle' ? 'passive' : 'active'
    this.#choose(frame, clauses.listFrom(next + 1))
    return frame.object ? frame : undefined
  }

  // “without Azure”, “bypass Azure”, “no Azure subscription needed”
  #phrase(frame: Frame): Frame | undefined {
    const {clauses} = frame.sentence
    const {words} = clauses
    let at = frame.occurrence.to
    const {length} = words
    let steps = 0
    while (at < length && at < frame.sentence.to && steps < 6) {
      const word = words[at]!
      if (word.entity !== undefined) {
        const entity = this.#lexis.entities.get(word.entity)!
        if (entity.role === 'other-channel') {
          const np = clauses.phraseOf(at)
          frame.object = {np, referent: {role: 'other-channel', entity: entity.id, qualifiers: new Set()}, text: clauses.np(np) ? this.npText(frame.sentence, np) : word.text}
          frame.to = clauses.np(np) ? clauses.np(np)!.to : at + 1
          frame.construction = 'phrase'
          return frame
        }
        return undefined
      }
      if (/^(?:det|poss|adj|num|to|prep)$/.test(word.tag) || (word.tag === 'verb' && word.shape === 'ing') || /^(?:contract|subscription|need|account|any|detour|round|trip|separate|ever|you|your|them)$/.test(word.lower) || (word.tag === 'verb' && steps < 4) || word.tag === 'noun' && steps < 3) {
        at++
        steps++
        continue
      }
      return undefined
    }
    return undefined
  }
}
