import { bodyOf, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import { issue, type Issue } from '../domain/issue.ts';
import { resolveLink, type LinkTarget } from '../domain/links.ts';
import { didYouMean } from '../domain/nearest.ts';
import { listed } from '../domain/sentence.ts';

/** A link to a place on a page leads to a heading of that page's text, or to a term of the glossary. */
export function brokenAnchor(corpus: Corpus): readonly Issue[] {
  return corpus.all.flatMap((entry) =>
    (bodyOf(entry)?.links ?? []).flatMap(({ href, line, column }) => {
      if (!href.includes('#')) return [];
      const place = pointedAt(corpus, entry, resolveLink(corpus, entry.file, href));
      if (place === undefined || place.anchors.includes(place.anchor)) return [];
      const { anchor, anchors, page } = place;
      return issue(
        'broken-anchor',
        { file: entry.file, line, column },
        `The link to \`${href}\` leads to ${page}, where nothing has the anchor \`#${anchor}\`.`,
        didYouMean(`#${anchor}`, anchors.map(asLink)) ?? hintFor(anchors),
      );
    }),
  );
}

interface PlaceOnPage {
  readonly page: string;
  readonly anchor: string;
  /** What may stand there. */
  readonly anchors: readonly string[];
}

/** The place that a link names; `undefined` for no place, the top of a page, and pages whose places are not known here. */
function pointedAt(corpus: Corpus, from: AnyEntry, target: LinkTarget): PlaceOnPage | undefined {
  if (!('anchor' in target) || target.anchor === undefined || target.anchor === 'top') return undefined;
  const { anchor } = target;
  if (target.kind === 'page') {
    return target.path === 'glossary/'
      ? { page: 'the glossary', anchor, anchors: [...corpus.entries.term.keys()] }
      : undefined;
  }
  const entry = target.kind === 'entry' ? target.entry : from;
  const page = entry === from ? 'this page' : `\`${entry.id}\``;
  const body = bodyOf(entry);
  return body === undefined ? undefined : { page, anchor, anchors: body.headings.map(({ id }) => id) };
}

function hintFor(anchors: readonly string[]): string | undefined {
  if (anchors.length === 0) return 'There are no headings on it: link to the page.';
  return anchors.length > 8 ? undefined : `Its headings are ${listed(anchors.map(asLink))}.`;
}

function asLink(anchor: string): string {
  return `#${anchor}`;
}
