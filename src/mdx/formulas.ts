/** How does a formula in TeX become MathML that a page may hold? */

import type { Element, ElementContent, Properties } from 'hast';
import temml from 'temml';
import { stylesToClasses } from './styles.ts';
import { parseXml } from './xml.ts';

const elements: ReadonlySet<string> = new Set(
  (
    'math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt ' +
    'mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'
  ).split(' '),
);
const attributes: ReadonlySet<string> = new Set(
  (
    'accent accentunder class columnalign columnlines columnspacing columnspan depth dir display displaystyle fence form ' +
    'height intent largeop linethickness lspace mathvariant maxsize minsize movablelimits notation rowalign rowlines ' +
    'rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset width'
  ).split(' '),
);

/** The classes of Temml that our sheet has a rule for; the others correct fonts that we do not ship. */
const classes: ReadonlySet<string> = new Set(
  (
    'tml-display tml-right tml-left tml-sml-pad tml-med-pad tml-lrg-pad tml-jot tml-overline tml-underline tml-cancel ' +
    'upstrike downstrike sout'
  ).split(' '),
);

/** The most characters that a formula may have. */
const longest = 20_000;

/**
 * MathML of `tex`, with the classes of our sheet in place of styles; what MathML needs no more than its core for.
 * Throws an error that says what cannot be read.
 */
export function renderFormula(tex: string, display: boolean): Element {
  if (tex.length > longest) throw new Error(`it is longer than ${longest} characters`);
  const options = { displayMode: display, throwOnError: true, trust: false, annotate: false, maxExpand: 1000 };
  const math = parseXml(temml.renderToString(tex, options));
  const clean = cleaned(math);
  stylesToClasses(clean);
  return clean;
}

/** What Temml says of a formula that it cannot read, in one line. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replace(/ at (?:position \d+|end of input):.*$/, '').trim();
}

function cleaned(node: Element): Element {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(node.properties)) {
    if (name === 'class') {
      const kept = String(value)
        .split(/\s+/)
        .filter((each) => classes.has(each));
      if (kept.length > 0) properties['class'] = kept.map((each) => `cairn-${each}`).join(' ');
    } else if (name === 'style' || attributes.has(name)) properties[name] = value;
  }
  const children = node.children.map((child): ElementContent => (child.type === 'element' ? cleaned(child) : child));
  return { type: 'element', tagName: elements.has(node.tagName) ? node.tagName : 'mrow', properties, children };
}
