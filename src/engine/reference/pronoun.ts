import {isPerson, singular} from '../../language/lexicon.js'
import type {Word} from '../../language/words.js'
import type {Sentence} from '../page.js'
import type {Referent, Referents} from './referents.js'
import {sentenceBefore, withAntecedent} from './said-before.js'
import {agrees, mostSalient, PLURAL_PRONOUN, SINGULAR_PRONOUN} from './salience.js'

/** What a pronoun stands for: by its own modifiers (“those from OpenAI”), else by what was said. */
export function pronounReferent(referents: Referents, sentence: Sentence, np: number, head: Word): Referent | undefined {
  const {lower} = head
  const {clauses} = sentence
  // “today it is OpenAI's best model”
  const equated = /^(?:it|this|that|they|these)$/.test(lower) && clauses.vg(np + 1)?.bare && clauses.vg(np + 1)!.lemma === 'be' && clauses.vg(np + 1)!.negated === undefined && clauses.np(np + 2) && !clauses.np(np + 2)!.pronoun ? referents.of(sentence, np + 2) : undefined
  if (equated?.role === 'object' && equated.antecedent === undefined) return withAntecedent(referents, equated, sentence, np + 2)
  const listed = listBehind(referents, sentence, np)
  if (listed) return listed
  // “all of OpenAI's models”, “those from OpenAI”, “one of them”
  const modifiers = clauses.modifiersOf(np)
  for (const {prep, nps} of modifiers.prepositional) {
    if (prep === 'of' || ((prep === 'from' || prep === 'by') && /^(?:those|these|ones|one|anything|everything|that)$/.test(lower))) {
      const inner = referents.of(sentence, nps[0]!)
      if (inner && (prep === 'of' || /^(?:object|owner|exempt)$/.test(inner.role))) return {...inner, role: inner.role === 'owner' && prep === 'of' ? inner.role : inner.role === 'owner' ? 'object' : inner.role}
      if (prep === 'of') return undefined
    }
  }
  // “everything OpenAI makes”, “all that OpenAI offers”
  if (/^(?:everything|anything|all)$/.test(lower)) {
    for (const {vg, reduced} of modifiers.clauses) {
      if (reduced || !/^(?:build|make|train|develop|create|release|ship|launch|offer|sell)$/.test(clauses.vg(vg)!.lemma)) continue
      const maker = clauses.subjectOf(vg).map(one => clauses.headWord(one).entity).find(id => id !== undefined && referents.entity(id).role === 'owner')
      if (maker !== undefined) return referents.make(referents.entity(maker), new Set(), 'object')
    }
  }
  // “it is GPT-5”, said of what nobody named
  const copula = clauses.vg(np + 1)
  if (/^(?:it|this|that|they|these|those)$/.test(lower) && copula?.bare && copula.lemma === 'be' && copula.negated === undefined && clauses.np(np + 2) && clauses.headWord(np + 2).entity !== undefined && !clauses.is(np + 3, 'rel')) {
    const same = referents.of(sentence, np + 2)
    if (same?.role === 'object') return withAntecedent(referents, same, sentence, np + 2)
  }
  // “Sora is something that AWS carries”
  const says = lower === 'something' ? clauses.vg(np - 1) : undefined
  if (says?.bare && says.lemma === 'be' && says.negated === undefined) {
    const subject = clauses.subjectOf(np - 1)[0]
    const named = subject === undefined || clauses.headWord(subject).entity === undefined ? undefined : referents.of(sentence, subject)
    return named?.role === 'object' ? withAntecedent(referents, named, sentence, subject!) : undefined
  }
  const plural = PLURAL_PRONOUN.test(lower)
  const single = SINGULAR_PRONOUN.test(lower)
  if (!plural && !single) return undefined
  return antecedentReferent(referents, sentence, np, plural, single)
}

// “all of them: Claude, Llama and GPT-5”
function listBehind(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const {clauses} = sentence
  if (!/^(?:all|both|three|these|them|each)$/.test(clauses.headWord(np).lower)) return undefined
  const colon = clauses.lower(np + 1) === 'of' && clauses.np(np + 2)?.pronoun ? np + 3 : np + 1
  if (clauses.lower(colon) !== ':' || !clauses.np(colon + 1) || clauses.headWord(colon + 1).entity === undefined) return undefined
  const list = clauses.listFrom(colon + 1)
  const end = clauses.phrases[clauses.modifiersOf(list.at(-1)!).end]
  if (end && end.kind !== 'sign') return undefined
  const member = list.find(one => referents.of(sentence, one)?.role === 'object')
  return member === undefined ? undefined : {...withAntecedent(referents, referents.of(sentence, member), sentence, member)!, member}
}

/** What a pronoun refers back to: in its sentence, the two before it, the blocks it stands under; or ahead, in a riddle. */
export function antecedentReferent(referents: Referents, sentence: Sentence, np: number, plural: boolean, single: boolean): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  const clause = clauses.verbBefore(np)
  const asSubject = clauses.vg(np + 1) !== undefined || (clauses.phrases[np + 1]?.kind === 'adv' && clauses.vg(np + 2) !== undefined)
  // “can neither call them nor …”: the subject stands before the modal.
  const governing = clause > 1 && clauses.is(clause - 1, 'neg') && clauses.vg(clause - 2) ? clause - 2 : clause
  const subjects = clause >= 0 && !asSubject ? clauses.subjectOf(governing) : []
  // “Whisper, we just run it”: a comma alone joins no two subjects.
  const coarguments = new Set(clauses.phrases.slice(subjects[0], subjects.at(-1)).some(part => part.kind === 'cc') ? subjects : subjects.slice(-1))
  // “Agents powered by GPT-5 use it”: what only describes the subject is not what is done to.
  if (subjects.length > 0) for (const {vg, reduced} of clauses.modifiersOf(subjects.at(-1)!).clauses) if ((reduced || clauses.vg(vg)!.passive) && /^(?:by|with)$/.test(clauses.lower(vg + 1)) && clauses.np(vg + 2)) coarguments.add(vg + 2)
  // “All of these”: the part is no antecedent of its whole.
  if (clauses.lower(np - 1) === 'of') coarguments.add(np - 2)
  // “Whisper writes it and GPT-5 trims it. The queue invokes both.”: two things of the sentence before, though no list joins them.
  if (/^(?:both|two|pair|duo|neither|either)$/.test(clauses.headWord(np).lower)) {
    // “The office has two scanners, and designers access both.”
    const here = clauses.phrases.findIndex((part, at) => at < np && part.kind === 'np' && part.plural && clauses.words.slice(part.from, part.head).some(word => word.lower === 'two'))
    if (here >= 0) return withAntecedent(referents, referents.of(sentence, here), sentence, here)
    const where = sentenceBefore(referents, sentence, 1)
    const named = where?.clauses.phrases.flatMap((part, at) => (part.kind === 'np' && !part.pronoun && where.clauses.headWord(at).entity !== undefined && referents.of(where, at) ? [at] : [])) ?? []
    const object = named.find(at => referents.of(where!, at)?.role === 'object')
    if (named.length === 2 && object !== undefined) return withAntecedent(referents, referents.of(where!, object), where!, object)
  }
  // “OpenAI told the editor that it would …”: who reports speaks of itself.
  const reporter = asSubject && /^(?:it|they)$/.test(clauses.headWord(np).lower) ? reporterOf(sentence, np) : undefined
  if (reporter !== undefined && agrees(referents, sentence, reporter, plural, single) && clauses.headWord(reporter).entity !== undefined) return withAntecedent(referents, referents.of(sentence, reporter), sentence, reporter)
  let weak: {where: Sentence; np: number; score: number} | undefined
  for (let back = 0; back <= 2; back++) {
    const where = back === 0 ? sentence : sentenceBefore(referents, sentence, back)
    if (!where) break
    const best = mostSalient(referents, where, back === 0 ? phrase.from : Number.POSITIVE_INFINITY, plural, single, back === 0 ? coarguments : new Set())
    if (best === undefined) continue
    // “It is powered by OpenAI's models. Customers cannot call them.”: the only thing of the sentence before that agrees.
    const object = back === 1 && best.score > -0.5 && referents.of(where, best.np)?.role === 'object'
    // “Once they can invoke it, most teams move o3”: what stood before has to say something to be meant, for the answer may follow.
    const least = back > 0 && clauses.is(0, 'sub') ? 0.6 : 0.25
    if (best.score >= least || object) return withAntecedent(referents, referents.of(where, best.np), where, best.np)
    if (!weak || best.score - back * 0.3 > weak.score) weak = {where, np: best.np, score: best.score - back * 0.3}
  }
  const meant = afterthought(referents, sentence, np, plural, single)
  if (meant !== undefined) return withAntecedent(referents, referents.of(sentence, meant), sentence, meant)
  // “‘It is a proxy,’ a critic says about the SRE.”
  const about = np === 0 && !weak ? clauses.phrases.findIndex((part, at) => at > np && part.kind === 'vg' && REPORTS.test(part.lemma) && /^(?:about|of)$/.test(clauses.lower(at + 1)) && clauses.np(at + 2) !== undefined && clauses.headWord(at + 2).entity !== undefined) : -1
  if (about > 0 && agrees(referents, sentence, about + 2, plural, single)) return withAntecedent(referents, referents.of(sentence, about + 2), sentence, about + 2)
  // Cataphora: “Before you call it, GPT-5 needs …”
  const subordinate = /^(?:who|what|which)ever$/.test(clauses.lower(0) || clauses.words[clauses.phrases[0]!.from]!.lower) || clauses.phrases.slice(0, np).some((part, at) => part.kind === 'sub' || (part.kind === 'prep' && at < np - 1 && /^(?:before|after|until|since|without|by|if|to)$/.test(part.lower))) || clauses.vg(0)?.form === 'infinitive'
  if (subordinate) {
    for (let at = np + 1; at < clauses.phrases.length; at++) {
      const candidate = clauses.np(at)
      if (candidate && /^(?:time|once|day|year|week|sure)$/.test(clauses.headWord(at).lower)) continue
      if (!candidate || candidate.pronoun || !agrees(referents, sentence, at, plural, single) || isPerson(clauses.headWord(at).lower)) continue
      // “check which quota GPT-5 has”, “give your function a role”: what is still unknown or about to act answers no pronoun.
      const {entity} = clauses.headWord(at)
      const named = entity !== undefined && referents.entity(entity).role !== 'channel'
      if (!named && (entity !== undefined || !/^(?:the|its|this|that|these|those|'s)$/.test(candidate.determiner ?? ''))) continue
      if (clauses.phrases[at - 1]?.kind === 'prep' && !named) continue
      return withAntecedent(referents, referents.of(sentence, at), sentence, at)
    }
  }
  if (weak) return withAntecedent(referents, referents.of(weak.where, weak.np), weak.where, weak.np)
  for (const governor of referents.page.governors(sentence.block)) {
    for (const where of [...referents.page.reading(governor).sentences].reverse()) {
      const best = mostSalient(referents, where, Number.POSITIVE_INFINITY, plural, single, new Set())
      // “Note” over a column is nothing that its cells speak of.
      if (best !== undefined && referents.page.blocks[governor]!.table?.header === true && !referents.of(where, best.np)) continue
      if (best !== undefined) return withAntecedent(referents, referents.of(where, best.np), where, best.np)
    }
  }
  // Nothing before it at all: the page opens with a riddle, and the answer follows.
  if (sentence.index === 0 && referents.page.governors(sentence.block).length === 0 && (sentence.block === 0)) {
    const later = referents.page.reading(sentence.block).sentences.slice(0, 3)
    for (const where of later) {
      for (let at = 0; at < where.clauses.phrases.length; at++) {
        const candidate = where.clauses.np(at)
        if (!candidate || candidate.pronoun || (where === sentence && at <= np) || !agrees(referents, where, at, plural, single)) continue
        const lead = where.clauses.phrases[at - 1]
        const follows = where.clauses.vg(where.clauses.modifiersOf(at).end)
        const answers = (lead?.kind === 'sign' && /^[:—–?]$/.test(lead.lower)) || where.clauses.phrases.length < 4
        if (!answers && !(follows && follows.form === 'finite')) continue
        if (/^(?:name|answer|secret)$/.test(where.clauses.headWord(at).lower)) continue
        const referent = where.clauses.headWord(at).entity === undefined && !referents.lexis.objectHeads.has(singular(where.clauses.headWord(at).lower)) ? undefined : referents.of(where, at)
        return referent?.role === 'object' ? withAntecedent(referents, referent, where, at) : undefined
      }
    }
  }
  return undefined
}

/** The noun phrase that an afterthought says to be meant: “we call 'em, the models I mean”, “call it, o4-mini that is”. */
export function afterthought(referents: Referents, sentence: Sentence, np: number, plural: boolean, single: boolean): number | undefined {
  const {clauses} = sentence
  for (let at = np + 1; at < clauses.phrases.length; at++) {
    if (!clauses.np(at) || !clauses.is(at - 1, 'sign') || clauses.lower(at - 1) !== ',') continue
    const next = clauses.phrases[at + 1]
    const meant = clauses.np(at + 1)?.pronoun === true && clauses.headWord(at + 1).lower === 'i' && clauses.vg(at + 2)?.lemma === 'mean'
    const thatIs = next !== undefined && /^(?:rel|sub|np|adv)$/.test(next.kind) && clauses.words[next.head]!.lower === 'that' && clauses.vg(at + 2)?.lemma === 'be'
    if ((meant || thatIs) && agrees(referents, sentence, at, plural, single)) return at
  }
  return undefined
}

const REPORTS = /^(?:say|tell|notify|inform|announce|warn|claim|state|confirm|write|insist|promise|admit|explain|declare|reveal|signal|disclose)$/

// The subject of a verb of saying whose clause begins with the pronoun.
function reporterOf({clauses}: Sentence, np: number): number | undefined {
  let at = np - 1
  if ((clauses.is(at, 'rel') || clauses.is(at, 'sub')) && clauses.lower(at) === 'that') at--
  if (clauses.np(at) && clauses.vg(at - 1)) at--
  const verb = clauses.vg(at)
  return verb && !verb.passive && REPORTS.test(verb.lemma) ? clauses.subjectOf(at)[0] : undefined
}
