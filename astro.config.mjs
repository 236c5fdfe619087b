// What Astro needs to know whatever the wiki. The commands of src/cli add the rest: the content, the base path, the folders.
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/**
 * Links of the guide that leave the site do not tell where they stood, as those of records.
 * @type {import('satteri').HastPluginDefinition}
 */
const markOutside = {
  name: 'cairn:mark-outside',
  element: {
    filter: ['a'],
    visit(node, context) {
      if (/^https?:/.test(String(node.properties['href'])))
        context.setProperty(node, 'rel', ['noreferrer', 'noopener']);
    },
  },
};

export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  integrations: [mdx()],
  // the guide alone goes through Astro's own pipeline; records are compiled by src/mdx
  markdown: {
    processor: satteri({ hastPlugins: [markOutside] }),
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    // what browsers get of it asks the document for the meaning of `&amp;`, and the worker that reads texts has none
    resolve: {
      alias: {
        'decode-named-character-reference': fileURLToPath(import.meta.resolve('decode-named-character-reference')),
      },
    },
  },
});
