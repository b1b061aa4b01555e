import type * as engine from '../../src/engine/lint.js'

type BlockFinding = engine.BlockFinding

/** What the fake engine finds in a block's plain text, and what it would write there. */
export interface FakeRule {
  ruleId: string
  finds: RegExp
  writes: string
  /** What the rewrite replaces, where it is more than what is found. */
  over?: RegExp
  fix?: boolean
}

/** An engine of a few regular expressions, in the shape of the real one. Change `rules` as a test needs. */
export const fake = {
  rules: [] as FakeRule[],
  parses: 0,
}

export const compiled = {pack: {rules: [{id: 'access'}, {id: 'call'}]}} as unknown as engine.CompiledPack

export const fakeEngine = {
  screen: (source: string) => fake.rules.some(({finds}) => new RegExp(finds.source, 'i').test(source)),
  lint: (blocks: readonly {text: string}[]): BlockFinding[] => {
    fake.parses++
    return blocks.flatMap(({text}, block) => fake.rules.flatMap(({ruleId, finds, writes, over, fix = true}) => {
      return [...text.matchAll(new RegExp(finds.source, 'g'))].map((match): BlockFinding => {
        const start = match.index
        const end = start + match[0].length
        const wide = over && new RegExp(over.source).exec(text)
        const span = wide ? {start: wide.index, end: wide.index + wide[0].length} : {start, end}
        return {
          block, start, end, ruleId, triggerId: ruleId, level: 'error',
          actual: match[0], reason: `“${match[0]}” is out.`, confidence: 1, doubts: [], sentence: {start: 0, end: text.length},
          suggestions: [{...span, text: writes, fix, title: `Write “${writes}”`}],
          frame: {trigger: match[0], construction: 'fake'},
          related: [{start: 0, end: Math.min(3, text.length), block: 0, message: 'first words'}],
        }
      })
    }))
  },
  read: (blocks: readonly {text: string}[]) => {
    return fakeEngine.lint(blocks).map(({block, start, end, ruleId, frame}) => ({block, start, end, ruleId, frame, steps: []}))
  },
}
