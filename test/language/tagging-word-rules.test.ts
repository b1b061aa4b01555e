import {describe, expect, it, vi} from 'vitest'
import {compile} from '../../src/engine/lint.js'
import {Page} from '../../src/engine/page.js'
import {markdown} from '../../src/formats/markdown.js'
import {ADVERBIALS} from '../../src/language/tagging/closed-rules/adverbials.js'
import {FUNCTION_WORDS} from '../../src/language/tagging/closed-rules/function-words.js'
import {NUMERALS} from '../../src/language/tagging/closed-rules/numerals.js'
import {COMPOUND_VERBS, COMPOUNDS_BY_FIRST_PART, COMPOUNDS_BY_LAST_PART} from '../../src/language/tagging/open-rules/compounds.js'
import {FINITE_FORMS} from '../../src/language/tagging/open-rules/finite-forms.js'
import {GERUNDS} from '../../src/language/tagging/open-rules/gerunds.js'
import {PARTICIPLES, PASTS, PASTS_OR_PARTICIPLES} from '../../src/language/tagging/open-rules/pasts.js'
import {UNLISTED} from '../../src/language/tagging/open-rules/unlisted.js'
import {CLITIC_RULES} from '../../src/language/tagging/repair-rules/clitic.js'
import {DEGREES, DEGREES_OF_DEEDS} from '../../src/language/tagging/repair-rules/degree.js'
import {INTERROGATIVES} from '../../src/language/tagging/repair-rules/interrogatives.js'
import {LAST_REPAIRS, LONE_DETERMINERS, PHRASE_POSITIONS} from '../../src/language/tagging/repair-rules/phrase-position.js'
import {THAT_RULES} from '../../src/language/tagging/repair-rules/that.js'
import type {Rule} from '../../src/language/tagging/rule.js'
import {loadShippedPack} from '../../src/vocabulary/shipped.js'

const tables: Record<string, readonly Rule<unknown>[]> = {
  ADVERBIALS, NUMERALS, FUNCTION_WORDS,
  COMPOUNDS_BY_FIRST_PART, COMPOUND_VERBS, COMPOUNDS_BY_LAST_PART, UNLISTED, GERUNDS, PARTICIPLES, PASTS_OR_PARTICIPLES, PASTS, FINITE_FORMS,
  THAT_RULES, INTERROGATIVES, DEGREES, PHRASE_POSITIONS, LONE_DETERMINERS, CLITIC_RULES, DEGREES_OF_DEEDS, LAST_REPAIRS,
}

const {lexis} = compile(loadShippedPack())

/** Whether a rule decides about the word that its example marks; what holds decides, for no rule behind it is asked. */
function decides(rule: Rule<unknown>): boolean {
  const start = rule.example.replaceAll('`', '').indexOf('_')
  const asked = vi.spyOn(rule, 'when')
  const {blocks} = markdown.read(rule.example.replaceAll('_', ''))
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
