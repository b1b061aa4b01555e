import {isPerson, singular, TRANSPARENT} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {Clauses} from '../../language/clauses/clauses.js'
import type {NounPhrase} from '../../language/phrases/phrase.js'
import type {Word} from '../../language/words.js'
import type {Entity, Role} from '../../vocabulary/pack.js'
import {isHead} from '../lexis.js'
import type {Sentence} from '../page.js'
import {appositionsOf, namedBehind, namedByApposition} from './apposition.js'
import {describedReferent} from './description.js'
import {equatedReferent} from './equation.js'
import {exemptIn, saidToBeExempt} from './exempt.js'
import {closedReferent, familyReferent, kindReferent, partReferent, siblingReferent} from './kind.js'
import {isMaker, makerReferent, ownerOf} from './maker.js'
import {ofFormerOrLatter} from './former-latter.js'
import {modifyingName, ofPossessor, sharesHead} from './modifier.js'
import {isNamesake} from './namesake.js'
import {isModelNoun} from './nouns.js'
import {possessedReferent} from './possessor.js'
import {pronounReferent} from './pronoun.js'
import type {Referent, Referents} from './referents.js'
import {repeatedReferent} from './repeated.js'
import {BUILT, relatedReferent} from './related.js'
import {roleReferent} from './role.js'

/** A noun phrase that is no pronoun, while it is asked what it stands for. */
interface Described {
  referents: Referents
  sentence: Sentence
  clauses: Clauses
  np: number
  phrase: NounPhrase
  head: Word
  qualifiers: Set<string>
}

/** What a noun phrase stands for: by its own name, the names that modify it, or what it describes. Undefined for anything the pack does not know. */
export function nounPhraseReferent(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const {clauses} = sentence
  const phrase = clauses.np(np)
  if (!phrase) return undefined
  const head = clauses.words[phrase.head]!
  if (phrase.pronoun) return ofPronoun(referents, sentence, np, head)
  if (head.entity !== undefined && isNamesake(referents, sentence, np)) return undefined
  const possessed = phrase.determiner === 'whose' ? ofPossessor(referents, sentence, np) : undefined
  if (possessed) return possessed
  const described: Described = {referents, sentence, clauses, np, phrase, head, qualifiers: referents.qualifiersIn(clauses.words, phrase.from, phrase.to)}
  const apposed = byApposition(described)
  if (apposed !== 'unsaid') return apposed
  addQualifiers(described)
  const exempt = asExempt(described)
  if (exempt) return exempt
  return head.entity === undefined ? ofCommonNoun(described) : ofName(described, head.entity)
}

function ofPronoun(referents: Referents, sentence: Sentence, np: number, head: Word): Referent | undefined {
  // “another, o3, …”
  const named = /^(?:one|another|both|this|that|each)$/.test(head.lower) ? namedByApposition(referents, sentence, np) : undefined
  if (named) return named
  return opensFreeRelative(sentence.clauses, np, head) ? equatedReferent(referents, sentence, np, 'one') : pronounReferent(referents, sentence, np, head)
}

// “Whatever you call through it is an OpenAI model.”, “What gets called is o3.”
function opensFreeRelative(clauses: Clauses, np: number, {lower}: Word): boolean {
  if (lower !== 'what' && lower !== 'whatever') return false
  const vg = clauses.vg(np + 1)
  return clauses.np(np + 1) !== undefined || vg?.passive === true || (vg?.lemma === 'get' && clauses.vg(np + 2)?.passive === true)
}

// Nouns for people, animals and posts that carry a name.
const PERSONAL = wordList(`
  assistant-manager boss brother cat chief daughter director dog guide head host husband intern lead neighbor
  neighbour nephew niece receptionist sister son wife
`)

// “Sora, our intern”, “its enterprise product, Frontier”: the apposition says what it is; `unsaid` where none does.
function byApposition({referents, sentence, clauses, np, head, qualifiers}: Described): Referent | undefined | 'unsaid' {
  const appositions = appositionsOf(sentence, np)
  for (const part of appositions) {
    if (clauses.lower(part - 1) === ':') continue
    const {determiner, from, to} = clauses.np(part)!
    const named = clauses.headWord(part)
    // “(Anthropic, OpenAI, Writer)”: a list of names describes nobody.
    if (appositions.length > 1 && determiner === undefined && named.entity === undefined) continue
    if ((isPerson(named.lower) && named.text !== named.text.toUpperCase()) || PERSONAL.has(named.lower)) return undefined
    // “Whisper, the openly licensed speech model”
    const free = head.entity !== undefined ? exemptIn(referents, clauses.words, from, to) : undefined
    if (free) return referents.make(free, qualifiers)
    const entity = named.entity === undefined ? undefined : referents.entity(named.entity)
    if (entity?.role === 'product') return referents.make(entity, qualifiers)
  }
  return 'unsaid'
}

// Qualities that what follows the noun phrase adds.
function addQualifiers({referents, clauses, np, qualifiers}: Described): void {
  const {appositive, prepositional} = clauses.modifiersOf(np)
  const add = (part: number): void => {
    const {from, to} = clauses.np(part)!
    for (const one of referents.qualifiersIn(clauses.words, from, to)) qualifiers.add(one)
  }
  // “GPT-5, OpenAI's most capable model, …”
  for (const part of appositive) add(part)
  for (const {nps, prep} of prepositional) if (prep !== 'with' && prep !== 'for') for (const part of nps) add(part)
}

// “open-weight models”, “models with open weights”
function asExempt({referents, clauses, np, phrase, head, qualifiers}: Described): Referent | undefined {
  const {words} = clauses
  const equipped = clauses.modifiersOf(np).prepositional.find(({prep, nps}) => prep === 'with' && clauses.np(nps[0]!))
  const equipment = equipped && clauses.np(equipped.nps[0]!)!
  const exempt = exemptIn(referents, words, phrase.from, Math.min(words.length, phrase.to)) ?? (equipment && exemptIn(referents, words, equipment.from, equipment.to))
  const mayBe = head.entity !== undefined || head.lower === 'ones' || referents.lexis.objectHeads.has(singular(head.lower))
  return exempt && mayBe ? referents.make(exempt, qualifiers) : undefined
}

function ofName({referents, sentence, clauses, np, phrase, qualifiers}: Described, id: string): Referent | undefined {
  const entity = referents.entity(id)
  // “whatever o3 wrote”: what it does, not itself; “whatever OpenAI has released” is what it makes.
  const says = phrase.determiner === 'whatever' ? clauses.vg(np + 1) : undefined
  if (says && !(entity.role === 'owner' && BUILT.has(says.lemma))) return undefined
  if (referents.role(entity) === 'object') {
    // “GPT-5 (open weights)”
    const isApposed = clauses.modifiersOf(np).appositive.some(part => exemptIn(referents, clauses.words, clauses.np(part)!.from, clauses.np(part)!.to))
    const free = isApposed ? referents.entity(referents.lexis.exemptAdjectives[0]!.entity) : saidToBeExempt(referents, sentence, np)
    if (free) return referents.make(free, qualifiers)
  }
  const referent = referents.make(entity, qualifiers)
  if (entity.role === 'owner') referent.bareOwner = true
  return referent
}

function ofCommonNoun(described: Described): Referent | undefined {
  const {referents, sentence, clauses, np, phrase, head, qualifiers} = described
  const maker = makerReferent(referents, sentence, np)
  if (maker) return maker
  const noun = singular(head.lower)
  const ordinal = ofFormerOrLatter(referents, sentence, np, noun, qualifiers)
  if (ordinal) return ordinal
  // “the ChatGPT maker”
  const before = phrase.head > phrase.from ? clauses.words[phrase.head - 1]!.entity : undefined
  if (before !== undefined && isMaker(noun) && referents.entity(before).role === 'object') return ownerOf(referents)
  const modifier = modifyingName(referents, sentence, phrase.from, phrase.head)
  const modified = modifier === undefined ? 'unsaid' : ofModified(described, noun, referents.entity(modifier))
  if (modified !== 'unsaid') return modified
  const whole = ofWhole(described, noun) ?? ofMakerAsSubject(described, noun)
  if (whole) return whole
  if ((referents.lexis.objectHeads.has(noun) || referents.lexis.objectHeads.has(head.lower)) && !/^(?:agent|assistant)$/.test(noun)) {
    const related = relatedReferent(referents, sentence, np, noun, qualifiers)
    if (related) return related
    // “the Azure model”
    if (modifier !== undefined && referents.entity(modifier).role === 'other-channel') return undefined
  }
  // “GPT-4o was the first that drivers could query”
  if (/^(?:first|last|second|third)$/.test(noun) && clauses.vg(np - 1)?.bare) return equatedReferent(referents, sentence, np, noun)
  return byReference(described, noun)
}

// What a name before the noun makes of it: “OpenAI models”, “GPT-5 invoices”; `unsaid` where it depends on what else stands there.
function ofModified({referents, sentence, clauses, np, phrase, head, qualifiers}: Described, noun: string, entity: Entity): Referent | undefined | 'unsaid' {
  if (entity.role !== 'owner' && entity.role !== 'object' && entity.role !== 'exempt') return 'unsaid'
  const role: Role = entity.role === 'owner' ? 'object' : referents.role(entity)
  // “the OpenAI API”
  if (entity.interfaces.includes(noun) || entity.interfaces.includes(head.lower)) return {...referents.make(entity, qualifiers, role), interface: true}
  // “OpenAI models”, “OpenAI's best”
  if (isHead(entity, noun) || (qualifiers.size > 0 && isQualifiedAtHead(referents, clauses, phrase))) return referents.make(entity, qualifiers, role)
  // “Of the labs' models, AWS serves OpenAI's newest ones”
  if (noun === 'one' && entity.role === 'owner' && namesModelsBefore(referents, clauses, np)) return referents.make(entity, qualifiers, 'object')
  if (TRANSPARENT.has(head.lower) || TRANSPARENT.has(noun)) return 'unsaid'
  return sharesHead(referents, sentence, np, entity) ? referents.make(entity, qualifiers, role) : undefined
}

const isQualifiedAtHead = (referents: Referents, {words}: Clauses, {head, to}: NounPhrase): boolean => referents.qualifiersIn(words, head, to).size > 0

const namesModelsBefore = (referents: Referents, clauses: Clauses, np: number): boolean =>
  clauses.phrases.slice(0, np).some((part, at) => part.kind === 'np' && isModelNoun(referents, singular(clauses.headWord(at).lower)))

// “a family of OpenAI models”, “the best of GPT-5”: what a transparent noun is a part, a number or a quality of.
function ofWhole({referents, sentence, clauses, np, phrase, head, qualifiers}: Described, noun: string): Referent | undefined {
  // “a host of models”; hosts are computers.
  const isTransparent = TRANSPARENT.has(head.lower) || (TRANSPARENT.has(noun) && noun !== 'host')
  if (!isTransparent && head.tag !== 'adj' && !isQualifiedAtHead(referents, clauses, phrase)) return undefined
  for (const {prep, nps} of clauses.modifiersOf(np).prepositional) {
    if (prep !== 'of' && prep !== 'from') continue
    for (const part of nps) {
      const inner = referents.of(sentence, part)
      if (inner?.role !== 'object' && inner?.role !== 'owner' && inner?.role !== 'exempt') continue
      return {...inner, role: inner.role === 'owner' ? 'object' : inner.role, qualifiers: new Set([...qualifiers, ...inner.qualifiers])}
    }
  }
  return undefined
}

// “OpenAI shipped two reasoning models”: whose they are, the verb says.
function ofMakerAsSubject({referents, sentence, clauses, np, phrase, qualifiers}: Described, noun: string): Referent | undefined {
  const verb = clauses.vg(np - 1)
  if (!verb || verb.passive || !BUILT.has(verb.lemma) || !(isModelNoun(referents, noun) || isQualifiedAtHead(referents, clauses, phrase))) return undefined
  const owner = clauses.subjectOf(np - 1).map(one => referents.of(sentence, one)).find(one => one?.role === 'owner' && one.bareOwner === true)
  return owner && referents.make(referents.entity(owner.entity), qualifiers, 'object')
}

// What the words around it, the sentences before it or its description make a noun phrase stand for; the first that knows.
function byReference(described: Described, noun: string): Referent | undefined {
  // “GPT-5 beats every model that Bedrock sells”: nothing is compared with itself.
  if (/^(?:beat|outperform|outrank|surpass|trail|rival|outsmart|outclass|top)$/.test(described.clauses.vg(described.np - 1)?.lemma ?? '')) return undefined
  return byWords(described, noun)
}

function byWords({referents, sentence, np, qualifiers}: Described, noun: string): Referent | undefined {
  return (
    namedByApposition(referents, sentence, np) ??
    kindReferent(referents, sentence, np, noun) ??
    namedBehind(referents, sentence, np, noun) ??
    closedReferent(referents, sentence, np, noun) ??
    familyReferent(referents, sentence, np, noun, qualifiers) ??
    siblingReferent(referents, sentence, np, noun, qualifiers) ??
    describedReferent(referents, sentence, np, noun, qualifiers) ??
    equatedReferent(referents, sentence, np, noun) ??
    partReferent(referents, sentence, np, noun) ??
    repeatedReferent(referents, sentence, np, noun) ??
    possessedReferent(referents, sentence, np, noun, qualifiers) ??
    roleReferent(referents, sentence, np)
  )
}
