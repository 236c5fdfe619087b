/**
 * Has Astro make a program of `src/pages`: `node make-program.ts BASE FOLDER`. Run in a process of its own, so that
 * the memory that bundling takes is given back. Leaves `FOLDER/server` (the program) and `FOLDER/client` (what pages load).
 */

import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'astro';

const root = resolve(import.meta.dirname, '../..');
const [base = '/', folder = ''] = process.argv.slice(2);
const client = join(folder, 'client');
/** Where Astro keeps the program while it renders. */
const bundled = join(client, '.prerender');

process.chdir(root);
await build({
  root,
  base,
  outDir: client,
  cacheDir: join(folder, 'cache'),
  logLevel: 'error',
  integrations: [
    {
      name: 'cairn:program',
      hooks: {
        'astro:build:setup': ({ updateConfig }) => {
          const input = join(import.meta.dirname, 'program-entry.ts');
          updateConfig({ environments: { prerender: { build: { rolldownOptions: { input } } } } });
        },
        'astro:build:start': ({ setPrerenderer }) => {
          setPrerenderer({
            name: 'cairn:program',
            // nothing is rendered here: the program is taken away before Astro removes it
            setup: () => rename(bundled, join(folder, 'server')),
            getStaticPaths: async () => [],
            render: () => Promise.reject(new Error('no page is rendered while the program is made')),
          });
        },
      },
    },
  ],
});
