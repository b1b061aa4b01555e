import type {Span} from '../../finding.js'
import type {TextFormat} from '../../formats/format.js'
import {escapeJsString} from '../../formats/js-string.js'
import {escapeAttribute} from '../../formats/html-escape.js'
import type {Places} from '../places.js'
import {readComments} from './comments.js'
import {readDirectives, type Comment} from './directives.js'
import {ScriptReader} from './reader.js'
import {ScriptPage} from './script-page.js'
import type {Node, VisitorKeys} from './syntax.js'

/** A program that was parsed already. */
export interface Program {
  root: Node
  comments: readonly Comment[]
  keys: VisitorKeys
}

/** A format for one program. `read` takes the text that the program was parsed from. */
export interface ScriptFormat extends TextFormat {
  /** False where a rewrite of the stretch would remove an expression or leave no valid program. To be asked after `read`. */
  canRewrite(span: Span): boolean
}

/** JavaScript, TypeScript and JSX as prose: the texts of the places, and JSX as the page that it becomes. */
export function scriptFormat({root, comments, keys}: Program, places: Places): ScriptFormat {
  let script: ScriptPage | undefined
  return {
    id: 'script',
    extensions: [],
    read(source) {
      script = new ScriptPage(source)
      readDirectives(script.page, root, comments, keys)
      new ScriptReader(script, places, keys).walk(root)
      if (places.comments) readComments(script, comments)
      return script.page.prose()
    },
    // An edit over several stretches starts and ends as the block around it is written: the marks that it cuts are set around it.
    escape: (text, _source, span, place) => escapeFor(text, script?.writingOf(span) ?? place),
    canRewrite: (span) => script !== undefined && !script.isBarred(span),
  }
}

function escapeFor(text: string, writing: string | undefined): string {
  const line = text.replace(/[\r\n]+/g, ' ')
  if (writing === undefined) return line
  if (writing === 'jsx') return line.replace(/&(?=#?\w+;)/g, '&amp;').replace(/[<>{}]/g, (sign) => jsxSigns[sign]!)
  if (writing === 'comment') return line.replaceAll('*/', '* /')
  const quote = writing.slice(-1)
  return writing.startsWith('attribute') ? escapeAttribute(line, quote) : escapeJsString(line, quote)
}

const jsxSigns: Readonly<Record<string, string>> = {'<': '&lt;', '>': '&gt;', '{': '&#123;', '}': '&#125;'}
