import type {Frame} from './frames/frame.js'
import type {Lexis} from './lexis.js'
import type {LintOptions, Reading} from './lint.js'
import type {Page, Sentence} from './page.js'
import {toReading} from './reading.js'
import type {Referents} from './reference/referents.js'
import {settle} from './settle.js'
import type {Suggester} from './suggest.js'
import {occurrences} from './triggers.js'
import {fragmentClaims} from './verbless/fragments.js'
import {nounPhraseClaims, qualityClaims} from './verbless/noun-phrases.js'
import {Judge, type Verdict} from './verdict/verdict.js'

/** Reads the sentences of a page, one at a time. */
export class SentenceReader {
  readonly #page: Page
  readonly #lexis: Lexis
  readonly #referents: Referents
  readonly #options: LintOptions
  readonly #judge: Judge

  constructor(page: Page, lexis: Lexis, referents: Referents, options: LintOptions) {
    this.#page = page
    this.#lexis = lexis
    this.#referents = referents
    this.#options = options
    this.#judge = new Judge(page, lexis, referents, options.speaker)
  }

  /** How every trigger of a sentence was read, in its order. The findings get their rewrites where a suggester is given. */
  read(sentence: Sentence, suggester?: Suggester): Reading[] {
    const verdicts = settle(this.#ofTriggers(sentence))
    verdicts.push(...this.#ofNounPhrases(sentence, verdicts))
    const readings = verdicts.map(verdict => toReading(this.#page, sentence, verdict, this.#lexis, this.#options))
    suggester?.suggest(sentence, verdicts.flatMap((verdict, index) => (readings[index]!.finding ? [{verdict, finding: readings[index]!.finding}] : [])))
    return readings.sort((a, b) => a.start - b.start)
  }

  // A way round another channel is judged last: a claim in the same sentence makes it praise.
  #ofTriggers(sentence: Sentence): Verdict[] {
    const found = occurrences(sentence, this.#lexis)
    const isPhrase = ({trigger}: (typeof found)[number]): boolean => trigger.construction === 'phrase'
    const verdicts = found.filter(one => !isPhrase(one)).map(one => this.#judge.judge(sentence, one))
    this.#judge.claimed = verdicts.some(({stands, level}) => stands && level !== 'info')
    verdicts.push(...found.filter(isPhrase).map(one => this.#judge.judge(sentence, one)))
    return verdicts
  }

  // Claims that a noun phrase makes by itself, where no trigger has taken it.
  #ofNounPhrases(sentence: Sentence, ofTriggers: readonly Verdict[]): Verdict[] {
    const taken = takenBy(ofTriggers, sentence)
    const words = [sentence, this.#lexis, this.#referents, taken, (from: number, to: number) => this.#judge.text(sentence, from, to)] as const
    const frames = nounPhraseClaims(...words)
    // A headline that was given its place has nothing left for the fragments around it.
    const isPlaced = [...frames, ...ofTriggers.flatMap(({frame}) => frame ?? [])].some(({construction, gap}) => construction === 'headline' && gap === true)
    if (!isPlaced) frames.push(...fragmentClaims(this.#page, ...words))
    frames.push(...qualityClaims(...words))
    return frames.map(frame => this.#judge.judge(sentence, frame.occurrence, frame))
  }
}

// The noun phrases that triggers are said of, with their appositions. An availability that falls leaves its object for the noun phrase to claim.
function takenBy(verdicts: readonly Verdict[], {clauses}: Sentence): Set<number> {
  const takes = ({stands, frame}: Verdict): boolean =>
    stands || (frame!.occurrence.trigger.rule !== 'availability' && frame!.object!.referent.role === 'object')
  const objects = verdicts.filter(verdict => verdict.frame?.object && takes(verdict)).flatMap(({frame}) => (frame as Frame).objects)
  return new Set(objects.flatMap(np => [np, ...clauses.modifiersOf(np).appositive]))
}
