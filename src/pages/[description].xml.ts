/** What browsers read to take the wiki as a search engine; nothing for a wiki that does not know its own address. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../load/from-astro.ts';
import { openSearchXml } from '../views/open-search.ts';

export const getStaticPaths = (async () => {
  const { corpus } = await getSite();
  const xml = openSearchXml(corpus);
  return xml === undefined ? [] : [{ params: { description: 'opensearch' }, props: { xml }, cacheKey: xml }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
