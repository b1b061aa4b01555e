import {Inflate} from 'fflate/browser'
import {ContainerFault} from '../container.js'
import {type Archive, dataStart, type Entry} from './archive.js'
import {crc32} from './crc32.js'

/** So many packed bytes are unpacked at a time: what a bomb can blow up before it is found out is a thousand times that. */
const step = 16 * 1024

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`

/**
 * Unpacks a part.
 *
 * @throws {ContainerFault} Where it is damaged, or larger than the limits or than its directory says.
 */
export function unpack(archive: Archive, entry: Entry): Uint8Array {
  const {bytes, view, limits} = archive
  const {name, size, packed, method} = entry
  if (size > limits.part)
    throw new ContainerFault('too-large', `The part “${name}” has ${megabytes(size)} unpacked; more than ${megabytes(limits.part)} are not read. Raise “limits.part” to read it.`)
  archive.unpacked += size
  if (archive.unpacked > limits.total)
    throw new ContainerFault('too-large', `The file has more than ${megabytes(limits.total)} of text unpacked. Raise “limits.total” to read it.`)
  const damaged = (what: string): ContainerFault =>
    new ContainerFault('damaged', `The file is damaged: the part “${name}” ${what}. Open it in its own program and save it again.`)
  const start = dataStart(view, entry.start)
  const data = bytes.subarray(start, start + packed)
  if (method === 0) {
    if (packed !== size) throw damaged('has another size than its directory says')
    if (crc32(data) !== entry.crc) throw damaged('does not match its checksum')
    return data
  }
  if (method !== 8) throw damaged(`is packed in a way (${method}) that office programs do not use`)
  const out = inflate(data, size)
  if (typeof out === 'string') throw damaged(out)
  if (crc32(out) !== entry.crc) throw damaged('does not match its checksum')
  return out
}

function inflate(data: Uint8Array, size: number): Uint8Array | string {
  const out = new Uint8Array(size)
  let filled = 0
  const stream = new Inflate(chunk => {
    if (filled + chunk.length > size) throw new RangeError('too long')
    out.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < data.length; at += step) stream.push(data.subarray(at, at + step), at + step >= data.length)
  } catch (error) {
    return error instanceof RangeError ? 'unpacks to more than its directory says' : 'can’t be unpacked'
  }
  return filled === size ? out : 'unpacks to less than its directory says'
}
