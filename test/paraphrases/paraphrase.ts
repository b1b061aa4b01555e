/**
 * Paraphrases: what a writer may change in a sentence without changing what it claims. Whatever the corpus says of a sentence holds for its paraphrases.
 * Metamorphic testing, as Chen, Cheung and Yiu named it in 1998.
 */
export interface Paraphrase {
  id: string
  /** A sentence before and after, ours. */
  example: readonly [before: string, after: string]
  /** The sentence in other words; undefined where the paraphrase does not fit, the sentence itself where nothing changes. */
  apply: (sentence: string) => string | undefined
}

/** Objects that a paraphrase may put other words around, where a noun phrase ends with them. */
const NAME = String.raw`(?:GPT-5(?:\.\d)?|GPT-4o|GPT-4\.1|o3|o4-mini|Codex|Sora|Whisper)`
const OWNED = String.raw`OpenAI(?:['’]s)? models`
const VERB = String.raw`(?:call|calls|called|calling|invoke|invokes|invoked|invoking|access|accesses|accessed|accessing|query|queries|queried|prompt|to|of|with|by|and|use|uses)`
const END = String.raw`(?=[.!?]?$|,| (?:from|on|in|through|via|for|when|whenever|every|at|twice|once|over|inside|before|after|during|today|and|but)\b)`

/** The name of a model as a whole object: behind a verb or a preposition, with nothing of its own behind it. */
export const OBJECT = new RegExp(`(?<=\\b${VERB} )(${NAME})${END}`)
/** “OpenAI's models” likewise. */
export const MODELS = new RegExp(`(?<=\\b${VERB} )(${OWNED})${END}`)

/** Words that open a sentence and are written small elsewhere. */
const SMALL = /^(?:The|An?|Our|Your|We|You|Every|Each|No|All|Its|Their|It|They|This|That|These|Those|Customers|Developers|Teams|Agents|Engineers|Analysts|With|In|On|From|Most|Any|Access|Calls|Both|Neither|Nobody|Once|When|If|For|By|At|There) /
const NAMED = /^(?:I |[A-Z]+[a-z]*[A-Z0-9]|OpenAI|AWS|GPT|Amazon|Bedrock|Lambda|Sora|Codex|Whisper|ChatGPT|Azure|Microsoft|Vercel|Frontier)/
const SUBJECT = /^(?:The|An?|Our|Your|We|You|Every|Each|Customers|Developers|Teams|Agents|Engineers|Analysts|OpenAI|AWS|Amazon|GPT-\S+|SageMaker|AgentCore|Bedrock|Lambda|Nobody) /

/** The sentence as it is written behind other words; undefined where its first word is not known to be a name or a small word. */
export function continued(sentence: string): string | undefined {
  if (SMALL.test(sentence)) return sentence[0]!.toLowerCase() + sentence.slice(1)
  return NAMED.test(sentence) ? sentence : undefined
}

/** Whether it is a statement that begins with its subject and ends with a full stop. */
export const isStatement = (sentence: string): boolean => SUBJECT.test(sentence) && /[^.]\.$/.test(sentence) && !/[“"]/.test(sentence) && !isApposed(sentence)

// “A gateway to OpenAI's models, the SRE also keeps state”: the subject comes second.
const isApposed = (sentence: string): boolean => /^(?:An?|The|Our) [^,]+, (?:the|our|your|an?) (?:\w+ )?[\w-]+ (?:\w+s|is|are|can|will)\b/.test(sentence)

/** Words before a statement. */
export function opening(words: string): (sentence: string) => string | undefined {
  return sentence => {
    const rest = isStatement(sentence) ? continued(sentence) : undefined
    return rest === undefined ? undefined : `${words} ${rest}`
  }
}

/** Words behind a statement, before its full stop. */
export function closing(words: string): (sentence: string) => string | undefined {
  return sentence => (isStatement(sentence) ? sentence.slice(0, -1) + words : undefined)
}

/** One piece of the sentence for another, where it stands; `by` as in `String.replace`. */
export function exchange(piece: RegExp, by: string): (sentence: string) => string | undefined {
  return sentence => (piece.test(sentence) ? sentence.replace(piece, by) : undefined)
}

const NEGATIVE = /\b(?:not|no|nor|never|nobody|nothing|none|neither|nowhere|without|cannot|hardly|forbid|forbidden|ban|bans|banned|prohibited)\b|n['’]t\b/i

/** A paraphrase for sentences that deny nothing: “not all”, “not only” mean something else behind a denial. */
export function affirmative(apply: (sentence: string) => string | undefined): (sentence: string) => string | undefined {
  return sentence => (NEGATIVE.test(sentence) ? undefined : apply(sentence))
}
