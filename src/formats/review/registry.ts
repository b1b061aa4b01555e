import type {Redliner} from './redline.js'

// Loaded where a file of that kind is redlined.
const redliners: Readonly<Record<string, () => Promise<Redliner>>> = {
  docx: async () => (await import('./word/redline.js')).redlineWord,
  xlsx: async () => (await import('./sheets/redline.js')).redlineSheets,
  odt: async () => (await import('./open/redline.js')).redlineOpenText,
  odp: async () => (await import('./open/redline.js')).redlineOpenSlides,
  ods: async () => (await import('./open/redline.js')).redlineOpenSheets,
  pdf: async () => (await import('./pdf/redline.js')).redlinePdf,
  pptx: async () => (await import('./slides/redline.js')).redlineSlides,
}

/**
 * Loads what writes the redline of a container.
 *
 * @throws {RangeError} Where there is no such thing for its format.
 */
export function loadRedliner(id: string): Promise<Redliner> {
  const load = Object.hasOwn(redliners, id) ? redliners[id] : undefined
  return load ? load() : Promise.reject(new RangeError(`There is no redline for the format “${id}”.`))
}
