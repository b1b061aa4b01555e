import {unzipSync} from 'fflate/browser'
import {bookFile, deckFile, openFile, shape, wordFile, wordParagraph} from '../office/small-files.js'
import type {Adapter} from './adapter.js'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A sentence cut into three, in the middle of words. */
const cut = (text: string): string[] => [0, 1, 2].map(part => text.slice(Math.round((part * text.length) / 3), Math.round(((part + 1) * text.length) / 3))).map(escaped)

/** The text between the tags of a part. */
const textIn = (part: string) => (file: Uint8Array): string =>
  new TextDecoder().decode(unzipSync(file)[part]).replace(/<\?[^>]*>/, '').replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim()

const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
const frame = (text: string): string => `<draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame>`

export const officeAdapters: readonly Adapter[] = [
  {name: 'Word', path: 'a.docx', where: 'body', read: textIn('word/document.xml'), write: (sentence) => wordFile(wordParagraph(escaped(sentence)))},
  {name: 'Word, in runs', path: 'a.docm', where: 'body', read: textIn('word/document.xml'), write: (sentence) => wordFile(wordParagraph(...cut(sentence).map((run) => `<w:color w:val="FF0000"/>|${run}`)))},
  {name: 'a deck', path: 'a.pptx', where: 'slide 1, “Box”', read: textIn('ppt/slides/slide1.xml'), write: (sentence) => deckFile([{content: shape('Box', [cut(sentence)])}])},
  {
    name: 'the notes of a deck', path: 'b.pptx', where: 'slide 1, notes', read: textIn('ppt/notesSlides/n.xml'),
    write: (sentence) => deckFile([{content: '', others: [{type: 'notesSlide', name: 'notesSlides/n.xml', content: notes(escaped(sentence))}]}]),
  },
  {name: 'a sheet', path: 'a.xlsx', where: 'sheet “S”, A1', read: textIn('xl/sharedStrings.xml'), write: (sentence) => bookFile([{name: 'S', rows: cell}], [`<r><t xml:space="preserve">${cut(sentence).join('</t></r><r><t xml:space="preserve">')}</t></r>`])},
  {name: 'OpenDocument text', path: 'a.odt', where: 'body', read: textIn('content.xml'), write: (sentence) => openFile('text', `<text:p><text:span>${cut(sentence).join('</text:span><text:span>')}</text:span></text:p>`)},
  {name: 'OpenDocument slides', path: 'a.odp', where: 'slide 1', read: textIn('content.xml'), write: (sentence) => openFile('presentation', `<draw:page>${frame(escaped(sentence))}</draw:page>`)},
  {
    name: 'OpenDocument sheet', path: 'a.ods', where: 'sheet “S”, A1', read: textIn('content.xml'),
    write: (sentence) => openFile('spreadsheet', `<table:table table:name="S"><table:table-row><table:table-cell><text:p>${escaped(sentence)}</text:p></table:table-cell></table:table-row></table:table>`),
  },
]

function notes(text: string): string {
  const spaces = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  return `<p:notes ${spaces}><p:cSld><p:spTree>${shape('Notes', [[text]], 'body')}</p:spTree></p:cSld></p:notes>`
}
