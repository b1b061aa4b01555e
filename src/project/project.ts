import type {FileSettings} from './configuration.js'
import {Configurations} from './configurations.js'
import {Folders, type IgnoreOptions} from './folders.js'
import type {ResultCache} from './result-cache.js'
import {SettingsOf} from './settings.js'
import type {Pack} from '../vocabulary/pack.js'

/** What the command line or a caller asks for; it counts over every configuration file. */
export interface ProjectOptions extends IgnoreOptions, Partial<Omit<FileSettings, 'allow'>> {
  /** Absolute; paths are resolved and shown from here. Default: the process's folder. */
  cwd?: string
  /** A configuration file for every path; `false`: none. Default: the nearest above each file. */
  configuration?: string | false
  allow?: FileSettings['allow']
  /** Packs that are loaded already, in place of those that are named. */
  packs?: readonly Pack[]
  /** Findings that the reader is less sure of than this become info. 0 to 1. */
  minConfidence?: number
  /** Report directives and approved phrases that silence nothing or are out of date. */
  reportUnusedDirectives?: boolean
  /** The day that `until` is compared to, `YYYY-MM-DD`. Default: today, where the program runs. */
  today?: string
  /** False: a configuration that is JavaScript or TypeScript is a fault and is not run. */
  runsCode?: boolean
}

/** What applies to each path. Opened once a run. */
export interface Project {
  cwd: string
  folders: Folders
  settings: SettingsOf
  reportUnusedDirectives: boolean
  today: string
  /** Readings of earlier runs; none: everything is read. */
  cache?: ResultCache
  /** What it was opened with, the day filled in: another thread opens the same with it. */
  options: ProjectOptions
}

/** @throws {Fault} Where a configuration or ignore file that is named can't be read. */
export async function openProject(options: ProjectOptions = {}): Promise<Project> {
  const {cwd = process.cwd(), configuration, today = dayOf(new Date())} = options
  const configurations = await Configurations.open(
    cwd,
    configuration === false ? undefined : configuration,
    configuration !== false,
    options.runsCode !== false,
  )
  const {vocab, rules, options: packOptions, speaker, entities, allow, requireReason, packs, minConfidence} = options
  return {
    cwd,
    folders: new Folders(cwd, configurations, options),
    settings: new SettingsOf(configurations, {
      vocab,
      rules,
      options: packOptions,
      speaker,
      entities,
      allow,
      requireReason,
      packs,
      minConfidence,
      today,
    }),
    reportUnusedDirectives: options.reportUnusedDirectives === true,
    today,
    options: {...options, cwd, today},
  }
}

/** The day on the wall, `YYYY-MM-DD`: a phrase approved until a day holds to that day's end where the program runs. */
export function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
