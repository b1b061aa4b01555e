import type {MarkKind} from '../engine/prose.js'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements that start a block of their own; all others stand inside a sentence. */
const blockElements = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section ' +
    'select summary table tbody td tfoot th thead title tr ul',
)

/** Elements that have no end tag. */
export const voidElements = words('area base br col embed hr img input link meta param source track wbr')

/** Elements whose text nobody reads as prose, or that was taken back. */
const hiddenElements = words('script style template pre textarea svg math del s strike noscript iframe object')

/** What elements say of the text inside. */
export const elementMarks: Readonly<Record<string, MarkKind>> = {
  code: 'code', kbd: 'code', samp: 'code', var: 'code', tt: 'code',
  em: 'emphasis', i: 'emphasis', strong: 'strong', b: 'strong', a: 'link', q: 'quote',
}

/** What differs between tags inside another format and a page that is HTML as a whole. */
export interface ElementRules {
  blocks: ReadonlySet<string>
  hidden: ReadonlySet<string>
  /** Whether a name with a capital letter is that of a component: `Link` has an end tag, though `link` has none. */
  components: boolean
  /** Whether end tags that HTML lets one leave out are understood: an item ends where the next one starts. */
  implied: boolean
}

/** Tags in Markdown. */
export const inlineRules: ElementRules = {blocks: blockElements, hidden: hiddenElements, components: false, implied: false}

/** Tags in MDX. */
export const jsxRules: ElementRules = {...inlineRules, components: true}

/** A page of HTML, an SVG, a template. Templates are what people will read, and SVG has text. */
export const pageRules: ElementRules = {
  blocks: new Set([...blockElements, 'label', 'output', 'textarea', 'text', 'desc', 'foreignobject', 'template', 'noscript', 'video', 'audio']),
  hidden: words('script style pre math del s strike iframe object'),
  components: false,
  implied: true,
}

/** A page of HTML in which a framework puts components. */
export const templateRules: ElementRules = {...pageRules, components: true}

const cell = words('td th')
const row = words('td th tr')

/** The elements that end where an element starts: the innermost one, if it is one of these. */
const impliedEnds: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('li'), dt: words('dt dd'), dd: words('dt dd'), option: words('option'), optgroup: words('option optgroup'),
  td: cell, th: cell, tr: row, tbody: words('td th tr thead tbody'), tfoot: words('td th tr tbody thead'),
}

const endsParagraph = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr main menu nav ol p pre search section table ul li td th tr tbody dd dt',
)

/** True where the start of an element ends another that is open right around it. */
export function endsBefore(starting: string, open: string): boolean {
  if (open === 'p') return endsParagraph.has(starting)
  return Object.hasOwn(impliedEnds, starting) && impliedEnds[starting]!.has(open)
}
