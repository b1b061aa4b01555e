import {type Paraphrase, closing, isStatement} from './paraphrase.js'

const BEFORE = 'The nightly job calls GPT-5.'
const behind = (id: string, words: string): Paraphrase => ({id, example: [BEFORE, BEFORE.slice(0, -1) + words], apply: closing(words)})

const NEGATIVE = /\b(?:not|no|none|never|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/

/** What stands behind a statement. */
export const closings: readonly Paraphrase[] = [
  behind('closing-said', ', the company said.'),
  behind('closing-too', ', too.'),
  behind('closing-price', ' at no extra cost.'),
  behind('closing-among', ', among other things.'),
  behind('closing-year', ' in 2026.'),
  {
    // “cannot … unless”, “not … if all goes well”: what is denied under a condition stands.
    id: 'closing-condition',
    example: [BEFORE, 'The nightly job calls GPT-5 if all goes well.'],
    apply: sentence => (NEGATIVE.test(sentence) ? undefined : closing(' if all goes well.')(sentence))
  },
  behind('closing-reason', ' because the old way took too long.'),
  behind('closing-result', ', so nobody has to wait.'),
  behind('closing-relative', ', which saves a lot of time.'),
  behind('closing-clause', ', and the finance team is happy.'),
  behind('closing-contrast', ', but the bill is small.'),
  behind('closing-participle', ', saving hours of work.'),
  behind('closing-dash', ' – at last.'),
  {
    id: 'closing-note',
    example: [BEFORE, 'The nightly job calls GPT-5 (see below).'],
    apply: sentence => (/[^.]\.$/.test(sentence) ? `${sentence.slice(0, -1)} (see below).` : undefined)
  },
  {
    id: 'closing-quoted',
    example: [BEFORE, '“The nightly job calls GPT-5,” said Maria Lopez, who runs the platform team.'],
    apply: sentence => (isStatement(sentence) ? `“${sentence.slice(0, -1)},” said Maria Lopez, who runs the platform team.` : undefined)
  },
  {
    id: 'sentence-behind',
    example: [BEFORE, `${BEFORE} The rest is paperwork.`],
    apply: sentence => `${sentence} The rest is paperwork.`
  }
]
