import {opensClause} from '../language/clauses/lists.js'
import {isPlace} from '../language/lexicon.js'
import {partAround, separated} from './channel-clause.js'
import type {Frame} from './frames/frame.js'
import type {Lexis} from './lexis.js'

/** A place that is named, and how it stands to a trigger. */
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
  /** Another verb's: “hosted on AWS, it is built on GPT-5”. */
  elsewhere: boolean
  /** Belongs to the verb of a relative clause of the object: “the model that you call on it”. */
  inRelative: boolean
}

/** The places that a frame's sentence names, and how each stands to the frame. */
export function mentionsIn(frame: Frame, lexis: Lexis): ChannelMention[] {
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
  const paired = respective(frame, chosen)
  const out: ChannelMention[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = words[at]!
    const ids = word.entity !== undefined ? [word.entity] : word.inside ?? []
    for (const id of ids) {
      const entity = lexis.entities.get(id)!
      let role = entity.role
      if (siblings.some(one => at >= one.from && at < one.to) && !objectRanges.some(one => at >= one.from && at < one.to)) continue
      const phrase = clauses.phraseOf(at)
      // “GPT-5 in ChatGPT”: inside another program, that one serves it.
      const within = role === 'object' && at > frame.occurrence.at && /^(?:in|inside|within)$/.test(clauses.lower(phrase - 1)) && clauses.np(phrase)?.head === at && clauses.np(phrase)!.determiner === undefined && frame.object !== undefined && frame.object.referent.entity !== id && entity.rule !== undefined && !frame.objects.includes(phrase)
      if (within) role = 'other-channel'
      if (role === 'object' || role === 'exempt' || role === 'product') continue
      if (paired && phrase !== paired.place && paired.places.includes(phrase)) continue
      const led = leading(frame, phrase)
      let prep = led
      // “by way of Azure”
      if (prep === 'of' && clauses.np(phrase - 2) && clauses.headWord(phrase - 2).lower === 'way' && clauses.lower(phrase - 3) === 'by') prep = 'via'
      // “hosted by Microsoft”: the agent of a passive governs as a subject does.
      if (prep === 'by' && frame.vg !== undefined && (clauses.vg(frame.vg)!.passive || clauses.vg(frame.vg)!.form === 'participle')) prep = 'via'
      // “with an Azure key”: a means to get in.
      if (prep === 'with' && role === 'other-channel' && clauses.np(phrase) && /^(?:keys?|accounts?|subscriptions?|licen[cs]es?|tokens?|credentials|seats?|plans?|endpoints?)$/.test(clauses.headWord(phrase).lower)) prep = 'via'
      // “is handled by Azure”, “reserves it for Azure”
      if (prep === 'by' && clauses.vg(phrase - 2)?.passive) prep = 'via'
      const keeper = prep === 'for' ? clauses.verbBefore(phrase) : -1
      if (keeper >= 0 && /^(?:reserve|keep|set)$/.test(clauses.vg(keeper)!.lemma)) prep = 'via'
      // “are routed to Azure”: where it goes is where it is.
      // “Move from AWS to Azure and …”
      const from = clauses.np(phrase - 2) && clauses.lower(phrase - 3) === 'from' ? clauses.vg(phrase - 4) ?? clauses.vg(phrase - 5) : undefined
      const mover = prep === 'to' ? clauses.vg(phrase - 2) ?? from ?? (/^(?:in|on|over|up)$/.test(clauses.lower(phrase - 2)) ? clauses.vg(phrase - 3) : undefined) ?? (clauses.lower(phrase - 3) === 'to' ? clauses.vg(clauses.verbBefore(phrase)) : undefined) : undefined
      if (mover && /^(?:route|send|direct|forward|go|travel|flow|move|point|redirect|sign|log|head|navigate|subscribe|migrate|switch|relocate|shift)$/.test(mover.lemma)) prep = 'via'
      // “forwards it to Azure, where GPT-5 is called”
      if (prep === 'to' && phrase < frame.phrase && clauses.lower(clauses.lower(phrase + 1) === ',' ? phrase + 2 : phrase + 1) === 'where') prep = 'in'
      // “remains exclusive to Azure”
      if (prep === 'to' && /^(?:exclusive|unique|limited|restricted|confined|tied|bound)$/.test(clauses.lower(phrase - 2))) prep = 'via'
      const head = clauses.np(phrase) && role === 'other-channel' ? clauses.headWord(phrase) : undefined
      if (phrase !== frame.phrase && head && head.entity === undefined && !isPlace(head.lower) && !/^[A-Z]/.test(head.text)) continue
      if (role === 'owner') {
        // “through OpenAI”, “directly from OpenAI”: the company itself as the way.
        const np = clauses.np(phrase)
        const direct = /^(?:directly|straight|direct)$/.test(words[clauses.phrases[phrase]!.from - 2]?.lower ?? '') || words[clauses.phrases[phrase]!.to]?.lower === 'directly'
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
        inRelative: chosen !== undefined && clauses.modifiersOf(chosen).clauses.some(({vg, reduced}) => !reduced && ((phrase > vg && phrase < frame.phrase) || (phrase > chosen && phrase < vg))),
        elsewhere: isElsewhere(frame, phrase),
        remote: at < frame.occurrence.at && prep === '' && word.entity !== undefined && clauses.phrases.slice(phrase, frame.phrase).some(part => part.kind === 'rel' && part.lower !== 'where') && clauses.vg(phrase + 1) !== undefined,
      })
    }
  }
  // “Stay on Azure if you must call it; come to AWS for agents”: what stands between the same semicolons governs.
  const part = partAround(clauses, frame.phrase)
  const inPart = out.filter(mention => mention.phrase >= part.from && mention.phrase < part.to)
  return inPart.length > 0 ? inPart : out
}

// “Claude and GPT-5 are served by Bedrock and Azure respectively”: the place that answers to the object, and all of them.
function respective(frame: Frame, chosen: number | undefined): {place: number; places: number[]} | undefined {
  const {clauses} = frame.sentence
  const member = chosen === undefined ? -1 : frame.objects.indexOf(chosen)
  if (member < 0 || frame.objects.length < 2 || !clauses.phrases.some(phrase => phrase.kind === 'adv' && phrase.lower === 'respectively')) return undefined
  for (let at = 0; at < clauses.phrases.length; at++) {
    if (!clauses.is(at, 'prep') || !clauses.np(at + 1)) continue
    const places = clauses.listFrom(at + 1)
    if (places.length === frame.objects.length && !places.includes(chosen!)) return {place: places[member]!, places}
  }
  return undefined
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
  // “… on Azure, the SRE remembers”: a clause of its own.
  if (clauses.lower(phrase - 1) === ',' && clauses.np(phrase) && opensClause(clauses, phrase)) return ''
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

// Whether a verb that is not the frame's own has the place: “hosted on AWS, …”, “… and integrated with AWS”, “Their stack on AWS is simple: … that runs on OpenAI”.
function isElsewhere(frame: Frame, phrase: number): boolean {
  const {clauses} = frame.sentence
  const between = clauses.phrases.slice(Math.min(phrase, frame.phrase) + 1, Math.max(phrase, frame.phrase))
  if (phrase > frame.phrase) return between.some(part => part.kind === 'vg')
  const own = clauses.is(phrase - 1, 'prep') ? clauses.vg(phrase - 2) : undefined
  return (own?.form === 'participle' && !own.bare) || (between.some(part => part.kind === 'vg' && part.form === 'finite') && between.some(part => part.kind === 'sign' && part.lower === ':'))
}
