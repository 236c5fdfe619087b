/** How is code coloured? By the role of each word (keyword, string…), as a class; the sheet gives the roles their colours. */

import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore, type ThemedToken } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages } from 'shiki/langs';
import { escapeHtml } from '../domain/escape-html.ts';

const prefix = '--cairn-code-';
const theme = createCssVariablesTheme({ name: 'cairn', variablePrefix: prefix, fontStyle: false });

/**
 * Larger blocks and longer lines stay plain: they are data rather than code, and cost seconds. There is no limit of time,
 * which would colour the same code otherwise on a busy machine.
 */
const largestBlock = 100_000;
const longestLine = 1_000;

/** Grammars of so many languages are kept at a time: each takes some ten megabytes once its patterns are compiled, and up to a second. */
const mostGrammars = 12;

let engine: ReturnType<typeof createOnigurumaEngine> | undefined;
type Grammar = (typeof bundledLanguages)[keyof typeof bundledLanguages];

/** One for each grammar, the longest unused first. A grammar may have several names: `c++` is `cpp`. */
const highlighters = new Map<Grammar, HighlighterCore>();

/** Colours code of the languages it was made for. */
export type Highlight = (code: string, language: string) => string;

/**
 * Loads the grammars of `languages` (those unknown are plain text) and gives a function that turns code into HTML: spans
 * with the class of their role, no styles.
 */
export async function highlighterFor(languages: Iterable<string>): Promise<Highlight> {
  const loaded = new Map<string, HighlighterCore>();
  for (const language of languages) {
    if (isBundled(language)) loaded.set(language, await highlighterOf(bundledLanguages[language]));
  }
  const used = new Set(loaded.values());
  for (const [grammar, unused] of highlighters) {
    if (highlighters.size <= mostGrammars || used.has(unused)) break;
    highlighters.delete(grammar);
    unused.dispose();
  }
  return (code, language) => {
    const highlighter = loaded.get(language);
    if (highlighter === undefined || code.length > largestBlock) return escapeHtml(code);
    const options = { lang: language, theme: 'cairn', tokenizeMaxLineLength: longestLine, tokenizeTimeLimit: 0 };
    return highlighter.codeToTokensBase(code, options).map(writeLine).join('\n');
  };
}

function isBundled(language: string): language is keyof typeof bundledLanguages {
  return Object.hasOwn(bundledLanguages, language);
}

async function highlighterOf(grammar: Grammar): Promise<HighlighterCore> {
  const highlighter =
    highlighters.get(grammar) ??
    (await createHighlighterCore({
      themes: [theme],
      langs: [grammar],
      engine: (engine ??= createOnigurumaEngine(import('shiki/wasm'))),
      warnings: false,
    }));
  highlighters.delete(grammar);
  highlighters.set(grammar, highlighter);
  return highlighter;
}

function writeLine(tokens: readonly ThemedToken[]): string {
  let html = '';
  let open = '';
  for (const token of tokens) {
    const blank = token.content.trim() === '';
    const role = blank ? open : roleOf(token.color);
    if (role !== open)
      html += (open === '' ? '' : '</span>') + (role === '' ? '' : `<span class="cairn-code-${role}">`);
    open = role;
    html += escapeHtml(token.content);
  }
  return open === '' ? html : `${html}</span>`;
}

/** `var(--cairn-code-token-keyword)` is a keyword; ordinary text has no role. */
function roleOf(color: string | undefined): string {
  return /token-([a-z-]+)/.exec(color ?? '')?.[1] ?? '';
}
