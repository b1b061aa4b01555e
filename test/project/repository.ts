import {execFileSync} from 'node:child_process'
import {folderWith} from './folder.js'

/** A git repository in a folder of its own. */
export interface Repository {
  folder: string
  /** Runs git in it and gives back what it prints. Throws where git fails. */
  git: (...parameters: string[]) => string
}

// What the machine's user or a hook around the tests has set must not count.
const settings = ['user.name=Test', 'user.email=test@example.com', 'core.autocrlf=false', 'commit.gpgsign=false']

/** What git is told by its environment in tests: nothing of the user's. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  ...(Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))) as Record<string, string>),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

/** A new repository with these files, committed where there are any; gone after the test. */
export function repositoryWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Repository {
  const folder = folderWith(files)
  const git = (...parameters: string[]): string =>
    execFileSync('git', parameters, {cwd: folder, encoding: 'utf8', env: gitEnvironment, stdio: ['ignore', 'pipe', 'pipe']})
  git('init', '-q', '-b', 'main')
  for (const setting of settings) git('config', ...setting.split('='))
  if (Object.keys(files).length > 0) {
    git('add', '-A')
    git('commit', '-q', '--no-verify', '-m', 'First')
  }
  return {folder, git}
}
