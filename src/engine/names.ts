import type {NameSpan} from '../language/words.js'
import type {Entity} from '../vocabulary/pack.js'

/** The names of a pack's entities as two regular expressions over folded text; both are linear: no repetition nests. */
export interface NameIndex {
  find(text: string): NameSpan[]
}

const PLACEHOLDERS: Record<string, string> = {
  '<version>': '\\d{1,3}(?:\\.(?:\\d{1,2}|x))?(?:o|x|v)?',
  '<digit>': '\\d',
  '<size>': '\\d{1,4}',
  '<region>': '(?:us|eu|ap|sa|ca|me|af|il|mx|cn)-(?:gov-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\\d',
}

/** The regular expression source of a name as packs write it. */
export function namePattern(name: string): string {
  let out = ''
  for (let at = 0; at < name.length; at++) {
    const placeholder = Object.keys(PLACEHOLDERS).find(key => name.startsWith(key, at))
    const character = name[at]!
    if (placeholder) {
      out += PLACEHOLDERS[placeholder]
      at += placeholder.length - 1
    } else if (character === ' ' || character === '-') out += '(?:[ \\n-]{1,2})?'
    else if (character === '(') out += '(?:'
    else if (character === ')' || character === '|') out += character
    else out += /[A-Za-z0-9]/.test(character) ? character : `\\${character}`
  }
  return out
}

// Longer names first, so that “Amazon Bedrock AgentCore” is not read as “Amazon”.
const byLength = (a: {name: string}, b: {name: string}): number => b.name.replace(/\([^)]*\)/g, '').length - a.name.replace(/\([^)]*\)/g, '').length

export function indexNames(entities: readonly Entity[], extra: Readonly<Record<string, readonly string[]>> = {}): NameIndex {
  const matchers = [false, true].map(sensitive => {
    const names = entities
      .filter(entity => entity.caseSensitive === sensitive)
      .flatMap(entity => [...entity.names, ...(extra[entity.id] ?? [])].map(name => ({name, entity})))
      .sort(byLength)
    if (names.length === 0) return undefined
    const source = `(?<![A-Za-z0-9_.@#/-]|[A-Za-z0-9]')(?:${names.map(({name}) => `(${namePattern(name)})`).join('|')})(?![A-Za-z0-9_]|-(?=\\d))`
    const loose = source.replace('_.@#/-]', '_@]')
    return {pattern: new RegExp(loose, sensitive ? 'g' : 'gi'), names}
  })
  const unless = new Map(entities.filter(entity => entity.unless.length > 0).map(entity => [entity.id, entity.unless.map(word => word.toLowerCase())]))
  return {
    find(text) {
      const spans: NameSpan[] = []
      for (const matcher of matchers) {
        if (!matcher) continue
        for (const match of text.matchAll(matcher.pattern)) {
          const place = match.findIndex((group, index) => index > 0 && group !== undefined)
          const entity = matcher.names[place - 1]!.entity
          const words = unless.get(entity.id)
          if (words && excluded(text, match.index, match.index + match[0].length, words)) continue
          spans.push({start: match.index, end: match.index + match[0].length, entity: entity.id})
        }
      }
      return withoutOverlaps(spans)
    },
  }
}

// Within a few words of the name, another meaning is spelt out.
function excluded(text: string, start: number, end: number, words: readonly string[]): boolean {
  const after = text.slice(end, end + 30).toLowerCase()
  const before = text.slice(Math.max(0, start - 40), start).toLowerCase()
  return words.some(word => new RegExp(`^[\\s(-]{1,2}${word}\\b`).test(after) || (word.includes(' ') && before.includes(word)))
}

function withoutOverlaps(spans: NameSpan[]): NameSpan[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const out: NameSpan[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last && span.start < last.end) {
      if (span.end - span.start > last.end - last.start) out[out.length - 1] = span
      continue
    }
    out.push(span)
  }
  return out
}
