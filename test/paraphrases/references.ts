import type {Paraphrase} from './paraphrase.js'
import {type Placed, placed, pronounOf, replaced} from './place.js'

const ONE = 'The nightly job calls GPT-5 from Lambda.'
const MANY = "The nightly job calls OpenAI's models from Lambda."

type Fits = (found: Placed) => boolean

const rewritten = (to: (found: Placed) => string, fits: Fits) => (sentence: string): string | undefined => {
  const found = placed(sentence)
  return found && fits(found) ? to(found) : undefined
}

// One model by name, said before, and other words for it. `$1` is its name.
const one = (id: string, before: string, by?: string, fits: Fits = () => true): Paraphrase => {
  const to = (found: Placed): string => `${before.replaceAll('$1', found.object)}${replaced(found, by ?? pronounOf(found))}`
  return {id: `before-${id}`, example: [ONE, `${before.replaceAll('$1', 'GPT-5')}The nightly job calls ${by ?? 'it'} from Lambda.`], apply: rewritten(to, found => !found.plural && fits(found))}
}

// “OpenAI's models”, said before, and other words for them.
const many = (id: string, before: string, by?: string, fits: Fits = () => true): Paraphrase => {
  const to = (found: Placed): string => `${before}${replaced(found, by ?? pronounOf(found))}`
  return {id: `before-models-${id}`, example: [MANY, `${before}The nightly job calls ${by ?? 'them'} from Lambda.`], apply: rewritten(to, found => found.plural && fits(found))}
}

// Where praise changes no rule.
const isPlain: Fits = ({before, after}) => !/\b(?:home|us(?:e|es|ed|ing)|avail|host|run|quer|live|prompt|support|power|integrat|connect|reach|request|send|sent|built|offer|launch|come|bring|serve)/i.test(before + after)

// “You cannot call them all” leaves some.
const isAffirmed: Fits = ({before, leads}) => !leads && !/\b(?:not|no|never|nobody|nothing|without|hardly)\b|n['’]t\b|cannot/i.test(before)

// Not the subject, whose verb would be in the plural.
const isObject: Fits = ({leads}) => !leads

/** The object said in a sentence before, and a pronoun or a description in its place. */
export const references: readonly Paraphrase[] = [
  one('tested', 'We tested $1. '),
  one('published', 'OpenAI published $1 in August. '),
  one('popular', '$1 is popular. '),
  one('new', 'There is a new model, $1. '),
  one('heard', 'You have heard of $1. '),
  one('love', 'Our customers love $1. '),
  one('asked', 'Many teams ask about $1. '),
  one('two-back', 'We tested $1. The results were good. '),
  one('paragraph', 'We tested $1.\n\n'),
  one('semicolon', 'Our customers love $1; and they say so. '),
  one('the-model', 'We tested $1. ', 'the model'),
  one('this-model', 'We tested $1. ', 'this model'),
  one('that-model', 'We tested $1 last week. ', 'that very model'),
  one('same-model', 'We tested $1 last week. ', 'the same model'),
  one('its-model', 'OpenAI has published $1. ', 'its model'),
  one('company-model', 'OpenAI published $1 in August. ', "the company's model"),
  one('its-flagship', 'OpenAI is proud of $1. ', 'its flagship', isPlain),
  one('the-flagship', 'OpenAI calls $1 its flagship. ', 'the flagship', isPlain),
  one('latter', 'Claude and $1 were tested. ', 'the latter'),
  one('former', '$1 and Claude were tested. ', 'the former'),
  one('second', 'We tested two models, Claude and $1. ', 'both models', isObject),
  one('both', 'Claude and $1 were tested. ', 'both of them', isObject),
  one('two', 'Claude and $1 were tested. ', 'the two models', isObject),
  many('popular', "OpenAI's models are popular. "),
  many('tested', "We tested OpenAI's models. "),
  many('publishes', 'OpenAI publishes several models. '),
  many('these', "OpenAI's models are popular. ", 'these models'),
  many('those', "OpenAI's models are popular. ", 'those models'),
  many('the', 'OpenAI trains large models. ', 'the models'),
  many('its', 'OpenAI is a company in San Francisco. ', 'its models'),
  many('their', 'OpenAI is a company in San Francisco. ', "the company's models"),
  many('all', "OpenAI's models are popular. ", 'them all', isAffirmed),
  many('any', "OpenAI's models are popular. ", 'any of them'),
  many('one', "OpenAI's models are popular. ", 'one of them'),
  many('two-back', "OpenAI's models are popular. The feedback is good. "),
  many('names', 'GPT-5 and o3 are models by OpenAI. ')
]
