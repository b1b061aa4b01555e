/**
 * Scope: what governs a frame, so whether it is a claim. One file for each way to take a claim back.
 */
import type {Frame} from '../frames/frame.js'
import type {Page} from '../page.js'
import {mention} from './mention.js'
import {negation} from './negation.js'

/** What governs a frame: whether it claims, denies or only mentions. */
export interface Scope {
  kind: 'claim' | 'denial' | 'mention'
  why: string
}

/** Tells what governs a frame. */
export function scopeOf(frame: Frame, page: Page): Scope {
  return mention(frame, page) ?? negation(frame, page) ?? {kind: 'claim', why: 'nothing takes the claim back'}
}
