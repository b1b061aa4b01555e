import {compile, lint} from '../engine/lint.js'
import {markdown} from '../formats/markdown.js'
import type {Pack} from '../vocabulary/pack.js'
import type {ReadExample} from '../vocabulary/prove.js'

/** Reads the examples of a pack, which are Markdown, with the engine. The offsets it gives are into the example's text. */
export function exampleReader(pack: Pack): ReadExample {
  const compiled = compile(pack)
  return text => {
    const {blocks} = markdown.read(text)
    return lint(blocks, compiled).map(({block, ruleId, level, triggerId, start, end, suggestions}) => {
      const {map} = blocks[block]!
      return {
        ruleId,
        level,
        triggerId,
        ...map.toSource(start, end),
        suggestions: suggestions.map(one => {
          const span = map.toSource(one.start, one.end)
          return {...span, text: markdown.escape(one.text, text, span)}
        }),
      }
    })
  }
}
