import {MODELS, OBJECT} from './paraphrase.js'

/** A sentence with a place in it that names an object of the policy, the only name of a model or its maker there. */
export interface Placed {
  /** What stands before the object and behind it; the former is empty where the sentence begins with it. */
  before: string
  after: string
  object: string
  plural: boolean
  /** The object is the subject that the sentence begins with. */
  leads: boolean
}

const MODEL = /GPT|OpenAI|\bo\d|Codex|Sora|Whisper|ChatGPT|Claude|Nova|Llama|Gemini|Mistral|Frontier|\bmodels?\b|\bL+Ms?\b|\b(?:it|its|they|them|their|this|these|former|latter|one|ones|named|called)\b/i
const LEADING = /^(GPT-5(?:\.\d)?|GPT-4o|GPT-4\.1|o3|o4-mini|Codex|Sora|Whisper|OpenAI(?:['’]s)? models)(?= (?:is|are|can|cannot|may|will|has|have|was|were|runs?|comes?|arrives?|lands?|works?)\b)/

/** The only object that a sentence names, where a pronoun could stand for it: behind a verb or preposition, or at the beginning. */
export function placed(sentence: string): Placed | undefined {
  const leading = LEADING.exec(sentence)
  const found = leading ?? OBJECT.exec(sentence) ?? MODELS.exec(sentence)
  if (!found) return undefined
  const [object] = found
  const before = sentence.slice(0, found.index)
  const after = sentence.slice(found.index + object.length)
  const names = isCrowded(before) || MODEL.test(before.replace(/\bcalled\b/i, '')) || MODEL.test(after)
  return names ? undefined : {before, after, object, plural: object.endsWith('models'), leads: leading !== null}
}

// Before it so many things are spoken of that a pronoun might stand for another.
const isCrowded = (before: string): boolean => /[,;:–—-] |\b(?:whose|than)\b/.test(before) || (before.match(/\b(?:the|an?|our|your|my|his|her|every|each|any|no|this|that|some|from|in|on|with|to)\b/gi) ?? []).length > 1

/** A placed object with other words in its place, and written large where these begin the sentence. */
export function replaced({before, after}: Placed, by: string): string {
  return before === '' ? by[0]!.toUpperCase() + by.slice(1) + after : before + by + after
}

/** The pronoun for a placed object. */
export const pronounOf = ({plural, leads}: Placed): string => (plural ? (leads ? 'they' : 'them') : 'it')
