/**
 * Suggests rewrites as one review of a pull request: `node suggest.mjs report.json`, at the top of the repository. GitHub takes comments on
 * the lines of the diff alone, and only what the pull request wrote is its to mend, so the rewrites of other lines are left to the annotations. Needs git and GitHub's `gh`.
 */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {posix, resolve} from 'node:path'

const {BASE_SHA: base, HEAD_SHA: head, PULL_REQUEST: number, GITHUB_REPOSITORY: repository, INPUT_FOLDER: folder = '.'} = process.env

/** GitHub refuses reviews with many comments; a person does, too. */
const mostComments = 50

const lines = changedLines()
const files = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const comments = files.flatMap(commentsOf).slice(0, mostComments)
if (comments.length === 0) {
  console.log('No rewrite is for a line of this pull request.')
} else {
  const review = {commit_id: head, event: 'COMMENT', body: `memolint: ${comments.length} rewrites.`, comments}
  execFileSync('gh', ['api', '--method', 'POST', `repos/${repository}/pulls/${number}/reviews`, '--input', '-'], {
    input: JSON.stringify(review),
    stdio: ['pipe', 'ignore', 'inherit']
  })
  console.log(`Suggested ${comments.length} rewrites.`)
}

function commentsOf({path: name, messages}) {
  const path = posix.join(folder, name)
  const added = lines.get(path)
  if (added === undefined) return []
  let source
  try {
    source = readFileSync(resolve(folder, name), 'utf8')
  } catch {
    return []
  }
  const starts = lineStarts(source)
  return messages.flatMap(({suggestions = [], reason, note, url, where}) => {
    const [first, ...others] = suggestions
    // What is said of a place inside a container is no line of a diff.
    if (first === undefined || (where !== undefined && source.includes('\0'))) return []
    const from = lineOf(starts, first.start)
    const to = lineOf(starts, Math.max(first.start, first.end - 1))
    for (let line = from; line <= to; line++) if (!added.has(line)) return []
    const [begin, end] = [starts[from - 1], starts[to] ?? source.length]
    const old = source.slice(begin, end).replace(/\r?\n$/u, '')
    const now = old.slice(0, first.start - begin) + first.text + old.slice(first.end - begin)
    const fence = '`'.repeat(Math.max(3, ...[...now.matchAll(/`+/gu)].map(([ticks]) => ticks.length + 1)))
    const more = others.map(({title}) => `- or: ${title}`)
    const body = [url === undefined ? reason : `${reason} ([why](${url}))`, note, ...more, `${fence}suggestion\n${now}\n${fence}`].filter(Boolean).join('\n\n')
    return [{path, side: 'RIGHT', line: to, ...(from < to ? {start_line: from, start_side: 'RIGHT'} : {}), body}]
  })
}

/** Of each file the lines that the pull request adds or changes, in their new numbers. */
function changedLines() {
  const diff = execFileSync('git', ['-c', 'core.quotePath=false', 'diff', '--no-ext-diff', '--no-color', '--src-prefix=a/', '--dst-prefix=b/', `${base}...${head}`], {encoding: 'utf8', maxBuffer: 2 ** 29})
  const found = new Map()
  let own
  let line = 0
  let left = 0
  for (const text of diff.split('\n')) {
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/u.exec(text)
    if (hunk) {
      line = Number(hunk[1])
      left = Number(hunk[2] ?? 1)
    } else if (left > 0 && !text.startsWith('-')) {
      if (!text.startsWith('\\')) {
        if (text.startsWith('+')) own?.add(line)
        line++
        left--
      }
    } else if (left <= 0 && text.startsWith('+++ b/')) {
      own = new Set()
      // Git puts a tab after a name with a space.
      found.set(text.slice('+++ b/'.length).replace(/\t$/u, ''), own)
    }
  }
  return found
}

function lineStarts(source) {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineOf(starts, offset) {
  let line = starts.length
  while (starts[line - 1] > offset) line--
  return line
}
