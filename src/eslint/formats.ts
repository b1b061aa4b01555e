import picomatch from 'picomatch'
import {createHtml} from '../formats/html.js'
import {createMarkdown} from '../formats/markdown.js'
import {createMdx} from '../formats/mdx.js'
import type {TextFormat} from '../formats/format.js'
import type {FormatOptions} from '../formats/registry.js'
import {createJson} from '../formats/strings/json.js'
import {createToml} from '../formats/strings/toml.js'
import {createYaml} from '../formats/strings/yaml.js'
import {text} from '../formats/text.js'
import type {Configuration} from '../project/configuration.js'
import {formatIdOf, formatOptions, isCopyBy, isLinted} from '../project/format-of.js'

// A rule can't wait, so what ESLint has languages and parsers for is loaded with it.
const formats: Readonly<Record<string, (options?: FormatOptions) => TextFormat>> = {
  markdown: createMarkdown,
  mdx: createMdx,
  html: (options) => createHtml('html', [], options),
  vue: (options) => createHtml('vue', [], options),
  svelte: (options) => createHtml('svelte', [], options),
  astro: (options) => createHtml('astro', [], options),
  json: (options) => createJson('json', [], options),
  json5: (options) => createJson('json5', [], options),
  yaml: (options) => createYaml([], options),
  toml: (options) => createToml([], options),
  text: () => text,
}

/** Formats whose trees have roots like those of programs, and whose text is read in full as it is. */
const noPrograms: ReadonlySet<string> = new Set(['mdx', 'json', 'json5', 'yaml', 'toml'])

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
  const everything = isCopyBy(picomatch, path, id, configuration)
  const key = everything ? `${id} everything` : id
  const format = known.get(key) ?? formats[id]!(formatOptions(configuration, everything))
  known.set(key, format)
  return format
}

/** Whether a file holds no prose for us whatever ESLint reads it as: it is for tools, or of another language. */
export function isPassedOver(path: string, configuration: Configuration): boolean {
  return formatIdOf(path, configuration) !== undefined && !isLinted(path, configuration)
}

/** Whether what ESLint has parsed is a program, or has one in it as a component has. `format` is what `formatOf` gave. */
export function isProgram({type, sourceType}: {type: string; sourceType?: unknown}, format: TextFormat | undefined): boolean {
  return type === 'Program' && sourceType !== undefined && !(format && noPrograms.has(format.id))
}
