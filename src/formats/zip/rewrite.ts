import {deflateSync} from 'fflate/browser'
import {type Archive, dataStart, type Entry, signature} from './archive.js'
import {crc32} from './crc32.js'

/**
 * The archive with new contents for some of its parts, and with parts added at its end. Every other record is copied as it stands: its
 * packed bytes, header, times and place in the order. A replaced part keeps name, time, flags and way of packing.
 *
 * @param contents New contents by part name; a name that the archive does not have is added.
 */
export function rewriteArchive(archive: Archive, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const {bytes, view, entries, byName, directory} = archive
  const chunks: Uint8Array[] = []
  let length = 0
  const put = (chunk: Uint8Array): void => {
    chunks.push(chunk)
    length += chunk.length
  }
  const moved = new Map<Entry, {start: number; packed?: Packed}>()
  let done = 0
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    put(bytes.subarray(done, entry.start))
    done = entry.start
    const content = contents.get(entry.name)
    const start = length
    if (content === undefined) {
      moved.set(entry, {start})
      continue
    }
    const packed = pack(content, entry.method)
    put(localRecord(archive, entry, packed))
    put(packed.data)
    done = recordEnd(archive, entry)
    moved.set(entry, {start, packed})
  }
  put(bytes.subarray(done, directory.start))
  const added = [...contents].filter(([name]) => !byName.has(name)).map(([name, content]) => ({name, start: length, ...addRecord(name, content, put)}))
  const directoryStart = length
  for (const entry of entries) put(centralLine(archive, entry, moved.get(entry)!))
  for (const {name, start, packed} of added) put(header(signature.central, name, packed, start))
  put(endOfArchive(view, bytes, directory.end, {start: directoryStart, length: length - directoryStart, added: added.length}))
  const out = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}

interface Packed {
  data: Uint8Array
  size: number
  crc: number
  method: number
}

function pack(content: Uint8Array, method: number): Packed {
  return {data: method === 0 ? content : deflateSync(content), size: content.length, crc: crc32(content), method}
}

// Sizes now stand in the headers: the bit that promises them after the data is cleared, and 64-bit copies of them are taken out.
const sizesFollow = 8

function setSizes(target: DataView, at: number, {data, size, crc}: Packed): void {
  target.setUint32(at, crc, true)
  target.setUint32(at + 4, data.length, true)
  target.setUint32(at + 8, size, true)
}

function localRecord({bytes, view}: Archive, {start}: Entry, packed: Packed): Uint8Array {
  const extraAt = start + 30 + view.getUint16(start + 26, true)
  const extra = withoutExtra64(bytes.subarray(extraAt, dataStart(view, start)))
  const record = concat(bytes.subarray(start, extraAt), extra)
  const target = new DataView(record.buffer)
  target.setUint16(6, target.getUint16(6, true) & ~sizesFollow, true)
  setSizes(target, 14, packed)
  target.setUint16(28, extra.length, true)
  return record
}

function centralLine({bytes, view}: Archive, {central}: Entry, {start, packed}: {start: number; packed?: Packed}): Uint8Array {
  const line = bytes.slice(central.start, central.end)
  if (packed === undefined) {
    // A start that stands in the 64-bit field can't have moved beyond it; it is written where it stood.
    const target = new DataView(line.buffer)
    if (target.getUint32(42, true) === 0xffffffff) setStart64(target, start)
    else target.setUint32(42, start, true)
    return line
  }
  const extraAt = 46 + view.getUint16(central.start + 28, true)
  const extraEnd = extraAt + view.getUint16(central.start + 30, true)
  const extra = withoutExtra64(line.subarray(extraAt, extraEnd))
  const made = concat(line.subarray(0, extraAt), extra, line.subarray(extraEnd))
  const target = new DataView(made.buffer)
  target.setUint16(8, target.getUint16(8, true) & ~sizesFollow, true)
  setSizes(target, 16, packed)
  target.setUint16(30, extra.length, true)
  target.setUint32(42, start, true)
  return made
}

function setStart64(line: DataView, start: number): void {
  const extra = 46 + line.getUint16(28, true)
  for (let at = extra; at < extra + line.getUint16(30, true); at += 4 + line.getUint16(at + 2, true)) {
    if (line.getUint16(at, true) !== 1) continue
    const before = (line.getUint32(24, true) === 0xffffffff ? 8 : 0) + (line.getUint32(20, true) === 0xffffffff ? 8 : 0)
    line.setBigUint64(at + 4 + before, BigInt(start), true)
    return
  }
}

function withoutExtra64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return concat(extra.subarray(0, at), extra.subarray(at + 4 + view.getUint16(at + 2, true)))
  }
  return extra
}

// Behind the data may stand a descriptor: with or without its signature, with sizes of 32 or 64 bits.
function recordEnd({view}: Archive, {start, packed, flags, crc}: Entry): number {
  const end = dataStart(view, start) + packed
  if (!(flags & sizesFollow)) return end
  const signed = end + 4 <= view.byteLength && view.getUint32(end, true) === signature.descriptor ? 4 : 0
  if (end + signed + 12 > view.byteLength || view.getUint32(end + signed, true) !== crc) return end
  const isLong = view.getUint32(end + signed + 4, true) === packed && view.getUint32(end + signed + 8, true) === 0 && packed !== 0
  return end + signed + (isLong ? 20 : 12)
}

function addRecord(name: string, content: Uint8Array, put: (chunk: Uint8Array) => void): {packed: Packed} {
  const packed = pack(content, 8)
  put(header(signature.local, name, packed))
  put(packed.data)
  return {packed}
}

const utf8 = 0x0800
/** 1 January 1980, the first day that zip archives know: a file that is fixed twice is the same twice. */
const firstDay = 0x0021

function header(kind: number, name: string, packed: Packed, start?: number): Uint8Array {
  const title = new TextEncoder().encode(name)
  const shift = start === undefined ? 0 : 2
  const made = new Uint8Array((start === undefined ? 30 : 46) + title.length)
  const view = new DataView(made.buffer)
  view.setUint32(0, kind, true)
  if (start !== undefined) view.setUint16(4, 20, true)
  view.setUint16(4 + shift, 20, true)
  view.setUint16(6 + shift, utf8, true)
  view.setUint16(8 + shift, packed.method, true)
  view.setUint16(12 + shift, firstDay, true)
  setSizes(view, 14 + shift, packed)
  view.setUint16(26 + shift, title.length, true)
  if (start !== undefined) view.setUint32(42, start, true)
  made.set(title, start === undefined ? 30 : 46)
  return made
}

function endOfArchive(view: DataView, bytes: Uint8Array, end: number, {start, length, added}: {start: number; length: number; added: number}): Uint8Array {
  const tail = bytes.slice(end)
  const target = new DataView(tail.buffer)
  const at = findEnd(view) - end
  const locator = at - 20
  if (locator >= 0 && target.getUint32(locator, true) === signature.locator64) {
    const record = Number(target.getBigUint64(locator + 8, true)) - end
    for (const field of [24, 32]) target.setBigUint64(record + field, target.getBigUint64(record + field, true) + BigInt(added), true)
    target.setBigUint64(record + 40, BigInt(length), true)
    target.setBigUint64(record + 48, BigInt(start), true)
    target.setBigUint64(locator + 8, BigInt(start + length + record), true)
  }
  for (const field of [at + 8, at + 10]) {
    const count = target.getUint16(field, true)
    if (count !== 0xffff) target.setUint16(field, count + added, true)
  }
  if (target.getUint32(at + 12, true) !== 0xffffffff) target.setUint32(at + 12, length, true)
  if (target.getUint32(at + 16, true) !== 0xffffffff) target.setUint32(at + 16, start, true)
  return tail
}

function findEnd(view: DataView): number {
  let at = view.byteLength - 22
  while (view.getUint32(at, true) !== signature.end || at + 22 + view.getUint16(at + 20, true) !== view.byteLength) at--
  return at
}

function concat(...chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}
