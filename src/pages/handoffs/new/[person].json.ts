/** What the composer begins with, one file for each person who can hand something over. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { openStart } from '../../../compose/open-start.ts';
import { getSite, getSourceText, keyOf } from '../../../load/from-astro.ts';
import { handoffsOf } from '../../../domain/handoffs-of.ts';
import type { Person } from '../../../domain/person.ts';
import { riskNotes } from '../../../domain/risk-notes.ts';
import { composersOf } from '../../../views/composer.ts';
import { entryUrl } from '../../../views/urls.ts';

interface Props {
  readonly person: Person;
  readonly text: string | undefined;
}

export const getStaticPaths = (async () => {
  const { corpus, today } = await getSite();
  // made when it is asked for: what it is made from is looked through sooner
  const fields = keyOf(
    corpus.wiki,
    today,
    [...corpus.all].map(({ lines: _, ...entry }) => ({ ...entry, body: undefined })),
  );
  const all = composersOf(corpus, today).map(async (person) => {
    const handoff = handoffsOf(corpus, person).at(-1);
    const text = handoff === undefined ? undefined : await getSourceText(handoff);
    // a file that named people by role, or went on without what may not be shown, would spoil the wiki
    if (person.isByRole === true || (handoff !== undefined && text === undefined)) return [];
    return [{ params: { person: person.id }, props: { person, text }, cacheKey: keyOf(fields, person.id, text) }];
  });
  return (await Promise.all(all)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { person, text } }) => {
  const { corpus, today } = await getSite();
  const handoff = handoffsOf(corpus, person).at(-1);
  const begun = handoff === undefined || text === undefined ? undefined : { handoff, text };
  const urlOf = (entry: Parameters<typeof entryUrl>[1]) => entryUrl(corpus, entry);
  return Response.json(openStart(corpus, riskNotes(corpus, today), urlOf, person, begun, today));
};
