import {affirmative, MODELS, OBJECT, type Paraphrase, exchange} from './paraphrase.js'

const around = (id: string, by: string): Paraphrase => ({
  id: `object-${id}`,
  example: ['The nightly job calls GPT-5 from Lambda.', `The nightly job calls ${by.replace('$1', 'GPT-5')} from Lambda.`],
  apply: exchange(OBJECT, by)
})
// Between commas: not where a comma or the end stands behind.
const inside = (id: string, by: string): Paraphrase => ({...around(id, by), apply: exchange(new RegExp(`${OBJECT.source}(?= )`), by)})
// At the end of the sentence.
const final = (id: string, by: string): Paraphrase => ({
  id: `object-${id}`,
  example: ['The nightly job calls GPT-5.', `The nightly job calls ${by.replace('$1', 'GPT-5')}.`],
  apply: exchange(new RegExp(`${OBJECT.source}(?=\\.$)`), by)
})
const affirmed = (id: string, by: string): Paraphrase => ({...around(id, by), apply: affirmative(exchange(OBJECT, by))})
const owned = (id: string, by: string): Paraphrase => ({
  id: `owned-${id}`,
  example: ["The nightly job calls OpenAI's models from Lambda.", `The nightly job calls ${by.replace('$1', "OpenAI's models")} from Lambda.`],
  apply: exchange(MODELS, by)
})

/** Around an object: appositions, relative clauses, owners, quantities, lists, versions, brackets, asides. */
export const objectModifiers: readonly Paraphrase[] = [
  // Nouns before and behind the name.
  around('title-company', 'OpenAI model $1'),
  around('title-reasoner', 'the reasoning model $1'),
  around('maker-before', "the company's $1"),
  around('your', 'your $1'),
  around('adjective', 'the much-praised $1'),
  around('two-adjectives', 'the fast and cheap $1'),
  around('size', 'the smaller $1'),
  around('endpoint', 'the $1 endpoint'),
  around('api', 'the $1 API'),
  around('itself', '$1 itself'),
  around('directly', '$1 directly'),
  around('named', 'a model named $1'),
  around('known-as', 'the model known as $1'),
  // Names that are quoted or set off.
  around('quoted', '“$1”'),
  around('italic', '*$1*'),
  around('bold-model', 'the **$1** model'),
  around('bracket-maker', '$1 (OpenAI)'),
  around('bracket-new', '$1 (new)'),
  around('bracket-version', '$1 (preview)'),
  around('in-bracket', 'the model ($1)'),
  // Relative clauses and appositions.
  inside('which', '$1, which is fast,'),
  inside('which-maker', '$1, which OpenAI released in May,'),
  inside('whose', '$1, whose answers are short,'),
  inside('small-model', "$1, OpenAI's small model,"),
  inside('maker-model', "OpenAI's model, $1,"),
  inside('participle', '$1, released in May,'),
  inside('dash', '$1 – the fast one –'),
  inside('price', '$1, at two cents a page,'),
  inside('for-example', 'a model, for example $1,'),
  inside('say', 'a model, say $1,'),
  // Lists, sums, exclusions.
  around('alongside', '$1 alongside Claude'),
  around('together', '$1 together with Claude'),
  around('plus', '$1 plus Claude'),
  around('and-tools', '$1 and three other models'),
  around('and-others', '$1 and others'),
  around('or-another', '$1 or another model'),
  around('and-or', '$1 and/or Claude'),
  around('slash', '$1/Claude'),
  around('ampersand', '$1 & Claude'),
  around('oxford', 'Claude, Nova, and $1'),
  around('first-of-three', '$1, Claude and Nova'),
  around('semicolon-less', 'Claude (for code) and $1 (for prose)'),
  inside('besides', '$1, besides Claude,'),
  inside('among-others', '$1, among others,'),
  inside('and-aside', 'Claude and, since May, $1'),
  inside('instead', '$1, rather than Claude,'),
  affirmed('instead-of', '$1 instead of Claude'),
  affirmed('not-but', 'not Claude but $1'),
  // Quantities, versions, owners.
  final('one-of', 'one of two models, Claude or $1'),
  around('version', 'version 2 of $1'),
  around('version-new', 'a new version of $1'),
  around('instance', 'an instance of $1'),
  around('copy', 'a copy of $1'),
  around('power', 'the power of $1'),
  around('capabilities', 'the capabilities of $1'),
  final('two', 'two models: Claude and $1'),
  around('including', 'models including $1'),
  inside('including-comma', 'many models, including $1,'),
  inside('among-them', 'two models, among them $1,'),
  // Of OpenAI's models.
  owned('reasoning', "OpenAI's reasoning models"),
  owned('of', 'the models of OpenAI'),
  owned('line-up', "OpenAI's line-up of models"),
  owned('family', "OpenAI's family of models"),
  owned('whichever', 'whichever OpenAI model they like'),
  owned('several', 'several OpenAI models'),
  owned('dozen', 'a dozen OpenAI models'),
  owned('half', "half of OpenAI's models"),
  {...owned('most', "most of OpenAI's models"), apply: affirmative(exchange(MODELS, "most of OpenAI's models"))},
  owned('each', "each of OpenAI's models"),
  owned('developed', 'the models developed by OpenAI'),
  owned('which', 'the models which OpenAI develops'),
  owned('has-built', 'the models OpenAI has built'),
  owned('released', 'the models OpenAI released'),
  owned('company-that', 'the models of the company behind ChatGPT'),
  owned('and-anthropics', "Anthropic's and OpenAI's models"),
  owned('both-makers', 'models by Anthropic and OpenAI'),
  owned('from-both', 'models from OpenAI and Anthropic'),
  owned('bracket', 'models (OpenAI, Anthropic)'),
  owned('like-those', "models like OpenAI's"),
  owned('such-as', "foundation models such as OpenAI's")
]
