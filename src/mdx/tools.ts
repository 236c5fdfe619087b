/** Which of the costly libraries does a body need? They are loaded when the first body that needs them comes. */

import type { Element, Root } from 'hast';
import { highlighterFor, type Highlight } from './code.ts';
import { languageOf } from './languages.ts';
import { classesOf } from './tree.ts';

type Formulas = typeof import('./formulas.ts');
type Diagrams = typeof import('./diagrams.ts');
type Charts = typeof import('./charts.ts');

export interface Tools {
  readonly highlight: Highlight;
  readonly formulas?: Formulas;
  readonly diagrams?: Diagrams;
  readonly charts?: Charts;
}

export async function toolsFor(tree: Root): Promise<Tools> {
  const needs = { languages: new Set<string>(), formulas: false, diagrams: false, charts: false };
  look(tree, needs);
  const [highlight, formulas, diagrams, charts] = await Promise.all([
    highlighterFor(needs.languages),
    needs.formulas ? import('./formulas.ts') : undefined,
    needs.diagrams ? import('./diagrams.ts') : undefined,
    needs.charts ? import('./charts.ts') : undefined,
  ]);
  return {
    highlight,
    ...(formulas === undefined ? {} : { formulas }),
    ...(diagrams === undefined ? {} : { diagrams }),
    ...(charts === undefined ? {} : { charts }),
  };
}

/** The info string's language of a `code` element; `math` for a formula. */
export function codeLanguage(code: Element): string {
  const name = classesOf(code).find((each) => each.startsWith('language-')) ?? '';
  return languageOf(name.slice('language-'.length));
}

function look(
  node: Root | Element,
  needs: { readonly languages: Set<string>; formulas: boolean; diagrams: boolean; charts: boolean },
): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'code') {
      const language = codeLanguage(child);
      if (language === 'math') needs.formulas = true;
      else if (language === 'mermaid') needs.diagrams = true;
      else if (language !== '') needs.languages.add(language);
    } else {
      if (child.tagName === 'Chart') needs.charts = true;
      look(child, needs);
    }
  }
}
