/** The files that lie beside entries and are shown in them, each under a name that changes with what is in it. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { getAssets, readAsset, type Asset } from '../../load/from-astro.ts';

export const getStaticPaths = (async () => {
  const assets = await getAssets();
  return assets.map((asset) => ({ params: { name: asset.name }, props: { asset }, cacheKey: asset.name }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ asset: Asset }> = async ({ props }) => {
  const bytes = await readAsset(props.asset);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': typeOf(props.asset.name) } });
};

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** The type of a file by its ending; a built site's server has a table of its own. */
function typeOf(name: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
