/** The words of a text, for the lists that English is told by: they are written as running words, and read once. */
export const wordList = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
