import type {FrameContext} from './context.js'
import type {Frame} from './frame.js'

// What tells how little it takes to do something.
const EASE = /^(?:clicks?|taps?|gestures?|keystrokes?|command|line|lines|seconds?|ease|instant|touch|fuss|hitch|delay|trouble|effort|friction)$/

// Adverbs of the adverb behind them: “just as easily”.
const DEGREE = /^(?:just|much|exactly|almost|about|only|even|very|quite|fairly)$/

/** “GPT-5 invokes as easily as any function”, “Does o3 call well from Ruby?”: no object, but a word of how, so the subject is what it is done to. */
export function isMiddle({lexis, referents}: FrameContext, frame: Frame): boolean {
  const {phrase: verb, sentence: {clauses}, occurrence: {trigger}} = frame
  if (trigger.construction !== 'verb-object' || lexis.rules.get(trigger.rule)!.channel !== 'assumed') return false
  const {passive, form} = clauses.vg(verb)!
  if (passive || !/^(?:finite|base|infinitive)$/.test(form)) return false
  if (!frame.subject.some(np => referents.of(frame.sentence, np)?.role === 'object')) return false
  const at = clauses.is(verb + 1, 'adv') && DEGREE.test(clauses.lower(verb + 1)) ? verb + 2 : verb + 1
  const how = clauses.lower(at)
  if (how === 'like') return clauses.np(at + 1) !== undefined
  // “invokes with one click”, “in a second”
  if (/^(?:with|in|at|without)$/.test(how) && clauses.np(at + 1)) return EASE.test(clauses.headWord(at + 1).lower)
  if (how === 'as') return (clauses.is(at + 1, 'adj') || clauses.is(at + 1, 'adv')) && clauses.lower(at + 2) === 'as'
  return clauses.is(at, 'adv') && /(?:ly|^well|^fast|^fine)$/.test(how) && how !== 'only'
}
