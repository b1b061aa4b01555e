import {BE, DO, HAVE, isPlural, verbForm} from './lexicon.js'
import type {Word} from './words.js'

/** A noun phrase without what follows its head: “OpenAI's most advanced models”. Indexes are into the sentence's words. */
export interface NounPhrase {
  kind: 'np'
  from: number
  to: number
  /** The head noun, name or pronoun. */
  head: number
  /** Lower case; absent where there is none. */
  determiner?: string
  pronoun: boolean
  plural: boolean
}

/** A verb with its auxiliaries: “can now be called”. */
export interface VerbGroup {
  kind: 'vg'
  from: number
  to: number
  /** The main verb; the last auxiliary where there is none. */
  head: number
  lemma: string
  form: 'finite' | 'base' | 'infinitive' | 'gerund' | 'participle'
  passive: boolean
  /** The main verb is missing: a copula, or an auxiliary before its subject in a question. */
  bare: boolean
  modal?: string
  /** The negator inside the group. */
  negated?: number
  perfect?: boolean
}

/** Everything between: one word each, but for “such as” and its like. */
export interface Particle {
  kind: 'prep' | 'cc' | 'sub' | 'rel' | 'sign' | 'adj' | 'adv' | 'neg' | 'there'
  from: number
  to: number
  head: number
  lower: string
}

export type Phrase = NounPhrase | VerbGroup | Particle

const INVISIBLE = /^["'`*_~]$/
const TWO_WORD_PREPOSITIONS = new Set(['such as', 'as well', 'as with', 'along with', 'together with', 'because of', 'out of', 'instead of', 'rather than', 'other than', 'as part', 'thanks to',
  'next to', 'prior to', 'due to', 'according to', 'on top', 'ahead of', 'outside of', 'inside of', 'in front', 'apart from', 'as of', 'up to', 'on to', 'compared to', 'without ever'])

// Nouns that stand before a name as its title: “the model GPT-5”, “search company Algolia”.
const TITLE_NOUN = /^(?:models?|llms?|family|flagship|compan(?:y|ies)|provider|vendor|maker|startup|firm|lab|service|platform|product|agents?|tool|engine|runtime|api|chatbot|assistant|cloud|giant|partner|customer|successor|newcomer|sibling|app|environment|region|regions|series|version|generation|reasoner|frontier|reasoning|foundation|language)$/

/** Cuts a sentence's words (quotation marks and stray markup passed over) into phrases. */
export function phrases(words: readonly Word[], from: number, to: number): Phrase[] {
  const places: number[] = []
  for (let index = from; index < to; index++) if (!(words[index]!.tag === 'sign' && INVISIBLE.test(words[index]!.lower))) places.push(index)
  return new Chunker(words, places).run()
}

class Chunker {
  #at = 0
  readonly #words: readonly Word[]
  readonly #places: readonly number[]
  constructor(words: readonly Word[], places: readonly number[]) {
    this.#words = words
    this.#places = places
  }

  #word(ahead = 0): Word | undefined {
    const place = this.#places[this.#at + ahead]
    return place === undefined ? undefined : this.#words[place]
  }

  run(): Phrase[] {
    const out: Phrase[] = []
    while (this.#at < this.#places.length) {
      const start = this.#at
      const phrase = this.#verbGroup() ?? this.#nounPhrase() ?? this.#particle()
      out.push(phrase)
      if (this.#at === start) this.#at++
    }
    return out
  }

  #verbGroup(): VerbGroup | undefined {
    const start = this.#at
    let at = start
    let head = -1
    let negated: number | undefined
    let modal: string | undefined
    let be = false
    let have = false
    let does = false
    let infinitive = false
    const word = (index: number): Word | undefined => (this.#places[index] === undefined ? undefined : this.#words[this.#places[index]!])
    const first = word(at)!
    if (first.tag !== 'verb' && first.tag !== 'aux' && first.tag !== 'modal' && first.tag !== 'to' && !(first.tag === 'neg' && this.#negStart(at)) && !(first.tag === 'adv' && this.#adverbStart(at))) return undefined
    for (; at < this.#places.length; at++) {
      const here = word(at)!
      if (here.tag === 'verb') {
        head = at
        at++
        break
      }
      if (here.tag === 'modal') {
        if (at > start && (be || have || head >= 0)) break
        modal = here.lower
        if (here.lower === 'cannot') negated = this.#places[at]!
      } else if (here.tag === 'aux') {
        // “have access”, “does the work”: a full verb when nothing verbal follows.
        // “all it does is call”: two verbs.
        if (BE.has(here.lower) && does) break
        if (BE.has(here.lower)) be = true
        else if (HAVE.has(here.lower)) have = true
        else does = true
      } else if (here.tag === 'neg') {
        if (here.lower === 'nor' || here.lower === 'neither') break
        negated = this.#places[at]!
      } else if (here.tag === 'to') {
        if (infinitive || at > start && (be || have || modal !== undefined || does) ) break
        if (!this.#infinitiveAhead(at + 1)) break
        infinitive = true
      } else if (here.tag === 'adv') {
        if (!this.#verbalAhead(at + 1)) break
      } else break
    }
    if (at === start) return undefined
    // Trailing adverbs and negators without a verb stay outside.
    if (head < 0) {
      while (at > start + 1 && (word(at - 1)!.tag === 'adv')) at--
      const lastAux = this.#lastAuxiliary(start, at)
      if (lastAux < 0) return undefined
      const last = word(lastAux)!
      const lemma = BE.has(last.lower) ? 'be' : HAVE.has(last.lower) ? 'have' : DO.has(last.lower) ? 'do' : last.lower
      const form = infinitive ? 'infinitive' : last.lower === 'having' || last.lower === 'being' || last.lower === 'doing' ? 'gerund' : 'finite'
      this.#at = at
      return {kind: 'vg', from: this.#places[start]!, to: this.#places[at - 1]! + 1, head: this.#places[lastAux]!, lemma, form, passive: false, bare: true,
        ...(modal !== undefined && {modal}), ...(negated !== undefined && {negated})}
    }
    const verb = word(head)!
    const passive = (be && verb.shape === 'participle') || (verb.shape === 'participle' && this.#afterGet(start))
    const perfect = have && !be
    const form: VerbGroup['form'] = infinitive ? 'infinitive'
      : head > start && (be || have || does || modal !== undefined) ? 'finite'
      : verb.shape === 'ing' ? 'gerund'
      : verb.shape === 'participle' ? 'participle'
      : verb.shape === 'base' ? 'base' : 'finite'
    this.#at = at
    return {kind: 'vg', from: this.#places[start]!, to: this.#places[at - 1]! + 1, head: this.#places[head]!, lemma: verb.lemma ?? verb.lower, form, passive, bare: false,
      ...(modal !== undefined && {modal}), ...(negated !== undefined && {negated}), ...(perfect && {perfect})}
  }

  #lastAuxiliary(start: number, end: number): number {
    for (let at = end - 1; at >= start; at--) {
      const tag = this.#words[this.#places[at]!]!.tag
      if (tag === 'aux' || tag === 'modal') return at
    }
    return -1
  }

  #afterGet(start: number): boolean {
    const before = this.#places[start - 1]
    return before !== undefined && this.#words[before]!.lemma === 'get'
  }

  #negStart(at: number): boolean {
    const here = this.#words[this.#places[at]!]!
    return here.lower !== 'neither' && here.lower !== 'nor' && this.#verbalAhead(at + 1)
  }

  #adverbStart(at: number): boolean {
    return this.#verbalAhead(at + 1)
  }

  // Only adverbs and negators between here and a verb form.
  #verbalAhead(at: number): boolean {
    for (let place = at; place < at + 4; place++) {
      const index = this.#places[place]
      if (index === undefined) return false
      const {tag} = this.#words[index]!
      if (tag === 'verb' || tag === 'aux' || tag === 'modal') return true
      if (tag === 'to') return this.#infinitiveAhead(place + 1)
      if (tag !== 'adv' && tag !== 'neg') return false
    }
    return false
  }

  #infinitiveAhead(at: number): boolean {
    for (let place = at; place < at + 4; place++) {
      const index = this.#places[place]
      if (index === undefined) return false
      const word = this.#words[index]!
      if (word.tag === 'verb') return word.shape === 'base'
      if (word.tag === 'aux') return word.lower === 'be' || word.lower === 'have' || word.lower === 'do'
      if (word.tag !== 'adv' && word.tag !== 'neg') return false
    }
    return false
  }

  #nounPhrase(): NounPhrase | undefined {
    const words = this.#words
    const places = this.#places
    const start = this.#at
    let at = start
    let head = -1
    let determiner: string | undefined
    const first = this.#word()!
    // “thanks to”, “in front of”: a preposition of two words that begins with a noun.
    if (TWO_WORD_PREPOSITIONS.has(`${first.lower} ${this.#word(1)?.lower ?? ''}`)) return undefined
    if (first.tag === 'pron') {
      this.#at++
      return {kind: 'np', from: places[start]!, to: places[start]! + 1, head: places[start]!, pronoun: true, plural: /^(?:we|they|them|us|these|those|all|both|some|many|few|several|others)$/.test(first.lower)}
    }
    // “at least one model”
    if (first.lower === 'at' && /^(?:least|most)$/.test(this.#word(1)?.lower ?? '') && /^(?:num|det)$/.test(this.#word(2)?.tag ?? '')) at += 2
    for (; at < places.length; at++) {
      const word = words[places[at]!]!
      const next = at + 1 < places.length ? words[places[at + 1]!] : undefined
      // “the wording ‘query it’”: what is quoted starts anew.
      if (head >= 0 && places[at]! - places[at - 1]! > 1 && words[places[at]! - 1]!.lower === '"' && words[places[head]!]!.tag === 'noun') break
      if (word.tag === 'det' || word.tag === 'poss') {
        if (head >= 0) break
        if (at > start && word.tag === 'det' && !/^(?:all|both|half|such|many|what|any|each|some|none)$/.test(words[places[at - 1]!]!.lower) && words[places[at - 1]!]!.tag !== 'det') break
        determiner ??= word.lower
      } else if (word.tag === 'noun' || word.tag === 'name' || word.tag === 'num') {
        // “row by row” is an adverb.
        if (head >= 0 && word.tag === 'noun' && next?.lower === 'by' && words[places[at + 2] ?? -1]?.lower === word.lower) break
        if (head >= 0 && word.tag === 'noun' && word.lower === 'side' && next?.lower === 'by') break
        if (head >= 0 && words[places[head]!]!.tag === 'name' && /^(?:day|night|week|month|year|morning|today|overnight)s?$/.test(word.lower)) break
        if (head >= 0 && word.tag === 'name') {
          const before = words[places[head]!]!
          // “On Trainium o3 runs …”: a fronted place is no modifier of the subject.
          if (before.tag === 'name' && start > 0 && start <= 2 && words[places[start - 1]!]!.tag === 'prep' && next && (next.tag === 'verb' || next.tag === 'aux' || next.tag === 'modal')) break
          // “instant access Anthropic models …”: a common noun takes a name behind it only as a title does.
          if (before.tag === 'noun' && !before.entity && !before.parts && !TITLE_NOUN.test(before.lower) && next && next.tag === 'noun' && /^[A-Z]/.test(word.text)) break
          // “call GPT-5.5 AWS PrivateLink: …”: run-together lines.
          if (before.tag === 'name' && /\d$/.test(before.text) && before.entity !== word.entity && /^[A-Z]/.test(word.text) && !(next && (next.tag === 'noun' || next.tag === 'name'))) break
          // “the tools GPT-5 selects”: a relative clause without its pronoun.
          if (before.tag === 'noun' && isPlural(before.lower) && next && (next.tag === 'verb' || next.tag === 'modal' || next.tag === 'aux') && (next.shape !== 'participle' || /ed$/.test(next.lower) && words[places[at + 2] ?? -1]?.lower === 'for')) break
        }
        head = at
      } else if (word.tag === 'adj') {
        if (head >= 0 && !this.#nounAhead(at + 1)) break
        if (head < 0 && !this.#nounAhead(at + 1) && !superlative(word.lower, determiner)) break
        if (head < 0 && !this.#nounAhead(at + 1)) head = at
      } else if (word.tag === 'apostrophe-s' || (word.lower === "'" && word.glued)) {
        if (head < 0 || !next) break
        head = -1
        determiner ??= "'s"
        if (!this.#nounAhead(at + 1) && !superlative(next.lower, "'s")) {
          head = at - 1
          break
        }
      } else if (word.tag === 'adv' && head < 0 && next && (next.tag === 'adj') && this.#nounAhead(at + 2)) {
        continue
      } else if (word.tag === 'cc' && head < 0 && at > start && words[places[at - 1]!]!.tag === 'adj' && next && next.tag === 'adj' && this.#nounAhead(at + 2)) {
        continue
      } else if (word.lower === ',' && head < 0 && at > start && words[places[at - 1]!]!.tag === 'adj' && next && (next.tag === 'adj' || (next.tag === 'adv' && words[places[at + 2] ?? -1]?.tag === 'adj')) && this.#nounAhead(at + 2)) {
        continue
      } else if (word.lower === '-' && word.glued && next?.glued) {
        continue
      } else if (word.tag === 'verb' && word.shape === 'participle' && head < 0 && at > start && next && (next.tag === 'noun' || next.tag === 'adj')) {
        continue
      } else break
    }
    if (head < 0) {
      // A determiner alone stands for a thing: “these”, “all”.
      return undefined
    }
    this.#at = head + 1
    // Everything after the head that was only tried belongs to what comes next.
    const headWord = words[places[head]!]!
    const plural = headWord.tag === 'name' ? false : isPlural(headWord.lower)
    return {kind: 'np', from: places[start]!, to: places[head]! + 1, head: places[head]!, ...(determiner !== undefined && {determiner}), pronoun: false, plural}
  }

  // A noun follows, past adjectives: what stands before it modifies it.
  #nounAhead(at: number): boolean {
    for (let place = at; place < at + 8; place++) {
      const index = this.#places[place]
      if (index === undefined) return false
      const word = this.#words[index]!
      if (word.tag === 'noun' || word.tag === 'name') return true
      if (word.tag === 'adj' || word.tag === 'num') continue
      if (word.tag === 'adv' || (word.tag === 'verb' && word.shape === 'participle')) continue
      if ((word.tag === 'cc' || word.lower === ',') && (this.#words[this.#places[place + 1] ?? -1]?.tag === 'adj' || (this.#words[this.#places[place + 1] ?? -1]?.tag === 'adv' && this.#words[this.#places[place + 2] ?? -1]?.tag === 'adj')) && this.#words[this.#places[place - 1]!]!.tag === 'adj') continue
      return false
    }
    return false
  }

  #particle(): Particle {
    const place = this.#places[this.#at]!
    const word = this.#words[place]!
    const next = this.#word(1)
    const two = next ? `${word.lower} ${next.lower}` : ''
    if (two === 'at all' || two === 'at least' || two === 'at most' || two === 'at once' || two === 'at last' || two === 'for example' || two === 'for instance' || two === 'of course' || two === 'so far') {
      this.#at += 2
      return {kind: 'adv', from: place, to: this.#places[this.#at - 1]! + 1, head: place, lower: two}
    }
    if (TWO_WORD_PREPOSITIONS.has(two)) {
      this.#at += 2
      const end = this.#places[this.#at - 1]!
      if (two === 'as well') {
        if (this.#word()?.lower === 'as') {
          this.#at++
          return {kind: 'cc', from: place, to: this.#places[this.#at - 1]! + 1, head: place, lower: 'as well as'}
        }
        return {kind: 'adv', from: place, to: end + 1, head: place, lower: two}
      }
      return {kind: 'prep', from: place, to: end + 1, head: place, lower: two}
    }
    this.#at++
    const kind: Particle['kind'] =
      word.tag === 'prep' || word.tag === 'to' ? 'prep'
      : word.tag === 'cc' || word.lower === '/' ? 'cc'
      : word.tag === 'sub' ? 'sub'
      : word.tag === 'rel' ? 'rel'
      : word.tag === 'adj' ? 'adj'
      : word.tag === 'neg' ? 'neg'
      : word.tag === 'there' ? 'there'
      : word.tag === 'sign' ? 'sign'
      : word.tag === 'det' ? 'adv'
      : word.tag === 'adv' ? 'adv'
      : 'sign'
    return {kind, from: place, to: place + 1, head: place, lower: word.lower}
  }
}

// “the latest”, “our best”: an adjective that stands as a noun.
const superlative = (word: string, determiner: string | undefined): boolean =>
  determiner !== undefined && (/(?:est|best|latest|most)$/.test(word) || /^(?:flagship|same|former|latter|other|others|new|frontier|following|rest)$/.test(word))

/** True where the word at a place may head a verb: for callers that look past the tags. */
export const mayBeVerb = (word: Word): boolean => word.tag === 'verb' || verbForm(word.lower) !== undefined
