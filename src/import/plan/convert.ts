/** The body of one record, as MDX among our records. */

import { toMdx } from '../body/to-mdx.ts';
import type { Losses, SourceBody } from '../draft.ts';
import type { Relations } from './relate.ts';
import { rewriteFor, type Asset, type Place } from './rewrite.ts';
import { makeResolver, type Resolver, type Target } from './resolve.ts';

/** What links and images of all bodies are held against. */
export interface Site {
  readonly targets: readonly Target[];
  readonly files: ReadonlyMap<string, string>;
  /** Paths of the source's files that are no records. */
  readonly others: readonly string[];
}

export interface BodyTask extends Place {
  readonly body: SourceBody;
  readonly lost: Relations['lost'];
}

export interface DoneBody extends Losses {
  readonly mdx: string;
  readonly assets: readonly Asset[];
}

/** Converts bodies one after another, with the same site. */
export function makeConverter(site: Site): (task: BodyTask) => DoneBody {
  const resolver: Resolver = makeResolver(site.targets);
  const others = new Map(site.others.map((path) => [path.toLowerCase(), path]));
  return ({ path, file, body, lost }) => {
    const rewriting = rewriteFor(
      { path, file },
      resolver,
      (id) => site.files.get(id),
      (wanted) => others.get(wanted.toLowerCase()),
    );
    const { mdx, guessed, kept, dropped } = toMdx(withLost(body, lost), rewriting);
    return { mdx, guessed, kept: [...kept, ...rewriting.kept], dropped, assets: rewriting.assets };
  };
}

/** Fields that name nothing here are told after the text. */
function withLost(body: SourceBody, lost: Relations['lost']): SourceBody {
  if (lost.length === 0) return body;
  if (body.kind === 'markdown') {
    const items = lost.map(({ field, words }) => `- ${field}: \`${words.replaceAll('`', "'")}\``);
    return { kind: 'markdown', text: [body.text, items.join('\n')].filter((part) => part !== '').join('\n\n') };
  }
  if (body.kind === 'tree') {
    const children = lost.map(({ field, words }) => ({
      type: 'listItem' as const,
      spread: false,
      children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: `${field}: ${words}` }] }],
    }));
    return {
      kind: 'tree',
      tree: {
        ...body.tree,
        children: [...body.tree.children, { type: 'list', ordered: false, spread: false, children }],
      },
    };
  }
  const items = lost.map(({ field, words }) => ({
    type: 'element' as const,
    tagName: 'li',
    properties: {},
    children: [{ type: 'text' as const, value: `${field}: ${words}` }],
  }));
  return {
    kind: 'html',
    tree: {
      ...body.tree,
      children: [...body.tree.children, { type: 'element', tagName: 'ul', properties: {}, children: items }],
    },
  };
}
