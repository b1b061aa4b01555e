import {isPerson} from './lexicon.js'
import type {NounPhrase, Phrase, VerbGroup} from './phrases.js'
import type {Word} from './words.js'

/** What follows a noun phrase and belongs to it. All numbers are indexes of phrases. */
export interface Modifiers {
  /** “models from OpenAI”, “the power of GPT-5”: each preposition with the noun phrases it leads to. */
  prepositional: {prep: string; at: number; nps: number[]}[]
  /** “(GPT-5)”, “— GPT-5 and o3 —”. */
  appositive: number[]
  /** The verb of a relative clause or a participle: “that OpenAI built”, “hosted on Azure”, “you own in Azure”. */
  clauses: {vg: number; reduced: boolean}[]
  /** The first phrase after all of it. */
  end: number
}

/** How a verb reached its object. */
export type ObjectVia = 'direct' | 'passive' | 'relative' | 'infinitive' | 'question' | 'shared' | 'fronted'

export interface Objects {
  nps: number[]
  via: ObjectVia
}

const NOUN_PREPOSITIONS = new Set(['of', 'from', 'by', 'like', 'such as', 'including', 'for', 'with', 'behind', 'among', 'such', 'except', 'excluding', 'besides'])
const OPEN = /^[([{]$/
const CLOSE = /^[)\]}]$/
const DASH = /^(?:—|–|-|--)$/
const isTime = (noun: string): boolean => /^(?:times?|days?|hours?|minutes?|seconds?|weeks?|months?|years?|thousands?|millions?|night|morning)$/.test(noun)

/** Verbs whose infinitive has the noun phrase before it as its subject: “lets teams call”. */
const CAUSATIVES = new Set(['let', 'allow', 'enable', 'help', 'want', 'ask', 'permit', 'empower', 'invite', 'require', 'get', 'need', 'expect', 'encourage', 'authorize', 'entitle', 'make', 'have', 'tell', 'cause', 'force', 'forbid', 'instruct', 'teach', 'train', 'configure', 'advise', 'order', 'wish', 'like'])

/** The relations between the phrases of one sentence: who does what to what. */
export class Clauses {
  readonly words: readonly Word[]
  readonly phrases: readonly Phrase[]
  #modifiers = new Map<number, Modifiers>()

  constructor(words: readonly Word[], phrases: readonly Phrase[]) {
    this.words = words
    this.phrases = phrases
  }

  np(index: number): NounPhrase | undefined {
    const phrase = this.phrases[index]
    return phrase?.kind === 'np' ? phrase : undefined
  }

  vg(index: number): VerbGroup | undefined {
    const phrase = this.phrases[index]
    return phrase?.kind === 'vg' ? phrase : undefined
  }

  #lower(index: number): string {
    const phrase = this.phrases[index]
    return phrase === undefined ? '' : phrase.kind === 'np' || phrase.kind === 'vg' ? '' : phrase.lower
  }

  #is(index: number, kind: Phrase['kind']): boolean {
    return this.phrases[index]?.kind === kind
  }

  /** The phrase that holds a word. */
  phraseOf(word: number): number {
    return this.phrases.findIndex(phrase => phrase.from <= word && word < phrase.to)
  }

  headWord(index: number): Word {
    return this.words[this.phrases[index]!.head]!
  }

  /** A list that starts at a noun phrase: “Claude, Llama and GPT-5”. */
  listFrom(start: number): number[] {
    const out = [start]
    let at = this.modifiersOf(start).end
    for (let guard = 0; guard < 60; guard++) {
      // “Mistral on Azure and GPT-5 on Bedrock”: a place of its own between two members.
      if (this.#is(at, 'prep') && this.np(at + 1) && this.#is(at + 2, 'cc') && this.np(at + 3) && this.#is(at + 4, 'prep') && !this.#opensClause(at + 3) && this.np(at + 5)) at += 2
      if (!this.#joins(at)) break
      let next = at + 1
      // “Llama and, since May, Codex”
      if (this.#is(next, 'sign') && this.#lower(next) === ',' && this.#is(next + 1, 'prep') && this.np(next + 2) && this.#lower(next + 3) === ',') next += 4
      while (next < this.phrases.length && (this.#joins(next) || this.#is(next, 'adv') || (this.#is(next, 'prep') && this.#lower(next) === this.#lower(start - 1)))) next++
      if (!this.np(next) || this.#opensClause(next)) break
      // “Codex or no Codex”
      if (this.#lower(this.modifiersOf(next).end) === 'or' && this.np(this.modifiersOf(next).end + 1)?.determiner === 'no') break
      out.push(next)
      at = this.modifiersOf(next).end
    }
    return out
  }

  #joins(at: number): boolean {
    const phrase = this.phrases[at]
    if (!phrase) return false
    if (phrase.kind === 'cc') return true
    if (phrase.kind === 'sign') return phrase.lower === ',' || phrase.lower === '/' || phrase.lower === '&' || phrase.lower === '+' || phrase.lower === '|' || phrase.lower === ';'
    return phrase.kind === 'prep' && /^(?:along with|alongside|together with|plus|as well as)$/.test(phrase.lower)
  }

  // A noun phrase after a comma that has a verb of its own begins a new clause.
  #opensClause(np: number): boolean {
    let at = this.modifiersOf(np).end
    while (this.#is(at, 'adv')) at++
    const vg = this.vg(at)
    if (vg) return vg.form === 'finite' || vg.form === 'base'
    if (this.#joins(at) && this.np(at + 1)) {
      const after = this.vg(at + 2)
      return after !== undefined && after.form === 'finite' && this.np(np)!.pronoun
    }
    return false
  }

  /** What follows a noun phrase and belongs to it. */
  modifiersOf(np: number): Modifiers {
    const known = this.#modifiers.get(np)
    if (known) return known
    const found: Modifiers = {prepositional: [], appositive: [], clauses: [], end: np + 1}
    this.#modifiers.set(np, found)
    let at = np + 1
    for (let guard = 0; guard < 12; guard++) {
      if (this.#is(at, 'sign') && OPEN.test(this.#lower(at))) {
        const close = this.#closing(at)
        if (close < 0) break
        // A parenthesis with a verb of its own is a remark, not another name.
        if (!this.phrases.slice(at + 1, close).some(part => part.kind === 'vg')) for (let inner = at + 1; inner < close; inner++) if (this.np(inner)) found.appositive.push(inner)
        at = close + 1
        continue
      }
      if (this.#is(at, 'prep') && NOUN_PREPOSITIONS.has(this.#lower(at)) && this.np(at + 1)) {
        const nps = /^(?:like|such as|such|including)$/.test(this.#lower(at)) || this.#lower(at) === 'from' ? this.#innerList(at + 1) : [at + 1]
        found.prepositional.push({prep: this.#lower(at), at, nps})
        at = this.modifiersOf(nps.at(-1)!).end
        continue
      }
      if (this.#is(at, 'sign') && this.#lower(at) === ',' && this.#is(at + 1, 'prep') && /^(?:like|such as|including|such)$/.test(this.#lower(at + 1)) && this.np(at + 2)) {
        const nps = this.#innerList(at + 2)
        found.prepositional.push({prep: this.#lower(at + 1), at: at + 1, nps})
        at = this.modifiersOf(nps.at(-1)!).end
        if (this.#lower(at) === ',') at++
        continue
      }
      if (this.#is(at, 'sign') && (DASH.test(this.#lower(at)) || this.#lower(at) === ':') && this.np(at + 1)) {
        const close = this.#nextSign(at + 1, DASH, 24)
        if (close > 0) {
          for (let inner = at + 1; inner < close; inner++) if (this.np(inner)) found.appositive.push(inner)
          at = close + 1
          continue
        }
      }
      // “OpenAI's flagship, GPT-5, on Bedrock”
      if (this.#is(at, 'sign') && this.#lower(at) === ',' && this.np(at + 1) && this.headWord(at + 1).entity !== undefined && this.#lower(this.#bareEnd(at + 1)) === ',' && !this.#followsList(this.#bareEnd(at + 1))) {
        found.appositive.push(at + 1)
        at = this.#bareEnd(at + 1) + 1
        continue
      }
      // “the brain, that is, Codex”
      if (this.#lower(at) === ',' && this.np(at + 1)?.pronoun && this.headWord(at + 1).lower === 'that' && this.vg(at + 2)?.lemma === 'be' && this.#lower(at + 3) === ',' && this.np(at + 4)) {
        found.appositive.push(at + 4)
        at += 5
        continue
      }
      const vg = this.vg(at)
      if (vg && vg.form === 'participle' && !vg.bare) {
        found.clauses.push({vg: at, reduced: true})
        at++
        while (this.#is(at, 'adv')) at++
        if (this.np(at) && /^(?:call|name|dub|label|title)$/.test(vg.lemma)) {
          found.appositive.push(at)
          at++
        }
        while (this.#is(at, 'prep') && this.np(at + 1)) at += 2
        continue
      }
      if (this.#is(at, 'rel') && !(this.#lower(at - 1) === ',')) {
        const verb = this.#verbAfter(at)
        if (verb >= 0) found.clauses.push({vg: verb, reduced: false})
        break
      }
      if (this.np(at) && this.vg(at + 1) && this.np(at)!.from > 0 && this.vg(at + 1)!.form !== 'participle' && this.#zeroRelative(np, at)) {
        found.clauses.push({vg: at + 1, reduced: false})
        break
      }
      break
    }
    found.end = at
    // “any model in the catalogue (Meta, OpenAI)”: the parenthesis behind the place still lists the models.
    if (this.#is(at, 'prep') && /^(?:in|on|from)$/.test(this.#lower(at)) && this.np(at + 1) && this.#is(at + 2, 'sign') && OPEN.test(this.#lower(at + 2))) found.appositive.push(...this.modifiersOf(at + 1).appositive)
    return found
  }

  // Past bare prepositional phrases “from OpenAI”.
  #bareEnd(np: number): number {
    let at = np + 1
    while (this.#is(at, 'prep') && this.np(at + 1)) at += 2
    return at
  }

  #followsList(at: number): boolean {
    for (let place = at + 1; place < at + 9; place++) {
      const phrase = this.phrases[place]
      if (!phrase) return false
      if (phrase.kind === 'cc' && this.np(place + 1)) return true
      if (phrase.kind === 'vg' || phrase.kind === 'prep') return false
    }
    return false
  }

  #innerList(start: number): number[] {
    return this.listFrom(start)
  }

  // “the models you call”: a pronoun or a noun phrase right after a noun phrase, with a verb.
  #zeroRelative(np: number, subject: number): boolean {
    const phrase = this.np(subject)
    if (!phrase) return false
    if (phrase.pronoun) return /^(?:i|you|we|they|he|she|it|everyone|anyone|everybody|anybody|nobody|someone)$/.test(this.headWord(subject).lower)
    return (phrase.determiner !== undefined || this.headWord(subject).entity !== undefined) && !this.np(np)!.pronoun
  }

  #closing(open: number): number {
    for (let at = open + 1; at < this.phrases.length && at < open + 40; at++) if (this.#is(at, 'sign') && CLOSE.test(this.#lower(at))) return at
    return -1
  }

  #nextSign(from: number, pattern: RegExp, limit: number): number {
    for (let at = from; at < this.phrases.length && at < from + limit; at++) if (this.#is(at, 'sign') && pattern.test(this.#lower(at))) return at
    return -1
  }

  #verbAfter(rel: number): number {
    for (let at = rel + 1; at < this.phrases.length && at < rel + 10; at++) {
      if (this.vg(at)) return at
      if (this.#is(at, 'sign') && /^[;:.]$/.test(this.#lower(at))) return -1
    }
    return -1
  }

  /** The noun phrase that a relative pronoun stands for. */
  antecedentOf(rel: number): number | undefined {
    // “models that OpenAI trains and that your functions invoke”
    if (this.#is(rel - 1, 'cc')) {
      for (let at = rel - 2; at > 0; at--) if (this.#is(at, 'rel')) return this.antecedentOf(at)
    }
    let at = rel - 1
    if (this.#is(at, 'prep')) at--
    for (let guard = 0; guard < 12 && at >= 0; guard++) {
      if (this.np(at)) {
        // “the power of GPT-5 that you call”: the nearest; “models from OpenAI that you call”: past a name of an owner.
        if (this.#is(at - 1, 'prep') && this.np(at - 2) && /^(?:from|by|on|in|at|for)$/.test(this.#lower(at - 1))) return at - 2
        return at
      }
      if (this.#is(at, 'sign') && CLOSE.test(this.#lower(at))) {
        while (at >= 0 && !OPEN.test(this.#lower(at))) at--
      }
      at--
    }
    return undefined
  }

  /** The noun phrases that do what a verb says; empty for an imperative or where none is said. */
  subjectOf(index: number, depth = 0): number[] {
    const vg = this.vg(index)
    if (!vg || depth > 6) return []
    let left = index - 1
    while (this.#is(left, 'adv') || this.#is(left, 'neg')) left--
    // “Can I call …”, “Is GPT-5 hosted …”
    if (this.np(left) && this.vg(left - 1)?.bare && (vg.form === 'base' || vg.form === 'participle' || vg.form === 'gerund' || vg.form === 'finite') && !this.#complementVerb(left - 1)) {
      return this.#withCoordinates(left)
    }
    if (vg.form === 'infinitive') return this.#infinitiveSubject(left, depth)
    if (vg.form === 'gerund' || (vg.form === 'participle' && !vg.passive)) {
      if (this.np(left)) return this.#climb(left)
      if (this.#is(left, 'sign') && this.#lower(left) === ',') {
        const before = this.#previousVerb(left)
        return before >= 0 ? this.subjectOf(before, depth + 1) : []
      }
      const main = this.#previousVerb(left)
      return main >= 0 ? this.subjectOf(main, depth + 1) : []
    }
    return this.#leftSubject(left, index, depth)
  }

  // “have”, “do” and “be” that are full verbs: their noun phrase is no subject of a later verb.
  #complementVerb(index: number): boolean {
    const vg = this.vg(index)!
    if (vg.modal !== undefined && vg.lemma === vg.modal) return false
    if (index > 0 && (this.np(index - 1) || this.#is(index - 1, 'rel') || this.#is(index - 1, 'there'))) return true
    return false
  }

  #infinitiveSubject(left: number, depth: number): number[] {
    let at = left
    while (this.#is(at, 'adj') || this.#is(at, 'adv')) at--
    if (this.np(at)) {
      let governor = at - 1
      while (this.#is(governor, 'adv')) governor--
      const vg = this.vg(governor)
      if (vg && CAUSATIVES.has(vg.lemma) && !vg.passive && this.np(at)!.determiner !== 'no') return [at]
      if (this.#is(governor, 'prep') && this.#lower(governor) === 'for') return [at]
      const verb = this.#previousVerb(at)
      return verb >= 0 ? this.subjectOf(verb, depth + 1) : [at]
    }
    if (this.vg(at)) return this.subjectOf(at, depth + 1)
    const verb = this.#previousVerb(at)
    return verb >= 0 ? this.subjectOf(verb, depth + 1) : []
  }

  #previousVerb(at: number): number {
    for (let place = at; place >= 0; place--) {
      if (this.vg(place)) return place
      if (this.#is(place, 'sign') && /^[;.]$/.test(this.#lower(place))) return -1
    }
    return -1
  }

  #leftSubject(left: number, index: number, depth: number): number[] {
    let at = left
    for (let guard = 0; guard < 10 && at >= 0; guard++) {
      const phrase = this.phrases[at]!
      // “every keynote this year invoked …”: a time is no subject.
      if (phrase.kind === 'np' && isTime(this.headWord(at).lower) && this.np(at - 1)) {
        at--
        continue
      }
      if (phrase.kind === 'np') return this.#withCoordinates(this.#climb(at)[0]!)
      if (phrase.kind === 'rel') {
        const antecedent = this.antecedentOf(at)
        return antecedent === undefined ? [] : this.#withCoordinates(antecedent)
      }
      if (phrase.kind === 'cc') {
        const verb = this.#previousVerb(at)
        return verb >= 0 ? this.subjectOf(verb, depth + 1) : []
      }
      if (phrase.kind === 'there') return []
      if (phrase.kind === 'sign' && CLOSE.test(phrase.lower)) {
        while (at >= 0 && !OPEN.test(this.#lower(at))) at--
        at--
        continue
      }
      if (phrase.kind === 'sign' && (phrase.lower === ',' || DASH.test(phrase.lower))) {
        if (this.vg(index)!.form === 'base') return []
        // The subject stands before a parenthesis between two commas.
        let open = at - 1
        while (open >= 0 && !(this.#is(open, 'sign') && (this.#lower(open) === ',' || DASH.test(this.#lower(open))))) open--
        if (open <= 0) return this.vg(index)!.form === 'finite' && this.#previousVerb(at) >= 0 ? this.subjectOf(this.#previousVerb(at), depth + 1) : []
        // “their newest model, GPT-5, runs …”: both name the subject.
        if (this.np(open + 1) && (this.np(open - 1) || this.#is(open - 1, 'adv')) && !this.phrases.slice(open + 1, at).some(part => part.kind === 'vg' && part.form === 'finite')) {
          let outer = open - 1
          while (this.#is(outer, 'adv')) outer--
          if (this.np(outer)) return [...this.#climb(outer), open + 1]
        }
        at = open - 1
        continue
      }
      if (phrase.kind === 'adv' || phrase.kind === 'neg' || phrase.kind === 'adj') {
        at--
        continue
      }
      return []
    }
    return []
  }

  // From the last noun phrase of a subject to its head: “access to GPT-5”, “the models in Bedrock”.
  #climb(np: number): number[] {
    let at = np
    for (let guard = 0; guard < 12; guard++) {
      if (this.#is(at - 1, 'prep') && this.np(at - 2)) at -= 2
      else if (this.#is(at - 1, 'prep') && this.#is(at - 2, 'sign') && CLOSE.test(this.#lower(at - 2))) {
        let open = at - 3
        while (open >= 0 && !OPEN.test(this.#lower(open))) open--
        if (open <= 0 || !this.np(open - 1)) break
        at = open - 1
      } else if (this.vg(at - 1)?.form === 'participle' && this.np(at - 2)) at -= 2
      else if (this.#is(at - 1, 'prep') && this.vg(at - 2)?.form === 'participle' && this.np(at - 3)) at -= 3
      else break
    }
    return [at]
  }

  // The noun phrase whose relative clause ends with another: “the helper that wraps GPT-5”, “the clips that Sora rendered for us”.
  #relativeHead(np: number): number | undefined {
    let verb = np - 1
    if (this.#is(verb, 'prep')) verb--
    if (this.#is(verb, 'adv')) verb--
    const vg = this.vg(verb)
    if (!vg || vg.form === 'participle' || vg.form === 'gerund' || vg.form === 'infinitive') return undefined
    let left = verb - 1
    if (this.np(left) && this.#is(left - 1, 'rel')) left--
    if (this.#is(left, 'rel')) {
      if (this.#is(left - 1, 'sign')) left--
      return this.np(left - 1) ? left - 1 : undefined
    }
    return undefined
  }

  // “Codex, o3 and GPT-5 can be called”: the noun phrases joined on the left.
  #withCoordinates(np: number): number[] {
    const out = [np]
    let at = np
    for (let guard = 0; guard < 30; guard++) {
      let joint = at - 1
      while (joint >= 0 && this.#joins(joint)) joint--
      if (joint === at - 1 || joint < 0) break
      let before = joint
      if (this.#is(before, 'sign') && CLOSE.test(this.#lower(before))) {
        while (before >= 0 && !OPEN.test(this.#lower(before))) before--
        before--
      }
      if (!this.np(before)) break
      const [head] = this.#climb(before)
      // “On Bedrock, GPT-5 can …”: a fronted phrase is no coordinate.
      if (this.#is(head! - 1, 'prep') || (this.vg(head! - 1) && this.vg(head! - 1)!.form !== 'participle')) break
      out.unshift(head!)
      at = head!
    }
    return out
  }

  /** What a verb is done to, by whatever construction; undefined where nothing is said. `allowRight` false: a gap only. */
  objectsOf(index: number, depth = 0): Objects | undefined {
    const vg = this.vg(index)
    if (!vg || depth > 6) return undefined
    if (vg.passive) {
      const nps = [...this.subjectOf(index), ...this.#gapped(index)]
      return nps.length > 0 ? {nps, via: 'passive'} : undefined
    }
    if (vg.form === 'participle' && !vg.bare && this.#reduced(index)) {
      let left = index - 1
      while (this.#is(left, 'adv')) left--
      if (this.np(left)) return {nps: this.#withCoordinates(this.#climb(left)[0]!), via: 'passive'}
      if (this.#is(left, 'sign') && /^[,(—–]$/.test(this.#lower(left)) && this.np(left - 1) && !this.#passiveBefore(left)) return {nps: this.#climb(left - 1), via: 'passive'}
      // “can be accessed in Ohio, prompted from SageMaker and fine-tuned …”
      if (this.#is(left, 'cc') || this.#lower(left) === ',') {
        const earlier = this.#passiveBefore(left)
        if (earlier !== undefined) return {nps: this.subjectOf(earlier), via: 'passive'}
      }
      // “Once invoked, o3 keeps …”
      if (left < 0 || this.#is(left, 'sub')) {
        let comma = index + 1
        while (comma < this.phrases.length && comma < index + 8 && !(this.#is(comma, 'sign') && this.#lower(comma) === ',')) comma++
        if (this.np(comma + 1)) return {nps: this.#withCoordinates(comma + 1), via: 'passive'}
      }
    }
    const right = this.#rightObject(index, depth)
    if (right) return right
    return this.#gapObject(index, depth)
  }

  // “Claude is invoked through Azure and GPT-4o through Bedrock”: subjects whose verb is left out.
  #gapped(index: number): number[] {
    const at = index + 1
    if (!(this.#is(at, 'prep') && this.np(at + 1) && this.#is(at + 2, 'cc') && this.np(at + 3) && this.#is(at + 4, 'prep') && this.np(at + 5))) return []
    return this.vg(at + 6) ? [] : [at + 3]
  }

  #reduced(index: number): boolean {
    let right = index + 1
    while (this.#is(right, 'adv')) right++
    return !this.np(right) || isTime(this.headWord(right).lower)
  }

  // A passive verb on the left that a participle goes on with.
  #passiveBefore(at: number): number | undefined {
    const verb = this.#previousVerb(at)
    if (verb < 0) return undefined
    const vg = this.vg(verb)!
    if (vg.passive) return verb
    return vg.form === 'participle' && this.#is(verb - 1, 'sign') ? this.#passiveBefore(verb - 1) : undefined
  }

  #rightObject(index: number, depth: number): Objects | undefined {
    let at = index + 1
    while (this.#is(at, 'adv') || (this.#is(at, 'neg') && this.#is(at + 1, 'adv'))) at++
    const phrase = this.phrases[at]
    if (!phrase) return undefined
    if (phrase.kind === 'np') {
      const inverted = this.vg(index)!.bare && this.vg(at + 1)
      if (inverted) return undefined
      return {nps: this.listFrom(at), via: 'direct'}
    }
    if (phrase.kind === 'cc' || (phrase.kind === 'sign' && phrase.lower === ',')) {
      // “access or call GPT-5”, “build on, and call, GPT-5”
      let next = at + 1
      while (this.#joins(next) || this.#is(next, 'adv')) next++
      const other = this.vg(next)
      if (other && !other.passive && next - at < 4) {
        const objects = this.objectsOf(next, depth + 1)
        return objects && (objects.via === 'direct' || objects.via === 'shared') ? {nps: objects.nps, via: 'shared'} : undefined
      }
    }
    if (phrase.kind === 'sign' && (phrase.lower === ',' || DASH.test(phrase.lower) || OPEN.test(phrase.lower))) {
      // “call, from any Region, GPT-5”; “support — and the list is growing — Claude”
      const close = OPEN.test(phrase.lower) ? this.#closing(at) : this.#nextSign(at + 1, phrase.lower === ',' ? /^,$/ : DASH, 12)
      if (close > 0 && this.np(close + 1)) {
        const inside = this.phrases[at + 1]
        if (inside && (inside.kind === 'prep' || inside.kind === 'adv' || inside.kind === 'sub' || OPEN.test(phrase.lower) || DASH.test(phrase.lower)) && !this.#opensClause(close + 1)) return {nps: this.listFrom(close + 1), via: 'direct'}
      }
    }
    const late = (phrase.kind === 'prep' || (phrase.kind === 'sign' && phrase.lower === ',')) && depth === 0 ? this.lateObject(at) : undefined
    if (late !== undefined) return {nps: this.listFrom(late), via: 'direct'}
    if (phrase.kind === 'prep' && this.np(at + 1) && !/^(?:to|for|on|into|in)$/.test(phrase.lower)) {
      // “call from Lambda the newest models”
      const after = at + 2
      if (this.np(after) && this.np(after)!.determiner !== undefined) return {nps: this.listFrom(after), via: 'direct'}
    }
    return undefined
  }

  // “access, from a notebook, …, and with …, the o-series.”: after a comma, a name ends the sentence.
  lateObject(start: number): number | undefined {
    let end = this.phrases.length - 1
    while (end > start && this.#is(end, 'sign') && /^[.!?"')]$/.test(this.#lower(end))) end--
    for (let at = end; at > start + 2 && at > end - 4; at--) {
      if (this.vg(at)) return undefined
      if (this.np(at) && this.#is(at - 1, 'sign') && this.#lower(at - 1) === ',' && (this.headWord(at).entity !== undefined)) {
        // Everything before is adverbial: no finite verb of the main clause stands between.
        return this.modifiersOf(at).end >= end && !this.#joinsList(start, at) ? at : undefined
      }
    }
    return undefined
  }

  // A list of noun phrases before the last comma is a list, not a late object.
  #joinsList(start: number, np: number): boolean {
    return this.np(start) !== undefined || (this.np(np - 2) !== undefined && this.#is(np - 3, 'sign') && this.headWord(np - 2).entity !== undefined)
  }

  #gapObject(index: number, depth: number): Objects | undefined {
    const vg = this.vg(index)!
    let left = index - 1
    while (this.#is(left, 'adv') || this.#is(left, 'neg')) left--
    if (vg.form === 'infinitive') {
      if (this.#is(left, 'adj')) {
        // “GPT-5 is easy to call”
        let copula = left
        while (copula >= 0 && (this.#is(copula, 'adj') || this.#is(copula, 'adv') || this.#is(copula, 'neg') || this.#is(copula, 'cc') || (this.vg(copula)?.form === 'infinitive' && copula < left))) copula--
        if (this.vg(copula)) {
          const nps = this.subjectOf(copula)
          if (nps.length > 0 && !this.#personal(nps[0]!) && !/^(?:able|ready|free|eligible|allowed|likely|happy|glad|proud|eager|welcome|keen|sure|unable|permitted)$/.test(this.#lower(left))) return {nps, via: 'infinitive'}
        }
        // “easy to call”, after a noun phrase
        if (this.np(copula)) return {nps: [copula], via: 'infinitive'}
      }
      if (this.np(left) && !this.#personal(left)) {
        const governor = this.vg(left - 1)
        if (!governor || !CAUSATIVES.has(governor.lemma) || governor.lemma === 'have' || governor.lemma === 'need') {
          const relative = this.#relativeOf(left)
          if (relative) return {nps: relative, via: 'relative'}
          if (!governor || /^(?:have|be|need|choose|pick|select|find|get|offer|provide|give)$/.test(governor.lemma)) return {nps: this.#climbKeep(left), via: 'infinitive'}
          return undefined
        }
      }
      const governor = this.#previousVerb(left)
      if (governor >= 0 && index - governor < 6) {
        const objects = this.#gapObject(governor, depth + 1)
        if (objects && objects.via !== 'infinitive') return objects
      }
    }
    if (this.#is(left, 'cc') || this.#lower(left) === ',') {
      const verb = this.#previousVerb(left)
      if (verb >= 0 && depth < 4) {
        const objects = this.#gapObject(verb, depth + 1)
        if (objects && objects.via !== 'infinitive') return objects
      }
    }
    const subject = this.#nearSubject(index)
    if (subject === undefined) {
      const coordinated = this.#is(left, 'rel') ? undefined : undefined
      return coordinated
    }
    const relative = this.#relativeOf(subject)
    return relative && {nps: relative, via: this.#fronted(relative[0]!) ? 'question' : 'relative'}
  }

  // The leftmost phrase of the subject right before a verb.
  #nearSubject(index: number): number | undefined {
    let left = index - 1
    while (this.#is(left, 'adv') || this.#is(left, 'neg')) left--
    if (!this.np(left)) return undefined
    let at = this.#climb(left)[0]!
    // An inverted auxiliary: “which models can I call”
    if (this.vg(at - 1)?.bare && !this.#complementVerb(at - 1)) at--
    else {
      const all = this.#withCoordinates(at)
      at = all[0]!
    }
    return at
  }

  // The antecedent of a gap whose clause begins at a phrase.
  #relativeOf(subject: number): number[] | undefined {
    let at = subject - 1
    while (this.#is(at, 'adv')) at--
    if (this.#is(at, 'rel')) {
      const lower = this.#lower(at)
      if (lower === 'who' || lower === 'whom' || lower === 'where') return undefined
      const antecedent = this.antecedentOf(at)
      return antecedent === undefined ? undefined : this.#withCoordinates(antecedent)
    }
    if (this.np(at) && at === subject - 1 && (this.#zeroRelative(at, subject) || (this.vg(subject) && /^(?:which|what|any|all|every)/.test(this.np(at)!.determiner ?? '')))) return this.#withCoordinates(at)
    if (this.#is(at, 'sign') && (this.#lower(at) === ',' || DASH.test(this.#lower(at))) && this.np(at - 1) && at - 1 === 0) return [0]
    return undefined
  }

  #climbKeep(np: number): number[] {
    return this.#withCoordinates(this.#climb(np)[0]!)
  }

  #fronted(np: number): boolean {
    return /^(?:which|what|whichever|whatever)$/.test(this.np(np)?.determiner ?? '')
  }

  #personal(np: number): boolean {
    return isPerson(this.headWord(np).lower)
  }

  /** The verb that governs a phrase on its left: its light verb, its main verb; -1 where there is none. */
  verbBefore(index: number): number {
    for (let at = index - 1; at >= 0; at--) {
      if (this.vg(at)) return at
      const phrase = this.phrases[at]!
      if (phrase.kind === 'sign' && /^[;.]$/.test(phrase.lower)) return -1
      if (phrase.kind === 'sub') return -1
    }
    return -1
  }

  /** The first and last phrase of the clause around a phrase, by strong punctuation and subordinators. */
  clauseAround(index: number): {from: number; to: number} {
    let from = index
    while (from > 0 && !this.#boundary(from - 1)) from--
    let to = index + 1
    while (to < this.phrases.length && !this.#boundary(to)) to++
    return {from, to}
  }

  #boundary(at: number): boolean {
    const phrase = this.phrases[at]!
    if (phrase.kind === 'sign' && /^[;:.!?]$/.test(phrase.lower)) return true
    if (phrase.kind === 'sub') return true
    // “…, and Bedrock handles the rest”
    if ((phrase.kind === 'cc' || (phrase.kind === 'sign' && phrase.lower === ',')) && this.np(at + 1) && this.#previousVerb(at) >= 0 && this.#opensClause(at + 1)) return true
    return false
  }
}
