import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {serve} from './server.js'

// The server as a program of its own, for the extension: how to talk to it is said by its arguments.
serve(createConnection(ProposedFeatures.all))
