import fc from 'fast-check'
import {parseForESLint} from '@typescript-eslint/parser'
import {describe, expect, it} from 'vitest'
import {cutOf, fix, lint} from './lint.js'

/** Ways in which a place writes the letters of a word. */
type Writing = readonly ((word: string) => string)[]

const code = (word: string, at: number): string => word.charCodeAt(at).toString(16)
const references: Writing = [
  (word) => word,
  (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`,
  (word) => `${word.slice(0, -1)}&#x${code(word, word.length - 1)};`,
  (word) => `${word.slice(0, 2)}&shy;${word.slice(2)}`,
]
const escapes: Writing = [
  (word) => word,
  (word) => `\\u00${code(word, 0)}${word.slice(1)}`,
  (word) => `${word.slice(0, -1)}\\x${code(word, word.length - 1)}`,
  (word) => `${word.slice(0, 1)}\\u{${code(word, 1)}}${word.slice(2)}`,
  (word) => `${word.slice(0, 2)}\\\n${word.slice(2)}`,
]

/** A place for a line, what its text may begin with, and how words are written in it. */
interface Place {
  name: string
  file: string
  put: (line: string) => string
  before: readonly string[]
  writing: Writing
}

const textBefore = ['', '\u{1F600} ', '&amp; ', '&lt;b&gt; ', "{'\\u{1F600}'} ", '{name} ', '{/* no */} ', '<i>R&amp;D</i> ', '{`a ${b} c`} ', 'e\u0301 ', '&nbsp;', '{" "}']
const stringBefore = ['', '\u{1F600} ', "\\' ", '\\" ', '\\n', '\\u{1F600} ', '\\\\ ', 'R&amp;D ', '\\x26 ', '\\\n']
const inElement = (tag: string) => (line: string): string => `const a = <${tag}>${line}</${tag}>`
const places: readonly Place[] = [
  ...['p', 'h1', 'li', 'Card', 'td'].map((tag): Place => ({name: tag, file: 'a.jsx', put: inElement(tag), before: textBefore, writing: references})),
  {name: 'nested', file: 'a.tsx', put: (line) => `const a = <div>\n  <p>One.</p>\n  <>{ok && <p>{text}{more}</p>}</>\n  <p>\n    ${line}\n  </p>\n</div>`, before: textBefore, writing: references},
  {name: 'attribute', file: 'a.jsx', put: (line) => `const a = <img alt="${line}"/>`, before: ['', '&amp; ', '\u{1F600} ', '\\ ', '&quot;'], writing: references},
  {name: 'string in braces', file: 'a.jsx', put: (line) => `const a = <p>{'${line}'}</p>`, before: stringBefore, writing: escapes},
  {name: 'single', file: 'a.ts', put: (line) => `const title = '${line}' as const`, before: stringBefore, writing: escapes},
  {name: 'double', file: 'a.js', put: (line) => `t("${line}", {n: 1})`, before: stringBefore, writing: escapes},
  {name: 'template', file: 'a.ts', put: (line) => `const a = {description: \`\${x}: ${line} \${y ? \`z\` : ''}\`}`, before: [...stringBefore, '${name} ', '\\${no} '], writing: escapes},
  {name: 'sum', file: 'a.js', put: (line) => `toast.error('One. ' + n + '${line}' + " Two.")`, before: stringBefore, writing: escapes},
  {name: 'tag', file: 'a.js', put: (line) => `msg\`${line}\``, before: stringBefore, writing: escapes},
]

/** One claim: the words before its trigger, the trigger, and those behind it. */
const claims: readonly (readonly [string, string, string])[] = [
  ['Our agents ', 'call', ' GPT-5 from Lambda.'],
  ['You can ', 'access', ' OpenAI models on Bedrock.'],
  ['', 'Call', ' GPT-5 from Lambda.'],
]

const sources = fc
  .record({place: fc.constantFrom(...places), claim: fc.constantFrom(...claims), hasCrlf: fc.boolean(), before: fc.nat(20), write: fc.nat(20)})
  .map(({place, claim, hasCrlf, before, write}) => {
    const [left, word, right] = claim
    const trigger = place.writing[write % place.writing.length]!(word)
    const line = `${place.before[before % place.before.length]}${left}${trigger}${right}`
    const source = place.put(line)
    // A line break in a string is one sign longer then, and has to be for the trigger too.
    return hasCrlf ? {...place, source: source.replaceAll('\n', '\r\n'), trigger: trigger.replaceAll('\n', '\r\n')} : {...place, source, trigger}
  })

/** A program's tree without places, every string in it as `…`. */
function skeleton(source: string): string {
  const {ast} = parseForESLint(source, {ecmaFeatures: {jsx: true}, range: false, loc: false})
  const isText = new Set(['value', 'raw', 'cooked', 'range', 'loc', 'comments', 'tokens', 'parent'])
  return JSON.stringify(ast, (key, value: unknown) => (isText.has(key) && (typeof value !== 'object' || key !== 'value') ? undefined : value))
}

describe('whatever a program writes', () => {
  it('the range of a finding cuts its trigger out of the source', () => {
    let count = 0
    fc.assert(fc.property(sources, ({source, file, trigger}) => {
      const found = lint(source, file, {}).filter(({message}) => /\((?:call|access)\)$/u.test(message))
      if (found.length > 0) count++
      for (const message of found) expect(cutOf(source, message)).toBe(trigger)
    }), {numRuns: 600})
    // The law says nothing where nothing is found.
    expect(count).toBeGreaterThan(450)
  })

  it('a fix leaves a program that says the same elsewhere, and a second one changes nothing', () => {
    let count = 0
    fc.assert(fc.property(sources, ({source, file}) => {
      const fixed = fix(source, file)
      if (fixed === source) return
      count++
      expect(skeleton(fixed)).toBe(skeleton(source))
      expect(fix(fixed, file)).toBe(fixed)
    }), {numRuns: 300})
    expect(count).toBeGreaterThan(50)
  })

  it('every suggestion leaves a program that can be parsed', () => {
    fc.assert(fc.property(sources, ({source, file}) => {
      for (const {suggestions = []} of lint(source, file)) {
        for (const {fix: {range: [start, end], text}} of suggestions) lint(source.slice(0, start) + text + source.slice(end), file)
      }
    }), {numRuns: 200})
  })
})
