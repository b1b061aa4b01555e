import type {Pack} from '../vocabulary/pack.js'
import {Fault} from './fault.js'
import {loadPack} from './packs.js'
import {proofMemory} from './pack-proofs.js'
import {version} from './version.js'

/**
 * Loads a pack and, unless it is remembered as proved, proves it by its examples. The pack that ships was proved before it did.
 *
 * @throws {Fault} Where the pack is faulty, with every problem, or fails its examples.
 */
export async function loadProvedPack(nameOrPath: string, cwd: string = process.cwd()): Promise<Pack> {
  const {pack, folder} = await loadPack(nameOrPath, cwd)
  if (folder === undefined) return pack
  const memory = proofMemory(cwd, version())
  if (memory.isProved(folder.hash)) return pack
  const [{formatReport, provePack}, {exampleReader}] = await Promise.all([
    import('../vocabulary/prove.js'),
    import('./pack-reader.js'),
  ])
  const report = provePack(pack, exampleReader(pack), folder.where)
  if (!report.ok)
    throw new Fault(
      `The pack “${nameOrPath}” fails its own examples; “memolint vocab check” tells more.\n\n${formatReport(report)}`,
    )
  memory.remember(folder.hash)
  return pack
}
