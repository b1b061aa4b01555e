import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {build, type Metafile} from 'esbuild'
import {describe, expect, it} from 'vitest'
import {lintFiles, lintText} from '../../src/index.js'
import {closed} from '../../scripts/bundle.mjs'
import {folderWith} from '../project/folder.js'
import {bundleOptions} from './bundle.js'
import {filesOf, root} from './files.js'

/** What of Node could reach another machine, or start something that can. */
const outward = /^(?:node:)?(?:http|https|http2|net|tls|dns|dgram|child_process|cluster|worker_threads|inspector|vm|wasi)(?:\/|$)/u

/** What a browser or a newer Node reaches out with, without an import; not a method that is called so. */
const calls = /(?<![.\w])(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\((?![^()]*\)\s*\{)/gu

/** All that the package runs, its dependencies included. */
async function everything(contents?: string): Promise<{imports: string[]; outward: string[]; code: string}> {
  const {metafile, outputFiles} = await build({
    ...bundleOptions,
    ...(contents === undefined
      ? {entryPoints: ['src/cli/memolint.ts', 'src/cli/worker.ts', 'src/index.ts', 'src/retext.ts', 'src/eslint/plugin.ts']}
      : {stdin: {contents, resolveDir: root}}),
    // What is only said in a comment is no call.
    minifyWhitespace: true,
    legalComments: 'none',
    // What is built has no ways out: where a dependency has one, the build closes it.
    ...(contents === undefined ? {define: closed} : {}),
  })
  return {imports: importsOf(metafile), outward: outwardOf(metafile), code: outputFiles.map(({text}) => text).join('\n')}
}

/** Each file that imports something outward, with what it imports. */
const outwardOf = ({inputs}: Metafile): string[] =>
  Object.entries(inputs).flatMap(([file, {imports}]) =>
    // A package may have a copy of its own of another.
    imports.filter(({external, path}) => external === true && outward.test(path)).map(({path}) => `${file.replace(/^.*\/(?=node_modules\/)/u, '')} ${path}`),
  )

/**
 * The only ways out of a thread: git, to read the index and old contents, and what a thread was started with. And what the library of the
 * language server brings along: it could listen on a socket where it was told to, but is handed standard input and output; see below.
 */
const ways = [
  'node_modules/vscode-jsonrpc/lib/node/main.js net',
  'node_modules/vscode-languageserver/lib/node/files.js child_process',
  'src/project/git-blobs.ts node:child_process',
  'src/project/git.ts node:child_process',
]

/** Commands of git that ask nobody else. */
const local = new Set(['cat-file', 'config', 'diff', 'hash-object', 'ls-files', 'merge-base', 'rev-parse', 'update-index'])

const importsOf = ({inputs}: Metafile): string[] => [
  ...new Set(Object.values(inputs).flatMap(({imports}) => imports.filter(({external}) => external === true).map(({path}) => path))),
]

describe('nothing leaves the machine', () => {
  it('no part of the package, and none of its dependencies, can ask another machine for something', async () => {
    const {imports, outward, code} = await everything()
    expect(imports).toContain('node:fs')
    expect(outward.sort()).toEqual(ways)
    expect(code.match(calls) ?? []).toEqual([])
  })

  it('the language server talks to standard input and output alone', () => {
    const texts = filesOf('src/language-server').map((file) => readFileSync(join(root, 'src/language-server', file), 'utf8'))
    expect(texts.flatMap((text) => text.match(/createConnection\(.*/gu) ?? [])).toEqual([
      // The extension's own server; the editor that starts it says how, which is by a channel of the process.
      'createConnection(ProposedFeatures.all))',
      'createConnection(ProposedFeatures.all, process.stdin, process.stdout))',
    ])
    expect(texts.join('')).not.toMatch(/Files\.|SocketMessage|PipeTransport/u)
  })

  it('would be seen if one could', async () => {
    const {imports, code} = await everything(`import {get} from 'node:https'\nimport 'net'\nget(''); fetch('https://example.com')`)
    expect(imports.filter((name) => outward.test(name))).toEqual(['node:https', 'net'])
    expect(code.match(calls)).toEqual(['fetch('])
  })
})

describe('what git is asked', () => {
  const files = ways.filter((way) => way.startsWith('src/') && way.endsWith('child_process')).map((way) => way.split(' ')[0]!).map((file) => ({file, text: readFileSync(join(root, file), 'utf8')}))

  it('is asked of git alone, and only what git answers from its own folder', () => {
    const starts = files.flatMap(({file, text}) => [...text.matchAll(/\b(?<!\.)(?:spawn|execFile|fork|spawnSync|execSync|execFileSync)\(([^,]*),/gu)].map((hit) => [file, hit[1]]))
    expect(starts.sort()).toEqual([['src/project/git-blobs.ts', "'git'"], ['src/project/git.ts', "'git'"]])
    const asked = filesOf('src').map((file) => readFileSync(join(root, 'src', file), 'utf8')).flatMap((text) => [...text.matchAll(/(?:\.run|\.tryLine|\bask|\bspawn)\((?:folder, |'git', )?\['([a-z-]+)'/gu)].map((hit) => hit[1]!))
    expect(new Set(asked)).toEqual(local)
  })
})

describe('what is data runs no code', () => {
  const mark = 'memolintTestRan'
  const ran = (): unknown => (globalThis as Record<string, unknown>)[mark]
  const code = `globalThis.${mark} = true`

  it.each([
    ['JSON', {'memolint.config.json': `(() => { ${code} })()`}],
    ['YAML', {'.memolintrc': `${code}\n`}],
    ['YAML with a tag', {'.memolintrc.yaml': `speaker: !!js/function 'function () { ${code} }'\n`}],
    ['package.json', {'package.json': JSON.stringify({memolint: {speaker: code, extends: './evil.mjs'}})}],
    ['a pack', {'.memolintrc': 'vocab: ./pack\n', 'pack/pack.yml': `id: !!js/function 'function () { ${code} }'\n`, 'pack/pack.js': code}],
  ])('%s', async (_, files) => {
    const cwd = folderWith({...files, 'evil.mjs': code, 'a.md': 'Our agents call GPT-5 from Lambda.\n'})
    await lintFiles('.', {cwd}).catch((error: unknown) => error)
    expect(ran()).toBeUndefined()
  })

  it('code beside a static configuration', async () => {
    const cwd = folderWith({
      'memolint.config.json': '{"speaker": "aws"}',
      'memolint.config.js': code,
      'memolint.config.mjs': code,
      'memolint.config.ts': code,
      'a.md': 'Our agents call GPT-5 from Lambda.\n',
    })
    expect((await lintFiles('.', {cwd})).flatMap(({messages}) => messages.map(({ruleId}) => ruleId))).toEqual(['call'])
    expect(ran()).toBeUndefined()
  })

  it('a page', async () => {
    const page = `export const x = (${code})\n\n{${code}}\n\n<script>${code}</script>\n\nOur agents call GPT-5 from Lambda.\n`
    expect((await lintText(page, {format: 'mdx'})).messages.map(({ruleId}) => ruleId)).toEqual(['call'])
    expect((await lintText(`---\ntitle: !!js/function '${code}'\n---\n\n${page}`)).messages.map(({ruleId}) => ruleId)).toEqual(['call'])
    expect(ran()).toBeUndefined()
  })

  it('a configuration that is code does run: the mark is one', async () => {
    const cwd = folderWith({'memolint.config.mjs': `${code}\nexport default {speaker: 'aws'}`, 'a.md': 'Hello.\n'})
    await lintFiles('.', {cwd})
    expect(ran()).toBe(true)
    Reflect.deleteProperty(globalThis, mark)
  })
})
