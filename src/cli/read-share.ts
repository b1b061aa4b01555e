import {Fault} from '../project/fault.js'
import type {RunOptions} from '../project/lint-files.js'
import type {Arguments} from './arguments.js'

/** How a run is shared out: `--shard I/N` and `-j N|auto`. @throws {Fault} Where a value is none. */
export function readShare(given: Arguments): Pick<RunOptions, 'shard' | 'jobs'> {
  const shard = given.value('shard')
  const jobs = given.value('concurrency')
  return {...(shard === undefined ? {} : {shard: readShard(shard)}), ...(jobs === undefined ? {} : {jobs: readJobs(jobs)})}
}

function readShard(text: string): NonNullable<RunOptions['shard']> {
  const [, index = 0, count = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number)
  if (index >= 1 && index <= count) return {index, count}
  throw new Fault(`--shard is “${text}”; it has to be I/N, the I-th of N parts, such as --shard 1/4.`)
}

function readJobs(text: string): number | 'auto' {
  const jobs = Number(text)
  if (text === 'auto') return text
  if (/^\d{1,3}$/.test(text) && jobs >= 1) return jobs
  throw new Fault(`--concurrency is “${text}”; it has to be “auto” or a whole number, 1 or more.`)
}
