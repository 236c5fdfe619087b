/** A list of events as Atom (RFC 4287) and as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */

import { Feed } from 'feed';
import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { escapeHtml } from '../../domain/escape-html.ts';
import { entryUrl, fullUrl, urlOf } from '../../views/urls.ts';
import { mostEvents, type FeedOf } from './list.ts';
import { uuidOf } from './names.ts';

/** What a feed without events is dated: no day of the build may stand in it. */
const beginning: IsoDate = '1970-01-01';

/** Stands for the site's origin where wiki.yaml names none: the library takes whole addresses only, RFC 4287 relative ones too. */
const nowhere = 'https://origin.invalid';

export function atomText(corpus: Corpus, { path, title, description, events }: FeedOf): string {
  const home = absolute(corpus, urlOf(corpus, ''));
  const feed = new Feed({
    id: idOf(corpus, path),
    title: forXml(title),
    description: forXml(description),
    link: home,
    feedLinks: { atom: absolute(corpus, urlOf(corpus, `${path}.atom`)) },
    updated: timeOf(events[0]?.on ?? beginning),
    generator: 'Cairn',
    author: { name: forXml(corpus.wiki.name) },
    language: 'en',
  });
  for (const event of events.slice(0, mostEvents)) {
    feed.addItem({
      id: idOf(corpus, event.name),
      title: asHtml(event.title),
      link: absolute(corpus, entryUrl(corpus, event.entry)),
      date: timeOf(event.on),
      published: timeOf(event.on),
      description: asHtml(event.text),
      category: event.areas.map((term) => ({ term: forXml(term) })),
    });
  }
  return `${feed.atom1().replaceAll(`href="${nowhere}`, 'href="')}\n`;
}

export function jsonFeedText(corpus: Corpus, { path, title, description, events }: FeedOf): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: fullUrl(corpus, urlOf(corpus, '')),
    feed_url: fullUrl(corpus, urlOf(corpus, `${path}.json`)),
    language: 'en',
    authors: [{ name: corpus.wiki.name }],
    items: events.slice(0, mostEvents).map((event) => ({
      id: idOf(corpus, event.name),
      url: fullUrl(corpus, entryUrl(corpus, event.entry)),
      title: event.title,
      content_text: event.text,
      date_published: timeOf(event.on).toISOString(),
      date_modified: timeOf(event.on).toISOString(),
      tags: [...event.areas],
    })),
  };
  return `${JSON.stringify(feed)}\n`;
}

function absolute({ wiki }: Corpus, href: string): string {
  return `${wiki.origin ?? nowhere}${href}`;
}

/** The library says that titles and summaries are HTML. */
function asHtml(text: string): string {
  return escapeHtml(forXml(text));
}

/** Without the characters that no XML may hold (https://www.w3.org/TR/xml/#charsets). */
function forXml(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

function idOf({ wiki }: Corpus, name: string): string {
  return `urn:uuid:${uuidOf(`${wiki.name}\n${name}`)}`;
}

function timeOf(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
