import type {Sentence} from '../page.js'
import type {Members} from './members.js'
import type {Situation} from './situation.js'

// Sentences of more words than these are not looked through for other names.
const LONG = 120

const PRONOUN = /^(?:it|them|this|that|these|those|both|either)$/
const DEFINITE = /^(?:the|this|that|these|those|both|said)$/

/**
 * What a rewrite names as the power behind an agent or an environment. The company, as a rule. Where the object is a pronoun or a
 * description, its own words, so that the text still speaks of the same: “run agents powered by it”. Where the text tells models apart,
 * the model's own name: “Start with Luna, and run agents powered by Sol”.
 */
export function poweredBy(situation: Situation, members: Members, model: string | undefined): string | undefined {
  return anaphor(situation, members) ?? (model !== undefined && tellsApart(situation, members) ? model : undefined)
}

function anaphor({sentence, page, referents, lexis}: Situation, {np, whole, own, range}: Members): string | undefined {
  const phrase = np === undefined ? undefined : sentence.clauses.np(np)
  if (np === undefined || !phrase || !range || !whole || own.length > 1) return undefined
  const referent = referents.of(sentence, np)
  if (referent?.antecedent === undefined || lexis.entities.get(referent.entity)?.rule !== undefined) return undefined
  // “their newest model” would carry its frontier word along.
  if (!phrase.pronoun && referent.qualifiers.size > 0) return undefined
  const {words} = sentence.clauses
  const head = words[phrase.head]!
  const refers = phrase.pronoun ? PRONOUN.test(head.lower) && range.to === phrase.to : DEFINITE.test(phrase.determiner ?? '') && head.entity === undefined
  if (!refers) return undefined
  const said = page.folded(sentence.block).text.slice(words[phrase.from]!.start, words[phrase.to - 1]!.end)
  return said.replace(/^\p{Lu}(?=\p{Ll})/u, first => first.toLowerCase())
}

// “GPT-6 comes in two sizes, Sol and Luna. … invoke Sol”: a model is named besides the object, in the sentence or beside it.
function tellsApart({sentence, page, lexis}: Situation, {range}: Members): boolean {
  const {sentences} = page.reading(sentence.block)
  const around = [sentences[sentence.index - 1], sentence, sentences[sentence.index + 1]]
  return around.some(one => one !== undefined && one.to - one.from <= LONG && namesModel(one, one === sentence ? range : undefined, lexis))
}

function namesModel({clauses, from, to}: Sentence, but: Members['range'], lexis: Situation['lexis']): boolean {
  for (let at = from; at < to; at++) {
    if (but && at >= but.from && at < but.to) continue
    const entity = lexis.entities.get(clauses.words[at]!.entity ?? '')
    if (entity?.role === 'object' && entity.rule === undefined) return true
  }
  return false
}
