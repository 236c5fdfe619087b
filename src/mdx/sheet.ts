/** What do the classes that the renderers write look like? `write-sheet.ts` puts it into `src/styles/rendered.css`. */

import { codeRules } from './code-colors.ts';
import { styleRules } from './styles.ts';

const prose = `
.cairn-heading { display: flex; align-items: baseline; gap: 0.4em; }
.cairn-anchor { text-decoration: none; }
.cairn-anchor::before { content: '#' / ''; color: var(--cairn-ink-soft); opacity: 0; }
.cairn-heading:hover > .cairn-anchor::before, .cairn-anchor:focus-visible::before { opacity: 1; }
.cairn-external::after { content: '\\2197' / ' (another site)'; font-size: 0.75em; vertical-align: super; line-height: 0; }
.cairn-image { display: block; max-width: 100%; height: auto; }
.cairn-missing { padding: 0 0.4em; border: 1px dashed var(--cairn-ink-soft); color: var(--cairn-ink-soft); }
.cairn-right { text-align: right; }
.cairn-center { text-align: center; }
.cairn-table, .cairn-scroll, .cairn-formula { overflow-x: auto; max-width: 100%; }
.cairn-formula { padding-block: 0.4em; }
.cairn-table table { border-collapse: collapse; }
.cairn-table :is(th, td) { padding: 0.35em 0.8em 0.35em 0; border-bottom: 1px solid var(--cairn-line); vertical-align: baseline; }
.cairn-table thead th { border-bottom-color: var(--cairn-ink-soft); }
.cairn-table caption { padding-bottom: 0.4em; text-align: start; color: var(--cairn-ink-soft); }
ul.cairn-tasks { padding-inline-start: 0; list-style: none; }
.cairn-footnotes { margin-top: 3em; padding-top: 1em; border-top: 1px solid var(--cairn-line); font-size: 0.875em; }
.cairn-footnotes > h2 { font-size: 1.1em; }
.cairn-footnote, .cairn-footnote-back { padding: 0 0.2em; text-decoration: none; }
`;

const components = `
.cairn-callout { padding: 0.2em 0 0.2em 1.1em; border-inline-start: 3px solid var(--cairn-ink-soft); }
.cairn-callout > * + * { margin-top: 0.6em; }
.cairn-callout-title { color: var(--cairn-ink-soft); }
.cairn-callout-tip { border-color: var(--cairn-good); }
.cairn-callout-tip > .cairn-callout-title { color: var(--cairn-good); }
.cairn-callout-warning { border-color: var(--cairn-warn); border-inline-start-style: double; border-inline-start-width: 6px; }
.cairn-callout-warning > .cairn-callout-title { color: var(--cairn-warn); }
.cairn-callout-danger { border-color: var(--cairn-bad); border-inline-start-width: 8px; }
.cairn-callout-danger > .cairn-callout-title { color: var(--cairn-bad); }
.cairn-errors { padding: 1em; border: 2px solid var(--cairn-bad); }
:is(.cairn-figure, .cairn-chart, .cairn-diagram, .cairn-quote) { margin-inline: 0; }
:is(.cairn-figure, .cairn-quote) > figcaption { margin-top: 0.5em; color: var(--cairn-ink-soft); font-size: 0.875em; }
.cairn-quote > figcaption::before { content: '\\2014\\00a0' / ''; }
.cairn-steps > ol { padding-inline-start: 0; list-style: none; counter-reset: cairn-step; }
.cairn-steps > ol > li { position: relative; padding: 0 0 0.8em 2.6em; counter-increment: cairn-step; }
.cairn-steps > ol > li::before { content: counter(cairn-step); position: absolute; inset-inline-start: 0; width: 1.7em; border: 1px solid var(--cairn-ink-soft); border-radius: 50%; line-height: 1.6em; text-align: center; }
.cairn-steps > ol > li:not(:last-child)::after { content: ''; position: absolute; inset: 2em auto 0.2em 0.85em; border-inline-start: 1px solid var(--cairn-line); }
`;

const drawings = `
.cairn-drawing { display: block; font-family: var(--cairn-font-ui, sans-serif); }
.cairn-drawing text { white-space: pre; }
.cairn-drawing .cairn-mono { font-family: var(--cairn-font-mono); }
.cairn-chart > figcaption { font-weight: 600; }
.cairn-chart > * + * { margin-top: 0.6em; }
ul.cairn-legend { display: flex; flex-wrap: wrap; gap: 0.2em 1.4em; margin: 0; padding: 0; list-style: none; font-size: 0.875em; }
ul.cairn-legend > li + li { margin: 0; }
.cairn-legend svg { margin-inline-end: 0.5em; vertical-align: -0.05em; }
.cairn-figures { font-size: 0.875em; }
.cairn-xy-line { fill: none; stroke-width: 2.5; }
.cairn-xy-line-shadow { display: none; }
.cairn-xy-dot { stroke: var(--cairn-paper); stroke-width: 2; }
:is(.cairn-xy-label, .cairn-xy-axis-title) { fill: var(--cairn-ink-soft); }
.cairn-xy-title { fill: var(--cairn-ink); }
`;

/** The part of Temml's own sheet that needs no font of its own. */
const formulas = `
math { font-family: 'Cambria Math', 'STIX Two Math', 'Noto Sans Math', math; font-style: normal; font-weight: normal; line-height: normal; text-indent: 0; letter-spacing: normal; direction: ltr; }
math * { border-color: currentcolor; }
.cairn-tml-display { display: block; width: 100%; }
.cairn-tml-right { text-align: right; }
.cairn-tml-left { text-align: left; }
.cairn-tml-sml-pad { padding-left: 0.05em; }
.cairn-tml-med-pad { padding-left: 0.1em; }
.cairn-tml-lrg-pad { padding-left: 0.15em; }
.cairn-tml-jot mtd { padding-block: 0.7ex; }
.cairn-tml-overline { padding-top: 0.1em; border-top: 0.065em solid; }
.cairn-tml-underline { padding-bottom: 0.1em; border-bottom: 0.065em solid; }
menclose { display: inline-block; position: relative; padding: 0.5ex 0; }
.cairn-tml-cancel { display: inline-block; position: absolute; inset: 0; background: currentcolor; }
.cairn-upstrike { clip-path: polygon(0.05em 100%, 0 calc(100% - 0.05em), calc(100% - 0.05em) 0, 100% 0.05em); }
.cairn-downstrike { clip-path: polygon(0 0.05em, 0.05em 0, 100% calc(100% - 0.05em), calc(100% - 0.05em) 100%); }
.cairn-sout { clip-path: inset(calc(55% - 0.033em) 0 calc(45% - 0.033em)); }
`;

/** Not formatted: prettier does that. */
export function sheetText(): string {
  const rules = [prose, components, drawings, seriesRules(), codeRules(), formulas, styleRules()].join('\n');
  return [
    '/* What the renderer writes: code, formulas, drawings, components. Made by src/mdx/write-sheet.ts; do not edit. */',
    `@layer cairn.prose {\n${rules}\n}`,
  ].join('\n');
}

/** XY charts of Mermaid name their series by class. */
function seriesRules(): string {
  return Array.from({ length: 6 }, (_, index) => {
    const color = `var(--cairn-series-${index + 1})`;
    return `.cairn-xy-bar.cairn-xy-${index + 1}, circle.cairn-xy-${index + 1} { fill: ${color}; }
      :is(path, line).cairn-xy-${index + 1} { stroke: ${color}; }`;
  }).join('\n');
}
