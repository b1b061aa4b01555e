import {wordList} from '../../language/lexicon/word-list.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {Word} from '../../language/words.js'
import {isProhibition} from './governors.js'
import type {Wording} from './wording.js'

/** Nouns for wording, and those of them that are also things or acts. */
const WORDING = wordList(`
  adjective claim claims copy expression expressions formulation formulations headline label language noun phrase
  phrases phrasing sentence sentences slogan slogans string synonym synonyms tagline taglines term terminology terms
  text verb verbs vocabulary word wording wordings words
`)
const AMBIGUOUS = /^(?:language|copy|text|label|claim|claims)$/
/** Nouns that name a word right behind them without marks: “the word access”. */
const NAMES_A_WORD = /^(?:word|term|verb|noun|words|terms|verbs|phrase)$/
/** Nouns that wording is the name or content of: “renamed the chapter ‘…’”. */
const TITLED = /^(?:chapter|title|section|heading|caption|line|slide|out)$/

/** Participles that rule on wording anywhere in its sentence. */
const RULED_ON = /^(?:prohibited|banned|forbidden|approved|reworded|rephrased)$/
/** What, behind “the phrase” in another clause, shows that the quoted one is meant. */
const DISCARDED = wordList(`
  banned deleted dropped forbidden gone never not off out prohibited removed retired struck unacceptable wrong
`)

/** Verbs whose object may be wording. */
const ON_WORDING = wordList(`
  approve avoid ban catch change correct count cross cut delete drop edit find flag forbid grep highlight list mark
  mean prefer print prohibit publish quote read reject remove rename rephrase replace report retitle retract reword
  rewrite rule say search shorten spell strike substitute swap translate treat type underline use write
`)
/** Of them, those that rule on what is quoted wherever it stands. */
const RULES_ON = wordList(`
  ban correct flag forbid prohibit reject rephrase replace retract reword rewrite rule spell strike substitute swap
`)
/** Those of marking, with the quotation right behind them. */
const MARKS = /^(?:report|mark|list|highlight|treat|count|catch)$/
/** Those that report as often as they put words down. */
const SAYS = /^(?:say|write|type|print|read)$/
/** What may stand between a verb of writing and a word that it puts down. */
const NOMINAL: ReadonlySet<Word['tag']> = new Set(['sign', 'name', 'noun', 'adj', 'aux', 'apostrophe-s'])

/** “the word access”, “the term ‘call’” */
export function behindNoun({frame, words, at, marked}: Wording): string | undefined {
  let left = at - 1
  while (left >= frame.sentence.from && (words[left]!.tag === 'sign' || words[left]!.tag === 'adj')) left--
  const noun = words[left]
  if (!noun || !WORDING.has(noun.lower) || words[left - 1]?.lower === 'in') return undefined
  return marked || NAMES_A_WORD.test(noun.lower) ? `“${noun.text}” names it as wording` : undefined
}

/** “‘call it’ is a phrase that we dropped”: the trigger is marked, and another word of its sentence speaks of wording. */
export function amongMetalanguage(wording: Wording): string | undefined {
  const {frame: {sentence}, quoted, marked} = wording
  if (!marked) return undefined
  for (let place = sentence.from; place < sentence.to; place++) {
    if (quoted && place >= quoted.from && place < quoted.to) continue
    if (speaksOfIt(wording, place)) return 'it is quoted, and the sentence speaks of wording'
  }
  return undefined
}

// Whether a word outside the quotation speaks of what is quoted.
function speaksOfIt(wording: Wording, place: number): boolean {
  const {words, at} = wording
  const noun = place > at && WORDING.has(words[place]!.lower)
  // “…; so leave that phrase out”: it points at what is quoted.
  if (noun && /^(?:that|this|those|these)$/.test(words[place - 1]!.lower)) return true
  return isMetalinguistic(wording, place) && ((noun && isTakenUp(wording, place)) || !isParted(words, Math.min(place, at), Math.max(place, at)))
}

function isMetalinguistic({clauses, words, at, quoted}: Wording, place: number): boolean {
  const {lower, tag, lemma = ''} = words[place]!
  if (RULED_ON.test(lower) || (WORDING.has(lower) && !AMBIGUOUS.test(lower))) return true
  // “‘call it’ is off limits”
  if (lower === 'off' && words[place + 1]?.lower === 'limits') return true
  return tag === 'verb' && ON_WORDING.has(lemma) && governsQuotation(clauses, place, at, quoted?.from)
}

// “…; the phrase is forbidden”
const isTakenUp = ({words, frame}: Wording, place: number): boolean =>
  words[place - 1]?.lower === 'the' && words.slice(place + 1, frame.sentence.to).some(later => DISCARDED.has(later.lower))

// “Write short; customers “access” …”: another clause speaks of something else.
const isParted = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some(({lower, tag}) => lower === ';' || (tag === 'sub' && lower !== 'that'))

// A verb such as “use” or “replace” speaks of the quoted words only where they are its own object.
function governsQuotation(clauses: Clauses, verb: number, at: number, quote = at): boolean {
  const {lemma = ''} = clauses.words[verb]!
  if (RULES_ON.has(lemma)) return true
  // “reports ‘calling GPT-4o’ as an error”
  if (MARKS.test(lemma)) return verb < quote && verb > quote - 3 && quote < at
  if (SAYS.test(lemma)) return putsDown(clauses, verb, at)
  return verb < at ? reaches(clauses.words, verb, Math.min(at, quote)) : /^(?:mean|approve)$/.test(lemma)
}

// “said a customer” reports; “never write”, “write X instead of Y” speak of words.
function putsDown(clauses: Clauses, verb: number, at: number): boolean {
  const phrase = clauses.phraseOf(verb)
  const vg = clauses.vg(phrase)
  const behind = verb > at
  // Behind the quotation and before who speaks: whatever the quotation denies, it is reported.
  if (behind && vg && !vg.passive && vg.form !== 'base' && vg.negated === undefined && clauses.np(phrase + 1) && !clauses.np(phrase - 1)) return false
  if (verb < at && clauses.words[verb]!.lemma !== 'say' && clauses.words.slice(verb + 1, at).every(word => NOMINAL.has(word.tag))) return true
  if (!vg) return false
  return isProhibition(clauses, phrase) || (vg.form === 'base' && clauses.subjectOf(phrase).length === 0) || (vg.modal !== undefined && verb < at)
}

// “renamed the chapter “…””: up to the quotation, whatever the quotation says.
function reaches(words: readonly Word[], verb: number, quote: number): boolean {
  for (let place = verb + 1; place < quote; place++) {
    const {lower, tag} = words[place]!
    const isPassed = tag === 'det' || tag === 'poss' || TITLED.test(lower) || WORDING.has(lower) || /^(?:,|or|and)$/.test(lower)
    if (!isPassed && !(tag === 'sign' && /^["'“‘*_`(]$/.test(lower))) return false
  }
  return true
}
