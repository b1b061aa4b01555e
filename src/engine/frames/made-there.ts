import {isHeadedBy} from '../names/named-roles.js'
import type {Sentence} from '../page.js'
import type {FrameContext} from './context.js'
import {placeAhead} from './place-ahead.js'

const MAKING = /^(?:build|create|ship|launch|run|operate|offer|provide|expose|open|introduce|unveil|develop|host|sell|deliver)$/

/** Whether a noun phrase is what the watched place makes, or we make there: “Amazon has built a proxy to GPT-5”, “We built a proxy to it on AWS”. */
export function isMadeThere(context: FrameContext, {clauses}: Sentence, np: number): boolean {
  const verb = clauses.vg(np - 1)
  if (!verb || verb.passive || !MAKING.test(verb.lemma)) return false
  return clauses.subjectOf(np - 1).some(subject => {
    if (!clauses.np(subject)!.pronoun) return isHeadedBy(clauses, subject, 'channel', context.lexis)
    return clauses.headWord(subject).lower === 'we' && placeAhead(context, clauses, clauses.modifiersOf(np).end)
  })
}
