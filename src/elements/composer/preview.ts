/** Asks the reader in a worker, and shows what it says of a text. */

import type { Problem } from '../../mdx/core/problem.ts';
import type { PlainNode, Read } from './preview-worker.ts';

export interface Preview {
  /** `undefined` where no reader can be had. A text that takes too long has one problem that says so. */
  read(text: string): Promise<Read | undefined>;
}

/** As long as the build gives one text. */
const mostMs = 5000;

const slow: Problem = {
  code: 'too-complex',
  line: 1,
  column: 1,
  message: 'this takes too long to read',
  hint: 'Look for very long runs of `*`, `_`, `>` or brackets.',
};

/** The worker is started with the first text; texts are read one after the other. */
export function openPreview(): Preview {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const readNow = (text: string) =>
    new Promise<Read | undefined>((resolve) => {
      worker ??= new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' });
      const current = worker;
      const stop = new AbortController();
      const end = (read: Read | undefined) => {
        clearTimeout(timer);
        stop.abort();
        if (read === undefined || read.problems[0] === slow) {
          worker?.terminate();
          worker = undefined;
        }
        resolve(read);
      };
      const timer = setTimeout(() => end({ problems: [slow], content: [] }), mostMs);
      const { signal } = stop;
      current.addEventListener('message', ({ data }: MessageEvent<Read>) => end(data), { signal });
      current.addEventListener('error', () => end(undefined), { signal });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have no origin
      current.postMessage(text);
    });
  return {
    read(text) {
      const next = last.then(() => readNow(text));
      last = next;
      return next;
    },
  };
}

/** What an author may write, of which nothing loads or runs anything. */
const shown = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del a table thead tbody tr th td br hr sub sup section'.split(
    ' ',
  ),
);

/** Elements for a plain tree; other tags are left out, and their words stay. */
export function drawPlain(content: readonly PlainNode[]): readonly (Node | string)[] {
  return content.flatMap((node) => {
    if (typeof node === 'string') return node;
    if (!shown.has(node.tag)) return [...drawPlain(node.content)];
    const drawn = document.createElement(node.tag);
    if (node.href !== undefined && /^(?:https?|mailto):/i.test(node.href)) {
      Object.assign(drawn, { href: node.href, target: '_blank', rel: 'noopener' });
    }
    drawn.append(...drawPlain(node.content));
    return drawn;
  });
}

/** `Line 3: “{x}” is an expression, … Write …` */
export function problemWords({ line, message, hint }: Problem): string {
  return `Line ${line}: ${message}.${hint === undefined ? '' : ` ${hint}`}`;
}
