import {unfold} from '../language/fold.js'
import {isPlace} from '../language/lexicon.js'
import {CONTRAST, contrasted} from './contrast.js'
import type {Frame} from './frames/frame.js'
import {ownersGrant} from './grant.js'
import type {Lexis} from './lexis.js'
import type {Page, Sentence} from './page.js'
import type {Referents} from './reference/referents.js'

/** Where the sentence says that the thing happens. */
export interface Channel {
  kind: 'watched' | 'other' | 'unstated'
  /** The words that say so. */
  text?: string
  /** True where a heading, a title or an introduction says it rather than the sentence. */
  inherited?: boolean
  /** A watched place that only the subject names. */
  subjectOnly?: boolean
  /** A phrase of place says so: “on Bedrock”. */
  placed?: boolean
  /** The only watched place is the subject of a clause that the trigger's relative clause stands in. */
  remote?: boolean
  /** Every watched place stands with another verb: “is built on it and keeps the state on AWS”. */
  apart?: boolean
  why: string
}

export interface ChannelMention {
  word: number
  phrase: number
  role: 'channel' | 'other-channel'
  text: string
  prep: string
  /** Stands in what belongs to the object. */
  inObject: boolean
  inSubject: boolean
  sameClause: boolean
  after: boolean
  remote: boolean
  /** Belongs to the verb of a relative clause of the object: “the model that you call on it”. */
  inRelative: boolean
}

const ORIGIN = /^(?:from|alongside|next to|beside|besides|near|with|for|of|behind|like|than|as|against|between|among|along with|together with|plus|by|to)$/

/** Decides which channel governs a frame, by what stands in its clause, its object, its subject and above it. */
export function channelOf(frame: Frame, page: Page, lexis: Lexis, referents: Referents): Channel {
  const {sentence} = frame
  // What a phrase such as “a way around X” is about is no place of it.
  const own = frame.construction === 'phrase' ? frame.object?.np : undefined
  const mentions = mentionsIn(frame, lexis).filter(mention => mention.phrase !== own && !contrasted(sentence, mention, frame.occurrence.at))
  const others = mentions.filter(mention => mention.role === 'other-channel')
  const watched = mentions.filter(mention => mention.role === 'channel')
  const linked = watched.length === 0 ? linkedPlace(frame, page, lexis) : undefined
  if (linked !== undefined) return {kind: 'other', text: linked, why: `the object's link leads to ${linked}`}
  const owned = others.find(mention => mention.inObject)
  if (owned && !watched.some(mention => mention.inObject || (mention.sameClause && /^(?:through|via|on|using|inside|within|in)$/.test(mention.prep) && mention.after && mention.word > owned.word && !mention.inSubject && mention.sameClause))) {
    return {kind: 'other', text: owned.text, why: `the object's own place is ${owned.text}`}
  }
  // “gives Azure access”: who gets it is where it is.
  const recipient = frame.recipient === undefined ? undefined : mentionsIn(frame, lexis).find(mention => mention.role === 'other-channel' && mention.phrase === frame.recipient)
  if (recipient) return {kind: 'other', text: recipient.text, why: `it is given to ${recipient.text}`}
  const governing = others.find(mention => mention.sameClause && !mention.inObject && (mention.inSubject || !ORIGIN.test(mention.prep)))
  const here = watched.find(mention => mention.sameClause && !ORIGIN.test(mention.prep)) ?? watched.find(mention => mention.inObject) ?? watched.find(mention => mention.sameClause) ?? watched[0]
  if (governing && !(here && (here.sameClause || here.inObject) && !ORIGIN.test(here.prep))) {
    return {kind: 'other', text: governing.text, why: `${governing.text} governs the clause`}
  }
  // “Through Foundry, the bank's AWS workloads call GPT-5”: who calls is no way, where another way is named.
  if (governing && here?.inSubject && /^(?:through|via|over)$/.test(governing.prep) && watched.every(mention => mention.inSubject)) return {kind: 'other', text: governing.text, why: `${governing.text} governs the clause`}
  const isPlace = (mention: ChannelMention): boolean => mention.inObject || mention.prep === '' && !mention.inSubject || /^(?:on|in|through|via|inside|within|at|to|into|across|under|using|onto|from|by|out of|with)$/.test(mention.prep)
  if (here) return {kind: 'watched', text: here.text, subjectOnly: watched.every(mention => mention.inSubject), remote: watched.every(mention => mention.remote), apart: watched.every(mention => !mention.sameClause && !mention.inSubject && !mention.inObject && mention.after), placed: watched.some(mention => (mention.sameClause || mention.inObject) && !mention.inSubject && !mention.inRelative && isPlace(mention)), why: `${here.text} stands in the ${here.sameClause ? 'clause' : 'sentence'}`}
  if (others.length > 0 && others.some(mention => !ORIGIN.test(mention.prep) || /^(?:from|with)$/.test(mention.prep) || mention.inSubject || pointsBack(sentence))) {
    const other = others[0]!
    return {kind: 'other', text: other.text, why: `the sentence speaks of ${other.text}, of no watched place`}
  }
  for (const governor of page.governors(sentence.block)) {
    const found = inherited(page, governor, lexis)
    if (found) return found
  }
  const grant = ownersGrant(frame, page, lexis, referents)
  if (grant !== undefined) return {kind: 'other', text: grant, why: grant}
  const antecedent = frame.object?.referent.antecedent
  if (antecedent) {
    const where = page.reading(antecedent.block)
    const spoken = where.sentences.find(one => one.clauses.words[one.from]!.start <= antecedent.start && one.clauses.words[one.to - 1]!.end >= antecedent.end)
    const found = spoken && lastMention(spoken, lexis)
    if (found) return {...found, inherited: true, why: `${found.text ?? ''} stands where “${frame.object?.text ?? ''}” was introduced`}
  }
  const before = previousSentence(page, sentence)
  if (before) {
    const found = lastMention(before, lexis)
    if (found && (frame.object?.referent.antecedent || pointsBack(sentence))) return {...found, inherited: true}
  }
  if (before && sentence.index > 0) {
    const found = lastMention(before, lexis)
    if (found) return {...found, inherited: true}
  }
  // “OpenAI said that it wants to widen access to its models”: the owner speaks of its own.
  const possessed = frame.object?.np === undefined ? undefined : sentence.clauses.np(frame.object.np)
  if (antecedent && possessed && /^(?:its|their)$/.test(possessed.determiner ?? '') && antecedent.block === sentence.block && sentence.clauses.phrases.some((phrase, at) => phrase.kind === 'np' && sentence.clauses.words[phrase.from]!.start === antecedent.start && sentence.clauses.vg(at + 1) !== undefined)) {
    return {kind: 'other', text: antecedent.text, why: 'the owner speaks of its own models'}
  }
  // Nothing is said, but a link of the sentence leads to another place.
  const {block} = page.reading(sentence.block)
  for (const mark of block.marks) {
    if (mark.kind !== 'link' || mark.href === undefined) continue
    const {folded, words} = page.reading(sentence.block)
    if (mark.start < unfold(folded, words[sentence.from]!.start) || mark.end > unfold(folded, words[sentence.to - 1]!.end)) continue
    const found = lexis.names.find(mark.href).find(span => lexis.entities.get(span.entity)!.role === 'other-channel')
    if (found) return {kind: 'other', text: mark.href.slice(found.start, found.end), why: 'a link leads to another place'}
  }
  return {kind: 'unstated', why: 'no place is stated'}
}

// “call the [chat API](https://platform.openai.com/…)”: a link on the object says where it is.
function linkedPlace(frame: Frame, page: Page, lexis: Lexis): string | undefined {
  const np = frame.object?.np
  if (np === undefined) return undefined
  const {folded, words, block} = page.reading(frame.sentence.block)
  const phrase = frame.sentence.clauses.phrases[np]!
  const start = unfold(folded, words[phrase.from]!.start)
  const end = unfold(folded, words[phrase.to - 1]!.end)
  for (const mark of block.marks) {
    if (mark.kind !== 'link' || mark.href === undefined || mark.start >= end || mark.end <= start) continue
    const found = lexis.names.find(mark.href).find(span => lexis.entities.get(span.entity)!.role === 'other-channel')
    if (found) return mark.href.slice(found.start, found.end)
  }
  return undefined
}

function previousSentence(page: Page, sentence: Sentence): Sentence | undefined {
  if (sentence.index > 0) return page.reading(sentence.block).sentences[sentence.index - 1]
  const block = sentence.block - 1
  if (block < 0 || !/^(?:paragraph|item)$/.test(page.blocks[block]!.kind)) return undefined
  return page.reading(block).sentences.at(-1)
}

// “there”, “from both”, “on it”: a place that was named before.
function pointsBack(sentence: Sentence): boolean {
  const {clauses} = sentence
  return clauses.phrases.some((phrase, at) => (phrase.kind === 'adv' && phrase.lower === 'there') || (phrase.kind === 'prep' && /^(?:from|on|in|via|through|inside|within)$/.test(phrase.lower) && clauses.np(at + 1)?.pronoun === true && /^(?:it|both|them|either|that)$/.test(clauses.headWord(at + 1).lower)))
}

function lastMention(sentence: Sentence, lexis: Lexis): Channel | undefined {
  const {words} = sentence.clauses
  let found: Channel | undefined
  for (let at = sentence.from; at < sentence.to; at++) {
    const role = lexis.entities.get(words[at]!.entity ?? '')?.role
    if (role === 'channel') found = {kind: 'watched', text: words[at]!.text, why: `${words[at]!.text} stands in the sentence before`}
    else if (role === 'other-channel' && !found && !CONTRAST.test(words[at - 1]?.lower ?? '') && !/\?/.test(words[sentence.to - 1]!.lower)) found = {kind: 'other', text: words[at]!.text, why: `${words[at]!.text} stands in the sentence before`}
  }
  return found
}

function inherited(page: Page, block: number, lexis: Lexis): Channel | undefined {
  const {words} = page.reading(block)
  let watched: string | undefined
  let other: string | undefined
  words.forEach((word, at) => {
    const ids = word.entity !== undefined ? [word.entity] : word.inside ?? []
    for (const id of ids) {
      const role = lexis.entities.get(id)!.role
      if (role === 'channel') watched ??= word.text
      if (role === 'other-channel' && !CONTRAST.test(words[at - 1]?.lower ?? '')) other ??= word.text
    }
  })
  if (watched !== undefined) return {kind: 'watched', text: watched, inherited: true, why: `it stands under “${page.blocks[block]!.text.slice(0, 60)}”`}
  if (other !== undefined) return {kind: 'other', text: other, inherited: true, why: `it stands under “${page.blocks[block]!.text.slice(0, 60)}”`}
  return undefined
}

function mentionsIn(frame: Frame, lexis: Lexis): ChannelMention[] {
  const {sentence} = frame
  const {clauses} = sentence
  const {words} = clauses
  const clause = clauses.clauseAround(frame.phrase)
  // “many models: Claude on Vertex AI, GPT-5 on Bedrock”: the place is that of the member which is meant.
  // Of this sentence, not of the one that a reference leads to.
  const member = frame.object?.referent.antecedent === undefined ? frame.object?.referent.member : undefined
  const chosen = member ?? frame.object?.np
  const range = (np: number): {from: number; to: number} => ({from: clauses.phrases[np]!.from, to: extent(frame, np)})
  const objectRanges = chosen === undefined ? frame.objects.map(range) : [range(chosen)]
  const listed = member === undefined || frame.object?.np === undefined ? frame.objects : clauses.modifiersOf(frame.object.np).appositive
  // “query GPT-5, Claude or Nova on Bedrock”: the only place, behind the last of them, is that of all.
  const placed = listed.filter(np => /^(?:on|in|inside|within|via|through|over)$/.test(clauses.lower(np + 1)))
  const common = placed.length === 1 && placed[0] === listed.at(-1) && listed.length > 1 ? placed[0] : undefined
  const siblings = chosen === undefined ? [] : listed.filter(np => np !== chosen).map(np => (np === common ? {from: clauses.phrases[np]!.from, to: clauses.phrases[np]!.to} : range(np)))
  const out: ChannelMention[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = words[at]!
    const ids = word.entity !== undefined ? [word.entity] : word.inside ?? []
    for (const id of ids) {
      const entity = lexis.entities.get(id)!
      let role = entity.role
      if (siblings.some(one => at >= one.from && at < one.to) && !objectRanges.some(one => at >= one.from && at < one.to)) continue
      if (role === 'object' || role === 'exempt' || role === 'product') continue
      const phrase = clauses.phraseOf(at)
      const led = leading(frame, phrase)
      let prep = led
      // “hosted by Microsoft”: the agent of a passive governs as a subject does.
      if (prep === 'by' && frame.vg !== undefined && (clauses.vg(frame.vg)!.passive || clauses.vg(frame.vg)!.form === 'participle')) prep = 'via'
      // “with an Azure key”: a means to get in.
      if (prep === 'with' && role === 'other-channel' && clauses.np(phrase) && /^(?:keys?|accounts?|subscriptions?|licen[cs]es?|tokens?|credentials|seats?|plans?|endpoints?)$/.test(clauses.headWord(phrase).lower)) prep = 'via'
      // “is handled by Azure”, “reserves it for Azure”
      if (prep === 'by' && clauses.vg(phrase - 2)?.passive) prep = 'via'
      const keeper = prep === 'for' ? clauses.verbBefore(phrase) : -1
      if (keeper >= 0 && /^(?:reserve|keep|set)$/.test(clauses.vg(keeper)!.lemma)) prep = 'via'
      // “are routed to Azure”: where it goes is where it is.
      const mover = prep === 'to' ? clauses.vg(phrase - 2) ?? (/^(?:in|on|over|up)$/.test(clauses.lower(phrase - 2)) ? clauses.vg(phrase - 3) : undefined) ?? (clauses.lower(phrase - 3) === 'to' ? clauses.vg(clauses.verbBefore(phrase)) : undefined) : undefined
      if (mover && /^(?:route|send|direct|forward|go|travel|flow|move|point|redirect|sign|log|head|navigate|subscribe)$/.test(mover.lemma)) prep = 'via'
      const head = clauses.np(phrase) && role === 'other-channel' ? clauses.headWord(phrase) : undefined
      if (phrase !== frame.phrase && head && head.entity === undefined && !isPlace(head.lower) && !/^[A-Z]/.test(head.text)) continue
      if (role === 'owner') {
        // “through OpenAI”, “directly from OpenAI”: the company itself as the way.
        const np = clauses.np(phrase)
        const direct = /^(?:directly|straight|direct)$/.test(words[clauses.phrases[phrase]!.from - 2]?.lower ?? '')
        if (!np || np.head !== at || !(/^(?:through|via)$/.test(led) || ((led === 'from' || led === 'with' || led === 'to') && direct))) continue
        if (frame.objects.includes(phrase)) continue
        role = 'other-channel'
      }
      out.push({
        word: at,
        phrase,
        role,
        text: word.text,
        prep: word.entity === undefined ? '' : prep,
        inObject: objectRanges.some(range => at >= range.from && at < range.to),
        inSubject: at < frame.occurrence.at && frame.subject.some(np => at >= clauses.phrases[np]!.from && at < (clauses.phrases[clauses.modifiersOf(np).end] ?? {from: Number.POSITIVE_INFINITY}).from),
        sameClause: phrase >= clause.from && phrase < clause.to && !separated(frame, phrase),
        after: at > frame.occurrence.at,
        inRelative: chosen !== undefined && clauses.modifiersOf(chosen).clauses.some(({vg, reduced}) => !reduced && phrase > vg && phrase < frame.phrase),
        remote: at < frame.occurrence.at && prep === '' && word.entity !== undefined && clauses.phrases.slice(phrase, frame.phrase).some(part => part.kind === 'rel' && part.lower !== 'where') && clauses.vg(phrase + 1) !== undefined,
      })
    }
  }
  return out
}

// “… and logs the count in CloudWatch”: another verb stands between the trigger and the place.
function separated(frame: Frame, phrase: number): boolean {
  const {clauses} = frame.sentence
  for (let at = frame.phrase + 1; at < phrase; at++) {
    // “lists GPT-4o, which is called from Bedrock”
    if (clauses.phrases[at]!.kind === 'rel' && frame.occurrence.trigger.construction === 'channel-verb-object') return true
    // “not only announced but available on Bedrock”
    if (clauses.lower(at) === 'but' && clauses.is(at + 1, 'adj') && frame.vg !== undefined && clauses.vg(frame.vg)!.negated !== undefined && frame.phrase < at && frame.phrase === frame.vg) return true
    const vg = clauses.vg(at)
    if (vg && (vg.form === 'finite' || vg.form === 'base') && !vg.passive && !vg.bare && at !== frame.vg && clauses.phrases[at - 1]?.kind === 'cc') return true
  }
  return false
}

// The words of an object with its modifiers; a place right after it belongs to it only where a relative clause ties it.
function extent(frame: Frame, np: number): number {
  const {clauses} = frame.sentence
  const modifiers = clauses.modifiersOf(np)
  let end = clauses.phrases[np]!.to
  for (const {vg} of modifiers.clauses) {
    let at = vg + 1
    while (at < clauses.phrases.length && !(clauses.phrases[at]!.kind === 'vg') && clauses.phrases[at]!.kind !== 'rel' && !(clauses.phrases[at]!.kind === 'sign' && /^[,;:—–]$/.test((clauses.phrases[at] as {lower: string}).lower))) at++
    end = Math.max(end, clauses.phrases[at - 1]!.to)
  }
  for (const {prep, nps} of modifiers.prepositional) {
    if (prep === 'of' || prep === 'from' || prep === 'in' || prep === 'on' || prep === 'behind') end = Math.max(end, clauses.phrases[nps.at(-1)!]!.to)
  }
  // “OpenAI models in Azure”: a place right behind the noun is the noun's.
  const next = clauses.phrases[np + 1]
  if (next?.kind === 'prep' && (/^(?:in|on|hosted|of|inside|within|at)$/.test(next.lower) || (frame.objects.length > 1 && /^(?:over|via|through|at|from)$/.test(next.lower))) && clauses.np(np + 2) && end <= clauses.phrases[np]!.to) end = clauses.phrases[np + 2]!.to
  return end
}

// The preposition that leads to a phrase: its own, or that of the list it stands in.
function leading(frame: Frame, phrase: number): string {
  const {clauses} = frame.sentence
  let at = phrase - 1
  for (let guard = 0; guard < 12 && at >= 0; guard++) {
    const before = clauses.phrases[at]!
    if (before.kind === 'prep') return before.lower
    if (before.kind === 'vg' && before.form === 'gerund' && /^(?:use|bypass|skip|leave|avoid|exit)$/.test(before.lemma)) return before.lemma === 'use' ? 'using' : before.lemma
    if (before.kind === 'np' || before.kind === 'cc' || (before.kind === 'sign' && /^[,/&]$/.test(before.lower))) {
      at--
      continue
    }
    return ''
  }
  return ''
}
