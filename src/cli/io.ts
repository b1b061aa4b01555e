/** A stream that reports go to. */
export interface Output {
  write(text: string): unknown
  isTTY?: boolean
}

/** All that a command may touch besides the disk. */
export interface Io {
  stdin: AsyncIterable<Uint8Array | string>
  stdout: Output
  stderr: Output
  /** Absolute; paths are shown from here. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
}

/** What a run comes to. */
export const exit = {
  /** Nothing to fail on. */
  clean: 0,
  /** An error stands, or more warnings than `--max-warnings`. */
  findings: 1,
  /** The run itself went wrong. */
  broken: 2,
} as const
