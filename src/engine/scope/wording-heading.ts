import {unfold} from '../../language/fold.js'
import type {Frame} from '../frames/frame.js'
import type {Page} from '../page.js'
import type {Block} from '../prose.js'
import type {Wording} from './wording.js'

const MAY_NOT = "(?:(?:may|can|must|should|do|shall) (?:not|never)|cannot|can't|mustn't|don't|may no longer)"

/** What headings and labels say that put up as wording what stands under them. Told of English, not of any policy. */
const HEADINGS: readonly (RegExp | string)[] = [
  // “Do not say”, “What not to write”
  /(?:do not|don't|never|not to|must not|avoid|what not to|stop) (?:say|saying|write|writing|use|using|print|publish|call it)/,
  // “Words to avoid”
  /words? (?:to avoid|we avoid|not to use|we (?:do not|don't|never) (?:use|say))/,
  // “Banned phrases”
  String.raw`(?:banned|prohibited|forbidden|disallowed|rejected|non-approved|unapproved|not approved|off-limits|blocked|retired|wrong|bad|risky) ` +
    String.raw`(?:words?|phrases?|terms?|wording|language|copy|expressions?|examples?|claims?|verbs?|phrasing|sentences?)`,
  // “Phrases that are banned”, “Claims we never use”
  String.raw`(?:phrases?|terms?|wording|expressions?|language|claims?) ` +
    String.raw`(?:to avoid|that (?:is|are) (?:banned|prohibited|forbidden|not allowed|off limits)|we (?:avoid|reject|never use))`,
  // “Terms that partners may not use”
  String.raw`(?:words?|phrases?|terms?|wording|expressions?|verbs?)\b[^.?]*\b${MAY_NOT} (?:use|say|write|print|publish)`,
  // “In copy, to be avoided”, but “Pitfalls to avoid”
  /(?<!\b(?:pitfalls|mistakes|errors|costs|traps|bugs|issues|problems|risks|delays|surprises|downtime) to )avoid(?:ed)?$/,
  // “Don't”, “Wrong:”
  String.raw`^(?:don't|don’t|do not|never|wrong|incorrect|bad|no|not this|before|avoid|not ok|off limits|off-limits|forbidden|prohibited|banned|` +
    String.raw`rejected|instead of)\s*:?$`
]
const HEADING = new RegExp(String.raw`\b(?:${HEADINGS.map(one => (typeof one === 'string' ? one : one.source)).join('|')})`, 'i')

/** Labels that do the same for the block they open. */
const LABEL = new RegExp(
  String.raw`^\W*(?:an? )?(?:bad|wrong|banned|forbidden|rejected|prohibited|off-limits) (?:examples?|lines?|sentences?|phrases?|wording|copy|versions?|headlines?)\b[^:.!?]{0,30}[:：]|` +
    String.raw`^\W*(?:do not use|don't use|never use|wrong|bad|don't|don’t|do not|not this|incorrect|avoid|before|never|no|not ok|banned|prohibited|` +
    String.raw`rejected|instead of|forbidden|don't write|don't say|do not say|do not write|never say|never write)\s*[:：]|^\s*[❌✗✘🚫⛔👎]`,
  'iu'
)

/** Over a column, one word of it does. */
const HEADER = /^\s*[❌✗✘🚫⛔👎]|^\W*(?:banned|forbidden|prohibited|rejected|wrong|avoid|never|don['’]t|do not|not (?:allowed|approved|ok)|off limits|instead of)\b/iu

/** Words that forbid, before the colon that a paragraph ends with: “never say:”. */
const INTRODUCTION = new RegExp(
  String.raw`\b(?:avoid|replace|never (?:say|write|use)|do not (?:say|write|use)|don't (?:say|write|use)|banned|prohibited|forbidden|not approved|` +
    String.raw`off limits|must not (?:say|write|appear)|(?:may|can) not (?:say|write|appear)|cannot appear|wrong)\b[^.]*[:：]\s*$`,
  'i'
)

/** “Wrong: call it from Lambda.” */
export const underLabel = ({frame, page}: Wording): string | undefined =>
  LABEL.test(labelled(page.blocks[frame.sentence.block]!.text, frame, page)) ? 'a label puts it up as wording' : undefined

/** What stands above the block, a heading, a header of its column, the line before a list: “Words to avoid”. */
export function underHeading({frame, page}: Wording): string | undefined {
  for (const governor of page.governors(frame.sentence.block)) {
    const block = page.blocks[governor]!
    if (block.kind !== 'title' && putsUpWording(block)) return `it stands under “${block.text.slice(0, 50)}”`
  }
  return undefined
}

function putsUpWording({kind, text, table}: Block): boolean {
  if (table?.header === true && HEADER.test(text)) return true
  if (HEADING.test(text.trim())) return true
  if (kind !== 'paragraph' || !/[:：]\s*$/.test(text)) return false
  const last = text.split(/[.!?]\s/).at(-1)!.replace(/[:：]\s*$/, '')
  return HEADING.test(last) || INTRODUCTION.test(text)
}

// A block's text from the label on that a trigger stands behind: “Before: faxes. After: access to GPT-5.”
function labelled(text: string, {sentence, occurrence}: Frame, page: Page): string {
  if (!LABEL.test(text)) return text
  const at = unfold(page.folded(sentence.block), sentence.clauses.words[occurrence.at]!.start)
  const last = text.slice(Math.max(0, at - 300), at).match(/[.!?;]["')”’]*\s+(\p{Lu}[\p{L}' ]{1,20}:[^:]*)$/u)
  return last ? last[1]! : text
}
