import {isCreation} from '../../language/creation.js'
import {isPerson} from '../../language/lexicon.js'
import type {Sentence} from '../page.js'
import type {Referents} from './referents.js'

export const PLURAL_PRONOUN = /^(?:them|they|these|those|both|all|each|either|neither|any|some|ones|themselves|few|several|many|most|none)$/
export const SINGULAR_PRONOUN = /^(?:it|this|that|itself|one|either|each|another)$/

/** The noun phrase of a sentence that a later pronoun most likely stands for: agreeing, a thing, a subject or object rather than a modifier. */
export function mostSalient(referents: Referents, where: Sentence, limit: number, plural: boolean, single: boolean, excluded: ReadonlySet<number>): {np: number; score: number} | undefined {
  const {clauses} = where
  let best: number | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  clauses.phrases.forEach((phrase, np) => {
    if (phrase.kind !== 'np' || phrase.from >= limit || excluded.has(np)) return
    const head = clauses.headWord(np)
    if (isPerson(head.lower)) return
    if (phrase.pronoun && !PLURAL_PRONOUN.test(head.lower) && !SINGULAR_PRONOUN.test(head.lower)) return
    // “Each has a portfolio, and teachers access it.”
    if (/^(?:each|either|neither)$/.test(head.lower) && phrase.pronoun && single) return
    if (isReporter(where, np) || /^(?:dr|mr|mrs|ms|prof|professor|sir|captain)$/.test(clauses.words[phrase.from]!.lower) || (clauses.lower(np - 1) === '.' && /^(?:dr|mr|mrs|ms|prof)$/.test(clauses.words[phrase.from - 2]?.lower ?? ''))) return
    // “GPT-5 and Claude each have fans”: the names are meant.
    if (phrase.pronoun && /^(?:each|all|both)$/.test(head.lower) && clauses.np(np - 1)) return
    if (!agrees(referents, where, np, plural, single)) return
    const role = referents.lexis.entities.get(head.entity ?? '')?.role
    if ((role === 'channel' && !referents.lexis.entities.get(head.entity ?? '')!.praised) || role === 'other-channel') return
    if (/^(?:access|way|ways|means|time|times|day|days|week|weeks|month|months|year|years|today|minute|minutes|second|seconds|hour|hours|night|nights|morning|mornings|evening|evenings|afternoon|noon|midnight|weekend|weekends|quarter|step|steps|thing|things|reason|reasons|need|needs|cost|costs|price|support|place|production|region|regions|cloud|account|accounts|minimum|moment|question|questions|answer|preview|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|beginning|end|middle|other|marketing|sales|finance|legal|procurement|management|security|compliance|everybody|home|lunch|dinner)$/.test(head.lower)) return
    // “Agent: You asked for it”: who speaks is no topic.
    if (np === 0 && head.entity === undefined && clauses.lower(1) === ':' && clauses.phrases.length > 2) return
    const referent = phrase.pronoun ? undefined : referents.of(where, np)
    const before = clauses.phrases[np - 1]
    let score = np * 0.05
    if (before?.kind === 'prep' && before.lower === 'by' && clauses.vg(np - 2)?.passive && !referent) score -= 0.4
    // “swapped its rule engine for o3”: what takes the place is spoken of next.
    else if (before?.kind === 'prep' && /^(?:for|with)$/.test(before.lower) && clauses.np(np - 2) && GIVES_UP.test(clauses.vg(np - 3)?.lemma ?? '')) score += 0.6
    // “swears by o3”, “a licence for GPT-5”: what the verb or the noun is about.
    else if (before?.kind === 'prep' && before.lower !== 'to') score -= referent?.role === 'object' && (isComplement(where, np) || before.lower === 'about' || ABOUT.test(clauses.np(np - 2) ? clauses.headWord(np - 2).lower : '')) ? 0.5 : 1.2
    if (before === undefined || before.kind === 'sign') score += 0.4
    const embedded = before?.kind === 'rel' || before?.kind === 'sub'
    const after = clauses.vg(clauses.modifiersOf(np).end)
    if (embedded && before.kind === 'rel') score -= 1.6
    // “the function that wraps GPT-5”: what a relative clause is done to is less spoken of than what the clause describes.
    else if (before?.kind === 'vg' && /^(?:that|which)$/.test(clauses.lower(np - 2)) && clauses.antecedentOf(np - 2) !== undefined && !before.passive && agrees(referents, where, clauses.antecedentOf(np - 2)!, plural, single) && !isPerson(clauses.headWord(clauses.antecedentOf(np - 2)!).lower)) score -= 1.6
    else if (after && (after.form === 'finite' || after.form === 'base')) score += 0.8
    if (clauses.phrases[np - 1]?.kind === 'vg') score += 0.6
    if (isCreated(where, np)) score += 2
    // “retired GPT-5 and adopted a search”: what is given up is not what is spoken of next, where something else is.
    if (before?.kind === 'vg' && GIVES_UP.test(before.lemma) && !before.passive) score -= 1.4
    if (referent?.role === 'object') score += 0.9
    if (referent?.role === 'exempt') score += 0.9
    if (referent?.bareOwner) score -= 0.6
    if (!phrase.pronoun && ABOUT.test(head.lower) && clauses.is(np + 1, 'prep') && clauses.np(np + 2) && referents.of(where, np + 2)?.role === 'object') score -= 1.2
    // “because it is GPT-5”: which says what the pronoun is.
    const copula = phrase.pronoun ? clauses.vg(np + 1) : undefined
    if (copula?.bare && copula.lemma === 'be' && clauses.np(np + 2) && clauses.headWord(np + 2).entity !== undefined) score += 0.5
    // “How it works: the environment …, and your apps reach it”: what a label speaks of is said behind it.
    const announces = phrase.pronoun && np < 3 && clauses.lower(np + 2) === ':'
    if (phrase.pronoun) score += isSameForm(head.lower, plural) && !announces ? 1.4 : -0.2
    if (announces) score -= 1.2
    if (score > bestScore) {
      best = np
      bestScore = score
    }
  })
  if (best === undefined) return undefined
  // “OpenAI has an account team. Call it …”
  if (single && !plural && referents.of(where, best)?.bareOwner) {
    const group = clauses.phrases.findIndex((phrase, np) => phrase.kind === 'np' && np > best! && !phrase.pronoun && phrase.from < limit && !excluded.has(np) && /^(?:team|desk|office|department|unit|group|hotline|branch|crew|squad|switchboard|helpdesk|helpline)$/.test(clauses.headWord(np).lower) && clauses.vg(np - 1) !== undefined)
    if (group >= 0) return {np: group, score: bestScore}
  }
  // “OpenAI sent two engineers. Call them …”: people, not the company.
  if (plural && referents.of(where, best)?.bareOwner) {
    const people = clauses.phrases.findIndex((phrase, np) => phrase.kind === 'np' && !phrase.pronoun && phrase.plural && phrase.from < limit && isPerson(clauses.headWord(np).lower))
    if (people >= 0) return {np: people, score: bestScore}
  }
  // A list answers as a whole: the first of its members that the pack knows. “three assistants …: Claude, Nova and GPT-5” are what is listed.
  const colon = plural && clauses.np(best)!.plural && !referents.of(where, best) ? clauses.phrases.findIndex((part, at) => at > best! && part.kind === 'sign' && part.lower === ':') : -1
  const listed = colon > 0 && clauses.np(colon + 1) && clauses.headWord(colon + 1).entity !== undefined ? clauses.listFrom(colon + 1) : []
  const members = listed.length > 1 ? listed : clauses.listFrom(best)
  return {np: members.find(member => referents.of(where, member)?.role === 'object') ?? best, score: bestScore}
}

// “GPT-5 drafted the summary”: what was made is spoken of next, not who made it. What it makes by habit is no such thing.
function isCreated({clauses}: Sentence, np: number): boolean {
  const vg = clauses.vg(np - 1)
  if (!vg || vg.passive || !isCreation(vg.lemma) || clauses.np(np)!.pronoun) return false
  const isPast = vg.perfect === true || clauses.words[vg.head]!.shape === 'past'
  return (isPast || /^(?:the|this|that|our|your|my|their|his|her)$/.test(clauses.np(np)!.determiner ?? '')) && clauses.subjectOf(np - 1).some(one => clauses.headWord(one).entity !== undefined)
}

const GIVES_UP = /^(?:retire|drop|abandon|ditch|replace|scrap|dump|discard|remove|decommission|sunset|uninstall|swap|trade|exchange)$/

const ABOUT = /^(?:licen[cs]es?|subscriptions?|demos?|trials?|pilots?|hype|news|praise|love|appetite|budget|approval|contract|spot|weakness|crush|taste|passion|cases?|key|seats?|slots?|fans?|quota|test|review)$/

// “fell for Sora”, “has heard of GPT-6”: a preposition that belongs to its verb, and no place.
function isComplement({clauses}: Sentence, np: number): boolean {
  const vg = clauses.vg(np - 2)
  return vg !== undefined && !vg.passive && /^(?:by|for|of|about|with|at)$/.test(clauses.lower(np - 1)) && /^(?:fall|swear|hear|wait|ask|care|talk|dream|think|work|experiment|play|look|rave|speak|vote|opt|settle|stick|tinker)$/.test(vg.lemma)
}

const SAYS = /^(?:say|report|write|tell|explain|argue|claim|recall|note|confirm|warn|add|ask|joke|insist|admit|think|believe|know|hope)$/

// “Maria reports that …”: a name of nobody the pack knows, who says something, is a person.
function isReporter({clauses}: Sentence, np: number): boolean {
  const phrase = clauses.np(np)!
  const head = clauses.headWord(np)
  const vg = clauses.vg(np + 1)
  return phrase.determiner === undefined && !phrase.pronoun && head.entity === undefined && /^[A-Z][a-z]/.test(head.text) && vg !== undefined && !vg.passive && SAYS.test(vg.lemma)
}

/** Whether a noun phrase agrees in number with a pronoun. */
export function agrees(referents: Referents, sentence: Sentence, np: number, plural: boolean, single: boolean): boolean {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  const members = clauses.listFrom(np)
  // “Codex, right, the thing everybody asks about”: commas alone join names to names.
  const listed = (members.length > 1 && (members.every(one => clauses.headWord(one).entity !== undefined) || clauses.phrases.slice(members[0], members.at(-1)).some(part => part.kind === 'cc'))) 
  // A name in an item is one, and one of several.
  if (!listed && !phrase.plural && referents.page.blocks[sentence.block]!.kind === 'item' && clauses.headWord(np).entity !== undefined) return plural || single
  if (phrase.plural || listed) return plural
  const referent = referents.lexis.entities.get(clauses.headWord(np).entity ?? '')
  if (referent?.role === 'owner') return plural || single
  return single
}

// The same pronoun again goes on speaking of the same thing.
function isSameForm(pronoun: string, plural: boolean): boolean {
  return plural ? /^(?:they|them)$/.test(pronoun) : /^it$/.test(pronoun)
}
