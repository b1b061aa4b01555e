import {isUtf8} from 'node:buffer'
import {readFileSync, type PathOrFileDescriptor} from 'node:fs'
import type {FileFault} from './file-fault.js'
import {faultFromError, isFault} from './file-fault.js'

/** A file's text. `text` is without the byte order mark; `bom` says whether the file has one. */
export interface FileText {
  text: string
  bom: boolean
  /** The file's size in bytes. */
  bytes: number
}

/** How far into a file a NUL byte is looked for: the window that git uses. */
const window = 8000

/**
 * Reads a UTF-8 text file. Never throws: what can't be read comes back as a fault that says what to do.
 *
 * @param path A path or, for standard input, a file descriptor.
 */
export function readTextFile(path: PathOrFileDescriptor): FileText | FileFault {
  const buffer = readBytes(path)
  return isFault(buffer) ? buffer : decode(buffer)
}

/** Reads a file's bytes. Never throws. */
export function readBytes(path: PathOrFileDescriptor): Buffer | FileFault {
  try {
    return readFileSync(path)
  } catch (error) {
    return faultFromError(error as NodeJS.ErrnoException)
  }
}

/** Decodes the bytes of a text file; refuses what is not text or not UTF-8. */
export function decode(buffer: Buffer): FileText | FileFault {
  if (buffer.length >= 2 && ((buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff))) {
    return {id: 'file/not-utf8', message: 'The file is UTF-16. Save it as UTF-8 to have it linted.'}
  }
  const nul = buffer.subarray(0, window).indexOf(0)
  if (nul >= 0) {
    return {
      id: 'file/binary',
      message: `The file is not text: it has a NUL byte at byte ${nul}. Rename it or add it to .memolintignore.`,
    }
  }
  if (!isUtf8(buffer)) {
    const {line, byte} = firstInvalid(buffer)
    return {
      id: 'file/not-utf8',
      message: `The file is not UTF-8: byte ${byte}, on line ${line}, is not valid. Save it as UTF-8 to have it linted.`,
    }
  }
  const bom = buffer.length >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf
  return {text: buffer.toString('utf8', bom ? 3 : 0), bom, bytes: buffer.length}
}

// The first byte that is not UTF-8, by halving: a valid prefix stays valid when it is cut between characters.
function firstInvalid(buffer: Buffer): {byte: number; line: number} {
  let low = 0
  let high = buffer.length
  while (high - low > 1) {
    let middle = (low + high) >> 1
    while (middle > low && (buffer[middle]! & 0xc0) === 0x80) middle--
    if (middle === low) break
    if (isUtf8(buffer.subarray(low, middle))) low = middle
    else high = middle
  }
  for (let length = 1; length <= 4; length++) {
    if (low + length <= buffer.length && isUtf8(buffer.subarray(low, low + length))) [low, length] = [low + length, 0]
  }
  let line = 1
  for (let index = buffer.indexOf(10); index >= 0 && index < low; index = buffer.indexOf(10, index + 1)) line++
  return {byte: low, line}
}
