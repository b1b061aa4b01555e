import {ANY, anyOf, CAPITALS, CUE, ENDS, GIVER, KNOWN, LOWER, MARKED, type Named, NICKNAME, OWNER, QUOTED, TAIL, TO_NAME, TO_NICKNAME} from './naming-words.js'

/** A way to give a name. */
export interface NamingPattern {
  /** A text that gives a name so; underscores stand around the name. */
  readonly example: string
  /** What has to stand in a text for the pattern to be looked for. */
  readonly when: RegExp
  /** Its first group is the name. Asked of a text whose known names are masked. */
  readonly pattern: RegExp
  /** What is named stands further back: “the pair”. */
  readonly back?: true
  /** The name is given to the owner itself. */
  readonly own?: true
}

type Way = Omit<NamingPattern, 'pattern'> & {readonly pattern: string}

const MODEL_NOUN = anyOf('model', 'LLM', 'reasoner', 'engine', 'flagship')

/** In brackets or between commas: “GPT-5 (hereafter ‘Five’)”, “GPT-5, Five for short,”. */
const besides = ({before}: Named): Way[] => [
  {example: 'GPT-5 (hereafter “_Five_”) is here.', when: /\(/, pattern: `${before} ?\\((?:${CUE}:?,? ?)${ANY}${TAIL}\\)`},
  {example: 'GPT-5 (“_Five_”) is here.', when: /\(/, pattern: `${before} ?\\((?:or |collectively,? |together,? |jointly,? )?(${QUOTED})${TAIL}\\)`},
  {
    example: 'GPT-5 (_Five_ for short) is here.',
    when: /\(/,
    pattern: `${before} ?\\(${MARKED} (?:for short|below|hereafter|from here on|from now on|in (?:this|what|the following)\\b[\\w ]{0,20})\\)`,
  },
  {
    example: 'GPT-5, hereafter _Five_, is here.',
    when: /\b(?:here|hence|from (?:here|now)|short|aka|a\.k\.a|abbrev|known|called|internal|in-house|nick|dubbed|pet name|code|title|alias|call|or (?:simply|just))/,
    pattern: `${before},? ${CUE}:?,? ${ANY}${ENDS}`,
  },
  {example: 'GPT-5, or “_Five_” as they say, is here.', when: /\bor (?:the )?["']/, pattern: `${before},? or (${QUOTED})${ENDS}`},
  {
    example: 'Project _Orion_, OpenAI\'s next model, is late.',
    when: /(?:model|LLM|reasoner|engine|flagship)[,.;)]/,
    pattern: `(?<![\\w-])(?:[Pp]roject )?(${CAPITALS}), (?:the )?${OWNER}+'s (?:[\\w-]+ ){0,3}?${MODEL_NOUN}(?=[,.;)]|$)`,
  },
  {
    example: 'OpenAI\'s next model, _Orion_, is late.',
    when: /(?:model|LLM|reasoner|engine|flagship),/,
    pattern: `${OWNER}+'s (?:[\\w-]+ ){0,3}?${MODEL_NOUN}, (${CAPITALS})(?=[,.;)]|$)`,
  },
  {example: 'GPT-5 and its kin, _Five_ for short, are here.', when: /for short/, pattern: `(?:${before}|${KNOWN}+ [^.;:!?]{0,60}),? (?:or )?${MARKED},? for short`},
  {
    example: 'GPT-5, _Five_ to its friends, is here.',
    when: /\b(?:below|hereafter|from|in|to)\b/,
    pattern: `${before}, ${ANY} (?:below|hereafter|from here on|from now on|in (?:this|what|the following)\\b|to (?:its|her|his|their|our) \\w+)`,
  },
  {
    example: 'OpenAI, LLC (the “_Supplier_”) signs.',
    when: /\(/,
    pattern: `${OWNER}+(?:,? (?:Inc|LLC|L\\.L\\.C|PBC|Ltd|OpCo)\\.?,?){0,2} ?\\((?:hereafter |hereinafter )?(${QUOTED})\\)`,
    own: true,
  },
]

/** Said to be the same: “‘Five’ is GPT-5”, “Five stands for GPT-5”. */
const equations = ({before, after}: Named): Way[] => [
  {example: '“_Five_” is GPT-5.', when: /["'],? (?:is|was|are|=|being)\b/, pattern: `(${QUOTED}),? (?:is|was|are|=|being) ${after}`},
  {
    example: '_Five_ stands for GPT-5.',
    when: /\b(?:mean|means|stands|stood|denotes|refers|short)\b/,
    pattern: `${ANY},? (?:means|stands for|stood for|denotes|refers to|shall mean|is short for|was short for|is shorthand for) ${after}`,
  },
  {
    example: '_Orion_ was the working title of GPT-5.',
    when: /\b(?:short form|shorthand|name|title|alias|abbreviation|label|term|word|nickname|code-?name)\b/,
    pattern: `${ANY},? (?:is|was|are|as|,) (?:our |the |an? |its |their |in-house |internal )*${NICKNAME}(?: we| they| I)?(?: use| gave| have)? (?:for|of|to) ${after}`,
  },
  {
    example: 'The nickname of GPT-5 is “_Five_”.',
    when: /\b(?:nickname|shorthand|pet name|code-?name|alias|name|abbreviation)\b/,
    pattern: `\\b(?:shorthand|nickname|pet name|code ?-?name|working title|alias|abbreviation|name|short form) (?:for|of) ${before},? (?:is|was|became|remains|:) ${ANY}${ENDS}`,
  },
  {
    example: 'The _Brain_ is what we call o3.',
    when: /\bwhat\b/,
    pattern: `${ANY} (?:is|was|are) what (?:we|they|people|everyone|everybody|engineers|the \\w+) (?:call|calls|called) ${after}`,
  },
  {
    example: '“_Brains_” in this contract includes GPT-5.',
    when: /["'] (?:\w+ ){0,12}?(?:includes?|comprises?|covers?)\b/,
    pattern: `(${QUOTED}) (?:\\w+ ){0,12}?(?:includes?|comprises?|covers?) ${after}`,
  },
  {example: 'The _Engine_ is GPT-5.', when: /\b[Tt]he [A-Z]/, pattern: `\\b[Tt]he ([A-Z][a-z]+(?: [A-Z][a-z]+)?) is (?:${OWNER}+'s )?${KNOWN}+(?=[.,;]|$)`},
  {example: '“_Five_”, that is, GPT-5, is here.', when: /["'],? (?:that is|i\.e\.|meaning|namely|viz)/, pattern: `(${QUOTED}),? (?:that is|i\\.e\\.|meaning|namely|viz\\.?),? ${after}`},
]

/** By verbs of saying and naming: “By ‘five’ we mean GPT-5”, “we call GPT-5 ‘the duo’”. */
const namings = ({head, before, after}: Named): Way[] => {
  // “it”, “the pair”: what was spoken of before.
  const them = `(?:it|them|both|(?:the|this|that|these|those) (?:two|pair|duo|trio|${head}))`
  const nicknames = `\\b${GIVER} (?:just |simply |now |only )?${TO_NICKNAME} ${them} (?:simply |just |as ){0,2}`
  return [
    {example: 'By “_five_” we mean GPT-5.', when: / mean/, pattern: `\\b[Bb]y ${ANY},? (?:we|I|they|the \\w+) (?:mean|means|meant) ${after}`},
    {
      example: 'Staff say “_Five_” for GPT-5.',
      when: /\b(?:say|says|said|write|writes|use)\b/,
      pattern: `\\b(?:say|says|said|write|writes|use) ${ANY} (?:for|when (?:we|they|he|she|I) means?|to mean|and means?|meaning|instead of) ${after}`,
    },
    {
      example: 'We call GPT-5 “_Five_”.',
      when: /\b(?:call|nick|name|rename|label|dub|christ|bapt|rebrand|refer|short|abbrev)/,
      pattern: `\\b${TO_NAME} ${after.replace(ENDS, '')}(?: simply| just| as| to|,){0,2} ${ANY}${ENDS}`,
    },
    {example: 'GPT-5 and o3 are here. We call the pair the _duo_.', when: /\b(?:call|nick|dub|christ|refer)/, pattern: `${nicknames}(${QUOTED}|${LOWER})${ENDS}`, back: true},
    {example: 'GPT-5 is here. Staff call it _Five_.', when: /\b(?:call|nick|dub|christ|refer)/, pattern: `${nicknames}(${CAPITALS})(?= for short|[.;!?)]|$)`, back: true},
    {
      example: 'GPT-5 is known in the team as “_Five_”.',
      when: /\b(?:called|nicknamed|dubbed|christened|baptised|known|referred|abbreviated|goes|go|went|runs|answers?)\b/,
      pattern: `${before} (?:[\\w-]+ ){0,3}?(?:${IS_NAMED}|${GOES_BY}) ${ANY}${ENDS}`,
    },
    {
      example: 'GPT-5 got the nickname “_Five_”.',
      when: /name/,
      pattern: `${before} (?:has|had|got|earned|bears|carries) (?:been given )?(?:the|its|a) (?:nick|code ?|pet |in-house )?name (?:of )?${MARKED}`,
    },
    {example: 'Nobody says Sora; it is simply “_the projector_”.', when: /\b(?:[Nn]o|[Ff]ew|[Hh]ardly)/, pattern: `${NOBODY_SAYS} ${KNOWN}+(?: \\w+){0,3}(?:[;,:.—–]| -| but| for)+ ${BUT_IT_IS}${ANY}`},
  ]
}

// “is called”, “was known in the team as”
const IS_NAMED = '(?:is|was|are|were|has been|have been|got) (?:[\\w-]+ ){0,2}?(?:called|nicknamed|dubbed|christened|baptised|known (?:[\\w-]+ ){0,3}?as|referred to as|abbreviated (?:as|to))'
// “goes by”, “answers to the name of”
const GOES_BY = '(?:goes|go|went|runs|answers|answer) (?:[\\w-]+ ){0,2}?(?:by|to|under)(?: the (?:nick|code ?)?name(?: of)?)?'
// “nobody says Sora; it is simply …”
const NOBODY_SAYS = '\\b(?:[Nn]obody|[Nn]o one|[Ff]ew(?: people)?|[Hh]ardly anyone|[Nn]one of us) (?:ever )?(?:says?|calls it|uses?|writes?)'
const BUT_IT_IS = "(?:it|It|everyone|everybody|people|we|they)(?:'s| is| say| says| call it| calls it)? (?:simply |just |only |always |all )?"

/** Every way to give a name, for objects with such heads. */
export function namingPatterns(named: Named): NamingPattern[] {
  return [...besides(named), ...equations(named), ...namings(named)].map(way => ({...way, pattern: new RegExp(way.pattern, 'g')}))
}
