/** A renderer without threads, limits and cache: for small texts whose compiling is not what a test is about. */

import { keyOf, knownOf } from '../../src/mdx/cache.ts';
import { compileBody } from '../../src/mdx/compile.ts';
import type { Renderer } from '../../src/mdx/renderer.ts';

/** To begin threads takes a second, as long as a hundred such texts. */
export function inlineRenderer(contentDir: string): Renderer {
  const compiled = new Map<string, string>();
  return {
    async compile(source) {
      const compilation = await compileBody(source, contentDir);
      const known = knownOf(keyOf(source), compilation);
      compiled.set(known.body.digest, compilation.html);
      return known;
    },
    async html(digest) {
      const html = compiled.get(digest);
      if (html === undefined) throw new Error(`No compiled text has the digest ${digest}.`);
      return html;
    },
    prune: () => undefined,
    rest: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
