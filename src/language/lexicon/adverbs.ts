import {wordList} from './word-list.js'

// When, and how often.
const WHEN = wordList(`
  afterwards again ahead already always ever first last later meanwhile next now nowadays often once overnight
  sometimes soon still then today tomorrow tonight twice yesterday yet
`)

// Where, and where to.
const WHERE = wordList(`
  abroad anywhere apart away back elsewhere everywhere forth here nowhere offline on-demand online onward onwards
  out-of-the-box somewhere there together worldwide
`)

// How far, and how a sentence follows from the one before.
const LINKING = wordList(`
  afresh alike almost alone also altogether anew anyhow anyway as earlier else even further furthermore half hence however
  instead just maybe moreover only otherwise perhaps quite rather right so straight therefore thus too twofold very
  well whatsoever
`)

// What stands outside the sentence.
const INTERJECTIONS = wordList('erm hmm please pls plz uh uhm um yes')

const ADVERBS: ReadonlySet<string> = new Set([...WHEN, ...WHERE, ...LINKING, ...INTERJECTIONS])

// Words that end as adverbs do, and are none.
const NO_ADVERBS = wordList(`
  anomaly apply assembly comply daily early family friendly imply italy july monthly multiply only rely reply supply weekly
`)

/** Whether a word is an adverb: one of the list, or by its ending. */
export const isAdverb = (word: string): boolean => ADVERBS.has(word) || (/[a-z]{3}ly$/.test(word) && !NO_ADVERBS.has(word))
