import type {Pack, Role} from '../vocabulary/pack.js'
import {nameFinder} from './names/name-finder.js'
import {rawLetters} from './names/raw-letters.js'
import {type Spelling, misspelt, reduced, spellings} from './names/spellings.js'

/** Tells quickly where nothing can be found. Sound: false means that a full reading finds nothing. */
export interface Screen {
  /** Of a raw source in any markup. */
  mayHold(source: string): boolean
}

export interface ScreenOptions {
  /** The reading knows the long names of objects and owners by their wrong spellings (`language/spelling.ts`), so the screen has to. */
  misspelt?: boolean
}

/**
 * Makes the screen of a pack. A finding needs a name on its page: of an object or its owner, or of what is praised; where a trigger speaks of
 * another role (a way round another channel), a name of that role beside one of ours. The screen looks for the letters of those names and for
 * nothing else: trigger words are on nearly every page that has a name, so that asking for them would not spare any.
 */
export function makeScreen(pack: Pack, extra: Readonly<Record<string, readonly string[]>> = {}, options: ScreenOptions = {}): Screen {
  const names = (wanted: (entity: Pack['entities'][number]) => boolean): Spelling[] | undefined => {
    const all: Spelling[] = []
    for (const entity of pack.entities.filter(wanted)) {
      for (const name of [...entity.names, ...(extra[entity.id] ?? [])]) {
        const known = spellings(name, entity.caseSensitive)
        if (!known) return undefined
        all.push(...known)
        if (options.misspelt && (entity.role === 'object' || entity.role === 'owner')) all.push(...known.flatMap(misspelt))
      }
    }
    return reduced(all)
  }
  const beside = new Set<Role>(pack.triggers.filter(trigger => trigger.construction === 'phrase' && trigger.object !== 'object').map(trigger => trigger.object))
  const objects = new Set<Role>(['object', 'owner', ...pack.triggers.filter(trigger => trigger.construction !== 'phrase').map(trigger => trigger.object)])
  const aloneNames = (): Spelling[] | undefined => names(entity => objects.has(entity.role) || entity.praised || entity.option !== undefined || entity.rule !== undefined)
  const alone = aloneNames()
  const others = names(entity => beside.has(entity.role))
  // A name without a fixed letter may stand anywhere.
  if (!alone || !others) return {mayHold: () => true}
  const inAny = nameFinder(reduced([...alone, ...others]))
  // Asked only where something was found: most runs never need them.
  let inAlone: ((text: string) => boolean) | undefined
  let inOurs: ((text: string) => boolean) | undefined
  const oursIn = (text: string): boolean => {
    if (!inOurs) {
      const ours = names(entity => entity.role === 'channel' || objects.has(entity.role))
      inOurs = ours ? nameFinder(ours) : () => true
    }
    return inOurs(text)
  }
  return {
    mayHold(source) {
      const text = rawLetters(source)
      return text === undefined || (inAny(text) && (others.length === 0 || (inAlone ??= nameFinder(alone))(text) || oursIn(text)))
    },
  }
}
