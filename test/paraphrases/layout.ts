import {type Paraphrase, continued} from './paraphrase.js'
import {type Placed, placed, pronounOf, replaced} from './place.js'

const BEFORE = 'The nightly job calls GPT-5 from Lambda.'
const IT = 'The nightly job calls it from Lambda.'

// The object above the sentence, and a pronoun in its place.
const above = (id: string, to: (object: string, rest: string) => string, fits: (found: Placed) => boolean = () => true): Paraphrase => ({
  id: `above-${id}`,
  example: [BEFORE, to('GPT-5', IT)],
  apply: sentence => {
    const found = placed(sentence)
    return found && fits(found) ? to(found.object, replaced(found, pronounOf(found))) : undefined
  }
})

const isOne = ({plural}: Placed): boolean => !plural
const small = (rest: string): string => continued(rest) ?? rest

/** Subject and auxiliary, then the verb. */
const SPLIT = /^((?:The|Our|Your|Every|Each)(?: [\w-]+){1,2}|You|We|Customers|Developers|Teams|Agents|Engineers) (can|can now|may|will|must|should|cannot|can’t|can't|will not|must not|do not|does not) ((?:call|invoke|access|query|use|reach|prompt)\b.*)\.$/
const split = (id: string, to: (subject: string, rest: string) => string): Paraphrase => ({
  id: `items-${id}`,
  example: ['You can call GPT-5 from Lambda.', to('You can', 'call GPT-5 from Lambda')],
  apply: sentence => {
    const [, subject, auxiliary, rest] = SPLIT.exec(sentence) ?? []
    return rest === undefined ? undefined : to(`${subject} ${auxiliary}`, rest)
  }
})

/** A clause that ends with its object, or with the place behind it. */
const ENDS = /^(.*\b(?:call|calls|invoke|invokes|access|accesses|query|queries|reach|prompt)) (GPT-5(?:\.\d)?|GPT-4o|GPT-4\.1|o3|o4-mini|Codex|Sora|Whisper|OpenAI(?:['’]s)? models)((?: (?:from|on|in|through|via|inside) (?:(?!and|that|which|who|to|while|when|whenever|unless|until|where|by)[\w.-]+ ?){1,5})?)\.$/
const NAMES = /GPT|OpenAI|\bo\d|Codex|Sora|Whisper|Claude|Nova|Llama|[:,“"]|\bmodels?\b/
const ended = (id: string, to: (before: string, object: string, place: string) => string): Paraphrase => ({
  id: `list-${id}`,
  example: ['You can call GPT-5 from Lambda.', to('You can call', 'GPT-5', ' from Lambda')],
  apply: sentence => {
    const [, before, object, place] = ENDS.exec(sentence) ?? []
    if (before === undefined || NAMES.test(before) || NAMES.test(place!)) return undefined
    return to(before, object!, place!)
  }
})
const large = (words: string): string => words[0]!.toUpperCase() + words.slice(1)
const isOwn = (before: string): boolean => /^(?:You|We|Customers|Developers|Teams|Agents|Engineers|(?:The|Our|Your|Every|Each)(?: [\w-]+){1,2}) (?:(?:can|may|will|now|cannot|must not|do not) )?\w+$/.test(before) && continued(`${before} `) !== undefined

/** What a page puts above a sentence or below it: headings, labels, lists, tables. */
export const layout: readonly Paraphrase[] = [
  above('heading', (object, rest) => `## ${object}\n\n${rest}`),
  above('title', (object, rest) => `# Working with ${object}\n\n${rest}`),
  above('heading-question', (object, rest) => `## What about ${object}?\n\n${rest}`),
  above('heading-notes', (object, rest) => `## ${object}: notes\n\n${rest}`),
  above('front-matter', (object, rest) => `---\ntitle: ${object}\n---\n\n${rest}`),
  above('bold', (object, rest) => `**${object}**\n\n${rest}`),
  above('label', (object, rest) => `**${object}:** ${rest}`),
  above('label-stop', (object, rest) => `**${object}.** ${rest}`),
  above('label-dash', (object, rest) => `**${object}** – ${small(rest)}`),
  above('item-label', (object, rest) => `Our models:\n\n- **Claude**: It sleeps.\n- **${object}**: ${rest}`, isOne),
  above('item-code', (object, rest) => `- \`${object.toLowerCase()}\` — ${small(rest)}`, found => isOne(found) && /^GPT|^o\d/.test(found.object)),
  above('definition', (object, rest) => `${object}\n: ${rest}`),
  above('definition-html', (object, rest) => `<dl><dt>${object}</dt><dd>${rest}</dd></dl>`),
  above('row', (object, rest) => `| Model | What it is for |\n| --- | --- |\n| Claude | Drafts |\n| ${object} | ${rest} |`, isOne),
  above('column', (object, rest) => `| | Claude | ${object} |\n| --- | --- | --- |\n| Use | Drafts | ${rest} |`, isOne),
  above('item-nested', (object, rest) => `- ${object}\n  - ${rest}`),
  above('subheading', (object, rest) => `## ${object}\n\n### Notes\n\n${rest}`),
  above('heading-two', (object, rest) => `## ${object}\n\nThe test went well. ${rest}`),
  split('two', (subject, rest) => `${subject}:\n\n- open tickets\n- ${rest}`),
  split('stops', (subject, rest) => `${subject}:\n\n- Open tickets.\n- ${large(rest)}.`),
  split('commas', (subject, rest) => `${subject}\n\n1. open tickets,\n2. ${rest}.`),
  split('with-this', (subject, rest) => `With this release ${small(subject)}:\n\n* open tickets;\n* ${rest}.`),
  ended('items', (before, object, place) => `${before}${place}:\n\n- Claude\n- ${object}`),
  ended('following', (before, object, place) => `${before} the following models${place}:\n\n- Claude\n- ${object}`),
  ended('these', (before, object, place) => `${before} these models${place}:\n\n- Claude, for drafts\n- ${object}, for maths`),
  ended('one-of', (before, object, place) => `${before} one of these${place}:\n\n1. Claude\n2. ${object}`),
  ended('colon', (before, object, place) => `${before} two models${place}: Claude and ${object}.`),
  ended('dash', (before, object, place) => `${before} two models – Claude and ${object}${place === '' ? '' : ` –${place}`}.`),
  ended('below', (before, object, place) => `${before} the models below${place}.\n\n- Claude\n- ${object}`),
  ended('table', (before, object, place) => `${before} these models${place}:\n\n| Model | Price |\n| --- | --- |\n| Claude | low |\n| ${object} | high |`),
  {
    id: 'list-fronted',
    example: ['You can call GPT-5 from Lambda.', 'From Lambda you can call:\n\n- Claude\n- GPT-5'],
    apply: sentence => {
      const [, before, object, place] = ENDS.exec(sentence) ?? []
      if (before === undefined || !place || NAMES.test(before) || NAMES.test(place) || !isOwn(before)) return undefined
      return `${large(place.trim())} ${small(before)}:\n\n- Claude\n- ${object!}`
    }
  },
  {
    id: 'table-header',
    example: ['You can call GPT-5 from Lambda.', '| Models you can call from Lambda | Price |\n| --- | --- |\n| Claude | low |\n| GPT-5 | high |'],
    apply: sentence => {
      const [, before, object, place] = ENDS.exec(sentence) ?? []
      if (before === undefined || NAMES.test(before) || NAMES.test(place!) || !/^(?:You|We|Customers|Developers|Teams|Agents|Engineers|The \w+) (?:\w+ )?\w+$/.test(before)) return undefined
      return `| Models ${small(before)}${place!} | Price |\n| --- | --- |\n| Claude | low |\n| ${object!} | high |`
    }
  }
]
