import type {BlockFinding, CompiledPack, LintOptions, Reading} from '../../src/engine/lint.js'
import type {Block} from '../../src/engine/prose.js'
import type {Screen} from '../../src/engine/screen.js'
import type {Pack} from '../../src/vocabulary/pack.js'

/** Takes the engine's place: four words before “OpenAI models”. Only `access` has a fix. */
const watched = /\b(access|call|live|built)(?= OpenAI models)/g

export function compile(pack: Pack): CompiledPack {
  // What the real one makes of a pack is its own affair.
  return {pack} as CompiledPack
}

export function screen(source: string): boolean {
  return source.search(watched) >= 0
}

export function makeScreen(): Pick<Screen, 'mayHold'> {
  return {mayHold: (source) => screen(source)}
}

export function lint(blocks: readonly Block[], {pack}: CompiledPack, options: LintOptions = {}): BlockFinding[] {
  return blocks.flatMap(({text}, block) =>
    [...text.matchAll(watched)].flatMap(({0: actual, index: start}): BlockFinding[] => {
      const rule = pack.rules.find(({id}) => id === actual)
      const level = options.rules?.[actual] ?? rule?.level ?? 'off'
      if (level === 'off' || options.allow?.some((phrase) => text.includes(phrase)) === true) return []
      const end = start + actual.length
      const rewrite = 'use technology powered by OpenAI'
      const suggestion = {
        start,
        end: end + ' OpenAI models'.length,
        text: rewrite,
        fix: actual === 'access',
        title: `Write “${rewrite}”`,
      }
      return [
        {
          block,
          start,
          end,
          actual,
          ruleId: actual,
          triggerId: actual,
          level,
          reason: `“${actual}” may not be said.`,
          note: 'Ask counsel.',
          url: `https://example.com/rules#${actual}`,
          suggestions: actual === 'built' ? [] : [suggestion],
          frame: {trigger: actual, object: 'OpenAI models', construction: 'verb-object'},
          related: [],
          confidence: 0.9,
          sentence: {start: text.lastIndexOf('.', start) + 1, end: (text.indexOf('.', end) + 1 || text.length)},
          doubts: [],
        },
      ]
    }),
  )
}

export function read(blocks: readonly Block[], compiled: CompiledPack, options: LintOptions = {}): Reading[] {
  return lint(blocks, compiled, options).map((finding) => ({
    triggerId: finding.ruleId,
    block: finding.block,
    start: finding.start,
    end: finding.end,
    ruleId: finding.ruleId,
    frame: finding.frame,
    finding,
    steps: [{step: 'verdict', says: 'stands: nothing governs it'}],
  }))
}
