import {Unzlib} from 'fflate'
import {ContainerFault, type ContainerLimits} from '../container.js'

const keyword = Array.from('stream', letter => letter.charCodeAt(0))
/** Bytes handed on at once, so that a bomb is noticed before it is big. */
const step = 16_384
/** Bytes before a stream in which its dictionary is looked for. */
const dictionary = 600

/**
 * Measures what is packed in a PDF before it is read: the parser would unpack it as a whole. Pictures are not read, so they count one
 * by one alone.
 *
 * @throws {ContainerFault} Where more is packed than is read.
 */
export function checkUnpacked(bytes: Uint8Array, {part, total}: Pick<ContainerLimits, 'part' | 'total'>): void {
  let all = 0
  let looked = 0
  for (let at = nextStream(bytes, 0); at >= 0; at = nextStream(bytes, at)) {
    // A zlib header: what is packed in another way is a picture or small.
    const isPacked = (bytes[at]! & 0x0f) === 8 && ((bytes[at]! << 8) | (bytes[at + 1] ?? 0)) % 31 === 0
    if (!isPacked) continue
    const before = String.fromCharCode(...bytes.subarray(Math.max(0, at - dictionary), at))
    const own = before.slice(Math.max(before.lastIndexOf('endobj'), before.lastIndexOf(' obj'), 0))
    if (/Flate[^\]]{0,40}Fl(?:ate)?/.test(own.replace(/Decode/g, ''))) throw new ContainerFault('unsafe', 'A part of the PDF is packed twice, as bombs are. Open it in its program and save it anew.')
    const end = Math.max(at + Number(/\/Length\s+(\d{1,12})(?!\s+\d+\s+R)/.exec(own)?.[1] ?? 0), endOf(bytes, at))
    looked += Math.min(end, bytes.length) - at
    // Streams stand behind each other; a file whose streams lie in each other was made to take long.
    if (looked > 4 * bytes.length) throw new ContainerFault('unsafe', 'The parts of the PDF lie inside each other. Open it in its program and save it anew.')
    const size = unpackedSize(bytes.subarray(at, end), part)
    if (size > part) throw tooLarge('part', part)
    if (!/\/Subtype\s*\/Image/.test(own)) all += size
    if (all > total) throw tooLarge('total', total)
  }
}

function tooLarge(limit: 'part' | 'total', size: number): ContainerFault {
  const what = limit === 'part' ? 'A part of the PDF unpacks' : 'The parts of the PDF unpack'
  return new ContainerFault('too-large', `${what} to more than ${Math.round(size / 1024 / 1024)} MB. Raise “limits.${limit}” to read it.`)
}

/** Where the next stream's bytes start; -1 behind the last one. */
function nextStream(bytes: Uint8Array, from: number): number {
  for (let at = nextKeyword(bytes, from); at >= 0; at = nextKeyword(bytes, at + 1)) {
    // `endstream` ends one.
    if (bytes[at - 1] === 0x64) continue
    const end = at + keyword.length
    if (bytes[end] === 10) return end + 1
    if (bytes[end] === 13) return bytes[end + 1] === 10 ? end + 2 : end + 1
  }
  return -1
}

function nextKeyword(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(keyword[0]!, from); at >= 0; at = bytes.indexOf(keyword[0]!, at + 1)) {
    if (keyword.every((letter, index) => bytes[at + index] === letter)) return at
  }
  return -1
}

/** Where `endstream` stands next. */
function endOf(bytes: Uint8Array, from: number): number {
  for (let at = nextKeyword(bytes, from); at >= 0; at = nextKeyword(bytes, at + 1)) if (bytes[at - 1] === 0x64) return at - 3
  return bytes.length
}

function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0
  const unpack = new Unzlib((chunk) => {
    size += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && size <= most; at += step) unpack.push(packed.subarray(at, at + step), false)
  } catch {
    // Its end, or damage: the parser takes what there is up to here, and so does the count.
  }
  return size
}
