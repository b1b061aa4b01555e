import {isPerson, singular, TRANSPARENT} from '../../language/lexicon.js'
import {DASH} from '../../language/clauses/signs.js'
import type {Entity} from '../../vocabulary/pack.js'
import {isHead} from '../lexis.js'
import type {Sentence} from '../page.js'
import {describedReferent} from './description.js'
import {closedReferent, familyReferent, kindReferent, siblingReferent} from './kind.js'
import {exemptIn, saidToBeExempt} from './exempt.js'
import {isMaker, makerReferent, ownerOf} from './maker.js'
import {isModelNoun} from './nouns.js'
import {pronounReferent} from './pronoun.js'
import type {Referent, Referents} from './referents.js'
import {isNamesake} from './namesake.js'
import {BUILT, relatedReferent} from './related.js'
import {roleReferent} from './role.js'
import {withAntecedent} from './said-before.js'

const PERSONAL = /^(?:intern|boss|cat|dog|niece|nephew|sister|brother|daughter|son|wife|husband|neighbour|neighbor|host|guide|receptionist|assistant-manager|director|head|lead|chief)$/

/** What a noun phrase stands for: by its own name, the names that modify it, or what it describes. */
export function nounPhraseReferent(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const {clauses} = sentence
  const {words} = clauses
  const phrase = clauses.np(np)
  if (!phrase) return undefined
  const head = words[phrase.head]!
  // “another, o3, …”
  if (phrase.pronoun && /^(?:one|another|both|this|that|each)$/.test(head.lower)) {
    const named = namedByApposition(referents, sentence, np)
    if (named) return named
  }
  // “Whatever you call through it is an OpenAI model.”
  if (phrase.pronoun && /^what(?:ever)?$/.test(head.lower) && (clauses.np(np + 1) || clauses.vg(np + 1)?.passive === true || (clauses.vg(np + 1)?.lemma === 'get' && clauses.vg(np + 2)?.passive === true))) return equatedReferent(referents, sentence, np, 'one')
  if (phrase.pronoun) return pronounReferent(referents, sentence, np, head)
  if (head.entity !== undefined && isNamesake(referents, sentence, np)) return undefined
  const modifiers = clauses.modifiersOf(np)
  const possessed = phrase.determiner === 'whose' ? ofPossessor(referents, sentence, np) : undefined
  if (possessed) return possessed
  const qualifiers = referents.qualifiersIn(words, phrase.from, phrase.to)
  // “Sora, our intern”, “its enterprise product, Frontier”: the apposition says what it is.
  const appositions = appositionsOf(sentence, np)
  for (const part of appositions) {
    if (clauses.lower(part - 1) === ':') continue
    const named = clauses.headWord(part)
    // “(Anthropic, OpenAI, Writer)”: a list of names describes nobody.
    if (appositions.length > 1 && clauses.np(part)!.determiner === undefined && named.entity === undefined) continue
    if ((isPerson(named.lower) && named.text !== named.text.toUpperCase()) || PERSONAL.test(named.lower)) return undefined
    // “Whisper, the openly licensed speech model”
    const free = head.entity !== undefined ? exemptIn(referents, words, clauses.np(part)!.from, clauses.np(part)!.to) : undefined
    if (free) return referents.make(free, qualifiers)
    if (named.entity !== undefined && referents.entity(named.entity).role === 'product') return referents.make(referents.entity(named.entity), qualifiers)
  }
  // Qualities that a parenthesis adds: “GPT-5, OpenAI's most capable model, …”
  for (const part of modifiers.appositive) {
    const inner = clauses.np(part)!
    for (const one of referents.qualifiersIn(words, inner.from, inner.to)) qualifiers.add(one)
  }
  for (const {nps, prep} of modifiers.prepositional) {
    if (prep !== 'with' && prep !== 'for') for (const part of nps) for (const one of referents.qualifiersIn(words, clauses.np(part)!.from, clauses.np(part)!.to)) qualifiers.add(one)
  }
  // “models with open weights”
  const equipped = modifiers.prepositional.find(({prep, nps}) => prep === 'with' && clauses.np(nps[0]!))
  const exempt = exemptIn(referents, words, phrase.from, Math.min(words.length, phrase.to)) ?? (equipped && exemptIn(referents, words, clauses.np(equipped.nps[0]!)!.from, clauses.np(equipped.nps[0]!)!.to))
  if (exempt && (head.entity !== undefined || head.lower === 'ones' || referents.lexis.objectHeads.has(singular(head.lower)))) return referents.make(exempt, qualifiers)
  if (head.entity !== undefined) {
    const entity = referents.entity(head.entity)
    // “whatever o3 wrote”: what it does, not itself; “whatever OpenAI has released” is what it makes.
    const says = phrase.determiner === 'whatever' ? clauses.vg(np + 1) : undefined
    if (says && !(entity.role === 'owner' && BUILT.test(says.lemma))) return undefined
    // “models from OpenAI”, in an open-weight apposition: “GPT-5 (open weights)”
    if (modifiers.appositive.some(part => exemptIn(referents, words, clauses.np(part)!.from, clauses.np(part)!.to)) && referents.role(entity) === 'object') {
      return referents.make(referents.entity(referents.lexis.exemptAdjectives[0]!.entity), qualifiers)
    }
    const free = referents.role(entity) === 'object' ? saidToBeExempt(referents, sentence, np) : undefined
    if (free) return referents.make(free, qualifiers)
    const referent = referents.make(entity, qualifiers)
    if (entity.role === 'owner') referent.bareOwner = true
    return referent
  }
  const maker = makerReferent(referents, sentence, np)
  if (maker) return maker
  const noun = singular(head.lower)
  // “the ChatGPT maker”
  if (isMaker(noun) && phrase.head > phrase.from && words[phrase.head - 1]!.entity !== undefined && referents.entity(words[phrase.head - 1]!.entity!).role === 'object') return ownerOf(referents)
  const modifier = modifyingName(referents, sentence, phrase.from, phrase.head)
  if (modifier) {
    const entity = referents.entity(modifier)
    if (entity.role === 'owner' || entity.role === 'object' || entity.role === 'exempt') {
      if (entity.interfaces.includes(noun) || entity.interfaces.includes(head.lower)) return {...referents.make(entity, qualifiers, entity.role === 'owner' ? 'object' : referents.role(entity)), interface: true}
      if (isHead(entity, noun) || qualifiers.size > 0 && referents.qualifiersIn(words, phrase.head, phrase.to).size > 0) {
        return referents.make(entity, qualifiers, entity.role === 'owner' ? 'object' : referents.role(entity))
      }
      // “Of the labs' models, AWS serves OpenAI's newest ones”
      if (noun === 'one' && entity.role === 'owner' && clauses.phrases.slice(0, np).some((part, at) => part.kind === 'np' && isModelNoun(referents, singular(clauses.headWord(at).lower)))) return referents.make(entity, qualifiers, 'object')
      if (!TRANSPARENT.has(head.lower) && !TRANSPARENT.has(noun)) return sharesHead(referents, sentence, np, entity) ? referents.make(entity, qualifiers, entity.role === 'owner' ? 'object' : referents.role(entity)) : undefined
    }
  }
  // “a host of models”; hosts are computers.
  if (TRANSPARENT.has(head.lower) || (TRANSPARENT.has(noun) && noun !== 'host') || head.tag === 'adj' || referents.qualifiersIn(words, phrase.head, phrase.to).size > 0) {
    for (const {prep, nps} of modifiers.prepositional) {
      if (prep !== 'of' && prep !== 'from') continue
      for (const part of nps) {
        const inner = referents.of(sentence, part)
        if (inner && (inner.role === 'object' || inner.role === 'owner' || inner.role === 'exempt')) {
          return {...inner, role: inner.role === 'owner' ? 'object' : inner.role, qualifiers: new Set([...qualifiers, ...inner.qualifiers])}
        }
      }
    }
  }
  if (isModelNoun(referents, noun) || referents.qualifiersIn(words, phrase.head, phrase.to).size > 0) {
    // “OpenAI shipped two reasoning models”: whose they are, the verb says.
    const verb = clauses.vg(np - 1)
    if (verb && BUILT.test(verb.lemma) && !verb.passive) {
      const owner = clauses.subjectOf(np - 1).map(one => referents.of(sentence, one)).find(one => one?.role === 'owner' && one.bareOwner === true)
      if (owner) return referents.make(referents.entity(owner.entity), qualifiers, 'object')
    }
  }
  if ((referents.lexis.objectHeads.has(noun) || referents.lexis.objectHeads.has(head.lower)) && !/^(?:agent|assistant)$/.test(noun)) {
    const related = relatedReferent(referents, sentence, np, noun, qualifiers)
    if (related) return related
    if (modifier && referents.entity(modifier).role === 'other-channel') return undefined
  }
  // “GPT-4o was the first that drivers could query”
  if (/^(?:first|last|second|third)$/.test(noun) && clauses.vg(np - 1)?.bare) return equatedReferent(referents, sentence, np, noun)
  return namedByApposition(referents, sentence, np) ?? kindReferent(referents, sentence, np, noun) ?? namedBehind(referents, sentence, np, noun) ?? closedReferent(referents, sentence, np, noun) ?? familyReferent(referents, sentence, np, noun, qualifiers) ?? siblingReferent(referents, sentence, np, noun, qualifiers) ?? describedReferent(referents, sentence, np, noun, qualifiers) ?? equatedReferent(referents, sentence, np, noun) ?? roleReferent(referents, sentence, np)
}

// “OpenAI, whose models …”: what the owner before it has.
function ofPossessor(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  const before = clauses.lower(np - 1) === ',' ? np - 2 : np - 1
  const id = clauses.np(before) ? clauses.headWord(before).entity : undefined
  if (id === undefined || !isHead(referents.entity(id), singular(clauses.words[phrase.head]!.lower))) return undefined
  const owner = referents.of(sentence, before)
  return owner && /^(?:owner|exempt)$/.test(owner.role) ? withAntecedent(referents, {role: owner.role === 'owner' ? 'object' : owner.role, entity: owner.entity, qualifiers: referents.qualifiersIn(clauses.words, phrase.from, phrase.to)}, sentence, before) : undefined
}

// “OpenAI's text and speech models”: the owner and the head of both stand once, at either end.
function sharesHead(referents: Referents, {clauses}: Sentence, np: number, entity: Entity): boolean {
  let at = np + 1
  while (clauses.lower(at) === ',' && clauses.np(at + 1)) at += 2
  const last = clauses.is(at, 'cc') ? clauses.np(at + 1) : undefined
  if (!last || last.determiner !== undefined || last.to - last.from < 2 || clauses.words[last.from]!.tag === 'name' || clauses.np(np)!.plural) return false
  const noun = singular(clauses.headWord(at + 1).lower)
  return isModelNoun(referents, noun) && isHead(entity, noun)
}

// “a new colleague, GPT-5, …”: a name alone between commas says who one thing or person is.
function namedByApposition(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const {clauses} = sentence
  const [only, second] = clauses.modifiersOf(np).appositive
  if (only === undefined || second !== undefined || clauses.np(np)!.plural || clauses.lower(only - 1) !== ',' || clauses.headWord(only).entity === undefined) return undefined
  const named = referents.of(sentence, only)
  return named?.role === 'object' ? withAntecedent(referents, named, sentence, only) : undefined
}

const OPEN_NOUN = /^(?:one|thing|name|choice|option|favourite|favorite|way)$/
const OPEN_DETERMINER = /^(?:a|an|one|two|three|four|five|several|some|which|what|whichever|any|every|each|all|the|those|these|only|exactly|no)$/

/**
 * “Our job calls one model only: GPT-5.”, “which model the agent will call: o3 for proofs, Haiku for the rest”, “Which model will it call, GPT-5 or
 * Nova?”: a noun phrase that leaves open which thing it means, and the names behind the colon, the dash or the question that say so.
 */
function namedBehind(referents: Referents, sentence: Sentence, np: number, noun: string): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)!
  const numbered = clauses.words[phrase.from]!.tag === 'num'
  // “Three systems can be reached from it, namely …”: what is counted may be of any kind.
  if (!isModelNoun(referents, noun) && !OPEN_NOUN.test(noun) && !(numbered && phrase.plural && clauses.headWord(np).entity === undefined)) return undefined
  if (!numbered && !(phrase.determiner === undefined ? phrase.plural : OPEN_DETERMINER.test(phrase.determiner))) return undefined
  const described = clauses.modifiersOf(np).clauses.some(({reduced}) => !reduced)
  const asked = /^(?:which|what)$/.test(phrase.determiner ?? '') && /^\?/.test(clauses.words[clauses.phrases.at(-1)!.from]!.lower)
  for (let at = np + 1; at < clauses.phrases.length - 1 && at < np + 18; at++) {
    const sign = clauses.is(at, 'sign') ? clauses.lower(at) : ''
    // “the model that your agent is powered by, GPT-5.”
    const closes = sign === ',' && described && clauses.is(at + 2, 'sign') && at + 3 >= clauses.phrases.length
    const namely = sign === ',' && clauses.lower(at + 1) === 'namely' ? 1 : 0
    const list = clauses.np(at + 1 + namely) ? clauses.listFrom(at + 1 + namely) : []
    if (!(sign === ':' || namely || DASH.test(sign) || closes || (sign === '(' && described) || (asked && sign === ',')) || !list.some(one => clauses.headWord(one).entity !== undefined)) {
      if (/^[;:]$/.test(sign)) return undefined
      continue
    }
    const end = clauses.phrases[clauses.modifiersOf(list.at(-1)!).end]
    if (end?.kind === 'vg' && end.form !== 'participle') return undefined
    const member = list.find(one => referents.of(sentence, one)?.role === 'object')
    const named = member === undefined ? undefined : referents.of(sentence, member)
    return named && member !== undefined ? {...withAntecedent(referents, named, sentence, member)!, ...(list.length > 1 && {member})} : undefined
  }
  return undefined
}

// “The model that our function calls is GPT-5”: what the copula puts in its place.
function equatedReferent(referents: Referents, sentence: Sentence, np: number, noun: string): Referent | undefined {
  const {clauses} = sentence
  // “Codex is the coding agent our interns use”
  const says = clauses.vg(np - 1)
  if (says?.bare && says.lemma === 'be' && says.negated === undefined && (referents.lexis.objectHeads.has(noun) || /^(?:one|first|last|only|second|third|thing)$/.test(noun)) && clauses.np(np)!.determiner !== undefined) {
    const subject = clauses.subjectOf(np - 1)[0]
    if (subject !== undefined && clauses.headWord(subject).entity !== undefined) {
      const named = referents.of(sentence, subject)
      return named?.role === 'object' ? withAntecedent(referents, named, sentence, subject) : undefined
    }
  }
  if (!isModelNoun(referents, noun) && !/^(?:one|thing)$/.test(noun)) return undefined
  // “Of all the models called by our workers, GPT-5 is the quickest.”: one of them.
  if (np === 1 && /^(?:of|among|amongst|from)$/.test(clauses.lower(0)) && clauses.np(np)!.plural) {
    for (let at = np + 1; at < np + 12 && at < clauses.phrases.length; at++) {
      // “Among the models that you can call are Claude and o3.”
      if (at > np + 1 && clauses.vg(at)?.bare && clauses.vg(at)!.lemma === 'be' && clauses.vg(at)!.negated === undefined && clauses.np(at + 1)) {
        const one = clauses.listFrom(at + 1).find(member => referents.of(sentence, member)?.role === 'object')
        return one === undefined ? undefined : withAntecedent(referents, referents.of(sentence, one), sentence, one)
      }
      if (!clauses.is(at, 'sign')) continue
      const member = clauses.lower(at) === ',' && clauses.np(at + 1) ? referents.of(sentence, at + 1) : undefined
      return member?.role === 'object' ? withAntecedent(referents, member, sentence, at + 1) : undefined
    }
  }
  for (let at = np + 1; at < clauses.phrases.length - 1; at++) {
    const copula = clauses.vg(at)
    // “Models hosted on AWS include GPT-5.”
    if (copula && !copula.passive && copula.negated === undefined && /^(?:include|comprise)$/.test(copula.lemma) && clauses.np(at + 1) && clauses.subjectOf(at).includes(np)) {
      const member = clauses.listFrom(at + 1).find(one => referents.of(sentence, one)?.role === 'object')
      return member === undefined ? undefined : withAntecedent(referents, referents.of(sentence, member), sentence, member)
    }
    const maker = copula && copula.negated === undefined && (clauses.subjectOf(at).includes(np) || (clauses.lower(np - 1) === 'of' && clauses.subjectOf(at).includes(np - 2))) ? makerSaid(referents, sentence, at) : undefined
    if (maker !== undefined) return withAntecedent(referents, referents.make(referents.entity(maker.entity), new Set(), 'object'), sentence, maker.np)
    const isNamed = clauses.np(at + 1) && (clauses.headWord(at + 1).entity !== undefined || (/^an?$/.test(clauses.np(at + 1)!.determiner ?? '') && clauses.words.slice(clauses.phrases[at + 1]!.from, clauses.phrases[at + 1]!.to).some(word => word.entity !== undefined)))
    if (!copula?.bare || copula.lemma !== 'be' || copula.negated !== undefined || !isNamed) continue
    // “The models to which you have access are …”: the only clause that is left to have it as its subject.
    const mains = np === 0 && ((clauses.np(np)!.pronoun && clauses.headWord(np).lower === 'what') || clauses.is(clauses.is(np + 1, 'prep') ? np + 2 : np + 1, 'rel') || clauses.modifiersOf(np).clauses.some(({reduced}) => !reduced)) && !clauses.phrases.slice(at + 1).some(part => part.kind === 'vg' && part.form === 'finite')
    if (!clauses.np(at + 1) || !(mains || clauses.subjectOf(at).includes(np))) continue
    const named = referents.of(sentence, at + 1)
    return named && withAntecedent(referents, named, sentence, at + 1)
  }
  return undefined
}

// “come from OpenAI”, “are all made by OpenAI”: the owner that a predicate says something comes from.
function makerSaid(referents: Referents, {clauses}: Sentence, verb: number): {entity: string; np: number} | undefined {
  const vg = clauses.vg(verb)!
  let at = verb + 1
  while (clauses.is(at, 'adv')) at++
  const isOrigin = (!vg.passive && /^(?:be|come|stem|originate)$/.test(vg.lemma) && clauses.lower(at) === 'from') || (vg.passive && BUILT.test(vg.lemma) && clauses.lower(at) === 'by')
  const {entity} = isOrigin && clauses.np(at + 1) ? clauses.headWord(at + 1) : {entity: undefined}
  return entity !== undefined && referents.entity(entity).role === 'owner' ? {entity, np: at + 1} : undefined
}

// “access to o3, a named engineer, one invoice”: a further member comes, so it is a list.
const listsOn = ({clauses}: Sentence, end: number): boolean =>
  (clauses.is(end, 'cc') && clauses.np(end + 1) !== undefined) || (clauses.lower(end) === ',' && clauses.np(end + 1) !== undefined && /^(?:a|an|one|two|three|four|five)$/.test(clauses.np(end + 1)!.determiner ?? clauses.words[clauses.phrases[end + 1]!.from]!.lower) && !clauses.vg(end + 2))

// Noun phrases in apposition: in modifiers, or between commas right behind.
function appositionsOf(sentence: Sentence, np: number): number[] {
  const {clauses} = sentence
  const {appositive} = clauses.modifiersOf(np)
  const comma = clauses.phrases[np + 1]
  const between = comma?.kind === 'sign' && comma.lower === ',' && clauses.np(np + 2) && /^(?:my|our|your|his|her|their|a|an|the)$/.test(clauses.np(np + 2)!.determiner ?? '') && !clauses.vg(clauses.modifiersOf(np + 2).end) && !listsOn(sentence, clauses.modifiersOf(np + 2).end) ? [np + 2] : []
  return [...appositive, ...between]
}

// The name that modifies or owns the head: the nearest before it; a possessor's own name counts only for nouns that it owns.
function modifyingName(referents: Referents, sentence: Sentence, from: number, head: number): string | undefined {
  const {words} = sentence.clauses
  let nearest: string | undefined
  for (let at = head - 1; at >= from; at--) {
    const word = words[at]!
    if (word.entity !== undefined) {
      const {role} = referents.entity(word.entity)
      // “the ChatGPT maker's models”
      if (role === 'object' && at + 1 < head && isMaker(words[at + 1]!.lower)) return ownerOf(referents)?.entity
      if (role === 'object' || role === 'owner' || role === 'exempt') return word.entity
      if (role === 'product') return undefined
      nearest ??= word.entity
    }
    if (word.inside) {
      const inner = word.inside.find(id => referents.entity(id).role === 'product')
      if (inner) return undefined
      // “an OpenAI-built model”
      const maker = /^(?:built|made|trained|developed|created|designed)$/.test(word.parts?.at(-1) ?? '') ? word.inside.find(id => referents.entity(id).role === 'owner') : undefined
      if (maker) return maker
    }
  }
  return nearest
}
