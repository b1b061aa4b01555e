import {ContainerFault, type ContainerLimits} from '../container.js'

/** A part of a zip archive, as its directory lists it. Offsets are into the archive. */
export interface Entry {
  name: string
  flags: number
  method: number
  crc: number
  /** Sizes in bytes, packed and unpacked. */
  packed: number
  size: number
  /** Where its local record starts. */
  start: number
  /** Its line of the directory. */
  central: {start: number; end: number}
}

/** An open archive. */
export interface Archive {
  bytes: Uint8Array
  view: DataView
  /** In the order of the directory. */
  entries: readonly Entry[]
  byName: ReadonlyMap<string, Entry>
  /** The directory: from its first line to the end record (of the 64-bit form, where there is one). */
  directory: {start: number; end: number}
  limits: ContainerLimits
  /** How many bytes were unpacked so far; counts against `limits.total`. */
  unpacked: number
}

export const signature = {local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, descriptor: 0x08074b50}

const none32 = 0xffffffff
const damaged = (what: string): ContainerFault =>
  new ContainerFault('damaged', `The file is damaged: ${what}. Open it in its own program and save it again.`)

/**
 * Reads the directory of a zip archive. Nothing is unpacked.
 *
 * @throws {ContainerFault} Where it is cut off, encrypted, larger than its limits, or lists parts that two programs would read differently.
 */
export function openArchive(given: Uint8Array, limits: ContainerLimits): Archive {
  // A Node buffer would cut slices that share its memory.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const {count, start, length, end} = findDirectory(view)
  if (count > limits.entries)
    throw new ContainerFault('too-large', `The file lists ${count} parts; more than ${limits.entries} are not read. Raise “limits.entries” to read it.`)
  if (start + length > end) throw damaged('its directory lies outside of it')
  const entries: Entry[] = []
  const byName = new Map<string, Entry>()
  const seen = new Set<string>()
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== signature.central) throw damaged('its directory breaks off')
    const entry = readEntry(bytes, view, at, end)
    at = entry.central.end
    checkName(entry.name)
    const key = entry.name.toLowerCase()
    if (seen.has(key))
      throw new ContainerFault('unsafe', `The file holds two parts named “${entry.name}”, and programs differ in which of them they show. Save it again from its own program.`)
    seen.add(key)
    if (entry.flags & 1) throw encrypted()
    entries.push(entry)
    byName.set(entry.name, entry)
  }
  checkRecords(entries, view, start)
  return {bytes, view, entries, byName, directory: {start, end: at}, limits, unpacked: 0}
}

/** The fault of a file that needs a password. */
export function encrypted(): ContainerFault {
  return new ContainerFault('encrypted', 'The file is protected by a password. Save a copy without one to have it linted.')
}

function findDirectory(view: DataView): {count: number; start: number; length: number; end: number} {
  const size = view.byteLength
  for (let at = size - 22; at >= Math.max(0, size - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== signature.end || at + 22 + view.getUint16(at + 20, true) !== size) continue
    const small = {count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true), length: view.getUint32(at + 12, true), end: at}
    if (at < 20 || view.getUint32(at - 20, true) !== signature.locator64) return small
    const end = Number(view.getBigUint64(at - 20 + 8, true))
    if (end + 56 > at || view.getUint32(end, true) !== signature.end64) throw damaged('its 64-bit directory is missing')
    return {
      count: Number(view.getBigUint64(end + 32, true)),
      length: Number(view.getBigUint64(end + 40, true)),
      start: Number(view.getBigUint64(end + 48, true)),
      end,
    }
  }
  throw damaged('its end is missing, as after a broken download')
}

const names = new TextDecoder()

function readEntry(bytes: Uint8Array, view: DataView, at: number, limit: number): Entry {
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  if (end > limit) throw damaged('its directory breaks off')
  const entry: Entry = {
    name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
    central: {start: at, end},
  }
  readExtra64(entry, view, at + 46 + nameLength, extraLength)
  return entry
}

// Of the 64-bit fields only those are there whose 32-bit form is full.
function readExtra64(entry: Entry, view: DataView, start: number, length: number): void {
  if (entry.size !== none32 && entry.packed !== none32 && entry.start !== none32) return
  const end = start + length
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let field = at + 4
    const last = Math.min(end, field + view.getUint16(at + 2, true))
    for (const key of ['size', 'packed', 'start'] as const) {
      if (entry[key] !== none32) continue
      if (field + 8 > last) throw damaged('a part’s 64-bit size is missing')
      entry[key] = Number(view.getBigUint64(field, true))
      field += 8
    }
    return
  }
}

function checkName(name: string): void {
  const isSafe = !name.startsWith('/') && !name.startsWith('\\') && !name.includes('\0') && !/^[A-Za-z]:/.test(name) && !/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name)
  if (isSafe) return
  throw new ContainerFault('unsafe', `The file holds a part named “${name}”, which leads out of it; no office program writes such a name. It was not read.`)
}

// Records that share bytes are how a small file claims to hold terabytes.
function checkRecords(entries: readonly Entry[], view: DataView, directory: number): void {
  let free = 0
  for (const {start, packed, name} of [...entries].sort((a, b) => a.start - b.start)) {
    if (start < free || start + 30 > directory) throw damaged(`the part “${name}” lies outside of it or in another one`)
    if (view.getUint32(start, true) !== signature.local) throw damaged(`the part “${name}” does not start where its directory says`)
    free = dataStart(view, start) + packed
    if (free > directory) throw damaged(`the part “${name}” breaks off`)
  }
}

/** Where the data of a local record starts. */
export function dataStart(view: DataView, record: number): number {
  return record + 30 + view.getUint16(record + 26, true) + view.getUint16(record + 28, true)
}
