/** What can be found, as the bulk form of OpenSearch and Elasticsearch takes it: for those who search in an engine of their own. */

import type { Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { slugOf } from '../../domain/id.ts';
import { isInForce } from '../../domain/supersession.ts';
import { fullUrl } from '../../views/urls.ts';
import type { Block, ChosenByName, SearchDocument } from './document.ts';
import { textOfHtml } from './page.ts';

/** A document of another engine. Fields without a value are left out. */
export interface BulkDocument {
  readonly kind: SearchDocument['kind'];
  /** The entry's id; of an option, that of its record. */
  readonly id: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly text: string;
  readonly names?: string | undefined;
  readonly status?: string | undefined;
  readonly inForce?: boolean | undefined;
  readonly holding?: string | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly systems?: readonly string[] | undefined;
  readonly people?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly reviewBy?: string | undefined;
  readonly url: string;
  readonly leadsTo?: string | undefined;
}

/** A name to narrow down to, and the words in it to search for. */
const name = { type: 'keyword', fields: { words: { type: 'text', analyzer: 'english' } } };
const word = { type: 'keyword' };
const text = { type: 'text', analyzer: 'english' };
const day = { type: 'date', format: 'strict_date' };
const address = { type: 'keyword', index: false, doc_values: false };

/** The fields as an index is told of them before it is filled: the body of `PUT /<index>`. */
export const bulkMapping = {
  mappings: {
    dynamic: 'strict',
    properties: {
      kind: word,
      id: word,
      title: { ...text, fields: { exact: { type: 'keyword', ignore_above: 1024 } } },
      summary: text,
      text,
      names: text,
      status: word,
      inForce: { type: 'boolean' },
      holding: word,
      areas: name,
      systems: name,
      people: name,
      date: day,
      reviewBy: day,
      url: address,
      leadsTo: address,
    } satisfies Readonly<Record<keyof BulkDocument, unknown>>,
  },
} as const;

/** Two lines for each document, what is to be done with it and the document, in the order of the documents. */
export async function* bulkLines(
  corpus: Corpus,
  documents: readonly SearchDocument[],
  htmlOf: (entry: SearchDocument['entry']) => Promise<string>,
  index: string,
  today: IsoDate,
): AsyncIterable<string> {
  const taken = new Set<string>();
  for (const document of documents) {
    const html = document.kind === 'option' ? '' : await htmlOf(document.entry);
    const action = { index: { _index: index, _id: idOf(document, taken) } };
    yield `${JSON.stringify(action)}\n${JSON.stringify(bulkDocument(corpus, document, html, today))}\n`;
  }
}

/** The same from export to export: kind and id, and behind them the name of an option, so that the order of options does not matter. */
function idOf({ kind, entry, title }: SearchDocument, taken: Set<string>): string {
  const id = kind === 'option' ? `option:${entry.id}/${slugOf(title).slice(0, 200)}` : `${kind}:${entry.id}`;
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

export function bulkDocument(corpus: Corpus, document: SearchDocument, html: string, today: IsoDate): BulkDocument {
  const { kind, entry, title, url, names, blocks, card, shown } = document;
  const labels = (group: ChosenByName) => document.choices[group]?.map(({ label }) => label);
  const lines = (place: Block['place']) => blocks.filter((one) => one.place === place).flatMap((one) => one.lines);
  const before = lines('before');
  const path = (address: string) => fullUrl(corpus, `${corpus.wiki.base}${address.slice(1)}`);
  return {
    kind,
    id: entry.id,
    title,
    summary: shown['lead'] === undefined ? undefined : before[0],
    text: [...before, plain(html), ...lines('after')].filter((part) => part !== '').join('\n'),
    names: Object.values(names).join(', ') || undefined,
    status: card.state,
    inForce: entry.kind !== 'record' || kind !== 'record' ? undefined : isInForce(corpus, entry, today),
    holding: card.holding,
    areas: labels('area'),
    systems: labels('system'),
    people: labels('person'),
    date: card.date,
    reviewBy: card.review?.by,
    url: path(url),
    leadsTo: card.leadsTo === undefined ? undefined : path(card.leadsTo),
  };
}

function plain(html: string): string {
  return textOfHtml(html)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
