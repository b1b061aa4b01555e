import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compile} from '../../src/engine/lint.js'
import {createCaptions} from '../../src/formats/captions.js'
import {fixSource} from '../../src/formats/fix-source.js'
import {lintSource} from '../../src/formats/lint-source.js'
import {readPack} from '../corpus/reader.js'

const compiled = compile(readPack())
const kinds = ['srt', 'vtt', 'sbv'] as const
type Kind = (typeof kinds)[number]

/** A caption file as what is no text and the lines of text between: first and last comes what is no text. */
interface Captions {
  fixed: string[]
  lines: string[][]
  /** What the report should say of each line. */
  where: string[]
  /** The cue of each line. */
  cues: number[]
}

const sourceOf = ({fixed, lines}: Captions): string => fixed.map((part, at) => part + (lines[at]?.join(' ') ?? '')).join('')

const clock = (kind: Kind, at: number, isShort: boolean): string => {
  const [hours, minutes, seconds] = [Math.floor(at / 3_600_000), Math.floor(at / 60_000) % 60, Math.floor(at / 1000) % 60].map((part) => String(part).padStart(2, '0'))
  const whole = isShort && hours === '00' ? `${minutes}:${seconds}` : `${kind === 'sbv' ? Number(hours) : hours}:${minutes}:${seconds}`
  return `${whole}${kind === 'srt' ? ',' : '.'}${String(at % 1000).padStart(3, '0')}`
}

/** The words in lines and cues, broken at random, with random times less than four seconds apart, numbers, settings and line ends. */
function captionsOf(kind: Kind, words: fc.Arbitrary<string[]>): fc.Arbitrary<Captions> {
  const gap = fc.record({
    kind: fc.constantFrom('word', 'word', 'line', 'cue'), pause: fc.integer({min: 0, max: 3999}), length: fc.integer({min: 1, max: 9000}),
    settings: fc.constantFrom('', ' line:0 align:start', ' position:10%'), edge: fc.constantFrom('', ' ', '\t'),
  })
  const file = {
    from: fc.integer({min: 0, max: 7_200_000}), number: fc.integer({min: 1, max: 90}), eol: fc.constantFrom('\n', '\r\n'), isShort: fc.boolean(), hasNumbers: fc.boolean(),
    end: fc.constantFrom('', '\n', '\n\n'), br: fc.boolean(),
  }
  return fc.tuple(words, fc.array(gap, {minLength: 40, maxLength: 40}), fc.record(file)).map(([all, gaps, {from, number, eol, isShort, hasNumbers, end, br}]) => {
    const made: Captions = {fixed: [], lines: [], where: [], cues: []}
    let at = from
    let count = 0
    const open = (before: string, {pause, length, settings}: (typeof gaps)[number]): void => {
      const start = at + pause
      at = start + length
      const times = [clock(kind, start, isShort && kind === 'vtt'), clock(kind, at, isShort && kind === 'vtt')]
      const id = kind === 'srt' || (kind === 'vtt' && hasNumbers) ? `${number + count}${eol}` : ''
      count++
      made.fixed.push(`${before}${id}${kind === 'sbv' ? times.join(',') : times.join(' --> ') + (kind === 'vtt' ? settings : '')}${eol}`)
      const hours = new Date(start).toISOString().slice(11, 19)
      made.where.push(`cue ${id === '' ? count : number + count - 1}, ${hours}`)
    }
    for (const [index, word] of all.entries()) {
      const each = gaps[index]!
      if (index === 0) open(kind === 'vtt' ? `WEBVTT - a talk${eol}${eol}` : '', each)
      else if (each.kind === 'cue') open(each.edge + eol + eol, each)
      else if (each.kind === 'line') {
        made.fixed.push(kind === 'sbv' && br ? '[br]' : each.edge + eol)
        made.where.push(made.where.at(-1)!)
      } else {
        made.lines.at(-1)!.push(word)
        continue
      }
      made.lines.push([word])
      made.cues.push(count)
    }
    made.fixed.push(end === '' ? '' : end.replaceAll('\n', eol))
    return made
  })
}

/** The lines of text of a file after a fix; nothing where a number, a time, a setting or a line end is another, or a line has no word. */
function linesAfter({fixed}: Captions, output: string): string[] | undefined {
  const pattern = fixed.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('([^\\r\\n[]*[\\p{L}\\p{N}][^\\r\\n[]*?)')
  return new RegExp(`^${pattern}$`, 'u').exec(output)?.slice(1)
}

/** A text without line breaks, as a player shows it. */
const shown = (text: string, kind: Kind): string => (kind === 'vtt' ? text.replaceAll('&lt;', '<').replaceAll('&amp;', '&') : text).split(/\s+/).filter(Boolean).join(' ')

describe.each(kinds)('%s', (kind) => {
  const format = createCaptions(kind)
  const word = fc.constantFrom('a', 'crane', 'the', 'tide', '7', '2026', 'R&D', 'quay,', 'we', 'don’t', 'naïve', 'o:k')
  const fresh = fc.array(fc.oneof(word, fc.constantFrom('new', 'x<5', '&amp;', '-->')), {minLength: 0, maxLength: 8})

  it('reads a sentence over cues as one, and says in which cue it is', () => {
    const sentence = 'Today you can access GPT-5 from AWS Lambda with our agents'.split(' ')
    let crossing = 0
    fc.assert(
      fc.property(captionsOf(kind, fc.constant(sentence)), (captions) => {
        const source = sourceOf(captions)
        const {findings} = lintSource(source, format, compiled)
        const line = captions.lines.findIndex((words) => words.includes('access'))
        expect(findings.map(({ruleId, where, start, end}) => ({ruleId, where, words: source.slice(start, end)})), source).toEqual([{ruleId: 'access', where: captions.where[line], words: 'access'}])
        if (captions.cues[line] !== captions.cues[captions.lines.findIndex((words) => words.includes('GPT-5'))]) crossing++
      }),
      {numRuns: 100},
    )
    expect(crossing).toBeGreaterThan(10)
  })

  it('writes nothing but words: numbers, times, settings and line ends stay, and no line is left empty', () => {
    let free = 0
    let bound = 0
    fc.assert(
      fc.property(captionsOf(kind, fc.array(word, {minLength: 1, maxLength: 30})), fc.nat(), fc.nat(), fresh, (captions, from, length, words) => {
        const source = sourceOf(captions)
        const blocks = format.read(source).blocks
        const all = captions.lines.flat()
        expect(blocks.map(({text}) => text.split(/\s+/).join(' ')), source).toEqual([all.join(' ')])
        const [block] = blocks
        const stretches = [...block!.text.matchAll(/\S+/g)]
        const first = from % all.length
        const last = first + (length % (all.length - first))
        const rewrite = {start: stretches[first]!.index, end: stretches[last]!.index + stretches[last]![0].length, text: words.join(' ')}
        const edit = format.placeEdit!(block!, source, rewrite)
        const output = source.slice(0, edit.start) + edit.text + source.slice(edit.end)
        if (!edit.isFree) {
          bound++
          return
        }
        free++
        const after = linesAfter(captions, output)
        expect(after, JSON.stringify([source, output])).toBeDefined()
        const written = words.map((each) => each.replaceAll('-->', '->'))
        expect(shown(after!.join(' '), kind)).toBe([...all.slice(0, first), ...written, ...all.slice(last + 1)].join(' '))
        // A line that the rewrite is not about is as it was.
        let seen = 0
        for (const [line, old] of captions.lines.entries()) {
          if (seen + old.length <= first || seen > last) expect(after![line]!.trim()).toBe(old.join(' '))
          seen += old.length
        }
      }),
      {numRuns: 600},
    )
    expect(free).toBeGreaterThan(100)
    expect(bound).toBeGreaterThan(10)
  })

  it('is fixed where every line keeps a word, and else has a suggestion', () => {
    const sentence = 'Today, access OpenAI models on Bedrock with our team now'.split(' ')
    let fixes = 0
    let suggestions = 0
    fc.assert(
      fc.property(captionsOf(kind, fc.constant(sentence)), (captions) => {
        const source = sourceOf(captions)
        const {output, fixed, remaining} = fixSource(source, format, compiled)
        if (fixed === 0) {
          suggestions++
          expect(output).toBe(source)
          expect(remaining.findings[0]?.suggestions[0]).toMatchObject({fix: false})
          return
        }
        fixes++
        expect(remaining.findings).toEqual([])
        expect(shown(linesAfter(captions, output)!.join(' '), kind)).toBe('Today, build agents powered by OpenAI on Bedrock with our team now')
      }),
      {numRuns: 150},
    )
    expect(fixes).toBeGreaterThan(30)
    expect(suggestions).toBeGreaterThan(0)
  })
})

describe('captions', () => {
  it('would leave a cue empty with a shorter rewrite: that is left to people', () => {
    const source = '1\n00:00:01,000 --> 00:00:02,000\nthe crane\n\n2\n00:00:02,000 --> 00:00:03,000\nlifts\n\n3\n00:00:03,000 --> 00:00:04,000\nthe crate\n'
    const format = createCaptions('srt')
    const [block] = format.read(source).blocks
    expect(format.placeEdit!(block!, source, {start: 0, end: block!.text.length, text: 'it lifts'}).isFree).toBe(false)
    const edit = format.placeEdit!(block!, source, {start: 4, end: block!.text.length, text: 'winch pulls the box'})
    expect(source.slice(0, edit.start) + edit.text + source.slice(edit.end)).toBe(source.replace('crane', 'winch').replace('lifts', 'pulls').replace('crate', 'box'))
    expect(edit.isFree).toBe(true)
  })
})
