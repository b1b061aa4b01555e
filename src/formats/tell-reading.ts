import type {Reading} from '../engine/lint.js'

/** How a trigger was read, for people: what came of it, and a row for each part and step. */
export interface ToldReading {
  /** `left alone`, or the level and the rule. */
  verdict: string
  rows: {part: string; says: string}[]
}

/** Tells how a trigger was read. */
export function tellReading({frame, steps, finding}: Reading): ToldReading {
  const words = Object.entries({
    trigger: frame.trigger,
    subject: frame.subject,
    object: frame.object,
    channel: frame.channel,
    construction: frame.construction,
  })
  return {
    verdict: finding === undefined ? 'left alone' : `${finding.level} ${finding.ruleId}`,
    rows: [
      // The steps tell most parts themselves, and better.
      ...words
        .filter(([name, said]) => said !== undefined && !steps.some(({step}) => step === name))
        .map(([part, said]) => ({part, says: `${said}`})),
      ...steps.map(({step, says}) => ({part: step, says})),
      ...(finding?.suggestions ?? []).map(({title}) => ({part: 'rewrite', says: title})),
    ],
  }
}
