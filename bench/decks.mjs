import {writeFileSync} from 'node:fs'
import {zipSync} from 'fflate/browser'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spaces = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function relations(list) {
  const rows = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`)
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`
}

// As PowerPoint writes it: every run with its language, size and font.
function shape(id, name, type, lines) {
  const made = lines.map((line) => {
    const runs = line.match(/.{1,40}/gs) ?? []
    return `<a:p><a:pPr marL="285750" indent="-285750"/>${runs.map((run) => `<a:r><a:rPr lang="en-US" sz="1800" dirty="0"><a:latin typeface="Calibri"/></a:rPr><a:t>${run}</a:t></a:r>`).join('')}</a:p>`
  })
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${made.join('')}</p:txBody></p:sp>`
}

/** A deck: a title, eight bullets and a paragraph of notes a slide, from the lines of a page; every tenth slide has something to find. */
export function writeDeck(path, slides, page) {
  const lines = page.split('\n').filter((line) => /^[A-Z][^<&]*$/.test(line))
  const next = (at) => lines[at % lines.length]
  const parts = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `${head}<p:presentation ${spaces}><p:sldIdLst>${Array.from({length: slides}, (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(Array.from({length: slides}, (_, at) => [`rId${at + 1}`, 'slide', `slides/slide${at + 1}.xml`]))
  }
  for (let at = 0; at < slides; at++) {
    const bullets = Array.from({length: 8}, (_, line) => (line === 0 && at % 10 === 0 ? 'Our agents call GPT-5 from Lambda.' : next(at * 8 + line)))
    parts[`ppt/slides/slide${at + 1}.xml`] = `${head}<p:sld ${spaces}><p:cSld><p:spTree>${shape(2, 'Title 1', 'title', [next(at).slice(0, 60)])}${shape(3, 'Content 2', 'body', bullets)}</p:spTree></p:cSld></p:sld>`
    parts[`ppt/slides/_rels/slide${at + 1}.xml.rels`] = relations([['rId1', 'notesSlide', `../notesSlides/notesSlide${at + 1}.xml`]])
    parts[`ppt/notesSlides/notesSlide${at + 1}.xml`] = `${head}<p:notes ${spaces}><p:cSld><p:spTree>${shape(3, 'Notes', 'body', [next(at * 3)])}</p:spTree></p:cSld></p:notes>`
  }
  const encoder = new TextEncoder()
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, encoder.encode(part)]))))
}
