/** The two sites that journeys visit: the sample wiki at the root, and the same under a base path. */

import { fileURLToPath } from 'node:url';

const firstPort = Number(process.env.CAIRN_TEST_PORT ?? 4410);

export const sites = {
  root: siteAt('/', firstPort),
  based: siteAt('/wiki/', firstPort + 1),
} as const;

function siteAt(base: string, port: number) {
  const name = base === '/' ? 'root' : 'based';
  const outDir = fileURLToPath(new URL(`../../.cache/journeys/${name}`, import.meta.url));
  return { base, port, url: `http://localhost:${port}${base}`, outDir };
}
