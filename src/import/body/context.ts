/** What is gathered while one body is turned into MDX. */

import type { Literal, Nodes } from 'mdast';

/** How addresses are rewritten. Each gives `undefined` where the address stays as it is. */
export interface Rewriting {
  readonly link: (href: string) => string | undefined;
  readonly image: (src: string) => string | undefined;
}

export interface Conversion extends Rewriting {
  /** Of what is dropped, how many: `HTML comments`. */
  readonly dropped: Map<string, number>;
  /** What stays as text, once each. */
  readonly kept: Set<string>;
  /** The words that a node shows where it is written as something else: HTML, mostly. */
  readonly shown: Map<Nodes, string>;
}

export function startConversion(rewriting: Rewriting): Conversion {
  return { ...rewriting, dropped: new Map(), kept: new Set(), shown: new Map() };
}

export function drop(conversion: Conversion, what: string): void {
  conversion.dropped.set(what, (conversion.dropped.get(what) ?? 0) + 1);
}

/** Text of MDX that is written as it stands, in the place of a node. */
export interface Verbatim extends Literal {
  type: 'verbatim';
  value: string;
}

declare module 'mdast' {
  interface RootContentMap {
    verbatim: Verbatim;
  }
  interface PhrasingContentMap {
    verbatim: Verbatim;
  }
}

/** The range of a node in the text it was read from. */
export function rangeOf(node: Nodes): { readonly start: number; readonly end: number } {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined)
    throw new Error(`A node of type ${node.type} has no place in its text.`);
  return { start, end };
}
