/** What a path says of the strings in a file: they are English copy, data among which some may be prose, or in another language. */
export type StringsKind = 'copy' | 'data' | 'other-language'

// Two letters of ISO 639-1, and three where a language has no other code and software is often translated into it.
const languages = new Set(
  ('aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el eo es et eu fa ff fi fj fo fr fy ga gd gl gn ' +
    'gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh ' +
    'mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv ' +
    'sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ast ckb fil haw hsb dsb kab kok mai yue').split(' '),
)
// Codes that are words of file names as well.
const words = new Set('am an as be br da do he id in io is it la li my no or os ps so st to tr ts tw'.split(' '))

const folders = /^(?:locales?|i18n|l10n|langs?|languages?|translations?|messages|strings|intl|resources\.arb|.+\.lproj)$/i
const stems = /^(?:messages?|strings|translations?|locales?|i18n|l10n|lang|labels|copy|intl)$/i
const english = /^en(?:[-_][A-Za-z0-9]+)*$/i

/** The language that a piece of a path names, lower case; nothing where it names none. */
function languageOf(piece: string): string | undefined {
  const found = /^([A-Za-z]{2,3})(?:[-_]r?(?:[A-Z][a-z]{3}|[A-Za-z]{2}|\d{3}))*$/.exec(piece)
  const language = found?.[1]!.toLowerCase()
  return language !== undefined && (language === 'en' || languages.has(language)) ? language : undefined
}

/** True for the code of a language other than English that is no word: `de`, `pt-BR`. */
export function isOtherLanguage(code: string): boolean {
  const language = languageOf(code)
  return language !== undefined && language !== 'en' && (code.length > 3 || !words.has(language))
}

/** The language in the name of a file, and whether it is the whole name: `de.json`, `messages.de.json`, `app_de.arb`. */
function languageInName(stem: string, isCopy: boolean): string | undefined {
  const whole = languageOf(stem)
  if (whole !== undefined) return whole
  const tail = /[._-]([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,4})*)$/.exec(stem)?.[1]
  const language = tail === undefined ? undefined : languageOf(tail)
  // At the end of a word such as `log-in` a code means nothing, unless the file is one of strings.
  return language !== undefined && (isCopy || stem.includes(`.${tail!}`)) && (isCopy || !words.has(language)) ? language : undefined
}

/**
 * What a path says of the strings in it.
 *
 * @param path Relative to the project, with slashes. @param isCopy The format holds nothing but strings for people.
 */
export function stringsKind(path: string, isCopy: boolean): StringsKind {
  const pieces = path.split('/').filter(piece => piece !== '' && piece !== '..' && piece !== '.')
  const name = pieces.pop() ?? ''
  const stem = name.replace(/\.[^.]+$/, '')
  const isInFolder = pieces.some(piece => folders.test(piece))
  const values = pieces.map(piece => /^values((?:-.+)?)$/.exec(piece)?.[1]).find(found => found !== undefined)
  if (values !== undefined && name.endsWith('.xml')) {
    // `values-night` and `values-v21` say nothing of a language; `values-b+sr+Latn` does.
    const qualifier = values.replace(/^-(?:mcc\d+-?)?(?:mnc\d+-?)?/, '').replace(/^b\+(\w+).*/, '$1').split('-')[0] ?? ''
    return qualifier !== '' && languages.has(qualifier) && !/^(?:car|tv)$/.test(qualifier) ? 'other-language' : 'copy'
  }
  for (const piece of pieces) {
    const language = languageOf(piece.replace(/\.lproj$/, ''))
    if (language !== undefined && language !== 'en' && (isInFolder || isCopy || piece.endsWith('.lproj'))) {
      if (!words.has(language) || piece.length > 3 || isInFolder) return 'other-language'
    }
  }
  const isStrings = isCopy || isInFolder || stems.test(stem.replace(/[._-][A-Za-z]{2}(?:[-_][A-Za-z0-9]{2,4})*$/, ''))
  const language = languageInName(stem, isStrings)
  if (language !== undefined && language !== 'en') return isStrings || !words.has(language) ? 'other-language' : 'data'
  return isStrings || language === 'en' || english.test(stem) ? 'copy' : 'data'
}

const tools = /^(?:package-lock|npm-shrinkwrap|[jt]sconfig(?:\.[\w.-]+)?|lerna|nx|turbo|renovate|biome|deno|angular|vercel|\.eslintrc|\.prettierrc|\.swcrc|\.babelrc|\.nycrc|\.memolintrc|memolint\.config)\.(?:jsonc?|json5|ya?ml)$|^(?:pnpm-lock|docker-compose.*|compose|\.pre-commit-config|\.gitlab-ci|\.travis)\.ya?ml$|\.(?:min|map|schema|snap|tsbuildinfo)\.json$/

/** True for files of data by whose names it is known that nobody reads them as copy: they are not looked for in folders. */
export function isForTools(path: string): boolean {
  return tools.test(path.slice(path.lastIndexOf('/') + 1))
}
