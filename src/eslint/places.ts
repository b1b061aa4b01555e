import {proseProps} from '../formats/mdx.js'

/** Where a program holds prose, as options say it. Names are added to the usual ones; `!name` takes a usual one out. */
export interface PlaceOptions {
  /** Attributes of JSX elements, such as `tooltip`. */
  attributes?: readonly string[]
  /** Functions whose texts are prose, such as `notify` or `toast.*`. A name without dots is that of a method too. */
  calls?: readonly string[]
  /** Properties of objects and classes, and variables, such as `headline`. */
  properties?: readonly string[]
  /** Tags of template literals, such as `msg`. */
  tags?: readonly string[]
  /** `all`: every string of two words or more, wherever it stands. Default: `places`. */
  strings?: 'places' | 'all'
  /** Read comments too. Default: false. */
  comments?: boolean
}

/** Where a program holds prose. */
export interface Places {
  attributes: ReadonlySet<string>
  properties: ReadonlySet<string>
  tags: ReadonlySet<string>
  /** Whether a function of that dotted name takes prose. */
  isCall(name: string): boolean
  allStrings: boolean
  comments: boolean
}

/** The places that are read unless options say otherwise. */
const usualPlaces = {
  attributes: [
    ...proseProps, 'aria-description', 'aria-roledescription', 'aria-valuetext', 'helperText', 'errorMessage', 'successMessage', 'emptyText',
    'placeholderText', 'tooltipText', 'buttonText', 'ctaText', 'legend', 'hint', 'content', 'defaultMessage', 'loadingText',
  ],
  calls: [
    't', '$t', 'i18n.t', 'translate', 'gettext', 'ngettext', '__', 'formatMessage', 'toast', 'toast.*', 'notify', 'alert', 'confirm', 'prompt',
  ],
  properties: [
    'title', 'subtitle', 'description', 'label', 'message', 'text', 'heading', 'subheading', 'headline', 'tagline', 'caption', 'body', 'content',
    'summary', 'placeholder', 'tooltip', 'alt', 'hint', 'help', 'helperText', 'cta', 'ctaText', 'buttonText', 'quote', 'question', 'answer',
    'bullets', 'features', 'benefits', 'excerpt', 'intro', 'blurb', 'copy', 'defaultMessage', 'defaultValue', 'other', 'one',
    'ariaLabel', 'aria-label', 'errorMessage', 'successMessage', 'emptyText', 'metaDescription', 'siteDescription',
  ],
  tags: ['t', 'msg'],
} as const

/** The places that options come to. */
export function placesOf(options: PlaceOptions = {}): Places {
  const exact = new Set<string>()
  const wild: string[] = []
  for (const call of merged(usualPlaces.calls, options.calls)) {
    if (call.endsWith('.*')) wild.push(call.slice(0, -1))
    else exact.add(call)
  }
  return {
    attributes: merged(usualPlaces.attributes, options.attributes),
    properties: merged(usualPlaces.properties, options.properties),
    tags: merged(usualPlaces.tags, options.tags),
    // `toast` is meant by `toast`, `this.toast` and `ui.toast`; `toast.*` by `toast.error` and `this.toast.error`.
    isCall: (name) => tails(name).some((tail) => exact.has(tail) || wild.some((head) => tail.startsWith(head) && !tail.includes('.', head.length))),
    allStrings: options.strings === 'all',
    comments: options.comments === true,
  }
}

function merged(usual: readonly string[], more: readonly string[] = []): Set<string> {
  const names = new Set(usual)
  for (const name of more) {
    if (name.startsWith('!')) names.delete(name.slice(1))
    else names.add(name)
  }
  return names
}

/** `a.b.c`, `b.c`, `c`; of a long chain the last four names alone. */
function tails(name: string): string[] {
  const names = name.split('.').slice(-4)
  return names.map((_, index) => names.slice(index).join('.'))
}
