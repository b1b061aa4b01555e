import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

// Certificates that a machine adds are read at each start of Node and are no part of any program's time.
const env = {...process.env, NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined, NO_COLOR: '1', CI: '1'}
delete env.NODE_EXTRA_CA_CERTS
delete env.NODE_OPTIONS

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Milliseconds that a process takes from start to end; what it prints is thrown away. Throws where the program can't be started. */
export function timeProcess([program, ...parameters], cwd) {
  const started = performance.now()
  const {error, status} = spawnSync(program, parameters, {cwd, env, stdio: 'ignore'})
  if (error) throw error
  // Linters end with 1 where they found something; anything above is no measurement.
  if (status === null || status > 1) throw new Error(`${program} ${parameters.slice(0, 4).join(' ')} ended with ${status}`)
  return performance.now() - started
}

/** Medians of several commands, run in turns so that a busy moment meets them all alike. */
export function timeInTurns(commands, runs, cwd) {
  const times = commands.map(() => [])
  for (let run = 0; run < runs; run++) commands.forEach((command, at) => times[at].push(timeProcess(command, cwd)))
  return times.map(median)
}

/** The most memory that a Node program held, in megabytes (2^20 bytes). */
export function peakMemory([program, ...parameters], cwd) {
  const folder = mkdtempSync(join(tmpdir(), 'memolint-bench-'))
  const file = join(folder, 'peak')
  const watch = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`
  try {
    spawnSync(program, ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, ...parameters], {cwd, env, stdio: 'ignore'})
    return Number(readFileSync(file, 'utf8')) / 1024
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Runs a Node script with a limit in milliseconds; its last line as JSON, or what went wrong as a string. */
export function runScript(parameters, limit) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, parameters, {env, stdio: ['ignore', 'pipe', 'ignore']})
    let output = ''
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, limit)
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('close', (status) => {
      clearTimeout(timer)
      if (late) resolve(`more than ${limit / 1000} s`)
      else if (status !== 0) resolve(`ended with ${status ?? 'a signal'}`)
      else resolve(JSON.parse(output.trim().split('\n').at(-1)))
    })
  })
}
