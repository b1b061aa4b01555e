import {readXml} from '../../xml/read-xml.js'

/** An element of a part; offsets into its XML. */
export interface Place {
  start: number
  /** Where its start tag ends. */
  inside: number
  /** Where its end tag starts. */
  close: number
  end: number
}

/** What an OpenDocument part has for who writes comments into it. */
export interface OpenPlaces {
  /** The innermost spans of text and their style. */
  spans: (Place & {style: string})[]
  /** Slides, cells and comments, in the order of their starts. */
  pages: Place[]
  cells: (Place & {annotation?: Place})[]
  /** Frames and shapes that say where they lie. */
  shapes: (Place & {x: string; y: string})[]
  notes: Place[]
  boxes: Place[]
  /** The body: where tracked changes are listed, or would be. */
  tracked: {at: number; isThere: boolean; emptyEnd?: number} | undefined
  bodyEnd: number
}

/** Reads the places of a part. */
export function placesOf(source: string, part: string): OpenPlaces {
  const places: OpenPlaces = {spans: [], pages: [], cells: [], shapes: [], notes: [], boxes: [], tracked: undefined, bodyEnd: -1}
  const open: {name: string; place: Place}[] = []
  readXml(source, part, {
    open({name, start, end, isEmpty, get}) {
      const place: Place = {start, inside: end, close: end, end}
      const parent = open.at(-1)
      open.push({name, place})
      if (parent?.name === 'office:text' && places.tracked?.at === -1 && name !== 'office:forms') {
        const isThere = name === 'text:tracked-changes'
        places.tracked = {at: isThere ? end : start, isThere, ...(isThere && isEmpty ? {emptyEnd: end} : {})}
      }
      if (name === 'office:text') places.tracked = {at: -1, isThere: false}
      if (name === 'draw:page') places.pages.push(place)
      else if (name === 'table:table-cell') places.cells.push(place)
      else if (name === 'text:span') places.spans.push(Object.assign(place, {style: get('text:style-name') ?? ''}))
      else if (name === 'presentation:notes') places.notes.push(place)
      else if (name === 'draw:text-box') places.boxes.push(place)
      else if (name === 'office:annotation') Object.assign(open.findLast((one) => one.name === 'table:table-cell')?.place ?? {}, {annotation: place})
      else if (name.startsWith('draw:') && get('svg:x') !== undefined) places.shapes.push(Object.assign(place, {x: get('svg:x')!, y: get('svg:y') ?? '0cm'}))
    },
    close(name, start, end) {
      const {place} = open.pop()!
      place.close = start
      place.end = end
      if (name === 'office:text') {
        places.bodyEnd = start
        if (places.tracked?.at === -1) places.tracked.at = start
      }
    },
  })
  return places
}

/** The innermost place that holds an offset. */
export function around<Kind extends Place>(places: readonly Kind[], offset: number): Kind | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.start > offset) high = middle
    else low = middle + 1
  }
  // What starts last is the innermost; those that have ended are passed over.
  for (let at = low - 1; at >= 0 && at >= low - mostPassed; at--) if (offset < places[at]!.end) return places[at]
  return undefined
}

const mostPassed = 2000
