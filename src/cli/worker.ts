import {dirname} from 'node:path'
import {lintFile} from '../project/lint-file.js'
import type {LintAnswer, LintTask, WorkerSetting} from '../project/lint-pool.js'
import {openProject, type Project} from '../project/project.js'
import type {CachedReading} from '../project/result-cache.js'

let readings: [string, CachedReading][] = []
let project: Promise<Project> | undefined

async function open({options, remembers}: WorkerSetting): Promise<Project> {
  const opened = await openProject(options)
  return remembers ? {...opened, cache: {get: () => undefined, put: (key, reading) => void readings.push([key, reading])}} : opened
}

/** Lints the files of a task in this process, in their order. */
export async function lintTask({setting, files}: LintTask): Promise<LintAnswer> {
  const opened = await (project ??= open(setting))
  readings = []
  const results = []
  for (const {path, explicit, shown} of files) {
    const facts = await opened.folders.facts(dirname(path))
    results.push(await lintFile({path, explicit, facts}, shown, opened, setting.mode))
  }
  return {results, readings}
}
