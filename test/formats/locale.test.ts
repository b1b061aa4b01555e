import {describe, expect, it} from 'vitest'
import {isForTools, isOtherLanguage, stringsKind} from '../../src/formats/strings/locale.js'

describe('the path of a file of strings', () => {
  it.each([
    ['src/locales/en/home.json', false, 'copy'], ['i18n/en-US.json', false, 'copy'], ['en.yml', false, 'copy'], ['messages.en.json', false, 'copy'], ['messages.properties', false, 'copy'],
    ['lang/strings.json', false, 'copy'], ['config/locales/en.yml', false, 'copy'], ['public/_locales/en/messages.json', false, 'copy'], ['app/translations.toml', false, 'copy'],
    ['src/locales/de/home.json', false, 'other-language'], ['i18n/pt-BR.json', false, 'other-language'], ['i18n/zh-Hant-TW.json', false, 'other-language'], ['de.json', false, 'other-language'],
    ['messages.de.json', false, 'other-language'], ['messages_fr_CA.properties', false, 'other-language'], ['i18n/is.json', false, 'other-language'], ['locale/it/LC_MESSAGES/app.po', true, 'other-language'],
    ['package.json', false, 'data'], ['data/prices.yaml', false, 'data'], ['log-in.json', false, 'data'], ['sign-no.json', false, 'data'], ['src/de/data.json', false, 'data'], ['to.toml', false, 'data'],
    ['locales-of-birds.json', false, 'data'], ['../en/home.json', false, 'data'],
    ['po/de.po', true, 'other-language'], ['po/app.pot', true, 'copy'], ['lib/app_en.arb', true, 'copy'], ['lib/app_de.arb', true, 'other-language'], ['Strings.resx', true, 'copy'], ['Strings.de-AT.resx', true, 'other-language'],
    ['de.lproj/Localizable.strings', true, 'other-language'], ['Base.lproj/Main.strings', true, 'copy'], ['en-GB.lproj/Main.strings', true, 'copy'],
    ['res/values/strings.xml', true, 'copy'], ['res/values-night/strings.xml', true, 'copy'], ['res/values-v21/strings.xml', true, 'copy'], ['res/values-en-rGB/strings.xml', true, 'copy'],
    ['res/values-fr/strings.xml', true, 'other-language'], ['res/values-pt-rBR/strings.xml', true, 'other-language'], ['res/values-b+sr+Latn/strings.xml', true, 'other-language'], ['res/values-mcc310-de/s.xml', true, 'other-language'],
  ] as const)('%s', (path, isCopy, kind) => expect(stringsKind(path, isCopy)).toBe(kind))

  it.each(['package-lock.json', 'a/tsconfig.build.json', 'memolint.config.yaml', 'pnpm-lock.yaml', '.memolintrc.json', 'x.min.json'])('%s is for tools', (path) => expect(isForTools(path)).toBe(true))
  it.each(['package.json', 'config.json', 'home.schema.yaml', 'lock.json'])('%s may hold copy', (path) => expect(isForTools(path)).toBe(false))

  it('knows codes of languages from words', () => {
    expect(['de', 'pt-BR', 'zh_Hans', 'fil'].map(isOtherLanguage)).toEqual([true, true, true, true])
    expect(['en', 'en-GB', 'id', 'no', 'title', 'toString', 'xx'].map(isOtherLanguage)).toEqual([false, false, false, false, false, false, false])
  })
})
