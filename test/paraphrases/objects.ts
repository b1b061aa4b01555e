import {affirmative, MODELS, OBJECT, type Paraphrase, exchange} from './paraphrase.js'

const name = (id: string, by: string): Paraphrase => ({
  id: `name-${id}`,
  example: ['The nightly job calls GPT-5 from Lambda.', `The nightly job calls ${by.replace('$1', 'GPT-5')} from Lambda.`],
  apply: exchange(OBJECT, by)
})
// What a comma closes, not at the end of a clause.
const inside = (id: string, by: string): Paraphrase => ({...name(id, by), apply: exchange(new RegExp(`${OBJECT.source}(?= )`), by)})
const models = (id: string, by: string): Paraphrase => ({
  id: `models-${id}`,
  example: ["The nightly job calls OpenAI's models from Lambda.", `The nightly job calls ${by.replace('$1', "OpenAI's models")} from Lambda.`],
  apply: exchange(MODELS, by)
})

/** Other words for the object, and words around it. */
export const objects: readonly Paraphrase[] = [
  name('other', 'o1-pro'),
  name('family', 'GPT-5.6 Sol'),
  name('code', '`gpt-5`'),
  name('model', 'the $1 model'),
  name('model-before', 'the model $1'),
  name('possessive', "OpenAI's $1"),
  name('new', 'the new $1'),
  name('by', '$1 by OpenAI'),
  name('aside', '$1 (see table 3)'),
  inside('apposition', '$1, a model by OpenAI,'),
  inside('apposed', 'one model, $1,'),
  name('like', 'a model like $1'),
  name('such-as', 'models such as $1'),
  name('called', 'a model called $1'),
  name('and', '$1 and Claude'),
  name('behind-and', 'Claude and $1'),
  name('both', 'both $1 and Claude'),
  name('or', 'either Claude or $1'),
  name('as-well-as', 'Claude as well as $1'),
  name('three', 'Claude, Nova or $1'),
  {...name('not-only', 'not only Claude but also $1'), apply: affirmative(exchange(OBJECT, 'not only Claude but also $1'))},
  models('large', "OpenAI's large language models"),
  models('from', 'the models from OpenAI'),
  models('made', 'models made by OpenAI'),
  models('that', 'the models that OpenAI trains'),
  models('contact', 'the models OpenAI trains'),
  {...models('all-of', "all of OpenAI's models"), apply: affirmative(exchange(MODELS, "all of OpenAI's models"))},
  models('some-of', "some of OpenAI's models"),
  models('two', "two of OpenAI's models"),
  models('any', 'any OpenAI model'),
  models('any-of', 'any of the models by OpenAI'),
  models('number', 'a number of OpenAI models'),
  models('its', 'OpenAI and its models')
]
