import {join} from 'node:path'
import type {Settings} from '../project/settings.js'
import type {Arguments} from './arguments.js'
import type {Io} from './io.js'
import {openProject} from './open-project.js'

/** The settings that hold in the current folder, overrides for single files aside. */
export async function settingsHere(given: Arguments, io: Io): Promise<Settings> {
  const {folders, settings} = await openProject(given, io)
  const {configuration} = await folders.facts(io.cwd)
  return settings.for(join(io.cwd, '.'), {...configuration, overrides: []})
}
