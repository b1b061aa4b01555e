import {firstWhere} from '../../sorted.js'
import {readXml} from '../../xml/read-xml.js'

/** A run of WordprocessingML. Offsets are into the part's XML. */
export interface Run {
  start: number
  end: number
  /** Its name as the part writes it, such as `w:r`. */
  name: string
  /** How it is set, as XML. */
  properties: string
  /** It stands straight in somebody's insertion: that element's start tag. */
  insertion?: string
  /** The outermost run around it, where it stands in a text box. */
  around?: Run
}

/** A text element, `w:t`, of a run. */
export interface RunText {
  name: string
  contentStart: number
  contentEnd: number
  run: Run
}

/** The text elements of a part, in its order. */
export function runTexts(source: string, part: string): RunText[] {
  const texts: RunText[] = []
  const runs: Run[] = []
  const stack: {name: string; start: number; end: number; run?: Run}[] = []
  const rawName = (start: number): string => /^<([^\s/>]+)/.exec(source.slice(start, start + 200))?.[1] ?? ''
  readXml(source, part, {
    open({name, start, end}) {
      const parent = stack.at(-1)
      const frame: (typeof stack)[number] = {name, start, end}
      if (name === 'w:r') {
        const insertion = parent?.name === 'w:ins' ? {insertion: source.slice(parent.start, parent.end)} : {}
        const run: Run = {start, end, name: rawName(start), properties: '', ...insertion, ...(runs.length === 0 ? {} : {around: runs[0]!})}
        runs.push(run)
        frame.run = run
      } else if (name === 'w:t' && parent?.run) {
        texts.push({name: rawName(start), contentStart: end, contentEnd: end, run: parent.run})
      }
      stack.push(frame)
    },
    close(name, start, end) {
      const frame = stack.pop()!
      const parent = stack.at(-1)
      if (frame.run) {
        frame.run.end = end
        runs.pop()
      } else if (name === 'w:rPr' && parent?.run) {
        parent.run.properties = source.slice(frame.start, end)
      } else if (name === 'w:t' && parent?.run) {
        texts.at(-1)!.contentEnd = start
      }
    },
  })
  return texts
}

/** The text element that holds an offset of the source. */
export function textAt(texts: readonly RunText[], offset: number): RunText | undefined {
  const text = texts[firstWhere(texts, ({contentStart}) => contentStart > offset) - 1]
  return text !== undefined && offset <= text.contentEnd ? text : undefined
}
