import type {Level} from '../../../finding.js'
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
  /** Leaves the sentence out, where the page shows it beside the card. */
  withoutText?: boolean
}

/** A finding as a card: how grave, where, the sentence, why, and what to write. */
export function cardHtml(message: Message, {id, attributes = '', ruleAnchor, withoutText = false}: CardPlace): string {
  const {level, excerpt, actual, ruleId, reason, note, related = []} = message
  const rule = `<code>${escapeHtml(ruleId)}</code>`
  const words = actual === undefined ? '' : `<bdi>“${escapeHtml(actual)}”</bdi> `
  const place = placeOf(message)
  return [
    `<article class="finding ${level}" id="${id}"${attributes}>`,
    `<header><h3><span class="level">${levelNames[level]}</span> ${words}${place === '' ? '' : `<a href="#${id}">${escapeHtml(place)}</a>`}</h3>`,
    `<span class="rule"><span class="unseen">Rule: </span>${ruleAnchor === undefined ? rule : `<a href="#${ruleAnchor}">${rule}</a>`}</span></header>`,
    ...(excerpt === undefined || withoutText ? [] : [`<p class="text">${markedHtml(excerpt)}</p>`]),
    `<p class="reason">${escapeHtml(reason)}</p>`,
    ...(note === undefined ? [] : [`<p class="note">${escapeHtml(note)}</p>`]),
    ...rewritesHtml(message),
    ...related.map(({message: said, line}) => `<p class="note">Line ${line}: ${escapeHtml(said)}</p>`),
    `</article>`,
  ].join('\n')
}

/** Where a person would look: the format's own words, or the line. */
function placeOf({where, line}: Message): string {
  return where ?? (line === null ? '' : `line ${line}`)
}

// The first rewrite in full, the others by what they say: three long sentences that are almost the same help nobody choose.
function rewritesHtml({excerpt, suggestions = []}: Message): string[] {
  const [first, ...others] = suggestions
  if (first === undefined) return []
  const rewrite = excerpt?.rewrites[0]
  const safe = first.fix ? ' <span class="safe">(safe to make without a person)</span>' : ''
  return [
    `<p class="label">Suggested${safe}</p>`,
    `<p class="text">${excerpt && rewrite ? redlineHtml(excerpt, rewrite) : `<bdi>${escapeHtml(first.title)}</bdi>`}</p>`,
    ...(others.length === 0
      ? []
      : [
          '<p class="label">Or</p>',
          `<ul class="more">${others.map(({title, fix}) => `<li><bdi>${escapeHtml(title)}</bdi>${fix ? ' <span class="safe">(safe to make without a person)</span>' : ''}</li>`).join('')}</ul>`,
        ]),
  ]
}
