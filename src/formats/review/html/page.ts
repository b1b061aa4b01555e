import type {Message} from '../../message.js'
import type {SourceBlock} from '../../format.js'
import {firstWhere} from '../../sorted.js'
import {changesOf} from '../changes.js'
import {cardHtml} from './card.js'
import {escapeHtml, nameHtml} from './escape.js'
import {htmlPage} from './shell.js'
import {pageStyle} from './style.js'

/** What a page for reviewers is made of. */
export interface RedlineParts {
  /** The file as it is shown. */
  path: string
  /** Its prose, in reading order. */
  blocks: readonly SourceBlock[]
  /** The same after its fixes, block by block. */
  fixed: readonly SourceBlock[]
  messages: readonly Message[]
  /** 1 where the file starts with a byte order mark, which the messages’ offsets count. */
  shift: number
}

interface Noted {
  start: number
  end: number
  number: number
  message: Message
}

/**
 * A text as reviewers read it: all of its prose, the fixes struck out and written in, and the findings beside it.
 *
 * @param hashOf As `htmlPage` wants it.
 */
export function redlinePage({path, blocks, fixed, messages, shift}: RedlineParts, hashOf: (text: string) => string): string {
  const {byBlock, others} = place(blocks, messages, shift)
  const after = (index: number): string => (fixed.length === blocks.length ? fixed[index]!.text : blocks[index]!.text)
  const rows: string[] = []
  for (let index = 0; index < blocks.length; ) {
    const end = groupEnd(blocks, index)
    const inner = group(blocks, index, end, (at) => textHtml(blocks[at]!.text, after(at), byBlock.get(at) ?? []))
    const notes = Array.from({length: end - index}, (_, step) => byBlock.get(index + step) ?? []).flat()
    rows.push(rowHtml(inner, notes))
    index = end
  }
  const count = messages.length === 1 ? '1 finding' : `${messages.length} findings`
  const body = [
    `<header class="top"><p class="brand">memolint</p><h1>${nameHtml(path)}</h1>`,
    `<p>${count}. What is <del>struck out</del> goes, what is <ins>written in</ins> comes; these rewrites are safe to make without a person. What is <mark>marked</mark> is told beside it.</p></header>`,
    '<main>',
    ...(others.length === 0 ? [] : [rowHtml('', others)]),
    ...rows,
    '</main>',
  ].join('\n')
  return htmlPage({title: `Redline of ${path}`, style, body}, hashOf)
}

// A finding's block is the one whose text has the finding's words at its place.
function place(blocks: readonly SourceBlock[], messages: readonly Message[], shift: number): {byBlock: Map<number, Noted[]>; others: Noted[]} {
  const starts = blocks.map((block, index) => ({index, start: block.map.toSource(0, block.text.length).start})).sort((a, b) => a.start - b.start || a.index - b.index)
  const byBlock = new Map<number, Noted[]>()
  const others: Noted[] = []
  messages.forEach((message, index) => {
    const noted = {start: 0, end: 0, number: index + 1, message}
    const from = (message.place?.start.offset ?? -1) - shift
    const to = (message.place?.end.offset ?? -1) - shift
    for (let at = firstWhere(starts, ({start}) => start > from) - 1, steps = 0; at >= 0 && steps < mostNested; at--, steps++) {
      const {index: block} = starts[at]!
      const span = blocks[block]!.map.toText(from, to)
      if (span === undefined || span.end > blocks[block]!.text.length) continue
      const list = byBlock.get(block)
      if (list) list.push({...noted, ...span})
      else byBlock.set(block, [{...noted, ...span}])
      return
    }
    others.push(noted)
  })
  return {byBlock, others}
}

/** So many blocks may start inside another one: the texts of a paragraph's images. */
const mostNested = 200

function textHtml(before: string, after: string, notes: readonly Noted[]): string {
  let at = 0
  let low = 0
  return changesOf(before, after)
    .map(({kind, text}) => {
      if (kind === 'inserted') return `<ins>${escapeHtml(text)}</ins>`
      const start = at
      at += text.length
      while (low < notes.length && notes[low]!.end <= start) low++
      let high = low
      while (high < notes.length && notes[high]!.start < at) high++
      const inner = markedHtml(before, start, at, notes.slice(low, high))
      return kind === 'deleted' ? `<del>${inner}</del>` : inner
    })
    .join('')
}

// The words of a finding are marked as far as they reach into this stretch; its number stands where they end.
function markedHtml(text: string, from: number, to: number, notes: readonly Noted[]): string {
  const here = notes.filter(({end}) => end > from)
  const cuts = [...new Set([from, to, ...here.flatMap(({start, end}) => [Math.max(from, start), Math.min(to, end)])])].sort((a, b) => a - b)
  return cuts
    .slice(0, -1)
    .map((start, index) => {
      const end = cuts[index + 1]!
      const inner = escapeHtml(text.slice(start, end))
      const isMarked = here.some((note) => note.start < end && note.end > start)
      const refs = here.filter((note) => note.end === end).map(({number}) => `<a class="ref" href="#finding-${number}">${number}</a>`)
      return (isMarked ? `<mark>${inner}</mark>` : inner) + refs.join('')
    })
    .join('')
}

function rowHtml(inner: string, notes: readonly Noted[]): string {
  const cards = notes.map(({message, number}) => cardHtml(message, {id: `finding-${number}`, number, withoutText: true}))
  return `<div class="row"><div class="copy">${inner}</div>${cards.length === 0 ? '' : `<section class="notes">${cards.join('\n')}</section>`}</div>`
}

// The cells of a table and the items of a list stand together.
function groupEnd(blocks: readonly SourceBlock[], start: number): number {
  const {table, list} = blocks[start]!
  let end = start + 1
  if (table !== undefined) while (blocks[end]?.table?.id === table.id) end++
  else if (list !== undefined) while (blocks[end]?.list === list) end++
  return end
}

function group(blocks: readonly SourceBlock[], start: number, end: number, textOf: (index: number) => string): string {
  const {kind, depth = 1, table, where} = blocks[start]!
  const label = where === undefined ? '' : `<p class="where">${escapeHtml(where)}</p>`
  const indexes = Array.from({length: end - start}, (_, step) => start + step)
  if (table !== undefined) return label + tableHtml(blocks, indexes, textOf)
  const text = `<bdi>${textOf(start)}</bdi>`
  if (kind === 'item') return `${label}<ul>${indexes.map((index) => `<li class="depth-${Math.min(6, blocks[index]!.depth ?? 1)}"><bdi>${textOf(index)}</bdi></li>`).join('')}</ul>`
  if (kind === 'heading' || kind === 'title') {
    const level = kind === 'title' ? 2 : Math.min(6, depth + 1)
    return `${label}<h${level}>${text}</h${level}>`
  }
  return `${label}<p class="${kind}">${text}</p>`
}

function tableHtml(blocks: readonly SourceBlock[], indexes: readonly number[], textOf: (index: number) => string): string {
  const rows = new Map<number, string[]>()
  for (const index of indexes) {
    const {row, header} = blocks[index]!.table!
    const cell = header ? 'th' : 'td'
    rows.set(row, [...(rows.get(row) ?? []), `<${cell}><bdi>${textOf(index)}</bdi></${cell}>`])
  }
  return `<div class="scroll"><table>${[...rows.values()].map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')}</table></div>`
}

const style = `${pageStyle}
.top { background: var(--card); border-bottom: 1px solid var(--line); padding: 1.4rem max(1.2rem, calc((100vw - 76rem) / 2)); }
.brand { font-weight: 700; color: var(--soft); }
.top h1 { font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; margin-bottom: .3rem; }
main { max-width: 78.4rem; margin: 0 auto; padding: 1.2rem 1.2rem 4rem; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 24rem; gap: 0 2rem; align-items: start; padding: .45rem 0; }
.notes { display: grid; gap: .6rem; }
.copy { font: 1.1rem/1.65 var(--serif); overflow-wrap: anywhere; max-width: 44rem; }
.copy :is(h2, h3, h4, h5, h6) { font-size: 1.2em; line-height: 1.3; } .copy h2 { font-size: 1.5em; }
.copy .where, .copy .attribute { font-family: system-ui, sans-serif; font-size: .9rem; color: var(--soft); }
.copy .attribute { color: inherit; border-left: 3px solid var(--line); padding-left: .7rem; }
.copy li { display: list-item; list-style: disc; margin-left: 1.3em; }
.copy .depth-2 { margin-left: 2.6em; } .copy .depth-3 { margin-left: 3.9em; } .copy :is(.depth-4, .depth-5, .depth-6) { margin-left: 5.2em; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
.ref { font: 650 .72rem/1 system-ui, sans-serif; vertical-align: super; margin: 0 .15em; text-decoration: none; display: inline-block; }
.row .finding { padding: .7rem .9rem .8rem; font-size: .92rem; } .row .finding .text { font-size: 1rem; } .row .finding .rule { margin-left: 0; }
@media (max-width: 62rem) { .row { grid-template-columns: minmax(0, 1fr); gap: .6rem; } .notes { padding-left: 1rem; } }
@media print { main { padding: 0; max-width: none; } .top { padding: 0 0 .8rem; } .row { grid-template-columns: minmax(0, 1fr) 16rem; gap: 0 1rem; } }
`
