/** One answer: what was found, where in it, and whether it still holds. */

import type { Card } from './catalogue.ts';
import { excerptOf, weightWithin, type Piece, type Spot } from './excerpt.ts';
import type { Fragment } from './pagefind/files.ts';
import { placesOf } from './pagefind/texts.ts';

/** A place within the entry, under a heading. */
export interface Section {
  readonly title: string;
  readonly href: string;
  readonly excerpt: readonly Piece[];
}

export interface Hit extends Pick<Card, 'kind' | 'state' | 'date' | 'review'> {
  /** The site it is of, where several are searched. */
  readonly site?: string | undefined;
  /** `bf16-over-fp16`; of an option its record's, with its number. */
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** What the entry says of itself in one or two sentences, where it does. */
  readonly summary?: string | undefined;
  readonly excerpt: readonly Piece[];
  /** At most three, best first. */
  readonly sections: readonly Section[];
  /** What holds now, for a superseded record; the record, for an option. */
  readonly leadsTo?:
    { readonly href: string; readonly title: string; readonly state?: string; readonly date?: string } | undefined;
  /** The figures that decided, for an option. */
  readonly figures?: string | undefined;
  /** The path an imported record came from. */
  readonly source?: string | undefined;
  readonly score: number;
}

const mostSections = 3;
const sectionLength = 18;

/** What a hit is made of. `base` is where the addresses of its site begin. */
export interface HitParts {
  readonly fragment: Fragment;
  readonly card: Card;
  readonly spots: readonly Spot[];
  readonly leadsTo?: { readonly fragment: Fragment; readonly card: Card } | undefined;
  readonly score: number;
}

export function hitOf({ fragment, card, spots, leadsTo, score }: HitParts, base: string): Hit {
  const { kind, state, date, review, site } = card;
  const words = placesOf(fragment.content);
  const parts = partsOf(fragment, words.length);
  const lead = Number(fragment.meta.lead ?? 0);
  const { figures, source } = fragment.meta;
  const href = addressUnder(base, fragment.url);
  return {
    id: idOf(fragment.url),
    kind,
    ...(site === undefined ? {} : { site: site[0] }),
    ...(state === undefined ? {} : { state }),
    ...(date === undefined ? {} : { date }),
    ...(review === undefined ? {} : { review }),
    href,
    title: titleOf(fragment),
    ...(lead === 0 ? {} : { summary: words.slice(0, lead).join(' ') }),
    excerpt: excerptOf(words, spots, ...bestPart(parts, spots)),
    sections: sectionsOf(parts, words, spots, href),
    ...(leadsTo === undefined ? {} : { leadsTo: linkTo(leadsTo.fragment, leadsTo.card, base) }),
    ...(figures === undefined ? {} : { figures }),
    ...(source === undefined ? {} : { source }),
    score,
  };
}

/** A part of the text: from a heading, or the beginning, to the next. */
interface Part {
  readonly anchor?: Fragment['anchors'][number] | undefined;
  /** Where its text begins, its heading left out. */
  readonly from: number;
  readonly to: number;
}

function partsOf({ anchors }: Fragment, length: number): readonly Part[] {
  const headings = anchors
    .filter(({ element, text }) => /^h[2-6]$/.test(element) && text.trim() !== '')
    .toSorted((a, b) => a.location - b.location);
  const ends = [...headings.map(({ location }) => location), length];
  const under = headings.map((anchor, index): Part => ({
    anchor,
    from: Math.min(anchor.location + placesOf(anchor.text).length, ends[index + 1]!),
    to: ends[index + 1]!,
  }));
  return [{ from: 0, to: ends[0]! }, ...under].filter(({ from, to }) => to > from);
}

function bestPart(parts: readonly Part[], spots: readonly Spot[]): [from: number, to: number] {
  const best = parts.reduce<{ part?: Part; weight: number }>(
    (best, part) => {
      const weight = weightWithin(spots, part.from, part.to);
      return weight > best.weight ? { part, weight } : best;
    },
    { weight: 0 },
  );
  const { from, to } = best.part ?? parts[0] ?? { from: 0, to: 0 };
  return [from, to];
}

function sectionsOf(
  parts: readonly Part[],
  words: readonly string[],
  spots: readonly Spot[],
  href: string,
): readonly Section[] {
  return parts
    .flatMap(({ anchor, from, to }) => {
      const weight = anchor === undefined ? 0 : weightWithin(spots, anchor.location, to);
      return anchor === undefined || weight === 0 ? [] : [{ anchor, from, to, weight }];
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostSections)
    .map(({ anchor, from, to }) => ({
      title: anchor.text.trim().replace(/\.$/, ''),
      href: `${href}#${encodeURIComponent(anchor.id)}`,
      excerpt: excerptOf(words, spots, from, to, sectionLength),
    }));
}

function linkTo(fragment: Fragment, { state, date }: Card, base: string): NonNullable<Hit['leadsTo']> {
  return {
    href: addressUnder(base, fragment.url),
    title: titleOf(fragment),
    ...(state === undefined ? {} : { state }),
    ...(date === undefined ? {} : { date }),
  };
}

function titleOf({ meta, url }: Fragment): string {
  return meta.title ?? url;
}

/** The last part of a URL such as `/records/x/`, or of `/glossary/#term-x`. */
function idOf(url: string): string {
  const [, path = url, anchor] = /\/([^/#]+)\/?(?:#(.*))?$/.exec(url) ?? [];
  if (anchor === undefined) return path;
  return anchor.startsWith('cairn-option-') ? `${path}#${anchor.slice('cairn-option-'.length)}` : anchor;
}

/**
 * The address of what has this URL within its site, whose addresses begin with `base`. What would lead out of the site
 * leads to its first page: what another site says of itself is not believed.
 */
export function addressUnder(base: string, url: string): string {
  const address = base + url.slice(1);
  if (!URL.canParse(base)) return address;
  return URL.parse(address)?.href.startsWith(base) === true ? address : base;
}
