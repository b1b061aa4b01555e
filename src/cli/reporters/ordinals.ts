/** Counts each key as it comes: 1 for the first, 2 for the second of the same. */
export function ordinals(): (key: string) => number {
  const seen = new Map<string, number>()
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count
  }
}
