import {type Paraphrase, exchange} from './paraphrase.js'

/** Other ways to deny, and words between a negation and what it denies. */
export const negations: readonly Paraphrase[] = [
  {id: 'negation-contracted', example: ['The SRE does not call GPT-5.', 'The SRE doesn’t call GPT-5.'], apply: exchange(/\bdoes not\b/, 'doesn’t')},
  {id: 'negation-spelled', example: ["The SRE doesn't call GPT-5.", 'The SRE does not call GPT-5.'], apply: exchange(/\bdoesn['’]t\b/, 'does not')},
  {id: 'negation-cannot', example: ['You cannot call GPT-5.', 'You can’t call GPT-5.'], apply: exchange(/\bcannot\b/, 'can’t')},
  {id: 'negation-can-not', example: ['You cannot call GPT-5.', 'You can not call GPT-5.'], apply: exchange(/\bcannot\b/, 'can not')},
  {id: 'negation-aside', example: ['The SRE does not call GPT-5.', 'The SRE does not, by design, call GPT-5.'], apply: exchange(/\b(does|do) not (?=(?:call|invoke|access|query|give|provide|offer|have|host|run)\b)/, '$1 not, by design, ')},
  {id: 'negation-circumstances', example: ['The SRE does not call GPT-5.', 'The SRE does not under any circumstances call GPT-5.'], apply: exchange(/\b(does|do) not (?=(?:call|invoke|access|query|give|provide|offer|have|host|run)\b)/, '$1 not under any circumstances ')},
  {id: 'negation-list', example: ['The SRE does not call GPT-5.', 'The SRE does not store files, send mails or call GPT-5.'], apply: exchange(/\b(do|does|did|must|may|can|will|should)( not|n['’]t|not) (?=(?:call|invoke|access|query|host|give anyone|provide)\b)/, '$1$2 store files, send mails or ')},
  {id: 'negation-two', example: ['The SRE does not call GPT-5.', 'The SRE does not train or call GPT-5.'], apply: exchange(/\b(do|does|did|must|may|can|will|should)( not|n['’]t|not) (?=(?:call|invoke|access|query|host)\b)/, '$1$2 train or ')}
]
