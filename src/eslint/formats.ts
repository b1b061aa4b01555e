import {createHtml} from '../formats/html.js'
import {createMarkdown} from '../formats/markdown.js'
import {createMdx} from '../formats/mdx.js'
import type {TextFormat} from '../formats/format.js'
import {text} from '../formats/text.js'
import type {Configuration} from '../project/configuration.js'
import {formatIdOf} from '../project/format-of.js'

type Prose = Configuration['prose']

// A rule can't wait, so what ESLint has languages and parsers for is loaded with it.
const formats: Readonly<Record<string, (prose: Prose) => TextFormat>> = {
  markdown: createMarkdown,
  mdx: createMdx,
  html: (prose) => createHtml('html', [], prose),
  vue: (prose) => createHtml('vue', [], prose),
  svelte: (prose) => createHtml('svelte', [], prose),
  astro: (prose) => createHtml('astro', [], prose),
  text: () => text,
}

const made = new WeakMap<Configuration, Map<string, TextFormat>>()

/**
 * The format of a file whose text is more than a program; nothing where it has none here.
 *
 * @param language What ESLint read it as: the type of the tree's root. It counts where the path says nothing, as for standard input.
 */
export function formatOf(path: string, language: string, configuration: Configuration): TextFormat | undefined {
  const id = formatIdOf(path, configuration) ?? (language === 'root' ? 'markdown' : undefined)
  if (id === undefined || !Object.hasOwn(formats, id)) return undefined
  const known = made.get(configuration) ?? new Map<string, TextFormat>()
  made.set(configuration, known)
  const format = known.get(id) ?? formats[id]!(configuration.prose)
  known.set(id, format)
  return format
}
