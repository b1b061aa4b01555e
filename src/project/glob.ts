/** What parses globs: `picomatch`, handed in, since nobody who needs none should wait for it. */
export type GlobParser = (glob: string, options: {dot: boolean; basename: boolean}) => (path: string) => boolean

/** Tells whether a glob of a configuration means a path, relative to its folder and with slashes. */
export function matcherOf(glob: string, parse: GlobParser): (path: string) => boolean {
  // One without a slash counts in every folder, as people expect of `*.mdx`.
  return parse(glob.replace(/^\.\//, ''), {dot: true, basename: !glob.includes('/')})
}
