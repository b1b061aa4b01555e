import {type Paraphrase, exchange} from './paraphrase.js'

const OBJECT = String.raw`(?=(?:GPT|OpenAI|o3|o4|Codex|Sora|Whisper|them|it)\b)`
const THIRD = new RegExp(`(?<=^(?:The|Our|Your|Every|Each) [\\w-]+ (?:[\\w-]+ )?)(call|invoke)s ${OBJECT}`)
const third = (id: string, by: string): Paraphrase => ({
  id: `verb-${id}`,
  example: ['The nightly job calls GPT-5.', `The nightly job ${by.replaceAll('$1', 'call')} GPT-5.`],
  apply: exchange(THIRD, `${by} `)
})
const can = (id: string, by: string): Paraphrase => ({
  id: `modal-${id}`,
  example: ['You can call GPT-5 from Lambda.', `You ${by} call GPT-5 from Lambda.`],
  apply: exchange(/(?<=\b(?:[Yy]ou|[Ww]e|[Cc]ustomers|[Tt]eams|[Dd]evelopers|[Aa]gents|[Ee]ngineers) )can(?= (?:call|invoke|access|query|use|reach|prompt|run|try)\b)/, by)
})
const passive = (id: string, by: string): Paraphrase => ({
  id: `passive-${id}`,
  example: ['GPT-5 is called from Lambda.', `GPT-5 ${by} called from Lambda.`],
  apply: exchange(/(?<=(?:GPT-[\w.-]+|o3|o4-mini|Codex|Sora|Whisper) )is(?= (?:called|invoked|accessed|queried)\b(?! an? ))/, by)
})

/** Other forms of the predicate, and words inside it. */
export const predicates: readonly Paraphrase[] = [
  third('has-to', 'has to $1'),
  third('will', 'will $1'),
  third('going-to', 'is going to $1'),
  third('allowed', 'is allowed to $1'),
  third('began', 'began to $1'),
  third('in-order', 'wakes up in order to $1'),
  third('last', 'reads the ticket, opens a draft and $1s'),
  third('then', 'first asks the cache, then $1s'),
  third('aside', 'may, when the cache is cold, $1'),
  third('makes', 'makes the worker $1'),
  can('may', 'may'),
  can('could', 'could soon'),
  can('able', 'are able to'),
  can('get-to', 'get to'),
  can('allowed', 'are now allowed to'),
  can('easily', 'can easily'),
  can('aside', 'can, in most cases,'),
  can('and', 'can log in and'),
  can('list', 'can open tickets, send mails or'),
  can('both', 'can both sleep and'),
  passive('was', 'was'),
  passive('has-been', 'has been'),
  passive('will-be', 'will be'),
  passive('being', 'is being'),
  passive('can-be', 'can easily be'),
  passive('aside', 'is, in most cases,'),
  passive('two', 'is woken at night and'),
  {id: 'verb-invoke', example: ['You call GPT-5.', 'You invoke GPT-5.'], apply: exchange(new RegExp(`\\bcall ${OBJECT}`), 'invoke ')},
  {id: 'verb-call', example: ['You invoke GPT-5.', 'You call GPT-5.'], apply: exchange(new RegExp(`\\binvoke ${OBJECT}`), 'call ')},
  {id: 'available-now', example: ['GPT-5 is available on Bedrock.', 'GPT-5 is now available on Bedrock.'], apply: exchange(/\b(is|are) (?=(?:available|hosted|offered|live|running|accessible)\b)/, '$1 now ')},
  {id: 'available-aside', example: ['GPT-5 is available on Bedrock.', 'GPT-5 is, from today, available on Bedrock.'], apply: exchange(/\b(is|are) (?=(?:available|hosted|offered|live|accessible)\b)/, '$1, from today, ')}
]
