import {pageStyle} from '../../../formats/review/html/style.js'

/** The report’s own layout, over what every page for reviewers has. */
export const reportStyle = `${pageStyle}
.top { background: var(--card); border-bottom: 1px solid var(--line); padding: 1.6rem max(1.2rem, calc((100vw - 76rem) / 2)) 1.5rem; }
.brand { font-weight: 700; letter-spacing: .01em; color: var(--soft); }
h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.4rem); line-height: 1.15; font-weight: 700; letter-spacing: -.015em; margin: .1rem 0 .5rem; }
.lead { max-width: 46rem; font-size: 1.08rem; }
.lead + .lead { margin-top: .4rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .8rem; margin-top: 1.3rem; max-width: 46rem; }
.tiles li { border: 1px solid var(--line); border-left: 5px solid; border-radius: 8px; padding: .6rem .9rem .7rem; }
.tiles .error { border-left-color: var(--error); } .tiles .warning { border-left-color: var(--warning); } .tiles .info { border-left-color: var(--info); }
.tiles b { display: block; font-size: 1.9rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tiles span { color: var(--soft); font-size: .9rem; }

.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.6rem 2.2rem; max-width: 78.4rem; margin: 0 auto; padding: 1.6rem 1.2rem 4rem; }
.js .columns { grid-template-columns: 16.5rem minmax(0, 1fr); }
.side { display: none; }
.js .side { display: block; align-self: start; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; padding: .2rem; margin: -.2rem; }
.filter > summary { list-style: none; cursor: pointer; }
.filter > summary::-webkit-details-marker { display: none; }
.filter > summary h2 { display: inline; font-size: 1.05rem; }
.filter > summary::after { content: "\\25B8"; color: var(--soft); margin-left: .5em; }
.filter[open] > summary::after { content: "\\25BE"; }
.filter fieldset, .filter .name { margin-top: 1rem; }
.filter legend, .filter .name { font-weight: 600; font-size: .9rem; padding: 0; display: block; margin-bottom: .25rem; }
.filter label.row { display: flex; gap: .55rem; align-items: baseline; padding: .2rem 0; font-size: .95rem; line-height: 1.35; overflow-wrap: anywhere; }
.filter label.row .many { margin-left: auto; color: var(--soft); font-variant-numeric: tabular-nums; }
.filter input[type=checkbox] { width: 1.05rem; height: 1.05rem; flex: none; accent-color: var(--focus); position: relative; top: .15rem; margin: 0; }
.filter .rules { max-height: 19rem; overflow: auto; padding: 0 .25rem; margin: 0 -.25rem; }
.filter :is(input[type=search], select, button), #again { width: 100%; font: inherit; font-size: .95rem; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 6px; padding: .45rem .6rem; }
.filter button, #again { margin-top: 1.1rem; cursor: pointer; font-weight: 600; }
#again { width: auto; }
#shown { display: block; margin-top: .8rem; font-size: .92rem; color: var(--soft); }

main > * + *, .file + .file { margin-top: 2.4rem; }
#findings:focus { outline: 0; }
h2 { font-size: 1.3rem; line-height: 1.3; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin-top: .7rem; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; vertical-align: baseline; padding: .5rem .9rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-size: .82rem; color: var(--soft); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 400; overflow-wrap: anywhere; }
tbody th { min-width: 11rem; }
tbody th code { white-space: nowrap; color: var(--soft); margin-left: .3em; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.none { color: var(--soft); }
.file .counts { color: var(--soft); margin: .1rem 0 .8rem; }
.file .finding + .finding { margin-top: .8rem; }
.file .finding { content-visibility: auto; contain-intrinsic-size: auto 16rem; }
.empty { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1.5rem; }
.about dt { margin-top: 1.1rem; font-weight: 600; }
.about dt code { font-weight: 400; color: var(--soft); }
.about dd { max-width: 46rem; }
summary { cursor: pointer; }
summary h2 { display: inline; }
footer { color: var(--soft); font-size: .88rem; margin-top: 3rem; }

@media (max-width: 56rem) {
  .js .columns { grid-template-columns: minmax(0, 1fr); }
  .js .side { position: static; max-height: none; margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; }
  .tiles { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .5rem; } .tiles li { padding: .5rem .6rem; } .tiles b span { display: block; }
  th, td { padding: .45rem .6rem; }
  .finding .rule { margin-left: 0; }
}
@media print {
  .js .columns, .columns { display: block; padding: 0; max-width: none; }
  .js .side { display: block; position: static; border: 0; padding: 0; margin: 0 0 1rem; max-height: none; }
  .filter { display: none; }
  .top { padding: 0 0 1rem; }
  .file .finding { content-visibility: visible; }
  .tiles { grid-template-columns: repeat(3, 1fr); }
  .file .counts { break-after: avoid; }
  .scroll { overflow: visible; }
}
`
