import type {Paraphrase} from './paraphrase.js'

const NAME = String.raw`(GPT-5(?:\.\d)?|GPT-4o|GPT-4\.1|o3|o4-mini|Codex|Sora|Whisper)`
const OTHERS = /GPT|OpenAI|\bo\d|Codex|Sora|Whisper|ChatGPT|Claude|Nova|Llama|\bmodels?\b|\b(?:it|its|this|one|not|never|no|only|both)\b|n['’]t\b/i
const SUBJECT = new RegExp(String.raw`^${NAME} (is|can|will|was|may|could|has) ([^:;,“"]*)\.$`)
const OBJECT = new RegExp(String.raw`^([^:;,“"]*\b(?:call|calls|invoke|invokes|access|accesses|query|queries|reach|prompt|called|invoked|queried)) ${NAME}((?: (?:from|on|in|through|via|inside) (?:(?!and|that|which|who|to|while|when|whenever|unless|where|by)[\w.-]+ ?){1,4})?)\.$`)

const IS = 'GPT-5 is available on Bedrock.'
const subject = (id: string, to: (name: string, verb: string, rest: string) => string): Paraphrase => ({
  id: `ellipsis-${id}`,
  example: [IS, to('GPT-5', 'is', 'available on Bedrock')],
  apply: sentence => {
    const [, name, verb, rest] = SUBJECT.exec(sentence) ?? []
    return rest === undefined || OTHERS.test(rest) ? undefined : to(name!, verb!, rest)
  }
})

const CALL = 'You can call GPT-5 from Lambda.'
const object = (id: string, to: (before: string, name: string, place: string) => string, fits: (before: string, place: string) => boolean = () => true): Paraphrase => ({
  id: `ellipsis-object-${id}`,
  example: [CALL, to('You can call', 'GPT-5', ' from Lambda')],
  apply: sentence => {
    const [, before, name, place] = OBJECT.exec(sentence) ?? []
    return before === undefined || OTHERS.test(before) || OTHERS.test(place!) || !fits(before, place!) ? undefined : to(before, name!, place!)
  }
})

const IN_PLACE = /^(.*) (on|in|from) (Amazon Bedrock|Bedrock|Lambda|AWS Lambda|AWS|SageMaker|AgentCore|Amazon EC2|EC2|the SRE)((?: [^,.:;]*)?)\.$/
const LATER = /\b(?:there|here|Bedrock|Lambda|AWS|SageMaker|AgentCore|EC2|Trainium|SRE|Amazon|Azure)\b|[:;“"]/
const STATEMENT = /^(?:You|We|They|The|An?|Our|Your|Every|Each|All|Most|Some|Customers|Developers|Teams|Agents|Engineers|GPT-\S+|o3|o4-mini|OpenAI(?:['’]s)?|Codex|Sora|Whisper) /
const there = (id: string, to: (before: string, place: string, after: string) => string): Paraphrase => ({
  id: `there-${id}`,
  example: [CALL, to('You can call GPT-5', 'Lambda', '')],
  apply: sentence => {
    const [, before, preposition, place, after] = IN_PLACE.exec(sentence) ?? []
    return before === undefined || !STATEMENT.test(before) || LATER.test(before) || LATER.test(after!) || (preposition === 'in' && place !== 'the SRE') ? undefined : to(before, place!, after!)
  }
})
const small = (words: string): string => (/^(?:You|We|They|The|An?|Our|Your|Every|Each|All|Most|Some|This|That|It|Customers|Developers|Teams|Agents|Engineers) /.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words)

/** Clauses that leave out what was said, and places that were said before. */
export const ellipses: readonly Paraphrase[] = [
  subject('so-is', (name, verb, rest) => `Claude ${verb} ${rest}, and so ${verb} ${name}.`),
  subject('so-is-sentence', (name, verb, rest) => `Claude ${verb} ${rest}. So ${verb} ${name}.`),
  subject('too', (name, verb, rest) => `Claude ${verb} ${rest}, and ${name} too.`),
  subject('is-too', (name, verb, rest) => `Claude ${verb} ${rest}, and ${name} ${verb} too.`),
  subject('too-sentence', (name, verb, rest) => `Claude ${verb} ${rest}. ${name}, too.`),
  subject('as-is', (name, verb, rest) => `Claude ${verb} ${rest}, as ${verb} ${name}.`),
  subject('same-goes', (name, verb, rest) => `Claude ${verb} ${rest}. The same goes for ${name}.`),
  subject('same-true', (name, verb, rest) => `Claude ${verb} ${rest}, and the same is true of ${name}.`),
  subject('just-like', (name, verb, rest) => `Just like Claude, ${name} ${verb} ${rest}.`),
  subject('and', (name, verb, rest) => `${name} is fast and ${verb} ${rest}.`),
  subject('which', (name, verb, rest) => `We like ${name}, which ${verb} ${rest}.`),
  subject('fragment', (name, verb, rest) => `We tested ${name}. Fast, cheap and well documented, it ${verb} ${rest}.`),
  object('and-too', (before, name, place) => `${before} Claude${place}, and ${name} too.`),
  object('and-also', (before, name, place) => `${before} Claude${place} and also ${name}.`),
  object('as-well', (before, name, place) => `${before} Claude${place}. And ${name} as well.`),
  object('same-goes', (before, name, place) => `${before} Claude${place}. The same goes for ${name}.`),
  object('gap', (before, name, place) => `${before} Claude from a laptop and ${name}${place}.`, (_, place) => place.startsWith(' from')),
  object('or-even', (before, name, place) => `${before} Claude${place}, or even ${name}.`),
  object('others', (before, name, place) => `On Mondays ${small(before)} Claude${place}, on Tuesdays ${name}.`, before => /^(?:You|We|The|Our|Your|Customers|Teams|Agents) /.test(before)),
  object('first', (before, name, place) => `${before} first Claude, then ${name}${place}.`),
  there('there', (before, place, after) => `Most of our work happens on ${place}. ${before} there${after}.`),
  there('heading', (before, place, after) => `## ${large(place)}\n\n${before} there${after}.`),
  there('where', (before, place, after) => `Our home is ${place}, where ${small(before)}${after}.`),
  there('page', (before, place, after) => `# ${large(place)}\n\nSpring is here. ${before} there${after}.`)
]

function large(place: string): string {
  return place[0]!.toUpperCase() + place.slice(1)
}
