import {type Paraphrase, continued, isStatement, opening} from './paraphrase.js'

const AFTER = 'The nightly job calls GPT-5.'
const example = (words: string): Paraphrase['example'] => [AFTER, `${words} the nightly job calls GPT-5.`]
const behind = (id: string, words: string): Paraphrase => ({id, example: example(words), apply: opening(words)})

/** What stands before a statement. */
export const openings: readonly Paraphrase[] = [
  behind('opening-source', 'According to the blog,'),
  behind('opening-date', 'As of today,'),
  behind('opening-since', 'Since March,'),
  behind('opening-adverb', 'However,'),
  behind('opening-sentence-adverb', 'Believe it or not,'),
  behind('opening-purpose', 'To be clear,'),
  behind('opening-whom', 'For most teams,'),
  behind('opening-thanks', 'Thanks to the new release,'),
  behind('opening-participle', 'Speaking in Dublin on Tuesday, the board confirmed:'),
  behind('opening-colon', 'In short:'),
  behind('opening-and', 'And'),
  behind('opening-so', 'So'),
  behind('opening-yes', 'Yes,'),
  behind('complement-learnt', 'Last week the board learnt that'),
  behind('complement-proud', 'We are proud that'),
  behind('complement-worth', 'It is worth noting that'),
  behind('complement-turns-out', 'It turns out that'),
  behind('complement-doubt', 'There is no doubt that'),
  behind('complement-secret', 'It is no secret that'),
  behind('complement-think', 'I think'),
  behind('complement-why', 'The post explains why'),
  behind('clause-while', 'While prices fall everywhere,'),
  behind('clause-because', 'Because the old way took too long,'),
  behind('clause-coordinated', 'The finance team is happy, and'),
  {
    id: 'sentence-before',
    example: [AFTER, `Spring is here. ${AFTER}`],
    apply: sentence => `Spring is here. ${sentence}`
  },
  {
    id: 'question-known',
    example: [AFTER, 'Did you know that the nightly job calls GPT-5?'],
    apply: sentence => {
      const rest = isStatement(sentence) ? continued(sentence) : undefined
      return rest === undefined ? undefined : `Did you know that ${rest.slice(0, -1)}?`
    }
  }
]
