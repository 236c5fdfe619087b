/** What a schema says of data it does not take, one line a problem: `path: message`. */

import type { z } from 'zod';

export function messagesOf(schema: z.ZodType, data: unknown): readonly string[] {
  const result = schema.safeParse(data);
  return (result.error?.issues ?? []).map((issue) => {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') return `${path}: unknown ${issue.keys.join(', ')}`;
    if (issue.code === 'invalid_value') return `${path}: one of ${issue.values.join(', ')}`;
    return `${path}: ${issue.message}`;
  });
}
