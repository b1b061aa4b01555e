import type {InitializeParams} from 'vscode-languageserver'
import type {Level} from '../finding.js'
import type {Encoding} from './document.js'

/** What a client can do, as far as the server goes by it. */
export interface Client {
  encoding: Encoding
  /** It asks for diagnostics itself, so that none are sent unasked for files that are open. */
  pulls: boolean
  canRefresh: boolean
  canWatch: boolean
  hasWorkspaceFolders: boolean
  hasConfiguration: boolean
  canTellConfiguration: boolean
  canShowDocument: boolean
  canReportProgress: boolean
  related: boolean
  codeDescription: boolean
  /** What a rule's id and `.md` are put behind to address its page, for packs that say no address of their own; the client shows it. */
  rulePages?: string
  /** Edits may name the version that they are of, and make files. */
  documentChanges: boolean
  canCreate: boolean
  /** Edits may have places to fill in. */
  snippets: boolean
  /** An action's edit may be asked for once it is chosen. */
  lazyEdits: boolean
  literalActions: boolean
  preferred: boolean
  markdown: boolean
}

/** Reads a client's capabilities. */
export function clientOf({capabilities, initializationOptions}: InitializeParams): Client {
  const {general, textDocument, workspace, window} = capabilities
  const offered = general?.positionEncodings ?? []
  // Clients list what they can do in the order in which they would have it.
  const encoding = offered.find((one): one is Encoding => one === 'utf-16' || one === 'utf-8' || one === 'utf-32') ?? 'utf-16'
  const options = asRecord(initializationOptions)
  const action = textDocument?.codeAction
  const edit = workspace?.workspaceEdit
  return {
    encoding,
    pulls: textDocument?.diagnostic !== undefined && options['diagnostics'] !== 'push',
    canRefresh: workspace?.diagnostics?.refreshSupport === true,
    canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    hasConfiguration: workspace?.configuration === true,
    canTellConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    canShowDocument: window?.showDocument?.support === true,
    canReportProgress: window?.workDoneProgress === true,
    related: textDocument?.publishDiagnostics?.relatedInformation === true || textDocument?.diagnostic?.relatedInformation === true,
    codeDescription:
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true || textDocument?.diagnostic?.codeDescriptionSupport === true,
    ...(typeof options['rulePages'] === 'string' && {rulePages: options['rulePages']}),
    documentChanges: edit?.documentChanges === true,
    canCreate: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    snippets: edit?.documentChanges === true && edit.snippetEditSupport === true,
    lazyEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    literalActions: action?.codeActionLiteralSupport !== undefined,
    preferred: action?.isPreferredSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
  }
}

/** The address of a rule's page: the pack's own, or one that the client shows; nothing where there is neither. */
export function rulePage(ruleId: string, url: string | undefined, {rulePages}: Client): string | undefined {
  // Messages that are of no rule have a slash in their name.
  return url ?? (rulePages === undefined || ruleId.includes('/') ? undefined : `${rulePages}${ruleId}.md`)
}

/** What a person sets in the editor. It counts over the project's configuration. */
export interface EditorSettings {
  enable: boolean
  run: 'onType' | 'onSave'
  /** Levels by rule id. */
  rules: Record<string, Level | 'off'>
  /** Packs by name or folder; empty: those of the configuration. */
  vocab: string[]
  /** Lint every file of the workspace when the editor starts. */
  lintWorkspaceOnStart: boolean
}

export const defaultSettings: EditorSettings = {enable: true, run: 'onType', rules: {}, vocab: [], lintWorkspaceOnStart: false}

const levels = new Set<unknown>(['off', 'info', 'warning', 'error'])

/**
 * Settings as an editor hands them over; what is missing is as in `defaultSettings`.
 *
 * @returns The settings, and a sentence for each that can't be used.
 */
export function settingsOf(raw: unknown): {settings: EditorSettings; faults: string[]} {
  const given = asRecord(raw)
  const faults: string[] = []
  const take = <Value>(name: keyof EditorSettings, isRight: (value: unknown) => value is Value, wanted: string): Value | undefined => {
    const value = given[name]
    if (value === undefined || value === null) return undefined
    if (isRight(value)) return value
    faults.push(`The setting memolint.${name} is not ${wanted}, so it is left out.`)
    return undefined
  }
  const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
  const isRun = (value: unknown): value is EditorSettings['run'] => value === 'onType' || value === 'onSave'
  const isRules = (value: unknown): value is EditorSettings['rules'] => isRecord(value) && Object.values(value).every((level) => levels.has(level))
  const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string')
  return {
    settings: {
      enable: take('enable', isBoolean, 'true or false') ?? defaultSettings.enable,
      run: take('run', isRun, 'onType or onSave') ?? defaultSettings.run,
      rules: take('rules', isRules, 'levels by rule: off, info, warning or error') ?? defaultSettings.rules,
      vocab: take('vocab', isTexts, 'a list of packs') ?? defaultSettings.vocab,
      lintWorkspaceOnStart: take('lintWorkspaceOnStart', isBoolean, 'true or false') ?? defaultSettings.lintWorkspaceOnStart,
    },
    faults,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value where it is an object, else an empty one. */
export function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}
