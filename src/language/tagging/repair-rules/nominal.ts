import type {Word} from '../../words.js'
import {tagClass} from '../word-classes.js'

const PARTS = tagClass('noun', 'name', 'adj', 'num', 'poss', 'det', 'adv')

/** Whether a word may stand in a noun phrase, so that a determiner before it determines it. */
export const isNominal = (word: Word): boolean => PARTS.has(word.tag) || (word.tag === 'verb' && (word.shape === 'participle' || word.shape === 'ing'))
