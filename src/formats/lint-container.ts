import {screen, type CompiledPack, type LintOptions} from '../engine/lint.js'
import type {Container, ContainerFormat, ContainerOptions} from './container.js'
import {fixesOf} from './fix-source.js'
import {joinLines} from './join-lines.js'
import {lintProse, readProse, type SourceOptions, type SourceReading, type SourceReport, type WriteEdit} from './lint-source.js'

/** Lints an open container. Offsets are into its `text`. */
export function lintContainer(container: Container, compiled: CompiledPack, options: SourceOptions = {}): SourceReport {
  if (!screen(container.text, compiled)) return {findings: [], problems: container.prose.problems, directives: [], silenced: []}
  return lintProse(container.prose, writeInto(container), compiled, options)
}

/** How every trigger of a container was read, in its order. */
export function readContainer({prose}: Container, compiled: CompiledPack, options: LintOptions = {}): SourceReading[] {
  return readProse(prose, compiled, options)
}

// A paragraph's text and its line have the same length, so that a block's map leads from one to the other unit by unit.
function writeInto(container: Container): WriteEdit {
  return (block, start, end, text) => {
    const edit = {...block.map.toSource(start, end), text: joinLines(text)}
    return {...edit, isFree: container.canWrite?.(edit) === true}
  }
}

/** A container with its fixes applied. */
export interface ContainerFix {
  /** The fixed file, opened anew; the file as it was given, where nothing is fixed. */
  container: Container
  bytes: Uint8Array
  fixed: number
  remaining: SourceReport
}

/** More passes than this no file needs; each one unpacks and packs what it changes. */
const mostPasses = 10

/**
 * Applies the fixes of a container, pass by pass until none is left. A pass after which there are not fewer findings is undone.
 *
 * @param file The bytes and the container that they were opened as.
 */
export async function fixContainer(
  file: Pick<ContainerFix, 'container' | 'bytes'>,
  format: ContainerFormat,
  compiled: CompiledPack,
  options: SourceOptions = {},
  how: ContainerOptions = {},
): Promise<ContainerFix> {
  let {container} = file
  const done: ContainerFix = {...file, fixed: 0, remaining: lintContainer(container, compiled, options)}
  for (let pass = 0; pass < mostPasses; pass++) {
    const fixes = fixesOf(done.remaining)
    if (fixes.length === 0 || container.write === undefined) break
    const written = await container.write(fixes)
    const next = await format.open(written, how)
    const remaining = lintContainer(next, compiled, options)
    if (remaining.findings.length >= done.remaining.findings.length) break
    container = next
    Object.assign(done, {container, bytes: written, fixed: done.fixed + fixes.length, remaining})
  }
  return done
}
