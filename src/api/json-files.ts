/** Which files of JSON are there, and the schemas that say what stands in them? */

import { z } from 'zod';
import { fileOfText, type MadeFile } from '../site/made-file.ts';
import { graphData, graphFile } from './data/graph.ts';
import { handoffsData, handoffsFile } from './data/handoffs.ts';
import { peopleData, peopleFile } from './data/people.ts';
import { recordData, recordFile } from './data/record.ts';
import { recordsData, recordsFile } from './data/records.ts';
import { reviewsData, reviewsFile } from './data/reviews.ts';
import { systemsData, systemsFile } from './data/systems.ts';
import type { ApiSource } from './source.ts';

/** The schema of each file, by its name; `record` is that of every file in `records/`. */
export const apiSchemas = {
  records: recordsFile,
  record: recordFile,
  people: peopleFile,
  systems: systemsFile,
  handoffs: handoffsFile,
  reviews: reviewsFile,
  graph: graphFile,
} as const;

export type ApiName = keyof typeof apiSchemas;

/** The schema as it is published: fields may be added within a version, so it refuses none that it does not know. */
export function jsonSchemaOf(name: ApiName): Record<string, unknown> {
  return z.toJSONSchema(apiSchemas[name], { target: 'draft-2020-12', io: 'input' });
}

export function jsonFiles({ corpus, history, today, pageKey }: ApiSource): readonly MadeFile[] {
  const whole: Readonly<Record<Exclude<ApiName, 'record'>, unknown>> = {
    records: recordsData(corpus, today),
    people: peopleData(corpus, today),
    systems: systemsData(corpus, today),
    handoffs: handoffsData(corpus, today),
    reviews: reviewsData(corpus, history, today),
    graph: graphData(corpus, today),
  };
  const records = [...corpus.entries.record.values()].map((record): MadeFile => {
    const text = () => jsonText(recordData(corpus, record, history, today));
    const page = pageKey(`records/${record.id}/index.html`);
    // all that is told of a record stands in its file or on its page
    const key =
      page === undefined ? text() : JSON.stringify([page, corpus.wiki.origin, today, { ...record, lines: 0 }]);
    return { path: `api/v1/records/${record.id}.json`, key, text };
  });
  return [
    ...Object.entries(whole).map(([name, data]) => fileOfText(`api/v1/${name}.json`, jsonText(data))),
    ...records,
    ...(Object.keys(apiSchemas) as ApiName[]).map((name) => ({
      path: `api/v1/schemas/${name}.json`,
      key: name, // it depends on our code alone, which is in the key of every file
      text: () => `${JSON.stringify(jsonSchemaOf(name), undefined, 2)}\n`,
    })),
  ];
}

function jsonText(data: unknown): string {
  return `${JSON.stringify(data)}\n`;
}
