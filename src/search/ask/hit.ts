/** One answer: what was found, where in it, and whether it still holds. */

import type { Card, Cards } from './cards.ts';
import { readExcerpt, withoutHeading, type Piece } from './excerpt.ts';
import type { PagefindPage } from './pagefind.ts';

/** A place within the entry, under a heading. */
export interface Section {
  readonly title: string;
  readonly href: string;
  readonly excerpt: readonly Piece[];
}

export interface Hit extends Omit<Card, 'current'> {
  readonly href: string;
  readonly title: string;
  readonly excerpt: readonly Piece[];
  /** At most three. */
  readonly sections: readonly Section[];
  /** What holds now, for a superseded record. */
  readonly current?: { readonly href: string; readonly title: string } | undefined;
}

const mostSections = 3;

/** A page that Pagefind found, with what its card says today. `base` is the path the site is served under. */
export function hitOf(page: PagefindPage, cards: Cards, base: string): Hit {
  const { current, ...card } = cards.entries[page.raw_url] ?? { kind: '' };
  const title = page.meta.title ?? page.raw_url;
  const href = under(base, page.raw_url);
  const sections = page.sub_results
    .filter(({ anchor }) => anchor !== undefined)
    .slice(0, mostSections)
    .map(({ title, anchor, excerpt }) => ({
      title,
      href: `${href.replace(/#.*$/, '')}#${encodeURIComponent(anchor?.id ?? '')}`,
      excerpt: withoutHeading(readExcerpt(excerpt), title),
    }));
  return {
    ...card,
    ...(current === undefined ? {} : { current: { href: under(base, current.url), title: current.title } }),
    href,
    title,
    excerpt: withoutHeading(readExcerpt(page.excerpt), title),
    sections,
  };
}

function under(base: string, url: string): string {
  return base + url.slice(1);
}
