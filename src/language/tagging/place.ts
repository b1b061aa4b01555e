import {isNounVerb, verbForm} from '../lexicon.js'
import type {Tag, VerbShape, Word} from '../words.js'
import {before, OBJECT_STARTS} from './neighbours.js'
import type {Rule} from './rule.js'
import {opensObject} from './object-start.js'
import {inRelative} from './relative-clause.js'
import {subjectIsPlural} from './subject-number.js'
import {baseVerbAhead, sureVerbAhead} from './verb-ahead.js'
import {wantsVerb} from './wanted-verbs.js'
import {DEFINITE_STARTS, LINKS} from './word-classes.js'

/**
 * A word among the words of its sentence, with the questions that rules ask about it. Words on the left have their tags; those of an open class
 * on the right are still nouns. Questions that look far are answered once, and only if somebody asks.
 */
export class Place {
  readonly word: Word
  /** The rule that told whether the word is a verb, once somebody asked. */
  verbRule: Rule | undefined
  private nounAsWell: boolean | undefined
  private relative: boolean | undefined
  private plural: boolean | undefined
  private wanting: boolean | undefined
  private surely: boolean | undefined
  private base: boolean | undefined

  /**
   * `previous`: the nearest word on the left that counts, adverbs and negators passed over; undefined where none is. `next`: the word on the right,
   * past the quotation mark that closes behind this one; undefined where the sentence ends.
   */
  constructor(
    readonly words: readonly Word[],
    readonly index: number,
    readonly from: number,
    readonly to: number,
    readonly previous: Word | undefined = before(words, index, from),
    readonly next: Word | undefined = index + 1 < to ? words[index + 1] : undefined,
  ) {
    this.word = words[index]!
  }

  /** The word so many places to the right, or to the left if negative, in whatever sentence; undefined where the text ends. */
  at(offset: number): Word | undefined {
    return this.words[this.index + offset]
  }

  /** The tag of the word so many places away. */
  tag(offset: number): Tag | undefined {
    return this.words[this.index + offset]?.tag
  }

  /** The word so many places away in lower case; empty where the text ends. */
  lower(offset: number): string {
    return this.words[this.index + offset]?.lower ?? ''
  }

  /** The form that the word so many places away would have as a verb; undefined where it can be none. */
  form(offset: number): VerbShape | 'ed' | undefined {
    const word = this.words[this.index + offset]
    return word && verbForm(word.lower)?.form
  }

  /** Whether the word so many places away belongs to this sentence. */
  inside(offset: number): boolean {
    return this.index + offset >= this.from && this.index + offset < this.to
  }

  /** The first word of the sentence. */
  get first(): Word {
    return this.words[this.from]!
  }

  /** The verb would have its base form: “call”. */
  get isBase(): boolean {
    return this.word.shape === 'base'
  }

  /** The verb would have its third person: “calls”. */
  get isThirdPerson(): boolean {
    return this.word.shape === 's'
  }

  /** The word is a noun as often as a verb: “call”; a verb that only a pack knows may be a noun as well. */
  get isAmbiguous(): boolean {
    return (this.nounAsWell ??= isNounVerb(this.word.lower) || this.word.verb !== undefined)
  }

  /** Right behind stands what opens an object: “call the model”. */
  get beforeObject(): boolean {
    return this.next !== undefined && (OBJECT_STARTS.has(this.next.tag) || opensObject(this.words, this.words.indexOf(this.next, this.index), this.to))
  }

  /** The word so many places away opens an object. */
  objectAt(offset: number): boolean {
    const word = this.words[this.index + offset]
    return word !== undefined && (OBJECT_STARTS.has(word.tag) || opensObject(this.words, this.index + offset, this.to))
  }

  /** The word so many places away opens an object that is no pronoun and no number. */
  definiteAt(offset: number): boolean {
    const word = this.words[this.index + offset]
    return word !== undefined && (DEFINITE_STARTS.has(word.tag) || opensObject(this.words, this.index + offset, this.to))
  }

  /** The form that the next word would have as a verb; undefined where it can be none. */
  get nextForm(): VerbShape | 'ed' | undefined {
    return this.next && verbForm(this.next.lower)?.form
  }

  /** Right behind stands a noun so far that may be a verb in “-s”: “the service calls”. */
  get beforeThirdPerson(): boolean {
    return this.next?.tag === 'noun' && this.nextForm === 's'
  }

  /** Right behind stands a noun so far that may be a verb in its base form: “the services call”. */
  get beforeBaseForm(): boolean {
    return this.next?.tag === 'noun' && this.nextForm === 'base'
  }

  /** Right behind stands a comma. */
  get beforeComma(): boolean {
    return this.next?.lower === ','
  }

  /** Right behind stands a preposition or “to”. */
  get beforeLink(): boolean {
    return this.next !== undefined && LINKS.has(this.next.tag)
  }

  /** The word so many places behind the next one. */
  behindNext(offset = 1): Word | undefined {
    return this.at(this.at(1) === this.next ? 1 + offset : 2 + offset)
  }

  /** The word in front of the previous one. */
  get beforePrevious(): Word | undefined {
    return this.previous && this.words[this.words.lastIndexOf(this.previous, this.index) - 1]
  }

  /** Inside a relative clause that has no verb yet: “that the fraud team calls”. */
  get inRelative(): boolean {
    return (this.relative ??= inRelative(this.words, this.index, this.from))
  }

  /** The subject on the left is plural: “users in Singapore”. */
  get hasPluralSubject(): boolean {
    return (this.plural ??= subjectIsPlural(this.words, this.index, this.from))
  }

  /** The clause so far holds fewer verbs than its relative pronouns and subordinators ask for. */
  get wantsVerb(): boolean {
    return (this.wanting ??= wantsVerb(this.words, this.index, this.from))
  }

  /** A verb that is nothing else comes before the clause ends. */
  get sureVerbAhead(): boolean {
    return (this.surely ??= sureVerbAhead(this.words, this.index + 1, this.to))
  }

  /** The clause wants a verb, and no later word is one for sure. */
  get lacksVerb(): boolean {
    return this.wantsVerb && !this.sureVerbAhead
  }

  /** The word behind may be the verb of a plural subject that ends here: “Lambda functions call GPT-5”. */
  get baseVerbAhead(): boolean {
    return (this.base ??= baseVerbAhead(this.words, this.index + 1, this.to))
  }

  /** Some word between the start of the sentence and this one, or another end, is such. */
  someBefore(such: (word: Word) => boolean, end = this.index): boolean {
    for (let place = this.from; place < end; place++) if (such(this.words[place]!)) return true
    return false
  }

  /** The nearest verb on the left, not right behind which the word stands; undefined where the sentence has none so far. */
  get verbBefore(): Word | undefined {
    for (let place = this.index - 2; place >= this.from; place--) if (this.words[place]!.tag === 'verb') return this.words[place]
    return undefined
  }

  /** Every word between the start of the sentence, or another place, and this one is such. */
  everyBefore(such: (word: Word) => boolean, start = this.from): boolean {
    for (let place = start; place < this.index; place++) if (!such(this.words[place]!)) return false
    return true
  }
}
