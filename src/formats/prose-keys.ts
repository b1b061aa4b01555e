/** Keys of front matter whose values are prose. `seo.*` is every key below `seo`; case, `-` and `_` are ignored. */
export const proseKeys: readonly string[] = [
  'title', 'description', 'summary', 'subtitle', 'excerpt', 'abstract', 'lead', 'tagline', 'headline', 'linkTitle',
  'sidebar_label', 'metaTitle', 'metaDescription', 'alt', 'caption',
  'seo.*', 'og.*', 'og:title', 'og:description', 'twitter.*', 'twitter:title',
  'twitter:description', 'social.*', 'hero.*', 'features.*',
]

/** Keys of data whose values are prose, besides those of front matter. The last word of a key counts: `heroTitle`, `error_message`. */
const dataKeys: readonly string[] = [
  'label', 'text', 'message', 'body', 'heading', 'subheading', 'tooltip', 'placeholder', 'cta', 'copy', 'content', 'intro', 'hint', 'blurb',
  'teaser', 'slogan', 'pitch', 'question', 'answer', 'quote', 'testimonial', 'details', 'ariaLabel', 'helpText', 'altText', 'shortDescription',
]

/** No word of a key that is prose is longer, in UTF-16 units. */
const longest = 60

const fold = (key: string): string => key.toLowerCase().replace(/[-_]/g, '')

/** Tells which keys of a file hold prose. */
export class ProseKeys {
  readonly #wanted = new Set<string>()
  readonly #below = new Set<string>()

  /** @param extra Keys of the configuration; one with `!` in front is no prose. `seo.*` is every key below `seo`. */
  constructor(extra: readonly string[] = []) {
    const left = new Set(extra.filter(key => key.startsWith('!')).map(key => fold(key.slice(1))))
    for (const key of [...proseKeys, ...dataKeys, ...extra]) {
      const folded = fold(key)
      if (key.startsWith('!') || left.has(folded)) continue
      if (folded.endsWith('.*')) this.#below.add(folded.slice(0, -2))
      else this.#wanted.add(folded)
    }
    for (const key of left) this.#not.add(key)
  }

  readonly #not = new Set<string>()

  /** @param path Keys from the root; places in lists aside. */
  holds(path: readonly string[]): boolean {
    const last = path.at(-1)
    if (last === undefined) return false
    const folded = path.map(fold)
    const full = folded.join('.')
    const name = folded.at(-1)!
    if (this.#not.has(name) || this.#not.has(full)) return false
    if (this.#wanted.has(name) || this.#wanted.has(full)) return true
    const word = /[A-Z]?[a-z]+$/.exec(last.slice(-longest))?.[0].toLowerCase()
    if (word !== undefined && word !== name && this.#wanted.has(word)) return !this.#not.has(word)
    let above = ''
    return folded.slice(0, -1).some((key) => {
      above = above === '' ? key : `${above}.${key}`
      return this.#below.has(above) || this.#below.has(key)
    })
  }
}
