import {parse as readProperties, stringify as writeProperties} from 'dot-properties'
import {parse as readJson} from 'jsonc-parser'
import {getStaticTOMLValue, parseTOML} from 'toml-eslint-parser'
import {Document, parse as readYaml, Scalar} from 'yaml'
import type {Adapter} from './adapter.js'

const text = (file: Uint8Array): string => new TextDecoder().decode(file)
const body = (value: unknown): string | undefined => (value as {notes?: {body?: string}} | undefined)?.notes?.body
const xml = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const unxml = (value: string | undefined): string | undefined => value?.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
const quoted = (value: string): string => value.replace(/["\\]/g, '\\$&')
const unquoted = (value: string | undefined): string | undefined => value?.replace(/\\(["\\'])/g, '$1')
const within = (pattern: RegExp) => (file: Uint8Array): string | undefined => pattern.exec(text(file))?.[1]

function yaml(type: Scalar.Type): Adapter {
  return {
    name: `YAML, ${type}`, path: 'content/home.yaml', where: 'notes.body',
    write: (sentence) => {
      const document = new Document({notes: {body: ''}})
      const scalar = new Scalar(sentence)
      scalar.type = type
      document.setIn(['notes', 'body'], scalar)
      return document.toString({lineWidth: 40})
    },
    // A block ends with a line break, a plain value without one.
    read: (file) => body(readYaml(text(file)))?.trimEnd(),
  }
}

export const stringAdapters: readonly Adapter[] = [
  {name: 'JSON', path: 'content/home.json', where: 'notes.body', write: (body) => JSON.stringify({name: 'home', notes: {body}}), read: (file) => body(JSON.parse(text(file)))},
  {
    name: 'JSON, every letter an escape', path: 'locales/en/home.json', where: 'notes.body',
    write: (sentence) => `{"notes": {"body": "${sentence.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"}}`,
    read: (file) => body(JSON.parse(text(file))),
  },
  {
    name: 'JSON with comments', path: 'content/home.jsonc', where: 'notes[1].body',
    write: (sentence) => `{ // a note\n  "notes": [{}, {"body": ${JSON.stringify(sentence)},}, /* end */],\n}\n`,
    read: (file) => (readJson(text(file), [], {allowTrailingComma: true}) as {notes: {body: string}[]}).notes[1]?.body,
  },
  {name: 'JSON5', path: 'content/home.json5', where: 'notes.body', write: (sentence) => `{notes: {body: '${sentence.replaceAll("'", "\\'")}'}, n: +.5,}`},
  yaml(Scalar.PLAIN), yaml(Scalar.QUOTE_SINGLE), yaml(Scalar.QUOTE_DOUBLE), yaml(Scalar.BLOCK_FOLDED), yaml(Scalar.BLOCK_LITERAL),
  {
    name: 'TOML', path: 'content/home.toml', where: 'notes.body', write: (sentence) => `[notes]\nbody = "${quoted(sentence)}" # end\n`,
    read: (file) => body(getStaticTOMLValue(parseTOML(text(file)))),
  },
  {
    name: 'TOML over lines', path: 'content/home.toml', where: 'notes.body', write: (sentence) => `notes.body = """\n${sentence.replaceAll('\\', '\\\\').replace(/ /, ' \\\n    ')}"""\n`,
    read: (file) => body(getStaticTOMLValue(parseTOML(text(file)))),
  },
  {
    name: 'properties', path: 'messages_en.properties', where: 'notes.body',
    // The writer folds lines inside of escapes, so only what needs none is folded.
    write: (sentence) => writeProperties({'notes.body': sentence}, {lineWidth: /^[ -~]*$/.test(sentence) ? 30 : 1000}),
    read: (file) => readProperties(text(file))['notes.body'] as string,
  },
  {
    name: 'Apple’s strings', path: 'en.lproj/Localizable.strings', where: 'notes.body', write: (sentence) => `/* a note */\n"notes.body" = "${quoted(sentence)}";\n`,
    read: (file) => unquoted(within(/= "((?:[^"\\]|\\.)*)";/)(file)),
  },
  {
    name: 'Apple’s plural forms', path: 'en.lproj/Localizable.stringsdict', where: 'notes.count.other',
    write: (sentence) => `<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict><key>notes</key><dict><key>count</key><dict><key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string><key>other</key><string>${xml(sentence)}</string></dict></dict></dict></plist>`,
    read: (file) => unxml(within(/other<\/key><string>([^<]*)/)(file)),
  },
  {
    name: 'string catalogues', path: 'Localizable.xcstrings', where: 'notes.body',
    write: (sentence) => JSON.stringify({sourceLanguage: 'en', strings: {'notes.body': {localizations: {en: {stringUnit: {state: 'translated', value: sentence}}, de: {stringUnit: {value: 'Call GPT-5 from Lambda.'}}}}}}),
  },
  {
    name: '.NET resources', path: 'Strings.resx', where: 'notes.body',
    write: (sentence) => `<?xml version="1.0" encoding="utf-8"?>\n<root>\n  <data name="notes.body" xml:space="preserve">\n    <value>${xml(sentence)}</value>\n    <comment>Call GPT-5 from Lambda.</comment>\n  </data>\n</root>\n`,
    read: (file) => unxml(within(/<value>([^<]*)/)(file)),
  },
  {
    name: 'Android’s strings', path: 'res/values/strings.xml', where: 'notes_body',
    write: (sentence) => `<?xml version="1.0" encoding="utf-8"?>\n<resources xmlns:xliff="urn:x">\n    <!-- a note -->\n    <string name="notes_body">${xml(sentence).replace(/["']/g, '\\$&')}</string>\n</resources>\n`,
    read: (file) => unquoted(unxml(within(/notes_body">([^<]*)/)(file))),
  },
  {
    name: 'Android’s plurals in CDATA', path: 'res/values-en-rGB/strings.xml', where: 'notes.other',
    write: (sentence) => `<resources><plurals name="notes"><item quantity="other"><![CDATA[${sentence.replace(/["']/g, '\\$&')}]]></item></plurals></resources>\n`,
    read: (file) => unquoted(within(/CDATA\[(.*)\]\]>/)(file)),
  },
  {
    name: 'ARB', path: 'lib/l10n/app_en.arb', where: 'notesBody',
    write: (sentence) => JSON.stringify({'@@locale': 'en', notesBody: sentence, '@notesBody': {description: 'Call GPT-5 from Lambda.'}}),
    read: (file) => (JSON.parse(text(file)) as {notesBody: string}).notesBody,
  },
  {
    name: 'Fluent', path: 'locales/en-US/main.ftl', where: 'notes.body', write: (sentence) => `# a note\nnotes =\n    .body =\n        ${sentence}\n`,
    read: (file) => within(/\.body =\s+(.*)\n/)(file),
  },
  {
    name: 'PO', path: 'po/en.po', where: 'notes.body',
    write: (sentence) => `msgid ""\nmsgstr ""\n"Language: en\\n"\n\n#: a.c:1\nmsgctxt "notes.body"\nmsgid "1"\nmsgstr ""\n${quoted(sentence).replace(/[^]{7}(?<!\\)/g, '$&\n').split('\n').map((piece) => `"${piece}"`).join('\n')}\n`,
    read: (file) => unquoted(text(file).slice(text(file).lastIndexOf('msgstr')).replace(/^msgstr ""\n"|"\n$/g, '').replaceAll('"\n"', '')),
  },
  {name: 'POT', path: 'po/app.pot', where: 'notes.body', write: (sentence) => `msgid ""\nmsgstr ""\n\nmsgctxt "notes.body"\nmsgid "${quoted(sentence)}"\nmsgstr ""\n`},
  {
    name: 'XLIFF 1.2', path: 'messages.xlf', where: 'notes.body',
    write: (sentence) => `<?xml version="1.0"?><xliff version="1.2"><file source-language="en" target-language="de" original="a"><body><trans-unit id="notes.body"><source>${xml(sentence)}</source><target>Call GPT-5 from Lambda.</target><note>Call GPT-5 from Lambda.</note></trans-unit></body></file></xliff>`,
    read: (file) => unxml(within(/<source>([^<]*)/)(file)),
  },
  {
    name: 'XLIFF 2', path: 'messages.en.xliff', where: 'notes.body',
    write: (sentence) => `<xliff version="2.0" srcLang="fr" trgLang="en-GB"><file id="f"><unit id="u1" name="notes.body"><segment><source>Call GPT-5 from Lambda.</source><target>${xml(sentence)}</target></segment></unit></file></xliff>`,
    read: (file) => unxml(within(/<target>([^<]*)/)(file)),
  },
]
