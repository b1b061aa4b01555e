import ical from 'ical.js'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import papa from 'papaparse'
import PostalMime from 'postal-mime'
import {hasLetters, setLines, smallPdf} from '../pdf/small-pdf.js'
import type {Adapter} from './adapter.js'

const textOf = (file: Uint8Array): string => new TextDecoder().decode(file)

/** What stands between two texts of a file. */
const between = (before: string, after: string) => (file: Uint8Array): string | undefined => {
  const text = textOf(file)
  return text.startsWith(before) && text.endsWith(after) ? text.slice(before.length, text.length - after.length) : undefined
}

/** A format in which a sentence without signs of its own is written as it is, between two texts. */
const framed = (name: string, path: string, before: string, after: string, where?: string): Adapter => ({
  name, path, write: (sentence) => before + sentence + after, read: between(before, after), ...(where === undefined ? {} : {where}),
})

/** The words of a sentence in so many lines. */
function shared(sentence: string, count: number): string[] {
  const words = sentence.split(' ')
  return Array.from({length: count}, (_, index) => words.slice(Math.round((index * words.length) / count), Math.round(((index + 1) * words.length) / count)).join(' ')).filter(Boolean)
}

const readCues = (file: Uint8Array): string => textOf(file).split(/\r?\n/).filter((line) => line !== '' && !/^(?:WEBVTT|\d+$|.*-->|\d+:\d\d:\d\d\.\d+,)/.test(line)).join(' ')
  .replace(/<[^>]*>/g, '').replaceAll('&amp;', '&')

const mail = (options: Readonly<Record<string, unknown>>, encoding?: string) => async (sentence: string): Promise<Uint8Array> => {
  const fields = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, typeof value === 'function' ? (value as (text: string) => unknown)(sentence) : value]))
  const composer = new MailComposer({from: 'ann@a.example', to: 'ben@b.example', ...(encoding === undefined ? {} : {textEncoding: encoding as 'base64'}), ...fields})
  return await composer.compile().build()
}
const same = (sentence: string): string => sentence

async function readMail(file: Uint8Array, part: 'subject' | 'text'): Promise<string | undefined> {
  return (await PostalMime.parse(file))[part]?.replace(/\s+/g, ' ').trim()
}

const event = (name: string) => (sentence: string): string => {
  const calendar = new ical.Component(['vcalendar', [], []])
  const entry = new ical.Component('vevent')
  entry.addPropertyWithValue('uid', '1@a.example')
  entry.addPropertyWithValue(name, sentence)
  calendar.addSubcomponent(entry)
  return `${calendar.toString()}\r\n`
}
const readEvent = (name: string) => (file: Uint8Array): string => String(new ical.Component(ical.parse(textOf(file)) as unknown[]).getFirstSubcomponent('vevent')?.getFirstPropertyValue(name))

const table = (delimiter: string) => (sentence: string): string => papa.unparse([['Product', 'Pitch', 'Price'], ['One', sentence, '12']], {delimiter})
const readTable = (file: Uint8Array): string | undefined => papa.parse<string[]>(textOf(file)).data[1]?.[1]

const notebook = (sentence: string): string => JSON.stringify({
  cells: [
    {cell_type: 'code', source: ['print("x")\n'], outputs: [], execution_count: 1, metadata: {}},
    {cell_type: 'markdown', metadata: {}, source: ['## A "heading"\n', '\n', sentence]},
  ],
  metadata: {}, nbformat: 4, nbformat_minor: 5,
}, null, 1)
const readNotebook = (file: Uint8Array): string | undefined => (JSON.parse(textOf(file)) as {cells: {source: string[]}[]}).cells[1]?.source.slice(2).join('')

export const documentAdapters: readonly Adapter[] = [
  {
    name: 'SubRip', path: 'a.srt', where: 'cue 2, 00:00:04', read: (file) => readCues(file).slice('Hello there. '.length),
    write: (sentence) => `1\n00:00:01,000 --> 00:00:03,000\nHello there.\n\n2\n00:00:04,000 --> 00:00:09,000\n${shared(sentence, 1).join('\n')}\n`,
  },
  {
    name: 'WebVTT, with tags', path: 'a.vtt', where: 'cue 1, 00:01:04', read: readCues,
    write: (sentence) => `WEBVTT\n\n01:04.000 --> 01:09.000 line:0\n<v Ann>${sentence.replaceAll('&', '&amp;')}</v>\n`,
  },
  {name: 'SubViewer', path: 'a.sbv', where: 'cue 1, 00:00:04', read: readCues, write: (sentence) => `0:00:04.000,0:00:09.000\n${sentence}\n`},
  {name: 'CSV', path: 'a.csv', where: 'row 2, column “Pitch”', write: table(','), read: readTable},
  {name: 'CSV with semicolons', path: 'a.CSV', where: 'row 2, column “Pitch”', write: table(';'), read: readTable},
  {name: 'TSV', path: 'a.tsv', where: 'row 2, column “Pitch”', write: table('\t'), read: readTable},
  {name: 'the subject of a mail', path: 'subject.eml', where: 'subject', write: mail({subject: same, text: 'Hello.'}), read: (file) => readMail(file, 'subject')},
  {name: 'a mail', path: 'text.eml', where: 'text body', write: mail({subject: 'Hello', text: same}), read: (file) => readMail(file, 'text')},
  {
    name: 'a mail in quoted-printable', path: 'quoted.eml', where: 'text body', read: (file) => readMail(file, 'text'),
    write: mail({subject: 'Hello', text: same, attachments: [{filename: 'a.txt', content: 'You can access GPT-5 on AWS.'}]}, 'quoted-printable'),
  },
  {name: 'a mail in base64', path: 'base64.eml', where: 'text body', write: mail({subject: 'Hello', text: same}, 'base64')},
  {
    name: 'a mail of HTML', path: 'html.eml', where: 'HTML body',
    write: mail({subject: 'Hello', html: (text: string) => `<p>${text.replaceAll('&', '&amp;')}</p>`}),
  },
  {name: 'the summary of an event', path: 'summary.ics', where: 'event 1, summary', write: event('summary'), read: readEvent('summary')},
  {name: 'the description of an event', path: 'description.ics', where: 'event 1, description', write: event('description'), read: readEvent('description')},
  {name: 'a notebook', path: 'a.ipynb', where: 'cell 2', write: notebook, read: readNotebook},
  framed('reStructuredText', 'a.rst', 'Title\n=====\n\n.. code::\n\n   You access it\n\n', '\n'),
  framed('a note of reStructuredText', 'note.rst', '.. note::\n   :class: a\n\n   ', '\n\nEnd.\n'),
  framed('AsciiDoc', 'a.adoc', '= Title\n\n----\nYou access it\n----\n\n', '\n'),
  framed('a table of AsciiDoc', 'table.adoc', '|===\n|', '\n|===\n'),
  framed('TeX', 'a.tex', '\\documentclass{article}\n\\begin{document}\n\\section{Title} % comment\n\n', '\n\n\\end{document}\n'),
  {name: 'PDF, over several lines', path: 'a.pdf', where: 'page 1, top left', holds: hasLetters, write: (sentence) => smallPdf({pages: [setLines(sentence, 60, 800, 40)]})},
  framed('a footnote of TeX', 'note.tex', 'Text\\footnote{', '} here.\n'),
]
