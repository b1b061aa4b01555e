import {isTime} from '../../language/clauses/signs.js'

/** Heads of noun phrases that say when or how often, and so are no object. */
export const TIME = /^(?:time|times|day|days|hour|hours|minute|minutes|second|seconds|week|month|year|season|today|tomorrow|thousand|thousands|million|millions|once|twice|morning|night|lot|bit)$/

const DAYTIME = /^(?:afternoon|evening|weekend|noon|quarter|months|years|weeks|mornings|nights|weekday|moment|instant)s?$/

/** Nouns whose relative clause says why, when or where: “the reason we call GPT-5”. */
export const ADJUNCT = /^(?:reason|way|place|moment|point|rate|speed|frequency|pace|date|occasion|manner)s?$/

/** When something comes: “coming this fall to Bedrock”. */
export const CALENDAR = /^(?:spring|summer|fall|autumn|winter|week|month|quarter|year|monday|tuesday|wednesday|thursday|friday|today|tomorrow)$/

/** Whether a noun says how often or how long: “a dozen”, “a lot”. */
export const AMOUNT = /^(?:lot|bit|few|dozen|hundred|thousand|million|couple|second|minute|time|times)$/

/** Whether a noun says when, in any of the ways: “the same afternoon”. */
export const saysWhen = (noun: string): boolean => TIME.test(noun) || isTime(noun) || DAYTIME.test(noun)
