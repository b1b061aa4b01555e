import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import {ParseEnglish} from 'parse-english'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, it, vi} from 'vitest'
import retextMemolint, {type Options} from '../src/retext.js'

vi.mock('../src/engine/lint.js', () => import('./cli/small-engine.js'))
vi.mock('../src/vocabulary/shipped.js', () => import('./cli/small-pack.js'))

type Pipeline = (options?: Options) => {process(file: VFile): Promise<VFile>}

const english: Pipeline = (options) => {
  const processor = unified().use(retextEnglish).use(retextMemolint, options)
  return {process: async (file) => (await processor.run(processor.parse(file), file), file)}
}
// The bridges' types take a bare parser alone, though a processor with plugins is what they are made for.
const bridge = (options?: Options): never => unified().use(retextEnglish).use(retextMemolint, options) as never
const remark: Pipeline = (options) => {
  const processor = unified().use(remarkParse).use(remarkRetext, bridge(options))
  return {process: async (file) => (await processor.run(processor.parse(file), file), file)}
}
const rehype: Pipeline = (options) => {
  const processor = unified().use(rehypeParse).use(rehypeRetext, bridge(options))
  return {process: async (file) => (await processor.run(processor.parse(file), file), file)}
}

describe.each([
  ['retext-english', english, 'One.\n\nYou can “access OpenAI models” here.\n'],
  ['remark-retext', remark, '# One\n\nYou *can* [access](x) OpenAI models here.\n'],
  ['rehype-retext', rehype, '<h1>One</h1>\n<p>You <b>can</b> access <i>OpenAI</i> models here.</p>\n'],
] as const)('in %s', (_name, pipeline, source) => {
  it('a finding is a message in the conventions of vfile', async () => {
    const {messages} = await pipeline().process(new VFile({path: 'a.md', value: source}))
    expect(messages).toHaveLength(1)
    const [message] = messages
    expect(message).toMatchObject({
      ruleId: 'access',
      source: 'memolint',
      fatal: true,
      reason: '“access” may not be said.',
      file: 'a.md',
      actual: 'access',
      expected: ['use technology powered by OpenAI'],
      note: 'Ask counsel.',
      url: 'https://example.com/rules#access',
    })
    const {start, end} = message!.place as {start: {line: number; offset: number}; end: {offset: number}}
    expect(source.slice(start.offset, end.offset)).toBe('access')
    expect(start.line).toBe(source.slice(0, start.offset).split('\n').length)
  })

  it('takes options, and says nothing of clean text', async () => {
    expect((await pipeline({rules: {access: 'warning'}}).process(new VFile(source))).messages[0]!.fatal).toBe(false)
    expect((await pipeline({rules: {access: 'info'}}).process(new VFile(source))).messages[0]!.fatal).toBeUndefined()
    expect((await pipeline({rules: {access: 'off'}}).process(new VFile(source))).messages).toEqual([])
    expect((await pipeline().process(new VFile('Fine.'))).messages).toEqual([])
  })
})

describe('a tree', () => {
  it('without positions gives messages without places', () => {
    const tree = new ParseEnglish().parse('You can access OpenAI models.')
    visit(tree, (node) => {
      delete node.position
    })
    const file = new VFile()
    retextMemolint()(tree, file)
    expect(file.messages.map(({ruleId, place}) => [ruleId, place])).toEqual([['access', undefined]])
  })

  it('of some thousand paragraphs is read to its end', () => {
    const parser = new ParseEnglish()
    const tree = parser.parse('You can access OpenAI models.\n\n'.repeat(3000))
    const file = new VFile()
    retextMemolint()(tree, file)
    expect(file.messages).toHaveLength(3000)
  })
})
