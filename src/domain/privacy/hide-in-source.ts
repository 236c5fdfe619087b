/** What of a text as its author wrote it, in Markdown or MDX, may not be published? */

import type { Body } from '../body.ts';
import { withheld } from './addresses.ts';
import { hide, type FindHidden } from './hide-in-text.ts';

export interface SourceHiding {
  readonly find: FindHidden;
  readonly href: (href: string) => string | undefined;
  readonly reference: (component: 'ref' | 'term' | 'fact', id: string) => string;
}

/** The text with links written anew or taken out, and everything else replaced where it stands. Lines stay as many. */
export function hideInSource(text: string, body: Body | undefined, { find, href, reference }: SourceHiding): string {
  let result = text.replace(
    /(<(Ref|Term|Fact)\b[^<>]*?\bid\s*=\s*)(["'])(.*?)\3/gs,
    (_, open: string, component: string, quote: string, id: string) =>
      `${open}${quote}${reference(component.toLowerCase() as 'ref' | 'term' | 'fact', id)}${quote}`,
  );
  for (const { src } of body?.assets ?? []) {
    const next = hide(find, src, true);
    if (next !== src) result = result.replaceAll(src, () => next);
  }
  for (const written of new Set(body?.links.map((link) => link.href))) {
    const next = href(written);
    if (next === written) continue;
    const target = new RegExp(String.raw`\]\(\s*<?${escaped(written)}>?(\s+(?:"[^"]*"|'[^']*'))?\s*\)`, 'g');
    result =
      next === undefined
        ? result.replace(
            new RegExp(String.raw`(?<!!)\[((?:[^[\]]|\[[^[\]]*\])*)${target.source}`, 'g'),
            (_, words: string) => words,
          )
        : result.replace(target, (_, title: string | undefined) => `](${next}${title ?? ''})`);
    // `[label]: address` stands on a line of its own
    const definition = new RegExp(String.raw`^( {0,3}\[[^\]]+\]:\s*)<?${escaped(written)}>?`, 'gm');
    result = result.replace(definition, (_, label: string) => `${label}${next ?? '#'}`);
  }
  const hidden = hide(find, result);
  return hidden.replaceAll(`<${withheld}>`, withheld);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
