import type {ContainerFormat} from './container.js'
import type {TextFormat} from './format.js'
import type {MarkdownOptions} from './markdown.js'
import type {StringOptions} from './strings/string-table.js'

/** What is prose, where a format has a choice. */
export type FormatOptions = MarkdownOptions & StringOptions

interface Entry {
  extensions: readonly string[]
  /** As `TextFormat.hidesLetters`. */
  hidesLetters?: boolean
  /** Formats of strings: `copy` where all of them are for people, `data` where some may be. */
  strings?: 'copy' | 'data'
  load(options?: FormatOptions): Promise<TextFormat>
}

const json = ['.json', '.jsonc', '.webmanifest', '.arb']

// A parser is loaded only once a file needs it: most runs meet none.
const formats: Readonly<Record<string, Entry>> = {
  markdown: {
    extensions: ['.md', '.markdown', '.mdown', '.mkd'],
    load: async options => (await import('./markdown.js')).createMarkdown(options),
  },
  mdx: {
    extensions: ['.mdx'],
    load: async options => (await import('./mdx.js')).createMdx(options),
  },
  html: {
    extensions: ['.html', '.htm', '.xhtml', '.svg'],
    load: async options => (await import('./html.js')).createHtml('html', ['.html', '.htm', '.xhtml', '.svg'], options),
  },
  vue: {extensions: ['.vue'], load: async options => (await import('./html.js')).createHtml('vue', ['.vue'], options)},
  svelte: {extensions: ['.svelte'], load: async options => (await import('./html.js')).createHtml('svelte', ['.svelte'], options)},
  astro: {extensions: ['.astro'], load: async options => (await import('./html.js')).createHtml('astro', ['.astro'], options)},
  json: {
    extensions: json,
    strings: 'data',
    load: async options => (await import('./strings/json.js')).createJson('json', json, options),
  },
  json5: {
    extensions: ['.json5'],
    strings: 'data',
    load: async options => (await import('./strings/json.js')).createJson('json5', ['.json5'], options),
  },
  'string-catalogue': {
    extensions: ['.xcstrings'],
    strings: 'copy',
    load: async options => (await import('./strings/json.js')).createJson('string-catalogue', ['.xcstrings'], options),
  },
  yaml: {
    extensions: ['.yaml', '.yml'],
    strings: 'data',
    load: async options => (await import('./strings/yaml.js')).createYaml(['.yaml', '.yml'], options),
  },
  toml: {
    extensions: ['.toml'],
    strings: 'data',
    load: async options => (await import('./strings/toml.js')).createToml(['.toml'], options),
  },
  properties: {
    extensions: ['.properties'],
    strings: 'data',
    load: async options => (await import('./strings/properties.js')).createProperties(['.properties'], options),
  },
  'apple-strings': {
    extensions: ['.strings'],
    strings: 'copy',
    load: async options => (await import('./strings/apple-strings.js')).createAppleStrings(['.strings'], options),
  },
  stringsdict: {
    extensions: ['.stringsdict'],
    strings: 'copy',
    load: async options => (await import('./strings/stringsdict.js')).createStringsdict(['.stringsdict'], options),
  },
  resx: {
    extensions: ['.resx', '.resw'],
    strings: 'copy',
    load: async options => (await import('./strings/resx.js')).createResx(['.resx', '.resw'], options),
  },
  android: {
    extensions: ['.xml'],
    strings: 'copy',
    load: async options => (await import('./strings/android.js')).createAndroid(['.xml'], options),
  },
  fluent: {
    extensions: ['.ftl'],
    strings: 'copy',
    load: async options => (await import('./strings/fluent.js')).createFluent(['.ftl'], options),
  },
  po: {
    extensions: ['.po', '.pot'],
    strings: 'copy',
    hidesLetters: true,
    load: async options => (await import('./strings/po.js')).createPo(['.po', '.pot'], options),
  },
  xliff: {
    extensions: ['.xliff', '.xlf'],
    strings: 'copy',
    load: async options => (await import('./strings/xliff.js')).createXliff(['.xliff', '.xlf'], options),
  },
  text: {
    extensions: ['.txt', '.text'],
    load: async () => (await import('./text.js')).text,
  },
  srt: {extensions: ['.srt'], hidesLetters: true, load: async () => (await import('./captions.js')).srt},
  vtt: {extensions: ['.vtt'], hidesLetters: true, load: async () => (await import('./captions.js')).vtt},
  sbv: {extensions: ['.sbv'], hidesLetters: true, load: async () => (await import('./captions.js')).sbv},
  csv: {extensions: ['.csv'], load: async () => (await import('./csv.js')).csv},
  tsv: {extensions: ['.tsv', '.tab'], load: async () => (await import('./csv.js')).tsv},
  eml: {extensions: ['.eml'], hidesLetters: true, load: async () => (await import('./eml.js')).eml},
  ics: {extensions: ['.ics'], hidesLetters: true, load: async () => (await import('./ics.js')).ics},
  ipynb: {extensions: ['.ipynb'], hidesLetters: true, load: async options => (await import('./ipynb.js')).createNotebook(options)},
  rst: {extensions: ['.rst', '.rest'], hidesLetters: true, load: async () => (await import('./rst.js')).rst},
  adoc: {extensions: ['.adoc', '.asciidoc', '.asc'], hidesLetters: true, load: async () => (await import('./adoc.js')).adoc},
  tex: {extensions: ['.tex', '.ltx'], hidesLetters: true, load: async () => (await import('./tex.js')).tex},
}

interface ContainerEntry {
  extensions: readonly string[]
  load(): Promise<ContainerFormat>
}

// Files that are not one text. `loadContainer` loads these, `loadFormat` the others.
const containers: Readonly<Record<string, ContainerEntry>> = {
  docx: {
    extensions: ['.docx', '.docm', '.dotx', '.dotm'],
    load: async () => (await import('./office/word.js')).word,
  },
  pptx: {
    extensions: ['.pptx', '.pptm', '.potx', '.potm', '.ppsx', '.ppsm'],
    load: async () => (await import('./office/slides.js')).slides,
  },
  xlsx: {
    extensions: ['.xlsx', '.xlsm', '.xltx', '.xltm'],
    load: async () => (await import('./office/sheets.js')).sheets,
  },
  odt: {
    extensions: ['.odt', '.ott'],
    load: async () => (await import('./office/open-document.js')).openText,
  },
  odp: {
    extensions: ['.odp', '.otp'],
    load: async () => (await import('./office/open-document.js')).openSlides,
  },
  ods: {
    extensions: ['.ods', '.ots'],
    load: async () => (await import('./office/open-document.js')).openSheets,
  },
  pdf: {extensions: ['.pdf'], load: async () => (await import('./pdf.js')).pdf},
}

/** The ids of the formats that are one text. */
export const textFormatIds: readonly string[] = Object.keys(formats)

/** The ids of all formats. */
export const formatIds: readonly string[] = [...textFormatIds, ...Object.keys(containers)]

const byExtension = new Map(
  [...Object.entries(formats), ...Object.entries(containers)].flatMap(([id, {extensions}]) => extensions.map(extension => [extension, id] as const)),
)

/** Every extension whose format is known, with its dot. */
export const knownExtensions: readonly string[] = [...byExtension.keys()]

/** Those of containers. */
export const containerExtensions: readonly string[] = Object.values(containers).flatMap(({extensions}) => extensions)

/** True where a format is that of a container: its files are bytes, and `loadContainer` loads it. */
export function isContainer(id: string): boolean {
  return Object.hasOwn(containers, id)
}

/**
 * Loads the format of a container and its parsers.
 *
 * @throws {RangeError} Where there is no container format of that id.
 */
export function loadContainer(id: string): Promise<ContainerFormat> {
  const entry = Object.hasOwn(containers, id) ? containers[id] : undefined
  return entry ? entry.load() : Promise.reject(new RangeError(`There is no container format “${id}”. Known are: ${Object.keys(containers).join(', ')}.`))
}

/** True where the letters of a file of that format don't tell what words it holds. Loads nothing. */
export function hidesLetters(id: string): boolean {
  return formats[id]?.hidesLetters === true
}

/** The format of an extension (with its dot, case ignored); nothing where none is known. Loads nothing. */
export function formatOfExtension(extension: string): string | undefined {
  return byExtension.get(extension.toLowerCase())
}

/** Whether a format is one of strings, and what those are for; nothing for all other formats. */
export function stringsOfFormat(id: string): 'copy' | 'data' | undefined {
  return Object.hasOwn(formats, id) ? formats[id]!.strings : undefined
}

/** The format of a path by its extension; nothing where none is known. Loads nothing. */
export function formatOfPath(path: string): string | undefined {
  const dot = path.lastIndexOf('.')
  return dot < 0 ? undefined : formatOfExtension(path.slice(dot))
}

const loaded = new Map<string, Promise<TextFormat>>()

/**
 * Loads the format of a text and its parser, once.
 *
 * @param options What counts as prose besides the text, where the format has a choice.
 * @throws {RangeError} Where there is no format of that id.
 */
export function loadFormat(id: string, options?: FormatOptions): Promise<TextFormat> {
  const entry = Object.hasOwn(formats, id) ? formats[id] : undefined
  if (!entry) return Promise.reject(new RangeError(`There is no format “${id}”. Known are: ${textFormatIds.join(', ')}.`))
  if (options) return entry.load(options)
  let format = loaded.get(id)
  if (!format) loaded.set(id, (format = entry.load()))
  return format
}
