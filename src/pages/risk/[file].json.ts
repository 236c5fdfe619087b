/** What the browser asks for questions about risk. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite, keyOf } from '../../load/from-astro.ts';
import { riskFile } from '../../views/risk-file.ts';

export const getStaticPaths = (async () => {
  const { corpus, today } = await getSite();
  const json = JSON.stringify(riskFile(corpus, today));
  return [{ params: { file: 'data' }, props: { json }, cacheKey: keyOf(json) }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
