import type {Rule} from '../../vocabulary/pack.js'
import type {Channel} from '../channel/channel.js'
import type {FrameContext} from '../frames/context.js'
import type {Frame} from '../frames/frame.js'

/** One line of the account of a reading. */
export interface Step {
  step: 'trigger' | 'sense' | 'object' | 'channel' | 'scope' | 'verdict'
  says: string
}

/** A frame that has an object, and the rule it may break. */
export interface Claim {
  frame: Frame
  object: NonNullable<Frame['object']>
  rule: Rule
}

/** A claim whose place is known. */
export interface PlacedClaim extends Claim {
  channel: Channel
}

/** What every claim of a page is judged by. */
export interface Court extends FrameContext {
  /** Who writes is a watched channel, so that a place left unsaid is ours. */
  isOurs: boolean
  /** A claim stands in the sentence at hand. */
  claimed: boolean
}

/** A test that lets a claim fall, the step of the account that says so, and what it says. */
export interface Test<C extends Claim> {
  step: Step['step']
  falls: (claim: C, court: Court) => boolean
  says: string | ((claim: C, court: Court) => string)
}

/** The first of some tests that lets a claim fall, as a line of the account; undefined where it passes them all. */
export function fallOf<C extends Claim>(tests: readonly Test<C>[], claim: C, court: Court): Step | undefined {
  const test = tests.find(({falls}) => falls(claim, court))
  return test && {step: test.step, says: typeof test.says === 'string' ? test.says : test.says(claim, court)}
}
