import {type Paraphrase, exchange} from './paraphrase.js'

const BARE = String.raw`\b(GPT-5|OpenAI|Codex|Sora)\b(?!['’.\-\d])`

/** The same words in other type: case, marks, Markdown. */
export const writing: readonly Paraphrase[] = [
  {id: 'case-capitals', example: ['You call GPT-5.', 'YOU CALL GPT-5.'], apply: sentence => (sentence.length < 90 && !/[`(\[]|o\d|\bIT\b/.test(sentence) ? sentence.toUpperCase() : undefined)},
  {id: 'mark-exclamation', example: ['You call GPT-5.', 'You call GPT-5!'], apply: exchange(/(?<=[^.])\.$/, '!')},
  {id: 'mark-quotes', example: ["OpenAI's models", 'OpenAI’s models'], apply: sentence => sentence.replaceAll("'", '’')},
  {id: 'mark-dash', example: ['It sleeps, and you call GPT-5.', 'It sleeps – and you call GPT-5.'], apply: sentence => (sentence.split(',').length === 2 ? sentence.replace(/, (?=and|who|so|but)/, ' – ') : undefined)},
  {id: 'mark-hyphen', example: ['You call GPT-5.', 'You call GPT\u20115.'], apply: exchange(/GPT-5/, 'GPT\u20115')},
  {id: 'markdown-bullet', example: ['You call GPT-5.', '- You call GPT-5.'], apply: sentence => `- ${sentence}`},
  {id: 'markdown-quote', example: ['You call GPT-5.', '> You call GPT-5.'], apply: sentence => `> ${sentence}`},
  {id: 'markdown-label', example: ['You call GPT-5.', '**Note:** You call GPT-5.'], apply: sentence => `**Note:** ${sentence}`},
  {id: 'markdown-bold', example: ['You call GPT-5 now.', 'You call **GPT-5** now.'], apply: exchange(new RegExp(BARE), '**$1**')},
  {id: 'markdown-link', example: ['You call GPT-5 now.', 'You call [GPT-5](https://example.org) now.'], apply: exchange(new RegExp(BARE), '[$1](https://example.org)')},
  {id: 'markdown-line', example: ['You call GPT-5 from Lambda every night.', 'You call GPT-5 from Lambda\nevery night.'], apply: exchange(/(?<=\w{4,}) (?=\w+ \w+\.$)/, '\n')}
]
