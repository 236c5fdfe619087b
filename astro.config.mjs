// What Astro needs to know whatever the wiki. The commands of src/cli add the rest: the content, the base path, the folders.
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';

export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  integrations: [mdx()],
  // the guide alone goes through Astro's own pipeline; records are compiled by src/mdx
  markdown: {
    processor: unified({ remarkPlugins: [remarkGfm], rehypePlugins: [() => markOutside] }),
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

/**
 * Links of the guide that leave the site do not tell where they stood, as those of records.
 * @param {import('hast').Root | import('hast').Element} node
 */
function markOutside(node) {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (/^https?:/.test(String(child.properties['href']))) child.properties['rel'] = ['noreferrer', 'noopener'];
    markOutside(child);
  }
}
