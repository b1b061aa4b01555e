import type {Message} from '../../formats/message.js'
import {countMessages, type Counts} from '../../project/result.js'
import type {ReportInput} from './reporter.js'

/** For people: vfile-reporter's layout, the rewrites under each message, and a last line with what can be done. */
export async function stylish({results, color}: ReportInput): Promise<string> {
  const withMessages = results.filter(({messages}) => messages.length > 0)
  const counts = countMessages(results)
  if (withMessages.length === 0) return `${files(counts)}: no issues found${fixedIn(counts)}\n`
  // A clean run needs none of these.
  const [{VFile}, {reporter}, {toVFileMessage}] = await Promise.all([
    import('vfile'),
    import('vfile-reporter'),
    import('../../formats/vfile-message.js'),
  ])
  const vfiles = withMessages.map(({path, messages}) => {
    const file = new VFile({path})
    file.messages = messages.map((message) => toVFileMessage({...message, note: noteOf(message)}))
    return file
  })
  const report = reporter(vfiles, {color, quiet: true, verbose: true})
    // The rule's page would be the same line under each of its messages; `memolint explain` says it once.
    .replace(/^ {2}(?:\u001B\[1m)?\[url\](?:\u001B\[22m)?:\n {4}.*\n/gm, '')
  return `${report}\n${lastLine(counts)}\n`
}

// Where a person has to look, the rewrites as a list, then what else that person should know.
function noteOf({suggestions = [], note, where}: Message): string | undefined {
  const rewrites = suggestions.map(({title, fix}) => (fix ? `${title} (--fix writes this)` : title))
  const lines = [...(where === undefined ? [] : [`Where: ${where}`]), ...rewrites, ...(note === undefined ? [] : [note])]
  return lines.length === 0 ? undefined : lines.join('\n')
}

function lastLine(counts: Counts): string {
  const parts = [files(counts)]
  if (counts.info > 0 && counts.error + counts.warning === 0) parts.push(`${counts.info} of advice`)
  if (counts.broken > 0) parts.push(`${counts.broken} not linted as a whole`)
  if (counts.fixable > 0) parts.push(`${counts.fixable} can be fixed with --fix`)
  return parts.join(', ') + fixedIn(counts)
}

function files({files: count}: Counts): string {
  return count === 1 ? '1 file' : `${count} files`
}

function fixedIn({fixed}: Counts): string {
  return fixed === 0 ? '' : `, ${fixed} fixed`
}
