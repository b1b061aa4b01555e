import {existsSync} from 'node:fs'
import {chromium, type Browser} from 'playwright-core'

/** Debian’s Chromium. */
const executablePath = '/usr/bin/chromium'

/** Whether there is a browser to open pages in. Where there is none, the tests that need it are skipped, and say so. */
export const hasBrowser = existsSync(executablePath)

if (!hasBrowser) console.warn('SKIPPED: there is no /usr/bin/chromium, so no page is opened. Install it: apt-get install -y --no-install-recommends chromium')

/** A browser that asks for nothing on its own. */
export function openBrowser(): Promise<Browser> {
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({executablePath, args: flags})
}
