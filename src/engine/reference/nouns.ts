import type {Referents} from './referents.js'

// Heads that other things have as well: no description by themselves.
const GENERIC_HEADS = new Set(['api', 'ai', 'technology', 'tech', 'intelligence', 'family', 'lineup', 'portfolio', 'suite', 'engine', 'system', 'stack', 'inference', 'endpoint', 'deployment', 'catalog', 'catalogue', 'weights', 'checkpoint', 'release', 'offering', 'series', 'version', 'variant', 'line',
  'instance', 'preview', 'snapshot', 'tier', 'capability', 'core', 'backend', 'core system', 'reasoning', 'product', 'range', 'brain', 'assistant', 'agent', 'coding agent', 'modeling', 'duo', 'trio', 'pair', 'sibling', 'reasoner', 'flagship', 'container'])

/** Whether a noun means a model by itself: “model”, “LLM”, and heads of the pack that nothing else has. */
export function isModelNoun(referents: Referents, noun: string): boolean {
  return /^(?:model|llm|fm|gpt)$/.test(noun) || (referents.lexis.objectHeads.has(noun) && !GENERIC_HEADS.has(noun))
}
