import {isListedAdjective, mayStandAlone, verbForm} from '../../lexicon.js'
import type {Place} from '../place.js'
import {DEFINITE_STARTS, SPECIFIERS} from '../word-classes.js'

/** What no adjective stands in front of, so that the noun phrase has ended. */
const ENDS_PHRASE = /^(?:prep|aux|modal|to|rel|sub)$/

const ENDS_PHRASE_SIGN = /^[.,;:?!)—–]$/

/** “Whoever holds the key accesses it”, “a local with a tablet”: an adjective behind a determiner, and no noun behind it. */
export function standsAlone(place: Place): boolean {
  if (!mayStandAlone(place.word.lower) || !place.inside(-1) || !SPECIFIERS.has(place.tag(-1))) return false
  const next = place.inside(1) ? place.at(1) : undefined
  if (!next || ENDS_PHRASE.test(next.tag)) return true
  if (next.tag === 'sign') return ENDS_PHRASE_SIGN.test(next.lower) && place.tag(2) !== 'adj' && place.tag(2) !== 'adv'
  return next.tag === 'noun' && verbForm(next.lower)?.form === 's' && place.inside(2) && DEFINITE_STARTS.has(place.tag(2))
}

/** “archivists in Ghent call it”: behind a preposition a capital letter, and no noun behind it that is nothing else; the ending says nothing of a name. */
export function isPlaceName(place: Place): boolean {
  const next = place.inside(1) ? place.at(1) : undefined
  return place.inside(-1) && place.tag(-1) === 'prep' && /^\p{Lu}\p{Ll}/u.test(place.word.text) && !isListedAdjective(place.word.lower) &&
    !(next?.tag === 'noun' && !verbForm(next.lower)) && next?.tag !== 'name'
}
