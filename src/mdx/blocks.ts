/** How are code, formulas and diagrams rendered? */

import type { Element } from 'hast';
import { problemAt, quoted } from './core/problem.ts';
import { pointOf, type Page, type Renderer } from './page.ts';
import { codeLanguage } from './tools.ts';
import { element, text, textOf } from './tree.ts';
import { escapeHtml } from '../domain/escape-html.ts';

/** A fenced or indented block. */
export const renderPre: Renderer = (node, page) => {
  const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code') as
    Element | undefined;
  if (code === undefined) return codeBlock(textOf(node.children), '', page);
  const source = textOf(code.children).replace(/\n$/, '');
  const language = codeLanguage(code);
  if (language === 'math') return formula(source, true, code, page) ?? codeBlock(source, '', page);
  if (language === 'mermaid' && page.tools.diagrams !== undefined) {
    page.diagrams++;
    const drawn = page.tools.diagrams.renderDiagram(source, `cairn-d${page.diagrams}`);
    if ('figure' in drawn) return drawn.figure;
    page.problems.push(
      problemAt({ position: { start: pointOf(node) } }, 'unsupported-diagram', drawn.message, drawn.hint),
    );
  }
  return codeBlock(source, language, page);
};

/** Code or a formula within a sentence. */
export const renderCode: Renderer = (node, page) => {
  const source = textOf(node.children);
  if (codeLanguage(node) === 'math') return formula(source, false, node, page) ?? element('code', {}, [text(source)]);
  return element('code', {}, [text(source)]);
};

function codeBlock(source: string, language: string, page: Page): Element {
  page.codeLines += source.split('\n').length;
  const name = language === '' ? 'Code' : `Code in ${language}`;
  return element('pre', { className: ['cairn-code'], tabIndex: 0, role: 'group', ariaLabel: name }, [
    {
      type: 'element',
      tagName: 'code',
      properties: {},
      children: [{ type: 'ready', html: colored(source, language, page) }],
    },
  ]);
}

/** Plain text where a grammar fails on the code. */
function colored(source: string, language: string, page: Page): string {
  try {
    return page.tools.highlight(source, language);
  } catch {
    return escapeHtml(source);
  }
}

/** MathML, or nothing where the formula cannot be read, which is a mistake in MDX and in Markdown perhaps only money. */
function formula(tex: string, display: boolean, node: Element, page: Page): Element | undefined {
  try {
    const math = page.tools.formulas?.renderFormula(tex, display);
    if (math === undefined || !display) return math;
    page.figures++;
    return element('div', { className: ['cairn-formula'], tabIndex: 0, role: 'group', ariaLabel: 'Formula' }, [math]);
  } catch (error) {
    if (page.format === 'mdx') {
      const reason = page.tools.formulas?.reasonOf(error) ?? '';
      const message = `the formula ${quoted(tex)} cannot be read: ${reason}`;
      const hint = 'Mend the TeX, or write `\\$` for a dollar.';
      page.problems.push(problemAt({ position: { start: pointOf(node) } }, 'invalid-mdx', message, hint));
    }
    return undefined;
  }
}
