import type {Basis, CleanExample, FlaggedExample, Pack, Rule, Source} from './pack.js'

/** A generated page: a path under the project's folder, with slashes, and its text. */
export interface DocsPage {
  path: string
  text: string
}

const bases: Record<Basis, string> = {
  memo: 'the memo\'s own words',
  inferred: 'it follows from the memo without being its words',
  advice: 'a matter of style',
}

/**
 * The pages about a pack's rules: `docs/rules.md`, with a heading for each rule (the tail of its URL), and `docs/rules/<id>.md`. Pure:
 * the same pack gives the same text.
 */
export function packDocs(pack: Pack): DocsPage[] {
  return [
    {path: 'docs/rules.md', text: index(pack)},
    ...pack.rules.map(rule => ({path: `docs/rules/${rule.id}.md`, text: page(pack, rule)})),
  ]
}

const notice = '<!-- Generated from the pack by `npm run generate`. Change the pack instead. -->'

function index(pack: Pack): string {
  const {from, until} = pack.inForce
  const force = until === undefined ? `in force from ${from}` : `in force from ${from} until ${until}`
  const rules = pack.rules.map(rule => [
    `## ${rule.id}`,
    sentence(rule.title),
    ...rule.examples.flagged.slice(0, 1).map(drawn),
    level(rule),
    `[More about \`${rule.id}\`](rules/${rule.id}.md)`,
  ].join('\n\n'))
  const options = pack.options.map(option => `- \`${option.id}: allow\` (the default) or \`flag\`. ${sentence(option.why)}`)
  return join([
    '# Rules',
    notice,
    `The rules of the pack \`${pack.id}\`, version ${pack.version}: ${pack.title}, ${force}.`,
    table(['Rule', 'What it is about', 'Level'], pack.rules.map(rule => [`[${rule.id}](#${rule.id})`, rule.title, rule.level])),
    ...rules,
    ...(options.length > 0 ? ['# Options', options.join('\n')] : []),
    ...(pack.sources.length > 0 ? ['# Sources', pack.sources.map(cite).join('\n')] : []),
  ])
}

function page(pack: Pack, rule: Rule): string {
  const triggers = pack.triggers.filter(trigger => trigger.rule === rule.id)
  const senses = pack.senses.filter(sense => sense.of.some(id => id === rule.id || triggers.some(trigger => trigger.id === id)))
  const sources = pack.sources.filter(source => rule.sources.includes(source.id))
  const [first, ...others] = rule.examples.flagged
  const flagged = [...others, ...flaggedElsewhere(pack, rule)]
  const clean = [...rule.examples.clean, ...senses.flatMap(sense => sense.examples.clean.slice(0, 2))]
  const watched = [...triggers.map(({lemmas}) => `- ${words(lemmas)}`), ...becoming(pack, rule)]
  const section = (title: string, items: readonly string[]) => items.length > 0 ? [`## ${title}`, items.join('\n')] : []
  return join([
    `# ${rule.id}`,
    notice,
    sentence(rule.title),
    ...(first ? [drawn(first)] : []),
    '## Why',
    rule.why.trim(),
    level(rule),
    ...(flagged.length > 0 ? ['## More examples', table(['Instead of', 'Write'], flagged.map(flaggedRow)), fixes] : []),
    ...section('What it leaves alone', clean.map(cleanItem)),
    ...section('Words that it watches for', watched),
    ...section('Where it comes from', sources.map(cite)),
    `[All rules](../rules.md#${rule.id})`,
  ])
}

const fixes = 'On the right is what is suggested first. `memolint --fix` writes it where that is safe; else a person chooses.'

/** What other entries show of the rule: its triggers, the rewrites of its findings and the qualifiers that lead to it. */
function flaggedElsewhere(pack: Pack, rule: Rule): FlaggedExample[] {
  const own = pack.triggers.filter(trigger => trigger.rule === rule.id)
  const becomes = pack.rules.flatMap(other => other.becomes).filter(one => one.rule === rule.id)
  const led = pack.qualifiers.filter(({id}) => becomes.some(one => one.qualifier === id))
  const found = [
    ...[...own, ...led].flatMap(({examples}) => examples.flagged.filter(one => one.rule === undefined || one.rule === rule.id)),
    ...[...pack.entities, ...pack.rewrites].flatMap(({examples}) => examples.flagged.filter(one => one.rule === rule.id)),
    ...pack.rewrites.filter(({rules}) => rules.length === 1 && rules[0] === rule.id)
      .flatMap(({examples}) => examples.flagged.filter(one => one.rule === undefined)),
  ]
  const shown = found.filter(({rewrite}) => rewrite !== undefined)
  return [...new Map(shown.map(example => [example.text, example])).values()]
}

function level(rule: Rule): string {
  return `Level: \`${rule.level}\` (${bases[rule.basis]}).`
}

/** An example as the report would draw it: the line, the squiggle, and the text to write. */
function drawn(example: FlaggedExample): string {
  const lines = example.text.split('\n').flatMap(line => {
    const at = line.indexOf(example.finds)
    return at < 0 ? [line] : [line, `${' '.repeat(at)}${'~'.repeat(example.finds.length)}`]
  })
  const before = fenced(lines.join('\n'))
  return example.rewrite === undefined ? before : `${before}\n\nWrite instead:\n\n${fenced(example.rewrite)}`
}

function flaggedRow({text, rewrite}: FlaggedExample): string[] {
  return [code(text), rewrite === undefined ? '—' : code(rewrite)]
}

function cleanItem({text, why}: CleanExample): string {
  return `- ${code(text)}: ${why}`
}

/** What hands over to this rule, a line for each qualifier. */
function becoming(pack: Pack, rule: Rule): string[] {
  return pack.qualifiers.flatMap(qualifier => {
    const from = pack.rules.filter(({becomes}) => becomes.some(one => one.rule === rule.id && one.qualifier === qualifier.id))
    if (from.length === 0) return []
    const rules = from.map(({id}) => `[\`${id}\`](${id}.md)`).join(' or ')
    return [`- the words of ${rules}, of something ${words(qualifier.words)}`]
  })
}

function words(list: readonly string[]): string {
  return list.map(word => `*${word}*`).join(', ')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function cite(source: Source): string {
  return `- ${source.publisher}, ${source.date} (\`${source.id}\`): ${source.says.trim()}`
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** Text in a fence that is longer than any in it. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1))
  return `${fence}text\n${text}\n${fence}`
}

/** Text on one line as code, in as many backticks as it needs. */
function code(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' / ')
  const ticks = '`'.repeat(longestTicks(line) + 1)
  return ticks.length > 1 ? `${ticks} ${line} ${ticks}` : `${ticks}${line}${ticks}`
}

function longestTicks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
}

function join(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}
