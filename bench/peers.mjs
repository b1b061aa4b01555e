import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const bench = fileURLToPath(new URL('.', import.meta.url))
const module = (path) => join(bench, 'node_modules', path)

/** Installs the peers where they are not there yet. Needs the npm registry. */
export function installPeers() {
  if (existsSync(module('alex')) && existsSync(module('remark-gfm'))) return
  console.error('memolint bench: installing alex, textlint, markdownlint-cli2 and write-good in bench/ …')
  const {status} = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], {cwd: bench, stdio: ['ignore', 2, 2]})
  if (status !== 0) throw new Error('the peers could not be installed: is the npm registry within reach?')
}

/** The commands by which each peer lints a file or folder, each with three words to look for where it takes any. */
export function peersOn(target) {
  const settings = writeSettings()
  const node = process.execPath
  const peers = [
    {name: 'alex', command: [node, module('alex/cli.js'), '--quiet', target]},
    {name: 'textlint with prh', command: [node, module('textlint/bin/textlint.js'), '--config', settings.textlint, '--rules-base-directory', module(''), statSync(target).isDirectory() ? `${target}/**/*.md` : target]},
    {name: 'markdownlint-cli2', command: [node, module('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '--no-globs', statSync(target).isDirectory() ? `${target}/**/*.md` : target]},
    // It ends with the number of its findings.
    {name: 'write-good', command: ['bash', '-c', 'node "$0" "$@" >/dev/null; true', module('write-good/bin/write-good.js'), ...filesOf(target)]}
  ]
  if (spawnSync('rg', ['--version'], {stdio: 'ignore'}).status === 0) peers.push({name: 'rg, three words', command: ['rg', '-n', '--no-ignore', 'access|call|invoke', target]})
  return peers
}

function filesOf(target) {
  if (!statSync(target).isDirectory()) return [target]
  return readdirSync(target, {recursive: true}).filter((name) => name.endsWith('.md')).map((name) => join(target, name))
}

function writeSettings() {
  const folder = join(bench, 'texts')
  mkdirSync(folder, {recursive: true})
  const prh = join(folder, 'prh.yml')
  const textlint = join(folder, 'textlintrc.json')
  writeFileSync(prh, 'version: 1\nrules:\n  - expected: powered by OpenAI\n    pattern: /(?:call|access|invoke)s? (?:to )?(?:OpenAI|GPT-\\d)/\n')
  writeFileSync(textlint, JSON.stringify({rules: {prh: {rulePaths: [prh]}}}))
  return {textlint}
}
