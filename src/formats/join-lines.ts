/** A text as one line: each line break, with the white space around it, as a space. */
export function joinLines(text: string): string {
  // Runs are taken whole: to look for a break behind each space of a long run would take the square of its length.
  return text.replace(/\s+/g, (run) => (/[\r\n]/.test(run) ? ' ' : run))
}
