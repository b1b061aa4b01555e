import type {Pack} from './pack.js'

/** The text of `shipped.generated.json`: the pack with the examples of its rules alone, which `explain` shows. */
export function shippedJson(pack: Pack): string {
  const bare = <Entry extends object>(list: readonly Entry[]) => list.map(entry => ({...entry, examples: {flagged: [], clean: []}}))
  const small: Pack = {
    ...pack,
    entities: bare(pack.entities),
    qualifiers: bare(pack.qualifiers),
    triggers: bare(pack.triggers),
    senses: bare(pack.senses),
    rewrites: bare(pack.rewrites),
  }
  return `${JSON.stringify(small, null, 1)}\n`
}
