import type {FrameWords} from '../finding.js'
import type {Verdict} from './verdict/verdict.js'

/** The sentence that a report prints, and what else a person should know. The one grammar of all findings. */
export function message(verdict: Verdict, words: FrameWords): {reason: string; note?: string} {
  const {rule} = verdict
  const fill = (template: string): string =>
    template.replace(/\{(trigger|object|channel|subject)\}/g, (_, key: 'trigger' | 'object' | 'channel' | 'subject') => {
      const value = words[key]
      return value === undefined ? (key === 'channel' ? 'this channel' : 'it') : key === 'trigger' ? value.replace(/\s+/g, ' ') : `“${value.replace(/\s+/g, ' ')}”`
    })
  const denied = verdict.scope?.kind === 'denial'
  const reason = denied ? `“${words.trigger}” is denied here, so it claims nothing, but it uses words that the policy forbids.` : fill(rule.message)
  const notes: string[] = []
  const antecedent = verdict.frame?.object?.referent.antecedent
  if (antecedent && words.object !== undefined) notes.push(`“${words.object}” stands for “${antecedent.text}”.`)
  if (verdict.channel?.inherited && verdict.channel.text !== undefined) notes.push(`The place is ${verdict.channel.text}: ${verdict.channel.why}.`)
  return {reason, ...(notes.length > 0 && {note: notes.join(' ')})}
}
