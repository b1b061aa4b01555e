import {type Paraphrase, continued} from './paraphrase.js'
import {placed, pronounOf, replaced} from './place.js'

const CAN = /^((?:The|Our|Your|Every|Each)(?: [\w-]+){1,2}|You|We|Customers|Developers|Teams|Agents|Engineers) (can|may|will|should|must) ([^:“"]*)\.$/
const MODEL_IS = /^(GPT-5(?:\.\d)?|GPT-4o|GPT-4\.1|o3|o4-mini|Codex|Sora|Whisper|OpenAI(?:['’]s)? models) (is|are|can|will|was|were) (?!not\b|never\b|no\b|neither\b)([^:“"]*)\.$/
const THIRD = /^((?:The|Our|Your|Every|Each)(?: [\w-]+){1,2}) (call|invoke|query|access|reach|use)(?:s|es) ([^:“"]*)\.$/
const OBJECT = String.raw`(GPT-5(?:\.\d)?|GPT-4o|GPT-4\.1|o3|o4-mini|Codex|Sora|Whisper|OpenAI(?:['’]s)? models)`
const WHAT = new RegExp(String.raw`^(You|We|Customers|Developers|Teams|Agents|Engineers) (can|may|will|should) (call|invoke|access|query|reach) ${OBJECT}((?: (?:from|on|in|through|via|with|inside) [^,.:;]+)?)\.$`)

const NEGATIVE = /\b(?:not|never|no|neither|nobody|nothing|without)\b|n['’]t\b/

const asked = (id: string, sentence: string, pattern: RegExp, to: (subject: string, verb: string, rest: string) => string): Paraphrase => ({
  id: `question-${id}`,
  example: [sentence, example(sentence, pattern, to)],
  apply: text => (NEGATIVE.test(text) || !pattern.test(text) ? undefined : example(text, pattern, to))
})
function example(text: string, pattern: RegExp, to: (subject: string, verb: string, rest: string) => string): string {
  const [, subject, verb, rest] = pattern.exec(text)!
  return to(continued(`${subject!} `)?.trim() ?? subject!, verb!, rest!)
}
const large = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

const YOU = 'You can call GPT-5 from Lambda.'
const IS = 'GPT-5 is available on Bedrock.'
const JOB = 'The nightly job calls GPT-5 from Lambda.'

const what = (id: string, to: (subject: string, modal: string, verb: string, object: string, place: string) => string): Paraphrase => ({
  id: `question-what-${id}`,
  example: [YOU, to('you', 'can', 'call', 'GPT-5', ' from Lambda')],
  apply: text => {
    const [, subject, modal, verb, object, place] = WHAT.exec(text) ?? []
    return place === undefined ? undefined : to(subject!.toLowerCase(), modal!, verb!, object!, place)
  }
})

const about = (id: string, to: (object: string, rest: string) => string): Paraphrase => ({
  id: `question-about-${id}`,
  example: [JOB, to('GPT-5', 'The nightly job calls it from Lambda.')],
  apply: sentence => {
    const found = placed(sentence)
    return found && !found.plural && !sentence.endsWith('?') ? to(found.object, replaced(found, pronounOf(found))) : undefined
  }
})

/** Questions and their answers. */
export const questions: readonly Paraphrase[] = [
  asked('can-yes', YOU, CAN, (subject, verb, rest) => `${large(verb)} ${subject} ${rest}? Yes.`),
  asked('can-heading', YOU, CAN, (subject, verb, rest) => `### ${large(verb)} ${subject} ${rest}?\n\nYes, since May.`),
  asked('can-label', YOU, CAN, (subject, verb, rest) => `**Q: ${large(verb)} ${subject} ${rest}?**\n\nA: Yes.`),
  asked('can-tag', YOU, CAN, (subject, verb, rest) => `${large(subject)} ${verb} ${rest}, right?`),
  asked('can-how', YOU, CAN, (subject, verb, rest) => `How ${verb} ${subject} ${rest}?`),
  asked('can-wonder', YOU, CAN, (subject, verb, rest) => `Wondering whether ${subject} ${verb} ${rest}? The answer is yes.`),
  asked('model-yes', IS, MODEL_IS, (subject, verb, rest) => `${large(verb)} ${subject} ${rest}? Yes.`),
  asked('model-since', IS, MODEL_IS, (subject, verb, rest) => `Since when ${verb} ${subject} ${rest}? Since May.`),
  asked('model-answer', IS, MODEL_IS, (subject, verb, rest) => `What about ${subject}? ${subject.endsWith('models') ? 'They' : 'It'} ${verb} ${rest}.`),
  asked('does-yes', JOB, THIRD, (subject, verb, rest) => `Does ${subject} ${verb} ${rest}? Yes.`),
  asked('does-why', JOB, THIRD, (subject, verb, rest) => `Why does ${subject} ${verb} ${rest}? To save time.`),
  asked('who', JOB, THIRD, (subject, verb, rest) => `Who ${verb === 'reach' || verb === 'access' ? `${verb}es` : verb === 'query' ? 'queries' : `${verb}s`} ${rest}? ${large(subject)}.`),
  what('answer', (subject, modal, verb, object, place) => `What ${modal} ${subject} ${verb}${place}? ${object}.`),
  what('which', (subject, modal, verb, object, place) => `Which model ${modal} ${subject} ${verb}${place}? ${object}.`),
  what('list', (subject, modal, verb, object, place) => `### Which models ${modal} ${subject} ${verb}${place}?\n\n- Claude\n- ${object}`),
  what('two', (subject, modal, verb, object, place) => `Which models ${modal} ${subject} ${verb}${place}? Claude and ${object}.`),
  what('sentence', (subject, modal, verb, object, place) => `**What ${modal} ${subject} ${verb}${place}?** Claude, Llama and, since May, ${object}.`),
  what('cleft', (subject, modal, verb, object, place) => `What ${subject} ${modal} ${verb}${place} is ${object}.`),
  about('name', (object, rest) => `${object}? ${rest}`),
  about('and', (object, rest) => `And ${object}? ${rest}`),
  about('what-about', (object, rest) => `What about ${object}? ${rest}`),
  about('heard', (object, rest) => `Have you tried ${object} yet? ${rest}`),
  about('heading', (object, rest) => `### What is ${object} for?\n\n${rest}`)
]
