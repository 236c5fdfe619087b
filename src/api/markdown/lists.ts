/** The lists of one area, status, system, person or year as Markdown. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { areaPage } from '../../views/area.ts';
import { areasOf } from '../../views/areas.ts';
import type { ListingPage } from '../../views/records.ts';
import { fullUrl, markdownUrl } from '../../views/urls.ts';
import { recordSections } from './record-list.ts';
import { blocks, entryLink, inLine, linkText, list, section } from './write.ts';

/** The Markdown of each area, by the address of its page. */
export function areaMarkdown(corpus: Corpus, today: IsoDate): ReadonlyMap<string, () => string> {
  return new Map(
    areasOf(corpus).map((area) => [
      `areas/${area.slug}`,
      () => {
        const { title, description, definition, records, systems } = areaPage(corpus, area, today);
        return blocks(
          `# ${inLine(title)}`,
          description,
          definition,
          ...recordSections(corpus, records),
          section('Systems', list(systems.map((system) => entryLink(corpus, system)))),
        );
      },
    ]),
  );
}

/** One of the lists of records that have pages of their own. */
export function listingMarkdown(corpus: Corpus, { title, description, rows }: ListingPage): string {
  const line = ({ href, title: name, state, on, summary }: ListingPage['rows'][number]) =>
    `${on ?? 'no date'}: ${linkText(name, fullUrl(corpus, markdownUrl(corpus, href)))} (${state})${summary === undefined ? '' : `: ${summary}`}`;
  return blocks(`# ${inLine(title)}`, inLine(description), list(rows.map(line)));
}
