import {singular} from '../../language/lexicon.js'
import {wordList} from '../../language/lexicon/word-list.js'
import type {Frame} from '../frames/frame.js'

// What is taught, told or read: who offers it is no place of what it is about.
const TEACHING = wordList(`
  article book certification chapter class course e-book ebook guide handbook lecture lesson paper podcast post primer
  series session talk tip training tutorial video webinar workshop
`)

/** “AWS offers a course on prompting it”, “The course “Prompting it” is given by AWS”: whether a phrase stands outside of what something is about. */
export function isOutsideTopic({vg, sentence: {clauses}}: Frame, phrase: number): boolean {
  if (vg === undefined || clauses.vg(vg)?.form !== 'gerund') return false
  const about = clauses.is(vg - 1, 'prep') && /^(?:on|about|to|for|in|of)$/.test(clauses.lower(vg - 1)) ? vg - 2 : vg - 1
  const isTaught = (np: number): boolean => clauses.np(np) !== undefined && TEACHING.has(singular(clauses.headWord(np).lower))
  // “a class in Turin on prompting it”
  if (!isTaught(about) && !(clauses.is(about - 1, 'prep') && isTaught(about - 2))) return false
  return phrase <= about || clauses.phrases.slice(vg + 1, phrase).some(part => part.kind === 'vg' && part.form === 'finite')
}
