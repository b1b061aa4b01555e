import type {Connection} from 'vscode-languageserver'
import {packDocs} from '../vocabulary/docs.js'
import {ruleUrl} from '../vocabulary/rule-url.js'
import {loadShippedPack} from '../vocabulary/shipped.js'
import {rulePage, type Client} from './client.js'
import type {OpenDocuments} from './open-documents.js'

/** Requests of our own extension: the rules in use, their pages, and how much memory is in use. */
export function answerAboutRules(connection: Connection, documents: OpenDocuments): void {
  connection.onRequest('memolint/rulePage', async (ruleId: string) => {
    const packs = [...(await documents.packs()), loadShippedPack()]
    const pack = packs.find(({rules}) => rules.some(({id}) => id === ruleId))
    return pack === undefined ? null : (packDocs(pack).find(({path}) => path.endsWith(`/${ruleId}.md`))?.text ?? null)
  })
  connection.onRequest('memolint/rules', async () => {
    const packs = new Map([loadShippedPack(), ...(await documents.packs())].map((pack) => [pack.id, pack]))
    return [...packs.values()].flatMap(({rules}) => rules.map(({id, title, level}) => ({id, title, level})))
  })
  // For who looks for leaks: megabytes in use after all garbage is gone, where the process was started so that it can say.
  connection.onRequest('memolint/memory', () => {
    globalThis.gc?.()
    return process.memoryUsage().heapUsed / 2 ** 20
  })
}

/** Shows the page of a rule; where the client can't, says what the rule is. */
export async function explain(ruleId: string, uri: string, connection: Connection, documents: OpenDocuments, client: Client): Promise<null> {
  const current = await documents.current(uri, false)
  const packs = current && 'format' in current.file ? current.file.packs : []
  const pack = packs.find(({rules}) => rules.some(({id}) => id === ruleId))
  const rule = pack?.rules.find(({id}) => id === ruleId)
  if (!pack || !rule) return null
  const url = ruleUrl(pack, ruleId)
  const page = rulePage(ruleId, url, client)
  const {canShowDocument} = client
  if (page !== undefined && canShowDocument && (await connection.window.showDocument({uri: page, external: url !== undefined})).success) return null
  connection.window.showInformationMessage(`${rule.id}: ${rule.title}. ${rule.why}${url === undefined ? '' : ` ${url}`}`)
  return null
}
