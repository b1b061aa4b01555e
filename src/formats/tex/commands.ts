import type {MarkKind} from '../../engine/prose.js'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Commands whose arguments are no prose. */
export const silent = new Set(words(`
  label ref eqref pageref autoref cref Cref nameref vref fref hyperref cite citep citet citealp citealt citeauthor citeyear citeyearpar parencite textcite
  footcite autocite supercite fullcite nocite bibliography bibliographystyle addbibresource printbibliography includegraphics graphicspath input include
  includeonly usepackage RequirePackage documentclass PassOptionsToPackage usetheme usecolortheme usefonttheme useinnertheme useoutertheme
  usetikzlibrary pagestyle thispagestyle pagenumbering setcounter addtocounter stepcounter refstepcounter setlength addtolength settowidth vspace
  hspace vskip hskip kern rule raisebox hypersetup geometry lstset lstinputlisting inputminted mintinline definecolor colorlet color pagecolor
  newcommand renewcommand providecommand DeclareMathOperator DeclareRobustCommand NewDocumentCommand RenewDocumentCommand newenvironment renewenvironment
  newtheorem newcounter newlength newif def edef gdef xdef let index glossary gls Gls glspl newacronym newglossaryentry acrodef tableofcontents
  listoffigures listoftables appendix clearpage newpage pagebreak nopagebreak linespread fontsize selectfont hyphenation tikzset pgfplotsset draw node
  author date institute affiliation email orcid keywords titlerunning authorrunning cline cmidrule multirow addcontentsline addtocontents hypertarget
  href@ sisetup num SI si qty unit ang ensuremath bibitem logo titlegraphic phantom hphantom vphantom href@target url@ usefont DeclareUnicodeCharacter
`))

/** Commands that define a command of the page's own. */
export const defining = new Set(words('newcommand renewcommand providecommand DeclareRobustCommand def'))

/** Commands that begin a part: the depth of their heading. */
export const headings: Readonly<Record<string, number>> = {
  part: 1, chapter: 1, section: 2, subsection: 3, subsubsection: 4, paragraph: 5, subparagraph: 6, frametitle: 2, framesubtitle: 3, subtitle: 2, title: 1,
  addsec: 2, addchap: 1, minisec: 5, block: 4,
}

export const captions = new Set(words('caption captionof subcaption captionsetup@ legend'))
export const notes = new Set(words('footnote footnotetext thanks marginpar sidenote marginnote endnote tablefootnote todo@'))

/** Commands around text inside a sentence. */
export const styles: Readonly<Record<string, MarkKind | 'solid'>> = {
  textbf: 'strong', emph: 'emphasis', textit: 'emphasis', textsl: 'emphasis', underline: 'emphasis', alert: 'emphasis', uline: 'emphasis', hl: 'emphasis',
  textsc: 'solid', textsf: 'solid', textrm: 'solid', textup: 'solid', textmd: 'solid', textnormal: 'solid', text: 'solid', mbox: 'solid', fbox: 'solid',
  hbox: 'solid', makebox: 'solid', framebox: 'solid', enquote: 'quote', uppercase: 'solid', MakeUppercase: 'solid', textsuperscript: 'solid',
  textsubscript: 'solid', textquote: 'quote',
}

/** Commands whose argument is code; the last group counts. */
export const codes = new Set(words('texttt code lstinline path url nolinkurl mintinline verb Verb file command ttfamily@ filepath'))

/** Commands whose first argument says how the second is shown. */
export const second: Readonly<Record<string, MarkKind | 'solid'>> = {href: 'link', textcolor: 'solid', colorbox: 'solid', foreignlanguage: 'code', hyperlink: 'link', parbox: 'solid'}

/** Environments that hold no prose. */
export const silentEnvironments = new Set(words(`
  equation align alignat flalign gather multline eqnarray math displaymath verbatim Verbatim BVerbatim lstlisting minted tikzpicture comment filecontents
  algorithm algorithmic algorithm2e picture pgfpicture axis thebibliography CD dmath bytefield forest circuitikz alltt semiverbatim asy code IEEEeqnarray
`).flatMap(name => [name, `${name}*`]))

export const lists = new Set(words('itemize enumerate description compactitem compactenum inparaenum tasks'))
export const tables = new Set(words('tabular tabular* tabularx tabulary longtable tabu supertabular xltabular tblr longtblr array@'))

/** Environments with groups behind their name that are no text: how many of them. */
export const environmentArguments: Readonly<Record<string, number>> = {
  'tabular': 1, 'tabular*': 2, 'tabularx': 2, 'tabulary': 2, 'longtable': 1, 'tabu': 1, 'supertabular': 1, 'xltabular': 2, 'tblr': 1, 'longtblr': 1,
  'minipage': 1, 'multicols': 1, 'wrapfigure': 2, 'wraptable': 2, 'column': 1, 'adjustbox': 1, 'spacing': 1, 'list': 2, 'tcolorbox': 0, 'figure': 0,
}

/** Commands that stand for a sign. */
export const signs: Readonly<Record<string, string>> = {
  ldots: '…', dots: '…', textellipsis: '…', LaTeX: 'LaTeX', LaTeXe: 'LaTeX2e', TeX: 'TeX', BibTeX: 'BibTeX', textendash: '–', textemdash: '—',
  textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”', textquotesingle: "'", textasciitilde: '~',
  textasciicircum: '^', textbackslash: '\\', textunderscore: '_', textbar: '|', textless: '<', textgreater: '>', textdollar: '$', textbullet: '•',
  copyright: '©', textcopyright: '©', textregistered: '®', texttrademark: '™', textdegree: '°', pounds: '£', euro: '€', EUR: '€', texteuro: '€',
  S: '§', P: '¶', dag: '†', ddag: '‡', ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', i: 'ı', j: 'ȷ',
  quad: ' ', qquad: ' ', space: ' ', nobreakspace: '\u00A0', enspace: ' ', thinspace: ' ', newline: '\n', linebreak: '\n', and: ' ', slash: '/',
}

/** Accents and the marks that they put on a letter. */
export const accents: Readonly<Record<string, string>> = {
  "'": '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308', '~': '\u0303', '=': '\u0304', '.': '\u0307', c: '\u0327', v: '\u030C', u: '\u0306', H: '\u030B',
  r: '\u030A', k: '\u0328', d: '\u0323', b: '\u0331',
}
