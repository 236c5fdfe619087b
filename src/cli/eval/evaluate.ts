/** Asks every question of every set of every engine, and sums up how good the answers are and what they cost. */

import { folderOf, type EntryKind } from '../../domain/entry.ts';
import type { Index } from '../../search/ask/open-index.ts';
import type { Cost, Engine, Pages } from './engines.ts';
import { measuresOf, quantile, type Judged, type Measures } from './measures.ts';
import type { QuerySet } from './queries.ts';

export interface Row extends Measures {
  readonly set: string;
  readonly engine: string;
  readonly questions: number;
  /** Missing where nothing was measured. */
  readonly first?: Costs | undefined;
  readonly later?: Costs | undefined;
  /** Questions whose first answer is wrong, with the places of the right ones. */
  readonly missed: readonly {
    readonly q: string;
    readonly place: number | undefined;
    readonly instead: string | undefined;
  }[];
}

/** Of all questions of a set. */
export interface Costs {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly medianBytes: number;
  readonly p95Bytes: number;
  readonly medianRequests: number;
}

/** Every page that is an answer, with the names by which questions call it. */
export interface Known {
  readonly pages: Pages;
  readonly namesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Loads all pages but those of options. A page goes by its source, and by the file of its entry without what that ends in. */
export async function readKnown({ library, pageOfCard, catalogue: { cards } }: Index): Promise<Known> {
  const loaded = await Promise.all(
    Array.from(pageOfCard, async (page, place) => ({
      fragment: await library!.fragment(page),
      kind: cards[place]!.kind,
    })),
  );
  const entries = loaded.filter(({ kind }) => kind !== 'option');
  const namesOf = new Map(
    entries.map(({ fragment: { url, meta }, kind }) => {
      const id = /([^/#]+)\/?$/.exec(url)?.[1] ?? '';
      const file = `${folderOf[kind as EntryKind]}/${id.replace(/^term-/, '')}`;
      return [url, new Set([file, ...(meta.source === undefined ? [] : [meta.source])])] as const;
    }),
  );
  return { pages: entries.map(({ fragment }) => fragment), namesOf };
}

export async function evaluate(engine: Engine, { name, queries }: QuerySet, { namesOf }: Known): Promise<Row> {
  const judged: Judged[] = [];
  const costs: { first?: Cost | undefined; later?: Cost | undefined }[] = [];
  const missed: Row['missed'][number][] = [];
  for (const [index, { q, relevant }] of queries.entries()) {
    const { first, later } = await engine.ask(q, queries.at(index - 1)!.q);
    const isRight = first.urls.map((url) => relevant.some((path) => isNamed(namesOf.get(url), path)));
    judged.push({ isRight, right: relevant.length });
    costs.push({ first: first.cost, later: later.cost });
    const place = isRight.indexOf(true);
    if (place !== 0) missed.push({ q, place: place < 0 ? undefined : place + 1, instead: first.urls[0] });
  }
  return {
    set: name,
    engine: engine.name,
    questions: queries.length,
    ...measuresOf(judged),
    first: sumUp(costs.flatMap(({ first }) => first ?? [])),
    later: sumUp(costs.flatMap(({ later }) => later ?? [])),
    missed,
  };
}

function isNamed(names: ReadonlySet<string> | undefined, path: string): boolean {
  return names !== undefined && (names.has(path) || names.has(path.replace(/\.\w+$/, '')));
}

function sumUp(costs: readonly Cost[]): Costs | undefined {
  if (costs.length === 0) return undefined;
  const of = (field: keyof Cost) => costs.map((cost) => cost[field]);
  return {
    medianMs: quantile(of('milliseconds'), 0.5),
    p95Ms: quantile(of('milliseconds'), 0.95),
    medianBytes: quantile(of('bytes'), 0.5),
    p95Bytes: quantile(of('bytes'), 0.95),
    medianRequests: quantile(of('requests'), 0.5),
  };
}
