import {z} from 'zod'
import {anyFile} from './schema.js'

type Json = null | boolean | number | string | Json[] | {[key: string]: Json}

/** The JSON Schema by which editors complete and check a pack's YAML files; the text of `vocab/pack.schema.json`. */
export function packSchemaText(): string {
  // Editors' YAML servers know draft 7 best. Shared parts, such as examples, stand once.
  const schema = z.toJSONSchema(anyFile, {io: 'input', target: 'draft-07', reused: 'ref'}) as Json
  const titled = {title: 'A file of a memolint pack', ...(loosen(schema) as {[key: string]: Json})}
  return `${JSON.stringify(titled, null, 2)}\n`
}

/** Says of every list that one value may stand for a list of one, which the loader takes but `toJSONSchema` cannot see. */
function loosen(node: Json): Json {
  if (Array.isArray(node)) return node.map(loosen)
  if (node === null || typeof node !== 'object') return node
  const loose = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, loosen(value)]))
  const items = loose['items']
  if (loose['type'] !== 'array' || items === undefined) return loose
  const {type, items: _, ...rest} = loose
  return {...rest, anyOf: [{type: type as Json, items}, items]}
}
