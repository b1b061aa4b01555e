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
