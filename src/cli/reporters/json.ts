import type {Message} from '../../formats/message.js'
import type {ReportInput} from './reporter.js'

/** One array: an object for each file with messages or named explicitly, in the order of the paths. A superset of vfile-reporter-json. */
export function json({results}: ReportInput): string {
  const files = results
    .filter(({messages, explicit, output}) => explicit || messages.length > 0 || output !== undefined)
    .map(({path, messages, output}) => ({path, messages: messages.map(withoutExcerpt), ...(output === undefined ? {} : {output})}))
  return `${JSON.stringify(files, null, 2)}\n`
}

// The report's shape is a promise; who reads it has the file.
function withoutExcerpt({excerpt: _, ...message}: Message): Message {
  return message
}
