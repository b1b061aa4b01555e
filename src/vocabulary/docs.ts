import type {Basis, CleanExample, FlaggedExample, Pack, Rewrite, Rule, Sense, Source, Trigger} from './pack.js'

/** A generated page: a path under the project's folder, with slashes, and its text. */
export interface DocsPage {
  path: string
  text: string
}

const bases: Record<Basis, string> = {
  memo: 'the memo\'s own words',
  inferred: 'inferred: it follows from the memo without being its words',
  advice: 'advice: a matter of style',
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
    `${sentence(rule.title)} ${level(rule)}`,
    ...rule.examples.flagged.slice(0, 1).map(drawn),
    `[More about \`${rule.id}\`](rules/${rule.id}.md)`,
  ].join('\n\n'))
  const options = pack.options.map(option => `- \`${option.id}: allow\` (the default) or \`flag\`. ${sentence(option.why)}`)
  return join([
    '# Rules',
    notice,
    `The rules of the pack \`${pack.id}\`, version ${pack.version}: ${pack.title}, ${force}.`,
    ...rules,
    ...(options.length > 0 ? ['# Options', options.join('\n')] : []),
    ...(pack.sources.length > 0 ? ['# Sources', pack.sources.map(cite).join('\n')] : []),
  ])
}

function page(pack: Pack, rule: Rule): string {
  const triggers = pack.triggers.filter(trigger => trigger.rule === rule.id)
  const senses = pack.senses.filter(sense => sense.of.some(id => id === rule.id || triggers.some(trigger => trigger.id === id)))
  const rewrites = pack.rewrites.filter(rewrite => rewrite.rules.includes(rule.id))
  const sources = pack.sources.filter(source => rule.sources.includes(source.id))
  const [first, ...others] = rule.examples.flagged
  const section = (title: string, items: readonly string[]) => items.length > 0 ? [`## ${title}`, items.join('\n')] : []
  return join([
    `# ${rule.id}`,
    notice,
    `${sentence(rule.title)} ${level(rule)}`,
    ...(first ? [drawn(first)] : []),
    '## Why',
    rule.why.trim(),
    ...section('What it flags', [...others.map(flaggedItem), ...triggers.flatMap(triggerItem), ...becoming(pack, rule)]),
    ...section('What it leaves alone', [...rule.examples.clean.map(cleanItem), ...senses.flatMap(senseItem)]),
    ...section('What to write instead', rewrites.map(rewriteItem)),
    ...section('Where it comes from', sources.map(cite)),
    `[All rules](../rules.md#${rule.id})`,
  ])
}

function level(rule: Rule): string {
  return `Level: \`${rule.level}\`; ${bases[rule.basis]}.`
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

function flaggedItem({text, rewrite}: FlaggedExample): string {
  return `- ${code(text)}${rewrite === undefined ? '' : ` → ${code(rewrite)}`}`
}

function cleanItem({text, why}: CleanExample): string {
  return `- ${code(text)}: ${why}`
}

function triggerItem(trigger: Trigger): string[] {
  const example = trigger.examples.flagged.find(one => one.rule === undefined || one.rule === trigger.rule)
  return [`- ${trigger.lemmas.map(lemma => `*${lemma}*`).join(', ')}${example ? `: ${code(example.text)}` : ''}`]
}

/** The other rules that hand over to this one. */
function becoming(pack: Pack, rule: Rule): string[] {
  return pack.rules.flatMap(other => other.becomes.filter(one => one.rule === rule.id).map(one => {
    const words = pack.qualifiers.find(qualifier => qualifier.id === one.qualifier)?.words ?? []
    const shown = words.map(word => `*${word}*`).join(', ')
    return `- what [\`${other.id}\`](${other.id}.md) flags, where it is said of something ${shown}`
  }))
}

function senseItem(sense: Sense): string[] {
  const [example] = sense.examples.clean
  return [example ? `- ${code(example.text)}: ${sense.why}` : `- ${sense.why}`]
}

function rewriteItem(rewrite: Rewrite): string {
  const [example] = rewrite.examples.flagged
  const shown = example?.rewrite === undefined ? '' : `: ${code(example.text)} → ${code(example.rewrite)}`
  return `- ${rewrite.text === '' ? 'leave it out' : code(rewrite.text)}${rewrite.fix ? ' (a fix where the result reads clean)' : ''}${shown}`
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
