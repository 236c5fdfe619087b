/** What is gathered while one body is rendered. */

import GithubSlugger from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import type { BodyAsset, BodyLink, BodyReference, Heading } from '../domain/body.ts';
import type { Files } from './files.ts';
import type { Format } from './core/grammar.ts';
import type { Problem } from './core/problem.ts';
import type { Tools } from './tools.ts';

export interface Page {
  /** Path from the content folder. */
  readonly file: string;
  readonly format: Format;
  readonly files: Files;
  readonly tools: Tools;
  readonly slugger: GithubSlugger;
  /** How many levels headings go down, so that the page's title stays the only `h1`. */
  readonly headingShift: number;
  readonly headings: Heading[];
  readonly links: BodyLink[];
  readonly references: BodyReference[];
  readonly assets: BodyAsset[];
  readonly problems: Problem[];
  /** Ids that links may lead to, besides those of headings. */
  readonly anchors: Set<string>;
  words: number;
  codeLines: number;
  /** Images, charts and formulas of their own; diagrams are counted apart, since each has a number. */
  figures: number;
  diagrams: number;
}

/** Where in the tree something is rendered. */
export interface Scope {
  /** Whether names in the text may be linked: not within links, headings and code. */
  readonly linkable: boolean;
  readonly inLink: boolean;
}

export type Render = (nodes: readonly ElementContent[], scope: Scope) => ElementContent[];

/** Renders one element; `render` renders what it holds. */
export type Renderer = (node: Element, page: Page, scope: Scope, render: Render) => ElementContent | ElementContent[];

export function startPage(start: Pick<Page, 'file' | 'format' | 'files' | 'tools' | 'headingShift'>): Page {
  return {
    ...start,
    slugger: new GithubSlugger(),
    headings: [],
    links: [],
    references: [],
    assets: [],
    problems: [],
    anchors: new Set(),
    words: 0,
    codeLines: 0,
    figures: 0,
    diagrams: 0,
  };
}

/** Line and column of a node, 1-based; the top of the file for what the reader made up. */
export function pointOf(node: Element): { readonly line: number; readonly column: number } {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}
