import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

// Words of a harbour. The same seed gives the same text on every machine.
const nouns = 'crate ledger tide harbour pilot invoice crane route season warehouse pallet lane desk carrier manifest buoy winch ferry quay sensor dashboard report index cluster queue worker schema migration timeout retry backlog release branch metric threshold alert'.split(' ')
const verbs = 'moves counts checks loads sorts weighs marks follows replaces stores compares updates measures repeats records explains collects rotates returns keeps'.split(' ')
const adjectives = 'quiet narrow early northern spare heavy plain steady second open wooden late small careful annual local nightly shared idle stable'.split(' ')
const joints = ['while', 'because', 'after', 'before', 'although', 'so that', 'as soon as', 'and', 'but'] 
const places = ['in the harbour', 'at the gate', 'on the second shift', 'during the winter', 'with a spare winch', 'for every lane', 'from the log', 'by hand', 'under load', 'across the quay']

// Real pages use the words that a policy watches, in other senses and of other things.
const innocent = [
  'Access to the ledger is kept for a year.',
  'The pilot calls the harbour office before each tide.',
  'Every call returns a report, and the queue is available at night.',
  'Connect to the gateway and run the query again.',
  'The endpoint accepts requests from the lane and hosts the dashboard.',
  'Without the manifest, nobody can reach the crane.'
]

/** A source of numbers in [0, 1): mulberry32. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const writer = (seed) => {
  const random = seeded(seed)
  const one = (list) => list[Math.floor(random() * list.length)]
  const noun = () => (random() < 0.4 ? `${one(adjectives)} ${one(nouns)}` : one(nouns))
  const clause = () => `the ${noun()} ${one(verbs)} the ${noun()}${random() < 0.5 ? ` ${one(places)}` : ''}`
  const sentence = () => {
    if (random() < 0.03) return one(innocent)
    const text = random() < 0.5 ? clause() : `${clause()} ${one(joints)} ${clause()}`
    const marked = random() < 0.12 ? text.replace(/\b(\w{5,})\b/u, one(['**$1**', '*$1*', '`$1`', '[$1](https://harbor.example/docs/$1)'])) : text
    return `${marked[0].toUpperCase()}${marked.slice(1)}.`
  }
  const paragraph = (length) => Array.from({length}, sentence).join(' ')
  const upTo = (most) => 1 + Math.floor(random() * most)
  const piece = () => {
    const kind = random()
    if (kind < 0.12) return `${'#'.repeat(1 + upTo(3))} The ${noun()}`
    if (kind < 0.24) return Array.from({length: 1 + upTo(6)}, () => `- ${sentence()}`).join('\n')
    if (kind < 0.3) return Array.from({length: 1 + upTo(4)}, (_, at) => `${at + 1}. ${sentence()}`).join('\n')
    if (kind < 0.36) return ['| Part | State | Note |', '| --- | --- | --- |', ...Array.from({length: 1 + upTo(6)}, () => `| ${noun()} | ${one(adjectives)} | ${clause()} |`)].join('\n')
    if (kind < 0.42) return `\`\`\`js\n${Array.from({length: 1 + upTo(8)}, () => `const ${one(nouns)} = await load('${one(nouns)}', {${one(nouns)}: ${upTo(900)}})`).join('\n')}\n\`\`\``
    if (kind < 0.45) return `> ${sentence()}\n> ${sentence()}`
    return paragraph(1 + upTo(5)).replace(/(.{70,95}) /gu, '$1\n')
  }
  return {random, one, noun, sentence, paragraph, piece}
}

/** A page of clean Markdown of about `bytes` bytes. */
export function cleanPage(seed, bytes) {
  const {piece, noun} = writer(seed)
  let page = `---\ntitle: The ${noun()}\n---\n\n# The ${noun()}\n\n`
  while (page.length < bytes) page += `${piece()}\n\n`
  return page
}

/** A page of `lines` lines, clean. */
export function longPage(seed, lines) {
  const {piece} = writer(seed)
  const page = []
  while (page.length < lines) page.push(...piece().split('\n'), '')
  return `${page.slice(0, lines).join('\n')}\n`
}

const mentions = ['GPT-5', 'OpenAI', 'the OpenAI models', 'ChatGPT', 'o3', 'GPT-4.1', 'Codex']
const findings = ['Your agents can call GPT-5 from Lambda.', 'The runtime provides access to OpenAI models.', 'OpenAI models are available on Amazon Bedrock.', 'Teams invoke o3 on Bedrock.', 'Query GPT-5 from your VPC.']

/** A page in which every sentence names an entity, and none makes a claim about it. */
export function mentionPage(seed, bytes) {
  const {one, noun, random} = writer(seed)
  let page = '# Notes\n\n'
  while (page.length < bytes) {
    page += `${Array.from({length: 4}, () => `The ${noun()} is powered by ${one(mentions)} and ${random() < 0.5 ? 'waits for' : 'follows'} the ${noun()}.`).join(' ')}\n\n`
  }
  return page
}

/** A page as people write it that has a finding in about every eighth paragraph. */
export function findingPage(seed, bytes) {
  const {piece, one, sentence, random} = writer(seed)
  let page = '# Harbor on Amazon Bedrock\n\n'
  while (page.length < bytes) page += random() < 0.125 ? `${sentence()} ${one(findings)} ${sentence()}\n\n` : `${piece()}\n\n`
  return page
}

const repeated = (text, bytes) => text.repeat(Math.ceil(bytes / text.length)).slice(0, bytes)

/** Inputs that make careless programs slow: a name and a text of about `bytes` bytes. Each has a candidate, so nothing is skipped. */
export const adversaries = {
  'one long line': (bytes) => `${repeated('The SRE calls GPT-5 and the crate follows the tide, ', bytes)}.`,
  'one long word': (bytes) => `Call GPT-5. ${repeated('access', bytes)} GPT-5.`,
  'nested lists': (bytes) => {
    let page = 'Call GPT-5.\n\n'
    // A hundred levels and then again from the left: what is deeper, no parser of Markdown reads in linear time.
    for (let depth = 0; page.length < bytes; depth = (depth + 1) % 100) page += `${'  '.repeat(depth)}- call GPT-5\n`
    return page
  },
  'triggers without an object': (bytes) => `GPT-5.\n\n${repeated('Call and access and invoke and ', bytes)}`,
  'mentions without a trigger': (bytes) => `${repeated('GPT-5 and OpenAI models, ', bytes)} call.`,
  'quotes that never close': (bytes) => `Call GPT-5. ${repeated('"call “GPT-5 \'access ', bytes)}`,
  'brackets that never close': (bytes) => `Call GPT-5. ${repeated('(call [GPT-5 ', bytes)}`,
  'pronouns': (bytes) => `GPT-5 is here. ${repeated('Call it. They access them. ', bytes)}`,
  'nothing but commas': (bytes) => `Call ${repeated('GPT-5, ', bytes)}and o3.`,
  'no full stop': (bytes) => `GPT-5 ${repeated('and the agent can call and use it with the tide ', bytes)}`,
  'that clauses': (bytes) => `GPT-5. ${repeated('it says that you can call ', bytes)}`,
  hashtags: (bytes) => repeated('#CallGPT5 ', bytes),
  'hyphens and slashes': (bytes) => `Call GPT-5. ${repeated('a-a/', bytes / 2)} ${repeated('-a', bytes / 2)}`,
  'code and emphasis': (bytes) => repeated('Call `GPT-5` and *call* [o3](/o3) and ', bytes),
  'table rows': (bytes) => `| Model | Access |\n| --- | --- |\n${repeated('| GPT-5 | call it |\n', bytes)}`,
  headings: (bytes) => `GPT-5\n\n${repeated('# Call the model\n\nCall it.\n\n', bytes)}`,
  'names that markup breaks': (bytes) => `Call GPT-5. ${repeated('[o](a) [Open](b) <G>**P** `Chat`{C} ', bytes)}`,
  'short sentences': (bytes) => repeated('Call GPT-5. ', bytes),
  'short blocks': (bytes) => repeated('Call it.\n\n', bytes)
}

/** Writes `count` clean pages that hold `bytes` bytes together to a folder, once. */
export function cleanFolder(folder, count, bytes) {
  return folderOf(cleanPage, folder, count, bytes)
}

/** The same of pages with findings. */
export function findingFolder(folder, count, bytes) {
  return folderOf(findingPage, folder, count, bytes)
}

function folderOf(page, folder, count, bytes) {
  if (existsSync(join(folder, 'complete'))) return folder
  mkdirSync(folder, {recursive: true})
  const random = seeded(count)
  // Real folders hold many short pages and a few long ones.
  const weights = Array.from({length: count}, () => 0.2 + random() ** 4 * 12)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  weights.forEach((weight, at) => {
    const inside = join(folder, `chapter-${at % 23}`)
    mkdirSync(inside, {recursive: true})
    writeFileSync(join(inside, `page-${at}.md`), page(at + 1, (weight / all) * bytes))
  })
  writeFileSync(join(folder, 'complete'), '')
  return folder
}
