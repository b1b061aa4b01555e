import {statSync} from 'node:fs'

/** One part of a run that is split over machines. `index` is from 1. */
export interface Shard {
  index: number
  count: number
}

/**
 * The files of one shard: each file is in one shard, and the shards' sizes in bytes are about even. The same files give the same shards on
 * every machine: the largest first, each to the shard that has least.
 *
 * @param files In any order; `path` is absolute.
 * @returns Those of the shard, in the order given.
 */
export function filesOfShard<File extends {path: string}>(files: readonly File[], {index, count}: Shard): File[] {
  const sized = files.map((file) => ({file, size: statSync(file.path, {throwIfNoEntry: false})?.size ?? 0}))
  sized.sort((a, b) => b.size - a.size || (a.file.path < b.file.path ? -1 : 1))
  const heap = new LeastFirst(count)
  const own = new Set<File>()
  for (const {file, size} of sized) {
    // A file costs something even where it is empty.
    if (heap.take(size + 1000) === index - 1) own.add(file)
  }
  return files.filter((file) => own.has(file))
}

/** Loads in a binary heap, the least on top; of two that are even, the one with the smaller number. */
class LeastFirst {
  readonly #heap: {load: number; at: number}[]

  constructor(count: number) {
    this.#heap = Array.from({length: count}, (_, at) => ({load: 0, at}))
  }

  /** Adds to the least load, and says which it is. */
  take(amount: number): number {
    const heap = this.#heap
    const top = heap[0]!
    top.load += amount
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      for (const child of [left, right]) if (child < heap.length && isLess(heap[child]!, heap[least]!)) least = child
      if (least === at) return top.at
      ;[heap[at], heap[least]] = [heap[least]!, heap[at]!]
      at = least
    }
  }
}

function isLess(a: {load: number; at: number}, b: {load: number; at: number}): boolean {
  return a.load < b.load || (a.load === b.load && a.at < b.at)
}
