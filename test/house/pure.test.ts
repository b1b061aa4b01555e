import {join} from 'node:path'
import {createContext, runInContext} from 'node:vm'
import {build} from 'esbuild'
import ts from 'typescript'
import {describe, expect, it} from 'vitest'
import {readPack} from '../corpus/reader.js'
import {filesOf, root} from './files.js'

describe('the engine', () => {
  it('compiles where neither Node nor a browser is known', () => {
    const files = ['engine', 'language'].flatMap((folder) => filesOf(`src/${folder}`).map((file) => join(root, 'src', folder, file)))
    const {options} = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config, ts.sys, root)
    const program = ts.createProgram(files, {...options, types: [], lib: ['lib.es2023.d.ts']})
    const messages = ts.getPreEmitDiagnostics(program).map(({file, messageText}) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
    expect(messages).toEqual([])
    expect(ts.getPreEmitDiagnostics(ts.createProgram([join(root, 'test/house/files.ts')], {...options, types: [], lib: ['lib.es2023.d.ts']}))).not.toEqual([])
  })

  it('runs in a bare JavaScript context, the formats included', async () => {
    const {outputFiles} = await build({
      absWorkingDir: root,
      stdin: {
        resolveDir: root,
        loader: 'ts',
        contents: `
          import {compile, lint, screen} from './src/engine/lint.js'
          import {createMarkdown} from './src/formats/markdown.js'
          import {text} from './src/formats/text.js'
          export const read = (pack, source) => {
            const compiled = compile(pack)
            return [createMarkdown(), text].map((format) => screen(source, compiled) ? lint(format.read(source).blocks, compiled).map((finding) => finding.ruleId) : [])
          }
        `
      },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'engine',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['import', 'default'],
      logLevel: 'silent'
    })
    const code = outputFiles[0]?.text ?? ''
    const context = createContext({})
    runInContext(code, context)
    const found: unknown = runInContext(`JSON.stringify(engine.read(${JSON.stringify(readPack())}, 'Our agents call GPT-5 from Lambda.'))`, context)
    expect(found).toBe('[["call"],["call"]]')
  })
})
