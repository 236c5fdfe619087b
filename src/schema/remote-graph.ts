/** What is taken from the `graph.json` of another site: as little as references need, and nothing on trust. */

import { z } from 'zod';

const text = z.string().max(2000);

export const remoteGraphSchema = z.object({
  version: z.literal(1),
  nodes: z
    .array(
      z.object({
        id: text,
        kind: text,
        name: text,
        url: text.optional(),
        state: text.optional(),
        aliases: z.array(text).optional(),
      }),
    )
    .max(500_000),
  edges: z.array(z.object({ from: text, to: text, field: text })).max(5_000_000),
});

export type RemoteGraph = z.infer<typeof remoteGraphSchema>;
