/** The path as plain data, for the bar on the pages of its steps; under its old ids too. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite, keyOf, shortDigest } from '../../../load/from-astro.ts';
import { oldAddresses } from '../../../views/aliases.ts';
import { pathPage } from '../../../views/path.ts';
import { walkedPath } from '../../../views/walk.ts';

export const getStaticPaths = (async () => {
  const { corpus, today } = await getSite();
  const named = [...corpus.entries.path.values()].map((entry) => ({ id: entry.id, entry }));
  return [...named, ...oldAddresses(corpus, 'path')].map(({ id, entry }) => {
    const path = walkedPath(pathPage(corpus, entry, shortDigest, today));
    return { params: { id }, props: { path }, cacheKey: keyOf(path) };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: ReturnType<typeof walkedPath> }> = ({ props }) => Response.json(props.path);
