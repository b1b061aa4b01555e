/** How grave a finding is: `error` fails a run, `warning` counts against `--max-warnings`, `info` never fails. */
export type Level = 'error' | 'warning' | 'info'

/** A half-open range in UTF-16 code units: of a source file, or of a block's plain text where the docs say so. */
export interface Span {
  start: number
  end: number
}

/** A rewrite in approved wording: replace `start`–`end` (UTF-16 offsets into the file) by `text`. */
export interface Suggestion extends Span {
  text: string
  /** True where the rewrite is safe without a person: `--fix` applies it. At most one suggestion of a finding is a fix. */
  fix: boolean
  /** What a menu shows, such as `Write “is powered by OpenAI”`. */
  title: string
}

/** How the sentence was read: the words that fill each part, as they stand in the text. */
export interface FrameWords {
  trigger: string
  object?: string
  channel?: string
  subject?: string
  /** The construction that ties the parts together, such as `imperative`, `passive`, `light verb`. */
  construction: string
}

/** Another place in the same file that explains a finding, such as the antecedent of a pronoun. */
export interface Related extends Span {
  message: string
}

/** The sentence around a finding as a person reads it: plain text, markup removed. Offsets are UTF-16 units into `text`. */
export interface Excerpt extends Span {
  text: string
  /** The sentence goes on before and after what is shown. */
  cutBefore: boolean
  cutAfter: boolean
  /** The suggestions, in their order, as replacements in `text`; `null` for one that reaches beyond it. */
  rewrites: ((Span & {text: string}) | null)[]
}

/** A statement that the policy forbids or advises against, ready for people. */
export interface Finding extends Span {
  ruleId: string
  level: Level
  /** The trigger's words as they stand in the source, markup removed. */
  actual: string
  /** One sentence: what is wrong and why. */
  reason: string
  /** What else a person should know, such as a decision that only a person can take. */
  note?: string
  /** The page that documents the rule. */
  url?: string
  /** Approved wording, in the order of preference; the texts of `suggestions`. */
  expected: string[]
  suggestions: Suggestion[]
  frame: FrameWords
  related: Related[]
  /** Where a person would look for it, where that is not a line: `buttons.signUp`, `cue 12`, `slide 3, notes`. */
  where?: string
  /** The sentence around it. */
  excerpt?: Excerpt
  /** In containers: the part that holds it, such as `ppt/slides/slide3.xml`. */
  part?: string
  /** How sure the reading is, 0 to 1. */
  confidence: number
  /** The plain text around it, to know it again after an edit elsewhere: its sentence, and the paragraph, cell or string that holds it. */
  context: {sentence: string; block: string}
}
