/**
 * Makes the VS Code extension: `dist-vscode/extension/`, which F5 opens, and of it `dist-vscode/memolint-<version>.vsix`, which installs
 * without a network. `--stage` leaves the second step out.
 *
 * A .vsix is a zip with a manifest in XML. It is written here, because the tool that is made for it needs a newer Node than the project
 * and three hundred packages; a real editor installs the file in the tests.
 */
import {copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {zipSync} from 'fflate'
import {write} from './bundle.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'dist-vscode')
const stage = join(out, 'extension')
const {version, license} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

rmSync(stage, {recursive: true, force: true})
mkdirSync(stage, {recursive: true})
await Promise.all([bundle('extension', 'src/vscode/extension.ts', ['vscode']), bundle('server', 'src/language-server/program.ts', ['jiti', 'tinypool'])])
const manifest = {...JSON.parse(readFileSync(join(root, 'src/vscode/package.json'), 'utf8')), version}
writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
for (const name of ['README.md', 'icon.png', 'walkthrough']) cpSync(join(root, 'src/vscode', name), join(stage, name), {recursive: true})
for (const [from, to] of [['CHANGELOG.md', 'CHANGELOG.md'], ['LICENSE', 'LICENSE.txt'], ['schema/memolint.config.schema.json', 'schema/memolint.config.schema.json'], ['vocab/pack.schema.json', 'schema/pack.schema.json']]) {
  mkdirSync(dirname(join(stage, to)), {recursive: true})
  copyFileSync(join(root, from), join(stage, to))
}

if (!process.argv.includes('--stage')) {
  const path = join(out, `memolint-${version}.vsix`)
  writeFileSync(path, vsix())
  console.log(`${relative(root, path)}, ${(statSync(path).size / 1024).toFixed(0)} kB`)
}

/** One file of CommonJS: editors start it faster, and there is nothing to be found missing. */
async function bundle(name, input, external) {
  await write(
    {input: {[name]: input}, external},
    {dir: stage, format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false, minify: {compress: true, mangle: false, codegen: true}}
  )
}

function vsix() {
  const files = filesOf(stage).map((path) => [`extension/${relative(stage, path).split(sep).join('/')}`, readFileSync(path)])
  const text = (content) => new TextEncoder().encode(content)
  const extensions = [...new Set(files.map(([name]) => name.slice(name.lastIndexOf('.'))))]
  const types = {'.json': 'application/json', '.md': 'text/markdown', '.png': 'image/png', '.txt': 'text/plain', '.cjs': 'application/javascript', '.vsixmanifest': 'text/xml'}
  const contentTypes = [...extensions, '.vsixmanifest'].map((extension) => `<Default Extension="${extension}" ContentType="${types[extension] ?? 'application/octet-stream'}"/>`)
  const all = [
    ['extension.vsixmanifest', text(vsixManifest())],
    ['[Content_Types].xml', text(`<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${contentTypes.join('')}</Types>\n`)],
    ...files
  ]
  // The same source, the same bytes: no time of the day is in them.
  return zipSync(Object.fromEntries(all), {level: 9, mtime: '1980-01-02T00:00:00'})
}

function vsixManifest() {
  const {name, publisher, displayName, description, keywords, categories, engines, extensionKind} = manifest
  const property = (id, value) => `<Property Id="Microsoft.VisualStudio.${id}" Value="${xml(value)}"/>`
  const asset = (type, path) => `<Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${path}" Addressable="true"/>`
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
<Metadata>
<Identity Language="en-US" Id="${xml(name)}" Version="${xml(version)}" Publisher="${xml(publisher)}"/>
<DisplayName>${xml(displayName)}</DisplayName>
<Description xml:space="preserve">${xml(description)}</Description>
<Tags>${xml(keywords.join(','))}</Tags>
<Categories>${xml(categories.join(','))}</Categories>
<GalleryFlags>Public</GalleryFlags>
<Properties>
${property('Code.Engine', engines.vscode)}
${property('Code.ExtensionDependencies', '')}
${property('Code.ExtensionPack', '')}
${property('Code.ExtensionKind', extensionKind.join(','))}
${property('Code.LocalizedLanguages', '')}
${property('Code.ExecutesCode', 'true')}
</Properties>
<License>extension/LICENSE.txt</License>
<Icon>extension/icon.png</Icon>
</Metadata>
<Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
<Dependencies/>
<Assets>
${asset('Code.Manifest', 'package.json')}
${asset('Services.Content.Details', 'README.md')}
${asset('Services.Content.Changelog', 'CHANGELOG.md')}
${asset('Services.Content.License', 'LICENSE.txt')}
${asset('Services.Icons.Default', 'icon.png')}
</Assets>
</PackageManifest>
`
}

function xml(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function filesOf(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
