/** The texts that matter of what a path leads to, for browsers that show what has changed in them. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite, keyOf, shortDigest } from '../../../load/from-astro.ts';
import { pathPage } from '../../../views/path.ts';
import { pathParts } from '../../../views/walk.ts';

export const getStaticPaths = (async () => {
  const { corpus, today } = await getSite();
  return [...corpus.entries.path.values()].map((path) => {
    const parts = pathParts(pathPage(corpus, path, shortDigest, today));
    return { params: { id: path.id }, props: { parts }, cacheKey: keyOf(parts) };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ parts: ReturnType<typeof pathParts> }> = ({ props }) => Response.json(props.parts);
