import {type Paraphrase, exchange} from './paraphrase.js'

const NAME = String.raw`(?:GPT-5(?:\.\d)?|GPT-4o|GPT-4\.1|o3|o4-mini|Codex|Whisper|OpenAI(?:['’]s)? models)`
const PEOPLE = String.raw`(?:[Yy]ou|[Ww]e|[Cc]ustomers|[Tt]eams|[Dd]evelopers|[Aa]gents|[Ee]ngineers)`
const END = String.raw`(?=[.!?]?$|,| (?:from|on|in|through|via|for|at|twice|once|over|inside|before|after|during|today)\b)`
const CAN = new RegExp(`(?<=\\b${PEOPLE} )can (call|invoke|access|query) (${NAME})${END}`)
const chain = (id: string, by: string): Paraphrase => ({
  id: `chain-${id}`,
  example: ['You can call GPT-5 from Lambda.', `You ${by.replace('$1', 'call').replace('$2', 'GPT-5')} from Lambda.`],
  apply: exchange(CAN, by)
})
const CALLS = new RegExp(`(?<=^(?:The|Our|Your|Every|Each) (?:[a-z-]+ )?[a-z-]+ )(call|invoke)s (${NAME})${END}`)
const light = (id: string, by: string): Paraphrase => ({
  id: `light-${id}`,
  example: ['The nightly job calls GPT-5 from Lambda.', `The nightly job ${by.replaceAll('$1', 'call').replace('$2', 'GPT-5')} from Lambda.`],
  apply: exchange(CALLS, by)
})
const YOU = new RegExp(`^(?:You|We) can (call|invoke|access|query) (${NAME})${END}`)
const you = (id: string, by: string): Paraphrase => ({
  id: `enabling-${id}`,
  example: ['You can call GPT-5 from Lambda.', `${by.replace('$1', 'call').replace('$2', 'GPT-5')} from Lambda.`],
  apply: exchange(YOU, by)
})
const DENIED = new RegExp(`(?<=^(?:The|Our|Your|Every|Each) (?:[a-zA-Z-]+ )?[a-zA-Z-]+ )(?:does not|doesn['’]t) (call|invoke|access|query) (${NAME})${END}`)
const denied = (id: string, by: string): Paraphrase => ({
  id: `denied-${id}`,
  example: ['The SRE does not call GPT-5.', `The SRE ${by.replace('$1', 'call').replace('$2', 'GPT-5')}.`],
  apply: exchange(DENIED, by)
})
const CANNOT = new RegExp(`^(?:You|We) (?:cannot|can['’]t|can not|may not|must not) (call|invoke|access|query) (${NAME})${END}`)
const cannot = (id: string, by: string): Paraphrase => ({
  id: `prohibited-${id}`,
  example: ['You cannot call GPT-5 from Lambda.', `${by.replace('$1', 'call').replace('$2', 'GPT-5')} from Lambda.`],
  apply: exchange(CANNOT, by)
})

/** Chains of verbs, light verbs and what they name, and denials of them. */
export const verbChains: readonly Paraphrase[] = [
  chain('have-to', 'have to be able to $1 $2'),
  chain('want', 'want to $1 $2'),
  chain('start', 'can start to $1 $2'),
  chain('get-started', 'can get started and $1 $2'),
  chain('keep', 'keep wanting to $1 $2'),
  chain('used-to', 'used to $1 $2'),
  chain('in-position', 'are in a position to $1 $2'),
  chain('free', 'are free to $1 $2'),
  chain('ready', 'are ready to $1 $2'),
  chain('likely', 'are likely to $1 $2'),
  chain('ability', 'have the ability to $1 $2'),
  chain('chance', 'get the chance to $1 $2'),
  chain('permission', 'have permission to $1 $2'),
  chain('everything', 'have everything you need to $1 $2'),
  chain('been-able', 'have long been able to $1 $2'),
  chain('will-have', 'will soon have been able to $1 $2 for a year'),
  chain('no-trouble', 'have no trouble at all and $1 $2'),
  chain('decide', 'may decide to $1 $2'),
  chain('rely', 'log in to $1 $2'),
  chain('both', 'can $1 $2, and sleep well,'),
  light('make-call', 'makes calls to $2'),
  light('makes-a-call', 'makes a call to $2'),
  light('sends-call', 'sends a call to $2'),
  light('issues', 'issues calls to $2'),
  light('places', 'places one call to $2'),
  light('performs', 'performs invocations of $2'),
  light('takes-care', 'takes care of the calls to $2'),
  light('ends-with', 'ends with a call to $2'),
  light('depends', 'depends on calls to $2'),
  light('handles', 'handles all calls to $2'),
  light('has-been', 'has been making calls to $2'),
  light('is-built', 'is built to $1 $2'),
  light('is-used', 'is used to $1 $2'),
  light('exists', 'exists to $1 $2'),
  light('is-there', 'is there to $1 $2'),
  light('needs', 'needs to $1 $2'),
  light('tries', 'tries to $1 $2'),
  light('manages', 'manages to $1 $2'),
  light('helps-you', 'helps you to $1 $2'),
  light('helps-bare', 'helps teams $1 $2'),
  light('allows', 'allows you to $1 $2'),
  light('lets', 'lets anyone $1 $2'),
  light('enables', 'enables teams to $1 $2'),
  light('possible', 'makes it possible to $1 $2'),
  light('easy', 'makes it easy for teams to $1 $2'),
  light('easier', 'makes it much easier to $1 $2'),
  light('means', 'means that you can $1 $2'),
  light('gives-way', 'gives you a way to $1 $2'),
  light('gives-power', 'gives agents the power to $1 $2'),
  light('adds-ability', 'adds the ability to $1 $2'),
  light('knows-how', 'knows how to $1 $2'),
  light('decides-when', 'decides when to $1 $2'),
  light('shows-how', 'shows you how to $1 $2'),
  light('progressive', 'is about to $1 $2'),
  light('would', 'would $1 $2'),
  light('does', 'does $1 $2'),
  you('thanks', 'It is now possible to $1 $2'),
  you('easy', 'It takes one line of code to $1 $2'),
  you('there', 'There is a way to $1 $2'),
  you('all', 'All you need to do is $1 $2'),
  you('wait', 'Wait no longer to $1 $2'),
  you('time', 'Now is the time to $1 $2'),
  you('anyone', 'Anyone with a role can $1 $2'),
  you('imagine', 'Imagine being able to $1 $2'),
  you('go', 'Go ahead and $1 $2'),
  you('simply', 'Simply $1 $2'),
  you('why', 'Why not $1 $2'),
  you('feel', 'Feel free to $1 $2'),
  denied('will-never', 'will never $1 $2'),
  denied('at-no-time', 'will at no time $1 $2'),
  denied('neither', 'will neither sleep nor $1 $2'),
  denied('cannot', 'is not able to $1 $2'),
  denied('unable', 'is unable to $1 $2'),
  denied('incapable', 'has no way to $1 $2'),
  denied('designed', 'is not designed to $1 $2'),
  denied('meant', 'was never meant to $1 $2'),
  denied('built', 'was not built to $1 $2'),
  denied('allowed', 'is not allowed to $1 $2'),
  denied('let', 'does not let anyone $1 $2'),
  denied('help', 'does not help you $1 $2'),
  denied('enable', 'does not enable you to $1 $2'),
  denied('permit', 'does not permit agents to $1 $2'),
  denied('possible', 'does not make it possible to $1 $2'),
  denied('refuse', 'refuses to $1 $2'),
  denied('claim', 'does not in any way $1 $2'),
  denied('has-not', 'has never been able to $1 $2'),
  denied('ever', 'does not ever $1 $2'),
  denied('actually', 'does not actually $1 $2'),
  denied('itself', 'does not itself $1 $2'),
  denied('nor-does-it', 'does not, nor will it ever, $1 $2'),
  cannot('impossible', 'It is impossible to $1 $2'),
  cannot('not-possible', 'It is not possible to $1 $2'),
  cannot('no-way', 'There is no way to $1 $2'),
  cannot('nobody', 'Nobody may $1 $2'),
  cannot('none', 'None of us may $1 $2'),
  cannot('nor-you', 'Neither you nor we may $1 $2'),
  cannot('forbidden', 'It is forbidden to $1 $2'),
  cannot('not-allowed', 'You are not allowed to $1 $2'),
  cannot('never', 'Never $1 $2'),
  cannot('do-not', 'Please do not $1 $2'),
  cannot('do-not-try', 'Do not try to $1 $2'),
  cannot('refrain', 'You should not even try to $1 $2'),
  cannot('under', 'Under no circumstances may you $1 $2'),
  cannot('no-team', 'No team is able to $1 $2'),
  cannot('have-no', 'You have no permission to $1 $2')
]
