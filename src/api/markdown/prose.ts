/** An author's text as plain Markdown: components written out, links that lead to the Markdown of other pages. */

import type { BodyLink } from '../../domain/body.ts';
import { bodyOf, nameOf, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { currentValue } from '../../domain/fact.ts';
import { resolveLink } from '../../domain/links.ts';
import { isRemote } from '../../domain/remote.ts';
import type { Lookup } from '../../import/export/to-markdown.ts';
import { findNamed } from '../../views/fill.ts';
import { measured } from '../../views/measured.ts';
import { remoteView } from '../../views/remote.ts';
import { entryUrl, fullUrl, markdownUrl, urlOf } from '../../views/urls.ts';
import type { ApiSource } from '../source.ts';

/** The prose of an entry; empty for one that has none. */
export async function plainProse(source: ApiSource, entry: AnyEntry): Promise<string> {
  const { corpus, today } = source;
  const text = await source.prose(entry);
  const linkTo = (href: string) => plainHref(corpus, entry, href);
  if (entry.file.endsWith('.md'))
    return (await withAssets(source, entry, withLinks(text, bodyOf(entry)?.links ?? [], linkTo))).trim();
  // the reader is loaded when a text has to be read: most builds have all Markdown from the last one
  const { toPlainMarkdown } = await import('../../import/export/to-markdown.ts');
  const lookup: Lookup = (id, component) => {
    if (component === 'Ref' && isRemote(id)) {
      const { label, href } = remoteView(corpus, id);
      return { words: label, href };
    }
    const target = findNamed(corpus, component, id);
    return target === undefined ? undefined : { words: wordsFor(corpus, target, today), href: pageOf(corpus, target) };
  };
  return (await withAssets(source, entry, toPlainMarkdown(text.trim(), lookup, linkTo))).trim();
}

/** The newest value of a fact, the name of anything else. */
function wordsFor(corpus: Corpus, target: AnyEntry, today: IsoDate): string {
  if (target.kind !== 'fact') return nameOf(target, corpus);
  const { value, unit } = currentValue(target, today);
  return measured(value, unit);
}

function pageOf(corpus: Corpus, entry: AnyEntry, anchor?: string): string {
  const page = fullUrl(corpus, markdownUrl(corpus, entryUrl(corpus, entry)));
  return anchor === undefined || anchor === '' ? page : `${page}#${anchor}`;
}

/** Where a link of the text leads in Markdown; `undefined` where it stays as it is. */
function plainHref(corpus: Corpus, entry: AnyEntry, href: string): string | undefined {
  const target = resolveLink(corpus, entry.file, href);
  if (target.kind === 'remote') return remoteView(corpus, href).href;
  if (target.kind === 'entry') return pageOf(corpus, target.entry, target.anchor);
  if (target.kind !== 'page') return undefined;
  return fullUrl(corpus, urlOf(corpus, target.path)) + (target.anchor === undefined ? '' : `#${target.anchor}`);
}

/**
 * The text with its own links changed where they stand. Their places are known from when the text was compiled, so that
 * it need not be read again, which takes far longer than all the rest of its Markdown.
 */
function withLinks(text: string, links: readonly BodyLink[], linkTo: (href: string) => string | undefined): string {
  const lines = text.split('\n');
  const defined = new Map<string, string>();
  for (const { href, line, column } of links.toReversed()) {
    const instead = linkTo(href);
    if (instead === undefined) continue;
    const found = lines[line - 1] ?? '';
    const at = found.indexOf(`](${href}`, column - 1);
    if (at === -1) defined.set(href, instead);
    else lines[line - 1] = `${found.slice(0, at)}](${instead}${found.slice(at + 2 + href.length)}`;
  }
  if (defined.size === 0) return lines.join('\n');
  return lines.map((line) => withDefinition(line, defined)).join('\n');
}

/** `[label]: address`, with the address changed. */
function withDefinition(line: string, addresses: ReadonlyMap<string, string>): string {
  return line.replace(/^( {0,3}\[[^\]]+\]:\s*<?)([^\s>]+)/, (whole, before: string, href: string) => {
    const instead = addresses.get(href);
    return instead === undefined ? whole : before + instead;
  });
}

/** Images lead to the files that the site publishes, and the data of charts stands in the text. */
async function withAssets({ corpus, assetUrl, textOf }: ApiSource, entry: AnyEntry, text: string): Promise<string> {
  let result = text;
  for (const { src, file, use, exists } of bodyOf(entry)?.assets ?? []) {
    const href = assetUrl(file);
    if (href !== undefined) result = result.replaceAll(`](${src}`, () => `](${fullUrl(corpus, href)}`);
    else if (use === 'data' && exists) {
      const data = `\`\`\`csv\n${(await textOf(file)).trim()}\n\`\`\``;
      result = result.replaceAll(`[${src}](${src})`, () => data);
    }
  }
  return result;
}
