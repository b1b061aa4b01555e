import {readXml} from '../../xml/read-xml.js'

/** A shape of a slide: where its XML stands, and where on the slide it lies, in EMU (914,400 an inch). */
export interface PlacedShape {
  start: number
  end: number
  at?: {x: number; y: number}
  /** What it fills of the layout. */
  placeholder?: {type: string; index: string}
}

const shapes = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:grpSp'])

/** The shapes of a slide or layout, the outer before the inner. */
export function shapesOf(source: string, part: string): PlacedShape[] {
  const found: PlacedShape[] = []
  const open: PlacedShape[] = []
  readXml(source, part, {
    open({name, start, end, get}) {
      const shape = open.at(-1)
      if (shapes.has(name)) {
        const made = {start, end}
        found.push(made)
        open.push(made)
      } else if (shape && name === 'p:ph') {
        shape.placeholder = {type: get('type') ?? 'obj', index: get('idx') ?? ''}
      } else if (shape && name === 'a:off' && !shape.at) {
        shape.at = {x: Number(get('x')) || 0, y: Number(get('y')) || 0}
      }
    },
    close(name, _, end) {
      if (shapes.has(name)) open.pop()!.end = end
    },
  })
  return found
}

/** Where the shape that holds an offset lies: as it says itself, else as its layout does. */
export function placeAt(offset: number, slide: readonly PlacedShape[], layout: readonly PlacedShape[]): {x: number; y: number} | undefined {
  const around = slide.filter(({start, end}) => start <= offset && offset < end)
  const placed = around.findLast(({at}) => at)?.at
  if (placed) return placed
  const wanted = around.findLast(({placeholder}) => placeholder)?.placeholder
  if (!wanted) return undefined
  const known = layout.filter(({at}) => at)
  const isTitle = (type: string): boolean => type === 'title' || type === 'ctrTitle'
  return (
    known.find(({placeholder}) => wanted.index !== '' && placeholder?.index === wanted.index) ??
    known.find(({placeholder}) => placeholder !== undefined && (placeholder.type === wanted.type || (isTitle(placeholder.type) && isTitle(wanted.type))))
  )?.at
}
