import { bodyOf, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import { issue, type Issue } from '../domain/issue.ts';
import { resolveLink, type LinkTarget } from '../domain/links.ts';
import { didYouMean } from '../domain/nearest.ts';
import { listed } from '../domain/sentence.ts';

/**
 * A link to a place on a page leads to a heading of that page's text, or to a term of the glossary. Anchors that begin
 * with `cairn-` are those of the page itself, and `#top` is the browser's.
 */
export function brokenAnchor(corpus: Corpus): readonly Issue[] {
  return corpus.all.flatMap((entry) =>
    (bodyOf(entry)?.links ?? []).flatMap(({ href, line, column }) => {
      if (!href.includes('#')) return [];
      const place = pointedAt(corpus, entry, resolveLink(corpus, entry.file, href));
      if (place === undefined || place.anchors.includes(place.anchor)) return [];
      const { anchor, anchors, page, what } = place;
      return issue(
        'broken-anchor',
        { file: entry.file, line, column },
        `The link to \`${href}\` leads to ${page}, which has no such ${what}.`,
        didYouMean(`#${anchor}`, anchors.map(asLink)) ?? hintFor(what, anchors),
      );
    }),
  );
}

interface PlaceOnPage {
  readonly page: string;
  readonly what: 'heading' | 'term';
  readonly anchor: string;
  /** What may stand there. */
  readonly anchors: readonly string[];
}

/** The place that a link names; `undefined` for none, and for one that is not an author's to make. */
function pointedAt(corpus: Corpus, from: AnyEntry, target: LinkTarget): PlaceOnPage | undefined {
  if (!('anchor' in target) || target.anchor === undefined || /^(?:top$|cairn-)/.test(target.anchor)) return undefined;
  const { anchor } = target;
  if (target.kind === 'page') {
    return target.path === 'glossary/'
      ? { page: 'the glossary', what: 'term', anchor, anchors: [...corpus.entries.term.keys()] }
      : undefined;
  }
  const entry = target.kind === 'entry' ? target.entry : from;
  const page = entry === from ? 'this page' : `\`${entry.id}\``;
  const body = bodyOf(entry);
  return body === undefined
    ? undefined
    : { page, what: 'heading', anchor, anchors: [...body.headings.map(({ id }) => id), ...(body.anchors ?? [])] };
}

function hintFor(what: PlaceOnPage['what'], anchors: readonly string[]): string | undefined {
  if (anchors.length === 0) return `It has no ${what} at all: link to the page.`;
  return anchors.length > 8 ? undefined : `It has ${listed(anchors.map(asLink))}.`;
}

function asLink(anchor: string): string {
  return `#${anchor}`;
}
