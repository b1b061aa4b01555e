import type {TextFormat} from './format.js'
import {joinLines} from './join-lines.js'
import {Page} from './page.js'

/** A text that is a title and nothing else, such as the subject of a mail. */
export const oneLine: TextFormat = {
  id: 'one-line',
  extensions: [],
  read(source) {
    const page = new Page(source)
    page.open({kind: 'title'})
    page.raw(0, source.length)
    return page.prose()
  },
  escape: joinLines,
}
