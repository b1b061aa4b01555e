import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import type {FileFault} from './file-fault.js'

const bomBytes = '\uFEFF'

/**
 * Replaces a file's text, as `replaceBytes` does its bytes.
 *
 * @param before The text that was read, without its byte order mark.
 * @param after The text to write. Line endings are written as they stand.
 * @param bom Whether the file starts with a byte order mark.
 */
export function replaceFile(path: string, before: string, after: string, bom: boolean): FileFault | undefined {
  const mark = bom ? bomBytes : ''
  return replaceBytes(path, Buffer.from(mark + before), Buffer.from(mark + after))
}

/**
 * Replaces a file's bytes in one step: a reader sees the old file or the new one, never half of one. Mode and, where the system lets us,
 * owner are kept; a symbolic link stays a link and its target is written. Never throws.
 *
 * @param path The file.
 * @param before The bytes that were read: where the file no longer holds them, nothing is written.
 * @returns What went wrong, if anything did.
 */
export function replaceBytes(path: string, before: Uint8Array, after: Uint8Array): FileFault | undefined {
  let temporary: string | undefined
  try {
    const target = realpathSync(path)
    // A rename needs no right to write to the file itself, so it is asked for: read-only files stay as they are.
    accessSync(target, constants.W_OK)
    const stat = statSync(target)
    const name = join(dirname(target), `.${basename(target)}.memolint-${process.pid}.tmp`)
    const descriptor = openSync(name, 'wx', stat.mode & 0o777)
    temporary = name
    try {
      writeFileSync(descriptor, after)
      keepOwner(descriptor, stat.uid, stat.gid)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    // After the owner: a change of owner clears set-id bits, and the mask of the process had its say at the opening.
    chmodSync(name, stat.mode & 0o7777)
    if (!readFileSync(target).equals(before)) {
      unlinkSync(name)
      return {id: 'file/not-written', message: 'The file changed while it was being linted, so it was not fixed. Run again.'}
    }
    renameSync(name, target)
    return undefined
  } catch (error) {
    if (temporary !== undefined) {
      try {
        unlinkSync(temporary)
      } catch {
        // It was never made or is gone; the first error is the one to tell.
      }
    }
    const {code, message} = error as NodeJS.ErrnoException
    const why = code === 'EACCES' || code === 'EPERM' ? 'permission denied' : message
    return {id: 'file/not-written', message: `The fixes can’t be written: ${why}. The file is as it was.`}
  }
}

function keepOwner(descriptor: number, uid: number, gid: number): void {
  try {
    fchownSync(descriptor, uid, gid)
  } catch {
    // Only the superuser may give files away; the file then belongs to the person who ran the fix.
  }
}
