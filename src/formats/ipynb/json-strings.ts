/** A string value of a JSON text and the way to it: keys and indexes from the root. */
export interface JsonString {
  path: readonly (string | number)[]
  start: number
  end: number
}

/** Nothing that people write is nested so deep. */
const deepest = 200

/** The string values of a JSON text, in its order. Goes on behind what is no JSON as well as it can; depth costs nothing. */
export function* jsonStrings(source: string): Generator<JsonString> {
  const path: (string | number)[] = []
  let depth = 0
  let isKey = false
  const signs = /["{}[\],:]/g
  for (let found = signs.exec(source); found; found = signs.exec(source)) {
    const at = found.index
    const isInside = depth <= deepest
    switch (found[0]) {
      case '{':
      case '[':
        if (++depth > deepest) break
        path.push(found[0] === '{' ? '' : 0)
        isKey = found[0] === '{'
        break
      case '}':
      case ']':
        if (depth > 0 && depth-- <= deepest) path.pop()
        isKey = false
        break
      case ',': {
        if (!isInside) break
        const last = path.at(-1)
        if (typeof last === 'number') path[path.length - 1] = last + 1
        else isKey = depth > 0
        break
      }
      case ':':
        isKey = false
        break
      default: {
        const end = closingMark(source, at + 1)
        signs.lastIndex = end + 1
        if (!isInside) break
        if (isKey) path[path.length - 1] = source.slice(at + 1, end)
        else yield {path: [...path], start: at + 1, end}
      }
    }
  }
}

/** Where a string ends: at its closing mark, or with the text. */
function closingMark(source: string, from: number): number {
  for (let at = from; ; at++) {
    const mark = source.indexOf('"', at)
    if (mark < 0) return source.length
    let slashes = 0
    while (mark - 1 - slashes >= from && source[mark - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return mark
    at = mark
  }
}
