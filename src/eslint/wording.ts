import type {Rule} from 'eslint'
import type {Level, Span, Suggestion} from '../finding.js'
import type {Message} from '../formats/message.js'
import {lintInFull} from '../project/lint-in-full.js'
import {SyncProject, type PathFacts} from '../project/sync-project.js'
import {version} from '../project/version.js'
import {docsUrl} from './docs-url.js'
import {formatOf, isPassedOver, isProgram} from './formats.js'
import {projectOptions, schema, type WordingOptions} from './options.js'
import {placesOf, type Places} from './places.js'
import {scriptFormat, type Program} from './script/script-format.js'
import {unknownText} from './script/script-page.js'
import type {Node} from './script/syntax.js'

/** The rule `memolint/wording`: reports what `memolint` on the command line finds, in whatever language ESLint reads the file. */
export const wording: Rule.RuleModule & {meta: {version: string}} = {
  meta: {
    type: 'suggestion',
    docs: {description: 'disallow wording that a company’s memo forbids', recommended: true, url: docsUrl()},
    fixable: 'code',
    hasSuggestions: true,
    schema,
    messages: {found: '{{message}}', write: '{{title}}'},
    version: version(),
  },
  create(context) {
    const root = context.sourceCode.ast as unknown as Node
    return {
      // The root's type is another in each language, and further nodes of a tree may be of that type.
      [root.type](node: unknown) {
        if (node === root) check(context, root)
      },
    }
  },
}

interface Configured {
  project: SyncProject
  places: Places
}

const configured = new Map<string, Configured>()

// A run has one set of options or a few; what the disk says is kept with each.
function configuredFor(options: WordingOptions, cwd: string): Configured {
  const key = JSON.stringify([cwd, options])
  let made = configured.get(key)
  if (!made) {
    made = {project: new SyncProject(projectOptions(options, cwd)), places: placesOf(options.places)}
    configured.set(key, made)
  }
  return made
}

/** A reading of a file, and what of its rewrites can't be offered. */
interface Reading {
  messages: readonly Message[]
  canRewrite: (span: Span) => boolean
}

function check(context: Rule.RuleContext, root: Node): void {
  // A program in a Markdown page is an example, no copy; the command line reads none of it either.
  if (/\.(?:md|markdown|mdx)[\\/]\d+[^\\/]*$/i.test(context.filename)) return
  const options = (context.options[0] ?? {}) as WordingOptions
  const {project, places} = configuredFor(options, context.cwd)
  const facts = project.at(context.physicalFilename)
  if (facts.ignoredBy !== undefined || isPassedOver(context.physicalFilename, facts.configuration)) return
  const {text} = context.sourceCode
  // A directive is read even where nothing is silenced: it may be wrong. Every one of them says the name.
  if (!text.includes('memolint') && !facts.settings.mayHold(text)) return
  const lowest = ranks[options.level ?? 'warning']
  const readings = read(context, root, facts, places, {today: project.today, report: options.reportUnusedDirectives === true})
  for (const {messages, canRewrite} of readings)
    for (const message of messages) if (ranks[message.level] >= lowest) report(context, message, canRewrite)
}

const ranks: Readonly<Record<Level, number>> = {info: 0, warning: 1, error: 2}

// A file may be both: a Vue component is a page and a program.
function read(
  {sourceCode, physicalFilename}: Rule.RuleContext,
  root: Node,
  {configuration, settings, packs}: PathFacts,
  places: Places,
  directives: {today: string; report: boolean},
): Reading[] {
  const readings: Reading[] = []
  const source = {text: sourceCode.text, bom: false, bytes: 0}
  const format = formatOf(physicalFilename, root.type, configuration)
  if (format) {
    const {messages} = lintInFull(source, format, packs(), settings, directives, 'none')
    readings.push({messages, canRewrite: () => true})
  }
  if (isProgram(root, format)) {
    const program: Program = {
      root,
      comments: sourceCode.getAllComments(),
      keys: sourceCode.visitorKeys,
    }
    const script = scriptFormat(program, places)
    const {messages} = lintInFull(source, script, packs(), settings, directives, 'none')
    readings.push({messages, canRewrite: (span) => script.canRewrite(span)})
  }
  return readings
}

function report(context: Rule.RuleContext, message: Message, canRewrite: Reading['canRewrite']): void {
  const {sourceCode} = context
  const start = message.place?.start.offset ?? 0
  const end = message.place?.end.offset ?? start
  const offered = (message.suggestions ?? []).filter((one) => canRewrite(one) && !one.text.includes(unknownText))
  const fix = offered.find((one) => one.fix)
  const apply = ({start: from, end: to, text}: Suggestion) => (fixer: Rule.RuleFixer): Rule.Fix => fixer.replaceTextRange([from, to], text)
  context.report({
    loc: {start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end)},
    messageId: 'found',
    data: {message: textOf(message)},
    ...(fix && {fix: apply(fix)}),
    suggest: offered
      .filter((one) => one !== fix)
      .map((one) => ({messageId: 'write', data: {title: one.title}, fix: apply(one)})),
  })
}

// ESLint shows one line and nothing else: it has to say what to write and by which rule.
function textOf({reason, note, expected = [], ruleId}: Message): string {
  const [first, second] = expected.filter((text) => !text.includes(unknownText))
  const advice = first === undefined ? note : `Write “${first}”${second === undefined ? '' : ` or “${second}”`}.`
  return `${reason}${advice === undefined ? '' : ` ${advice}`} (${ruleId})`.replaceAll(unknownText, '…')
}
