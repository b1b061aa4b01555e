import {existsSync} from 'node:fs'
import {join} from 'node:path'

/** A commented configuration for a folder that has none. */
export function configurationTemplate(cwd: string): string {
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
