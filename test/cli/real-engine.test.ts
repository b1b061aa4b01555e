import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {fixText, lintFiles, lintText} from '../../src/index.js'
import retextMemolint from '../../src/retext.js'
import {folderWith} from '../project/folder.js'
import {runWith} from './run.js'

const sentence = 'You can access OpenAI models on Bedrock.'

// The one place here where the engine and the pack that ships stand behind the hosts; the rest is tried with a small engine.
describe('with the engine and the pack that ships', () => {
  it('the command line finds it', async () => {
    const {status, out} = await runWith({'a.md': `# Models\n\n${sentence}\n`}, ['-f', 'compact'])
    expect(out).toMatch(/^a\.md:3:9: error: .* \[access\]/)
    expect(status).toBe(1)
  })

  it('the library finds it, in a text and in files', async () => {
    const {messages} = await lintText(sentence)
    expect(messages.map(({ruleId, actual, column}) => [ruleId, actual, column])).toEqual([['access', 'access', 9]])
    const folder = folderWith({'a.txt': sentence})
    expect((await lintFiles('.', {cwd: folder})).map(({path, messages: [message]}) => [path, message?.ruleId])).toEqual([
      ['a.txt', 'access'],
    ])
    expect((await lintText(sentence, {rules: {access: 'off'}})).messages).toEqual([])
    await expect(lintText(sentence, {format: 'markdwon'})).rejects.toThrow('Did you mean “markdown”')
  })

  it('what is fixed once stays fixed', async () => {
    const once = await fixText(sentence)
    expect((await fixText(once.output)).output).toBe(once.output)
  })

  it('the plugin finds it', async () => {
    const processor = unified().use(retextEnglish).use(retextMemolint)
    const file = new VFile(sentence)
    await processor.run(processor.parse(file), file)
    expect(file.messages.map(({ruleId, actual, column}) => [ruleId, actual, column])).toEqual([['access', 'access', 9]])
  })

  it('explain and why speak of it', async () => {
    expect((await runWith({}, ['explain', 'access'])).out).toMatch(/^access: /)
    expect((await runWith({'a.md': sentence}, ['why', 'a.md:1'])).out).toContain('a.md:1:9 “access” (access): error access')
    const senses = 'Nobody calls GPT-5.\nThe build passed.\nWe keep access control lists.\n'
    expect((await runWith({'a.md': senses}, ['why', 'a.md:3'])).out).toContain('a.md:3:9 “access” (access)')
  })
})
