/** What every page for reviewers looks like: colours for light, dark and paper, findings, redlines. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #f3f5f7; --card: #fff; --ink: #1a2027; --soft: #55606c; --line: #d5dbe1; --link: #0b5394; --focus: #0b5394;
  --error: #a8201a; --error-back: #fcebea; --warning: #7a5000; --warning-back: #fdf1d3; --info: #1c5793; --info-back: #e6f0fa;
  --ins: #0d5f2c; --ins-back: #dff3e4; --del: #9b1c17; --del-back: #fbe4e2; --mark: #ffe68f; --mark-ink: #1a2027;
  --serif: Charter, "Bitstream Charter", "Source Serif 4", Cambria, Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161a; --card: #1b2127; --ink: #e4e9ee; --soft: #a4b0bc; --line: #36404a; --link: #8cc4ff; --focus: #8cc4ff;
    --error: #ffa69e; --error-back: #411e1c; --warning: #f3c970; --warning-back: #3a2e10; --info: #9dcbff; --info-back: #17304b;
    --ins: #8fe0a8; --ins-back: #14361f; --del: #ffaba4; --del-back: #421f1d; --mark: #5c4a08; --mark-ink: #fff3c4;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif; }
h1, h2, h3, p, ul, dl, dd, table, fieldset { margin: 0; padding: 0; }
ul { list-style: none; }
fieldset { border: 0; min-width: 0; }
a { color: var(--link); text-underline-offset: .15em; }
code { font: .92em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -6rem; z-index: 2; background: var(--card); padding: .6rem 1rem; border: 2px solid var(--focus); }
.skip:focus { top: 1rem; }

mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; padding: 0 .1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
del { color: var(--del); background: var(--del-back); text-decoration: line-through; text-decoration-thickness: .08em; border-radius: 2px; }
ins { color: var(--ins); background: var(--ins-back); text-decoration: underline; text-underline-offset: .18em; border-radius: 2px; }
del + ins { margin-left: .15em; }
/* Said by a screen reader, which passes over what is struck out and written in. */
:is(mark, del, ins)::before, :is(mark, del, ins)::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
mark::before { content: " [marked: "; } del::before { content: " [struck out: "; } ins::before { content: " [written in: "; }
:is(mark, del, ins)::after { content: "] "; }

.level { display: inline-flex; align-items: center; gap: .4em; padding: .1em .6em; border-radius: 1em; font-size: .8rem; font-weight: 650; white-space: nowrap; }
.level::before { content: ""; width: .6em; height: .6em; background: currentColor; }
.error .level, .level.error { color: var(--error); background: var(--error-back); }
.warning .level, .level.warning { color: var(--warning); background: var(--warning-back); }
.info .level, .level.info { color: var(--info); background: var(--info-back); }
.error .level::before, .level.error::before { border-radius: 50%; }
.warning .level::before, .level.warning::before { clip-path: polygon(50% 0, 100% 100%, 0 100%); }

.finding { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem 1rem; }
.finding:target { border-color: var(--focus); box-shadow: 0 0 0 1px var(--focus); }
.finding header { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .7rem; }
.finding h3 { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .3rem .7rem; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
.finding .rule { margin-left: auto; font-size: .85rem; }
.finding .text { font: 1.1rem/1.6 var(--serif); overflow-wrap: anywhere; margin-top: .5rem; }
.finding .label { display: block; font-size: .8rem; color: var(--soft); margin-top: .8rem; }
.finding .label + .text { margin-top: .1rem; }
.finding .reason { margin-top: .5rem; overflow-wrap: anywhere; }
.finding .note, .finding .more { margin-top: .5rem; color: var(--soft); font-size: .92rem; overflow-wrap: anywhere; }
.finding .more li { padding-left: 1em; text-indent: -1em; }
.finding .more li::before { content: "– "; }
.finding .safe { color: var(--ins); }

@media print {
  :root {
    --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --error: #8f1712; --error-back: #fff; --warning: #664300; --warning-back: #fff;
    --info: #17497b; --info-back: #fff; --ins: #0a4d24; --ins-back: #fff; --del: #82140f; --del-back: #fff; --mark: #fff; --mark-ink: #000;
  }
  body { font-size: 10.5pt; }
  mark { outline: 1px solid #000; font-weight: 650; }
  .level { border: 1px solid currentColor; }
  .skip { display: none; }
  .finding { break-inside: avoid; border-radius: 0; }
  a { text-decoration: none; }
  h1, h2, h3 { break-after: avoid; }
}
@media (forced-colors: active) { .level::before { background: CanvasText; forced-color-adjust: none; } mark { outline: 1px solid; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`
