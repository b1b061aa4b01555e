import type {Pack} from './pack.js'
import shipped from './shipped.generated.json' with {type: 'json'}

/** The name of the pack that ships, and the default. */
export const shippedName = 'aws-openai'

/**
 * The pack that ships, ready at once: no YAML and no schema is loaded for it. It has the examples of its rules and no others; the proof
 * of the whole is a test of this package.
 */
export function loadShippedPack(): Pack {
  const pack: unknown = shipped
  return pack as Pack
}
