import {unzipSync} from 'fflate/browser'
import {expect} from 'vitest'
import {compile} from '../../../src/engine/lint.js'
import type {Container, ContainerFormat, ContainerOptions} from '../../../src/formats/container.js'
import {fixContainer, lintContainer} from '../../../src/formats/lint-container.js'
import {readPack} from '../../corpus/reader.js'

/** A block of a container in short: address, kind, text, and what its marks cover. */
export function blocksIn({prose}: Container): string[] {
  return prose.blocks.map(({kind, depth, text, marks, where}) => {
    const said = marks.map(mark => ` ${mark.kind}=${text.slice(mark.start, mark.end)}`)
    return `${where}: ${kind}${depth ?? ''} ${JSON.stringify(text)}${said.join('')}`
  })
}

let compiled: ReturnType<typeof compile> | undefined
/** The pack that ships. */
const pack = (): ReturnType<typeof compile> => (compiled ??= compile(readPack()))

/** What is found in a file: rule, words and address. */
export async function findingsIn(bytes: Uint8Array, format: ContainerFormat, options?: ContainerOptions): Promise<string[]> {
  const container = await format.open(bytes, options)
  return lintContainer(container, pack()).findings.map(({ruleId, actual, where}) => `${ruleId} “${actual}” in ${where}`)
}

/** A file with its fixes: the parts before and after, and the paragraphs after. */
export async function fixed(bytes: Uint8Array, format: ContainerFormat): Promise<{bytes: Uint8Array; lines: string[]; parts: Record<string, string>; fixed: number}> {
  const container = await format.open(bytes)
  const done = await fixContainer({container, bytes}, format, pack())
  const parts = Object.fromEntries(Object.entries(unzipSync(done.bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]))
  return {bytes: done.bytes, lines: done.container.text.split('\n'), parts, fixed: done.fixed}
}

/** Writes new text for the first occurrence of some words. */
export async function rewritten(bytes: Uint8Array, format: ContainerFormat, words: string, text: string): Promise<{free: boolean; bytes: Uint8Array; parts: Record<string, string>}> {
  const container = await format.open(bytes)
  const start = container.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  const edit = {start, end: start + words.length, text}
  const out = await container.write!([edit])
  return {free: container.canWrite!(edit), bytes: out, parts: Object.fromEntries(Object.entries(unzipSync(out)).map(([name, part]) => [name, new TextDecoder().decode(part)]))}
}
