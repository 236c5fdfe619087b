/** How is code coloured? By the role of each word (keyword, string…), as a class; the sheet gives the roles their colours. */

import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore, type ThemedToken } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { escapeHtml } from './write.ts';

const prefix = '--cairn-code-';
const theme = createCssVariablesTheme({ name: 'cairn', variablePrefix: prefix, fontStyle: false });

/** Larger blocks and longer lines stay plain: they are data rather than code, and cost seconds. */
const largestBlock = 100_000;
const longestLine = 1_000;

let highlighter: Promise<HighlighterCore> | undefined;

/** Colours code of the languages it was made for. */
export type Highlight = (code: string, language: string) => string;

/** The language that the info string of a fence names: `rust,ignore` and `{.rust}` are Rust. */
export function languageOf(info: string): string {
  return /[\w+#-]+/.exec(info)?.[0].toLowerCase() ?? '';
}

/**
 * Loads the grammars of `languages` (those unknown are plain text) and gives a function that turns code into HTML: spans
 * with the class of their role, no styles.
 */
export async function highlighterFor(languages: Iterable<string>): Promise<Highlight> {
  const known = [...new Set(languages)].filter((language) => Object.hasOwn(bundledLanguages, language));
  if (known.length === 0) return escapeHtml;
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createOnigurumaEngine(import('shiki/wasm')),
    warnings: false,
  });
  const core = await highlighter;
  const loaded = new Set<string>();
  for (const language of known) {
    await core.loadLanguage(bundledLanguages[language as BundledLanguage]);
    loaded.add(language);
  }
  return (code, language) => {
    if (!loaded.has(language) || code.length > largestBlock) return escapeHtml(code);
    const lines = core.codeToTokensBase(code, { lang: language, theme: 'cairn', tokenizeMaxLineLength: longestLine });
    return lines.map(writeLine).join('\n');
  };
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
