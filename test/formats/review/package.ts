import {unzipSync} from 'fflate/browser'
import {expect} from 'vitest'

/** The parts of a package as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => [name, Buffer.from(part).toString('latin1')]))
}

/** The parts that differ or are new, sorted. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, fresh] = [partsOf(before), partsOf(after)]
  expect(Object.keys(old).filter((name) => !(name in fresh))).toEqual([])
  return Object.keys(fresh).filter((name) => fresh[name] !== old[name]).sort()
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1]

/** What an Office program would stumble over: parts without a type, types and relations that lead nowhere, ids given twice. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes)
  const faults: string[] = []
  const types = parts['[Content_Types].xml']!
  const defaults = new Set([...types.matchAll(/<Default\s[^>]*>/g)].map(([tag]) => attribute(tag, 'Extension')!.toLowerCase()))
  const overrides = [...types.matchAll(/<Override\s[^>]*>/g)].map(([tag]) => attribute(tag, 'PartName')!.slice(1))
  for (const name of overrides) if (!(name in parts)) faults.push(`a type for ${name}, which is not there`)
  if (new Set(overrides).size !== overrides.length) faults.push('a type given twice')
  for (const name of Object.keys(parts)) {
    if (name === '[Content_Types].xml' || name.endsWith('/')) continue
    if (!overrides.includes(name) && !defaults.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())) faults.push(`no type for ${name}`)
    if (!name.endsWith('.rels')) continue
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '')
    if (owner !== '' && !(owner in parts)) faults.push(`relations of ${owner}, which is not there`)
    const tags = [...parts[name]!.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => tag)
    if (new Set(tags.map((tag) => attribute(tag, 'Id'))).size !== tags.length) faults.push(`an id given twice in ${name}`)
    for (const tag of tags) {
      if (attribute(tag, 'TargetMode') === 'External') continue
      const target = new URL(attribute(tag, 'Target')!, `file:///${owner}`).pathname.slice(1)
      if (!(decodeURIComponent(target) in parts)) faults.push(`${name} leads to ${target}, which is not there`)
    }
  }
  return faults
}
