import type {Pack} from '../vocabulary/pack.js'
import type {formatReport, provePack} from '../vocabulary/prove.js'
import {Fault} from './fault.js'
import type {exampleReader} from './pack-reader.js'
import {loadPack, type LoadedPack} from './packs.js'
import {proofMemory} from './pack-proofs.js'
import {version} from './version.js'

/**
 * Loads a pack and, unless it is remembered as proved, proves it by its examples. The pack that ships was proved before it did.
 *
 * @throws {Fault} Where the pack is faulty, with every problem, or fails its examples.
 */
export async function loadProvedPack(nameOrPath: string, cwd: string = process.cwd()): Promise<Pack> {
  const loaded = await loadPack(nameOrPath, cwd)
  if (loaded.folder === undefined || isProved(loaded.folder.hash, cwd)) return loaded.pack
  const [{formatReport, provePack}, {exampleReader}] = await Promise.all([
    import('../vocabulary/prove.js'),
    import('./pack-reader.js'),
  ])
  return proved(nameOrPath, loaded, cwd, {formatReport, provePack, exampleReader})
}

/** What proving a pack needs and start-up does without. */
export interface PackProver {
  formatReport: typeof formatReport
  provePack: typeof provePack
  exampleReader: typeof exampleReader
}

/** A pack that is proved by its examples, or is remembered as such. As `loadProvedPack`, its readers at hand. */
export function proved(
  nameOrPath: string,
  {pack, folder}: LoadedPack,
  cwd: string,
  {formatReport, provePack, exampleReader}: PackProver,
): Pack {
  if (folder === undefined || isProved(folder.hash, cwd)) return pack
  const report = provePack(pack, exampleReader(pack), folder.where)
  if (!report.ok)
    throw new Fault(
      `The pack “${nameOrPath}” fails its own examples; “memolint vocab check” tells more.\n\n${formatReport(report)}`,
    )
  proofMemory(cwd, version()).remember(folder.hash)
  return pack
}

function isProved(hash: string, cwd: string): boolean {
  return proofMemory(cwd, version()).isProved(hash)
}
