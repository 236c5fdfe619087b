/** Which addresses have something else stood at? Aliases, and the paths that imported records had where they came from. */

import { compareText } from '../../domain/compare.ts';
import type { Corpus } from '../../domain/corpus.ts';
import { oldAddresses } from '../../views/aliases.ts';
import { entryUrl, sectionOf, urlOf } from '../../views/urls.ts';

export interface Move {
  /** Rooted at the host, not encoded, without a `/` at the end: `/wiki/records/adr-1`. */
  readonly from: string;
  /** The page of today, rooted at the host. */
  readonly to: string;
  /** The path of a page that leads on where the host does not, from the folder of the site; the pages of aliases are Astro's. */
  readonly page?: string | undefined;
}

const aliased = ['record', 'system', 'path'] as const;

/** In the order of `from`, each once. What is a page today is no old address. */
export function movesOf(corpus: Corpus): readonly Move[] {
  const moves = new Map<string, Move>();
  const add = (path: string, to: string, page?: string) => {
    const from = urlOf(corpus, path);
    if (`${from}/` !== to && !moves.has(from)) moves.set(from, { from, to, page });
  };
  for (const kind of aliased) {
    for (const { id, entry } of oldAddresses(corpus, kind)) add(`${sectionOf[kind]}/${id}`, entryUrl(corpus, entry));
  }
  for (const record of corpus.entries.record.values()) {
    const path = record.source?.path;
    if (path === undefined || !isPlain(path)) continue;
    const to = entryUrl(corpus, record);
    const stem = path.replace(/\.[a-z]+$/i, '').replace(/\/(index|readme)$/i, '');
    if (isPage(corpus, stem)) continue;
    // a name with a dot could be that of a file of ours
    add(stem, to, stem.includes('.') ? undefined : `${stem}/index.html`);
    for (const other of [path, `${stem}.html`]) add(other, to);
  }
  return [...moves.values()].sort((a, b) => compareText(a.from, b.from));
}

/** A relative path of names that every host understands as they are. */
function isPlain(path: string): boolean {
  return (
    !/^pagefind(\/|$)/i.test(path) &&
    /^[\p{Letter}\p{Number}][\p{Letter}\p{Number} ._/-]*$/u.test(path) &&
    !path.includes('..') &&
    !path.includes('//')
  );
}

/** Whether an entry, a section or the Markdown of one of them stands there. */
function isPage(corpus: Corpus, path: string): boolean {
  const [section = '', id, ...rest] = path.replace(/\.md$/, '').split('/');
  const kind = aliased.find((one) => sectionOf[one] === section);
  if (id === undefined) return Object.values(sectionOf).some((one) => one === section);
  return kind !== undefined && rest.length === 0 && corpus.entries[kind].has(id);
}
