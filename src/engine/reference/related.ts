import {isHead} from '../lexis.js'
import type {Sentence} from '../page.js'
import {isModelNoun} from './nouns.js'
import type {Referent, Referents} from './referents.js'

const RELATED = new Set(['from', 'by', 'like', 'such as', 'such', 'including', 'of', 'behind'])
export const BUILT = /^(?:build|make|train|develop|create|own|release|publish|design|offer|provide|host|call|name|dub|pioneer|ship|launch|announce|produce|supply|have|keep|run|serve|hold|unveil|introduce|debut|present|preview|publish)$/

/** “models from OpenAI”, “models such as GPT-5”, “models (GPT-5, o3)”, “models built by OpenAI”. */
export function relatedReferent(referents: Referents, sentence: Sentence, np: number, noun: string, qualifiers: Set<string>): Referent | undefined {
  const {clauses} = sentence
  const modifiers = clauses.modifiersOf(np)
  let exempt: Referent | undefined
  const weigh = (part: number, prep: string): Referent | undefined => {
    const inner = referents.of(sentence, part)
    if (!inner) return undefined
    if (inner.role === 'exempt') exempt ??= {...inner, qualifiers}
    if (inner.role === 'object' || inner.role === 'owner') {
      const entity = referents.entity(inner.entity)
      // “the endpoint of GPT-5”, “agents from OpenAI”: only nouns that the entity owns.
      if (prep !== 'appositive' && !isHead(entity, noun)) return undefined
      if (prep === 'appositive' && !isModelNoun(referents, noun) && !isHead(entity, noun)) return undefined
      return {...inner, role: 'object', qualifiers: new Set([...qualifiers, ...inner.qualifiers]), bareOwner: false, ...(prep === 'appositive' && modifiers.appositive.length > 1 && {member: part})}
    }
    return undefined
  }
  let object: Referent | undefined
  for (const {prep, nps} of modifiers.prepositional) {
    if (!RELATED.has(prep)) continue
    for (const part of nps) object ??= weigh(part, prep)
    // “models from leading companies like …, OpenAI, …”
    for (const part of nps) {
      for (const inner of clauses.modifiersOf(part).prepositional) {
        if (/^(?:like|such as|including|such)$/.test(inner.prep)) for (const name of inner.nps) object ??= weigh(name, inner.prep)
      }
    }
  }
  for (const part of modifiers.appositive) object ??= weigh(part, 'appositive')
  for (const {vg, reduced} of modifiers.clauses) {
    const verb = clauses.vg(vg)!
    if (!BUILT.test(verb.lemma)) continue
    if (reduced) {
      const by = vg + 1
      const particle = clauses.phrases[by]
      if (particle?.kind === 'prep' && (particle.lower === 'by' || particle.lower === 'at') && clauses.np(by + 1)) object ??= weigh(by + 1, 'by')
      if (clauses.np(by) && /^(?:call|name|dub)$/.test(verb.lemma)) object ??= weigh(by, 'appositive')
    } else {
      for (const subject of clauses.subjectOf(vg)) object ??= weigh(subject, 'by')
    }
  }
  return object ?? exempt
}
