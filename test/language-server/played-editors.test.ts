import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {getStaticTOMLValue, parseTOML} from 'toml-eslint-parser'
import {describe, expect, it, onTestFinished} from 'vitest'
import type {ClientCapabilities} from 'vscode-languageserver-protocol/node'
import {folderWith} from '../project/folder.js'
import {edited, ScriptedClient} from './client.js'

const docs = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8')

// What docs/editors.md says to paste below an editor's name, in a language.
const pasted = (editor: string, language: string): string => new RegExp(`\\*\\*${editor}\\*\\*[\\s\\S]*?\`\`\`${language}\\n([\\s\\S]+?)\`\`\``).exec(docs)![1]!

/** Editors that no registry has for this machine. Their clients are played: what each says that it can do, by its own source. */
const editors: {name: string; command: () => readonly string[]; languages: () => unknown; capabilities: ClientCapabilities; encoding: 'utf-8' | 'utf-16'}[] = [
  {
    // helix-lsp/src/client.rs
    name: 'Helix',
    command: () => {
      const {command, args} = helix()['language-server'].memolint
      return [command, ...args]
    },
    languages: () => helix().language.find(({'language-servers': servers}) => servers.includes('memolint'))?.name,
    capabilities: {
      general: {positionEncodings: ['utf-8', 'utf-32', 'utf-16']},
      window: {workDoneProgress: true},
      workspace: {
        configuration: true, workspaceFolders: true, applyEdit: true, executeCommand: {dynamicRegistration: false},
        didChangeConfiguration: {dynamicRegistration: false}, didChangeWatchedFiles: {dynamicRegistration: true, relativePatternSupport: false},
        workspaceEdit: {documentChanges: true, resourceOperations: ['create', 'rename', 'delete'], failureHandling: 'abort', normalizesLineEndings: false},
      },
      textDocument: {
        publishDiagnostics: {versionSupport: true, tagSupport: {valueSet: [1, 2]}},
        hover: {contentFormat: ['markdown']},
        codeAction: {
          codeActionLiteralSupport: {codeActionKind: {valueSet: ['', 'quickfix', 'refactor', 'refactor.extract', 'refactor.inline', 'refactor.rewrite', 'source', 'source.organizeImports']}},
          isPreferredSupport: true, disabledSupport: true, dataSupport: true, resolveSupport: {properties: ['edit', 'command']},
        },
      },
    },
    encoding: 'utf-8',
  },
  {
    // plugin/core/sessions.py of the LSP package
    name: 'Sublime Text',
    command: () => sublime().command,
    languages: () => sublime().selector,
    capabilities: {
      general: {positionEncodings: ['utf-16'], markdown: {parser: 'Python-Markdown'}},
      window: {workDoneProgress: true, showDocument: {support: true}},
      workspace: {
        configuration: true, workspaceFolders: true, applyEdit: true, executeCommand: {}, didChangeConfiguration: {dynamicRegistration: true},
        workspaceEdit: {documentChanges: true, failureHandling: 'abort'}, diagnostics: {refreshSupport: true},
      },
      textDocument: {
        synchronization: {dynamicRegistration: true, didSave: true, willSave: true, willSaveWaitUntil: true},
        publishDiagnostics: {relatedInformation: true, tagSupport: {valueSet: [1, 2]}, versionSupport: true, codeDescriptionSupport: true, dataSupport: true},
        hover: {dynamicRegistration: true, contentFormat: ['markdown', 'plaintext']},
        codeAction: {
          dynamicRegistration: true, codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix', 'refactor', 'source', 'source.fixAll', 'source.organizeImports']}},
          dataSupport: true, isPreferredSupport: true, resolveSupport: {properties: ['edit']},
        },
      },
    },
    encoding: 'utf-16',
  },
]

interface HelixSettings {
  'language-server': {memolint: {command: string; args: string[]}}
  language: {name: string; 'language-servers': string[]}[]
}
const helix = (): HelixSettings => getStaticTOMLValue(parseTOML(pasted('Helix', 'toml'))) as unknown as HelixSettings

const sublime = (): {command: string[]; selector: string; enabled: boolean} =>
  (JSON.parse(`{${pasted('Sublime Text', 'json')}}`) as {clients: {memolint: {command: string[]; selector: string; enabled: boolean}}}).clients.memolint

describe.each(editors)('$name, whose client is played', ({name, command, languages, capabilities, encoding}) => {
  it('is told to start the program, for Markdown', () => {
    expect(command()).toEqual(['npx', 'memolint', 'lsp', '--stdio'])
    expect(languages()).toContain('markdown')
    if (name === 'Sublime Text') expect(sublime().enabled).toBe(true)
  })

  it('shows a finding behind letters of several bytes, and writes the fix in its place', async () => {
    const text = '# Größe\n\nÉtudes — 𝒳: we call GPT-5 from Lambda.\n'
    const folder = folderWith({})
    const uri = pathToFileURL(join(folder, 'a.md')).href
    const client = await ScriptedClient.start({folders: [folder], capabilities})
    onTestFinished(() => void client.process.kill())
    expect(client.initialized.capabilities.positionEncoding ?? 'utf-16').toBe(encoding)
    await client.open(uri, text)
    const [diagnostic] = await client.diagnostics(uri, (found) => found.length > 0)
    const before = 'Études — 𝒳: we '
    expect(diagnostic!.range.start).toEqual({line: 2, character: encoding === 'utf-8' ? Buffer.byteLength(before) : before.length})
    const [action] = await client.actions(uri, diagnostic)
    expect(action!.isPreferred).toBe(true)
    const after = edited(text, await client.editOf(action!), uri, encoding)
    expect(after).toMatch(/^# Größe\n\nÉtudes — 𝒳: we .*powered by OpenAI.*\n$/)
    await client.change(uri, 2, [{text: after}])
    expect(await client.diagnostics(uri, (_, version) => version === 2)).toEqual([])
  })
})
