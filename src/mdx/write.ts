/** How is the tree written as HTML, so that nothing of an author's can run, restyle the page or forge a mark? */

import type { ElementContent, Properties, RootContent } from 'hast';
import { escapeHtml } from '../domain/escape-html.ts';
import { mark, withoutMarks } from '../domain/marks.ts';
import { unsafeTags } from './core/tags.ts';

const voidTags: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);
/** Tags of our own making, though an author may not write them. */
const ours: ReadonlySet<string> = new Set(['input', 'svg', 'math', 'title']);

/** The property that stands for a `src` filled when the page is rendered: a path from the content folder. */
export const assetProperty = 'cairnAsset';

/**
 * The nodes as HTML. Throws on a script, a style element, an inline style or an event attribute: the passes before
 * leave none, so that is a programmer's error.
 */
export function writeHtml(nodes: readonly (RootContent | ElementContent)[]): string {
  let html = '';
  for (const node of nodes) html += writeNode(node);
  return html;
}

function writeNode(node: RootContent | ElementContent): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'mark':
      return mark(node.kind, ...node.payload);
    case 'ready':
      return node.html;
    case 'element': {
      const { tagName } = node;
      if (!/^[a-z][a-zA-Z0-9]*$/.test(tagName) || (unsafeTags.has(tagName.toLowerCase()) && !ours.has(tagName))) {
        throw new Error(`<${tagName}> cannot be written`);
      }
      const open = `<${tagName}${writeAttributes(node.properties)}>`;
      return voidTags.has(tagName) ? open : `${open}${writeHtml(node.children)}</${tagName}>`;
    }
    default:
      return '';
  }
}

function writeAttributes(properties: Properties): string {
  let written = '';
  for (const [property, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (property === assetProperty) {
      written += ` src="${mark('asset', withoutMarks(String(value)))}"`;
      continue;
    }
    const name = attributeName(property);
    if (!/^[a-zA-Z][a-zA-Z0-9:-]*$/.test(name) || /^(?:style|srcdoc|on.*)$/i.test(name)) {
      throw new Error(`the attribute ${name} cannot be written`);
    }
    const words = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
    written += ` ${name}="${escapeHtml(words)}"`;
  }
  return written;
}

/** hast's name of a property as HTML has it. Names with capitals are SVG's own, but for these. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (/^(?:aria|data)[A-Z]/.test(property)) {
    return property.startsWith('aria')
      ? `aria-${property.slice(4).toLowerCase()}`
      : property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  }
  return htmlNames.has(property) ? property.toLowerCase() : property;
}

const htmlNames: ReadonlySet<string> = new Set(['colSpan', 'rowSpan', 'dateTime', 'tabIndex']);
