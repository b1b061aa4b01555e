import {createHash} from 'node:crypto'

/** A short hash of a text, white space aside: 16 hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16)
}

/** What a finding is known by after its line has moved: its rule and its sentence, white space aside. 16 hexadecimal digits. */
export function fingerprintOf(ruleId: string, sentence: string): string {
  return hashOf(`${ruleId}\n${sentence}`)
}
