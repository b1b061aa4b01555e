import {presentParticiple, regularPast, thirdPerson} from './inflection.js'
import {IRREGULAR_VERBS} from './irregular-verbs.js'
import {NOUN_VERBS} from './noun-verbs.js'
import {VERBS} from './verbs.js'
import {wordList} from './word-list.js'

/** A word as the form of a verb; `ed` is a past tense that is the participle too. */
export interface VerbForm {
  lemma: string
  form: 'base' | 's' | 'ing' | 'past' | 'participle' | 'ed'
}

// Adjectives in prose, whose inflected forms are verbs.
const ADJECTIVES_AS_BASE = wordList('calm clean clear empty free narrow perfect slow smooth tidy warm')

// Forms of verbs that are another word in prose far more often: “secure”, “the ground”.
const MOSTLY_NO_VERB = wordList('back bore bound complete direct double face free ground live long present secure shed shot subject')

// Forms that the rules do not make, or give to another verb.
const EXCEPTIONS: readonly (readonly [string, VerbForm])[] = [
  ['got', {lemma: 'get', form: 'ed'}],
  ['found', {lemma: 'find', form: 'ed'}],
  ['learned', {lemma: 'learn', form: 'ed'}],
  ['learnt', {lemma: 'learn', form: 'ed'}],
  ['resent', {lemma: 'resent', form: 'base'}],
  ['canceled', {lemma: 'cancel', form: 'ed'}],
  ['cancelled', {lemma: 'cancel', form: 'ed'}],
  ['labelled', {lemma: 'label', form: 'ed'}],
  ['modeled', {lemma: 'model', form: 'ed'}],
  ['modelled', {lemma: 'model', form: 'ed'}],
  ['modeling', {lemma: 'model', form: 'ing'}],
  ['modelling', {lemma: 'model', form: 'ing'}],
]

const PREFIX = /^(?:re|pre|un|over|co|mis|out|auto)-?(?=[a-z]{4})/

// What looks like a verb with a prefix and is none.
const NO_PREFIXED_VERB = wordList(`
  costume costumes misuse outcome outcomes outlet outlets output outputs outside overall overhead overtime overview overviews
  preface prefix recipe recipes repair repairs resource resources unrest
`)

const forms = new Map<string, VerbForm>()
const nounVerbForms = new Set<string>()

for (const verb of VERBS) addVerb(verb, false)
for (const verb of NOUN_VERBS) addVerb(verb, true)
for (const verb of IRREGULAR_VERBS.keys()) addVerb(verb, NOUN_VERBS.has(verb))
for (const verb of ADJECTIVES_AS_BASE) addVerb(verb, false)
for (const word of [...ADJECTIVES_AS_BASE, ...MOSTLY_NO_VERB]) forms.delete(word)
for (const [word, form] of EXCEPTIONS) forms.set(word, form)

// The first verb that has a form keeps it.
function addVerb(verb: string, alsoNoun: boolean): void {
  const put = (word: string, form: VerbForm['form']): void => {
    if (!forms.has(word)) forms.set(word, {lemma: verb, form})
    if (alsoNoun && (form === 'base' || form === 's')) nounVerbForms.add(word)
  }
  put(verb, 'base')
  put(thirdPerson(verb), 's')
  put(presentParticiple(verb), 'ing')
  const irregular = IRREGULAR_VERBS.get(verb)
  if (irregular === undefined) return put(regularPast(verb), 'ed')
  const [past, participle] = irregular
  put(past, past === participle ? 'ed' : 'past')
  put(participle, 'participle')
}

/** The verb that a word may be a form of. */
export function verbForm(word: string): VerbForm | undefined {
  const known = forms.get(word)
  if (known) return known
  const prefix = PREFIX.exec(word)
  if (!prefix || NO_PREFIXED_VERB.has(word)) return undefined
  const stem = forms.get(word.slice(prefix[0].length))
  return stem && {lemma: prefix[0] + stem.lemma, form: stem.form}
}

/** True for the forms of verbs that are known as such, not by a prefix. */
export const isListedVerbForm = (word: string): boolean => forms.has(word)

/** True for verb forms that are as often nouns: access, call, use. */
export const isNounVerb = (word: string): boolean => nounVerbForms.has(word) || (!forms.has(word) && nounVerbForms.has(word.replace(PREFIX, '')))
