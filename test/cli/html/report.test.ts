import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {parse, type DefaultTreeAdapterMap} from 'parse5'
import {describe, expect, it} from 'vitest'
import {html} from '../../../src/cli/reporters/html/html.js'
import {messageOfFile} from '../../../src/formats/message.js'
import type {LintResult} from '../../../src/project/result.js'
import {finding, result, rules} from './results.js'

type Node = DefaultTreeAdapterMap['node']

const report = (results: readonly LintResult[]): string => html({results, rules, version: '1.2.3', cwd: '/', color: false})

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit)
}

/** A page’s elements by name, its attributes as `name=value`, its text outside of style and script. */
function anatomy(page: string): {elements: Record<string, number>; attributes: string[]; text: string; parts: Record<string, string>} {
  const elements: Record<string, number> = {}
  const attributes: string[] = []
  const parts: Record<string, string> = {}
  let text = ''
  walk(parse(page), (node) => {
    if ('tagName' in node) {
      elements[node.tagName] = (elements[node.tagName] ?? 0) + 1
      for (const {name, value} of node.attrs) attributes.push(`${name}=${value}`)
    }
    if ('value' in node) {
      const owner = node.parentNode && 'tagName' in node.parentNode ? node.parentNode.tagName : ''
      if (owner === 'style' || owner === 'script') parts[owner] = node.value
      else text += node.value
    }
  })
  return {elements, attributes, text, parts}
}

describe('the HTML report', () => {
  it('says what was found, where, why, and what to write', () => {
    const page = report([
      result('a.md', [finding('access', 'error', 'You can access our models today.', 'access', ['work with', 'use'], 7)]),
      result('b.md', []),
    ])
    expect(page).toContain('1 finding in 1 of 2 files.')
    expect(page).toContain('<mark>access</mark>')
    expect(page).toContain('You can <del>access</del><ins>work with</ins> our models today.')
    expect(page).toContain('line 7')
    const {text} = anatomy(page)
    expect(text).toContain('“access” may not be said.')
    expect(text).toContain('Write “use”')
    expect(text).toContain('The memo forbids “access”.')
  })

  it('names a place in a container as a person would', () => {
    expect(report([result('a.pptx', [{...finding('live', 'warning', 'Now live models.', 'live'), where: 'slide 3, notes'}])])).toContain('>slide 3, notes</a>')
  })

  it('has a page for no finding, without a filter or a script', () => {
    const page = report([result('a.md', [])])
    expect(page).toContain('No findings in 1 file.')
    expect(anatomy(page).elements).not.toHaveProperty('script')
    expect(anatomy(page).elements).not.toHaveProperty('form')
  })

  it('says that a file could not be read', () => {
    const page = report([result('a.md', [messageOfFile('file/binary', 'error', 'The file is not text.')])])
    expect(page).toContain('1 file could not be read as a whole')
    expect(page).toContain('The file is not text.')
  })

  it('counts by rule, the gravest first', () => {
    const page = report([
      result('a.md', [finding('live', 'warning', 'a live b', 'live'), finding('live', 'warning', 'a live b', 'live'), finding('access', 'error', 'an access', 'access')]),
      result('b.md', [finding('built', 'info', 'is built', 'built')]),
    ])
    const table = page.slice(page.indexOf('By rule'), page.indexOf('By file')).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(table).toContain('Access to models access 1 0 0 1 Models that are live live 0 2 0 2 Built on models built 0 0 1 1')
  })

  it('brings all with it: what runs is named by its hash, and only links lead out', () => {
    const {attributes, elements, parts} = anatomy(report([result('a.md', [finding('access', 'error', 'an access', 'access')])]))
    const hash = (text = ''): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(attributes).toContain(
      `content=default-src 'none'; style-src ${hash(parts['style'])}; script-src ${hash(parts['script'])}; base-uri 'none'; form-action 'none'`,
    )
    expect(elements).toMatchObject({style: 1, script: 1})
    expect(attributes.filter((one) => /^(?:src|srcset|style|on\w+|action|background|data|poster)=/.test(one))).toEqual([])
    expect(attributes.filter((one) => /^href=(?!#)/.test(one))).toEqual(['href=https://example.com/rules#access'])
    expect(parts['style']).not.toMatch(/url\(|@import/)
  })

  it('takes no link from a pack that is not one', () => {
    expect(report([result('a.md', [finding('built', 'info', 'is built', 'built')])])).not.toContain('javascript:')
  })

  const evil = ['</script><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '<!--', ']]>', '\u202Egnp.exe', '\uD800', '\uDC00x', '\0', '&lt;', '\u2066', 'a\r\nb', '\uFEFF', '\u009F']

  it('writes whatever text it is given as text', () => {
    const shape = (words: string): unknown => {
      const message = {...finding('access', 'error', `x ${words} y`, words, ['z'])}
      const page = report([result(`${words}.md`, [{...message, note: words, where: words, suggestions: message.suggestions!.map((one) => ({...one, title: words}))}, messageOfFile('file/x', 'error', words)])])
      expect(page).not.toMatch(/[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F]/)
      expect(() => encodeURIComponent(page)).not.toThrow()
      const {elements, attributes} = anatomy(page)
      return [elements, attributes.filter((one) => !one.startsWith('content=')).length]
    }
    const plain = shape('word')
    for (const words of evil) expect(shape(words), JSON.stringify(words)).toEqual(plain)
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...evil), fc.string({unit: 'binary'})), {minLength: 1}), (parts) => {
        const words = parts.join('').trim()
        fc.pre(words !== '' && /\S/.test(words) && words !== 'z')
        const [elements, attributes] = shape(words) as [Record<string, number>, number]
        // How many words are struck out is up to the words.
        const [expected, count] = plain as [Record<string, number>, number]
        expect({...elements, del: 0, ins: 0}).toEqual({...expected, del: 0, ins: 0})
        expect(attributes).toBe(count)
      }),
      {numRuns: 60},
    )
  })

  it('spells out what hides in a file’s name', () => {
    expect(report([result('deck\u202Etxt.md', [finding('access', 'error', 'an access', 'access')])])).toContain('<bdi>deck\\u202Etxt.md</bdi>')
  })

  it('is the same for the same results', () => {
    const results = [result('a.md', [finding('access', 'error', 'an access', 'access', ['use'])])]
    expect(report(results)).toBe(report(results))
  })
})
