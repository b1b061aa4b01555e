import {describe, expect, it} from 'vitest'
import {formatIds, formatOfExtension, formatOfPath, isContainer, loadContainer, loadFormat, textFormatIds} from '../../src/formats/registry.js'

describe('registry', () => {
  it.each(formatIds.filter(isContainer))('lists what %s says of itself', async (id) => {
    const format = await loadContainer(id)
    expect(format.id).toBe(id)
    for (const extension of format.extensions) expect(formatOfExtension(extension)).toBe(id)
  })

  it.each(textFormatIds)('lists what %s says of itself', async (id) => {
    const format = await loadFormat(id)
    expect(format.id).toBe(id)
    for (const extension of format.extensions) expect(formatOfExtension(extension)).toBe(id)
    expect(await loadFormat(id)).toBe(format)
  })

  const paths = [
    ['a/b.MD', 'markdown'], ['b.markdown', 'markdown'], ['c.mdx', 'mdx'], ['d.txt', 'text'], ['e.text', 'text'], ['a.HTM', 'html'], ['b.svg', 'html'], ['c.vue', 'vue'],
    ['f.png', undefined], ['g', undefined],
  ] as const
  it.each(paths)(
    'knows %s by its extension', (path, id) => {
      expect(formatOfPath(path)).toBe(id)
    },
  )

  it('refuses an id that it does not know', async () => {
    await expect(loadFormat('docx')).rejects.toThrow('There is no format “docx”. Known are: markdown, mdx')
    await expect(loadContainer('markdown')).rejects.toThrow('There is no container format “markdown”. Known are: docx')
    await expect(loadFormat('constructor')).rejects.toThrow(RangeError)
  })

  it('passes options on', async () => {
    const format = await loadFormat('markdown', {keys: ['strap']})
    expect(format.read('---\nstrap: A b\n---\n').blocks.map(({text}) => text)).toEqual(['A b'])
  })
})
