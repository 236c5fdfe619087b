/** How is the SVG or MathML that a library wrote read back into a tree? Strictly: what is not well-formed is refused. */

import type { Element, ElementContent } from 'hast';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * The one root element of `source`, names of elements and attributes as written. Comments and the XML declaration
 * are left out. Throws where `source` is not well-formed.
 */
export function parseXml(source: string): Element {
  const root: Element = { type: 'element', tagName: '', properties: {}, children: [] };
  const open: Element[] = [root];
  const token =
    /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;
  let end = 0;
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    end = token.lastIndex;
    const [, slash, name, attributes = '', selfClosing, words] = found;
    const parent = open.at(-1);
    if (parent === undefined) throw new Error('more tags are closed than opened');
    if (words !== undefined) parent.children.push({ type: 'text', value: decode(words) });
    else if (name === undefined) continue;
    else if (slash === '/') {
      if (open.length === 1 || open.pop()?.tagName !== name) throw new Error(`</${name}> closes another tag`);
    } else {
      const child: Element = { type: 'element', tagName: name, properties: parseAttributes(attributes), children: [] };
      parent.children.push(child);
      if (selfClosing !== '/') open.push(child);
    }
  }
  if (end !== source.length) throw new Error(`not well-formed at ${end}: ${source.slice(end, end + 20)}`);
  const only = root.children.filter((child: ElementContent) => child.type === 'element');
  if (open.length !== 1 || only.length !== 1 || only[0] === undefined) throw new Error('not one closed element');
  return only[0];
}

function parseAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single = ''] of source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name] = decode(double ?? single);
  }
  return attributes;
}

function decode(source: string): string {
  return source.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (name !== undefined) return entities[name] ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
