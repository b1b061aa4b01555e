/** One flag of the command line, as it is parsed and as help shows it. */
export interface Flag {
  /** Without its dashes; `no-` in front is understood where `negatable` says so. */
  name: string
  short?: string
  /** What stands for the value in help; none: the flag takes no value. */
  value?: string
  help: string
  negatable?: boolean
  /** May be given more than once. */
  multiple?: boolean
}

/** The flags of this version, in the order of the help. */
export const flags: readonly Flag[] = [
  {name: 'fix', help: 'write the fixes that are safe without a person'},
  {name: 'fix-dry-run', help: 'report as after --fix, write nothing'},
  {name: 'diff', help: 'print what --fix would change, write nothing'},
  {name: 'staged', help: 'lint the content that is staged in git, not the work tree'},
  {name: 'since', value: 'REV', help: 'report what was changed since REV was left, and nothing older'},
  {name: 'diff-from-stdin', help: 'report what the unified diff on standard input touches'},
  {name: 'baseline', value: 'FILE', help: 'accept the findings that FILE lists'},
  {name: 'update-baseline', help: 'take out of the baseline what is gone; make it where there is none'},
  {name: 'stdin', help: 'lint standard input'},
  {name: 'stdin-filename', value: 'PATH', help: 'the name that standard input goes by: its format, its configuration'},
  {name: 'format', short: 'f', value: 'NAME', multiple: true, help: 'stylish, json, sarif, junit, github, gitlab, html or compact; more than one with -o'},
  {name: 'output-file', short: 'o', value: 'FILE', multiple: true, help: 'write the report of the -f before it to a file'},
  {name: 'config', short: 'c', value: 'FILE', negatable: true, help: 'use this configuration; --no-config: use none'},
  {name: 'vocab', value: 'PACK', multiple: true, help: 'lint by this pack: a name or a folder'},
  {name: 'rule', value: 'ID=LEVEL', multiple: true, help: 'off, info, warning or error for a rule'},
  {name: 'min-confidence', value: 'N', help: 'make findings that are less sure than this, 0 to 1, info'},
  {name: 'on', value: 'PATH', multiple: true, help: 'what “vocab diff OLD NEW” lints by both packs'},
  {name: 'max-warnings', value: 'N', help: 'fail on more warnings than this'},
  {name: 'quiet', short: 'q', help: 'report errors alone'},
  {name: 'ignore-path', value: 'FILE', help: 'use this file in place of .memolintignore'},
  {name: 'ignore-pattern', value: 'GLOB', multiple: true, help: 'leave these files out too'},
  {name: 'ignore', negatable: true, help: '--no-ignore: leave no file out'},
  {name: 'report-unused-directives', help: 'report comments that silence nothing, and those that are out of date'},
  {name: 'require-reasons', help: 'report comments that silence without a reason'},
  {name: 'cache', help: 'remember what was read in .memolintcache, and read only what changed'},
  {name: 'cache-location', value: 'PATH', help: 'the cache’s file, or a folder for it; implies --cache'},
  {name: 'concurrency', short: 'j', value: 'N|auto', help: 'read in so many processes; auto: as many as pay'},
  {name: 'shard', value: 'I/N', help: 'lint the I-th of N parts, even in size; “memolint merge” puts the reports together'},
  {name: 'color', negatable: true, help: 'colour, or --no-color; by default where the output is a terminal'},
  {name: 'progress', negatable: true, help: 'show progress at once, or --no-progress; on a terminal alone'},
  {name: 'stats', help: 'print what was read and how long it took'},
  {name: 'stdio', help: 'lsp: as editors write it; there is no other way to talk to the server'},
  {name: 'version', short: 'v', help: 'print the version'},
  {name: 'help', short: 'h', help: 'print this help'},
]

/** Flags that a later version takes, with the letter that stands for them. They are refused by name, never ignored. */
export const laterFlags: readonly string[] = [
  'watch',
  'w',
]

/** Report formats of this version. */
export const reportFormats = ['stylish', 'json', 'sarif', 'junit', 'github', 'gitlab', 'html', 'compact'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Commands, with what help says of them. */
export const commands: readonly {name: string; usage: string; help: string}[] = [
  {name: 'lint', usage: '[paths…]', help: 'lint files, folders and globs; no path: the current folder'},
  {name: 'explain', usage: 'explain RULE', help: 'a rule: what, why, source, examples'},
  {name: 'rules', usage: 'rules', help: 'the rules, one a line'},
  {name: 'why', usage: 'why FILE:LINE', help: 'how the triggers of a line were read'},
  {name: 'redline', usage: 'redline FILE…', help: 'write a copy of each file with its findings, for reviewers'},
  {name: 'init', usage: 'init', help: 'write a commented configuration'},
  {name: 'hook', usage: 'hook install|uninstall', help: 'a git hook that lints what is about to be committed'},
  {name: 'merge', usage: 'merge REPORT…', help: 'one report out of JSON reports of shards'},
  {name: 'vocab', usage: 'vocab check|new|docs|show|diff', help: 'for people who write packs'},
  {name: 'lsp', usage: 'lsp', help: 'the language server, for editors; on standard input and output'},
]

/** Commands that a later version has. */
export const laterCommands: readonly string[] = ['mcp', 'serve']
