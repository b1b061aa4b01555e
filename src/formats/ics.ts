import {contentLines, foldLength} from './ics/content-lines.js'
import type {TextFormat} from './format.js'
import {createHtml} from './html.js'
import {NestedProse, placeNested, type Encode} from './nested.js'
import {oneLine} from './one-line.js'
import {text} from './text.js'

/** Properties whose values people read, and what each is. */
const properties: Readonly<Record<string, 'title' | 'paragraph'>> = {
  SUMMARY: 'title', DESCRIPTION: 'paragraph', LOCATION: 'title', COMMENT: 'paragraph', 'X-WR-CALNAME': 'title', 'X-WR-CALDESC': 'paragraph',
  'X-ALT-DESC': 'paragraph', NAME: 'title',
}

const html = createHtml('html', [])

const encode: Encode = ({start, end, text: written, isFree}, {map}, source) => {
  const span = map.toSource(start, end)
  const escaped = written.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')
  return {...span, text: foldLength(escaped, source, span), isFree}
}

/** iCalendar: what entries are called, what they say and where they are. */
export const ics: TextFormat = {
  id: 'ics',
  extensions: ['.ics'],
  hidesLetters: true,
  read(source) {
    const prose = new NestedProse()
    const counts: Record<string, number> = {}
    const open: string[] = []
    for (const {name, value, isHtml, isForeign} of contentLines(source)) {
      if (name === 'BEGIN') {
        const component = value.value.toLowerCase().replace(/^v/, '')
        open.push(component)
        counts[component] = (counts[component] ?? 0) + 1
      } else if (name === 'END') open.pop()
      const kind = Object.hasOwn(properties, name) ? properties[name] : undefined
      if (kind === undefined || isForeign) continue
      const component = open.at(-1) ?? 'calendar'
      const where = `${component}${component === 'calendar' ? '' : ` ${counts[component]}`}, ${name.toLowerCase()}`
      const format = isHtml ? html : kind === 'title' ? oneLine : text
      prose.read(format, value, encode, () => ({where}))
    }
    return prose
  },
  escape: value => value,
  placeEdit: placeNested,
}

