import {extentOf} from './extent.js'
import type {Members} from './members.js'
import {type Replaced, type Situation, textOf} from './situation.js'

/** A description that keeps the innocent names in it: “models from Cohere as well as agents powered by OpenAI”. A person decides. */
export function mixedNames({page, lexis, sentence}: Situation, members: Members, text: string): Replaced | undefined {
  const {clauses} = sentence
  const {words} = clauses
  const range = members.range!
  const prep = clauses.phrases.findIndex(phrase =>
    phrase.kind === 'prep' && phrase.from > range.from && phrase.to < range.to && /^(?:from|by|like|such as|including)$/.test(phrase.lower))
  if (prep < 0 || !clauses.np(prep + 1)) return undefined
  const own = (np: number): boolean => words.slice(clauses.np(np)!.from, clauses.np(np)!.to)
    .some(word => /^(?:object|owner)$/.test(lexis.entities.get(word.entity ?? '')?.role ?? ''))
  // A list whose end was read as another object's is of names alone: “models by Cohere, OpenAI and Stability AI”.
  const list = clauses.listFrom(prep + 1)
  const names = list.every(np => clauses.np(np)!.determiner === undefined && clauses.headWord(np).tag === 'name')
  const to = Math.max(range.to, names ? clauses.phrases[list.at(-1)!]!.to : 0)
  const kept = list.filter(np => clauses.phrases[np]!.to <= to && !own(np))
  const next = words[to]
  if (kept.length === 0 || next?.tag === 'cc' || (next?.lower === ',' && clauses.np(clauses.phraseOf(to) + 1))) return undefined
  const said = kept.map(np => textOf(page, sentence, clauses.np(np)!))
  const others = said.length === 1 ? said[0]! : `${said.slice(0, -1).join(', ')} and ${said.at(-1)!}`
  const head = textOf(page, sentence, {from: range.from, to: clauses.phrases[prep]!.to})
  return {from: range.from, to, text: `${head} ${others} as well as ${text}`, safe: false}
}

/** A list that keeps its innocent members and ends on the approved one: “Claude, Llama and agents powered by OpenAI”. A person decides. */
export function mixedList({page, lexis, sentence}: Situation, members: Members, text: string): Replaced | undefined {
  const {clauses} = sentence
  const {words} = clauses
  const ordered = [...members.all].sort((a, b) => a - b)
  if (members.innocent.some(np => clauses.np(np)!.pronoun)) return undefined
  const extents = ordered.map(np => extentOf(clauses, np, lexis))
  const kept = ordered.flatMap((np, index) => (members.innocent.includes(np) ? [extents[index]!] : []))
  const said = kept.map(range => textOf(page, sentence, range))
  const from = extents[0]!.from
  const to = extents.at(-1)!.to
  const between = words.slice(from, to)
  const conjunction = between.findLast(word => word.tag === 'cc')?.lower ?? 'and'
  const spelled = /^(?:and|or|nor)$/.test(conjunction) ? conjunction : 'and'
  // “models by Anthropic, Luma and OpenAI”: the list began before, inside another phrase.
  if (words[to]?.tag === 'apostrophe-s' || (from > sentence.from && words[from - 1]!.lower === ',')) return undefined
  const list = said.length === 1 ? said[0]! : said.join(', ')
  return {from, to, text: `${list} ${spelled} ${text}`, safe: false}
}
