import type {Paragraph} from './paragraph.js'

/**
 * Content that stands in a part more than once, in forms for newer and older programs (`mc:AlternateContent`). The first form is read; what
 * the others repeat are its twins, or an older program would go on showing the old words after a fix.
 */
export class Alternatives {
  readonly #open: {forms: number; first: Paragraph[]}[] = []
  /** The other form that is open, with the depth that it stands at. */
  #other: {depth: number; paragraphs: Paragraph[]} | undefined

  open(name: string): void {
    if (name === 'mc:AlternateContent') this.#open.push({forms: 0, first: []})
    else if (isForm(name)) {
      const content = this.#open.at(-1)
      if (content && content.forms++ > 0) this.#other ??= {depth: this.#open.length, paragraphs: []}
    }
  }

  close(name: string): void {
    if (name === 'mc:AlternateContent') this.#open.pop()
    else if (isForm(name) && this.#other?.depth === this.#open.length) {
      pairTwins(this.#open.at(-1)!.first, this.#other.paragraphs)
      this.#other = undefined
    }
  }

  /** Takes a paragraph. False where it only repeats another form. */
  take(paragraph: Paragraph): boolean {
    if (this.#other) this.#other.paragraphs.push(paragraph)
    else this.#open.at(-1)?.first.push(paragraph)
    return this.#other === undefined
  }
}

function isForm(name: string): boolean {
  return name === 'mc:Choice' || name === 'mc:Fallback'
}

/** Gives paragraphs their twins: the first of the same text that is not taken yet. */
export function pairTwins(paragraphs: readonly Paragraph[], twins: readonly Paragraph[]): void {
  const free = new Map<string, Paragraph[]>()
  for (const twin of twins) {
    const same = free.get(twin.text)
    if (same) same.push(twin)
    else free.set(twin.text, [twin])
  }
  for (const list of free.values()) list.reverse()
  for (const paragraph of paragraphs) {
    const twin = free.get(paragraph.text)?.pop()
    if (twin) (paragraph.twins ??= []).push({text: twin.text, pieces: twin.pieces, part: twin.part})
  }
}
