import {oneOf} from './describe.js'
import {nearest} from './nearest.js'
import type {Entity, Pack, Qualifier, Rewrite, Rule, Sense, Trigger} from './pack.js'
import type {PackProblem} from './problem.js'
import {kinds, messagePlaceholders, namePlaceholders, rewritePlaceholders, type ListKey} from './schema.js'
import type {Said, Way, YamlFile} from './yaml.js'

/** An entry of a pack with its place. `value` is undefined where the entry itself is faulty; its id still counts. */
export interface Entry {
  list: ListKey
  id: string | undefined
  /** What messages call it, such as ``rule `access` ``. */
  owner: string
  file: YamlFile
  way: Way
  value: Pack[ListKey][number] | undefined
}

/** A fault inside an entry. */
type Fault = Said & {way: Way}

/** What holds between the entries of a pack: ids are unique and references resolve; and what a schema can't say of one entry. */
export function checkLaws(found: readonly Entry[], complete: boolean): PackProblem[] {
  const ids = idsOf(found)
  const problems = duplicates(found)
  for (const entry of found) {
    const faults = [...faultsOf(entry), ...(complete ? unresolved(entry, ids) : [])]
    for (const {way, ...said} of faults) problems.push(entry.file.problem([...entry.way, ...way], said))
  }
  return problems
}

type Ids = Record<ListKey, string[]>

function idsOf(found: readonly Entry[]): Ids {
  const ids = Object.fromEntries(Object.keys(kinds).map(key => [key, []])) as unknown as Ids
  for (const {list, id} of found) if (id !== undefined) ids[list].push(id)
  return ids
}

function duplicates(found: readonly Entry[]): PackProblem[] {
  const first = new Map<string, Entry>()
  return found.flatMap(entry => {
    if (entry.id === undefined) return []
    const key = `${entry.list}:${entry.id}`
    const before = first.get(key)
    if (!before) first.set(key, entry)
    if (!before) return []
    const {path, line} = before.file.place([...before.way, 'id'])
    return [entry.file.problem([...entry.way, 'id'], {
      message: `there are two ${entry.list} with the id \`${entry.id}\``,
      expected: `an id of its own; the first stands at ${path}:${line}`,
      repair: 'rename one of them, or make them one entry',
    })]
  })
}

/** A reference: where it stands, what it names, and the lists that may hold that. */
interface Reference {
  way: Way
  id: string
  to: ListKey[]
}

function unresolved(entry: Entry, ids: Ids): Fault[] {
  return referencesOf(entry).flatMap(({way, id, to}) => {
    const known = to.flatMap(list => ids[list])
    if (known.includes(id)) return []
    const near = nearest(id, known)
    const kind = to.map(list => kinds[list]).join(' or ')
    return [{
      way,
      message: `${entry.owner} names the ${kind} \`${id}\`, which is not there`,
      expected: known.length > 0 && known.length <= 12 ? oneOf(known) : `the id of a ${kind}`,
      repair: near === undefined ? `add a ${kind} with this id, or remove the reference` : `write \`${near}\``,
    }]
  })
}

function referencesOf({list, value}: Entry): Reference[] {
  if (!value) return []
  const found: Reference[] = []
  const add = (to: ListKey[], way: Way, id: string | undefined) => {
    if (id !== undefined) found.push({to, way, id})
  }
  const addAll = (to: ListKey[], key: string, ids: readonly string[]) => ids.forEach((id, index) => add(to, [key, index], id))
  const of: {[Key in ListKey]?: () => void} = {
    entities: () => {
      const {rule, option} = value as Entity
      add(['rules'], ['rule'], rule)
      add(['options'], ['option'], option)
    },
    rules: () => {
      const {sources, becomes} = value as Rule
      addAll(['sources'], 'sources', sources)
      for (const [index, {qualifier, rule}] of becomes.entries()) {
        add(['qualifiers'], ['becomes', index, 'qualifier'], qualifier)
        add(['rules'], ['becomes', index, 'rule'], rule)
      }
    },
    triggers: () => add(['rules'], ['rule'], (value as Trigger).rule),
    senses: () => addAll(['triggers', 'rules'], 'of', (value as Sense).of),
    rewrites: () => addAll(['rules'], 'rules', (value as Rewrite).rules),
  }
  of[list]?.()
  const flagged = 'examples' in value ? value.examples.flagged : []
  flagged.forEach((example, index) => add(['rules'], ['examples', 'flagged', index, 'rule'], example.rule))
  return found
}

function faultsOf({list, owner, value}: Entry): Fault[] {
  if (!value) return []
  const needs = (key: string, items: readonly unknown[], repair: string): Fault[] =>
    items.length > 0 ? [] : [{way: key.split('.'), message: `${owner} has no \`${key}\``, expected: 'at least one', repair}]
  switch (list) {
    case 'entities': {
      const {names} = value as Entity
      return [
        ...needs('names', names, 'add the names by which people call it'),
        ...names.flatMap((name, index) => nameFaults(name, owner).map(said => ({...said, way: ['names', index]}))),
      ]
    }
    case 'qualifiers':
      return needs('words', (value as Qualifier).words, 'add the words that show it')
    case 'rules': {
      const {basis, sources, message, examples} = value as Rule
      return [
        ...(basis === 'advice' ? [] : needs('sources', sources, 'name the source that says so, or make it `basis: advice`')),
        ...needs('examples.flagged', examples.flagged, 'add a text that the rule flags'),
        ...needs('examples.clean', examples.clean, 'add a text that the rule leaves alone'),
        ...braceFaults(message, owner, messagePlaceholders).map(said => ({...said, way: ['message']})),
      ]
    }
    case 'triggers':
      return needs('lemmas', (value as Trigger).lemmas, 'add the words to watch for, in their base form')
    case 'senses': {
      const {of, after, before, subjects, within, verbs} = value as Sense
      return [
        ...needs('of', of, 'name the triggers whose sense it is'),
        ...needs('after', [...after, ...before, ...subjects, ...within, ...verbs], 'add words under `after`, `before`, `subjects`, `within` or `verbs`'),
      ]
    }
    case 'rewrites': {
      const {rules, text} = value as Rewrite
      return [
        ...needs('rules', rules, 'name the rules whose findings it rewrites'),
        ...braceFaults(text, owner, rewritePlaceholders).map(said => ({...said, way: ['text']})),
        ...pairFaults(text, '[', ']', owner).map(said => ({...said, way: ['text']})),
        ...pairFaults(text, '(', ')', owner).map(said => ({...said, way: ['text']})),
      ]
    }
    default:
      return []
  }
}

function nameFaults(name: string, owner: string): Said[] {
  return [...pairFaults(name, '(', ')', owner), ...placeholderFaults(name, owner, '<', '>', namePlaceholders)]
}

function braceFaults(text: string, owner: string, known: readonly string[]): Said[] {
  return placeholderFaults(text, owner, '{', '}', known)
}

/** Placeholders that nobody fills in, and brackets that don't close. */
function placeholderFaults(text: string, owner: string, open: string, close: string, known: readonly string[]): Said[] {
  const unbalanced = pairFaults(text, open, close, owner)
  if (unbalanced.length > 0) return unbalanced
  const used = text.split(open).slice(1).map(rest => rest.slice(0, rest.indexOf(close)))
  return [...new Set(used)].filter(name => !known.includes(name)).map(name => {
    const near = nearest(name, known)
    return {
      message: `${owner} uses the placeholder \`${open}${name}${close}\`, which nothing fills in`,
      expected: oneOf(known.map(word => `${open}${word}${close}`)),
      repair: near === undefined ? 'remove it' : `write \`${open}${near}${close}\``,
    }
  })
}

function pairFaults(text: string, open: string, close: string, owner: string): Said[] {
  let depth = 0
  for (const character of text) {
    if (character === open) depth++
    if (character === close) depth--
    if (depth < 0 || depth > 1) break
  }
  if (depth === 0) return []
  return [{
    message: `${owner} has \`${open}\` and \`${close}\` that are no pair`,
    expected: `a \`${close}\` for every \`${open}\`, none inside another`,
    repair: `correct \`${text}\``,
  }]
}
