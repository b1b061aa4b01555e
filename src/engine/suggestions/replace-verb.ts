import type {Rewrite} from '../../vocabulary/pack.js'
import {formOf} from './inflect.js'
import type {Members} from './members.js'
import {saidMore, saysWhich} from './replace-object.js'
import {type Replaced, type Situation, filled, textOf} from './situation.js'
import {verbOf} from './verb-of.js'

/** The verb with its object: “access GPT-5” → “build agents …”; of verbs that share an object all together. */
export function verbPhrase(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {frame, sentence, standing, verdict} = situation
  const {clauses} = sentence
  const own = verbOf(frame)
  if (own === undefined || members.range === undefined || !members.whole) return undefined
  const vg = clauses.vg(own)!
  if (vg.head > members.range.from || vg.passive || vg.form === 'participle') return undefined
  // “have no access to GPT-5”: the denial would go with its noun, but for a text that has its own.
  const denying = /^(?:no|neither)$/.test(clauses.np(frame.phrase)?.determiner ?? '')
  if (denying !== rewrite.text.includes(' no ') || (clauses.np(frame.phrase)?.determiner === 'any' && vg.negated === undefined)) return undefined
  // “call the deployment that you own”: what is said of the object would be left in the air.
  const {to} = members.range
  const keeps = rewrite.text.includes('{object}') && !rewrite.denied
  const after = clauses.phrases.findIndex(phrase => phrase.from >= to)
  if ((clauses.phrases[after]?.from === to && saysWhich(clauses, after)) || (clauses.np(after)?.pronoun && clauses.vg(after + 1)) || (saidMore(situation, to) && !keeps)) return undefined
  const sharing = new Set(standing.flatMap(({frame: other, rule}) => (other?.vg !== undefined && rule.level === verdict.rule.level && other.objects.some(np => frame.objects.includes(np)) ? [other.vg] : [])))
  for (let at = own + 1; at < clauses.phraseOf(members.range.from); at++) {
    if (clauses.vg(at) && !sharing.has(at)) return undefined
    // “sends requests to GPT-5”: the trigger's own noun goes with it.
    if (clauses.np(at) && at !== frame.recipient && at !== frame.phrase && clauses.phrases[at]!.to > frame.to) return undefined
    // “may read about, but only seniors call, GPT-5”: the object is not this verb's alone.
    if (clauses.lower(at) === ',') return undefined
  }
  // “access and invoke GPT-5”: from the first of the verbs.
  let first = own
  for (let at = own - 1; at >= 0; at--) {
    if (sharing.has(at)) first = at
    else if (!/^(?:cc|adv|sign)$/.test(clauses.phrases[at]!.kind)) break
  }
  // Another verb shares the object and is no claim: only the object can go.
  const joined = own > 1 && clauses.phrases[own - 1]!.kind === 'cc' && clauses.vg(own - 2) !== undefined
  if (first === own && joined && !sharing.has(own - 2) && clauses.objectsOf(own - 2)?.via === 'shared') return undefined
  const text = filled(rewrite, situation, members, formOf(clauses, first, frame.subject))
  if (text === undefined) return undefined
  const from = clauses.vg(first)!.head
  // “use GPT-5 on AWS” → “draw on GPT-5 from AWS”: the preposition that stands there goes.
  if (!/ from$/.test(text)) return {from, to, text, safe: !keeps || !saidMore(situation, to)}
  const place = clauses.phrases[after]
  return place?.kind === 'prep' && place.from === to && /^(?:on|in|inside|within|through|via|at)$/.test(place.lower) ? {from, to: place.to, text} : undefined
}

/** Verb, recipient, noun and object, of a subject that stays: “The SRE gives you access to GPT-5” → “The SRE is powered by …”. */
export function predicate(rewrite: Rewrite, situation: Situation, members: Members): Replaced | undefined {
  const {frame, page, sentence} = situation
  const {clauses} = sentence
  const own = verbOf(frame)
  if (own === undefined || members.range === undefined || !members.whole || frame.subject.length === 0) return undefined
  const vg = clauses.vg(own)!
  // “a place from which to call GPT-5” can't be powered by anything.
  if (vg.passive || vg.head > members.range.from || (rewrite.text.startsWith('[be] ') && vg.form === 'infinitive' && vg.modal === undefined)) return undefined
  const form = formOf(clauses, own, frame.subject)
  const bare = clauses.phrases[frame.subject[0]! - 1]
  const text = filled(rewrite, situation, members, form)
  if (text === undefined) return undefined
  if (bare?.kind === 'vg' && bare.bare && bare.lemma === 'do' && frame.subject[0]! < own) {
    // “Does it provide access to GPT-5?” → “Is it powered by OpenAI?”
    if (!text.startsWith('be ')) return undefined
    const asked = form.plural ? 'are' : 'is'
    return {from: bare.from, to: members.range.to, text: `${asked} ${textOf(page, sentence, clauses.np(frame.subject[0]!)!)}${text.slice(2)}`}
  }
  // “AWS does offer …”: the auxiliary goes with the verb.
  const doing = clauses.words.slice(vg.from, vg.head).findIndex(word => /^(?:do|does|did)$/.test(word.lower))
  if (doing < 0) return {from: vg.head, to: members.range.to, text}
  const be = {does: 'is', did: form.plural ? 'were' : 'was'}[clauses.words[vg.from + doing]!.lower] ?? 'are'
  return {from: vg.from + doing, to: members.range.to, text: text.replace(/^be /, `${be} `)}
}
