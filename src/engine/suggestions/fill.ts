import {type VerbForm, inflect} from './inflect.js'

/** What a rewrite's text is filled with. */
export interface Filling {
  slots: Readonly<Partial<Record<string, string>>>
  plural: boolean
  /** The form of the verb that is replaced, where one is. */
  form?: VerbForm | undefined
}

/** A rewrite's text with everything filled in; undefined where the sentence lacks what it needs. */
export function fill(text: string, {slots, plural, form}: Filling): string | undefined {
  const missing: string[] = []
  const filled = text
    .replace(/\(([^|()]*)\|([^|()]*)\)/g, (_, one: string, many: string) => (plural ? many : one))
    .replace(/\[([^\]]+)\]/g, (_, verb: string) => {
      if (!form) missing.push(verb)
      return form ? inflect(verb, form) : verb
    })
    .replace(/\{([a-z]+)\}/g, (_, slot: string) => {
      const word = slots[slot]
      if (word === undefined || word === '') missing.push(slot)
      return word ?? ''
    })
  return missing.length > 0 ? undefined : filled.replace(/\ban? (?=\S+-powered)/g, (_, at: number) => `${articleFor(filled.slice(at).replace(/^an? /, ''))} `)
}

const ARTICLE = /^(?:an?|the) /

/** A noun phrase's text under the determiner of the phrase that it replaces: “which models” → “which agents …”. */
export function underDeterminer(text: string, determiner: string | undefined, possessives: boolean, noun = false): string {
  if (determiner === undefined || !(noun || ARTICLE.test(text) || !possessives)) return text
  const kept = /^(?:which|what|whichever|every|each|any|all|no|both|some|many|most|another)$/.test(determiner) ||
    (possessives && /^(?:my|your|our|their|his|her|its)$/.test(determiner))
  if (kept) return `${determiner} ${text.replace(ARTICLE, '')}`
  // A text without an article of its own goes on under the one that stands there.
  if (noun && /^(?:an?|the|this|that|these|those)$/.test(determiner)) return `${/^an?$/.test(determiner) ? articleFor(text) : determiner} ${text}`
  return text
}

const articleFor = (text: string): string => (/^[aeio]/i.test(text) ? 'an' : 'a')
