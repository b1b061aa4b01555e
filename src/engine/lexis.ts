import {isAdjective, past, presentParticiple, singular, thirdPerson, verbForm} from '../language/lexicon.js'
import type {Word} from '../language/words.js'
import {correctionsOf} from '../language/spelling.js'
import type {Entity, Pack, Rule, Sense, Trigger} from '../vocabulary/pack.js'
import {type NameGiving, nameGiving} from './names/given-names.js'
import {type NameIndex, indexNames} from './names/names.js'

/** A pack's words, indexed for reading. */
export interface Lexis {
  pack: Pack
  names: NameIndex
  entities: Map<string, Entity>
  rules: Map<string, Rule>
  /** Triggers by the first word of a lemma, lower case. */
  triggers: Map<string, {trigger: Trigger; words: string[]}[]>
  /** Triggers of constructions that no lemma announces by itself. */
  nounPhrase?: Trigger
  senses: Map<string, Sense[]>
  /** Nouns that stand for the object where a name modifies them. */
  objectHeads: Set<string>
  /** The pack's pointers, lower case. */
  pointers: Set<string>
  /** Found in a text where one of those nouns may stand. */
  describing: Pick<RegExp, 'test'>
  /** First words of qualifiers, with the whole. */
  qualifiers: {qualifier: string; words: string[]}[]
  exemptAdjectives: {entity: string; words: string[]}[]
  /** Forms of the pack's verbs that the lexicon does not know. */
  verbs: Map<string, NonNullable<Word['verb']>>
  /** Right spellings of triggers by wrong ones. */
  corrections: Map<string, string>
  /** By what they are called in common words: names that these words speak of. */
  kinds: Map<string, {entity: string; names: RegExp}[]>
  /** Short names that count once their family was named on the page. */
  shortNames: {entity: string; pattern: RegExp}[]
  /** Finds the names that a page gives. */
  givenNames: NameGiving
}

const split = (phrase: string): string[] => phrase.toLowerCase().split(/[\s]+/)

export function indexPack(pack: Pack, extra: Readonly<Record<string, readonly string[]>> = {}): Lexis {
  const triggers = new Map<string, {trigger: Trigger; words: string[]}[]>()
  let nounPhrase: Trigger | undefined
  for (const trigger of pack.triggers) {
    if (trigger.construction === 'noun-phrase') {
      nounPhrase = trigger
      continue
    }
    for (const lemma of trigger.lemmas) {
      const words = split(lemma)
      const list = triggers.get(words[0]!) ?? []
      list.push({trigger, words})
      triggers.set(words[0]!, list)
    }
  }
  for (const list of triggers.values()) list.sort((a, b) => b.words.length - a.words.length)
  const senses = new Map<string, Sense[]>()
  for (const sense of pack.senses) {
    for (const id of sense.of) senses.set(id, [...(senses.get(id) ?? []), sense])
  }
  const objectHeads = new Set<string>()
  for (const entity of pack.entities) {
    if (entity.role !== 'object' && entity.role !== 'owner') continue
    for (const head of entity.heads) objectHeads.add(head.toLowerCase())
  }
  return {
    pack,
    names: indexNames(pack.entities, extra),
    entities: new Map(pack.entities.map(entity => [entity.id, entity])),
    rules: new Map(pack.rules.map(rule => [rule.id, rule])),
    triggers,
    ...(nounPhrase && {nounPhrase}),
    senses,
    objectHeads,
    pointers: new Set(pack.pointers.map(noun => noun.toLowerCase())),
    describing: new RegExp(`\\b(?:${[...pack.pointers.map(noun => noun.toLowerCase()), ...objectHeads].map(head => head.replace(/[^a-z0-9 ]/g, '\\$&').replace(/y$/, '')).join('|')})`, 'i'),
    qualifiers: pack.qualifiers.flatMap(qualifier => qualifier.words.map(words => ({qualifier: qualifier.id, words: split(words)}))),
    verbs: unknownVerbs(pack),
    corrections: new Map([...headCorrections(pack), ...correctionsOf(watchedForms(pack))]),
    shortNames: pack.entities
      .filter(entity => entity.descriptions.length > 0)
      .map(entity => ({entity: entity.id, pattern: new RegExp(`(?<![A-Za-z0-9_-])(?:${entity.descriptions.map(name => name.replace(/[^A-Za-z0-9 ]/g, '\\$&')).join('|')})(?![A-Za-z0-9_-])`, 'g')})),
    givenNames: nameGiving(pack),
    kinds: kindsOf(pack),
    exemptAdjectives: pack.entities
      .filter(entity => entity.role === 'exempt')
      .flatMap(entity => entity.adjectives.map(words => ({entity: entity.id, words: split(words)}))),
  }
}

function kindsOf(pack: Pack): Lexis['kinds'] {
  const out: Lexis['kinds'] = new Map()
  for (const {id, kinds} of pack.entities) {
    for (const {words, names} of kinds) {
      const pattern = new RegExp(`^(?:OpenAI )?(?:${names.map(name => name.replace(/[^A-Za-z0-9 ]/g, '\\$&')).join('|')})`, 'i')
      for (const word of words) out.set(word.toLowerCase(), [...(out.get(word.toLowerCase()) ?? []), {entity: id, names: pattern}])
    }
  }
  return out
}

const VERBAL = new Set<Trigger['construction']>(['verb-object', 'verb-preposition', 'subject-verb', 'channel-verb-object', 'relation'])

// A pack may watch verbs that the lexicon has never met.
function unknownVerbs(pack: Pack): Map<string, NonNullable<Word['verb']>> {
  const out = new Map<string, NonNullable<Word['verb']>>()
  for (const trigger of pack.triggers) {
    if (!VERBAL.has(trigger.construction)) continue
    for (const lemma of trigger.lemmas) {
      if (!/^[a-z]+$/.test(lemma) || verbForm(lemma) !== undefined || isAdjective(lemma)) continue
      const forms = [[lemma, 'base'], [thirdPerson(lemma), 's'], [presentParticiple(lemma), 'ing'], [past(lemma), 'ed']] as const
      for (const [word, form] of forms) if (!out.has(word)) out.set(word, {lemma, form})
    }
  }
  return out
}

// The forms of the triggers that are worth a guess: those that hold with no place stated, and adjectives.
function watchedForms(pack: Pack): string[] {
  const assumed = new Set(pack.rules.filter(rule => rule.channel === 'assumed').map(rule => rule.id))
  return pack.triggers
    .filter(trigger => assumed.has(trigger.rule) || trigger.construction === 'adjective')
    .flatMap(trigger => trigger.lemmas.filter(lemma => /^[a-z]+$/.test(lemma)).flatMap(lemma => trigger.construction === 'verb-object' ? [lemma, thirdPerson(lemma), past(lemma), presentParticiple(lemma)] : [lemma]))
}

// “OpenAI modles”: the owner's nouns, where letters were doubled or changed places; a letter dropped makes other words (“mode”).
function headCorrections(pack: Pack): Map<string, string> {
  const heads = pack.entities.filter(entity => entity.role === 'owner').flatMap(entity => entity.heads.filter(head => /^[a-z]{5,}$/.test(head)).flatMap(head => [head, `${head}s`]))
  return new Map([...correctionsOf(heads)].filter(([wrong, right]) => wrong.length >= right.length))
}

/** True where a noun, singular or plural, is one of an entity's heads. */
export const isHead = (entity: Entity, noun: string): boolean => entity.heads.some(head => head.toLowerCase() === noun || head.toLowerCase() === singular(noun))
