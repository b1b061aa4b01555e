import type {Level} from '../../src/finding.js'
import type {Found} from './score.js'

/** The best that patterns without a reader of English do, and what a team writes first: figures to stand beside. */
export interface Baseline {
  name: string
  read: (text: string) => Found[]
}

const model = String.raw`(?:Open\s?AI(?:['’]s)?(?:\s+[\w.-]+){0,3}?\s+(?:models?|LLMs?|technology|API)|Open\s?AI|Chat\s?GPT|GPT[- ]?\d[\w.-]*|o[134](?:-(?:mini|pro))?|Codex|Sora|DALL[·-]?E|Whisper|these models|them)`
const place = String.raw`(?:AWS|Amazon|Bedrock|AgentCore|SageMaker|Lambda|EC2|Trainium|Stateful Runtime Environment|SRE|VPC)`
const frontier = String.raw`(?:frontier|most advanced|cutting[- ]edge|state[- ]of[- ]the[- ]art|flagship|leading|best|latest|newest|most (?:capable|powerful)|smartest|next[- ]generation)`

const near = (words: number): string => String.raw`(?:[ \t]+[^\s.!?]+){0,${words}}?[ \t]+`

// A pattern for a whole clause, the trigger in a group called `t`, tried sentence by sentence.
const patterns: {rule: string; level: Level; pattern: RegExp}[] = [
  {rule: 'access', level: 'error', pattern: pattern(String.raw`(?<t>\baccess(?:es|ed|ing|ible)?\b)${near(6)}[*\x60]{0,2}${model}`)},
  {rule: 'access', level: 'error', pattern: pattern(String.raw`\b${model}\b[^.!?\n]{0,30}?(?<t>\baccess(?:ed|ible)?\b)`)},
  {rule: 'call', level: 'error', pattern: pattern(String.raw`(?<t>\b(?:call(?:s|ed|ing|ers?|able)?|invo(?:kes?|ked|king|cations?))\b)${near(5)}[*\x60]{0,2}${model}`)},
  {rule: 'call', level: 'error', pattern: pattern(String.raw`\b${model}\b[^.!?\n]{0,30}?\b(?:be|is|are|was|were)\s+(?<t>called|invoked|callable)\b`)},
  {rule: 'access-synonym', level: 'warning', pattern: pattern(String.raw`(?<t>\b(?:quer(?:y|ies|ied|ying)|prompt(?:s|ed|ing)?|hit(?:s|ting)?|reach(?:es|ed|ing)?|tap(?:s|ped|ping)? into|send(?:s|ing)? requests to|run(?:s|ning)? inference on|connect(?:s|ed|ing)? to)\b)${near(4)}${model}`)},
  {rule: 'access-synonym', level: 'warning', pattern: pattern(String.raw`(?<t>\b(?:us(?:e|es|ed|ing)|try|deploy(?:s|ed|ing)?|choose|enable|fine-tune|chat with)\b)${near(4)}${model}\b[^.!?\n]{0,60}\b${place}`)},
  {rule: 'frontier-availability', level: 'error', pattern: pattern(String.raw`\b${frontier}\b[^.!?\n]{0,30}\b(?:models?|${model})\b[^.!?\n]{0,30}?(?<t>\b(?:available|hosted|offered|runn?(?:s|ing)?|launch(?:es|ing|ed)?|live)\b)[^.!?\n]{0,40}\b${place}`)},
  {rule: 'availability', level: 'warning', pattern: pattern(String.raw`\b${model}\b[^.!?\n]{0,40}?(?<t>\b(?:available|hosted|offered|runn?(?:s|ing)?|launch(?:es|ing|ed)?|live|on|in)\b)[^.!?\n]{0,40}\b${place}`)},
  {rule: 'availability', level: 'warning', pattern: pattern(String.raw`\b${place}\b[^.!?\n]{0,20}?(?<t>\b(?:hosts?|offers?|supports?|gives?|brings?|launch(?:es|ed)?)\b)[^.!?\n]{0,40}\b${model}`)},
  {rule: 'api-framing', level: 'warning', pattern: pattern(String.raw`\b(?:SRE|Stateful Runtime Environment|Frontier)\b[^.!?\n]{0,40}?(?<t>\b(?:API|endpoint|proxy|gateway|stateless)\b)`)},
  {rule: 'azure-bypass', level: 'warning', pattern: pattern(String.raw`(?<t>\b(?:without|bypass(?:es|ing)?|no|skip(?:s|ping)?|avoid(?:s|ing)?)(?:\s+an?)?\s+(?:Azure|Microsoft))\b`)},
  {rule: 'unapproved-relation', level: 'info', pattern: pattern(String.raw`(?<t>\b(?:built on|backed by|runs on|uses)\b)${near(2)}${model}`)}
]

const elsewhere = /\b(?:Azure|Foundry|open[- ]weights?|gpt-oss|OpenAI[- ]compatible|Vertex|OpenAI Platform)\b/iu
const mentioned = /\b(?:say|write|word|term|phrase|wording|called)\s+["“‘*`]/iu
const denied = /\b(?:not?|never|cannot|can['’]t|don['’]t|doesn['’]t|nothing|without)\b/iu

function pattern(source: string): RegExp {
  return new RegExp(source, 'giu')
}

/** Patterns over whole sentences, with a look at negation, the channel and quotation. As far as a regex goes. */
export const regexBaseline: Baseline = {
  name: 'regex',
  read(text) {
    const found: Found[] = []
    for (const {start, sentence} of sentences(text)) {
      if (mentioned.test(sentence)) continue
      for (const {rule, level, pattern: one} of patterns) {
        if (rule !== 'azure-bypass' && elsewhere.test(sentence)) continue
        for (const hit of sentence.matchAll(one)) {
          const trigger = hit.groups?.['t'] ?? hit[0]
          const at = start + hit.index + hit[0].indexOf(trigger)
          const before = text.slice(start, at)
          const chatgpt = /ChatGPT/iu.test(hit[0]) && (rule === 'access' || rule === 'call')
          const span = {start: at, end: at + trigger.length}
          if (found.some((other) => other.start < span.end && span.start < other.end)) continue
          found.push({...span, ruleId: chatgpt ? 'chatgpt-access' : rule, level: denied.test(before) && rule !== 'azure-bypass' ? 'info' : level})
        }
      }
    }
    return found.sort((a, b) => a.start - b.start)
  }
}

// What a `prh` dictionary holds: a phrase and its replacement, no context.
const dictionary: {rule: string; level: Level; pattern: RegExp}[] = [
  {rule: 'access', level: 'error', pattern: pattern(String.raw`\baccess(?:es|ed|ing)?\s+(?:to\s+)?(?:the\s+)?${model}`)},
  {rule: 'chatgpt-access', level: 'error', pattern: pattern(String.raw`\b(?:access(?:es|ed|ing)?(?:\s+to)?|call(?:s|ed|ing)?|invok(?:e|es|ed|ing))\s+ChatGPT`)},
  {rule: 'call', level: 'error', pattern: pattern(String.raw`\b(?:call(?:s|ed|ing)?(?:\s+to)?|invok(?:e|es|ed|ing))\s+(?:the\s+)?${model}`)},
  {rule: 'access-synonym', level: 'warning', pattern: pattern(String.raw`\b(?:query|prompt|hit|reach|tap into|send requests to|run inference on|connect to)\s+(?:the\s+)?${model}`)},
  {rule: 'frontier-availability', level: 'error', pattern: pattern(String.raw`\b${frontier}\s+${model}`)},
  {rule: 'availability', level: 'warning', pattern: pattern(String.raw`\b${model}\s+(?:is|are)\s+(?:now\s+)?(?:available|hosted|offered|running|live)\s+(?:on|in)\s+(?:Amazon\s+)?${place}`)},
  {rule: 'availability', level: 'warning', pattern: pattern(String.raw`\b${model}\s+(?:on|in)\s+(?:Amazon\s+)?${place}`)},
  {rule: 'azure-bypass', level: 'warning', pattern: pattern(String.raw`\b(?:without|bypass)\s+Azure`)},
  {rule: 'unapproved-relation', level: 'info', pattern: pattern(String.raw`\b(?:built on|backed by|runs on|uses)\s+${model}`)}
]

/** A dictionary of phrases as `textlint-rule-prh` would have it. */
export const dictionaryBaseline: Baseline = {
  name: 'dictionary',
  read(text) {
    const found: Found[] = []
    for (const {rule, level, pattern: one} of dictionary) {
      for (const hit of text.matchAll(one)) {
        const span = {start: hit.index, end: hit.index + hit[0].length}
        if (!found.some((other) => other.start < span.end && span.start < other.end)) found.push({...span, ruleId: rule, level})
      }
    }
    return found.sort((a, b) => a.start - b.start)
  }
}

function* sentences(text: string): Generator<{start: number; sentence: string}> {
  for (const hit of text.matchAll(/(?:[^.!?\n]|[.!?](?=\S)|\n(?!\s*\n|\s*[-#|>*]))+[.!?]*/gu)) yield {start: hit.index, sentence: hit[0]}
}
