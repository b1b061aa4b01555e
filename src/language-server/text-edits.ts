import {diffArrays} from 'diff'
import type {TextEdit} from 'vscode-languageserver'
import type {Positions} from './document.js'

/** The edits that make one text of another, line by line, so that cursors and folds between them stay where they are. */
export function editsBetween(positions: Positions, after: string): TextEdit[] {
  const before = linesOf(positions.text)
  const edits: TextEdit[] = []
  let start = 0
  let open: {start: number; end: number; text: string} | undefined
  const close = (): void => {
    if (open) edits.push({range: positions.toRange(open), newText: open.text})
    open = undefined
  }
  for (const {value, added, removed} of diffArrays(before, linesOf(after))) {
    const text = value.join('')
    if (!added && !removed) {
      close()
      start += text.length
      continue
    }
    open ??= {start, end: start, text: ''}
    if (added) {
      open.text += text
    } else {
      start += text.length
      open.end = start
    }
  }
  close()
  return edits
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
}
