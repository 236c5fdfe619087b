/** In which other forms is a page there? What stands in its head for programs. */

import type { Wiki } from '../domain/wiki.ts';
import { feedPaths } from './feeds.ts';
import { markdownUrl, urlOf } from './urls.ts';

/** A `<link rel="alternate">`. */
export interface Alternate {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** What the frame needs to know of a wiki to tell the forms of any page. */
export type Forms = Pick<Wiki, 'name' | 'base' | 'outputs'>;

/** Pages that have no Markdown: the binder, which only repeats others, and that which stands in for any. */
const unmirrored = /^(handoffs\/[^/]+\/binder\/|404\/?)$/;

/** The forms of the page with this address: its Markdown, the feed of its area or system, the feeds of the wiki. */
export function alternatesOf(wiki: Forms, href: string): readonly Alternate[] {
  const path = href.slice(wiki.base.length);
  const atom = (file: string, title: string) => ({
    type: 'application/atom+xml',
    title,
    href: urlOf({ wiki }, `${file}.atom`),
  });
  const [, section, id] = /^(areas|systems)\/([^/]+)\/$/.exec(path) ?? [];
  const own = section === undefined || id === undefined ? [] : [atom(`feeds/${section}/${id}`, `${wiki.name}: ${id}`)];
  return [
    ...(wiki.outputs.includes('markdown') && !unmirrored.test(path)
      ? [{ type: 'text/markdown', title: 'Markdown', href: markdownUrl({ wiki }, href) }]
      : []),
    ...(wiki.outputs.includes('feeds')
      ? [
          ...own,
          atom(feedPaths.all, wiki.name),
          { type: 'application/feed+json', title: wiki.name, href: urlOf({ wiki }, `${feedPaths.all}.json`) },
        ]
      : []),
  ];
}
