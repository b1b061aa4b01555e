import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll} from 'vitest'

/** Whether there is an office program to make and open documents. Where there is none, the tests that need it are skipped, and say so. */
export const hasLibreOffice = existsSync('/usr/bin/soffice') && existsSync('/usr/bin/pdftotext')

if (!hasLibreOffice)
  console.warn('SKIPPED: there is no soffice or pdftotext, so no real document is made or opened. Install them: apt-get install -y --no-install-recommends libreoffice-writer libreoffice-impress libreoffice-calc poppler-utils')

/** Milliseconds that the office program may take for one document. */
export const slow = 240_000

/** An office program with a profile of its own, for the tests of one file. */
export function libreOffice(): {
  /** A document in another format. `filter`: the name of an export filter, where the extension is not enough. */
  convert(bytes: Uint8Array | string, from: string, to: string, filter?: string): Buffer
  /** The text of a document as it stands on paper. */
  textOf(bytes: Uint8Array, from: string): string
} {
  const folder = mkdtempSync(join(tmpdir(), 'memolint-office-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  let number = 0
  const convert = (bytes: Uint8Array | string, from: string, to: string, filter?: string): Buffer => {
    const name = join(folder, `d${++number}`)
    writeFileSync(`${name}.${from}`, bytes)
    const out = join(folder, 'out')
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', filter === undefined ? to : `${to}:${filter}`, '--outdir', out, `${name}.${from}`], {stdio: 'pipe', timeout: slow})
    // The program returns 0 whatever happens.
    return readFileSync(join(out, `d${number}.${to}`))
  }
  return {
    convert,
    textOf(bytes, from) {
      const pdf = join(folder, `p${++number}.pdf`)
      writeFileSync(pdf, from === 'pdf' ? bytes : convert(bytes, from, 'pdf'))
      return execFileSync('pdftotext', ['-layout', pdf, '-'], {encoding: 'utf8'})
    },
  }
}
