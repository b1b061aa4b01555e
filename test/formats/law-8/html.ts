import {parse, type DefaultTreeAdapterTypes} from 'parse5'
import type {Adapter} from './adapter.js'

type Node = DefaultTreeAdapterTypes.Node

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** What HTML has at the element or the attribute marked by `id="here"`. */
function readHere(file: Uint8Array, attribute?: string): string | undefined {
  const find = (node: Node): DefaultTreeAdapterTypes.Element | undefined => {
    if ('attrs' in node && node.attrs.some(({name, value}) => name === 'id' && value === 'here')) return node
    return 'childNodes' in node ? node.childNodes.map(find).find(Boolean) : undefined
  }
  const here = find(parse(new TextDecoder().decode(file)))
  if (attribute !== undefined) return here?.attrs.find(({name}) => name === attribute)?.value
  const textOf = (node: Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '')
  return here && textOf(here)
}

const page = (body: string): string => `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`

export const htmlAdapters: readonly Adapter[] = [
  {
    name: 'HTML', path: 'page.html', read: readHere,
    write: (sentence) => page(`<main><p id="here">${escaped(sentence)}</p></main>`),
  },
  {
    name: 'HTML, every letter a reference', path: 'page.htm', read: readHere,
    write: (sentence) => page(`<div id="here">${Array.from(sentence, (sign) => (/[\s!-/:-@]/u.test(sign) ? escaped(sign) : `&#${sign.codePointAt(0)};`)).join('')}</div>`),
  },
  {
    name: 'an attribute of HTML', path: 'page.xhtml', where: 'alt of img',
    write: (sentence) => page(`<img id="here" alt="${escaped(sentence)}" src="a.png"/>`),
    read: (file) => readHere(file, 'alt'),
  },
  {name: 'SVG', path: 'a.svg', read: readHere, write: (sentence) => `<svg xmlns="http://www.w3.org/2000/svg"><text id="here">${escaped(sentence)}</text></svg>\n`},
  {name: 'Vue', path: 'a.vue', write: (sentence) => `<script setup lang="ts">\nconst a = '</p>'\n</script>\n\n<template>\n  <p v-if="ok">${escaped(sentence)}</p>\n</template>\n`},
  {name: 'Svelte', path: 'a.svelte', write: (sentence) => `<script>let a = {}</script>\n{#if a}\n  <p on:click={() => a > 1}>${escaped(sentence)}</p>\n{/if}\n`},
  {name: 'Astro', path: 'a.astro', write: (sentence) => `---\nconst a = '<p>'\n---\n{a && <p>${escaped(sentence)}</p>}\n`},
]
