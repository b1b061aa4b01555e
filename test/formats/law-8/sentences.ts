import {loadCorpus, type Case} from '../../corpus/load.js'

// What is markup in some format is left out; quotation marks, ampersands and letters of all kinds are not.
const special = /[\n\\`*_{}[\]<>#|~%$@^=]|\.\.\/|:\/\/|^(?:[-+:!?&]|\d+[.)]) /u

const plain = loadCorpus('dev').filter(({format, text}) => format !== 'mdx' && !special.test(text) && text.length < 200 && / /.test(text))

/** Forty sentences from all over the corpus, twenty of them with something to find. */
export const sentences: readonly string[] = [true, false].flatMap((isFound) =>
  spread(plain.filter(({expect}) => expect.length > 0 === isFound), 20),
)

function spread(all: readonly Case[], count: number): string[] {
  return Array.from({length: count}, (_, index) => all[Math.floor((index * all.length) / count)]!.text)
}
