import type {Level} from '../../finding.js'
import type {Word} from '../../language/words.js'
import type {Rule} from '../../vocabulary/pack.js'
import {type Channel, channelOf} from '../channel/channel.js'
import type {Frame} from '../frames/frame.js'
import {FrameFinder} from '../frames/finder.js'
import {Gaps} from '../gaps/gaps.js'
import type {Lexis} from '../lexis.js'
import type {Page, Sentence} from '../page.js'
import type {Referents} from '../reference/referents.js'
import {type Scope, scopeOf} from '../scope/scope.js'
import {type Occurrence, otherSense} from '../triggers.js'
import {channelTests} from './channel-tests.js'
import {objectTests, takesPlanForObject} from './object-tests.js'
import {type Claim, type Court, fallOf, type Step} from './claim-test.js'

/** What was decided of a trigger, and every step on the way. */
export interface Verdict {
  stands: boolean
  rule: Rule
  level: Level
  steps: Step[]
  occurrence: Occurrence
  frame?: Frame
  channel?: Channel
  scope?: Scope
}

/** Reads one trigger to its verdict. */
export class Judge {
  readonly #court: Court
  readonly #finder: FrameFinder
  readonly #gaps: Gaps
  constructor(page: Page, lexis: Lexis, referents: Referents, speaker: string | undefined) {
    this.#finder = new FrameFinder(page, lexis, referents)
    this.#gaps = new Gaps(page, lexis, referents)
    // A speaker that is no watched channel: what is left unsaid is not ours.
    const isOurs = speaker === undefined || lexis.entities.get(speaker)?.role === 'channel'
    this.#court = {page, lexis, referents, isOurs, claimed: false}
  }

  /** A claim stands in the sentence at hand. */
  set claimed(claimed: boolean) {
    this.#court.claimed = claimed
  }

  text(sentence: Sentence, from: number, to: number): string {
    return this.#finder.text(sentence, from, to)
  }

  /** The verdict on a trigger; `given` is a frame found otherwise (a claim without a verb). */
  judge(sentence: Sentence, occurrence: Occurrence, given?: Frame): Verdict {
    const {trigger} = occurrence
    const rule = this.#court.lexis.rules.get(trigger.rule)!
    const word = sentence.clauses.words[occurrence.at]!
    const {text} = word
    const steps: Step[] = [{step: 'trigger', says: `“${text}” as ${trigger.construction} (${trigger.id})${byRule(word)}`}]
    const fell = (fall: Step, frame?: Frame): Verdict => fallen(rule, occurrence, [...steps, fall], frame)
    const sense = this.#otherSense(sentence, occurrence, [])
    if (sense) return fell(sense)
    const frame = given ?? this.#finder.find(sentence, occurrence)
    if (!frame) return fell({step: 'object', says: `the sentence does not build “${text}” so`})
    const subjects = frame.subject.map(np => sentence.clauses.headWord(np).lower)
    const bySubject = this.#otherSense(sentence, occurrence, subjects)
    if (bySubject) return fell(bySubject, frame)
    const object = this.#objectOf(frame)
    if (!object) return fell({step: 'object', says: this.#whyNothing(frame)}, frame)
    return this.#weigh({frame, object, rule}, steps)
  }

  // What the trigger means instead, among such subjects.
  #otherSense(sentence: Sentence, occurrence: Occurrence, subjects: string[]): Step | undefined {
    const sense = otherSense(sentence, occurrence, this.#court.lexis, subjects)
    return sense && {step: 'sense', says: `${sense.id}: ${sense.why}`}
  }

  // The object of a frame, from the sentence or, where that leaves it out, from its page.
  #objectOf(frame: Frame): Frame['object'] {
    const wanted = frame.occurrence.trigger.object
    if (!frame.object) this.#gaps.fill(frame)
    else if (frame.object.referent.role !== wanted && wanted === 'object') this.#gaps.echo(frame)
    if (frame.object) takesPlanForObject(frame, this.#court.lexis)
    return frame.object
  }

  #whyNothing({objects, sentence}: Frame): string {
    return objects.length > 0 ? `“${this.#finder.npText(sentence, objects[0]!)}” is nothing the policy names` : 'nothing is said to be the object'
  }

  // Object, place and scope of a claim in this order, each with its tests.
  #weigh(claim: Claim, steps: Step[]): Verdict {
    const {frame, object} = claim
    const {occurrence} = frame
    const fell = (by: Rule, fall: Step): Verdict => fallen(by, occurrence, [...steps, fall], frame)
    const byObject = fallOf(objectTests, claim, this.#court)
    if (byObject) return fell(claim.rule, byObject)
    const {entity, antecedent} = object.referent
    steps.push({step: 'object', says: `“${object.text}” is ${entity}${antecedent ? `, by “${antecedent.text}”` : ''}`})
    const channel = channelOf(frame, this.#court.page, this.#court.lexis, this.#court.referents)
    const rule = this.#ruleOf(claim)
    const byChannel = fallOf(channelTests, {frame, object, rule, channel}, this.#court)
    if (byChannel) return fell(rule, byChannel)
    steps.push({step: 'channel', says: channel.kind === 'unstated' ? `${channel.why}: the speaker's own is assumed` : channel.why})
    const scope = scopeOf(frame, this.#court.page)
    if (scope.kind === 'mention') return fell(rule, {step: 'scope', says: scope.why})
    steps.push({step: 'scope', says: scope.why})
    const isDenied = scope.kind === 'denial' && mayBeDenied(frame)
    if (isDenied && rule.level === 'info') return fell(rule, {step: 'scope', says: scope.why})
    steps.push({step: 'verdict', says: isDenied ? `denied, so it claims nothing: ${rule.id} at level info` : `${rule.id} stands`})
    return {stands: true, rule, level: isDenied ? 'info' : rule.level, steps, occurrence, frame, channel, scope}
  }

  // The rule that the object decides, by its entity or by a qualifier that it carries.
  #ruleOf({object: {referent}, rule}: Claim): Rule {
    const {entities, rules} = this.#court.lexis
    const own = entities.get(referent.entity)?.rule
    // The object decides the rule; the trigger's own demands on the channel stay.
    if (own !== undefined) return {...rules.get(own)!, channel: rule.channel === 'none' ? 'none' : rule.channel}
    let found = rule
    for (const {qualifier, rule: other} of rule.becomes) if (referent.qualifiers.has(qualifier)) found = rules.get(other)!
    return found
  }
}

function fallen(rule: Rule, occurrence: Occurrence, steps: Step[], frame?: Frame): Verdict {
  return {stands: false, rule, level: rule.level, steps, occurrence, ...(frame && {frame})}
}

// A phrase such as “without Azure” holds its own denial, unless a verb or a noun says it.
function mayBeDenied({occurrence: {trigger, at}, sentence: {clauses}}: Frame): boolean {
  return trigger.construction !== 'phrase' || /^(?:verb|noun)$/.test(clauses.words[at]!.tag)
}

// Why the word is taken for a noun or a verb, where anything else could be meant.
const byRule = ({tag, rule}: Word): string => (rule === undefined ? '' : `, read as ${tag} by the rule “${rule}”`)
