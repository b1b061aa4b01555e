import {unfold} from '../../language/fold.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {Word} from '../../language/words.js'
import type {Frame} from '../frames/frame.js'
import type {Page} from '../page.js'
import {governingVerbs, isProhibition} from './governors.js'
import {markedAround, quotationAt, quotedAround} from './marks.js'
import {isPartial} from './partial.js'
import type {Scope} from './scope.js'

const METALANGUAGE = /^(?:say|write|print|claim|state|imply|suggest|tell|describe|advertise|insinuate|hint|assert|phrase|word|promise|put|pitch|announce|post|tweet|publish|call|frame|mention)$/
const META_NOUN = /^(?:word|words|term|terms|phrase|phrases|verb|verbs|noun|wording|wordings|expression|expressions|phrasing|language|terminology|vocabulary|sentence|sentences|headline|copy|adjective|synonym|synonyms|formulation|formulations|slogan|slogans|tagline|taglines|claim|claims|string|label|text)$/
const META_VERB = /^(?:say|write|avoid|replace|use|print|ban|strike|prohibit|forbid|delete|search|swap|reword|rephrase|rewrite|prefer|type|read|spell|mean|approve|reject|flag|change|edit|remove|publish|cut|drop|substitute|find|grep|quote|cross|translate|rename|retitle|underline|shorten|report|mark|list|highlight|treat|count|catch|correct|retract)$/

const META_CLAIM = /^(?:claims?|ideas?|notion|suggestion|statements?|impression|implication|wording|phrase|sentence|assertion|message|line|words)$/

/** Headings and labels that put what stands under them up as wording. Told of English, not of any policy. */
const MENTION_HEADING = /\b(?:(?:do not|don't|never|not to|must not|avoid|what not to|stop) (?:say|saying|write|writing|use|using|print|publish|call it)|words? (?:to avoid|we avoid|not to use|we (?:do not|don't|never) (?:use|say))|(?:banned|prohibited|forbidden|disallowed|rejected|non-approved|unapproved|not approved|off-limits|blocked|retired|wrong|bad|risky) (?:words?|phrases?|terms?|wording|language|copy|expressions?|examples?|claims?|verbs?|phrasing|sentences?)|(?:phrases?|terms?|wording|expressions?|language|claims?) (?:to avoid|that (?:is|are) (?:banned|prohibited|forbidden|not allowed|off limits)|we (?:avoid|reject|never use))|(?:words?|phrases?|terms?|wording|expressions?|verbs?)\b[^.?]*\b(?:(?:may|can|must|should|do|shall) (?:not|never)|cannot|can't|mustn't|don't|may no longer) (?:use|say|write|print|publish)|(?<!\b(?:pitfalls|mistakes|errors|costs|traps|bugs|issues|problems|risks|delays|surprises|downtime) to )avoid(?:ed)?$|^(?:don't|don’t|do not|never|wrong|incorrect|bad|no|not this|before|avoid|not ok|off limits|off-limits|forbidden|prohibited|banned|rejected|instead of)\s*:?$)/i

// Labels that do the same for the block they open.
const MENTION_LABEL = /^\W*(?:do not use|don't use|never use|wrong|bad|don't|don’t|do not|not this|incorrect|avoid|before|never|no|not ok|banned|prohibited|rejected|instead of|forbidden|don't write|don't say|do not say|do not write|never say|never write)\s*[:：]/i

// Over a column, one word of it does.
const MENTION_HEADER = /^\W*(?:banned|forbidden|prohibited|rejected|wrong|avoid|never|don['’]t|do not|not (?:allowed|approved|ok)|off limits|instead of)\b/i

/** Words that are put up as wording: by a label, a heading, quotation marks or a verb of saying that is forbidden. Undefined for words that are used. */
export function mention(frame: Frame, page: Page): Scope | undefined {
  const {sentence} = frame
  const {clauses} = sentence
  const {words} = clauses
  const {at} = frame.occurrence
  const block = page.blocks[sentence.block]!
  if (MENTION_LABEL.test(labelled(block.text, frame, page))) return {kind: 'mention', why: 'a label puts it up as wording'}
  for (const governor of page.governors(sentence.block)) {
    const {kind, text, table} = page.blocks[governor]!
    if (kind === 'title') continue
    if ((table?.header === true && MENTION_HEADER.test(text)) || MENTION_HEADING.test(text.trim()) || (kind === 'paragraph' && /[:：]\s*$/.test(text) && (MENTION_HEADING.test(text.split(/[.!?]\s/).at(-1)!.replace(/[:：]\s*$/, '')) || introducesWording(text)))) {
      return {kind: 'mention', why: `it stands under “${text.slice(0, 50)}”`}
    }
  }
  const quoted = quotedAround(frame, page)
  // “What you may not: “…””: the verb of saying is left out.
  const colon = quoted ? clauses.phrases.findIndex(phrase => phrase.kind === 'sign' && phrase.lower === ':') : -1
  if (quoted && colon > 0 && clauses.phrases[colon]!.from <= quoted.from && clauses.vg(colon - 1)?.bare === true && clauses.vg(colon - 1)!.negated !== undefined) return {kind: 'mention', why: 'the words are forbidden'}
  // “The sentence ‘Call GPT-5 from your agents’ must not appear”: what is quoted is a sentence, no model.
  const named = frame.object?.np === undefined ? undefined : quotationAt(words, clauses.np(frame.object.np)!.head)
  if (named && named.from !== quoted?.from && !(at > named.from && at < named.to) && clauses.phrases.some(part => part.kind === 'vg' && part.from > named.from && part.to <= named.to)) return {kind: 'mention', why: 'the object stands in a sentence that is quoted'}
  if (warnedAgainst(frame)) return {kind: 'mention', why: 'a claim is warned against'}
  const marked = quoted !== undefined || markedAround(frame, page)
  // “Instead of “call GPT-5”, tell them …”: what is put in place of a quotation is wording as well.
  if (quoted && (/^(?:instead|rather)$/.test(words[quoted.from - 2]?.lower ?? '') || (/^(?:instead|rather)$/.test(words[quoted.from - 1]?.lower ?? ''))) && /^(?:of|than)$/.test(words[quoted.from - 1]?.lower ?? '')) return {kind: 'mention', why: 'something else is put in its place'}
  if (quoted && namedAsWording(words, quoted)) return {kind: 'mention', why: 'what is quoted is spoken of as wording'}
  // “the word access”, “the term ‘call’”
  let left = at - 1
  while (left >= sentence.from && (words[left]!.tag === 'sign' || words[left]!.tag === 'adj')) left--
  const nounBefore = words[left]
  if (nounBefore && META_NOUN.test(nounBefore.lower) && (marked || /^(?:word|term|verb|noun|words|terms|verbs|phrase)$/.test(nounBefore.lower)) && words[left - 1]?.lower !== 'in') return {kind: 'mention', why: `“${nounBefore.text}” names it as wording`}
  if (marked && words.slice(sentence.from, sentence.to).some((word, offset) => {
    const place = sentence.from + offset
    if (quoted && place >= quoted.from && place < quoted.to) return false
    // “…; so leave that phrase out”: it points at what is quoted.
    if (place > at && META_NOUN.test(word.lower) && /^(?:that|this|those|these)$/.test(words[place - 1]!.lower)) return true
    // “Write short; customers “access” …”: another clause speaks of something else.
    const back = place > at && META_NOUN.test(word.lower) && /^(?:the|this|that)$/.test(words[place - 1]?.lower ?? '') && words.slice(place + 1, sentence.to).some(later => /^(?:forbidden|banned|prohibited|gone|out|dropped|retired|wrong|off|struck|deleted|not|never|removed|unacceptable)$/.test(later.lower))
    if (!back && words.slice(Math.min(place, at), Math.max(place, at)).some(between => between.lower === ';' || (between.tag === 'sub' && between.lower !== 'that'))) return false
    return (META_NOUN.test(word.lower) && !/^(?:language|copy|text|label|claim|claims)$/.test(word.lower)) || /^(?:prohibited|banned|forbidden|approved|reworded|rephrased)$/.test(word.lower) || (word.lower === 'off' && words[place + 1]?.lower === 'limits') || (word.tag === 'verb' && META_VERB.test(word.lemma ?? '') && metaVerbGoverns(clauses, place, at, quoted?.from))
  })) return {kind: 'mention', why: 'it is quoted, and the sentence speaks of wording'}
  // “don't say that customers can call GPT-5”
  const above = governingVerbs(clauses, frame)
  // “nobody writes code any more, the job calls it”: a comma, and another clause.
  const end = above.findIndex((verb, place) => spliced(clauses, verb, above[place - 1] ?? frame.phrase))
  const verbs = end < 0 ? above : above.slice(0, end)
  for (const [place, verb] of verbs.entries()) {
    const vg = clauses.vg(verb)!
    // “should not have to write glue code to call it”: the infinitive says what for.
    if (clauses.vg(verbs[place - 1] ?? -1)?.form === 'infinitive' && /^(?:write|say|put|post|publish|phrase|word|mention|pitch|state|frame)$/.test(vg.lemma)) continue
    // The trigger itself speaks of no words, and “not only announced” forbids none.
    if (vg.head === at || (vg.negated !== undefined && isPartial(clauses, verb))) continue
    // “Nobody told us that …”: so it is.
    if (vg.lemma === 'tell' && vg.form === 'finite' && vg.modal === undefined && /^(?:us|me)$/.test(clauses.phrases[verb + 1] ? clauses.headWord(verb + 1).lower : '')) continue
    if ((METALANGUAGE.test(vg.lemma) ? vg.lemma !== 'call' || frame.construction === 'framing' : frame.construction === 'framing' && /^(?:label|name|dub|term|brand)$/.test(vg.lemma)) && isProhibition(clauses, verb) && !asks(frame, verb)) return {kind: 'mention', why: `“${vg.lemma}” forbids the words`}
  }
  if (quoted && verbs.some(verb => clauses.vg(verb)!.head !== at && METALANGUAGE.test(clauses.vg(verb)!.lemma) && isProhibition(clauses, verb))) return {kind: 'mention', why: 'the words are forbidden'}
  return undefined
}

const PAGE = /^(?:slides?|pages?|banners?|decks?|copy|posters?|flyers?|e?-?mails?|posts?|tweets?|newsletters?|sites?|websites?|headlines?|brochures?|ads?|captions?|drafts?|leaflets?|billboards?)$/
const FIT = /^(?:fine|ok|okay|out|allowed|wrong|marked|flagged|acceptable|safe|taboo|struck|cut|discouraged|permitted|verboten|preferred|correct|incorrect|welcome)$/

// “‘call it’ is not”, “‘call it’ is marked red”, “put ‘call it’ on a slide”: what is said of the words between the marks.
function namedAsWording(words: readonly Word[], {from, to}: {from: number; to: number}): boolean {
  if (words[from - 1]?.lemma === 'put' && /^(?:on|in|into|onto)$/.test(words[to + 1]?.lower ?? '')) return words.slice(to + 2, to + 6).some(word => PAGE.test(word.lower))
  // “not ‘call it’ but ‘…’”, “rendered ‘…’ as ‘call it’”: two quotations set against each other.
  const mark = words[from]!.lower
  if (words[from - 1]?.lower === 'not' && words[to + 1]?.lower === 'but' && words[to + 2]?.lower === mark) return true
  if (/^(?:as|into|with|by|for|instead of|than)$/.test(words[from - 1]?.lower ?? '') && words[from - 2]?.lower === mark) return true
  if (words[to + 1]?.tag !== 'aux' || !/^(?:is|was|are|were)$/.test(words[to + 1]!.lower)) return false
  const next = words[to + 2]?.tag === 'neg' ? to + 3 : to + 2
  return FIT.test(words[next]?.lower ?? '') || (next > to + 2 && (words[next] === undefined || words[next].tag === 'sign'))
}

// “warns against the claim that …”, “a ban on the claim that …”
function warnedAgainst({sentence: {clauses}, phrase}: Frame): boolean {
  for (let at = phrase - 1; at > 1 && at > phrase - 9; at--) {
    if (clauses.is(at, 'sign') && /^[;:.]$/.test(clauses.lower(at))) return false
    if (clauses.lower(at) === 'that' && clauses.np(at - 1) && META_CLAIM.test(clauses.headWord(at - 1).lower)) return /^(?:against|on)$/.test(clauses.lower(at - 2)) && (clauses.lower(at - 2) === 'against' || /^(?:ban|prohibition)$/.test(clauses.np(at - 3) ? clauses.headWord(at - 3).lower : ''))
  }
  return false
}

// A block's text from the label on that a trigger stands behind: “Before: faxes. After: access to GPT-5.”
function labelled(text: string, {sentence, occurrence}: Frame, page: Page): string {
  if (!MENTION_LABEL.test(text)) return text
  const at = unfold(page.folded(sentence.block), sentence.clauses.words[occurrence.at]!.start)
  const last = text.slice(Math.max(0, at - 300), at).match(/[.!?;]["')”’]*\s+(\p{Lu}[\p{L}' ]{1,20}:[^:]*)$/u)
  return last ? last[1]! : text
}

// Between a verb and a later one of its sentence stands a comma that opens a clause with a subject of its own, and nothing subordinates it.
function spliced(clauses: Clauses, verb: number, later: number): boolean {
  if (verb >= later || later - verb > 24 || !clauses.np(verb + 1) || !/^(?:finite|base)$/.test(clauses.vg(later)?.form ?? '')) return false
  const between = clauses.phrases.slice(verb + 1, later)
  return between.some((part, at) => part.kind === 'sign' && part.lower === ',' && clauses.np(verb + 2 + at) !== undefined && clauses.subjectOf(later).includes(verb + 2 + at)) && !between.some(part => part.kind === 'sub' || part.kind === 'rel')
}

// “nobody told us how fast they would get access”: a question of manner or time takes for granted what it asks about.
function asks({sentence: {clauses}, phrase}: Frame, verb: number): boolean {
  for (let at = verb + 1; at < phrase; at++) if (clauses.is(at, 'sub') && /^(?:how|why|when|where)$/.test(clauses.lower(at))) return clauses.vg(at + 1)?.form !== 'infinitive'
  return false
}

// Whether a text ends with a colon after words that forbid: “never say:”.
const introducesWording = (text: string): boolean =>
  /\b(?:avoid|replace|never (?:say|write|use)|do not (?:say|write|use)|don't (?:say|write|use)|banned|prohibited|forbidden|not approved|off limits|must not (?:say|write|appear)|(?:may|can) not (?:say|write|appear)|cannot appear|wrong)\b[^.]*[:：]\s*$/i.test(text)

// A verb such as “use” or “replace” speaks of the quoted words only where they are its own object.
function metaVerbGoverns(clauses: Clauses, verbWord: number, at: number, quote = at): boolean {
  const verb = clauses.words[verbWord]!
  if (/^(?:replace|reword|rephrase|rewrite|correct|retract|ban|strike|prohibit|forbid|spell|swap|substitute|reject|flag)$/.test(verb.lemma ?? '')) return true
  // “reports ‘calling GPT-4o’ as an error”
  if (/^(?:report|mark|list|highlight|treat|count|catch)$/.test(verb.lemma ?? '')) return verbWord < quote && verbWord > quote - 3 && quote < at
  if (/^(?:say|write|type|print|read)$/.test(verb.lemma ?? '')) {
    // “said a customer” reports; “never write”, “write X instead of Y” speak of words.
    const phrase = clauses.phraseOf(verbWord)
    const vg = clauses.vg(phrase)
    // Behind the quotation and before who speaks: whatever the quotation denies, it is reported.
    if (verbWord > at && vg && !vg.passive && vg.form !== 'base' && vg.negated === undefined && clauses.np(phrase + 1) && !clauses.np(phrase - 1)) return false
    if (verbWord < at && verb.lemma !== 'say' && clauses.words.slice(verbWord + 1, at).every(word => word.tag === 'sign' || word.tag === 'name' || word.tag === 'noun' || word.tag === 'adj' || word.tag === 'aux' || word.tag === 'apostrophe-s')) return true
    return vg !== undefined && (isProhibition(clauses, phrase) || (vg.form === 'base' && clauses.subjectOf(phrase).length === 0) || (vg.modal !== undefined && verbWord < at))
  }
  if (verbWord < at) {
    // “renamed the chapter “…””: up to the quotation, whatever the quotation says.
    for (let place = verbWord + 1; place < Math.min(at, quote); place++) {
      const word = clauses.words[place]!
      if (/^(?:chapter|title|section|heading|caption|line|slide|out)$/.test(word.lower)) continue
      if (word.tag === 'sign' && /^["'“‘*_`(]$/.test(word.lower)) continue
      if (word.tag === 'det' || META_NOUN.test(word.lower) || word.lower === ',' || word.lower === 'or' || word.lower === 'and' || word.tag === 'poss') continue
      return false
    }
    return true
  }
  return /^(?:mean|approve)$/.test(verb.lemma ?? '')
}
