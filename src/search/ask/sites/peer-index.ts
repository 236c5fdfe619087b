/** The index of another site, read with suspicion: what it holds was made by others, and must not break what is ours. */

import type { Peer } from '../../../domain/wiki.ts';
import type { Card } from '../catalogue.ts';
import { facets } from '../facets.ts';
import type { Library } from '../library.ts';
import { openIndex, type Index } from '../open-index.ts';
import type { Fragment, ReadFile } from '../pagefind/files.ts';
import type { Postings } from '../pagefind/postings.ts';
import { ofSite, SiteError } from './site-error.ts';

const entry = 'pagefind-entry.json';

/**
 * Asks first for the one small file that tells whether there is anything to read.
 * @throws {SiteError}
 */
export async function openPeer({ name, url }: Peer, read: ReadFile): Promise<Index> {
  const reading: ReadFile = async (path) => {
    try {
      return await read(path);
    } catch (error) {
      throw new SiteError(name, 'unreachable', error);
    }
  };
  return ofSite(name, async () => {
    const probed = await reading(entry);
    const index = await openIndex(async (path) => (path === entry ? probed : reading(path)), url);
    const { catalogue, library } = index;
    if (library !== undefined && Array.from(index.pageOfCard).some((page) => page >= library.pages.length)) {
      throw new SiteError(name, 'unreadable');
    }
    const cards = catalogue.cards.map((card) => safeCard(card, catalogue.cards.length));
    return {
      ...index,
      catalogue: { ...catalogue, cards },
      ...(library === undefined ? {} : { library: guarded(library, name) }),
    };
  });
}

/** The same library; whatever it cannot give, or gives in another form, is a fault of the site. */
function guarded(library: Library, site: string): Library {
  const checked = (postings: Postings): Postings => {
    const last = postings.pages.at(-1) ?? -1;
    if (last >= library.pages.length) throw new SiteError(site, 'unreadable');
    return postings;
  };
  return {
    ...library,
    words: (stems) =>
      ofSite(site, async () => {
        const found = await library.words(stems);
        for (const postings of found.values()) checked(postings);
        return found;
      }),
    starting: (start) =>
      ofSite(site, async () => {
        const found = await library.starting(start);
        for (const [, postings] of found) checked(postings);
        return found;
      }),
    vocabulary: (file) => ofSite(site, () => library.vocabulary(file)),
    fragment: (page) => ofSite(site, async () => safeFragment(await library.fragment(page))),
  };
}

/** @throws when it is no fragment */
function safeFragment(read: unknown): Fragment {
  const { url, content, meta, anchors } = (read ?? {}) as Partial<Record<keyof Fragment, unknown>>;
  if (typeof url !== 'string' || !url.startsWith('/') || typeof content !== 'string' || !Array.isArray(anchors)) {
    throw new Error('A page of the index is not of the form we read.');
  }
  const texts = Object.entries((meta ?? {}) as object).filter(([, value]) => typeof value === 'string');
  return { url, content, meta: Object.fromEntries(texts) as Fragment['meta'], anchors: anchors.filter(isAnchor) };
}

function isAnchor(read: unknown): read is Fragment['anchors'][number] {
  const { element, id, text, location } = (read ?? {}) as Record<string, unknown>;
  return (
    typeof element === 'string' && typeof id === 'string' && typeof text === 'string' && Number.isInteger(location)
  );
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The fields that are of the form we know; `count` cards are there to be led to. */
function safeCard(read: Card, count: number): Card {
  const card = read as unknown as Readonly<Record<keyof Card, unknown>>;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const day = (value: unknown) => (isDay(value) ? value : undefined);
  const whole = (value: unknown) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined);
  const leadsTo = whole(card.leadsTo);
  const chosen = facets.flatMap((group) => {
    const values = group === 'area' || group === 'system' || group === 'person' ? card[group] : undefined;
    return Array.isArray(values) ? [[group, values.filter((value) => typeof value === 'string')] as const] : [];
  });
  return {
    kind: text(card.kind) ?? '',
    titleWords: whole(card.titleWords) ?? 1,
    state: text(card.state),
    date: day(card.date),
    holding: text(card.holding),
    number: whole(card.number),
    leadsTo: leadsTo !== undefined && leadsTo < count ? leadsTo : undefined,
    review: safeReview(card.review),
    ...Object.fromEntries(chosen),
  };
}

function safeReview(read: unknown): Card['review'] {
  if (typeof read !== 'object' || read === null) return undefined;
  const { by, verified, tripped } = read as Record<string, unknown>;
  return {
    by: isDay(by) ? by : undefined,
    verified: isDay(verified) ? verified : undefined,
    tripped: tripped === true,
  };
}
