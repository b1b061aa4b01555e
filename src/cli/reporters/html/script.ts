/**
 * What filters the report, as it runs in a browser. Plain JavaScript that asks for nothing but the page; all text comes from the page,
 * so nothing of the user's is ever part of it. Without it the page shows everything.
 */
export const reportScript = `
(() => {
  'use strict'
  const form = document.getElementById('filter')
  if (!form) return
  document.documentElement.classList.add('js')
  // On a small screen the findings come first.
  if (matchMedia('(max-width: 56rem)').matches) form.closest('details').open = false
  const shown = document.getElementById('shown')
  const none = document.getElementById('none')
  const search = document.getElementById('search')
  const file = document.getElementById('file')
  const sections = [...document.querySelectorAll('section.file')]
  const cards = sections.flatMap((section, index) =>
    [...section.querySelectorAll('article')].map((node) => ({node, index, level: node.dataset.level, rule: node.dataset.rule, hidden: false})))
  const number = new Intl.NumberFormat('en')
  const plain = (text) => text.toLowerCase().replace(/[\\u2018\\u2019]/g, "'").replace(/[\\u201c\\u201d]/g, '"').replace(/\\s+/g, ' ')
  const texts = []
  const textOf = (at) => (texts[at] ??= plain(sections[cards[at].index].querySelector('h2').textContent + ' ' + cards[at].node.textContent))
  const checked = (name) => new Set([...form.querySelectorAll('input[name=' + name + ']:checked')].map((box) => box.value))

  const apply = () => {
    const levels = checked('level')
    const rules = checked('rule')
    const words = plain(search.value).split(' ').filter(Boolean)
    const counts = sections.map(() => 0)
    cards.forEach((card, at) => {
      const fits = levels.has(card.level) && rules.has(card.rule) && (file.value === '' || file.value === String(card.index)) &&
        words.every((word) => textOf(at).includes(word))
      if (fits) counts[card.index]++
      if (card.hidden === fits) card.node.hidden = card.hidden = !fits
    })
    let all = 0
    let files = 0
    sections.forEach((section, index) => {
      section.hidden = counts[index] === 0
      all += counts[index]
      if (counts[index] > 0) files++
    })
    none.hidden = all > 0
    shown.textContent = all === cards.length
      ? 'All ' + number.format(all) + ' shown'
      : 'Showing ' + number.format(all) + ' of ' + number.format(cards.length) + (files > 1 ? ', in ' + number.format(files) + ' files' : '')
  }

  let waiting = 0
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(apply, 120) }
  search.addEventListener('input', soon)
  form.addEventListener('change', apply)
  form.addEventListener('submit', (event) => { event.preventDefault(); apply() })
  form.addEventListener('reset', () => setTimeout(apply))
  document.getElementById('again').addEventListener('click', () => { form.reset(); search.focus() })

  // A link to a finding shows it, whatever the filter says.
  const follow = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
    if (!target || !target.closest('section.file')) return
    if (target.hidden || target.closest('section').hidden) { form.reset(); apply() }
    target.scrollIntoView()
  }
  addEventListener('hashchange', follow)
  // On paper nothing can be unfolded.
  let folded = []
  addEventListener('beforeprint', () => { folded = [...document.querySelectorAll('details:not([open])')]; for (const one of folded) one.open = true })
  addEventListener('afterprint', () => { for (const one of folded) one.open = false })
  // A browser brings back what was chosen before the page was loaded again.
  addEventListener('pageshow', apply)
  apply()
  follow()
})()
`
