import {containerExtensions, knownExtensions} from '../src/formats/registry.js'

/** `.pre-commit-hooks.yaml`: what https://pre-commit.com reads of a repository. The files are those whose format is known by its extension. */
export function preCommitHooks(): string {
  const hook = (id: string, name: string, entry: string, description: string, extensions: readonly string[]): string =>
    [
      `- id: ${id}`,
      `  name: ${name}`,
      `  description: ${description}`,
      `  entry: ${entry}`,
      '  language: node',
      '  types: [file]',
      `  files: (?i)\\.(${[...extensions].map((extension) => extension.slice(1)).sort().join('|')})$`,
      '',
    ].join('\n')
  return [
    '# Made by `npm run generate`.',
    hook('memolint', 'memolint', 'memolint', 'Flags wording that the memo forbids.', knownExtensions),
    hook('memolint-fix', 'memolint --fix', 'memolint --fix', 'Writes the fixes that are safe without a person, and flags the rest.', knownExtensions),
    hook('memolint-redline', 'memolint redline', 'memolint redline', 'Writes a copy of each document with its findings marked for reviewers.', containerExtensions),
  ].join('\n')
}
