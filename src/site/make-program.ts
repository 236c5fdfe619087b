/**
 * Has Astro make a program of `src/pages`: `node make-program.ts BASE FOLDER`. Run in a process of its own, so that
 * the memory that bundling takes is given back. Leaves `FOLDER/server` (the program) and `FOLDER/client` (what pages load).
 */

import { rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { licencesText, packagesIn, type Bundle } from './shipped-packages.ts';

const root = resolve(import.meta.dirname, '../..');
const [base = '/', folder = ''] = process.argv.slice(2);
const client = join(folder, 'client');
/** Where Astro keeps the program while it renders. */
const bundled = join(client, '.prerender');

/** Folders of packages that a browser gets something of: our own, and that of the search index, which joins the site later. */
const shipped = [root, dirname(dirname(fileURLToPath(import.meta.resolve('pagefind'))))];

/** Looks into what is bundled, for pages and, in a build of its own, for workers. */
const lookIn = {
  name: 'cairn:shipped',
  generateBundle(this: { readonly environment?: { readonly name: string } }, _options: unknown, bundle: unknown) {
    const isServer = this.environment !== undefined && this.environment.name !== 'client';
    shipped.push(...packagesIn(bundle as Bundle, root, isServer));
  },
};

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
        'astro:config:setup': ({ updateConfig }) => {
          updateConfig({ vite: { plugins: [lookIn], worker: { plugins: () => [lookIn] } } });
        },
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
await writeFile(join(client, 'licences.txt'), licencesText(shipped));
