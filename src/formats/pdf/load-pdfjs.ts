import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

let loading: Promise<typeof Pdfjs> | undefined

/** Loads pdf.js, once. It runs in this thread and draws nothing: no canvas, no fonts, no worker to fetch. */
export function loadPdfJs(): Promise<typeof Pdfjs> {
  return (loading ??= load())
}

async function load(): Promise<typeof Pdfjs> {
  const globals = globalThis as Record<string, unknown>
  // It makes one of these while it is loaded, for drawing alone.
  const stand = ['DOMMatrix', 'ImageData', 'Path2D'].filter(name => globals[name] === undefined)
  for (const name of stand) globals[name] = function Nothing() {}
  const {console} = globals as {console: {warn: unknown}}
  const {warn} = console
  // And it warns on the error output where there is no canvas to draw on.
  console.warn = () => undefined
  try {
    // @ts-expect-error: this half ships without types; the other one takes it as it is.
    globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
    for (const name of stand) Reflect.deleteProperty(globals, name)
  }
}
