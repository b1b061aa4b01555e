import {unzipSync, Zip, ZipDeflate, ZipPassThrough} from 'fflate/browser'
import {expect, it} from 'vitest'
import {word} from '../../../src/formats/office/word.js'
import {fixed} from './open.js'
import {wordFile, wordParagraph} from './small-files.js'

/** The same parts, as a program writes them that does not know their sizes beforehand: these stand behind the data. */
function streamed(file: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_, chunk) => chunks.push(chunk))
  for (const [index, [name, part]] of Object.entries(unzipSync(file)).entries()) {
    const entry = index % 2 === 0 ? new ZipDeflate(name) : new ZipPassThrough(name)
    entry.mtime = new Date(2026, 2, 1, 12)
    zip.add(entry)
    entry.push(part, true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}

it('fixes an archive whose sizes stand behind the data, and keeps the other records as they are', async () => {
  const plain = wordFile(wordParagraph('Our agents call GPT-5 from Lambda.'), [], {'word/media/a.bin': new Uint8Array(3000).fill(7), 'z.bin': new Uint8Array(100)})
  const file = streamed(plain)
  const {bytes, lines} = await fixed(file, word)
  expect(lines).toEqual(['Our agents integrate with OpenAI from Lambda.'])
  const [before, after] = [unzipSync(file), unzipSync(bytes)]
  expect(Object.keys(after)).toEqual(Object.keys(before))
  for (const name of Object.keys(before)) if (name !== 'word/document.xml') expect(after[name]).toEqual(before[name])
  // What stands before the part that was fixed is there byte for byte.
  const start = Buffer.from(file).indexOf('word/document.xml') - 30
  expect(Buffer.compare(file.subarray(0, start), bytes.subarray(0, start))).toBe(0)
  expect((await fixed(await fixed(bytes, word).then(again => again.bytes), word)).fixed).toBe(0)
})
