/** Which class of the sheet stands for which inline style? The last word on styles: none is ever written into a page. */

import type { Element } from 'hast';

const sides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
type Side = keyof typeof sides;

/** Lengths in tenths of an em: a length that a library computes is rounded to the nearest. */
const steps = [0, 1, 3, 6, 10, 20];
const shifts = [-10, -3, -1, 1, 3, 10];

/** Declarations that are always the same; some libraries' own names for `display` are kept for the browsers that know them. */
const fixed: Readonly<Record<string, readonly [name: string, css: string]>> = {
  'display:block math': ['block', 'display: block math'],
  'math-depth:0': ['depth0', 'math-depth: 0'],
  'math-depth:2': ['depth2', 'math-depth: 2'],
  'font-weight:bold': ['bold', 'font-weight: bold'],
  'text-align:left': ['left', 'text-align: left'],
  'white-space:pre-line': ['lines', 'white-space: pre-line'],
  'width:100%': ['wide', 'width: 100%'],
  'width:90%': ['wide', 'width: 100%'],
  'width:50%': ['half', 'width: 50%'],
  'position:relative': ['relative', 'position: relative'],
  'transform:scaleX(-1)': ['mirrored', 'transform: scaleX(-1)'],
};

/**
 * The classes for the declarations of an inline style. Colours that authors choose become the accent, since a colour
 * picked for one scheme cannot be read in the other; what the sheet does not know is left out.
 */
export function classesForStyle(style: string): string[] {
  return style.split(';').flatMap((declaration) => {
    const [property = '', value = ''] = declaration.split(':', 2).map((part) => part.trim());
    return classesFor(property, value);
  });
}

function classesFor(property: string, value: string): string[] {
  const known = fixed[`${property}:${value}`];
  if (known !== undefined) return [`cairn-s-${known[0]}`];
  if (property === 'color') return ['cairn-s-color'];
  const [kind = '', side] = property.split('-') as [string, Side | undefined];
  if (kind === 'padding') {
    if (side !== undefined) return padding(side, value);
    const [top = '', right = top, bottom = top, left = right] = value.split(/\s+/);
    return [...padding('top', top), ...padding('right', right), ...padding('bottom', bottom), ...padding('left', left)];
  }
  if (kind === 'border') {
    const drawn = /double/.test(value) ? 'double' : /dashed/.test(value) ? 'dashed' : 'solid';
    const at = side === undefined ? Object.values(sides) : [sides[side]];
    return at.every((each) => each !== undefined) ? at.map((each) => `cairn-s-b${each}-${drawn}`) : [];
  }
  if (property === 'margin-left') {
    const tenths = tenthsOf(value);
    return tenths === undefined ? [] : [`cairn-s-m${nearestOf(shifts, tenths)}`];
  }
  return [];
}

function padding(side: Side, value: string): string[] {
  const tenths = tenthsOf(value);
  return tenths === undefined || sides[side] === undefined
    ? []
    : [`cairn-s-p${sides[side]}${nearestOf(steps, tenths)}`];
}

/** A length in tenths of an em, taking 10 pt and 2.3 ex for an em. */
function tenthsOf(value: string): number | undefined {
  const found = /^(-?[\d.]+)(em|pt|ex|mu)?$/.exec(value);
  if (found === null) return undefined;
  const per = { em: 10, pt: 1, ex: 4.3, mu: 10 / 18 }[found[2] ?? 'em'];
  return per === undefined ? undefined : Number(found[1]) * per;
}

function nearestOf(from: readonly number[], wanted: number): number {
  return from.reduce((best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best));
}

/** The rules of all classes that `classesForStyle` may give. */
export function styleRules(): string {
  const em = (tenths: number): string => (tenths === 0 ? '0' : `${tenths / 10}em`);
  const rules = new Map(Object.values(fixed).map(([name, css]) => [name, css]));
  rules.set('color', 'color: var(--cairn-accent)');
  for (const [side, letter] of Object.entries(sides)) {
    for (const step of steps) rules.set(`p${letter}${step}`, `padding-${side}: ${em(step)}`);
    for (const drawn of ['solid', 'dashed', 'double']) {
      rules.set(`b${letter}-${drawn}`, `border-${side}: ${drawn === 'double' ? '0.15em' : '0.06em'} ${drawn}`);
    }
  }
  for (const shift of shifts) rules.set(`m${shift}`, `margin-left: ${em(shift)}`);
  return [...rules].map(([name, css]) => `.cairn-s-${name} { ${css}; }`).join('\n');
}

/** Turns the inline styles within `node` into classes, in place. */
export function stylesToClasses(node: Element): void {
  const { style, ...rest } = node.properties;
  if (style !== undefined) {
    const { class: names = '', ...others } = rest;
    const classes = [...String(names).split(/\s+/), ...classesForStyle(String(style))].filter((name) => name !== '');
    node.properties = { ...others, ...(classes.length === 0 ? {} : { class: [...new Set(classes)].join(' ') }) };
  }
  for (const child of node.children) if (child.type === 'element') stylesToClasses(child);
}
