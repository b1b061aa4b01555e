import json from '@eslint/json'
import {RuleTester as RuleTester10} from 'eslint'
import {RuleTester as RuleTester9} from 'eslint9'
import * as tomlParser from 'toml-eslint-parser'
import tseslint from 'typescript-eslint'
import {describe, expect, it} from 'vitest'
import * as yamlParser from 'yaml-eslint-parser'
import type {WordingOptions} from '../../src/eslint/plugin.js'
import {wording} from '../../src/eslint/wording.js'
import {cutOf, fix, lint} from './lint.js'

const alone: WordingOptions = {config: false}
const valid = (code: string, options: WordingOptions = {}) => ({code, options: [{...alone, ...options}]})
/** A finding: what its message begins with and says at its end, and the code after the fix, `null` where none is safe. */
const invalid = (code: string, message: RegExp, output: string | null, suggestions: readonly (readonly [desc: string, output: string])[] | number, options: WordingOptions = {}) => ({
  code,
  options: [{...alone, ...options}],
  output,
  errors: [{message, suggestions: typeof suggestions === 'number' ? suggestions : suggestions.map(([desc, fixed]) => ({desc, output: fixed}))}],
})

const calls = /^“[Cc]all” says that AWS is a way to call “GPT-5”, .*\(call\)$/u

for (const [version, RuleTester] of [['9', RuleTester9 as unknown as typeof RuleTester10], ['10', RuleTester10]] as const) {
  Object.assign(RuleTester, {describe, it, itOnly: it.only, afterAll: () => undefined})
  const jsx = new RuleTester({languageOptions: {parserOptions: {ecmaFeatures: {jsx: true}}}})
  const tsx = new RuleTester({languageOptions: {parser: tseslint.parser, parserOptions: {ecmaFeatures: {jsx: true}}}})

  jsx.run(`memolint/wording, ESLint ${version}, JavaScript and JSX`, wording, {
    valid: [
      valid('const a = <p>Agents powered by OpenAI run on Lambda.</p>'),
      valid('const a = <p className="call GPT-5 from Lambda" id={`call GPT-5 from Lambda`}>Hi</p>'),
      valid('const a = <code>call GPT-5 from Lambda</code>'),
      valid('const a = <p lang="fr">Call GPT-5 from Lambda.</p>'),
      valid('log("Call GPT-5 from Lambda.")'),
      valid('t("openai.access")'),
      valid('const title = "Call GPT-5 from Lambda."', {rules: {call: 'off'}}),
      valid('const title = "Call GPT-5 from Lambda."', {allow: ['call GPT-5 from Lambda']}),
      valid('const title = "Call GPT-5 from Lambda."', {places: {properties: ['!title']}}),
      valid('// Call GPT-5 from Lambda.'),
      valid('const a = <div>{/* memolint ignore call -- approved */}<p>Call GPT-5 from Lambda.</p></div>'),
      valid('// memolint disable\nconst title = "Call GPT-5 from Lambda."\n// memolint enable'),
      valid('const a = {\n  // memolint ignore call\n  title: "Call GPT-5 from Lambda.",\n}'),
    ],
    invalid: [
      invalid('const a = <p>Our agents call GPT-5 from Lambda.</p>', calls, 'const a = <p>Our agents integrate with OpenAI from Lambda.</p>', 2),
      invalid('const a = <p>Call GPT-5 from Lambda.</p>', calls, 'const a = <p>Run agents powered by OpenAI from Lambda.</p>', [
        ['Write “Build agents powered by OpenAI”', 'const a = <p>Build agents powered by OpenAI from Lambda.</p>'],
        ['Write “an agent powered by OpenAI”', 'const a = <p>Call an agent powered by OpenAI from Lambda.</p>'],
      ]),
      invalid('// Call GPT-5 from Lambda.', calls, '// Run agents powered by OpenAI from Lambda.', 2, {places: {comments: true}}),
      invalid('/**\n * Call\n * GPT-5 from Lambda.\n */', calls, '/**\n * Run agents powered by OpenAI from Lambda.\n */', 2, {places: {comments: true}}),
      invalid('"use client"; log("Call GPT-5 from Lambda.")', calls, '"use client"; log("Run agents powered by OpenAI from Lambda.")', 2, {places: {strings: 'all'}}),
      invalid('ui.toast.error(a ? "Call GPT-5 from Lambda." : b || [c])', calls, 'ui.toast.error(a ? "Run agents powered by OpenAI from Lambda." : b || [c])', 2),
      invalid('const a = <p>{a ? `Call GPT-5 from Lambda.` : <b>{b}</b>}</p>', calls, 'const a = <p>{a ? `Run agents powered by OpenAI from Lambda.` : <b>{b}</b>}</p>', 2),
      invalid('// memolint ignore cal -- why\nconst a = "memolint, GPT-5"', /^There is no rule “cal”. Did you mean “call”\?/u, null, 0),
    ],
  })

  tsx.run(`memolint/wording, ESLint ${version}, TypeScript`, wording, {
    valid: [valid('type Title = {title: "Call GPT-5 from Lambda."}'), valid('const a = <T,>(title: T) => title')],
    invalid: [
      invalid('const a = {title: "Call GPT-5 from Lambda." as const}', calls, 'const a = {title: "Run agents powered by OpenAI from Lambda." as const}', 2),
      invalid('class A { title = (`Call GPT-5 from Lambda.`)! }', calls, 'class A { title = (`Run agents powered by OpenAI from Lambda.`)! }', 2),
    ],
  })

  const dialects = [['json', 'a.json'], ['jsonc', 'a.jsonc'], ['json5', 'a.json5']] as const
  for (const [dialect, filename] of dialects) {
    new RuleTester({plugins: {json}, language: `json/${dialect}`}).run(`memolint/wording, ESLint ${version}, ${dialect}`, wording, {
      valid: [
        {...valid('{"id": "Call GPT-5 from Lambda.", "n": [1, null, {}]}'), filename},
        {...valid('{"title": "Call GPT-5 from Lambda."}', {rules: {call: 'off'}}), filename},
        {...valid('{"title": "Call GPT-5 from Lambda."}'), filename: 'tsconfig.json'},
        {...valid('{"title": "Call GPT-5 from Lambda."}'), filename: 'locales/de.json'},
        ...(dialect === 'json' ? [] : [{...valid('{\n  // memolint ignore call -- approved\n  "title": "Call GPT-5 from Lambda."\n}'), filename}]),
      ],
      invalid: [
        {...invalid('{"title": "Ca\\u006cl GPT-5 from Lambda."}', calls, '{"title": "Run agents powered by OpenAI from Lambda."}', [
          ['Write “Build agents powered by OpenAI”', '{"title": "Build agents powered by OpenAI from Lambda."}'],
          ['Write “an agent powered by OpenAI”', '{"title": "Ca\\u006cl an agent powered by OpenAI from Lambda."}'],
        ]), filename},
        // In a file of UI strings every string is one.
        {...invalid('{"id": "Call GPT-5 from Lambda."}', calls, '{"id": "Run agents powered by OpenAI from Lambda."}', 2), filename: `locales/en.${dialect}`},
      ],
    })
  }

  // Both parsers call a file a program, and it is read once all the same.
  for (const [parser, dialect, sign] of [[yamlParser, 'yaml', ':'], [tomlParser, 'toml', ' =']] as const) {
    const filename = `a.${dialect}`
    const everything: WordingOptions = {places: {strings: 'all', comments: true}}
    new RuleTester({languageOptions: {parser}}).run(`memolint/wording, ESLint ${version}, ${dialect}`, wording, {
      valid: [
        {...valid(`id${sign} "Call GPT-5 from Lambda."\n# Call GPT-5 from Lambda.\n`, everything), filename},
        {...valid(`# memolint ignore call\ntitle${sign} "Call GPT-5 from Lambda."\n`), filename},
      ],
      invalid: [
        {...invalid(`title${sign} "Call GPT-5 from Lambda."\n`, calls, `title${sign} "Run agents powered by OpenAI from Lambda."\n`, 2, everything), filename},
      ],
    })
  }
}

describe('memolint/wording', () => {
  it('reports advice where it is asked to', () => {
    const code = 'const title = "Our table parser uses GPT-5."'
    expect(lint(code, 'a.ts')).toEqual([])
    expect(lint(code, 'a.ts', {level: 'info'}).map(({message}) => message)).toEqual([expect.stringMatching(/\(unapproved-relation\)$/u)])
    expect(lint('const title = "Call GPT-5 from Lambda."', 'a.ts', {level: 'error', rules: {call: 'warning'}})).toEqual([])
  })

  it('never removes an expression, and never tears a sum', () => {
    for (const code of ['t(`Call ${model} and GPT-5 from Lambda.`)', 't("Call " + "GPT-5 from Lambda.")', 'a = <p>Call {"GPT"}{x}{"-5"} and GPT-5 now.</p>']) {
      const found = lint(code, 'a.jsx')
      for (const {suggestions = []} of found) for (const {fix: edit} of suggestions) {
        const written = code.slice(0, edit.range[0]) + edit.text + code.slice(edit.range[1])
        expect(written).toContain(/\$\{model\}|" \+ "|\{x\}/u.exec(code)![0])
      }
      expect(fix(code, 'a.jsx')).toBe(code)
    }
  })

  it('covers a trigger that is split over strings', () => {
    const code = 't("You can ac" + "cess OpenAI models on Bedrock.")'
    expect(lint(code, 'a.js').map((message) => cutOf(code, message))).toEqual(['ac" + "cess'])
  })

  it('leaves programs in Markdown alone', () => {
    expect(lint('const title = "Call GPT-5 from Lambda."', 'page.md/0.js')).toEqual([])
  })
})
