import {lint, read, screen, type BlockFinding, type CompiledPack, type LintOptions, type Reading} from '../engine/lint.js'
import type {Block} from '../engine/prose.js'
import type {Finding, Span, Suggestion} from '../finding.js'
import {applyDirectives, type DirectiveNote, type DirectiveOptions, type SilencedFinding} from './apply-directives.js'
import {excerptOf} from './excerpt.js'
import type {PlacedEdit, Problem, Prose, SourceBlock, TextFormat} from './format.js'
import {plainEdit} from './safe-edit.js'
import {firstWhere} from './sorted.js'

export type SourceOptions = LintOptions & {
  directives?: DirectiveOptions
  /** Reads the blocks in place of `lint`: with the same pack and options, but from what it read before. */
  again?: (blocks: readonly Block[]) => BlockFinding[]
}

/** What there is to say of one file. All offsets are UTF-16 units into it. */
export interface SourceReport {
  /** In the order of their starts. */
  findings: Finding[]
  /** What is wrong with the file itself; the rest of it was linted. */
  problems: Problem[]
  /** What is wrong with its directives. */
  directives: DirectiveNote[]
  /** The findings that directives silenced. */
  silenced: SilencedFinding[]
}

/**
 * Lints a text. A text that the screen rules out is not parsed, unless its directives are to be reported; then neither are its
 * problems found.
 */
export function lintSource(
  source: string,
  format: TextFormat,
  compiled: CompiledPack,
  options: SourceOptions = {},
): SourceReport {
  const isWanted = format.hidesLetters || screen(source, compiled) || needsDirectives(source, options.directives)
  return isWanted ? lintParsed(source, format, compiled, options) : {findings: [], problems: [], directives: [], silenced: []}
}

/** As `lintSource`, whatever the screen says: its problems are complete. */
export function lintParsed(
  source: string,
  format: TextFormat,
  compiled: CompiledPack,
  options: SourceOptions = {},
): SourceReport {
  const prose = format.read(source)
  const isClear = format.hidesLetters === true && !screen(prose.blocks.map(({text}) => text).join('\n\n'), compiled)
  return lintProse(isClear ? {...prose, blocks: []} : prose, textEdit(source, format), compiled, options)
}

/** A rewrite as it goes into the file: the stretch to replace, and whether that is safe without a person. */
export type WriteEdit = (block: SourceBlock, start: number, end: number, text: string) => PlacedEdit

/** Lints what a format has read. `write` is given offsets into a block's text and gives such of the file. */
export function lintProse(prose: Prose, write: WriteEdit, compiled: CompiledPack, options: SourceOptions = {}): SourceReport {
  const {directives: directiveOptions, again, ...lintOptions} = options
  const {blocks, directives, problems} = prose
  const found = (again?.(blocks) ?? lint(blocks, compiled, lintOptions)).map(finding => toFinding(finding, blocks, write))
  found.sort((a, b) => a.start - b.start || a.end - b.end)
  const known = compiled.pack.rules.map(rule => rule.id)
  const {findings, notes, silenced} = applyDirectives(found, directives, known, directiveOptions)
  return {findings, problems, directives: notes, silenced}
}

function needsDirectives(source: string, options: DirectiveOptions | undefined): boolean {
  return Boolean(options?.report || options?.requireReason) && source.includes('memolint')
}

/** How a trigger was read, with its place in the file. */
export interface SourceReading extends Span {
  reading: Reading
  /** The block's text, which the reading's own offsets are into. */
  block: SourceBlock
}

/** How every trigger of a text was read, in its order, whatever its directives say. For `memolint why`. */
export function readSource(
  source: string,
  format: TextFormat,
  compiled: CompiledPack,
  options: LintOptions = {},
): SourceReading[] {
  return readProse(format.read(source), compiled, options)
}

/** As `readSource`, of what a format has read. */
export function readProse({blocks}: Prose, compiled: CompiledPack, options: LintOptions = {}): SourceReading[] {
  const readings = read(blocks, compiled, options).map((reading): SourceReading => {
    const block = blocks[reading.block]!
    return {...block.map.toSource(reading.start, reading.end), reading, block}
  })
  return readings.sort((a, b) => a.start - b.start || a.end - b.end)
}

function textEdit(source: string, format: TextFormat): WriteEdit {
  return (block, start, end, text) => {
    const rewrite = {start, end, text}
    return format.placeEdit?.(block, source, rewrite) ?? plainEdit(format, block, source, rewrite)
  }
}

function whereIs({where, places = []}: SourceBlock, offset: number): Pick<Finding, 'where'> {
  const said = places[firstWhere(places, ({from}) => from > offset) - 1]?.where ?? where
  return said === undefined ? {} : {where: said}
}

function toFinding(found: BlockFinding, blocks: readonly SourceBlock[], write: WriteEdit): Finding {
  const {block: at, start, end, suggestions: offered, related, triggerId: _triggerId, doubts: _doubts, sentence, ...rest} = found
  const block = blocks[at]!
  const suggestions = offered.map(({start: from, end: to, text, fix, title}): Suggestion => {
    const {isFree, ...edit} = write(block, from, to, text)
    return {...edit, fix: fix && isFree && !block.isKey, title}
  })
  return {
    ...rest,
    ...block.map.toSource(start, end),
    ...whereIs(block, start),
    excerpt: excerptOf(block, found, offered),
    ...(block.part === undefined ? {} : {part: block.part}),
    expected: offered.map(({text}) => text),
    suggestions,
    related: related.map(({block: other, message, ...span}) => ({...blocks[other]!.map.toSource(span.start, span.end), message})),
    context: {sentence: block.text.slice(sentence.start, sentence.end), block: block.text},
  }
}
