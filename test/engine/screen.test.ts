import {beforeAll, describe, expect, it} from 'vitest'
import fc from 'fast-check'
import {type BlockFinding, type CompiledPack, compile, lint} from '../../src/engine/lint.js'
import {ODD, rawLetters} from '../../src/engine/names/raw-letters.js'
import {makeScreen} from '../../src/engine/screen.js'
import type {TextFormat} from '../../src/formats/format.js'
import {loadFormat} from '../../src/formats/registry.js'
import {fold} from '../../src/language/fold.js'
import {loadCorpus} from '../corpus/load.js'
import {readPack} from '../corpus/reader.js'

// That these laws can fail: with `LOOSE` in spellings.ts made `(?!)`, with the line for backslashes or for `ODD` taken out of raw-letters.ts,
// with `HASHTAG` in name-finder.ts made `/(?!)/`, with a verb taken out of `beginnings` in trigger-screen.ts, each time one of them fails within its runs.

const compiled = compile(readPack())
const {screen} = compiled
const unscreened: CompiledPack = {...compiled, screen: {mayHold: () => true, mayTrigger: () => true}}
const corpus = loadCorpus('dev')
let formats: TextFormat[]

beforeAll(async () => {
  formats = [await loadFormat('markdown'), await loadFormat('mdx'), await loadFormat('text')]
})

const finds = (source: string, format: TextFormat, pack = unscreened): BlockFinding[] => lint(format.read(source).blocks, pack)
const brief = (found: BlockFinding[]): string[] => found.map(({block, start, end, ruleId}) => `${block} ${start}-${end} ${ruleId}`)
const wide = (letter: string): string => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)
const bold = (letter: string): string => (/[A-Z]/.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) - 65 + 0x1d400) : /[a-z]/.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) - 97 + 0x1d41a) : letter)

// What is done to a stretch of a text, which begins and ends at any letter: markup around it, letters written in other ways.
const noises: readonly ((piece: string) => string)[] = [
  piece => `**${piece}**`, piece => `*${piece}*`, piece => `_${piece}_`, piece => `\`${piece}\``, piece => `[${piece}](https://x.example/a_(b)?c=d "Of it")`,
  piece => `[${piece}][ref]`, piece => `<b>${piece}</b>`, piece => `<span title="a > b">${piece}</span>`, piece => `${piece}<!-- no -->`, piece => `${piece}{/* no */}`,
  piece => `${piece}~~away~~`, piece => `${piece}![alt](pic.png)`, piece => `${piece}[^1]`, piece => `{'${piece}'}`, piece => `:abbr[${piece}]{title="x"}`, piece => `${piece}<br/>`,
  piece => `\u00AD${piece}`, piece => `${piece}\u200B`, piece => `&shy;${piece}`, piece => `${piece}&ZeroWidthSpace;`, piece => `${piece}&#8203;`,
  piece => piece.replace(/[!-/:-@[-`{-~]/g, '\\$&'), piece => piece.replace(/[A-Za-z]/g, letter => `&#${letter.charCodeAt(0)};`), piece => piece.replace(/[A-Za-z]/g, wide),
  piece => piece.replace(/[A-Za-z]/g, letter => `&#x${letter.charCodeAt(0).toString(16)};`), piece => piece.replace(/[A-Za-z]/g, bold),
  piece => piece.replace(/ /g, '\u00A0'), piece => piece.replace(/ /g, '&nbsp;'), piece => piece.replace(/[ -]/g, '\n'), piece => piece.replace(/ /g, '\n> '),
  piece => piece.replace(/-/g, '\u2011'), piece => piece.replace(/[ -]/g, ''), piece => piece.toUpperCase(), piece => piece.toLowerCase(),
  piece => `#${piece.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, letter: string) => letter.toUpperCase())}`, piece => `"${piece}"`, piece => `${piece}-`,
]

interface Cut {
  start: number
  length: number
  noise: number
}

const cut: fc.Arbitrary<Cut> = fc.record({start: fc.double({min: 0, max: 1, noNaN: true}), length: fc.integer({min: 1, max: 24}), noise: fc.nat(noises.length - 1)})

function spoil(text: string, cuts: readonly Cut[]): string {
  for (const {start, length, noise} of cuts) {
    // By characters: half of one is no text.
    const characters = Array.from(text)
    const at = Math.floor(start * characters.length)
    text = characters.slice(0, at).join('') + noises[noise]!(characters.slice(at, at + length).join('')) + characters.slice(at + length).join('')
  }
  return text
}

const flagged = corpus.filter(item => item.expect.length > 0 && item.text.length < 300).map(item => item.text)
const clean = corpus.filter(item => item.expect.length === 0 && item.text.length < 300).map(item => item.text)
const claims = ['Call GPT-5 on Bedrock.', 'It gives you access to OpenAI models.', 'Invoke o3 from Lambda.', 'ChatGPT is available on AWS.', 'Use it without Azure on AWS.', 'Query Open AI models.']
// A name is short in a page: half of the texts are claims alone, so that the noise meets the names.
const piece = fc.oneof({weight: 3, arbitrary: fc.constantFrom(...claims)}, {weight: 2, arbitrary: fc.constantFrom(...flagged)}, {weight: 1, arbitrary: fc.constantFrom(...clean)})
const page = fc.tuple(fc.array(piece, {minLength: 1, maxLength: 2}), fc.array(cut, {minLength: 1, maxLength: 5})).map(([pieces, cuts]) => spoil(pieces.join('\n\n'), cuts))
const titled = page.map(text => `---\ntitle: ${JSON.stringify(text.split('\n')[0])}\n---\n\nHello.\n`)

describe('the screen is sound', () => {
  it('where it holds a source back, the full reading finds nothing, in any format and through any noise', () => {
    let heldBack = 0
    fc.assert(
      fc.property(fc.oneof({weight: 9, arbitrary: page}, {weight: 1, arbitrary: titled}), source => {
        if (screen.mayHold(source)) return
        heldBack++
        for (const format of formats) if (finds(source, format).length > 0) throw new Error(`${format.id} finds something that the screen held back`)
      }),
      {numRuns: 3000},
    )
    // The law says nothing where nothing is held back.
    expect(heldBack).toBeGreaterThan(20)
  }, 180_000)

  it('every spelling of a name that a page can hold is let through', () => {
    for (const source of [
      'Call Open**AI** models.', 'Call Open<b>AI</b> models.', 'Call [Open](x)AI models.', 'Call GPT\\-5.', 'Call Open\u00ADAI.', 'Call \uFF27\uFF30\uFF34-5.', 'Call &#79;penAI.', 'Call O&shy;penAI.',
      'Call Open <b>AI</b>.', 'Call [Open](x) [AI](y).', 'Call O*pen* A**I**.', '#CallGPT5', '#Call**GPT**5', 'title: "\\tGPT-5"', 'title: "O\\u0070enAI"', 'Call **G**P~~x~~T-5.', 'Call GPT\n> 5.',
      'Call _GPT_.', 'Call {"Open"}{"AI"}.', 'Call o<b>3</b>.', 'Call o[^1]3.', '[Call o\u2011](x)series models.', 'DALL·[E](x)',
    ]) expect(screen.mayHold(source), source).toBe(true)
  })

  it('does hold back pages of other things', () => {
    for (const source of [
      'Open the door, [Open](x) the gate, and `o` is a letter. Call me at 1.', '# New frontiers\n\nAccess to **chat** [is](x) free; see [c](d)odes.', 'Bypass Azure.', 'O(1) and o-ring and to1',
      'The code&nbsp;“x” is text <b>embedded</b> here.', 'An &amp; and a © and an emoji 🎉\uFE0F, and naïve café.',
    ]) expect(screen.mayHold(source), source).toBe(false)
  })

  it('does not change what is found in a page, whatever blocks it passes over', () => {
    fc.assert(
      fc.property(page, source => {
        for (const format of formats) expect(brief(finds(source, format, compiled))).toEqual(brief(finds(source, format)))
      }),
      {numRuns: 400},
    )
    for (const {text} of corpus) expect(brief(finds(text, formats[0]!, compiled))).toEqual(brief(finds(text, formats[0]!)))
  }, 180_000)
})

describe('the letters of a source', () => {
  it('are decoded wherever folding makes a letter or takes one away', () => {
    for (let code = 128; code < 0x110000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const character = String.fromCodePoint(code)
      const folded = fold(character).text
      if (folded !== '' && !/[A-Za-z0-9#]/.test(folded)) continue
      ODD.lastIndex = 0
      expect(ODD.test(character) && rawLetters(character) === folded, `U+${code.toString(16)}`).toBe(true)
    }
  })

  it('may be any where a reference is not known', () => {
    expect(rawLetters('&Gopf;PT-5')).toBeUndefined()
    expect(rawLetters('a &amp; b')).toBe('a   b')
  })
})

describe('a pack without a fixed letter in a name', () => {
  it('has no screen', () => {
    const {pack} = compiled
    const first = {...pack.entities.find(entity => entity.role === 'object')!, names: ['<version>']}
    expect(makeScreen({...pack, entities: [first]}).mayHold('Nothing at all.')).toBe(true)
  })

  it('knows the names of a configuration', () => {
    expect(makeScreen(compiled.pack, {openai: ['Orakulum']}).mayHold('Call Orak**ulum**.')).toBe(true)
    expect(screen.mayHold('Call Orak**ulum**.')).toBe(false)
  })

  it('lets wrong spellings through where it is told to', () => {
    expect(makeScreen(compiled.pack, {}, {misspelt: true}).mayHold('Call Op**neAI**.')).toBe(true)
  })
})
