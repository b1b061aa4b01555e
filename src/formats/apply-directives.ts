import type {Finding} from '../finding.js'
import {nearest} from '../vocabulary/nearest.js'
import type {Directive, Problem} from './format.js'

/** What is said of a directive itself. */
export interface DirectiveNote extends Problem {
  id: 'unused-directive' | 'outdated-directive' | 'directive-without-reason' | 'unknown-rule'
  directive: Directive
}

export interface DirectiveOptions {
  /** The day of the run, `YYYY-MM-DD`; without it no directive is outdated. */
  today?: string
  /** Report directives without a reason. */
  requireReason?: boolean
  /** Report directives that silence nothing and those whose day has passed. */
  report?: boolean
}

/** A finding that a directive silences. */
export interface SilencedFinding {
  finding: Finding
  directive: Directive
}

export interface Applied {
  findings: Finding[]
  notes: DirectiveNote[]
  silenced: SilencedFinding[]
}

/**
 * Takes out the findings that directives silence. A directive whose day has passed silences nothing.
 *
 * @param findings In the order of their starts.
 * @param known The ids of all rules; an id that is none of them is reported with the nearest one.
 */
export function applyDirectives(
  findings: readonly Finding[],
  directives: readonly Directive[],
  known: readonly string[],
  options: DirectiveOptions = {},
): Applied {
  if (directives.length === 0) return {findings: [...findings], notes: [], silenced: []}
  const {today, requireReason, report} = options
  const isOutdated = ({until}: Directive): boolean => until !== undefined && today !== undefined && until < today
  const holding = directives.filter(directive => !isOutdated(directive)).sort((a, b) => a.start - b.start)
  const used = new Set<Directive>()
  const silence = new Silence(holding, used)
  const silenced: SilencedFinding[] = []
  const kept = findings.filter((finding) => {
    const directive = silence.at(finding)
    if (!directive) return true
    used.add(directive)
    silenced.push({finding, directive})
    return false
  })
  silence.at({start: Infinity, ruleId: ''})
  const notes = directives.flatMap((directive): DirectiveNote[] => {
    const say = (id: DirectiveNote['id'], message: string): DirectiveNote => {
      return {id, message, start: directive.start, end: directive.end, directive}
    }
    const said = directive.rules.filter(rule => !known.includes(rule)).map((rule) => {
      const near = nearest(rule, known)
      const hint = near ? `Did you mean “${near}”?` : `Known are: ${known.join(', ')}.`
      return say('unknown-rule', `There is no rule “${rule}”. ${hint}`)
    })
    if (requireReason && !directive.reason && directive.action !== 'enable') {
      const form = `${directive.action} … -- why`
      said.push(say('directive-without-reason', `This directive gives no reason. Write one after “--”: “${form}”.`))
    }
    if (!report) return said
    if (isOutdated(directive)) {
      const message = `This directive held until ${directive.until} and silences nothing any more. Remove it or renew its day.`
      said.push(say('outdated-directive', message))
    } else if (!used.has(directive) && said.every(note => note.id !== 'unknown-rule')) {
      const verb = directive.action === 'enable' ? 'ends' : 'silences'
      said.push(say('unused-directive', `This directive ${verb} nothing. Remove it.`))
    }
    return said
  })
  return {findings: kept, notes, silenced}
}

/** What is silenced, going through a file once from its start. */
class Silence {
  readonly #directives: readonly Directive[]
  readonly #used: Set<Directive>
  #next = 0
  #all: Directive | undefined
  // A rule that was switched on again under a general `disable` is `undefined`.
  #rules = new Map<string, Directive | undefined>()
  #ignores: Directive[] = []

  constructor(directives: readonly Directive[], used: Set<Directive>) {
    this.#directives = directives
    this.#used = used
  }

  /** The directive that silences a finding. Ask in the order of the findings' starts. */
  at({start, ruleId}: Pick<Finding, 'start' | 'ruleId'>): Directive | undefined {
    for (let next = this.#directives[this.#next]; next && next.start <= start; next = this.#directives[++this.#next]) {
      this.#take(next)
    }
    this.#ignores = this.#ignores.filter(({target}) => target !== undefined && target.end > start)
    const concerns = ({rules}: Directive): boolean => rules.length === 0 || rules.includes(ruleId)
    const ignore = this.#ignores.find(each => each.target!.start <= start && concerns(each))
    return ignore ?? (this.#rules.has(ruleId) ? this.#rules.get(ruleId) : this.#all)
  }

  #take(directive: Directive): void {
    const {action, rules} = directive
    if (action === 'ignore') {
      if (directive.target) this.#ignores.push(directive)
      return
    }
    const isOn = action === 'disable'
    if (rules.length === 0) {
      if (!isOn && (this.#all || [...this.#rules.values()].some(Boolean))) this.#used.add(directive)
      this.#all = isOn ? directive : undefined
      this.#rules.clear()
    }
    for (const rule of rules) {
      if (!isOn && (this.#rules.has(rule) ? this.#rules.get(rule) : this.#all)) this.#used.add(directive)
      this.#rules.set(rule, isOn ? directive : undefined)
    }
  }
}
