import {pathToFileURL} from 'node:url'
import type {ArtifactLocation, Fix, Region} from 'sarif'
import type {Suggestion} from '../../finding.js'
import type {Message} from '../../formats/message.js'
import type {LineTable} from '../../formats/positions.js'

/** A path as SARIF names it: percent-encoded, and from the source root where it is not absolute. */
export function locate(path: string): ArtifactLocation {
  const absolute = /^(?:[/\\]|[A-Za-z]:)/.test(path)
  if (absolute) return {uri: pathToFileURL(path).href}
  return {uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT'}
}

/**
 * The stretch that a message is about; the first line where it is about the whole file, because readers want one. In a container a line is
 * a paragraph, which is no place in the file either.
 */
export function regionOf({place, part}: Pick<Message, 'place' | 'part'>): Region {
  if (place === null || part !== undefined) return {startLine: 1}
  const {start, end} = place
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  }
}

/**
 * A rewrite as SARIF has it.
 *
 * @param lines The lines of the file; none where its text is not at hand, and then the region is offsets alone.
 * @param shift 1 where the file starts with a byte order mark.
 */
export function fixOf(
  {start, end, text, title}: Suggestion,
  artifactLocation: ArtifactLocation,
  lines: LineTable | undefined,
  shift: number,
): Fix {
  const chars = {charOffset: start, charLength: end - start}
  const from = lines?.toPlace(start - shift)
  const to = lines?.toPlace(end - shift)
  const deletedRegion =
    from === undefined || to === undefined
      ? chars
      : {startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, ...chars}
  return {
    description: {text: title},
    artifactChanges: [{artifactLocation, replacements: [{deletedRegion, insertedContent: {text}}]}],
  }
}
