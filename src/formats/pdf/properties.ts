import type {PdfProperty} from './pdf-container.js'
import type {PdfDocument} from './text-items.js'

interface Xmp {
  get(name: string): unknown
}

/** What a file says of itself: its title, subject and description. */
export async function propertiesOf(document: PdfDocument): Promise<PdfProperty[]> {
  let info: Record<string, unknown> = {}
  let xmp: Xmp | undefined
  try {
    const metadata = await document.getMetadata()
    info = metadata.info as Record<string, unknown>
    xmp = metadata.metadata
  } catch {
    // A file that says nothing of itself, or nothing that can be read, is linted all the same.
  }
  const properties: PdfProperty[] = []
  const add = (name: string, value: unknown): void => {
    const text = (Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '').replace(/\s+/g, ' ').trim()
    if (text !== '' && text.length < 10_000 && !properties.some(property => property.text === text)) properties.push({name, text})
  }
  add('title', info.Title)
  add('title', xmp?.get('dc:title'))
  add('subject', info.Subject)
  add('description', xmp?.get('dc:description'))
  return properties
}
