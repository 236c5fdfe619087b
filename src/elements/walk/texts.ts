/** Which texts does the browser keep of what was read, so that it can show what has changed? By their digests. */

import { array, maxLength, pipe, safeParse, string, tuple } from 'valibot';
import type { ReadPart } from '../../domain/walk.ts';
import type { Progress } from './progress.ts';

/** By digest, oldest first. */
export type Texts = ReadonlyMap<string, string>;

/** Characters of one text, and of all of them; a browser gives a site some five million. */
const longest = 4096;
const mostKept = 2_000_000;

const shape = array(tuple([pipe(string(), maxLength(80)), pipe(string(), maxLength(longest))]));

export function writeTexts(texts: Texts): string {
  return JSON.stringify([...texts]);
}

/** None where the text is not ours. */
export function readTexts(text: string | null): Texts {
  try {
    const read = safeParse(shape, JSON.parse(text ?? '[]'));
    return new Map(read.success ? read.output : []);
  } catch {
    return new Map();
  }
}

/** With the texts of `parts`, without those that no mark speaks of, and without the oldest where they are too many. */
export function withParts(texts: Texts, parts: readonly ReadPart[], progress: Progress): Texts {
  const needed = digestsIn(progress);
  const all = [...texts, ...parts.map(({ digest, text }) => [digest, text.slice(0, longest)] as const)];
  const kept = [...new Map(all)].filter(([digest]) => needed.has(digest));
  let size = kept.reduce((sum, [, text]) => sum + text.length, 0);
  while (size > mostKept) size -= kept.shift()?.[1].length ?? size;
  return new Map(kept);
}

function digestsIn(progress: Progress): ReadonlySet<string> {
  const marks = [...progress.values()].flatMap(({ steps }) => [...steps.values()]);
  return new Set(marks.flatMap(({ digests = {} }) => Object.values(digests)));
}
