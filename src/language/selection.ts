/** What verbs select: whether a noun names a thing that can be called, or that is looked up. */
import {singular} from './lexicon.js'
import type {Word} from './words.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

// Programs, machines, posts and bodies that answer when they are called. Nouns in -er and -or that act are told by their ending.
const CALLED = words(`agent api app application assistant automation backend bot capability chatbot class client code codebase command component
  copilot daemon endpoint engine extension feature firmware framework frontend function functionality hook integration interface job kernel lambda
  library lib macro machine mechanism method microservice middleware model module package pipeline plugin plug-in procedure process program proxy
  query robot routine sdk script search service skill software solution stack state subroutine system task technology test thing thread toolkit tool
  utility webhook workflow gateway bridge facade shim stub brain intelligence tech ai llm flagship family series version variant sibling offering
  one generation lineup agency bank branch business centre center clinic club committee company crew department desk embassy firm garage group guild
  helpdesk hospital hotel hotline lab laboratory line mobile museum number office organisation organization party phone reception shop squad startup
  start-up store switchboard team telephone union unit university police ambulance taxi cab lift elevator restaurant school dog cat cow`)

// Nouns that name by their ending what acts: “scheduler”, “chatbot”.
const AGENT_ENDING = /(?:[a-z]{2}er|[a-z]{2}or|bot|api)$/

// Nouns in -er and -or that act on nothing.
const INERT = words(`chapter paper letter number order folder layer badge matter offer newsletter poster cover banner border corner counter factor
  flyer quarter register summer winter weather transfer tender ticker wrapper-text paper whitepaper error color colour floor door tutor mirror
  memory sector vector metaphor chair power answer semester shelter character parameter header footer buffer pointer cluster container computer-room
  water air hour year labor labour favor favour humor humour behavior behaviour honor honour flavor flavour minor major motor terror horror tumor
  tumour vapor odor`)

/** Whether a noun may name something that is called or invoked: a program, a body, somebody; a contract, a price or a room is not. */
export function isCallable({lower, text, entity, opaque}: Word): boolean {
  if (entity !== undefined || opaque === true) return true
  // A name that nobody knows may be a program's.
  if (/^\p{Lu}/u.test(text)) return true
  const noun = singular(lower)
  return CALLED.has(noun) || CALLED.has(noun.split('-').at(-1)!) || (AGENT_ENDING.test(noun) && !INERT.has(noun))
}

// What holds information, so that people look it up.
const LOOKED_UP = words(`archive article base blog board book bucket calendar catalog catalogue chart course dashboard data database dataset deck
  diagram directory document documentation draft drive essay faq feed file folder form gallery glossary guide handbook history index intranet
  inventory journal ledger library list log manual map material memo minute notebook page paper pdf podcast portal post presentation questionnaire
  record recording register report repository repo result score sheet site slide spreadsheet storybook summary table template text thread transcript
  translation tutorial video wall webinar website whitepaper wiki workbook`)

/** Whether a noun names something that holds information, which is what people have access to by default. */
export const isLookedUp = ({lower, entity}: Word): boolean => entity === undefined && LOOKED_UP.has(singular(lower))

// Qualities, amounts and events, which nobody reaches.
const ABSTRACT = words(`accuracy announcement answer appetite arrival benchmark capacity charm context cost creator debut demand developer edge
  failure fame fee flaw future growth habit hype importance knowledge latency launch length licence license limit name news output patience
  performance pilot popularity potential power price pricing progress quality quota rate reasoning reception release reply reputation response
  result rollout score size skill speed strength style success talent temper throughput time tone training vocabulary voice weakness window`)

/** Whether a noun fits where a verb selects its object. */
export const fits = (selects: Selects, head: Word): boolean =>
  selects === 'callable' ? isCallable(head) : head.entity !== undefined || !ABSTRACT.has(singular(head.lower))

/** What a verb, or the noun made of it, wants of its object. */
export type Selects = 'callable' | 'looked-up'

const SELECTS: ReadonlyMap<string, Selects> = new Map([
  ['call', 'callable'], ['invoke', 'callable'], ['recall', 'callable'], ['invocation', 'callable'], ['caller', 'callable'], ['callable', 'callable'],
  ['access', 'looked-up'], ['accessible', 'looked-up'], ['open', 'looked-up'],
])

/** What a verb or a noun selects; undefined where it takes anything. */
export const selectsOf = (lemma: string): Selects | undefined => SELECTS.get(lemma)
