import type {Attribute, ProseAttribute, Tag} from './elements.js'

/** Attributes of HTML and of generic directives whose values people read. */
export const proseAttributes: readonly string[] = [
  'alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'label', 'summary',
]

/** What `name`, `property` or `itemprop` of a `meta` says where its content is prose. */
const proseMeta: ReadonlySet<string> = new Set([
  'description', 'keywords', 'abstract', 'subject', 'title', 'application-name', 'apple-mobile-web-app-title', 'name', 'headline',
  'og:title', 'og:description', 'og:site_name', 'og:image:alt', 'og:video:alt',
  'twitter:title', 'twitter:description', 'twitter:image:alt', 'twitter:label1', 'twitter:data1', 'twitter:label2', 'twitter:data2',
  'dc.title', 'dc.description', 'dc.subject', 'dcterms.title', 'dcterms.description', 'dcterms.abstract',
])

const buttons: ReadonlySet<string> = new Set(['submit', 'button', 'reset'])

/**
 * Which attributes of a tag people read: those that always are, the content of a `meta` that describes the page, what stands on a
 * button.
 *
 * @param names The attributes that are prose on any tag.
 */
export function proseAttributesOf({name, attributes}: Tag, source: string, names: ReadonlySet<string>): ProseAttribute[] {
  const valueOf = (wanted: string): string => {
    const found = attributes.find(attribute => attribute.name === wanted)
    return found ? source.slice(found.start, found.end).trim().toLowerCase() : ''
  }
  const called = (attribute: Attribute, where: string): ProseAttribute => ({attribute, where})
  if (name === 'meta') {
    const says = ['name', 'property', 'itemprop'].map(valueOf).find(value => proseMeta.has(value))
    return says === undefined ? [] : attributes.filter(({name: own}) => own === 'content').map(each => called(each, `meta ${says}`))
  }
  const onButton = name === 'input' && buttons.has(valueOf('type'))
  return attributes.flatMap((attribute) => {
    const isProse = names.has(attribute.name) || (onButton && attribute.name === 'value')
    return isProse ? [called(attribute, `${attribute.name} of ${name}`)] : []
  })
}
