import type {Adapter} from './adapter.js'
import {documentAdapters} from './documents.js'
import {htmlAdapters} from './html.js'
import {officeAdapters} from './office.js'
import {stringAdapters} from './strings.js'

/** Every format that the law is asked of. A file of this folder has those that belong together. */
export const adapters: readonly Adapter[] = [...htmlAdapters, ...documentAdapters, ...stringAdapters, ...officeAdapters]
