import {wordList} from '../../language/lexicon/word-list.js'
import type {Sentence} from '../page.js'
import {isAffirmedCopula} from './copula.js'
import type {Referent, Referents} from './referents.js'
import {sentencesBack, withAntecedent} from './said-before.js'

// What an agent, a feature or a talk is by name is not told by its being one.
const TOO_WIDE = wordList(`
  agent agents answer answers api app apps assistant assistants bot bots company customer endpoint feature features
  issue issues problem problems product products question questions reason reasons service services subject subjects
  team tool tools topic topics user
`)

/** “The judge is o3. Lambda calls the judge”, “the planner (GPT-5)”, “GPT-5 as the translator”: the part that a model was said to play. */
export function roleReferent(referents: Referents, sentence: Sentence, np: number): Referent | undefined {
  const phrase = sentence.clauses.np(np)!
  const noun = sentence.clauses.headWord(np)
  if (phrase.determiner !== 'the' || phrase.head - phrase.from !== 1 || noun.tag !== 'noun' || noun.entity !== undefined) return undefined
  if (TOO_WIDE.has(noun.lower) || sentence.clauses.lower(np + 1) === 'of') return undefined
  for (const {where} of sentencesBack(referents, sentence, 1, 3)) {
    const player = playerIn(where, noun.lower)
    if (player === undefined) continue
    if (player === null || where.clauses.headWord(player).entity === undefined) return undefined
    const referent = referents.of(where, player)
    return referent?.role === 'object' && !where.clauses.headWord(player).opaque ? withAntecedent(referents, referent, where, player) : undefined
  }
  return undefined
}

// Who plays a part in a sentence; `null` where the part is spoken of, and nobody is said to play it.
function playerIn({clauses}: Sentence, noun: string): number | null | undefined {
  let spoken = false
  for (let at = 0; at < clauses.phrases.length; at++) {
    const part = clauses.phrases[at]!
    // “GPT-5 won the bake-off … the winner”
    if (part.kind === 'vg' && noun === 'winner' && part.lemma === 'win' && !part.passive && part.negated === undefined) {
      const subject = clauses.subjectOf(at)
      if (subject.length === 1) return subject[0]
    }
    if (part.kind !== 'np' || part.pronoun || clauses.headWord(at).lower !== noun) continue
    spoken = true
    // “The scribe in our clinic is Whisper.”
    const copula = clauses.modifiersOf(at).end
    if (isAffirmedCopula(clauses, copula) && clauses.np(copula + 1) && part.determiner === 'the') return copula + 1
    const subject = isAffirmedCopula(clauses, at - 1) ? clauses.subjectOf(at - 1) : []
    if (subject.length === 1) return subject[0]
    if (clauses.is(at - 1, 'prep') && clauses.lower(at - 1) === 'as' && clauses.np(at - 2)) return at - 2
    if (clauses.lower(at + 1) === '(' && clauses.np(at + 2) && clauses.lower(at + 3) === ')') return at + 2
  }
  return spoken ? null : undefined
}
