// Decoded letters stand between backslashes: a name may be read across them as across any markup, and where the format decodes nothing, a word
// still begins behind them.
const JOINT = '\\'

// Named references that are common in prose, as the letters they leave: none, or a sign that stands between words. Any other may be a letter.
const NAMED: Readonly<Record<string, string>> = {
  shy: JOINT, zwj: JOINT, zwnj: JOINT, lrm: JOINT, rlm: JOINT, ordm: '\\o\\', ordf: '\\a\\', sup1: '\\1\\', sup2: '\\2\\', sup3: '\\3\\', num: '#',
}
const SIGNS = new Set(
  `amp lt gt quot apos nbsp ensp emsp thinsp copy reg mdash ndash hellip rarr larr uarr darr harr times middot bull lsquo rsquo ldquo rdquo
  laquo raquo check euro pound deg plusmn para sect lbrace rbrace lbrack rbrack lsqb rsqb lcub rcub lpar rpar ast lowbar sol bsol vert colon semi comma
  period excl quest equals plus hyphen dash Tab NewLine grave commat dollar percnt tilde`.split(/\s+/),
)
// Those that HTML reads without a semicolon as well.
const BARE = /^(?:shy|nbsp|ordm|ordf|sup[123]|amp|lt|gt|quot|copy|reg|deg|plusmn|para|sect|middot|laquo|raquo|times)/

const REFERENCE = /&(?:#(\d{1,7});?|#[xX]([\dA-Fa-f]{1,6});?|([A-Za-z][A-Za-z\d]{1,31})(;?))/g
const ESCAPE = /\\(?:u\{([\dA-Fa-f]{1,6})\}|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|U([\dA-Fa-f]{4})|x([\dA-Fa-f]{2})|\r?\n[ \t]*)/g

/** Characters that folding turns into letters or digits, or takes away. A test holds this against every code point. */
export const ODD =
  /[\xAA\xAD\xB2\xB3\xB9\xBA\xBC-\xBE\u0132\u0133\u013F\u0140\u0149\u017F\u01C4-\u01CC\u01F1-\u01F3\u02B0-\u02B8\u02E1-\u02E3\u034F\u061C\u180E\u1D2C-\u1D6A\u1D9B-\u1DBF\u1E9A\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2070-\u209C\u20A8\u2100-\u2189\u2460-\u24FF\u2C7C\u2C7D\u3250-\u325F\u32B1-\u32CF\u3358-\u33FF\uA7F1-\uA7F4\uFB00-\uFB06\uFE00-\uFE0F\uFE5F\uFE60\uFEFF\uFF03\uFF06\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]|\uD801[\uDF80-\uDFBF]|[\uD833\uD835][\uDC00-\uDFFF]|\uD83C[\uDD00-\uDD90]|\uD83E[\uDFF0-\uDFF9]/g
// What may be one of them, as a single class: that is several times as fast, and three times again where it only meets what is no ASCII.
const BEYOND_ASCII = /[\u0080-\uFFFF]+/g
const MAYBE_ODD = /[\xAA\xAD\xB2\xB3\xB9\xBA\xBC-\xBE\u0132\u0133\u013F\u0140\u0149\u017F\u01C4-\u01CC\u01F1-\u01F3\u02B0-\u02E3\u034F\u061C\u180E\u1D2C-\u1DBF\u1E9A\u200B-\u200F\u202A-\u202E\u2060-\u209C\u20A8\u2100-\u2189\u2460-\u24FF\u2C7C\u2C7D\u3250-\u33FF\uA7F1-\uA7F4\uD801\uD833\uD835\uD83C\uD83E\uFB00-\uFB06\uFE00-\uFE60\uFEFF-\uFF5A]/
const INVISIBLE = /^[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]$/

/**
 * A source with its letters as a reader of any format may decode them: character references, escapes of strings, compatibility letters,
 * invisible characters. Every name that the source holds in some format, decoded or not, stands in the result, perhaps with markup inside.
 *
 * @returns The source itself where nothing in it is to decode; undefined where a reference might be any letter.
 */
export function rawLetters(raw: string): string | undefined {
  let text = raw
  let unknown = false as boolean
  if (text.includes('&')) {
    text = text.replace(REFERENCE, (found, decimal?: string, hex?: string, name?: string, end?: string) => {
      if (name === undefined) return point(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal))
      if (end === ';') {
        if (SIGNS.has(name)) return ' '
        if (name in NAMED) return NAMED[name]!
        unknown = true
        return found
      }
      const bare = BARE.exec(name)?.[0]
      return bare === undefined ? found : (NAMED[bare] ?? ' ') + name.slice(bare.length)
    })
    if (unknown) return undefined
  }
  if (text.includes('\\')) {
    text = text.replace(ESCAPE, (_, braced?: string, four?: string, eight?: string, apple?: string, two?: string) => {
      // Apple's strings write `\U` with four digits.
      const code = braced ?? four ?? eight ?? apple ?? two
      // A line break after a backslash is left out of a string.
      return code === undefined ? JOINT : point(Number.parseInt(code, 16))
    })
  }
  return holdsOdd(text) ? text.replace(ODD, character => (INVISIBLE.test(character) ? '' : character.normalize('NFKC'))) : text
}

function holdsOdd(text: string): boolean {
  BEYOND_ASCII.lastIndex = 0
  for (let found = BEYOND_ASCII.exec(text); found; found = BEYOND_ASCII.exec(text)) if (MAYBE_ODD.test(found[0])) return true
  return false
}

function point(code: number): string {
  const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  return /^[ -/:-@]$/.test(character) ? character : JOINT + character + JOINT
}
