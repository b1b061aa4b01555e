import type {Pack} from '../../vocabulary/pack.js'
import {ruleUrl} from '../../vocabulary/rule-url.js'
import type {RuleInfo} from './reporter.js'

/** What reports say of the rules of packs. */
export function rulesOf(packs: readonly Pack[]): RuleInfo[] {
  return packs.flatMap((pack) => pack.rules.map(({id, level, basis, title, why}) => ({id, level, basis, title, why, url: ruleUrl(pack, id)})))
}
