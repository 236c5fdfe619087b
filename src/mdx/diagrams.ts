/** How does a Mermaid fence become a drawing? */

import { renderMermaidSVG } from 'beautiful-mermaid';
import type { Element } from 'hast';
import { didYouMean } from '../domain/nearest.ts';
import { quoted } from './core/problem.ts';
import { cleanDrawing, drawingRegion, type Cleaning } from './drawing.ts';
import { element, textOf } from './tree.ts';
import { parseXml } from './xml.ts';

const kinds: Readonly<Record<string, string>> = {
  graph: 'Flowchart',
  flowchart: 'Flowchart',
  sequenceDiagram: 'Sequence diagram',
  classDiagram: 'Class diagram',
  stateDiagram: 'State diagram',
  'stateDiagram-v2': 'State diagram',
  erDiagram: 'Entity-relationship diagram',
  xychart: 'Chart',
  'xychart-beta': 'Chart',
};

/** The library's colours in ours, so that a drawing follows the scheme of the page. */
const colors: Readonly<Record<string, string>> = {
  '--bg': 'var(--cairn-paper)',
  '--fg': 'var(--cairn-ink)',
  '--_text': 'var(--cairn-ink)',
  '--_text-sec': 'var(--cairn-ink-soft)',
  '--_text-muted': 'var(--cairn-ink-soft)',
  '--_text-faint': 'var(--cairn-ink-soft)',
  '--_line': 'var(--cairn-ink-soft)',
  '--_arrow': 'var(--cairn-ink-soft)',
  '--_node-fill': 'var(--cairn-surface)',
  '--_node-stroke': 'var(--cairn-ink-soft)',
  '--_group-fill': 'var(--cairn-paper)',
  '--_group-hdr': 'var(--cairn-surface)',
  '--_inner-stroke': 'var(--cairn-line)',
  '--_key-badge': 'var(--cairn-line)',
};

export interface NotDrawn {
  readonly message: string;
  readonly hint: string;
}

/**
 * A figure of the diagram in `source`, its ids beginning with `prefix`; or why there is none. `accTitle:` and
 * `accDescr:` name it for those who do not see it, else the words in it do.
 */
export function renderDiagram(source: string, prefix: string): { readonly figure: Element } | NotDrawn {
  const { code, title } = readSource(source);
  const kind = /^[\w-]+/.exec(code)?.[0] ?? '';
  if (!Object.hasOwn(kinds, kind)) {
    const list =
      'Flowcharts, sequence, class, state, entity-relationship and XY diagrams are drawn; the source is shown instead.';
    return {
      message: `Mermaid diagrams of the kind ${quoted(kind)} cannot be drawn`,
      hint: didYouMean(kind, Object.keys(kinds)) ?? list,
    };
  }
  let drawn: Element;
  try {
    drawn = parseXml(renderMermaidSVG(code, { padding: 4 }));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return {
      message: `the diagram cannot be drawn: ${reason.replace(/\.$/, '')}`,
      hint: 'Mend the diagram; until then its source is shown instead.',
    };
  }
  const words = [...new Set(labelsOf(drawn))];
  if (words.length === 0) {
    return { message: 'the diagram draws nothing', hint: 'Mend the diagram; until then its source is shown instead.' };
  }
  const label = `${kinds[kind] ?? 'Diagram'}: ${title ?? words.slice(0, 12).join(', ')}`;
  const svg = cleanDrawing(withoutGrid(drawn), cleaningFor(prefix));
  return {
    figure: element('figure', { className: ['cairn-diagram'] }, [drawingRegion(svg, kinds[kind] ?? 'Diagram', label)]),
  };
}

/** Comments, directives and a front matter say nothing that is drawn; the library knows no titles. */
function readSource(source: string): { code: string; title: string | undefined } {
  const body = source.replace(/^\s*---\r?\n[^]*?\r?\n---\s*\r?\n/, '').replace(/%%\{[^]*?\}%%/g, '');
  const acc = /^\s*acc(?:Title|Descr)\s*:\s*(.+)$/m.exec(body)?.[1]?.trim();
  const lines = body
    .split(/\r?\n/)
    .filter((line) => !/^\s*(?:%%|acc(?:Title|Descr)\s*:)/.test(line))
    .join('\n')
    .trim();
  return { code: /^(?:graph|flowchart)\b/.test(lines) ? spaced(lines) : lines, title: acc };
}

/** The library takes the first dash of an arrow without a space before it for a part of the name: `A-.->B`. */
function spaced(code: string): string {
  return code.replace(/([\w\])}])(<?(?:--+|-\.+-?|==+)[>xo-]?)/g, (_, before: string, arrow: string) =>
    arrow.length < 3 ? before + arrow : `${before} ${arrow}`,
  );
}

function labelsOf(node: Element): string[] {
  return node.children.flatMap((child) =>
    child.type !== 'element'
      ? []
      : child.tagName === 'text'
        ? [textOf([child]).trim()].filter(Boolean)
        : labelsOf(child),
  );
}

/** The dots behind a chart are hundreds of circles. */
function withoutGrid(node: Element): Element {
  const children = node.children.filter(
    (child) => child.type !== 'element' || child.properties['class'] !== 'xychart-grid',
  );
  return { ...node, children };
}

function cleaningFor(prefix: string): Cleaning {
  return {
    prefix,
    color: (value, attribute) => {
      const name = /^var\((--[\w-]+)/.exec(value)?.[1];
      if (name !== undefined) return colors[name] ?? 'var(--cairn-ink-soft)';
      if (value === 'none') return value;
      return attribute === 'fill' ? 'var(--cairn-surface)' : 'var(--cairn-ink-soft)';
    },
    classes: (names) =>
      names.flatMap((name) => {
        const series = /^xychart-color-(\d+)$/.exec(name)?.[1];
        if (series !== undefined) return [`cairn-xy-${(Number(series) % 6) + 1}`];
        if (name === 'mono') return ['cairn-mono'];
        return name.startsWith('xychart-') ? [`cairn-xy-${name.slice('xychart-'.length)}`] : [];
      }),
  };
}
