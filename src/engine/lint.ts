import type {FrameWords, Level, Span} from '../finding.js'
import {unfold} from '../language/fold.js'
import type {Entity, Pack} from '../vocabulary/pack.js'
import {ruleUrl} from '../vocabulary/rule-url.js'
import {confidenceOf, type Doubt, doubts, doubtsOf} from './confidence.js'
import {fragmentClaims} from './verbless/fragments.js'
import {type Lexis, indexPack} from './lexis.js'
import {message} from './message.js'
import {nounPhraseClaims, qualityClaims} from './verbless/noun-phrases.js'
import {Page, type Sentence} from './page.js'
import type {Block} from './prose.js'
import {Referents} from './reference/referents.js'
import {type Screen, makeScreen} from './screen.js'
import {makeTriggerScreen} from './trigger-screen.js'
import {Suggester} from './suggest.js'
import {occurrences} from './triggers.js'
import {Judge, type Verdict} from './verdict/verdict.js'

/** A pack made ready for reading: name and trigger indexes. Made once, used for any number of texts. */
export interface CompiledPack {
  pack: Pack
  lexis: Lexis
  /** `mayTrigger`, of a block's folded text: false only where no trigger can stand in it. */
  screen: Screen & {mayTrigger(text: string): boolean}
}

export interface LintOptions {
  /** Levels by rule id, over the pack's own. */
  rules?: Readonly<Record<string, Level | 'off'>>
  /** The pack's options by id, such as `{openWeight: 'flag'}`. */
  options?: Readonly<Record<string, 'allow' | 'flag'>>
  /** Extra names by entity id; they count only where `compile` got them too. */
  entities?: Readonly<Record<string, readonly string[]>>
  /** Phrases approved by counsel: a finding inside such a phrase is dropped. Case and white space are ignored. */
  allow?: readonly string[]
  /** Who writes: the entity id of the channel that an unstated channel is. */
  speaker?: string
  /** Findings that the reader is less sure of than this become `info`. 0 to 1; 0.5 by default. */
  minConfidence?: number
}

/** A rewrite in a block's plain text. */
export interface BlockSuggestion extends Span {
  text: string
  fix: boolean
  title: string
}

/** A finding before it is mapped to the file: offsets are into the plain text of `blocks[block]`. */
export interface BlockFinding extends Span {
  block: number
  ruleId: string
  level: Level
  actual: string
  reason: string
  note?: string
  url?: string
  suggestions: BlockSuggestion[]
  frame: FrameWords
  related: (Span & {block: number; message: string})[]
  confidence: number
  /** The pack's trigger that was met. */
  triggerId: string
  /** The sentence that it was read in. */
  sentence: Span
  /** What makes the reading less sure. */
  doubts: Doubt[]
}

/** How one trigger was read, step by step, whether it became a finding or not. For `memolint why`. */
export interface Reading extends Span {
  block: number
  ruleId: string
  frame: FrameWords
  /** What stands or falls and why, one line a step: trigger, sense, object, channel, scope, verdict. */
  steps: {step: string; says: string}[]
  /** Absent where the trigger was left alone. */
  finding?: BlockFinding
}

/** Findings that the reader is less sure of are info, unless the options say otherwise. */
const leastConfidence = 0.5

// A caller that reads one text after another asks for the same pack each time, and making it ready takes longer than reading a short text.
const compiledPacks = new WeakMap<Pack, CompiledPack>()

/** Makes a pack ready for reading; once, where no names are added. `entities` are the configuration's extra names. */
export function compile(pack: Pack, entities?: LintOptions['entities']): CompiledPack {
  if (entities !== undefined) return makeReady(pack, entities)
  const ready = compiledPacks.get(pack) ?? makeReady(pack)
  compiledPacks.set(pack, ready)
  return ready
}

function makeReady(pack: Pack, entities?: LintOptions['entities']): CompiledPack {
  const lexis = indexPack(pack, entities)
  return {pack, lexis, screen: {...makeScreen(pack, entities), mayTrigger: makeTriggerScreen(pack, entities ?? {}, lexis.corrections)}}
}

/** True where the text may hold a finding; false only where `lint` would find nothing. Any raw source or plain text. */
export function screen(source: string, compiled: CompiledPack): boolean {
  return compiled.screen.mayHold(source)
}

/** The findings of a page, in the order of the page. Pure and synchronous. */
export function lint(blocks: readonly Block[], compiled: CompiledPack, options: LintOptions = {}): BlockFinding[] {
  return read(blocks, compiled, options).flatMap(reading => (reading.finding ? [reading.finding] : []))
}

/** How every trigger of the page was read. */
export function read(blocks: readonly Block[], compiled: CompiledPack, options: LintOptions = {}): Reading[] {
  const page = new Page(blocks, compiled.lexis)
  return readBlocks(page, liveBlocks(page, compiled), compiled, options)
}

/**
 * How every trigger of some of a page's blocks was read, in the order of the blocks.
 *
 * @param rewrites False where nobody looks at the suggestions: they stay empty, which spares most of the time that a finding takes.
 */
export function readBlocks(page: Page, blocks: readonly number[], {lexis}: CompiledPack, options: LintOptions, rewrites = true): Reading[] {
  if (blocks.length === 0) return []
  const flagged = flaggedEntities(lexis, options)
  const referents = new Referents(page, lexis, flagged)
  const judge = new Judge(page, lexis, referents, options.speaker)
  const suggester = rewrites ? new Suggester(page, lexis, referents, (rewritten, sentence) => {
    const others = new Referents(rewritten, lexis, flagged)
    return readSentence(rewritten, sentence, lexis, others, new Judge(rewritten, lexis, others, options.speaker), options).flatMap(({finding}) => finding ?? [])
  }) : undefined
  const out: Reading[] = []
  for (const block of blocks) {
    for (const sentence of page.reading(block).sentences) out.push(...readSentence(page, sentence, lexis, referents, judge, options, suggester))
  }
  return out
}

/** Entities that the pack leaves alone unless an option says otherwise, and that the options flag. */
export function flaggedEntities(lexis: Lexis, options: LintOptions): Set<string> {
  return new Set(lexis.pack.entities.filter((entity: Entity) => entity.option !== undefined && options.options?.[entity.option] === 'flag').map(entity => entity.id))
}

/**
 * Blocks that may hold a finding: those with a trigger, in a section that speaks of what the policy names, or under a heading, a title or an
 * introduction that does. A reference reaches no further back than the heading of its section; “the model” alone reaches over the whole page.
 */
export function liveBlocks(page: Page, {lexis, screen: screens}: CompiledPack): number[] {
  const speaks: boolean[] = []
  const sections: number[] = []
  const inSection = [false]
  let named = false as boolean
  page.blocks.forEach((block, index) => {
    const names = page.names(index).some(name => lexis.entities.get(name.entity)!.role !== 'channel')
    speaks.push(names || (named && lexis.describing.test(page.folded(index).text)))
    named ||= names
    if (block.kind === 'heading') inSection.push(false)
    sections.push(inSection.length - 1)
    if (speaks[index]) inSection[inSection.length - 1] = true
  })
  if (!named) return []
  return [...page.blocks.keys()].filter(index =>
    (inSection[sections[index]!] || speaks[index - 1] || speaks[index + 1] || page.governors(index).some(governor => speaks[governor])) && screens.mayTrigger(page.folded(index).text),
  )
}

function readSentence(page: Page, sentence: Sentence, lexis: Lexis, referents: Referents, judge: Judge, options: LintOptions, suggester?: Suggester): Reading[] {
  const verdicts: Verdict[] = []
  const found = occurrences(sentence, lexis)
  const plain = found.filter(({trigger}) => trigger.construction !== 'phrase')
  for (const occurrence of plain) verdicts.push(judge.judge(sentence, occurrence))
  // A way round another channel is judged last: a claim in the same sentence makes it praise.
  judge.claimed = verdicts.some(verdict => verdict.stands && verdict.level !== 'info')
  for (const occurrence of found) if (!plain.includes(occurrence)) verdicts.push(judge.judge(sentence, occurrence))
  const kept = settle(verdicts)
  const taken = new Set<number>()
  for (const verdict of kept) {
    if (!verdict.frame?.object) continue
    if (verdict.stands || (verdict.frame.occurrence.trigger.rule !== 'availability' && verdict.frame.object.referent.role === 'object')) for (const np of verdict.frame.objects) for (const one of [np, ...sentence.clauses.modifiersOf(np).appositive]) taken.add(one)
  }
  for (const frame of nounPhraseClaims(sentence, lexis, referents, taken, (from, to) => judge.text(sentence, from, to))) kept.push(judge.judge(sentence, frame.occurrence, frame))
  const isPlaced = kept.some(({frame}) => frame?.construction === 'headline' && frame.gap === true)
  if (!isPlaced) for (const frame of fragmentClaims(page, sentence, lexis, referents, taken, (from, to) => judge.text(sentence, from, to))) kept.push(judge.judge(sentence, frame.occurrence, frame))
  for (const frame of qualityClaims(sentence, lexis, referents, taken, (from, to) => judge.text(sentence, from, to))) kept.push(judge.judge(sentence, frame.occurrence, frame))
  const readings = kept.map(verdict => toReading(page, sentence, verdict, lexis, options))
  suggester?.suggest(sentence, kept.flatMap((verdict, index) => (readings[index]!.finding ? [{verdict, finding: readings[index]!.finding}] : [])))
  return readings.sort((a, b) => a.start - b.start)
}

const STRENGTH: Record<Level, number> = {error: 3, warning: 2, info: 1}

// One finding for each trigger: where several readings of the same words stand, the gravest rule wins; where words of one claim are watched
// twice (“use … to call”), both stay, for they are two triggers.
function settle(verdicts: Verdict[]): Verdict[] {
  const out: Verdict[] = []
  for (const verdict of verdicts) {
    if (!verdict.stands) {
      out.push(verdict)
      continue
    }
    const clash = out.findIndex(other => other.stands && other.frame!.occurrence.at === verdict.frame!.occurrence.at)
    if (clash < 0) out.push(verdict)
    else if (STRENGTH[verdict.level] > STRENGTH[out[clash]!.level]) out[clash] = verdict
  }
  // A trigger inside the span of another, graver one is a part of it: the light verb of “offer access to”.
  const standing = out.filter(verdict => verdict.stands).sort((a, b) => STRENGTH[b.level] - STRENGTH[a.level] || widthOf(b) - widthOf(a))
  const kept: Verdict[] = []
  for (const verdict of standing) {
    // “access to supported models”: a participle before the noun only presupposes; the claim on the same words speaks.
    const presupposes = verdict.frame!.construction === 'attributive' && standing.some(other => other !== verdict && STRENGTH[other.level] >= STRENGTH[verdict.level] && other.frame!.objects.some(np => verdict.frame!.objects.includes(np)))
    if (!presupposes && !kept.some(other => swallowed(verdict, other))) kept.push(verdict)
  }
  return out.filter(verdict => !verdict.stands || kept.includes(verdict))
}

const widthOf = ({frame}: Verdict): number => frame!.to - frame!.from

// “bring access to GPT-5”, “offer calls to”: a light verb is part of the nominal's span.
function swallowed(verdict: Verdict, other: Verdict): boolean {
  const inner = verdict.frame!
  const outer = other.frame!
  const {at} = inner.occurrence
  if (outer.occurrence.at === at) return false
  if (at >= outer.from && at < outer.to) return true
  // “forwards each call to GPT-5”: a weaker word around a graver one is its carrier.
  return STRENGTH[other.level] > STRENGTH[verdict.level] && outer.occurrence.at >= inner.from && outer.occurrence.at < inner.to
}

function toReading(page: Page, sentence: Sentence, verdict: Verdict, lexis: Lexis, options: LintOptions): Reading {
  const {folded, words} = page.reading(sentence.block)
  const {frame, occurrence} = verdict
  // Without a frame the trigger's own words are all that was read.
  const {from, to} = frame ?? {from: occurrence.at, to: Math.max(occurrence.to, occurrence.at + 1)}
  const start = unfold(folded, words[from]!.start)
  const end = unfold(folded, words[to - 1]!.end)
  const text = page.blocks[sentence.block]!.text
  const actual = text.slice(start, end)
  const np = (index: number): string => {
    const phrase = sentence.clauses.np(index)!
    return text.slice(unfold(folded, words[phrase.from]!.start), unfold(folded, words[phrase.to - 1]!.end))
  }
  const frameWords: FrameWords = {
    trigger: actual,
    ...(frame?.object && {object: frame.object.text}),
    ...(verdict.channel?.text !== undefined && {channel: verdict.channel.text}),
    ...(frame && frame.subject.length > 0 && {subject: frame.subject.map(np).join(', ')}),
    construction: frame?.construction ?? '',
  }
  const reading: Reading = {block: sentence.block, start, end, ruleId: verdict.rule.id, frame: frameWords, steps: verdict.steps}
  if (!verdict.stands || !frame) return reading
  const setting = options.rules?.[verdict.rule.id]
  if (setting === 'off') return reading
  const found = doubtsOf(verdict, page, lexis)
  const confidence = confidenceOf(found)
  const isUnsure = confidence < (options.minConfidence ?? leastConfidence)
  const level: Level = verdict.level === 'info' || isUnsure ? 'info' : setting ?? verdict.level
  if (options.allow?.some(phrase => covered(text, start, end, phrase))) return reading
  const {reason, note: said} = message(verdict, frameWords)
  const unsure = isUnsure ? `Only ${Math.round(confidence * 100)} % sure: ${found.map(doubt => doubts[doubt].says).join('; ')}.` : undefined
  const note = said === undefined || unsure === undefined ? said ?? unsure : `${said} ${unsure}`
  const antecedent = frame.object?.referent.antecedent
  const url = ruleUrl(lexis.pack, verdict.rule.id)
  const finding: BlockFinding = {
    block: sentence.block, start, end, ruleId: verdict.rule.id, level, actual, reason, ...(note !== undefined && {note}), ...(url !== undefined && {url}),
    suggestions: [], frame: frameWords,
    related: antecedent ? [{block: antecedent.block, start: antecedent.start, end: antecedent.end, message: `“${frameWords.object ?? ''}” stands for “${antecedent.text}”`}] : [],
    sentence: {start: unfold(folded, words[sentence.from]!.start), end: unfold(folded, words[sentence.to - 1]!.end)},
    confidence, doubts: found, triggerId: frame.occurrence.trigger.id,
  }
  reading.finding = finding
  return reading
}

// The finding stands inside an allowed phrase, case and white space aside.
function covered(text: string, start: number, end: number, phrase: string): boolean {
  const wanted = phrase.toLowerCase().trim().split(/\s+/).join(' ')
  const flat = text.toLowerCase().replace(/\s/g, ' ')
  for (let at = flat.indexOf(wanted); at >= 0; at = flat.indexOf(wanted, at + 1)) if (at <= start && at + wanted.length >= end) return true
  return false
}
