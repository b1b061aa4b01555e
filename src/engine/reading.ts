import type {FrameWords, Level} from '../finding.js'
import {unfold} from '../language/fold.js'
import {ruleUrl} from '../vocabulary/rule-url.js'
import {confidenceOf, doubts, doubtsOf} from './confidence.js'
import type {Lexis} from './lexis.js'
import type {BlockFinding, LintOptions, Reading} from './lint.js'
import {message} from './message.js'
import type {Page, Sentence} from './page.js'
import type {Verdict} from './verdict/verdict.js'

/** Findings that the reader is less sure of are info, unless the options say otherwise. */
const LEAST_CONFIDENCE = 0.5

/** What a verdict says of the text: its words, its steps, and the finding where it stands. Offsets are into the block's plain text. */
export function toReading(page: Page, sentence: Sentence, verdict: Verdict, lexis: Lexis, options: LintOptions): Reading {
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
  const isUnsure = confidence < (options.minConfidence ?? LEAST_CONFIDENCE)
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
