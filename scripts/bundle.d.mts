import type {InputOptions, OutputOptions} from 'rolldown'

export function bundleCommandLine(dir: string): Promise<void>
export function write(input: InputOptions, output: OutputOptions): Promise<void>
export const closed: Readonly<Record<string, string>>
