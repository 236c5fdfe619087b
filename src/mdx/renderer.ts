/** How is a body compiled, once only for the same text? Cache first, threads of another process for the rest. */

import { keyOf, knownOf, openCache, type Known } from './cache.ts';
import type { BodySource, Compilation } from './compiled.ts';
import type { Problem } from './core/problem.ts';
import { openProcess } from './process.ts';
import { refusal } from './refusal.ts';
import type { Answer } from './worker.ts';

export interface RendererOptions {
  /** The content folder; nothing outside it is read. */
  readonly contentDir: string;
  /** Where compiled bodies are kept from one run to the next; in memory only when absent. */
  readonly cacheDir?: string | undefined;
  /** At most so many threads; one for each core by default. */
  readonly threads?: number | undefined;
  /** How long one body may take, in milliseconds; 5000 by default. */
  readonly timeoutMs?: number | undefined;
  /** Told once when there is something to compile, so that others can use the wait. */
  readonly onWork?: (() => void) | undefined;
  /** Told once when the cache folder cannot be written; the work goes on without it. */
  readonly onCacheProblem?: ((reason: string) => void) | undefined;
}

export interface Renderer {
  /** Compiles a body, or finds it compiled. Never rejects on what an author wrote. */
  compile(source: BodySource): Promise<Known>;
  /** The HTML of a compiled body by its digest, with its marks still to fill. Rejects for a digest that is not known. */
  html(digest: string): Promise<string>;
  /** Removes the cached bodies of all other digests: those of files that were changed, renamed or deleted. */
  prune(keep: ReadonlySet<string>): void;
  /** Ends the process of the threads when it has nothing to do, to free its memory; the next text starts it again. */
  rest(): Promise<void>;
  /** Ends it for good. */
  close(): Promise<void>;
}

export function createRenderer(options: RendererOptions): Renderer {
  const { contentDir, cacheDir, threads, timeoutMs = 5000, onWork, onCacheProblem = () => undefined } = options;
  let hasTold = false;
  const tellProblem = (reason: string): void => {
    if (!hasTold) onCacheProblem(reason);
    hasTold = true;
  };
  const cache = openCache(contentDir, cacheDir, tellProblem);
  const pool = openProcess({ contentDir, cacheDir, timeoutMs, threads });
  /** For an entry whose HTML turns out to be damaged. */
  const sources = new Map<string, BodySource>();

  let hasWorked = false;
  const compileAnew = async (source: BodySource, isLost = false): Promise<Known> => {
    if (!hasWorked) onWork?.();
    hasWorked = true;
    const answer = await pool.run(source, isLost);
    if (answer.state !== 'done') {
      const refused = refusalOf(source, answer, timeoutMs);
      const known = knownOf(keyOf(source), refused);
      cache.remember(known.body.digest, refused.html);
      return known;
    }
    const { known, html, problem } = answer;
    if (html !== undefined) cache.remember(known.body.digest, html);
    if (problem !== undefined) tellProblem(problem);
    return known;
  };

  return {
    async compile(source) {
      const known = cache.find(keyOf(source)) ?? (await compileAnew(source));
      sources.set(known.body.digest, source);
      return known;
    },
    async html(digest) {
      const found = cache.html(digest);
      if (found !== undefined) return found;
      const source = sources.get(digest);
      if (source !== undefined) await compileAnew(source, true);
      const again = cache.html(digest);
      if (again === undefined) throw new Error(`No compiled text has the digest ${digest}; compile it first.`);
      return again;
    },
    prune: (keep) => cache.prune(keep),
    rest: () => pool.rest(),
    async close() {
      await pool.close();
      cache.close();
    },
  };
}

/** What stands for a body that could not be compiled. It is not cached: another time the machine may be less busy. */
function refusalOf(source: BodySource, answer: Answer, timeoutMs: number): Compilation {
  const problem: Problem =
    answer.state === 'failed'
      ? {
          code: 'invalid-mdx',
          line: 1,
          column: 1,
          message: `the renderer failed on this text: ${answer.reason.split('\n')[0] ?? ''}`,
          hint: 'This is a mistake of the renderer; please report it with the text.',
        }
      : {
          code: 'too-complex',
          line: 1,
          column: 1,
          message: `the text took more than ${timeoutMs / 1000} s, or more memory than one text may, to read`,
          hint: 'Split it, or look for very long runs of `*`, `_`, `>` or brackets, and for lists nested very deep.',
        };
  return refusal(source.file, [problem]);
}
