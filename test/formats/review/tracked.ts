import {unzipSync, zipSync} from 'fflate/browser'

const own = (element: string): string => `<w:${element}\\b[^>]*w:author="memolint"[^>]*>([^]*?)</w:${element}>`

/** Takes or refuses all tracked changes of memolint in WordprocessingML, as somebody would by clicking; those of others stay. */
export function decide(xml: string, verdict: 'accept' | 'reject'): string {
  const [stays, goes] = verdict === 'accept' ? ['ins', 'del'] : ['del', 'ins']
  return xml
    .replace(new RegExp(own(goes), 'g'), '')
    .replace(new RegExp(own(stays), 'g'), (_, inner: string) => inner.replaceAll('delText', 't'))
}

/** The same for every part of a Word document. */
export function decideAll(bytes: Uint8Array, verdict: 'accept' | 'reject'): Uint8Array {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]): [string, Uint8Array] => {
    return [name, name.startsWith('word/') && name.endsWith('.xml') ? new Uint8Array(Buffer.from(decide(Buffer.from(part).toString('utf8'), verdict))) : part]
  })
  return zipSync(Object.fromEntries(parts))
}

/** The same for an OpenDocument text: what is listed at its head, and marked where it stands. */
export function decideOpen(bytes: Uint8Array, verdict: 'accept' | 'reject'): Uint8Array {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]): [string, Uint8Array | [Uint8Array, {level: 0}]] => {
    if (name === 'mimetype') return [name, [part, {level: 0}]]
    return [name, name === 'content.xml' ? new Uint8Array(Buffer.from(decideContent(Buffer.from(part).toString('utf8'), verdict))) : part]
  })
  return zipSync(Object.fromEntries(parts))
}

function decideContent(xml: string, verdict: 'accept' | 'reject'): string {
  const deleted = new Map<string, string>()
  let out = xml.replace(/<text:changed-region[^>]*text:id="(memolint-\d+)"[^>]*>([^]*?)<\/text:changed-region>/g, (_, id: string, inner: string) => {
    deleted.set(id, /<\/office:change-info><text:p>([^]*)<\/text:p>/.exec(inner)?.[1] ?? '')
    return ''
  })
  out = out.replace(/<text:change text:change-id="(memolint-\d+)"\/>/g, (_, id: string) => (verdict === 'reject' ? deleted.get(id)! : ''))
  out = out.replace(/<text:change-start text:change-id="(memolint-\d+)"\/>([^]*?)<text:change-end text:change-id="\1"\/>/g, (_, _id, inner: string) => (verdict === 'accept' ? inner : ''))
  return out.replace('<text:tracked-changes></text:tracked-changes>', '')
}
