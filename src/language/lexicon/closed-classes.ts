/** The classes of words that take no new members, in full. */
import {wordList} from './word-list.js'

/** What says which, whose or how many: “the models”. */
export const DETERMINERS = wordList(`
  a all an another any both each either enough every few fewer half many more most much neither no several some such
  that the these this those what whatever which whichever
`)

/** “our models” */
export const POSSESSIVES = wordList('her his its my our their ur whose your yr')

/** What stands for a noun phrase, “she”, “everything”; neither “this” nor “who”. */
export const PRONOUNS = wordList(`
  anybody anyone anything everybody everyone everything he hers herself him himself i it itself me mine myself nobody
  none noone nothing one ones oneself ours ourselves she somebody someone something theirs them themselves they u us
  we whoever y'all ya you yours yourself yourselves
`)

/** Pronouns that can only be subjects or, as the others, stand for people. */
export const SUBJECT_PRONOUNS = wordList(`
  anybody anyone everybody everyone he i it nobody she somebody someone they u we who whoever y'all ya you
`)

/** “can call”, and what is left of them before “n’t”. */
export const MODALS = wordList(`
  'd 'll ca can cannot could dare gonna gotta may might must needn ought sha shall should wanna will wo would
`)

/** The forms of “be”. */
export const BE = wordList("'m 're 's ain am are aren be been being is isn was wasn were weren")

/** The forms of “have”. */
export const HAVE = wordList("'ve had has have having")

/** The forms of “do”. */
export const DO = wordList('did do does doing done')

/** What denies a verb. */
export const NEGATORS = wordList("barely cannot hardly n't neither never not scarcely")

/** What joins equals: “call and run”. */
export const CONJUNCTIONS = wordList('& and but nor or plus')

/** What leads to a noun phrase: “on Bedrock”. */
export const PREPOSITIONS = wordList(`
  about above across after against along alongside amid among amongst around as at atop b4 before behind below beneath
  beside besides between beyond by concerning despite down during except excluding for frm from in including inside
  instead into like minus near of off on onto opposite out outside over past per plus rather regarding respecting
  round since than through throughout thru till to toward towards under underneath unlike until unto up upon versus
  via vs w/ w/o with within without
`)

/** What opens a clause that depends on another: “if you call it”. */
export const SUBORDINATORS = wordList(`
  after although as because before how if lest once provided since so though unless until when whenever where whereas
  wherever whether while why
`)

/** What opens a clause that says more of a noun: “the models that we call”. */
export const RELATIVES = wordList('that where whereby which who whom whose')
