import type {Clauses} from './clauses.js'
import {isZeroRelative, verbAfter} from './relative.js'
import {closingBracket, DASH, nextSign, OPEN} from './signs.js'

/** What follows a noun phrase and belongs to it. All numbers are indexes of phrases. */
export interface Modifiers {
  /** “models from OpenAI”, “the power of GPT-5”: each preposition with the noun phrases it leads to. */
  prepositional: {prep: string; at: number; nps: number[]}[]
  /** “(GPT-5)”, “— GPT-5 and o3 —”. */
  appositive: number[]
  /** The verb of a relative clause or a participle: “that OpenAI built”, “hosted on Azure”, “you own in Azure”. */
  clauses: {vg: number; reduced: boolean}[]
  /** The first phrase after all of it. */
  end: number
}

const NOUN_PREPOSITIONS = new Set(['of', 'from', 'by', 'like', 'such as', 'including', 'for', 'with', 'behind', 'among', 'such', 'except', 'excluding', 'besides'])

/** Fills in what follows a noun phrase and belongs to it, left to right; `found` is known to the sentence while it fills. */
export function gatherModifiers(clauses: Clauses, np: number, found: Modifiers): void {
  let at = np + 1
  for (let guard = 0; guard < 12; guard++) {
    if (clauses.is(at, 'sign') && OPEN.test(clauses.lower(at))) {
      const close = closingBracket(clauses, at)
      if (close < 0) break
      // A parenthesis with a verb of its own is a remark, not another name.
      if (!clauses.phrases.slice(at + 1, close).some(part => part.kind === 'vg')) for (let inner = at + 1; inner < close; inner++) if (clauses.np(inner)) found.appositive.push(inner)
      at = close + 1
      continue
    }
    if (clauses.is(at, 'prep') && NOUN_PREPOSITIONS.has(clauses.lower(at)) && clauses.np(at + 1)) {
      const nps = /^(?:like|such as|such|including)$/.test(clauses.lower(at)) || clauses.lower(at) === 'from' ? clauses.listFrom(at + 1) : [at + 1]
      found.prepositional.push({prep: clauses.lower(at), at, nps})
      at = clauses.modifiersOf(nps.at(-1)!).end
      continue
    }
    if (clauses.is(at, 'sign') && clauses.lower(at) === ',' && clauses.is(at + 1, 'prep') && /^(?:like|such as|including|such)$/.test(clauses.lower(at + 1)) && clauses.np(at + 2)) {
      const nps = clauses.listFrom(at + 2)
      found.prepositional.push({prep: clauses.lower(at + 1), at: at + 1, nps})
      at = clauses.modifiersOf(nps.at(-1)!).end
      if (clauses.lower(at) === ',') at++
      continue
    }
    // “a hundred models, among them models by OpenAI”
    if (clauses.lower(at) === ',' && clauses.lower(at + 1) === 'among' && clauses.np(at + 2)?.pronoun && clauses.np(at + 3)) {
      const nps = clauses.listFrom(at + 3)
      found.prepositional.push({prep: 'including', at: at + 1, nps})
      at = clauses.modifiersOf(nps.at(-1)!).end
      continue
    }
    if (clauses.is(at, 'sign') && (DASH.test(clauses.lower(at)) || clauses.lower(at) === ':') && clauses.np(at + 1)) {
      const close = nextSign(clauses, at + 1, DASH, 24)
      if (close > 0) {
        for (let inner = at + 1; inner < close; inner++) if (clauses.np(inner)) found.appositive.push(inner)
        at = close + 1
        continue
      }
    }
    // “OpenAI's flagship, GPT-5, on Bedrock”
    if (clauses.is(at, 'sign') && clauses.lower(at) === ',' && clauses.np(at + 1) && clauses.headWord(at + 1).entity !== undefined && (clauses.headWord(np).entity === undefined || clauses.headWord(np).entity === clauses.headWord(at + 1).entity) && clauses.lower(endOfPrepositions(clauses, at + 1)) === ',' && !isListed(clauses, np, at + 1) && !followsList(clauses, endOfPrepositions(clauses, at + 1))) {
      found.appositive.push(at + 1)
      at = endOfPrepositions(clauses, at + 1) + 1
      continue
    }
    // “the brain, that is, Codex”
    if (clauses.lower(at) === ',' && clauses.np(at + 1)?.pronoun && clauses.headWord(at + 1).lower === 'that' && clauses.vg(at + 2)?.lemma === 'be' && clauses.lower(at + 3) === ',' && clauses.np(at + 4)) {
      found.appositive.push(at + 4)
      at += 5
      continue
    }
    // “every model you access, OpenAI's included”, “all models, those by OpenAI among them”
    const included = inclusion(clauses, at, found)
    if (included > at) {
      at = included
      continue
    }
    // “a model, built by OpenAI, that never sleeps”
    if (clauses.lower(at) === ',' && clauses.vg(at + 1)?.form === 'participle' && clauses.lower(at + 2) === 'by' && clauses.np(at + 3) && clauses.lower(at + 4) === ',') {
      found.clauses.push({vg: at + 1, reduced: true})
      at += 4
      if (clauses.is(at + 1, 'rel')) at++
      continue
    }
    const vg = clauses.vg(at)
    if (vg && vg.form === 'participle' && !vg.bare) {
      found.clauses.push({vg: at, reduced: true})
      at++
      while (clauses.is(at, 'adv')) at++
      if (clauses.np(at) && /^(?:call|name|dub|label|title)$/.test(vg.lemma)) {
        found.appositive.push(at)
        at++
      }
      while (clauses.is(at, 'prep') && clauses.np(at + 1)) at += 2
      continue
    }
    if (clauses.is(at, 'rel') && !(clauses.lower(at - 1) === ',' && found.clauses.length === 0)) {
      const verb = verbAfter(clauses, at)
      if (verb >= 0) found.clauses.push({vg: verb, reduced: false})
      break
    }
    if (clauses.np(at) && clauses.vg(at + 1) && clauses.np(at)!.from > 0 && clauses.vg(at + 1)!.form !== 'participle' && isZeroRelative(clauses, np, at)) {
      found.clauses.push({vg: at + 1, reduced: false})
      break
    }
    break
  }
  found.end = at
  // “any model on the list, for example o3”, “several models, above all GPT-5”, “… including, since May, o3”
  const examples = exemplified(clauses, at)
  if (examples !== undefined && clauses.headWord(np).entity === undefined) found.prepositional.push({prep: 'including', at: examples - 1, nps: clauses.listFrom(examples)})
  // “every model that you access from the Region, OpenAI's included”: behind the relative clause.
  const relative = found.clauses.at(-1)
  if (relative && !relative.reduced) {
    let behind = relative.vg + 1
    while (behind < at + 12 && (clauses.is(behind, 'adv') || (clauses.is(behind, 'prep') && clauses.np(behind + 1)))) behind += clauses.is(behind, 'adv') ? 1 : 2
    if (inclusion(clauses, behind, found) === behind) nameBehind(clauses, np, behind, found)
  } else if (clauses.is(at, 'prep') && /^(?:in|on|at)$/.test(clauses.lower(at)) && clauses.np(at + 1)) nameBehind(clauses, np, at + 2, found)
  // “any model in the catalogue (Meta, OpenAI)”: the parenthesis behind the place still lists the models.
  if (clauses.is(at, 'prep') && /^(?:in|on|from)$/.test(clauses.lower(at)) && clauses.np(at + 1) && clauses.is(at + 2, 'sign') && OPEN.test(clauses.lower(at + 2))) found.appositive.push(...clauses.modifiersOf(at + 1).appositive)
  // “the model your colleagues rave about: GPT-6 Sol”
  if (found.appositive.length === 0 && found.clauses.length > 0 && clauses.np(np)!.determiner === 'the' && clauses.headWord(np).entity === undefined) {
    let last = clauses.phrases.length - 1
    while (last > at && clauses.is(last, 'sign')) last--
    if (clauses.lower(last - 1) === ':' && clauses.np(last) && clauses.headWord(last).entity !== undefined) found.appositive.push(last)
  }
  // “models to call in production: GPT-5, o3”
  if (found.appositive.length === 0 && clauses.np(np)!.plural && clauses.headWord(np).entity === undefined && (clauses.vg(at)?.form === 'infinitive' || found.clauses.length > 0)) {
    let list = clauses.phrases.length - 1
    while (list > at && clauses.lower(list) !== ':') list--
    if (list > at && clauses.np(list + 1) && clauses.headWord(list + 1).entity !== undefined && !clauses.phrases.slice(list).some(part => part.kind === 'vg')) found.appositive.push(...clauses.listFrom(list + 1))
  }
  // “models of four makers in the catalogue: Meta, OpenAI”: a list that closes the sentence.
  const colon = clauses.is(at, 'prep') && clauses.np(at + 1) ? at + 2 : at
  if (clauses.headWord(np).entity === undefined && clauses.is(colon, 'sign') && clauses.lower(colon) === ':' && clauses.np(colon + 1) && found.appositive.length === 0 && !clauses.phrases.slice(colon).some(phrase => phrase.kind === 'vg')) found.appositive.push(...clauses.listFrom(colon + 1))
}

// The examples that a comma and a word such as “notably” give behind a noun phrase and the place that it stands in; undefined where none are.
function exemplified(clauses: Clauses, start: number): number | undefined {
  let at = start
  while (at < start + 4 && clauses.is(at, 'prep') && clauses.np(at + 1)) at += 2
  if (clauses.lower(at) !== ',') return undefined
  const marker = clauses.lower(at + 1)
  if (/^(?:for example|for instance|notably|especially|particularly|in particular|above all)$/.test(marker)) at += 2
  else if (/^(?:such as|like|including)$/.test(marker)) at += clauses.lower(at + 2) === ',' && clauses.is(at + 3, 'prep') && clauses.lower(at + 5) === ',' ? 6 : 2
  else if (/^(?:for example|for instance|in particular|above all)$/.test(clauses.lower(at + 2))) at += 1
  else return undefined
  return clauses.np(at) && clauses.headWord(at).entity !== undefined ? at : undefined
}

// “, OpenAI's included”, “, those by OpenAI among them”: notes the part that counts in or out; the phrase behind it, or the same where there is none.
function inclusion(clauses: Clauses, comma: number, found: Modifiers): number {
  if (clauses.lower(comma) !== ',' || !clauses.np(comma + 1)) return comma
  const end = endOfPrepositions(clauses, comma + 1)
  const among = clauses.lower(end - 2) === 'among' && clauses.np(end - 1)!.pronoun
  const verb = clauses.vg(end)
  if (!among && !(verb?.form === 'participle' && /^(?:include|exclude|except)$/.test(verb.lemma) && clauses.phrases[end + 1]?.kind === 'sign')) return comma
  found.prepositional.push({prep: among || verb!.lemma === 'include' ? 'including' : 'excluding', at: comma, nps: [comma + 1]})
  return among ? end : end + 1
}

// “The model she accesses for headlines, GPT-5, …”, “the newest tenant in our catalogue, OpenAI's o3.”: notes a name alone behind the relative clause or the place.
function nameBehind(clauses: Clauses, np: number, comma: number, found: Modifiers): void {
  if (clauses.lower(comma) !== ',' || !clauses.np(comma + 1) || clauses.headWord(comma + 1).entity === undefined) return
  if (clauses.headWord(np).entity !== undefined || clauses.np(np)!.determiner === undefined || found.appositive.length > 0) return
  const end = comma + 2
  const closes = clauses.phrases[end] === undefined || (clauses.is(end, 'sign') && /^[.!?;]$/.test(clauses.lower(end)))
  if (closes || (clauses.lower(end) === ',' && !followsList(clauses, end))) found.appositive.push(comma + 1)
}

// Past bare prepositional phrases “from OpenAI”.
function endOfPrepositions(clauses: Clauses, np: number): number {
  let at = np + 1
  while (clauses.is(at, 'prep') && clauses.np(at + 1)) at += 2
  return at
}

// “Nova, Claude, Llama, GPT-5”: names, one behind another up to the end.
function isListed(clauses: Clauses, np: number, next: number): boolean {
  return clauses.headWord(np).tag === 'name' && [np, next, next + 2].every(one => clauses.np(one) !== undefined && clauses.headWord(one).entity !== undefined) &&
    clauses.lower(next + 1) === ',' && (clauses.phrases[next + 3] === undefined || clauses.is(next + 3, 'sign') || clauses.is(next + 3, 'prep'))
}

// Whether a conjunction with a noun phrase comes soon, so that a comma is one of a list.
function followsList(clauses: Clauses, at: number): boolean {
  for (let place = at + 1; place < at + 9; place++) {
    const phrase = clauses.phrases[place]
    if (!phrase) return false
    if (phrase.kind === 'cc' && (clauses.np(place + 1) || (clauses.is(place + 1, 'adv') && clauses.np(place + 2)))) return true
    if (phrase.kind === 'vg' || phrase.kind === 'prep') return false
  }
  return false
}
