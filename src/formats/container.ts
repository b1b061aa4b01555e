import type {BlockKind} from '../engine/prose.js'
import type {Span} from '../finding.js'
import type {Prose, SourceBlock} from './format.js'

/** How much of a container is read before it is refused. Sizes in bytes. */
export interface ContainerLimits {
  /** The file as it lies on disk. */
  file: number
  /** One part of it, unpacked. */
  part: number
  /** All parts that are read, unpacked. */
  total: number
  /** How many parts it may list. */
  entries: number
  /** How many paragraphs are read. */
  paragraphs: number
}

const megabyte = 1024 * 1024

/** What a deck of a thousand slides or a sheet of a million rows stays below, and what a laptop has the memory for. */
export const defaultLimits: Readonly<ContainerLimits> = {
  file: 256 * megabyte,
  part: 128 * megabyte,
  total: 512 * megabyte,
  entries: 20_000,
  paragraphs: 1_000_000,
}

/** How a container is read. */
export interface ContainerOptions {
  limits?: Partial<ContainerLimits>
  /** Whether reviewers' comments are prose. Absent: as the format has it. */
  comments?: boolean
}

/** A block of a container. Its `map` leads to its line of `Container.text`, unit by unit. */
export interface ContainerBlock extends SourceBlock {
  kind: BlockKind
  /** The part that holds it, such as `ppt/slides/slide3.xml`, or a page of a PDF. */
  part: string
  where: string
}

/** What a container says, with every block in its reading order. */
export interface ContainerProse extends Prose {
  blocks: ContainerBlock[]
}

/** Text to put in the place of a stretch of `Container.text`. It never reaches over a line end. */
export interface ContainerEdit extends Span {
  text: string
}

/**
 * An open container: a file whose prose is not one text, such as a deck. Its paragraphs, one a line, make a text of their own: what
 * offsets, lines and columns are of, in findings, suggestions and edits alike. Block n of `prose` is line n + 1.
 */
export interface Container {
  /** The paragraphs in reading order, parted by `\n`. A line break inside one is a space here, so that all offsets agree. */
  text: string
  prose: ContainerProse
  /** True where `write` can set the new text without a loss: no field, tab or link is torn. Absent where the format can't be written. */
  canWrite?(edit: ContainerEdit): boolean
  /**
   * The file with the edits in place; every other byte of its parts is as it was. Absent where the format can't be written.
   *
   * @param edits Do not overlap; in any order.
   */
  write?(edits: readonly ContainerEdit[]): Uint8Array | Promise<Uint8Array>
}

/** How one kind of container is opened. */
export interface ContainerFormat {
  kind: 'container'
  id: string
  extensions: readonly string[]
  /** @throws {ContainerFault} (or rejects) where the file can't be read as a whole. Never anything else, on any bytes. */
  open(bytes: Uint8Array, options?: ContainerOptions): Container | Promise<Container>
}

/** Why a container can't be read. The message says what to do. */
export class ContainerFault extends Error {
  override readonly name = 'ContainerFault'

  constructor(
    readonly id: 'damaged' | 'encrypted' | 'too-large' | 'unsafe' | 'wrong-format',
    message: string,
  ) {
    super(message)
  }
}
