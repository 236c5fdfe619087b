/** What points at what: every entry a node, every field that names another entry an edge. */

import { z } from 'zod';
import { aliasesOf, findEntry, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { referencesOf } from '../../domain/relations.ts';
import { head, headOf, referenceTo, url } from './shared.ts';

const node = z.object({
  id: z.string().meta({ description: 'The kind, a colon, and the id: `record:bf16-over-fp16`.' }),
  kind: z.string().meta({ description: 'The kind of entry, such as `record` or `person`.' }),
  name: z.string().meta({ description: 'As it is shown.' }),
  url: url.optional(),
  state: z.string().optional().meta({ description: 'The state of a record, or of a person.' }),
  aliases: z
    .array(z.string())
    .optional()
    .meta({ description: 'Its old ids; absent where it has none, and for people.' }),
});

const edge = z.object({
  from: z.string().meta({ description: 'The id of the node that names the other.' }),
  to: z.string().meta({ description: 'The id of the node that is named.' }),
  field: z
    .string()
    .meta({ description: 'The field that names the other, in the author’s words, such as `supersedes` or `steward`.' }),
});

export const graphFile = z
  .object({
    ...head,
    nodes: z.array(node).meta({ description: 'Every entry.' }),
    edges: z.array(edge).meta({ description: 'Every field that names another entry, once.' }),
  })
  .meta({ title: 'What points at what', description: 'api/v1/graph.json' });
export type GraphFile = z.infer<typeof graphFile>;

export function graphData(corpus: Corpus, today: IsoDate): GraphFile {
  const entries = Object.values(corpus.entries).flatMap((map): readonly AnyEntry[] => [...map.values()]);
  const edges = new Map<string, GraphFile['edges'][number]>();
  for (const entry of entries) {
    for (const { path, name, kinds } of referencesOf(entry)) {
      const target = kinds.map((kind) => findEntry(corpus, kind, name)).find((found) => found !== undefined);
      if (target === undefined) continue;
      const found = { from: nodeId(entry), to: nodeId(target), field: String(path[0]) };
      edges.set(`${found.from} ${found.field} ${found.to}`, found);
    }
  }
  return {
    ...headOf(today),
    nodes: entries.map((entry) => {
      const { name, url: address, state } = referenceTo(corpus, entry, today);
      // those of people are addresses and handles
      const aliases = entry.kind === 'person' ? [] : aliasesOf(entry);
      const others = aliases.length === 0 ? {} : { aliases: [...aliases] };
      return { id: nodeId(entry), kind: entry.kind, name, url: address, state, ...others };
    }),
    edges: [...edges.values()],
  };
}

function nodeId({ kind, id }: AnyEntry): string {
  return `${kind}:${id}`;
}
