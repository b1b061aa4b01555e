import type {Clauses} from '../language/clauses.js'
import {unfold} from '../language/fold.js'
import type {Word} from '../language/words.js'
import type {Frame} from './frames.js'
import type {Page} from './page.js'
import type {Mark} from './prose.js'

/** What governs a frame: whether it claims, denies or only mentions. */
export interface Scope {
  kind: 'claim' | 'denial' | 'mention'
  why: string
}

const NEGATIVE_DETERMINER = /^(?:no|neither|none|nobody|nothing|noone|zero)$/
const NEGATIVE_VERB = /^(?:avoid|stop|prevent|prohibit|forbid|refuse|deny|block|decline|refrain|ban|bar|cease|fail|eschew|disallow|preclude|discourage|lack|resist|rule|abstain)$/
const NEGATIVE_ADJECTIVE = /^(?:unable|impossible|forbidden|prohibited|unnecessary|banned|illegal|disallowed|unavailable)$/
const COMPLEMENT_VERB = /^(?:need|want|have|try|plan|intend|allow|let|enable|permit|expect|seem|appear|claim|aim|mean|propose|begin|start|continue|require|get|be|use|able|go|hope|ask|help|authorize|empower|entitle|attempt|choose|design|build|make|support|know|promise|offer|happen|suppose|wish|like|dare|manage|care)$/
const ASSERTION = /^(?:say|write|claim|state|imply|suggest|mean|think|believe|promise|tell|describe|assume|pretend|indicate|announce|conclude|advertise|insinuate|hint|assert|infer|argue|know|guarantee|make)$/
const METALANGUAGE = /^(?:say|write|claim|state|imply|suggest|tell|describe|advertise|insinuate|hint|assert|phrase|word|promise|put|pitch|announce|post|tweet|publish|call|frame|mention)$/
const PARTIAL = /^(?:yet|only|just|always|necessarily|all|every|everyone|everybody|merely|simply|each|many|most|immediately|automatically|solely|exclusively|entirely|fully)$/
const EXCEPTION = /^(?:unless|until|without|except|before|till|outside)$/
const META_NOUN = /^(?:word|words|term|terms|phrase|phrases|verb|verbs|noun|wording|expression|expressions|phrasing|language|terminology|vocabulary|sentence|sentences|headline|copy|adjective|synonym|synonyms|formulation|slogan|claim|claims|string|label|text)$/
const META_VERB = /^(?:say|write|avoid|replace|use|print|ban|strike|prohibit|forbid|delete|search|swap|reword|rephrase|rewrite|prefer|type|read|spell|mean|approve|reject|flag|change|edit|remove|publish|cut|drop|substitute|find|grep|quote)$/
/** Headings and labels that put what stands under them up as wording. Told of English, not of any policy. */
const MENTION_HEADING = /\b(?:(?:do not|don't|never|not to|must not|avoid|what not to|stop) (?:say|saying|write|writing|use|using|print|publish|call it)|words? (?:to avoid|we avoid|not to use|we (?:do not|don't|never) (?:use|say))|(?:banned|prohibited|forbidden|disallowed|rejected|non-approved|unapproved|not approved|off-limits|blocked|retired|wrong|bad|risky) (?:words?|phrases?|terms?|wording|language|copy|expressions?|examples?|claims?|verbs?|phrasing|sentences?)|(?:phrases?|terms?|wording|expressions?|language|claims?) (?:to avoid|that (?:is|are) (?:banned|prohibited|forbidden|not allowed|off limits)|we (?:avoid|reject|never use))|avoid(?:ed)?$|^(?:don't|don’t|do not|never|wrong|incorrect|bad|no|not this|before|avoid|not ok|off limits|off-limits|forbidden|prohibited|banned|rejected|instead of)\s*:?$)/i
const MENTION_LABEL = /^\W*(?:wrong|bad|don't|don’t|do not|not this|incorrect|avoid|before|never|no|not ok|banned|prohibited|rejected|instead of|forbidden|don't write|don't say|do not say|do not write|never say|never write)\s*[:：]/i

/** Tells what governs a frame. */
export function scopeOf(frame: Frame, page: Page): Scope {
  return mention(frame, page) ?? negation(frame, page) ?? {kind: 'claim', why: 'nothing takes the claim back'}
}

function mention(frame: Frame, page: Page): Scope | undefined {
  const {sentence} = frame
  const {clauses} = sentence
  const {words} = clauses
  const {at} = frame.occurrence
  const block = page.blocks[sentence.block]!
  if (MENTION_LABEL.test(block.text)) return {kind: 'mention', why: 'a label puts it up as wording'}
  for (const governor of page.governors(sentence.block)) {
    const {kind, text} = page.blocks[governor]!
    if (kind === 'title') continue
    if (MENTION_HEADING.test(text.trim()) || (kind === 'paragraph' && /[:：]\s*$/.test(text) && (MENTION_HEADING.test(text.split(/[.!?]\s/).at(-1)!.replace(/[:：]\s*$/, '')) || introducesWording(text)))) {
      return {kind: 'mention', why: `it stands under “${text.slice(0, 50)}”`}
    }
    if (kind === 'heading' && (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'cell')) {
      // The nearest heading decides for its section; those above it only where they say the same.
      continue
    }
  }
  const quoted = quotedAround(frame, page)
  const marked = quoted !== undefined || markedAround(frame, page)
  // “the word access”, “the term ‘call’”
  let left = at - 1
  while (left >= sentence.from && (words[left]!.tag === 'sign' || words[left]!.tag === 'adj')) left--
  const nounBefore = words[left]
  if (nounBefore && META_NOUN.test(nounBefore.lower) && (marked || /^(?:word|term|verb|noun|words|terms|verbs|phrase)$/.test(nounBefore.lower)) && words[left - 1]?.lower !== 'in') return {kind: 'mention', why: `“${nounBefore.text}” names it as wording`}
  if (marked && words.slice(sentence.from, sentence.to).some((word, offset) => {
    const place = sentence.from + offset
    if (quoted && place >= quoted.from && place < quoted.to) return false
    return (META_NOUN.test(word.lower) && !/^(?:language|copy|text|label|claim|claims)$/.test(word.lower)) || /^(?:prohibited|banned|forbidden|approved|reworded|rephrased)$/.test(word.lower) || (word.tag === 'verb' && META_VERB.test(word.lemma ?? '') && metaVerbGoverns(clauses, place, at))
  })) return {kind: 'mention', why: 'it is quoted, and the sentence speaks of wording'}
  // “don't say that customers can call GPT-5”
  const verbs = governingVerbs(clauses, frame)
  for (const verb of verbs) {
    const vg = clauses.vg(verb)!
    if (METALANGUAGE.test(vg.lemma) && vg.lemma !== 'call' && isProhibition(clauses, verb)) return {kind: 'mention', why: `“${vg.lemma}” forbids the words`}
  }
  if (quoted && verbs.some(verb => METALANGUAGE.test(clauses.vg(verb)!.lemma) && isProhibition(clauses, verb))) return {kind: 'mention', why: 'the words are forbidden'}
  return undefined
}

const introducesWording = (text: string): boolean =>
  /\b(?:avoid|replace|never (?:say|write|use)|do not (?:say|write|use)|don't (?:say|write|use)|banned|prohibited|forbidden|not approved|off limits|must not (?:say|write|appear)|may not (?:say|write)|wrong)\b[^.]*[:：]\s*$/i.test(text)

// A verb such as “use” or “replace” speaks of the quoted words only where they are its own object.
function metaVerbGoverns(clauses: Clauses, verbWord: number, at: number): boolean {
  const verb = clauses.words[verbWord]!
  if (/^(?:replace|reword|rephrase|rewrite|ban|strike|prohibit|forbid|spell|swap|substitute|reject|flag)$/.test(verb.lemma ?? '')) return true
  if (/^(?:say|write|type|print|read)$/.test(verb.lemma ?? '')) {
    // “said a customer” reports; “never write”, “write X instead of Y” speak of words.
    const phrase = clauses.phraseOf(verbWord)
    const vg = clauses.vg(phrase)
    if (verbWord < at && verb.lemma !== 'say' && clauses.words.slice(verbWord + 1, at).every(word => word.tag === 'sign' || word.tag === 'name' || word.tag === 'noun' || word.tag === 'adj' || word.tag === 'aux' || word.tag === 'apostrophe-s')) return true
    return vg !== undefined && (isProhibition(clauses, phrase) || (vg.form === 'base' && clauses.subjectOf(phrase).length === 0) || (vg.modal !== undefined && verbWord < at))
  }
  if (verbWord < at) {
    for (let place = verbWord + 1; place < at; place++) {
      const word = clauses.words[place]!
      if (word.tag === 'sign' && /^["'“‘*_`(]$/.test(word.lower)) continue
      if (word.tag === 'det' || META_NOUN.test(word.lower) || word.lower === ',' || word.lower === 'or' || word.lower === 'and' || word.tag === 'poss') continue
      return false
    }
    return true
  }
  return /^(?:mean|approve)$/.test(verb.lemma ?? '')
}

function quotedAround(frame: Frame, page: Page): {from: number; to: number} | undefined {
  const {words} = page.reading(frame.sentence.block)
  const {at} = frame.occurrence
  let pairs = quotations.get(words)
  if (!pairs) quotations.set(words, (pairs = pairQuotes(words)))
  // The last pair that opens before the trigger; they lie one behind another.
  let low = 0
  for (let high = pairs.length; low < high; ) {
    const middle = (low + high) >> 1
    if (pairs[middle]!.from < at) low = middle + 1
    else high = middle
  }
  const pair = pairs[low - 1]
  return pair && at < pair.to ? pair : undefined
}

// By the words of a block, which is asked about for each of its triggers.
const quotations = new WeakMap<readonly Word[], {from: number; to: number}[]>()

// Quotation marks pair up through the block.
function pairQuotes(words: readonly Word[]): {from: number; to: number}[] {
  const pairs: {from: number; to: number}[] = []
  let open: number | undefined
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!
    if (word.tag !== 'sign' || word.lower !== '"') {
      if (!(word.tag === 'sign' && word.lower === "'")) continue
      if (open === undefined && word.glued) continue
    }
    if (open === undefined) open = place
    else {
      if (words[open]!.lower !== word.lower) continue
      pairs.push({from: open, to: place})
      open = undefined
    }
  }
  return pairs
}

function markedAround(frame: Frame, page: Page): boolean {
  const reading = page.reading(frame.sentence.block)
  const word = reading.words[frame.occurrence.at]!
  const start = unfold(reading.folded, word.start)
  const end = unfold(reading.folded, word.end)
  let reach = reaches.get(reading.block.marks)
  if (!reach) reaches.set(reading.block.marks, (reach = reachOf(reading.block.marks)))
  let low = 0
  for (let high = reach.length; low < high; ) {
    const middle = (low + high) >> 1
    if (reach[middle]!.start <= start) low = middle + 1
    else high = middle
  }
  return low > 0 && reach[low - 1]!.end >= end
}

const reaches = new WeakMap<readonly Mark[], {start: number; end: number}[]>()

// The marks that put words up as wording, by their starts; each with the furthest end of those up to it.
function reachOf(marks: readonly Mark[]): {start: number; end: number}[] {
  let end = 0
  return marks
    .filter(mark => mark.kind === 'emphasis' || mark.kind === 'quote')
    .sort((a, b) => a.start - b.start)
    .map(mark => ({start: mark.start, end: (end = Math.max(end, mark.end))}))
}

// The verbs above a frame: its own, those that it is a complement of, and those with a that-clause around it.
function governingVerbs(clauses: Clauses, frame: Frame): number[] {
  const out: number[] = []
  let at = frame.vg ?? frame.phrase
  if (clauses.vg(at)) out.push(at)
  for (let guard = 0; guard < 6; guard++) {
    const before = clauses.verbBefore(at)
    if (before < 0) {
      // Past “that”, “whether”.
      let place = at - 1
      while (place >= 0 && !(clauses.phrases[place]!.kind === 'sign' && /^[:—–;]$/.test((clauses.phrases[place] as {lower: string}).lower)) && !(clauses.phrases[place]!.kind === 'sub' && (clauses.phrases[place] as {lower: string}).lower !== 'if')) place--
      if (place <= 0 || clauses.phrases[place]!.kind === 'sign') break
      const verb = clauses.vg(place - 1) ? place - 1 : clauses.np(place - 1) && clauses.vg(place - 2) ? place - 2 : -1
      if (verb < 0) break
      out.push(verb)
      at = verb
      continue
    }
    out.push(before)
    at = before
  }
  return out
}

function isProhibition(clauses: Clauses, verb: number): boolean {
  const vg = clauses.vg(verb)!
  if (vg.negated !== undefined) return true
  let left = verb - 1
  while (left >= 0 && clauses.phrases[left]!.kind === 'adv') left--
  const phrase = clauses.phrases[left]
  if (phrase?.kind === 'neg') return true
  if (phrase?.kind === 'prep' && /^(?:without|instead of|rather than|from)$/.test(phrase.lower)) return true
  const governor = clauses.vg(left)
  if (governor && NEGATIVE_VERB.test(governor.lemma)) return true
  const subject = clauses.subjectOf(verb)
  return subject.some(np => NEGATIVE_DETERMINER.test(clauses.np(np)?.determiner ?? '') || NEGATIVE_DETERMINER.test(clauses.headWord(np).lower))
}

function negation(frame: Frame, page: Page): Scope | undefined {
  const {sentence} = frame
  const {clauses} = sentence
  const denial = (why: string): Scope => ({kind: 'denial', why})
  const text = page.folded(sentence.block).text.slice(clauses.words[sentence.from]!.start, clauses.words[sentence.to - 1]!.end)
  if (/\?["')\]]*$/.test(text)) return undefined
  let negatives = 0
  let why = ''
  const count = (reason: string): void => {
    negatives++
    why = reason
  }
  // The trigger's own noun phrase: “no access”, “without access”.
  const np = clauses.np(frame.phrase)
  if (np && frame.occurrence.trigger.construction !== 'adjective' && frame.construction !== 'phrase') {
    if (NEGATIVE_DETERMINER.test(np.determiner ?? '')) count(`“${np.determiner ?? ''}” denies it`)
    const negated = clauses.words.slice(Math.max(sentence.from, np.from - 1), np.from).some(word => word.lower === 'not' || word.lower === 'nor' || word.lower === 'neither')
    if (negated && !/^(?:only|just|all|every)$/.test(clauses.words[np.from]!.lower)) count('“not” denies it')
  }
  // “hosts none of them”, “gives nobody access”
  for (const one of [frame.object?.np, frame.recipient]) {
    if (one === undefined || frame.construction === 'passive' || frame.construction === 'phrase') continue
    if (NEGATIVE_DETERMINER.test(clauses.np(one)?.determiner ?? '') || NEGATIVE_DETERMINER.test(clauses.headWord(one).lower)) count('the object is denied')
  }
  // “it isn't GPT-5 that customers access”
  const cleft = frame.construction === 'relative' && frame.object?.np !== undefined ? clauses.vg(frame.object.np - 1) : undefined
  if (cleft?.lemma === 'be' && cleft.negated !== undefined && !isPartial(clauses, frame.object!.np! - 1)) count('“not” reaches it')
  let phrase = frame.vg ?? frame.phrase
  // “not accessible”, “never available”
  if (frame.occurrence.trigger.construction === 'adjective' && frame.phrase !== phrase) {
    for (let at = phrase + 1; at < frame.phrase; at++) if (clauses.phrases[at]!.kind === 'neg' && !PARTIAL.test(lowerOf(clauses, at + 1))) count('“not” denies it')
    if (np && NEGATIVE_DETERMINER.test(np.determiner ?? '')) count('it is denied')
  }
  if (frame.occurrence.trigger.construction === 'adjective' && frame.vg === undefined) {
    let left = frame.phrase - 1
    while (clauses.phrases[left]?.kind === 'adv' && !/^(?:no|not)$/.test(lowerOf(clauses, left))) left--
    if (clauses.phrases[left]?.kind === 'neg') {
      if (PARTIAL.test(lowerOf(clauses, left + 1))) return undefined
      count('“not” denies it')
    }
  }
  let vg = clauses.vg(phrase)
  for (let guard = 0; guard < 6; guard++) {
    let left = phrase - 1
    if (vg) {
      if (vg.negated !== undefined && guard === 0 && presupposed(frame, vg.lemma)) return undefined
      if (vg.negated !== undefined) {
        if (isPartial(clauses, phrase)) return undefined
        count(`“${clauses.words[vg.negated]!.text}” reaches it`)
      }
      if (clauses.words[vg.from - 1]?.lower === 'neither' || clauses.words[vg.from - 1]?.lower === 'nor' || (clauses.phrases[left]?.kind === 'neg')) count('“neither … nor” reaches it')
      if (guard > 0 || frame.vg !== frame.phrase) {
        if (NEGATIVE_VERB.test(vg.lemma) && !(vg.lemma === 'lack' && guard > 0)) count(`“${vg.lemma}” takes it back`)
      }
      const subject = clauses.subjectOf(phrase)
      const negative = subject.find(one => NEGATIVE_DETERMINER.test(clauses.np(one)?.determiner ?? '') || NEGATIVE_DETERMINER.test(clauses.headWord(one).lower))
      if (negative !== undefined && guard < 3) count(`“${clauses.np(negative)!.determiner ?? clauses.headWord(negative).text}” denies it`)
      const first = subject[0]
      const lead = first !== undefined && first > 0 ? clauses.phrases[first - 1]! : undefined
      if (lead?.kind === 'neg') {
        if (lead.lower === 'neither' || lead.lower === 'nor') count('“neither … nor” denies it')
        else return undefined
      }
      // “at no point does …”, “never will …”
      if (first !== undefined && clauses.vg(first - 1)?.bare && guard === 0 && fronted(clauses, first - 1)) count('a negation is fronted')
      const inverted = clauses.vg(first === undefined ? -1 : first - 1)
      if (inverted?.bare && inverted.negated !== undefined && isPartial(clauses, first! - 1)) return undefined
      if (inverted?.bare && inverted.negated !== undefined && vg.from > (first === undefined ? 0 : clauses.phrases[first]!.from)) count('“not” reaches it')
    }
    while (clauses.phrases[left]?.kind === 'adv' || clauses.phrases[left]?.kind === 'neg') left--
    const before = clauses.phrases[left]
    if (!before) break
    if (before.kind === 'prep' && (vg === undefined || vg.form === 'gerund' || vg.form === 'participle' || vg.form === 'base')) {
      if (/^(?:without|w\/o|instead of|rather than|without ever)$/.test(before.lower)) count(`“${before.lower}” takes it back`)
      else if (before.lower === 'from' || before.lower === 'against') {
        // “prevents them from calling”, “refrain from calling”
        const governor = clauses.verbBefore(left)
        if (governor >= 0 && NEGATIVE_VERB.test(clauses.vg(governor)!.lemma)) {
          phrase = governor
          vg = clauses.vg(governor)
          continue
        }
      }
      break
    }
    if (vg === undefined) break
    if (vg.form === 'gerund' && before.kind === 'vg' && NEGATIVE_VERB.test(before.lemma)) {
      phrase = left
      vg = before
      continue
    }
    if (vg.form === 'infinitive') {
      let governor = left
      if (before.kind === 'adj') {
        if (NEGATIVE_ADJECTIVE.test(before.lower)) count(`“${before.lower}” denies it`)
        while (governor >= 0 && clauses.phrases[governor]!.kind !== 'vg') governor--
      } else if (before.kind === 'np') {
        if (NEGATIVE_DETERMINER.test(before.determiner ?? '') && /^(?:way|need|reason|option|plan|plans|right|permission|possibility|means|method|intention|api|route|path)$/.test(clauses.headWord(left).lower)) {
          count(`“no ${clauses.headWord(left).lower}” denies it`)
          break
        }
        governor = left - 1
        while (governor >= 0 && (clauses.phrases[governor]!.kind === 'adv' || clauses.phrases[governor]!.kind === 'neg')) governor--
        const verb = clauses.vg(governor)
        if (!verb || !/^(?:let|allow|enable|permit|help|want|ask|need|require|empower|authorize|entitle|expect|get|have|forbid|tell|make)$/.test(verb.lemma)) break
      } else if (before.kind !== 'vg') break
      const verb = clauses.vg(governor)
      if (!verb || (!COMPLEMENT_VERB.test(verb.lemma) && !NEGATIVE_VERB.test(verb.lemma) && !verb.bare)) break
      phrase = governor
      vg = verb
      continue
    }
    // “lets teams call”, “does not let you call”
    if (vg.form === 'base' && before.kind === 'np') {
      const verb = clauses.vg(left - 1)
      if (verb && /^(?:let|make|help|have)$/.test(verb.lemma)) {
        phrase = left - 1
        vg = verb
        continue
      }
    }
    // Coordination: “cannot access or call”
    if ((before.kind === 'cc' || (before.kind === 'sign' && before.lower === ',')) && vg.form !== 'finite') {
      const other = clauses.verbBefore(left)
      if (other >= 0 && before.kind === 'cc' && /^(?:or|nor|and)$/.test(before.lower) && ((clauses.vg(other)!.negated !== undefined && vg.form !== 'gerund') || clauses.vg(other)!.form === vg.form) && (vg.form === 'base' || vg.form === 'gerund' || vg.form === 'participle')) {
        if (before.lower === 'and' && clauses.vg(other)!.negated !== undefined && clauses.np(left - 1) && vg.form === 'base') {
          break
        }
        phrase = other
        vg = clauses.vg(other)
        continue
      }
    }
    // “it does not mean that you can call GPT-5”
    if (before.kind === 'np' || before.kind === 'sub') {
      const verbs = governingVerbs(clauses, {...frame, vg: phrase})
      const matrix = verbs[1]
      if (matrix !== undefined && ASSERTION.test(clauses.vg(matrix)!.lemma) && clauses.phrases.slice(matrix, phrase).some(part => part.kind === 'sub' || part.kind === 'rel')) {
        if (clauses.vg(matrix)!.negated !== undefined && !isPartial(clauses, matrix)) count(`“${clauses.words[clauses.vg(matrix)!.negated!]!.text}” takes back what is said`)
      }
    }
    break
  }
  if (negatives % 2 === 0) return undefined
  for (let at = frame.occurrence.to; at < sentence.to; at++) {
    if (/^[.;:,]$/.test(clauses.words[at]!.lower)) break
    if (clauses.words[at]!.lower === 'yet') return undefined
  }
  if (hasException(frame)) return undefined
  if (inCondition(frame)) return undefined
  return denial(why)
}

// “never share your access to …”: what is possessed is there, unless the verb itself is the having.
function presupposed(frame: Frame, lemma: string): boolean {
  const np = frame.sentence.clauses.np(frame.phrase)
  return np !== undefined && /^(?:my|your|our|his|her|its|their|'s)$/.test(np.determiner ?? '') && !/^(?:have|get|need|give|provide|offer|grant|gain|want|include)$/.test(lemma)
}

// “at no point”, “under no circumstances”, “in no way” before an inverted auxiliary.
function fronted(clauses: Clauses, auxiliary: number): boolean {
  for (let at = auxiliary - 1; at >= 0 && at >= auxiliary - 4; at--) {
    const phrase = clauses.phrases[at]!
    if (phrase.kind === 'np' && phrase.determiner === 'no') return true
    if (phrase.kind === 'neg' || (phrase.kind === 'adv' && /^(?:nowhere|rarely|seldom)$/.test(phrase.lower))) return true
    if (phrase.kind === 'sign') return false
  }
  return false
}

const lowerOf = (clauses: Clauses, phrase: number): string => {
  const found = clauses.phrases[phrase]
  return found === undefined ? '' : clauses.words[found.from]!.lower
}

// “not yet”, “not only”, “not always”, “don't just call”
function isPartial(clauses: Clauses, phrase: number): boolean {
  const vg = clauses.vg(phrase)!
  for (let at = vg.negated! + 1; at < vg.to; at++) if (PARTIAL.test(clauses.words[at]!.lower)) return true
  const after = clauses.words[vg.to]
  // “has never been easier to call”
  if (/(?:er|more)$/.test(after?.lower ?? '') && after!.tag === 'adj') return true
  if (after && PARTIAL.test(after.lower) && !/^(?:all|every|each|many|most)$/.test(after.lower)) return true
  // “can't call GPT-5 yet”, “not for batch jobs only”, “never more than twice”
  for (let at = vg.to; at < clauses.words.length && at < vg.to + 14; at++) {
    const {lower} = clauses.words[at]!
    if (/^[.;:]$/.test(lower)) break
    if (lower === 'yet' || lower === 'only' || ((lower === 'more' || lower === 'longer' || lower === 'other') && clauses.words[at + 1]?.lower === 'than') || (lower === 'only' && clauses.words[at - 1]?.lower === 'not')) return true
  }
  return false
}

// “cannot … unless”, “can't … without an invitation”
function hasException(frame: Frame): boolean {
  const {clauses, to} = frame.sentence
  for (let at = frame.occurrence.to; at < to; at++) {
    const word = clauses.words[at]!
    if (EXCEPTION.test(word.lower) && !(word.lower === 'without' && /^(?:any|a|an)?$/.test('x'))) return true
  }
  // “not in Ohio (Terra and Luna are)”: a parenthesis that says of others what is denied here.
  for (let at = frame.phrase + 1; at + 1 < clauses.phrases.length; at++) {
    const vg = clauses.vg(at)
    if (vg?.bare && vg.negated === undefined && clauses.np(at - 1) && clauses.phrases[at + 1]!.kind === 'sign' && (clauses.phrases[at + 1] as {lower: string}).lower === ')') return true
  }
  for (let at = frame.sentence.from; at < frame.occurrence.at; at++) {
    const {lower} = clauses.words[at]!
    if (/^(?:unless|until|except)$/.test(lower)) return true
    // “nobody but the platform team”
    if (lower === 'but' && NEGATIVE_DETERMINER.test(clauses.words[at - 1]?.lower ?? '')) return true
  }
  return false
}

// “if you can't call GPT-5, check your role”
function inCondition(frame: Frame): boolean {
  const {clauses} = frame.sentence
  for (let at = frame.phrase; at >= 0; at--) {
    const phrase = clauses.phrases[at]!
    if (phrase.kind === 'sub') return /^(?:if|when|whenever|unless|until|once|in case|why)$/.test(phrase.lower)
    if (phrase.kind === 'sign' && /^[,;:.]$/.test(phrase.lower)) return false
  }
  return false
}
