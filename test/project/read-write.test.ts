import {chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decode, readTextFile} from '../../src/project/read-file.js'
import {replaceFile} from '../../src/project/write-file.js'
import {folderWith} from './folder.js'

const root = process.getuid?.() === 0

describe('reading', () => {
  it('keeps the byte order mark aside', () => {
    expect(decode(Buffer.from('\uFEFFé\r\n'))).toEqual({text: 'é\r\n', bom: true, bytes: 7})
    expect(decode(Buffer.from('é'))).toEqual({text: 'é', bom: false, bytes: 2})
    expect(decode(Buffer.alloc(0))).toEqual({text: '', bom: false, bytes: 0})
  })

  it.each([
    ['binary', Buffer.from('\x89PNG\r\n\0\0'), 'file/binary', 'byte 7'],
    ['UTF-16, little', Buffer.from('\uFEFFabc', 'utf16le'), 'file/not-utf8', 'UTF-16'],
    ['UTF-16, big', Buffer.from([0xfe, 0xff, 0, 65]), 'file/not-utf8', 'UTF-16'],
    ['Latin-1', Buffer.from('one\ntwo caf\xe9 au lait', 'latin1'), 'file/not-utf8', 'byte 11, on line 2'],
  ])('refuses what is not UTF-8 text: %s', (_name, bytes, id, says) => {
    const read = decode(bytes)
    expect(read).toMatchObject({id, message: expect.stringContaining(says) as string})
  })

  it('names the first byte that is wrong', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'binary'}).filter((text) => !/[\0\uFEFF]/.test(text)),
        fc.string({unit: 'grapheme'}).filter((text) => !text.includes('\0')),
        (before, after) => {
          const good = Buffer.from(before)
          const read = decode(Buffer.concat([good, Buffer.from([0xff]), Buffer.from(after)]))
          expect(read).toMatchObject({message: expect.stringContaining(`byte ${good.length},`) as string})
        },
      ),
    )
  })

  it('tells a path that is not there from a folder', () => {
    const folder = folderWith()
    expect(readTextFile(join(folder, 'x.md'))).toMatchObject({id: 'file/not-found'})
    expect(readTextFile(folder)).toMatchObject({id: 'file/unreadable', message: expect.stringContaining('folder') as string})
  })

  // The superuser may read everything, so there is nothing to see.
  it.skipIf(root)('tells what may not be read', () => {
    const path = join(folderWith({'a.md': 'x'}), 'a.md')
    chmodSync(path, 0)
    expect(readTextFile(path)).toMatchObject({id: 'file/unreadable', message: expect.stringContaining('permission') as string})
  })
})

describe('writing', () => {
  it('keeps mode, byte order mark and line endings, and leaves nothing behind', () => {
    const folder = folderWith({'a.md': '\uFEFFone\r\ntwo\r'})
    const path = join(folder, 'a.md')
    chmodSync(path, 0o640)
    const inode = statSync(path).ino
    expect(replaceFile(path, 'one\r\ntwo\r', 'one\r\n2\r', true)).toBeUndefined()
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFone\r\n2\r')
    expect(statSync(path).mode & 0o7777).toBe(0o640)
    expect(statSync(path).ino).not.toBe(inode)
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it('writes the target of a link, not the link', () => {
    const folder = folderWith({'real/a.md': 'x'})
    const link = join(folder, 'link.md')
    symlinkSync('real/a.md', link)
    expect(replaceFile(link, 'x', 'y', false)).toBeUndefined()
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real/a.md'), 'utf8')).toBe('y')
    expect(readdirSync(join(folder, 'real'))).toEqual(['a.md'])
  })

  it('writes nothing over a file that changed meanwhile', () => {
    const folder = folderWith({'a.md': 'other'})
    const path = join(folder, 'a.md')
    expect(replaceFile(path, 'x', 'y', false)).toMatchObject({
      id: 'file/not-written',
      message: expect.stringContaining('changed') as string,
    })
    expect(readFileSync(path, 'utf8')).toBe('other')
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it('tells a file that vanished', () => {
    expect(replaceFile(join(folderWith(), 'a.md'), 'x', 'y', false)).toMatchObject({id: 'file/not-written'})
  })

  it('does not follow a temporary file that somebody put there', () => {
    const folder = folderWith({'a.md': 'x', secret: 's'})
    symlinkSync('secret', join(folder, `.a.md.memolint-${process.pid}.tmp`))
    expect(replaceFile(join(folder, 'a.md'), 'x', 'y', false)).toMatchObject({id: 'file/not-written'})
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('s')
    writeFileSync(join(folder, 'a.md'), 'x')
  })

  it.skipIf(root)('leaves a read-only file as it is', () => {
    const path = join(folderWith({'a.md': 'x'}), 'a.md')
    chmodSync(path, 0o444)
    expect(replaceFile(path, 'x', 'y', false)).toMatchObject({message: expect.stringContaining('permission') as string})
    expect(readFileSync(path, 'utf8')).toBe('x')
  })
})
