import type {Io} from './io.js'

/** All that a stream has to give. */
export async function readAll(stream: Io['stdin']): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}
