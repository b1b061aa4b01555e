import {channelAround} from './around.js'
import {placesNamed} from './places.js'
import {channelSaid} from './said.js'
import type {Frame} from '../frames/frame.js'
import type {Lexis} from '../lexis.js'
import type {Page} from '../page.js'
import type {Referents} from '../reference/referents.js'

/** Where the sentence says that the thing happens. */
export interface Channel {
  kind: 'watched' | 'other' | 'unstated'
  /** The words that say so. */
  text?: string
  /** True where a heading, a title or an introduction says it rather than the sentence. */
  inherited?: boolean
  /** A watched place that only the subject names. */
  subjectOnly?: boolean
  /** A phrase of place says so: “on Bedrock”. */
  placed?: boolean
  /** The only watched place is the subject of a clause that the trigger's relative clause stands in. */
  remote?: boolean
  /** Every watched place stands with another verb: “is built on it and keeps the state on AWS”. */
  apart?: boolean
  why: string
}

/** Decides which channel governs a frame, by what stands in its clause, its object, its subject and above it. */
export function channelOf(frame: Frame, page: Page, lexis: Lexis, referents: Referents): Channel {
  const places = placesNamed({frame, page, lexis, referents})
  return channelSaid(places) ?? channelAround(places) ?? {kind: 'unstated', why: 'no place is stated'}
}
