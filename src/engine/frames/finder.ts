import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'
import type {Occurrence} from '../triggers.js'
import {adjectiveFrame} from './adjective.js'
import {compoundVerbFrame} from './compound.js'
import {textOf, textOfNounPhrase} from './context.js'
import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'
import {framingFrame} from './framing.js'
import {nounFrame} from './noun.js'
import {phraseFrame} from './phrase.js'
import {relationFrame} from './relation.js'
import {subjectVerbFrame} from './subject-verb.js'
import {verbObjectFrame} from './verb-object.js'
import {verbPrepositionFrame} from './verb-preposition.js'

/** Finds the arguments of a trigger; undefined where its construction is not there. */
export class FrameFinder {
  readonly #context: FrameContext
  constructor(page: Page, lexis: Lexis, referents: Referents) {
    this.#context = {page, lexis, referents}
  }

  /** The trigger with its arguments, as the construction that its rule names. */
  find(sentence: Sentence, occurrence: Occurrence): Frame | undefined {
    const phrase = sentence.clauses.phraseOf(occurrence.at)
    if (phrase < 0) return undefined
    const {construction} = occurrence.trigger
    const frame: Frame = {occurrence, sentence, from: occurrence.at, to: occurrence.to, phrase, subject: [], objects: [], construction}
    switch (construction) {
      case 'verb-object':
      case 'channel-verb-object':
        return occurrence.compound ? compoundVerbFrame(this.#context, frame) : verbObjectFrame(this.#context, frame)
      case 'verb-preposition':
        return verbPrepositionFrame(this.#context, frame)
      case 'noun-preposition':
        return nounFrame(this.#context, frame)
      case 'adjective':
        return adjectiveFrame(this.#context, frame)
      case 'subject-verb':
        return subjectVerbFrame(this.#context, frame)
      case 'framing':
        return framingFrame(this.#context, frame)
      case 'relation':
        return relationFrame(this.#context, frame)
      case 'phrase':
        return phraseFrame(this.#context, frame)
      default:
        return undefined
    }
  }

  /** The text of some words, as the page folds it. */
  text(sentence: Sentence, from: number, to: number): string {
    return textOf(this.#context, sentence, from, to)
  }

  /** The text of a noun phrase. */
  npText(sentence: Sentence, np: number): string {
    return textOfNounPhrase(this.#context, sentence, np)
  }
}
