/** From the graph of another site to the entries that references can name. Its addresses are made to lie below its own. */

import { withoutMarks } from '../domain/marks.ts';
import type { RemoteEntry } from '../domain/remote.ts';
import type { RemoteGraph } from '../schema/remote-graph.ts';

/** A chain of records that supersede each other is followed so far. */
const longestChain = 100;

/** `url` is the address of the site, with its base path and a `/` at its end. */
export function remoteEntries({ nodes, edges }: RemoteGraph, url: string): readonly RemoteEntry[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const successors = Map.groupBy(
    edges.filter(({ field }) => field === 'supersedes'),
    ({ to }) => to,
  );
  const currentOf = (id: string) => {
    const seen = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !seen.has(at) && seen.size < longestChain) {
      const node = known.get(at);
      if (node !== undefined && at !== id && node.state === 'accepted') return node;
      seen.add(at);
      const next: readonly { readonly from: string }[] = successors.get(at) ?? [];
      at = next.find(({ from }) => known.get(from)?.state !== 'rejected')?.from;
    }
    return undefined;
  };
  return nodes.flatMap((node): RemoteEntry | [] => {
    const page = pageUnder(url, node.url);
    if (page === undefined) return [];
    const current = node.state === 'superseded' ? currentOf(node.id) : undefined;
    const currentPage = pageUnder(url, current?.url);
    return {
      kind: node.kind,
      id: withoutKind(node.id),
      name: plain(node.name),
      url: page,
      state: node.state === undefined ? undefined : plain(node.state),
      aliases: node.aliases ?? [],
      current:
        current === undefined || currentPage === undefined
          ? undefined
          : { id: withoutKind(current.id), name: plain(current.name), url: currentPage },
    };
  });
}

/**
 * The address of a page below that of its site. A site that names an `origin` may be reached under another one, so its path
 * alone counts; `undefined` for one that would lead elsewhere.
 */
function pageUnder(site: string, page: string | undefined): string | undefined {
  const found = page === undefined ? null : URL.parse(page, site);
  if (found === null || !/^https?:$/.test(found.protocol)) return undefined;
  const address = new URL(site).origin + found.pathname + found.hash;
  return address.startsWith(site) ? address : undefined;
}

function withoutKind(id: string): string {
  return id.replace(/^[a-z]+:/, '');
}

function plain(words: string): string {
  return withoutMarks(words)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
