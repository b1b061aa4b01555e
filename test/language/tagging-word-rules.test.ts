import {describe, expect, it, vi} from 'vitest'
import {compile} from '../../src/engine/lint.js'
import {Page} from '../../src/engine/page.js'
import {text} from '../../src/formats/text.js'
import {ADVERBIALS} from '../../src/language/tagging/closed-rules/adverbials.js'
import {FUNCTION_WORDS} from '../../src/language/tagging/closed-rules/function-words.js'
import {NUMERALS} from '../../src/language/tagging/closed-rules/numerals.js'
import {COMPOUND_VERBS, COMPOUNDS_BY_FIRST_PART, COMPOUNDS_BY_LAST_PART} from '../../src/language/tagging/open-rules/compounds.js'
import {FINITE_FORMS} from '../../src/language/tagging/open-rules/finite-forms.js'
import {GERUNDS} from '../../src/language/tagging/open-rules/gerunds.js'
import {PARTICIPLES, PASTS, PASTS_OR_PARTICIPLES} from '../../src/language/tagging/open-rules/pasts.js'
import {UNLISTED} from '../../src/language/tagging/open-rules/unlisted.js'
import type {Rule} from '../../src/language/tagging/rule.js'
import {loadShippedPack} from '../../src/vocabulary/shipped.js'

const tables: Record<string, readonly Rule<unknown>[]> = {
  ADVERBIALS, NUMERALS, FUNCTION_WORDS,
  COMPOUNDS_BY_FIRST_PART, COMPOUND_VERBS, COMPOUNDS_BY_LAST_PART, UNLISTED, GERUNDS, PARTICIPLES, PASTS_OR_PARTICIPLES, PASTS, FINITE_FORMS,
}

const {lexis} = compile(loadShippedPack())

/** Whether a rule decides about the word that its example marks; what holds decides, for no rule behind it is asked. */
function decides(rule: Rule<unknown>): boolean {
  const start = rule.example.indexOf('_')
  const asked = vi.spyOn(rule, 'when')
  const {blocks} = text.read(rule.example.replaceAll('_', ''))
  new Page(blocks, lexis).reading(0)
  const decided = asked.mock.calls.some(([place], call) => place.word.start === start && asked.mock.results[call]!.value === true)
  asked.mockRestore()
  return decided
}

describe.each(Object.entries(tables))('%s', (_, table) => {
  it.each(table)('$id: $example', rule => {
    expect(rule.example).toMatch(/^[^_]*_[^_ ]+_[^_]*$/)
    expect(decides(rule)).toBe(true)
  })

  it('no two rules bear the same id', () => {
    expect(new Set(table.map(({id}) => id)).size).toBe(table.length)
  })
})
