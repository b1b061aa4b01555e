import type {Paraphrase} from './paraphrase.js'

/** A command of one sentence, and no noun that opens a headline: “Access to …”. */
const COMMAND = /^(?:Call|Invoke|Access|Query|Prompt|Reach|Deploy|Try|Hit|Use|Run) [^“”"?]+[^.?!:]\.$/
const NOUN = /^\w+ (?:to|of|for|is|are|by|from|and|or|on|with|rights?|keys?|logs?|control|cent\w+|cases?|[\w-]+ (?:is|are|has|was))\b/
const BEFORE = 'Call GPT-5 from Lambda.'
const behind = (id: string, words: string): Paraphrase => ({
  id: `command-${id}`,
  example: [BEFORE, `${words} call GPT-5 from Lambda.`],
  apply: sentence => (COMMAND.test(sentence) && !NOUN.test(sentence) ? `${words} ${sentence[0]!.toLowerCase()}${sentence.slice(1)}` : undefined)
})

/** What stands before a command, and what leads to the same deed. */
export const commands: readonly Paraphrase[] = [
  behind('and', 'And'),
  behind('today', 'Today,'),
  behind('then', 'Then'),
  behind('next', 'Next,'),
  behind('now', 'Now'),
  behind('first', 'First,'),
  behind('simply', 'Simply'),
  behind('please', 'Please'),
  behind('just', 'Just'),
  behind('if', 'If you can,'),
  behind('when', 'When the bell rings,'),
  behind('once', 'Once you are signed in,'),
  behind('after', 'After the review,'),
  behind('by-hand', 'To begin,'),
  behind('to-save', 'To save time,'),
  behind('from-today', 'From today on,'),
  behind('in-minutes', 'In a few minutes,'),
  behind('instead', 'Instead of waiting,'),
  behind('without', 'Without any setup,'),
  behind('with', 'With a few lines of code,'),
  behind('label', 'Step 3:'),
  behind('tip', 'Tip:'),
  behind('and-command', 'Open the editor and'),
  behind('then-command', 'Open the editor, then'),
  behind('list', 'Open the editor, pick a name and'),
  behind('clause', 'The setup is done, so'),
  behind('dash', 'No queue, no forms –'),
  behind('you-can', 'You can now'),
  behind('possible', 'It is now possible to'),
  behind('how-to', 'This page shows how to'),
  behind('learn', 'Learn how to'),
  behind('want', 'If you want to wait no longer,'),
  behind('all', 'All you have to do is'),
  behind('time', 'It is time to'),
  behind('lets', 'This lets your team'),
  behind('helps', 'It helps every team'),
  behind('ask', 'We asked the interns to'),
  behind('so-as', 'We built this so that you can')
]
