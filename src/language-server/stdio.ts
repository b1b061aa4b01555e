import {Console} from 'node:console'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {serve} from './server.js'

/**
 * Serves the protocol on standard input and output, until the client says `exit` or closes the input. The process ends with 0 after
 * `shutdown`, else with 1.
 */
export function lsp(): Promise<never> {
  // Standard output is the protocol's: a word that a configuration prints would break it.
  globalThis.console = new Console(process.stderr)
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout))
  return new Promise(() => undefined)
}
