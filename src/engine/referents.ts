import {TRANSPARENT, isPerson, singular} from '../language/lexicon.js'
import type {Word} from '../language/words.js'
import type {Entity} from '../vocabulary/pack.js'
import {type Lexis, isHead} from './lexis.js'
import type {Page, Sentence} from './page.js'

/** What a noun phrase stands for, in the pack's terms. */
export interface Referent {
  role: Entity['role']
  entity: string
  /** Qualifiers that the phrase carries, such as `frontier`. */
  qualifiers: Set<string>
  /** The company itself, where it may stand for its technology. */
  bareOwner?: boolean
  /** A way to the object rather than the object: “the OpenAI API”. */
  interface?: boolean
  /** Where the phrase is a pronoun or description: what it stands for. */
  antecedent?: {block: number; start: number; end: number; text: string}
}

/** The place of a noun phrase. */
export interface Place {
  sentence: Sentence
  np: number
}

const RELATED = new Set(['from', 'by', 'like', 'such as', 'such', 'including', 'of', 'behind'])
const BUILT = /^(?:build|make|train|develop|create|own|release|publish|design|offer|provide|host|call|name|dub|pioneer|ship|launch|announce|produce|supply)$/
const DEFINITE = /^(?:the|this|that|these|those|its|their|our|his|her|your|both|all|any|each|either|every|such|same|another|some|one|two|three|neither|no|which|what|most)$/
const PERSONAL = /^(?:intern|boss|cat|dog|niece|nephew|sister|brother|daughter|son|wife|husband|neighbour|neighbor|host|guide|receptionist|assistant-manager|director|head|lead|chief)$/
const PLURAL_PRONOUN = /^(?:them|they|these|those|both|all|each|either|neither|any|some|ones|themselves|few|several|many|most|none)$/
const SINGULAR_PRONOUN = /^(?:it|this|that|itself|one|either|each|another)$/

/** Tells what noun phrases stand for: by name, by description, by reference to what was said before. */
export class Referents {
  readonly #page: Page
  readonly #lexis: Lexis
  readonly #flagged: ReadonlySet<string>
  readonly #known = new Map<object, Map<number, Referent | null>>()
  readonly #latest: ({block: number; start: number; end: number; entity: string} | null | undefined)[] = []
  #depth = 0

  constructor(page: Page, lexis: Lexis, flagged: ReadonlySet<string>) {
    this.#page = page
    this.#lexis = lexis
    this.#flagged = flagged
  }

  /** What a noun phrase stands for; undefined for anything the pack does not know. */
  of(sentence: Sentence, np: number): Referent | undefined {
    let known = this.#known.get(sentence)
    if (!known) this.#known.set(sentence, (known = new Map<number, Referent | null>()))
    const found = known.get(np)
    if (found !== undefined) return found ?? undefined
    known.set(np, null)
    // “it … it … it” over thousands of sentences: nobody follows a reference that far, and the stack does not either.
    if (this.#depth > 50) return undefined
    this.#depth++
    const referent = this.#resolve(sentence, np)
    this.#depth--
    known.set(np, referent ?? null)
    return referent
  }

  #entity(id: string): Entity {
    return this.#lexis.entities.get(id)!
  }

  #role(entity: Entity): Entity['role'] {
    return entity.role === 'exempt' && this.#flagged.has(entity.id) ? 'object' : entity.role
  }

  #make(entity: Entity, qualifiers: Set<string>, role = this.#role(entity)): Referent {
    return {role, entity: entity.id, qualifiers}
  }

  /** The qualifiers among some words: “most advanced”. */
  qualifiersIn(words: readonly Word[], from: number, to: number): Set<string> {
    const found = new Set<string>()
    for (let at = from; at < to; at++) {
      for (const {qualifier, words: wanted} of this.#lexis.qualifiers) {
        if (wanted.every((word, offset) => words[at + offset]?.lower === word)) found.add(qualifier)
        else if (wanted.length === 1 && words[at]!.parts?.join('-') === wanted[0]) found.add(qualifier)
        else if (wanted.length > 1 && words[at]!.lower.replace(/-/g, ' ') === wanted.join(' ')) found.add(qualifier)
      }
    }
    return found
  }

  #exempt(words: readonly Word[], from: number, to: number): Entity | undefined {
    for (let at = from; at < to; at++) {
      for (const {entity, words: wanted} of this.#lexis.exemptAdjectives) {
        if (wanted.every((word, offset) => words[at + offset]?.lower === word) || (wanted.length > 1 && words[at]!.lower.replace(/-/g, ' ') === wanted.join(' '))) {
          const found = this.#entity(entity)
          if (this.#role(found) === 'exempt') return found
        }
      }
    }
    return undefined
  }

  #resolve(sentence: Sentence, np: number): Referent | undefined {
    const {clauses} = sentence
    const {words} = clauses
    const phrase = clauses.np(np)
    if (!phrase) return undefined
    const head = words[phrase.head]!
    if (phrase.pronoun) return this.#pronoun(sentence, np, head)
    const modifiers = clauses.modifiersOf(np)
    const qualifiers = this.qualifiersIn(words, phrase.from, phrase.to)
    // “Sora, our intern”, “its enterprise product, Frontier”: the apposition says what it is.
    for (const part of this.#appositions(sentence, np)) {
      const named = clauses.headWord(part)
      if ((isPerson(named.lower) && named.text !== named.text.toUpperCase()) || PERSONAL.test(named.lower)) return undefined
      if (named.entity !== undefined && this.#entity(named.entity).role === 'product') return this.#make(this.#entity(named.entity), qualifiers)
    }
    // Qualities that a parenthesis adds: “GPT-5, OpenAI's most capable model, …”
    for (const part of modifiers.appositive) {
      const inner = clauses.np(part)!
      for (const one of this.qualifiersIn(words, inner.from, inner.to)) qualifiers.add(one)
    }
    for (const {nps, prep} of modifiers.prepositional) {
      if (prep !== 'with' && prep !== 'for') for (const part of nps) for (const one of this.qualifiersIn(words, clauses.np(part)!.from, clauses.np(part)!.to)) qualifiers.add(one)
    }
    // “models with open weights”
    const equipped = modifiers.prepositional.find(({prep, nps}) => prep === 'with' && clauses.np(nps[0]!))
    const exempt = this.#exempt(words, phrase.from, Math.min(words.length, phrase.to)) ?? (equipped && this.#exempt(words, clauses.np(equipped.nps[0]!)!.from, clauses.np(equipped.nps[0]!)!.to))
    if (exempt && (head.entity !== undefined || this.#lexis.objectHeads.has(singular(head.lower)))) return this.#make(exempt, qualifiers)
    if (head.entity !== undefined) {
      const entity = this.#entity(head.entity)
      // “models from OpenAI”, in an open-weight apposition: “GPT-5 (open weights)”
      if (modifiers.appositive.some(part => this.#exempt(words, clauses.np(part)!.from, clauses.np(part)!.to)) && this.#role(entity) === 'object') {
        return this.#make(this.#entity(this.#lexis.exemptAdjectives[0]!.entity), qualifiers)
      }
      const referent = this.#make(entity, qualifiers)
      if (entity.role === 'owner') referent.bareOwner = true
      return referent
    }
    const noun = singular(head.lower)
    const modifier = this.#modifyingName(sentence, phrase.from, phrase.head)
    if (modifier) {
      const entity = this.#entity(modifier)
      if (entity.role === 'owner' || entity.role === 'object' || entity.role === 'exempt') {
        if (entity.interfaces.includes(noun) || entity.interfaces.includes(head.lower)) return {...this.#make(entity, qualifiers, entity.role === 'owner' ? 'object' : this.#role(entity)), interface: true}
        if (isHead(entity, noun) || qualifiers.size > 0 && this.qualifiersIn(words, phrase.head, phrase.to).size > 0) {
          return this.#make(entity, qualifiers, entity.role === 'owner' ? 'object' : this.#role(entity))
        }
        if (!TRANSPARENT.has(head.lower) && !TRANSPARENT.has(noun)) return undefined
      }
    }
    if (TRANSPARENT.has(head.lower) || TRANSPARENT.has(noun) || this.qualifiersIn(words, phrase.head, phrase.to).size > 0) {
      for (const {prep, nps} of modifiers.prepositional) {
        if (prep !== 'of' && prep !== 'from') continue
        for (const part of nps) {
          const inner = this.of(sentence, part)
          if (inner && (inner.role === 'object' || inner.role === 'owner' || inner.role === 'exempt')) {
            return {...inner, role: inner.role === 'owner' ? 'object' : inner.role, qualifiers: new Set([...qualifiers, ...inner.qualifiers])}
          }
        }
      }
    }
    if (this.#modelNoun(noun)) {
      // “OpenAI shipped two reasoning models”: whose they are, the verb says.
      const verb = clauses.vg(np - 1)
      if (verb && BUILT.test(verb.lemma) && !verb.passive) {
        const maker = clauses.subjectOf(np - 1).map(one => clauses.headWord(one).entity).find(id => id !== undefined && this.#entity(id).role === 'owner')
        if (maker !== undefined) return this.#make(this.#entity(maker), qualifiers, 'object')
      }
    }
    if ((this.#lexis.objectHeads.has(noun) || this.#lexis.objectHeads.has(head.lower)) && !/^(?:agent|assistant)$/.test(noun)) {
      const related = this.#related(sentence, np, noun, qualifiers)
      if (related) return related
      if (modifier && this.#entity(modifier).role === 'other-channel') return undefined
    }
    return this.#description(sentence, np, noun, qualifiers)
  }

  // Noun phrases in apposition: in modifiers, or between commas right behind.
  #appositions(sentence: Sentence, np: number): number[] {
    const {clauses} = sentence
    const {appositive} = clauses.modifiersOf(np)
    const comma = clauses.phrases[np + 1]
    const between = comma?.kind === 'sign' && comma.lower === ',' && clauses.np(np + 2) && /^(?:my|our|your|his|her|their|a|an|the)$/.test(clauses.np(np + 2)!.determiner ?? '') ? [np + 2] : []
    return [...appositive, ...between]
  }

  // The name that modifies or owns the head: the nearest before it; a possessor's own name counts only for nouns that it owns.
  #modifyingName(sentence: Sentence, from: number, head: number): string | undefined {
    const {words} = sentence.clauses
    let nearest: string | undefined
    for (let at = head - 1; at >= from; at--) {
      const word = words[at]!
      if (word.entity !== undefined) {
        const {role} = this.#entity(word.entity)
        if (role === 'object' || role === 'owner' || role === 'exempt') return word.entity
        if (role === 'product') return undefined
        nearest ??= word.entity
      }
      if (word.inside) {
        const inner = word.inside.find(id => this.#entity(id).role === 'product')
        if (inner) return undefined
      }
    }
    return nearest
  }

  // “models from OpenAI”, “models such as GPT-5”, “models (GPT-5, o3)”, “models built by OpenAI”.
  #related(sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
    const {clauses} = sentence
    const modifiers = clauses.modifiersOf(np)
    let exempt: Referent | undefined
    let count = 0
    const weigh = (part: number, prep: string): Referent | undefined => {
      const inner = this.of(sentence, part)
      if (!inner) return undefined
      if (inner.role === 'exempt') exempt ??= {...inner, qualifiers}
      if (inner.role === 'object' || inner.role === 'owner') {
        const entity = this.#entity(inner.entity)
        // “the endpoint of GPT-5”, “agents from OpenAI”: only nouns that the entity owns.
        if (prep !== 'appositive' && !isHead(entity, noun)) return undefined
        if (prep === 'appositive' && !this.#modelNoun(noun) && !isHead(entity, noun)) return undefined
        count++
        return {...inner, role: 'object', qualifiers: new Set([...qualifiers, ...inner.qualifiers]), bareOwner: false}
      }
      return undefined
    }
    let object: Referent | undefined
    for (const {prep, nps} of modifiers.prepositional) {
      if (!RELATED.has(prep)) continue
      for (const part of nps) object ??= weigh(part, prep)
      // “models from leading companies like …, OpenAI, …”
      for (const part of nps) {
        for (const inner of clauses.modifiersOf(part).prepositional) {
          if (/^(?:like|such as|including|such)$/.test(inner.prep)) for (const name of inner.nps) object ??= weigh(name, inner.prep)
        }
      }
    }
    for (const part of modifiers.appositive) object ??= weigh(part, 'appositive')
    for (const {vg, reduced} of modifiers.clauses) {
      const verb = clauses.vg(vg)!
      if (!BUILT.test(verb.lemma)) continue
      if (reduced) {
        const by = vg + 1
        const particle = clauses.phrases[by]
        if (particle?.kind === 'prep' && (particle.lower === 'by' || particle.lower === 'at') && clauses.np(by + 1)) object ??= weigh(by + 1, 'by')
        if (clauses.np(by) && /^(?:call|name|dub)$/.test(verb.lemma)) object ??= weigh(by, 'appositive')
      } else {
        for (const subject of clauses.subjectOf(vg)) object ??= weigh(subject, 'by')
      }
    }
    void count
    return object ?? exempt
  }

  // “these models”, “the same model”, “the company's flagship”: what was named before.
  #description(sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
    const {clauses} = sentence
    const {words} = clauses
    const phrase = clauses.np(np)!
    if (this.#ordinal(words[phrase.head]!.lower)) return this.#formerLatter(sentence, np, words[phrase.head]!.lower)
    const isModel = this.#modelNoun(noun)
    const owned = words.slice(phrase.from, phrase.head).some(word => word.tag === 'apostrophe-s' || word.lower === 'its' || word.lower === 'their')
    const isQuality = this.qualifiersIn(words, phrase.head, phrase.to).size > 0 || (qualifiers.size > 0 && this.#lexis.objectHeads.has(noun))
    if (!isModel && !(owned && isQuality)) return undefined
    const determiner = phrase.determiner
    if (determiner === undefined && !owned) return undefined
    if (determiner !== undefined && !DEFINITE.test(determiner) && !owned) return undefined
    // “the embedding model”, “your fine-tuned model”: a description with words of its own stands for itself, unless they only point or praise.
    for (let at = phrase.from; at < phrase.head; at++) {
      const word = words[at]!
      if (word.entity !== undefined) {
        const {role} = this.#entity(word.entity)
        if (role !== 'owner' && role !== 'object') return undefined
      }
      if (word.tag === 'noun' && !/^(?:company|lab|vendor|firm|maker|flagship|frontier|reasoning|foundation|ai|language|same|startup|partner|organization|family|provider|developer|chatbot|coding)$/.test(word.lower)) return undefined
    }
    if (/^(?:your|our|my|his|her)$/.test(determiner ?? '')) return undefined
    return this.#lastModel(sentence, phrase.from, clauses.np(np)!.plural, qualifiers, /^(?:the|its|their|a|an|any|all|each|every|some|most|no|another)$/.test(determiner ?? 'the') && !owned && !/same|said|aforementioned/.test(words.slice(phrase.from, phrase.head).map(word => word.lower).join(' ')))
  }

  #modelNoun(noun: string): boolean {
    return /^(?:model|llm|fm|gpt)$/.test(noun) || (this.#lexis.objectHeads.has(noun) && !GENERIC_HEADS.has(noun))
  }

  #ordinal(word: string): boolean {
    return word === 'former' || word === 'latter'
  }

  #formerLatter(sentence: Sentence, np: number, which: string): Referent | undefined {
    for (let back = 0; back < 3; back++) {
      const other = back === 0 ? sentence : this.#sentenceBefore(sentence, back)
      if (!other) return undefined
      const limit = back === 0 ? np : other.clauses.phrases.length
      for (let at = limit - 1; at > 0; at--) {
        if (other.clauses.phrases[at]!.kind === 'cc' && other.clauses.np(at + 1) && at + 1 < limit) {
          const all: number[] = []
          for (let left = at - 1; left >= 0 && left > at - 6; left--) {
            if (other.clauses.np(left)) {
              all.push(left)
              break
            }
          }
          const target = which === 'latter' ? at + 1 : all[0]
          if (target === undefined) continue
          return this.#withAntecedent(this.of(other, target), other, target)
        }
      }
    }
    return undefined
  }

  #withAntecedent(referent: Referent | undefined, sentence: Sentence, np: number): Referent | undefined {
    if (!referent) return undefined
    const phrase = sentence.clauses.np(np)!
    const {words} = sentence.clauses
    const text = this.#page.folded(sentence.block).text.slice(words[phrase.from]!.start, words[phrase.to - 1]!.end)
    return {...referent, antecedent: {block: sentence.block, start: words[phrase.from]!.start, end: words[phrase.to - 1]!.end, text}}
  }

  // The latest model named before a place on the page, within reach.
  #lastModel(sentence: Sentence, before: number, plural: boolean, qualifiers: Set<string>, weak: boolean): Referent | undefined {
    const candidates = this.#namedBefore(sentence, before, weak ? 3 : 6)
    for (const {referent, place} of candidates) {
      if (referent.entity === '') return undefined
      // “the models” are no API that was spoken of.
      const spoken = place.sentence.clauses.headWord(place.np)
      if (spoken.entity === undefined && /^(?:apis?|endpoints?|deployments?)$/.test(spoken.lower)) continue
      const entity = this.#entity(referent.entity)
      if (referent.role !== 'object' && referent.role !== 'exempt' && entity.role !== 'owner') continue
      // “the models” after a mere mention of the company: only where its models were spoken of.
      if (entity.role === 'owner' && referent.bareOwner && !(qualifiers.size > 0)) continue
      void plural
      const role = entity.role === 'owner' ? 'object' : referent.role
      return this.#withAntecedent({...referent, role, bareOwner: false, qualifiers: new Set([...qualifiers, ...referent.qualifiers])}, place.sentence, place.np)
    }
    return weak ? this.#onlyModel(sentence.block, qualifiers) : undefined
  }

  // “the model”, far from its name: clear where the page so far names no model but the object's.
  #onlyModel(block: number, qualifiers: Set<string>): Referent | undefined {
    // Block by block, for it is asked again and again: the latest name before each, `null` once another's model was named.
    const latest = this.#latest
    for (let at = latest.length; at <= block; at++) {
      let found = latest[at - 1]
      const before = at > 0 ? this.#page.names(at - 1) : []
      const object = before.find(span => this.#entity(span.entity).role === 'object')
      if (object && found !== null) found = {block: at - 1, ...object}
      if (before.some(span => this.#entity(span.entity).role === 'exempt')) found = null
      latest.push(found)
    }
    const found = latest[block]
    if (!found) return undefined
    const text = this.#page.folded(found.block).text.slice(found.start, found.end)
    return {role: 'object', entity: found.entity, qualifiers, antecedent: {block: found.block, start: found.start, end: found.end, text}}
  }

  // Known noun phrases before a place: in the sentence, the sentences before, then what the block stands under. Latest first.
  #namedBefore(sentence: Sentence, before: number, sentencesBack: number): {referent: Referent; place: Place}[] {
    const out: {referent: Referent; place: Place}[] = []
    const collect = (where: Sentence, limit: number): void => {
      const here: {referent: Referent; place: Place}[] = []
      where.clauses.phrases.forEach((phrase, np) => {
        if (phrase.kind !== 'np' || phrase.from >= limit || phrase.pronoun) return
        const {words} = where.clauses
        const names = words.slice(phrase.from, phrase.to).some(word => word.entity !== undefined)
        const generic = this.#lexis.objectHeads.has(singular(words[phrase.head]!.lower))
        if (!names && !generic) return
        const lead = where.clauses.phrases[np - 1]
        if (lead?.kind === 'prep' && /^(?:than|against|unlike|versus|vs|like)$/.test(lead.lower)) return
        if (lead?.kind === 'prep' && lead.lower === 'with' && where.clauses.vg(np - 2)?.lemma === 'compare') return
        const referent = this.of(where, np)
        if (referent) here.push({referent, place: {sentence: where, np}})
        // Models of somebody else's, told by no name: what comes later and points back means them.
        else if (/^(?:models?|llms?)$/.test(words[phrase.head]!.lower) && (phrase.determiner === undefined || /^(?:our|your|my|their|another|small)$/.test(phrase.determiner))) here.push({referent: {role: 'product', entity: '', qualifiers: new Set()}, place: {sentence: where, np}})
      })
      // An object anywhere in the sentence outweighs what is exempt in it, unless the exempt one comes later.
      out.push(...here.reverse())
    }
    collect(sentence, before)
    let other: Sentence | undefined = sentence
    for (let back = 1; back <= sentencesBack; back++) {
      other = this.#sentenceBefore(sentence, back)
      if (!other) break
      collect(other, Number.POSITIVE_INFINITY)
    }
    for (const governor of this.#page.governors(sentence.block)) {
      for (const where of this.#page.reading(governor).sentences) collect(where, Number.POSITIVE_INFINITY)
    }
    return out
  }

  #sentenceBefore(sentence: Sentence, back: number): Sentence | undefined {
    let {block} = sentence
    let index = sentence.index
    for (let step = 0; step < back; step++) {
      index--
      while (index < 0) {
        if (this.#page.blocks[block]!.kind === 'heading') return undefined
        block--
        if (block < 0) return undefined
        const kind = this.#page.blocks[block]!.kind
        if (kind === 'cell' || kind === 'title') return undefined
        index = this.#page.reading(block).sentences.length - 1
      }
    }
    return this.#page.reading(block).sentences[index]
  }

  #pronoun(sentence: Sentence, np: number, head: Word): Referent | undefined {
    const {lower} = head
    const {clauses} = sentence
    // “all of OpenAI's models”, “those from OpenAI”, “one of them”
    const modifiers = clauses.modifiersOf(np)
    for (const {prep, nps} of modifiers.prepositional) {
      if (prep === 'of' || ((prep === 'from' || prep === 'by') && /^(?:those|these|ones|one|anything|everything|that)$/.test(lower))) {
        const inner = this.of(sentence, nps[0]!)
        if (inner) return {...inner, role: inner.role === 'owner' && prep === 'of' ? inner.role : inner.role === 'owner' ? 'object' : inner.role}
        if (prep === 'of') return undefined
      }
    }
    const plural = PLURAL_PRONOUN.test(lower)
    const single = SINGULAR_PRONOUN.test(lower)
    if (!plural && !single) return undefined
    return this.#antecedent(sentence, np, plural, single)
  }

  #antecedent(sentence: Sentence, np: number, plural: boolean, single: boolean): Referent | undefined {
    const {clauses} = sentence
    const phrase = clauses.np(np)!
    const clause = clauses.verbBefore(np)
    const asSubject = clauses.vg(np + 1) !== undefined || (clauses.phrases[np + 1]?.kind === 'adv' && clauses.vg(np + 2) !== undefined)
    const coarguments = new Set(clause >= 0 && !asSubject ? clauses.subjectOf(clause) : [])
    let weak: {where: Sentence; np: number; score: number} | undefined
    for (let back = 0; back <= 2; back++) {
      const where = back === 0 ? sentence : this.#sentenceBefore(sentence, back)
      if (!where) break
      const best = this.#salient(where, back === 0 ? phrase.from : Number.POSITIVE_INFINITY, plural, single, back === 0 ? coarguments : new Set())
      if (best === undefined) continue
      if (best.score >= 0.25) return this.#withAntecedent(this.of(where, best.np), where, best.np)
      if (!weak || best.score - back * 0.3 > weak.score) weak = {where, np: best.np, score: best.score - back * 0.3}
    }
    // Cataphora: “Before you call it, GPT-5 needs …”
    const subordinate = clauses.phrases.slice(0, np).some(part => part.kind === 'sub' || (part.kind === 'prep' && /^(?:before|after|until|since|without|by|if|to)$/.test(part.lower))) || clauses.vg(0)?.form === 'infinitive'
    if (subordinate) {
      for (let at = np + 1; at < clauses.phrases.length; at++) {
        const candidate = clauses.np(at)
        if (candidate && /^(?:time|once|day|year|week)$/.test(clauses.headWord(at).lower)) continue
        if (!candidate || candidate.pronoun || !this.#agrees(sentence, at, plural, single) || isPerson(clauses.headWord(at).lower)) continue
        if (clauses.phrases[at - 1]?.kind === 'prep') continue
        return this.#withAntecedent(this.of(sentence, at), sentence, at)
      }
    }
    if (weak) return this.#withAntecedent(this.of(weak.where, weak.np), weak.where, weak.np)
    for (const governor of this.#page.governors(sentence.block)) {
      for (const where of [...this.#page.reading(governor).sentences].reverse()) {
        const best = this.#salient(where, Number.POSITIVE_INFINITY, plural, single, new Set())
        if (best !== undefined) return this.#withAntecedent(this.of(where, best.np), where, best.np)
      }
    }
    // Nothing before it at all: the page opens with a riddle, and the answer follows.
    if (sentence.index === 0 && this.#page.governors(sentence.block).length === 0 && (sentence.block === 0)) {
      const later = this.#page.reading(sentence.block).sentences.slice(0, 3)
      for (const where of later) {
        for (let at = 0; at < where.clauses.phrases.length; at++) {
          const candidate = where.clauses.np(at)
          if (!candidate || candidate.pronoun || (where === sentence && at <= np) || !this.#agrees(where, at, plural, single)) continue
          const lead = where.clauses.phrases[at - 1]
          const follows = where.clauses.vg(where.clauses.modifiersOf(at).end)
          const answers = (lead?.kind === 'sign' && /^[:—–?]$/.test(lead.lower)) || where.clauses.phrases.length < 4
          if (!answers && !(follows && follows.form === 'finite')) continue
          if (/^(?:name|answer|secret)$/.test(where.clauses.headWord(at).lower)) continue
          const referent = where.clauses.headWord(at).entity === undefined && !this.#lexis.objectHeads.has(singular(where.clauses.headWord(at).lower)) ? undefined : this.of(where, at)
          return referent?.role === 'object' ? this.#withAntecedent(referent, where, at) : undefined
        }
      }
    }
    return undefined
  }

  // The same pronoun again goes on speaking of the same thing.
  #sameForm(pronoun: string, plural: boolean): boolean {
    return plural ? /^(?:they|them)$/.test(pronoun) : /^it$/.test(pronoun)
  }

  #agrees(sentence: Sentence, np: number, plural: boolean, single: boolean): boolean {
    const {clauses} = sentence
    const phrase = clauses.np(np)!
    const listed = clauses.listFrom(np).length > 1 || (this.#page.blocks[sentence.block]!.kind === 'item' && clauses.headWord(np).entity !== undefined)
    if (phrase.plural || listed) return plural
    const referent = this.#lexis.entities.get(clauses.headWord(np).entity ?? '')
    if (referent?.role === 'owner') return plural || single
    return single
  }

  // The noun phrase of a sentence that a later pronoun most likely stands for: agreeing, a thing, a subject or object rather than a modifier.
  #salient(where: Sentence, limit: number, plural: boolean, single: boolean, excluded: ReadonlySet<number>): {np: number; score: number} | undefined {
    const {clauses} = where
    let best: number | undefined
    let bestScore = Number.NEGATIVE_INFINITY
    clauses.phrases.forEach((phrase, np) => {
      if (phrase.kind !== 'np' || phrase.from >= limit || excluded.has(np)) return
      const head = clauses.headWord(np)
      if (isPerson(head.lower)) return
      if (phrase.pronoun && !PLURAL_PRONOUN.test(head.lower) && !SINGULAR_PRONOUN.test(head.lower)) return
      if (!this.#agrees(where, np, plural, single)) return
      const role = this.#lexis.entities.get(head.entity ?? '')?.role
      if (role === 'channel' || role === 'other-channel') return
      if (/^(?:access|way|ways|time|times|day|days|week|weeks|month|months|year|years|today|minute|minutes|second|seconds|hour|hours|step|steps|thing|things|reason|reasons|need|needs|cost|costs|price|support|place|production|region|regions|cloud|account|accounts|minimum|moment|question|questions|answer|preview|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|beginning|end|middle|other)$/.test(head.lower)) return
      const referent = phrase.pronoun ? undefined : this.of(where, np)
      const before = clauses.phrases[np - 1]
      let score = np * 0.05
      if (before?.kind === 'prep' && before.lower !== 'to') score -= 1.2
      if (before === undefined || before.kind === 'sign') score += 0.4
      const embedded = before?.kind === 'rel' || before?.kind === 'sub'
      const after = clauses.vg(clauses.modifiersOf(np).end)
      if (embedded && before.kind === 'rel') score -= 1.6
      else if (after && (after.form === 'finite' || after.form === 'base')) score += 0.8
      if (clauses.phrases[np - 1]?.kind === 'vg') score += 0.6
      if (referent?.role === 'object') score += 0.9
      if (referent?.role === 'exempt') score += 0.9
      if (referent?.bareOwner) score -= 0.6
      if (phrase.pronoun) score += this.#sameForm(head.lower, plural) ? 1.4 : -0.2
      if (score > bestScore) {
        best = np
        bestScore = score
      }
    })
    if (best === undefined) return undefined
    // A list answers as a whole: the first of its members that the pack knows.
    const members = clauses.listFrom(best)
    return {np: members.find(member => this.of(where, member)?.role === 'object') ?? best, score: bestScore}
  }
}

// Heads that other things have as well: no description by themselves.
const GENERIC_HEADS = new Set(['api', 'ai', 'technology', 'tech', 'intelligence', 'family', 'lineup', 'portfolio', 'suite', 'engine', 'system', 'stack', 'inference', 'endpoint', 'deployment', 'catalog', 'catalogue', 'weights', 'checkpoint', 'release', 'offering', 'series', 'version', 'variant', 'line',
  'instance', 'preview', 'snapshot', 'tier', 'capability', 'core', 'backend', 'core system', 'reasoning', 'product', 'range', 'brain', 'assistant', 'agent', 'coding agent', 'modeling', 'duo', 'trio', 'pair', 'sibling', 'reasoner', 'flagship'])
