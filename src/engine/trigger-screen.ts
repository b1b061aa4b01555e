import {past, pastParticiple, presentParticiple, thirdPerson} from '../language/lexicon.js'
import type {Pack} from '../vocabulary/pack.js'
import {anyOf, reduced, spellings} from './names/spellings.js'

/** Constructions that say something only where a watched place is named in the same block. */
const PLACED = new Set<Pack['triggers'][number]['construction']>(['noun-phrase', 'subject-verb'])

/**
 * Tells of a block's folded text whether a trigger's word may stand in it, in any inflection, in a compound or by itself. It goes by the
 * beginnings of words: “access” lets “accessory” through.
 *
 * @param misspelt Wrong spellings that the reading takes for a trigger, lower case.
 */
export function makeTriggerScreen(
  pack: Pack, extra: Readonly<Record<string, readonly string[]>>, misspelt: {has(word: string): boolean},
): (text: string) => boolean {
  const words = new Set<string>()
  const placed = new Set<string>()
  let byPlace = false
  for (const trigger of pack.triggers) {
    if (trigger.construction === 'noun-phrase') byPlace = true
    else for (const lemma of trigger.lemmas) for (const form of beginnings(tellingWord(lemma))) (PLACED.has(trigger.construction) ? placed : words).add(form)
  }
  const places = pack.entities
    .filter(entity => entity.role === 'channel')
    .flatMap(entity => [...entity.names, ...(extra[entity.id] ?? [])].map(name => spellings(name, entity.caseSensitive)))
  if (!places.every(one => one !== undefined)) return () => true
  const pattern = wordPattern([...words])
  const place = byPlace || placed.size > 0 ? new RegExp(`(?<![A-Za-z0-9])(?:${anyOf(reduced(places.flat()).map(({elements}) => elements))})`, 'i') : undefined
  const later = byPlace ? undefined : wordPattern([...placed])
  const test = (text: string): boolean => pattern.test(text) || (place?.test(text) === true && (later === undefined || later.test(text)))
  // A compound is read without its hyphens too: “in-voke”.
  return text => test(text) || (/[A-Za-z0-9]-[A-Za-z0-9]/.test(text) && pattern.test(text.replaceAll('-', ''))) || holdsMisspelt(text, misspelt)
}

// Each word of a phrase has to be there, so “offer” tells more of “on offer” than its first.
function tellingWord(lemma: string): string {
  const words = lemma.toLowerCase().split(/\s+/)
  return words[0]!.length > 2 ? words[0]! : words.reduce((longest, word) => (word.length > longest.length ? word : longest))
}

function holdsMisspelt(text: string, misspelt: {has(word: string): boolean}): boolean {
  for (const [word] of text.toLowerCase().matchAll(/[a-z]{4,}/g)) if (misspelt.has(word)) return true
  return false
}

// Only words of letters and digits; a lemma with other signs in it (“pass-through”) is a word with hyphens, and begins with its first part.
function wordPattern(words: readonly string[]): RegExp {
  const short = words.filter(word => !words.some(other => other !== word && word.startsWith(other)))
  const clitics = short.filter(word => word.startsWith("'"))
  const rest = short.filter(word => !word.startsWith("'"))
  return new RegExp([...clitics, `(?<![A-Za-z0-9])(?:${anyOf(rest.map(word => Array.from(word)))})`].join('|'), 'i')
}

// With what the forms of a word begin; its own letters stand for whatever is added to them.
function beginnings(word: string): string[] {
  if (word === 'be') return ['be', 'is', 'are', 'was', 'were', "'s", "'re"]
  if (word === 'have') return ['have', 'has', 'had', 'having', "'ve"]
  const forms = [word, thirdPerson(word), presentParticiple(word), past(word), pastParticiple(word)]
  const [, prefix = '', stem] = /^((?:re|pre|un|over|co|mis|out|auto)-?)([a-z]+)$/.exec(word) ?? []
  if (stem !== undefined) forms.push(prefix + past(stem), prefix + pastParticiple(stem))
  return forms
}
