import type {Pack} from './pack.js'

/** The page that documents a rule, `homepage#id`; nothing where the pack has no homepage. */
export function ruleUrl(pack: Pack, ruleId: string): string | undefined {
  return pack.homepage === undefined ? undefined : `${pack.homepage}#${ruleId}`
}
