import {VFileMessage} from 'vfile-message'
import type {Message} from './message.js'

/** A message in the unified ecosystem's conventions. Pure; `file` and `name` are left to who attaches it to a file. */
export function toVFileMessage(message: Message): VFileMessage {
  const result = new VFileMessage(message.reason, {
    place: message.place ?? undefined,
    ruleId: message.ruleId,
    source: message.source,
  })
  // vfile-message takes rule ids apart at colons only when they come as an origin, so ids with a slash stay whole.
  result.fatal = message.fatal ?? undefined
  if (message.actual !== undefined) result.actual = message.actual
  if (message.expected !== undefined) result.expected = message.expected
  if (message.note !== undefined) result.note = message.note
  if (message.url !== undefined) result.url = message.url
  return result
}
