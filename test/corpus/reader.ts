import {join} from 'node:path'
import type {Finding} from '../../src/finding.js'
import {compile} from '../../src/engine/lint.js'
import {lintSource} from '../../src/formats/lint-source.js'
import {loadFormat} from '../../src/formats/registry.js'
import {readPackFiles} from '../../src/project/packs.js'
import {parsePack} from '../../src/vocabulary/load.js'
import type {Pack} from '../../src/vocabulary/pack.js'
import {formatProblem} from '../../src/vocabulary/problem.js'
import {root} from '../house/files.js'
import type {Case} from './load.js'

/** The pack that ships, from its YAML, so that an edit counts at once. Throws with every problem where it has any. */
export function readPack(): Pack {
  const parsed = parsePack(readPackFiles(join(root, 'vocab/aws-openai'), 'vocab/aws-openai'))
  if ('pack' in parsed) return parsed.pack
  throw new Error(`the pack has problems:\n\n${parsed.problems.map(formatProblem).join('\n\n')}`)
}

/** memolint itself, with the pack that ships: what it finds in a case. */
export async function openReader(): Promise<(item: Pick<Case, 'text' | 'format'>) => Finding[]> {
  const compiled = compile(readPack())
  const formats = {markdown: await loadFormat('markdown'), mdx: await loadFormat('mdx'), text: await loadFormat('text')}
  return ({text, format}) => lintSource(text, formats[format], compiled).findings
}
