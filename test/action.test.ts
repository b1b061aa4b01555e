import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import type * as validator from '@action-validator/core'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {builtProgram} from './cli/program.js'
import {root} from './house/files.js'
import {folderWith} from './project/folder.js'
import {gitEnvironment, repositoryWith} from './project/repository.js'

const program = await builtProgram()
// Its program is CommonJS behind a package of type module.
const {validateAction, validateWorkflow} = createRequire(import.meta.url)('@action-validator/core') as typeof validator
const source = readFileSync(join(root, 'action.yml'), 'utf8')

interface Step {
  id?: string
  if?: string
  run?: string
  uses?: string
  env?: Record<string, string>
}

const {inputs, runs} = parse(source) as {inputs: Record<string, {default: string}>; runs: {steps: Step[]}}

const call = 'Your agents call GPT-5 from Lambda.'
const access = 'The service provides access to OpenAI models.'

interface Ran {
  status: number
  log: string
  summary: string
  outputs: Record<string, string>
  review?: {commit_id: string; event: string; comments: {path: string; line: number; start_line?: number; body: string}[]}
}

/** Runs the steps of the action as a runner does, with a `gh` that keeps what it is sent. Steps of other actions are passed over. */
function act(folder: string, given: Record<string, string>, pullRequest?: {base: string; head: string}): Ran {
  const temp = folderWith({'bin/gh': '#!/bin/sh\necho "$@" > "$RUNNER_TEMP/gh-arguments"\ncat > "$RUNNER_TEMP/review.json"\n', 'output': '', 'summary': ''})
  chmodSync(join(temp, 'bin/gh'), 0o755)
  const values: Record<string, string> = {command: `node ${program}`, ...given}
  const outputs: Record<string, string> = {}
  const isPull = pullRequest !== undefined
  const lookUp = (name: string): string => {
    const [head, ...rest] = name.trim().split('.')
    if (head === 'inputs') return values[rest[0]!] ?? (inputs[rest[0]!]!.default.startsWith('$') ? 'a-token' : inputs[rest[0]!]!.default)
    if (head === 'steps') return outputs[rest.at(-1)!] ?? ''
    const event: Record<string, string> = {'event_name': isPull ? 'pull_request' : 'push', 'event.pull_request.base.sha': pullRequest?.base ?? '', 'event.pull_request.head.sha': pullRequest?.head ?? '', 'event.pull_request.number': '7'}
    return event[rest.join('.')]!
  }
  const fill = (text: string): string => text.replace(/\$\{\{([^}]*)\}\}/gu, (_, name: string) => lookUp(name))
  const holds = (condition: string): boolean => condition.split('&&').every((part) => {
    const [, name, operator, value] = /^\s*(\S+) ([!=]=) '([^']*)'\s*$/u.exec(part)!
    return (lookUp(name!) === value) === (operator === '==')
  })
  const ran: Ran = {status: 0, log: '', summary: '', outputs}
  for (const step of runs.steps) {
    if (step.run === undefined || (step.if !== undefined && !holds(step.if))) continue
    const env = {
      ...gitEnvironment, PATH: `${join(temp, 'bin')}:${process.env['PATH'] ?? ''}`, GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: root, GITHUB_REPOSITORY: 'o/r', RUNNER_TEMP: temp,
      GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary'), ...Object.fromEntries(Object.entries(step.env ?? {}).map(([key, text]) => [key, fill(text)])),
    }
    try {
      ran.log += execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {cwd: folder, env, encoding: 'utf8', stdio: 'pipe'})
    } catch (error) {
      const {status, stdout, stderr} = error as {status: number; stdout: string; stderr: string}
      Object.assign(ran, {status, log: ran.log + stdout + stderr})
    }
    for (const line of readFileSync(join(temp, 'output'), 'utf8').split('\n')) if (line.includes('=')) outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
    if (ran.status !== 0) break
  }
  ran.summary = readFileSync(join(temp, 'summary'), 'utf8')
  if (existsSync(join(temp, 'review.json'))) {
    expect(readFileSync(join(temp, 'gh-arguments'), 'utf8')).toBe('api --method POST repos/o/r/pulls/7/reviews --input -\n')
    ran.review = JSON.parse(readFileSync(join(temp, 'review.json'), 'utf8')) as NonNullable<Ran['review']>
  }
  return ran
}

describe('action.yml', () => {
  it('is valid by the published schema, which refuses what is not', () => {
    expect(validateAction(source).errors).toEqual([])
    expect(validateAction(source.replace('using: composite', 'using: compost')).errors).not.toEqual([])
  })

  it('uses each input and reads no other', () => {
    const used = new Set([...source.matchAll(/inputs\.([\w-]+)/gu)].map((hit) => hit[1]))
    expect([...used].sort()).toEqual(Object.keys(inputs).sort())
  })

  it('lints what a pull request changes: annotations, summary, reports, status', () => {
    const {folder, git} = repositoryWith({'docs/a b.md': `${call}\n\nText.\n`, 'old.md': call})
    const base = git('rev-parse', 'HEAD').trim()
    writeFileSync(join(folder, 'docs/a b.md'), `${call}\n\nText. ${access} | *Now*.\n`)
    git('commit', '-q', '-a', '-m', 'Change')
    const ran = act(folder, {}, {base, head: git('rev-parse', 'HEAD').trim()})
    expect(ran.status).toBe(1)
    expect(ran.outputs['status']).toBe('1')
    expect(ran.log.match(/^::error file=.*$/gmu)).toEqual([expect.stringContaining('file=docs/a b.md,line=3,endLine=3,')])
    expect(JSON.parse(readFileSync(ran.outputs['sarif']!, 'utf8'))).toMatchObject({version: '2.1.0'})
    expect(ran.summary).toContain('1 error, 0 warnings, 0 of advice.')
    expect(ran.summary).toContain('docs/a b.md:3'.replace(/[/:.]/gu, (mark) => (mark === '.' ? mark : `\\${mark}`)))
    expect(ran.review).toBeUndefined()
    expect(act(folder, {since: 'none'}).log.match(/^::error /gmu)).toHaveLength(3)
    expect(act(folder, {annotations: 'false', since: base}).log).toContain('docs/a b.md\n')
  })

  it('suggests rewrites on lines of the diff, so that a click makes them', () => {
    const untouched = `${Array.from({length: 12}, (_, at) => `Line ${at}.\n`).join('\n')}\n${call}\n`
    const {folder, git} = repositoryWith({'site/a.md': `${untouched}\nText.\n`})
    const base = git('rev-parse', 'HEAD').trim()
    const page = `First. ${access}\r\n\n${untouched}\nText. The service provides access to\nOpenAI models. \`\`\`\n`
    writeFileSync(join(folder, 'site/a.md'), page)
    git('commit', '-q', '-a', '-m', 'Change')
    const head = git('rev-parse', 'HEAD').trim()
    const {review, status} = act(folder, {'suggestions': 'true', 'since': 'none', 'working-directory': 'site'}, {base, head})
    expect(status).toBe(1)
    expect(review).toMatchObject({commit_id: head, event: 'COMMENT'})
    expect(review!.comments.map(({path, line, start_line}) => [path, start_line, line])).toEqual([['site/a.md', undefined, 1], ['site/a.md', 29, 30]])
    // As GitHub does: the block takes the place of the lines.
    let lines = page.split('\n')
    for (const {line, start_line: start = line, body} of [...review!.comments].reverse()) {
      const fence = /^(`{3,})suggestion$/mu.exec(body)![1]!
      const block = body.slice(body.indexOf(`${fence}suggestion\n`) + fence.length + 'suggestion\n'.length, body.lastIndexOf(`\n${fence}`))
      lines = [...lines.slice(0, start - 1), block, ...lines.slice(line)]
    }
    expect(lines.join('\n')).not.toContain('access to OpenAI models')
    expect(lines.join('\n')).toContain(untouched)
    expect(lines[0]).toMatch(/^First\. The service provides an? [^\r]*$/u)
  })

  it('shows what a page says as text, whatever it says', () => {
    const evil = 'Your agents call GPT-5 | <img src=x> **now** [here](https://example.com) from Lambda.'
    const {folder} = repositoryWith({'a|b`c.md': `${evil}\n`})
    const {summary} = act(folder, {since: 'none'})
    const tree = unified().use(remarkParse).use(remarkGfm).parse(summary)
    const columns: number[] = []
    const kinds = new Set<string>()
    visit(tree, (node) => {
      kinds.add(node.type)
      if (node.type === 'tableRow') columns.push(node.children.length)
    })
    expect(columns).toEqual([4, 4])
    expect(kinds.has('image') || kinds.has('strong')).toBe(false)
  })

  it('ends with 2, and its later steps still run, where the run goes wrong', () => {
    const {folder} = repositoryWith({'a.md': call, '.memolintrc': 'rulez: {}\n'})
    const ran = act(folder, {since: 'none'})
    expect(ran.status).toBe(2)
    expect(ran.outputs['status']).toBe('2')
    expect(ran.summary).toContain('Nothing to say')
  })

  it('takes paths with spaces, flags, and the memolint of the folder', () => {
    const {folder} = repositoryWith({'a b.md': call, 'c.md': call, 'd.md': call})
    const ran = act(folder, {paths: 'a b.md\nc.md\n', flags: '--rule call=warning --max-warnings 1', since: 'none'})
    expect(ran.status).toBe(1)
    expect(ran.log.match(/^::warning file=([^,]*)/gmu)).toEqual(['::warning file=a b.md', '::warning file=c.md'])
    mkdirSync(join(folder, 'node_modules/.bin'), {recursive: true})
    writeFileSync(join(folder, 'node_modules/.bin/memolint'), '#!/bin/sh\necho own\n')
    chmodSync(join(folder, 'node_modules/.bin/memolint'), 0o755)
    expect(act(folder, {command: '', since: 'none'}).log).toContain('own\n')
  })
})

describe('docs/ci.md', () => {
  const page = readFileSync(join(root, 'docs/ci.md'), 'utf8')
  const blocks = [...page.matchAll(/^```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^```$/gmu)].map(([, language, title, text]) => ({language, title, text: text!}))

  it('has workflows that GitHub takes', () => {
    const workflows = blocks.filter(({title}) => title?.startsWith('.github/workflows/'))
    expect(workflows.length).toBeGreaterThan(1)
    for (const {text} of workflows) expect(validateWorkflow(text).errors).toEqual([])
  })

  it('has YAML and JSON that can be read', () => {
    for (const {language, text} of blocks) {
      if (language === 'yaml') expect(() => parse(text) as unknown).not.toThrow()
      if (language === 'json') expect(() => JSON.parse(text) as unknown).not.toThrow()
    }
  })

  it('names only flags and commands that there are', async () => {
    const {commands, flags} = await import('../src/cli/flags.js')
    const known = new Set(flags.flatMap(({name, short}) => [`--${name}`, `--no-${name}`, ...(short === undefined ? [] : [`-${short}`])]))
    const calls = blocks.flatMap(({text}) => text.split('\n')).filter((line) => /\bmemolint (?!@)/u.test(line) && !/^\s*(?:#|-? ?name:|apt-get|pipeline)/u.test(line))
    expect(calls.length).toBeGreaterThan(5)
    for (const line of calls) {
      const words = line.slice(line.search(/\bmemolint /u)).replace(/ \|\| .*/u, '').split(/\s+/u).slice(1)
      for (const word of words.filter((one) => /^--?[a-z]/u.test(one) && !/^-[cx]$/u.test(one))) expect([line, known.has(word.split('=')[0]!)]).toEqual([line, true])
    }
    expect(commands.map(({name}) => name)).toContain('merge')
  })
})
