import {existsSync, writeFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {configurationIn} from '../project/configuration-file.js'
import {Fault} from '../project/fault.js'
import type {Arguments} from './arguments.js'
import {exit, type Io} from './io.js'

const name = 'memolint.config.yaml'

/** `memolint init`: writes a commented configuration. Asks nothing and overwrites nothing. */
export function init(given: Arguments, {cwd, stdout}: Io): number {
  if (given.positionals.length > 0) throw new Fault(`memolint init takes no path; it writes ${name} into the current folder.`)
  const there = configurationIn(cwd)
  if (there !== undefined) {
    throw new Fault(
      `There is a configuration already: ${relative(cwd, there)}. Change that one, or remove it and run memolint init again.`,
    )
  }
  try {
    writeFileSync(join(cwd, name), template(cwd), {flag: 'wx'})
  } catch (error) {
    throw new Fault(`The configuration can’t be written: ${(error as Error).message}`, name)
  }
  stdout.write(`Wrote ${name}. Now run: memolint\n`)
  if (isInRepository(cwd)) stdout.write('To lint what is about to be committed, every time: memolint hook install\n')
  return exit.clean
}

function isInRepository(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && isInRepository(dirname(folder)))
}

function template(cwd: string): string {
  const schema = './node_modules/memolint/schema/memolint.config.schema.json'
  const modeline = existsSync(join(cwd, schema)) ? `# yaml-language-server: $schema=${schema}\n` : ''
  return `${modeline}# What memolint checks here, and how. Every key is optional; what is commented out shows the default or an example.

# The packs to lint by: names of packs that ship, or folders of your own.
vocab: aws-openai

# Levels by rule: off, info, warning, error. “memolint rules” lists the rules.
rules: {}
#  unapproved-relation: off

# Whether open-weight models count: allow or flag.
openWeight: allow

# Files to leave out, written as in a .gitignore. A file .memolintignore does the same.
ignore: []
#  - CHANGELOG.md
#  - drafts/

# Formats of files whose extension memolint does not know.
#formats:
#  .mdc: markdown

# Other settings for some files.
#overrides:
#  - files: blog/**
#    rules:
#      availability: error

# More names for the things that a pack knows, by the id of the thing.
#entities:
#  sre: [Runtime One]

# Phrases approved by counsel: who approved them, and until when.
#allow:
#  - phrase: access OpenAI models through our partner
#    reason: approved by counsel on 2026-03-20
#    until: 2026-12-31

# Comments that silence a finding have to say why.
directives:
  requireReason: false
`
}
