/**
 * Times the language server as an editor meets it, in a process of its own: `editor.mjs latency EDITS` or `editor.mjs memory DOCUMENTS`.
 * Prints JSON: milliseconds from `didChange` to the diagnostics of that version beyond the debounce, or megabytes before and after.
 */
import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {findingPage} from './texts.mjs'

const program = fileURLToPath(new URL('../dist/memolint.cjs', import.meta.url))
const [what, count] = [process.argv[2], Number(process.argv[3])]
// What the server waits for after a change; see `debounce` in src/language-server/open-documents.ts.
const debounce = 60

const server = spawn(process.execPath, ['--expose-gc', program, 'lsp', '--stdio'], {stdio: ['pipe', 'pipe', 'ignore']})
const waiting = []
let buffer = Buffer.alloc(0)
let id = 0
server.stdout.on('data', (data) => {
  buffer = Buffer.concat([buffer, data])
  for (;;) {
    const head = buffer.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())[1])
    if (buffer.length < head + 4 + length) return
    const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString())
    buffer = buffer.subarray(head + 4 + length)
    if (message.id !== undefined && message.method) send({id: message.id, result: null})
    for (const one of [...waiting]) if (one.passes(message)) {
      waiting.splice(waiting.indexOf(one), 1)
      one.resolve(message)
    }
  }
})

const until = (passes) => new Promise((resolve) => waiting.push({passes, resolve}))
const send = (message) => {
  const body = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}))
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
  server.stdin.write(body)
}
const request = (method, params) => {
  send({id: ++id, method, params})
  const own = id
  return until((message) => message.id === own && !message.method)
}
const notify = (method, params) => send({method, params})
const published = (uri, version) => until(({method, params}) => method === 'textDocument/publishDiagnostics' && params.uri === uri && params.version === version)
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time))

await request('initialize', {processId: null, rootUri: null, capabilities: {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}}})
notify('initialized', {})
console.log(JSON.stringify(what === 'latency' ? await latency() : await memory()))
await request('shutdown', null)
notify('exit', null)

async function latency() {
  const uri = 'untitled:page'
  // About 5,000 words.
  const lines = findingPage(3, 30_000).split('\n')
  const opened = published(uri, 1)
  notify('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version: 1, text: lines.join('\n')}})
  const {params} = await opened
  const prose = lines.flatMap((line, at) => (/^[A-Z][^|]{20,}$/.test(line) ? [at] : []))
  const times = []
  const warm = 40
  for (let edit = 0; edit < count + warm; edit++) {
    const line = prose[(edit * 7919) % prose.length]
    const version = edit + 2
    const answered = published(uri, version)
    const started = performance.now()
    const at = {line, character: lines[line].indexOf(' ')}
    notify('textDocument/didChange', {textDocument: {uri, version}, contentChanges: [{range: {start: at, end: at}, text: edit % 2 ? ' so' : ' and'}]})
    await answered
    // A page that takes long is waited for longer; that is no debounce to be left out.
    if (edit >= warm) times.push(performance.now() - started - debounce)
  }
  times.sort((a, b) => a - b)
  const part = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  return {words: lines.join(' ').split(/\s+/).length, findings: params.diagnostics.length, median: part(0.5), worst: part(0.99)}
}

async function memory() {
  const round = async (from, to) => {
    for (let at = from; at < to; at++) {
      const uri = `untitled:page-${at}`
      const opened = published(uri, 1)
      notify('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version: 1, text: findingPage(at % 50, 8000)}})
      await opened
      notify('textDocument/didClose', {textDocument: {uri}})
    }
    const {result} = await request('memolint/memory', null)
    return result
  }
  // The first documents load the parser and warm up what stays.
  const before = await round(0, 100)
  const after = await round(100, 100 + count)
  await pause(0)
  return {before, after}
}
