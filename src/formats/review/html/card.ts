import type {Level, Suggestion} from '../../../finding.js'
import type {Message} from '../../message.js'
import {escapeHtml} from './escape.js'
import {markedHtml, redlineHtml} from './redline.js'

/** What people call the levels. */
export const levelNames: Readonly<Record<Level, string>> = {error: 'Error', warning: 'Warning', info: 'Advice'}

/** How a card stands on its page. */
export interface CardPlace {
  /** The anchor of the card. */
  id: string
  /** Further attributes, as HTML. */
  attributes?: string
  /** Where the rule is told; none: its id alone. */
  ruleAnchor?: string
  /** The number that the text refers to it by. */
  number?: number
  /** The page shows the sentence beside the card, with the rewrite made where that is safe. */
  withoutText?: boolean
}

/** A finding as a card: how grave, where, the sentence, why, and what to write. */
export function cardHtml(message: Message, {id, attributes = '', ruleAnchor, number, withoutText = false}: CardPlace): string {
  const {level, excerpt, actual, ruleId, reason, note, related = []} = message
  const rule = `<code>${escapeHtml(ruleId)}</code>`
  const words = actual === undefined ? '' : `<bdi>“${escapeHtml(actual)}”</bdi> `
  const place = placeOf(message)
  return [
    `<article class="finding ${level}" id="${id}"${attributes}>`,
    `<header><h3>${number === undefined ? '' : `<span>${number}</span>`} <span class="level">${levelNames[level]}</span> ${words}${place === '' ? '' : `<a href="#${id}">${escapeHtml(place)}</a>`}</h3>`,
    `<span class="rule"><span class="unseen">Rule: </span>${ruleAnchor === undefined ? rule : `<a href="#${ruleAnchor}">${rule}</a>`}</span></header>`,
    ...(excerpt === undefined || withoutText ? [] : [`<p class="text">${markedHtml(excerpt)}</p>`]),
    `<p class="reason">${escapeHtml(reason)}</p>`,
    ...(note === undefined ? [] : [`<p class="note">${escapeHtml(note)}</p>`]),
    ...rewritesHtml(message, withoutText && message.suggestions?.[0]?.fix === true),
    ...related.map(({message: said, line}) => `<p class="note">${message.part === undefined ? `Line ${line}: ` : ''}${escapeHtml(said)}</p>`),
    `</article>`,
  ].join('\n')
}

/** Where a person would look: the format's own words, or the line. */
function placeOf({where, line}: Message): string {
  return where ?? (line === null ? '' : `line ${line}`)
}

// The first rewrite in full, the others by what they say: three long sentences that are almost the same help nobody choose.
function rewritesHtml({excerpt, suggestions = []}: Message, made: boolean): string[] {
  const [first, ...others] = suggestions
  if (first === undefined) return []
  const rewrite = excerpt?.rewrites[0]
  if (made) return [`<p class="label">Suggested and made</p>`, `<p><bdi>${escapeHtml(first.title)}</bdi></p>`, ...othersHtml(others)]
  const safe = first.fix ? ' <span class="safe">(safe to make without a person)</span>' : ''
  return [
    `<p class="label">Suggested${safe}</p>`,
    `<p class="text">${excerpt && rewrite ? redlineHtml(excerpt, rewrite) : `<bdi>${escapeHtml(first.title)}</bdi>`}</p>`,
    ...othersHtml(others),
  ]
}

function othersHtml(others: readonly Suggestion[]): string[] {
  if (others.length === 0) return []
  const items = others.map(({title, fix}) => `<li><bdi>${escapeHtml(title)}</bdi>${fix ? ' <span class="safe">(safe to make without a person)</span>' : ''}</li>`)
  return ['<p class="label">Or</p>', `<ul class="more">${items.join('')}</ul>`]
}
