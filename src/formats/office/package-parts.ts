import {ContainerFault, type ContainerLimits} from '../container.js'
import {readXml} from '../xml/read-xml.js'
import {type Archive, encrypted, openArchive} from '../zip/archive.js'
import {partText} from './office-container.js'

/** A relation of a part: `kind` is the last word of its type, such as `slide`; `target` the part's name. */
export interface Relation {
  id: string
  kind: string
  target: string
}

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * Opens a file that has to be a zip archive.
 *
 * @param what What the file should be, such as `a Word document`.
 * @param instead The extension to save it with.
 * @throws {ContainerFault} Where it is something else; the message says what.
 */
export function openOffice(bytes: Uint8Array, limits: ContainerLimits, what: string, instead: string): Archive {
  if (bytes.length > limits.file) {
    const size = Math.ceil(bytes.length / (1024 * 1024))
    throw new ContainerFault('too-large', `The file has ${size} MB; more than ${Math.floor(limits.file / (1024 * 1024))} MB are not read. Raise “limits.file” to read it.`)
  }
  if (compound.every((byte, at) => bytes[at] === byte)) {
    // A stream of that name is what Office wraps a document with a password in; names stand in UTF-16.
    if (includesWide(bytes, 'EncryptedPackage')) throw encrypted()
    throw new ContainerFault('wrong-format', `The file is no ${what}, but one of Office 2003 or older under a newer name. Open it and save it as ${instead}.`)
  }
  const isZip = bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
  if (!isZip) {
    const kind = bytes.length === 0 ? 'it is empty' : `it does not start as ${instead} files do`
    throw new ContainerFault('wrong-format', `The file is no ${what}: ${kind}. Give it the extension that it should have, or save it again as ${instead}.`)
  }
  return openArchive(bytes, limits)
}

function includesWide(bytes: Uint8Array, name: string): boolean {
  const last = bytes.length - name.length * 2
  for (let at = bytes.indexOf(name.charCodeAt(0)); at >= 0 && at <= last; at = bytes.indexOf(name.charCodeAt(0), at + 1)) {
    let same = 0
    while (same < name.length && bytes[at + 2 * same] === name.charCodeAt(same) && bytes[at + 2 * same + 1] === 0) same++
    if (same === name.length) return true
  }
  return false
}

/** The relations of a part; of the whole package for the name ``. Those that lead out of the package are left out. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const text = partText(archive, name)
  const relations: Relation[] = []
  if (text === undefined) return relations
  readXml(text.source, name, {
    open({name: element, get}) {
      const target = get('Target')
      if (element !== 'rel:Relationship' || target === undefined || get('TargetMode') === 'External') return
      const type = get('Type') ?? ''
      relations.push({id: get('Id') ?? '', kind: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target)})
    },
    close() {},
  })
  return relations
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target
  const steps: string[] = []
  for (const step of decodeEscapes(path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decodeEscapes(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const kinds: Readonly<Record<string, readonly [id: string, what: string]>> = {
  document: ['docx', 'Word document'],
  presentation: ['pptx', 'presentation'],
  workbook: ['xlsx', 'workbook'],
}

/**
 * The part that everything starts from, with its XML.
 *
 * @param root The local name of its root element, such as `document`.
 * @throws {ContainerFault} Where the archive is no such document.
 */
export function mainPart(archive: Archive, root: string, what: string, instead: string): {part: string; source: string} {
  const part = relationsOf(archive, '').find(({kind, target}) => kind === 'officeDocument' && archive.byName.has(target))?.target
  const source = part === undefined ? '' : partText(archive, part)!.source
  const [, local] = /<(?![?!])(?:[^\s<>/:]+:)?([^\s<>/]+)[^<>]*>/.exec(source.slice(0, 20_000)) ?? []
  if (part !== undefined && local === root) return {part, source}
  const other = kinds[local ?? '']
  const kind = other ? `a ${other[1]}` : archive.byName.has('mimetype') ? 'an OpenDocument file' : 'some other zip archive'
  const hint = other ? `Name it with .${other[0]}.` : `Give it the extension that it should have, or save it again as ${instead}.`
  throw new ContainerFault('wrong-format', `The file is no ${what}, but ${kind}. ${hint}`)
}
