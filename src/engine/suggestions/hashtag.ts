import {type Folded, unfold} from '../../language/fold.js'
import type {Edit} from './edits.js'
import {capital} from './casing.js'

/** An edit inside a hashtag, “#CallGPT5FromLambda”, becomes one of the whole: “#RunAgentsPoweredByOpenAI”. */
export function wholeHashtag(edit: Edit, folded: Folded, text: string): Edit {
  const at = unfold(folded, edit.start)
  let open = at
  while (open > 0 && /\w/.test(text[open]!)) open--
  if (text[open] !== '#') return edit
  const tag = /^#\w+/.exec(text.slice(open))
  if (!tag || open + tag[0].length < at) return edit
  const words = edit.text.split(/\s+/).map(word => capital(word.replace(/\W/g, '')))
  return {...edit, start: back(folded, open), end: back(folded, open + tag[0].length), text: `#${words.join('')}`, safe: false}
}

// The first unit of the folded text that stands for a place of the original.
function back({at}: Folded, place: number): number {
  if (!at) return place
  let low = 0
  let high = at.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}
