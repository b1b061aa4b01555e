import type {Span} from '../finding.js'
import {unfold} from '../language/fold.js'
import {singular} from '../language/lexicon.js'
import {saysHowOften} from '../language/repetition.js'
import type {Rewrite} from '../vocabulary/pack.js'
import {isRefused} from './gaps/answers.js'
import type {Lexis} from './lexis.js'
import type {BlockSuggestion} from './lint.js'
import type {Page, Sentence} from './page.js'
import type {Block} from './prose.js'
import type {Referents} from './reference/referents.js'
import {abbreviated} from './suggestions/abbreviation.js'
import {type Edit, editFor} from './suggestions/edits.js'
import {constructionsOf} from './suggestions/constructions.js'
import {type Members, membersOf} from './suggestions/members.js'
import {moodOf} from './suggestions/mood.js'
import {type FoundAgain, type ReadSentence, Rereader} from './suggestions/reread.js'
import {wholeHashtag} from './suggestions/hashtag.js'
import type {Situation} from './suggestions/situation.js'
import {type SpokenAgain, spokenAgain} from './suggestions/spoken-again.js'
import {subjectKind, subjectNoun} from './suggestions/subject-kind.js'
import {verbOf} from './suggestions/verb-of.js'
import type {Verdict} from './verdict/verdict.js'

/** A finding that wants a rewrite: its suggestions are filled in here. */
interface Wanting {
  verdict: Verdict
  finding: FoundAgain & Span & {suggestions: BlockSuggestion[]}
}

// A finding has as many rewrites tried and offered as a person would read, and a sentence as many as its length bears.
const MOST_TRIED = 10
const MOST_OFFERED = 3
const LONG_SENTENCE = 120
const MOST_FINDINGS = 12

interface Candidate extends BlockSuggestion {
  /** The findings that are gone after it. */
  cures: ReadonlySet<Wanting>
  /** The finding that it was made for. */
  of: Wanting
}

/** A rewrite and the edit that it makes of the sentence. */
interface Made {
  rewrite: Rewrite
  made: Edit
}

/** Writes what to say instead. Each rewrite is read where it stands before it is offered. */
export class Suggester {
  readonly #page: Page
  readonly #lexis: Lexis
  readonly #referents: Referents
  readonly #rereader: Rereader

  constructor(page: Page, lexis: Lexis, referents: Referents, read: ReadSentence) {
    this.#page = page
    this.#lexis = lexis
    this.#referents = referents
    this.#rereader = new Rereader(page, lexis, read)
  }

  /** Fills in the suggestions of all findings of one sentence. */
  suggest(sentence: Sentence, wanting: readonly Wanting[]): void {
    const standing = wanting.map(({verdict}) => verdict)
    const offered: Candidate[] = []
    for (const one of wanting) {
      const found = offered.filter(candidate => candidate.cures.has(one) && concerns(candidate, one)).map((candidate): Candidate => ({...candidate, fix: false}))
      if (found.length === 0) {
        found.push(...this.#candidates(sentence, one, wanting, standing))
        offered.push(...found)
      }
      one.finding.suggestions = found.slice(0, MOST_OFFERED).map(({start, end, text, fix, title}) => ({start, end, text, fix, title}))
    }
  }

  #candidates(sentence: Sentence, one: Wanting, wanting: readonly Wanting[], standing: readonly Verdict[]): Candidate[] {
    const frame = one.verdict.frame!
    const situation: Situation = {page: this.#page, lexis: this.#lexis, referents: this.#referents, sentence, verdict: one.verdict, frame, standing}
    // What a rereading costs grows with the sentence; what is spent on it may not grow with its square.
    const bearable = wanting.length > MOST_FINDINGS ? 0 : sentence.to - sentence.from > LONG_SENTENCE ? 2 : MOST_TRIED
    // “isn't merely a proxy”: what a negation leaves standing, a rewrite may turn round.
    const negated = frame.vg !== undefined && sentence.clauses.vg(frame.vg)?.negated !== undefined && one.verdict.scope?.kind !== 'denial'
    const members = membersOf(frame, this.#lexis, this.#referents)
    const again = bearable === MOST_TRIED ? spokenAgain(situation, members) : undefined
    const out: Candidate[] = []
    let tried = 0
    for (const {rewrite, made} of this.#made(situation, members, again)) {
      if (tried >= MOST_TRIED || out.length >= MOST_OFFERED) break
      // A sentence-level statement says less than a rewrite: it is the last resort.
      if (rewrite.from === 'sentence' && out.length > 0) break
      if (rewrite.from !== 'sentence' && tried >= bearable) continue
      const edit = wholeHashtag({...made, text: abbreviated(made.text, this.#page, sentence.block, made, this.#lexis)}, this.#page.folded(sentence.block), this.#page.blocks[sentence.block]!.text)
      const span = withCodeSigns(this.#span(sentence, edit), edit, this.#page.blocks[sentence.block]!)
      if (rewrite.from !== 'sentence' && tearsLink(this.#page.blocks[sentence.block]!, span)) continue
      if (out.some(other => other.start === span.start && other.end === span.end && other.text === edit.text)) continue
      tried++
      const left = this.#rereader.findings(sentence, span.start, span.end, edit.text)
      const cures = cured(one, wanting, left)
      if (!cures) continue
      const fix = rewrite.fix && edit.safe && !negated && frame.gap !== true && (rewrite.denied || one.verdict.scope?.kind !== 'denial') && !out.some(other => other.fix)
      out.push({...span, text: edit.text, fix, title: this.#title(sentence, span, edit.text), cures, of: one})
    }
    return plainFirst(out, this.#page.blocks[sentence.block]!.text, sentence, this.#page)
  }

  // The rewrites that fit, set into the sentence, in the order in which they are tried.
  #made(situation: Situation, members: Members, again: SpokenAgain | undefined): Iterable<Made> {
    const made = madeOf(this.#fitting(situation, members, again), situation, members)
    if (!again) return made
    // What the text refers to again stays there to be referred to, where any rewrite leaves it.
    const all = [...made]
    const leaving = all.filter(one => one.rewrite.from !== 'sentence' && leaves(one.rewrite, one.made.text, again))
    return [...leaving, ...all.filter(one => !leaving.includes(one))]
  }

  #span(sentence: Sentence, {start, end}: Edit): {start: number; end: number} {
    const folded = this.#page.folded(sentence.block)
    return {start: unfold(folded, start), end: unfold(folded, end)}
  }

  #title(sentence: Sentence, {start, end}: {start: number; end: number}, text: string): string {
    const {text: block} = this.#page.blocks[sentence.block]!
    const before = block.slice(start, end).trim().replace(/\s+/g, ' ')
    return text === '' || before.startsWith(text) ? `Leave out “${before}”` : `Write “${text}”`
  }

  #fitting(situation: Situation, members: Members, again: SpokenAgain | undefined): Rewrite[] {
    const {frame, verdict, sentence} = situation
    const {clauses} = sentence
    // “don't need Azure”: a fixed phrase that begins with its negation is no denial.
    const phrased = frame.occurrence.trigger.construction === 'phrase' && /^(?:n't|not)$/.test(clauses.words[frame.from]!.lower)
    const denied = verdict.scope?.kind === 'denial' && !phrased
    const kind = subjectKind(frame, this.#lexis, this.#referents)
    const subject = subjectNoun(frame, this.#page)
    // “GPT-5 calls” are named by their noun, whatever verb they stand with.
    const own = frame.construction === 'compound' ? undefined : verbOf(frame)
    const verb = own === undefined ? clauses.words[frame.occurrence.at]!.lemma ?? singular(clauses.words[frame.occurrence.at]!.lower) : clauses.vg(own)!.lemma
    const mood = moodOf(sentence, this.#page.blocks[sentence.block]!)
    const constructions = constructionsOf(situation, members, again?.words)
    // “Can I call GPT-5? No.”: a question that is refused stays one, in the words of a denial.
    const refused = !denied && isRefused(this.#page, sentence)
    const often = saysHowOften(clauses.words, sentence.from, sentence.to)
    const fitting = this.#lexis.pack.rewrites.filter(rewrite =>
      rewrite.rules.includes(verdict.rule.id) && (rewrite.from === 'sentence' || rewrite.denied === denied || (refused && rewrite.denied)) &&
      (rewrite.constructions.length === 0 || rewrite.constructions.some(one => constructions.includes(one))) &&
      (rewrite.subject === 'any' || rewrite.subject === kind) && (rewrite.subjects.length === 0 || rewrite.subjects.includes(subject)) &&
      (rewrite.verbs.length === 0 || rewrite.verbs.includes(verb)) && !(rewrite.lasting && often) && (rewrite.mood === 'any' || rewrite.mood === mood) &&
      (rewrite.channels.length === 0 || rewrite.channels.includes(verdict.channel?.text ?? '')))
    return refused ? [...fitting.filter(rewrite => rewrite.denied), ...fitting.filter(rewrite => !rewrite.denied)] : fitting
  }
}

// Made one by one: most are never asked for.
function* madeOf(rewrites: readonly Rewrite[], situation: Situation, members: Members): Generator<Made> {
  for (const rewrite of rewrites) {
    const made = editFor(rewrite, situation, members)
    if (made && followed(rewrite, situation.sentence, made)) yield {rewrite, made}
  }
}

// “invoke `o4-mini`”: an agent is no code, so the signs go. They stand between the space before and the name, and so go with the space.
function withCodeSigns(span: Span, edit: {text: string}, {text, marks}: Block): Span {
  if (span.start === 0 || text[span.start - 1] !== ' ' || !marks.some(mark => mark.kind === 'code' && mark.start === span.start && mark.end <= span.end)) return span
  edit.text = ` ${edit.text}`
  return {start: span.start - 1, end: span.end}
}

// “[Get access](…) to GPT-5”: a link is replaced as a whole or stays.
const tearsLink = ({marks}: Block, {start, end}: Span): boolean =>
  marks.some(mark => mark.kind === 'link' && mark.start < end && mark.end > start && !(mark.start >= start && mark.end <= end) && !(mark.start <= start && mark.end >= end))

// “Call Sora, and it draws …”: an agent is there for “it”, agents and an environment are not.
function leaves(rewrite: Rewrite, text: string, {plural, words}: SpokenAgain): boolean {
  if (rewrite.from === 'trigger' || /\{(?:object|model)\}/.test(rewrite.text)) return true
  return !words && rewrite.from !== 'clause' && new RegExp(plural ? '\\bagents\\b' : '\\bagent\\b', 'i').test(text)
}

// A rewrite of another finding is this one's as well where it replaces its words or their common object.
function concerns(candidate: Candidate, one: Wanting): boolean {
  const theirs = candidate.of.verdict.frame!
  const ours = one.verdict.frame!
  return (candidate.start < one.finding.end && candidate.end > one.finding.start) || ours.objects.some(np => theirs.objects.includes(np))
}

// Approved wording that the sentence has already is not said twice where there is another way.
function plainFirst(candidates: Candidate[], block: string, sentence: Sentence, page: Page): Candidate[] {
  const {folded, words} = page.reading(sentence.block)
  const from = unfold(folded, words[sentence.from]!.start)
  const to = unfold(folded, words[sentence.to - 1]!.end)
  const repeats = ({start, end, text}: Candidate): boolean => {
    const phrase = /\b(?:\w+ed) (?:by|with) .+$/.exec(text.toLowerCase())?.[0]
    return phrase !== undefined && (block.slice(from, start) + block.slice(end, to)).toLowerCase().includes(phrase)
  }
  const sorted = [...candidates.filter(one => !repeats(one)), ...candidates.filter(repeats)]
  const fix = sorted[0]
  return sorted.map(one => ({...one, fix: one.fix && (one === fix || !fix!.fix)}))
}

function followed(rewrite: Rewrite, sentence: Sentence, edit: Edit): boolean {
  const {words} = sentence.clauses
  if (rewrite.precededBy.length > 0) {
    let before = sentence.to - 1
    while (before >= sentence.from && words[before]!.end > edit.start) before--
    if (before < sentence.from || !rewrite.precededBy.includes(words[before]!.lower)) return false
  }
  if (rewrite.followedBy.length === 0) return true
  let at = sentence.from
  while (at < sentence.to && words[at]!.start < edit.end) at++
  const next = at < sentence.to ? words[at] : undefined
  if (!next || next.tag === 'sign') return rewrite.followedBy.includes('.')
  return rewrite.followedBy.includes(next.lower)
}

// What an edit cures: this finding and maybe others. Undefined where it does not, or where something is found that was not there before.
function cured(one: Wanting, wanting: readonly Wanting[], left: readonly FoundAgain[]): Set<Wanting> | undefined {
  const rest = new Set(wanting)
  for (const found of left) {
    const same = [...rest].find(other => other !== one && other.finding.ruleId === found.ruleId && other.finding.actual.toLowerCase() === found.actual.toLowerCase())
    if (!same) return undefined
    rest.delete(same)
  }
  return rest
}
