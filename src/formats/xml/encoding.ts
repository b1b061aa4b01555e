import {ContainerFault} from '../container.js'

/** A part's text, and how to make bytes of it again. */
export interface PartText {
  source: string
  encode: (source: string) => Uint8Array
}

/**
 * The text of an XML part. A byte order mark stays in it, so that encoding it again gives every byte back.
 *
 * @throws {ContainerFault} Where it is neither UTF-8 nor UTF-16.
 */
export function decodePart(bytes: Uint8Array, part: string): PartText {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  if (isLittle || isBig) {
    const units = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const parts: string[] = []
    for (let at = 0; at + 1 < bytes.length; at += 16_384) {
      const codes: number[] = []
      for (let unit = at; unit < Math.min(at + 16_384, bytes.length - 1); unit += 2) codes.push(units.getUint16(unit, isLittle))
      parts.push(String.fromCharCode(...codes))
    }
    return {source: parts.join(''), encode: source => encode16(source, isLittle)}
  }
  try {
    return {source: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes), encode: source => new TextEncoder().encode(source)}
  } catch {
    throw new ContainerFault('damaged', `The file is damaged: the part “${part}” is not UTF-8. Open it in its own program and save it again.`)
  }
}

function encode16(source: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(source.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < source.length; at++) view.setUint16(at * 2, source.charCodeAt(at), isLittle)
  return bytes
}
