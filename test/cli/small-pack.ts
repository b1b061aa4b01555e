import type {Level} from '../../src/finding.js'
import type {Basis, Entity, Pack, Rule} from '../../src/vocabulary/pack.js'

/** Takes the place of the pack that ships, so that these tests say what the command line does, not what the policy says. */
export const shippedName = 'aws-openai'

const none = {flagged: [], clean: []}

function rule(id: string, level: Level, basis: Basis): Rule {
  const examples = {
    flagged: [{text: `You can ${id} OpenAI models.`, finds: id, rewrite: 'You can build with technology powered by OpenAI.'}],
    clean: [{text: 'The SRE is powered by OpenAI.', why: 'approved wording'}],
  }
  return {
    id,
    level,
    basis,
    title: `No “${id}”.`,
    why: `The memo forbids “${id}”.`,
    message: '',
    sources: ['ft'],
    channel: 'any',
    becomes: [],
    examples,
  }
}

const entity: Entity = {
  id: 'sre',
  role: 'channel',
  names: ['SRE'],
  caseSensitive: true,
  heads: [],
  interfaces: [],
  descriptions: [],
  kinds: [],
  adjectives: [],
  unless: [],
  praised: true,
  examples: none,
}

export function loadShippedPack(): Pack {
  return {
    id: shippedName,
    title: 'A small policy',
    version: '1.0.0',
    language: 'en',
    inForce: {from: '2026-03-01'},
    homepage: 'https://example.com/rules',
    pointers: ['model'],
    options: [{id: 'openWeight', why: ''}],
    sources: [{id: 'ft', publisher: 'The Paper', date: '2026-03-18', says: 'It is so.'}],
    entities: [entity],
    qualifiers: [],
    rules: [
      rule('access', 'error', 'memo'),
      rule('call', 'error', 'memo'),
      rule('live', 'warning', 'inferred'),
      rule('built', 'info', 'advice'),
    ],
    triggers: [],
    senses: [],
    rewrites: [],
  }
}
