import {wordList} from '../../language/lexicon/word-list.js'
import type {Word} from '../../language/words.js'
import {quotationAt} from './marks.js'
import type {Quotation, Wording} from './wording.js'

/** Where words are printed: “put ‘call it’ on a slide”. */
const PAGE = wordList(`
  -mail -mails ad ads banner banners billboard billboards brochure brochures caption captions copy deck decks draft
  drafts e-mail e-mails email emails flyer flyers headline headlines leaflet leaflets mail mails newsletter
  newsletters page pages post poster posters posts site sites slide slides tweet tweets website websites
`)
/** What is said of words, and of nothing that they name. */
const FIT = wordList(`
  acceptable allowed correct cut discouraged fine flagged incorrect marked ok okay out permitted preferred safe struck
  taboo verboten welcome wrong
`)

/** “What you may not: “…””: the verb of saying is left out. */
export function behindColon({clauses, quoted}: Wording): string | undefined {
  if (!quoted) return undefined
  const colon = clauses.phrases.findIndex(phrase => phrase.kind === 'sign' && phrase.lower === ':')
  if (colon <= 0 || clauses.phrases[colon]!.from > quoted.from) return undefined
  const modal = clauses.vg(colon - 1)
  return modal?.bare && modal.negated !== undefined ? 'the words are forbidden' : undefined
}

/** “The sentence ‘Call GPT-5 from your agents’ must not appear”: what is quoted is a sentence, no model. */
export function withObjectQuoted({frame, clauses, words, at, quoted}: Wording): string | undefined {
  const np = frame.object?.np
  const named = np === undefined ? undefined : quotationAt(words, clauses.np(np)!.head)
  if (!named || named.from === quoted?.from || isInside(at, named)) return undefined
  const hasVerb = clauses.phrases.some(part => part.kind === 'vg' && part.from > named.from && part.to <= named.to)
  return hasVerb ? 'the object stands in a sentence that is quoted' : undefined
}

const isInside = (at: number, {from, to}: Quotation): boolean => at > from && at < to

/** “Instead of “call GPT-5”, tell them …”: what is put in place of a quotation is wording as well. */
export function isReplaced({words, quoted}: Wording): string | undefined {
  if (!quoted || !/^(?:of|than)$/.test(words[quoted.from - 1]?.lower ?? '')) return undefined
  return /^(?:instead|rather)$/.test(words[quoted.from - 2]?.lower ?? '') ? 'something else is put in its place' : undefined
}

/** “‘call it’ is not”, “‘call it’ is marked red”, “put ‘call it’ on a slide”: what is said of the words between the marks. */
export function namedAsWording({words, quoted}: Wording): string | undefined {
  return quoted && (isPrinted(words, quoted) ?? (isOpposed(words, quoted) || isJudged(words, quoted) || isListed(words, quoted))) ? 'what is quoted is spoken of as wording' : undefined
}

// “put ‘call it’ on a slide”; undefined where nothing is put anywhere.
function isPrinted(words: readonly Word[], {from, to}: Quotation): boolean | undefined {
  if (words[from - 1]?.lemma !== 'put' || !/^(?:on|in|into|onto)$/.test(words[to + 1]?.lower ?? '')) return undefined
  return words.slice(to + 2, to + 6).some(word => PAGE.has(word.lower))
}

// “not ‘call it’ but ‘…’”, “rendered ‘…’ as ‘call it’”: two quotations set against each other.
function isOpposed(words: readonly Word[], {from, to}: Quotation): boolean {
  const mark = words[from]!.lower
  const but = words[to + 1]?.lower === ',' || words[to]?.lower === ',' ? to + 2 : to + 1
  if (words[from - 1]?.lower === 'not' && words[but]?.lower === 'but' && words[but + 1]?.lower === mark) return true
  return words[from - 2]?.lower === mark && /^(?:as|into|with|by|for|instead of|than)$/.test(words[from - 1]!.lower)
}

// “‘call it’ appears in the column headed Don't”
const isListed = (words: readonly Word[], {to}: Quotation): boolean =>
  /^(?:appear|figure|feature|stand|belong)$/.test(words[to + 1]?.lemma ?? '') && /^(?:in|on|under|among)$/.test(words[to + 2]?.lower ?? '')

// “‘call it’ is not”, “‘call it’ is marked red”
function isJudged(words: readonly Word[], {to}: Quotation): boolean {
  const copula = words[to + 1]
  if (copula?.tag !== 'aux' || !/^(?:is|was|are|were)$/.test(copula.lower)) return false
  const negated = words[to + 2]?.tag === 'neg'
  const next = words[negated ? to + 3 : to + 2]
  return FIT.has(next?.lower ?? '') || (negated && (next === undefined || next.tag === 'sign'))
}
