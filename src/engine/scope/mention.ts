import type {Frame} from '../frames/frame.js'
import type {Page} from '../page.js'
import {askedFor, describedOtherwise, forbidden, warnedAgainst} from './forbidden-saying.js'
import {amongMetalanguage, behindNoun} from './metalanguage.js'
import {behindColon, isReplaced, namedAsWording, withObjectQuoted} from './quoted-wording.js'
import type {Scope} from './scope.js'
import {underHeading, underLabel} from './wording-heading.js'
import {Wording} from './wording.js'

/** The ways to put words up as wording; each gives the reason, or undefined. The first that gives one decides. */
const WAYS: readonly ((wording: Wording) => string | undefined)[] = [
  // “Wrong: call it from Lambda.”
  underLabel,
  // “Words to avoid”
  underHeading,
  // “What you may not: “…””
  behindColon,
  // “The sentence ‘Call GPT-5 from your agents’ must not appear”
  withObjectQuoted,
  // “warns against the claim that …”
  warnedAgainst,
  // “described as powered by it, not as providing access”
  describedOtherwise,
  // “Instead of “call GPT-5”, tell them …”
  isReplaced,
  // “‘call it’ is marked red”
  namedAsWording,
  // “the word access”
  behindNoun,
  // “replace “access” everywhere”
  amongMetalanguage,
  // “Can we say that customers call it?”
  askedFor,
  // “don't say that customers can call GPT-5”
  forbidden
]

/** Words that are put up as wording: by a label, a heading, quotation marks or a verb of saying that is forbidden. Undefined for words that are used. */
export function mention(frame: Frame, page: Page): Scope | undefined {
  const wording = new Wording(frame, page)
  for (const way of WAYS) {
    const why = way(wording)
    if (why !== undefined) return {kind: 'mention', why}
  }
  return undefined
}
