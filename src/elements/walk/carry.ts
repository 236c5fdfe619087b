/** How does progress get to another machine? In the fragment of a link, which browsers never send, or as a file. */

import { array, literal, object, optional, safeParse, string, tuple } from 'valibot';
import { readProgress, writeProgress, type Read } from './stored.ts';
import type { Progress } from './progress.ts';
import { readTexts, type Texts } from './texts.ts';

/** What a fragment begins with that carries progress; the number is the version of the packing. */
const carried = '#walked=1.';

const mostUnpacked = 1_000_000;

/** The fragment, with `#`: JSON, packed with DEFLATE (RFC 1951), in letters that a link may hold (RFC 4648, section 5). */
export async function writeFragment(progress: Progress): Promise<string> {
  const packed = await through(new TextEncoder().encode(writeProgress(progress)), new CompressionStream('deflate-raw'));
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return carried + letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What a fragment carries; `undefined` where it is not meant to carry anything. */
export async function readFragment(fragment: string): Promise<Read | undefined> {
  const [, number, packed = ''] = /^#walked=(\d+)\.(.*)$/s.exec(fragment) ?? [];
  if (number === undefined) return undefined;
  if (Number(number) > 1) return { kind: 'newer', version: Number(number) };
  try {
    const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const text = await through(bytes, new DecompressionStream('deflate-raw'));
    return readProgress(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return { kind: 'unreadable' };
  }
}

/** What a file holds: the progress as it is stored, and the texts of what was read. */
export function writeFile(progress: Progress, texts: Texts): string {
  const kept = JSON.parse(writeProgress(progress)) as object;
  return `${JSON.stringify({ cairn: 'progress', ...kept, texts: [...texts] }, null, 1)}\n`;
}

const named = object({ cairn: literal('progress'), texts: optional(array(tuple([string(), string()])), []) });

/** What somebody's file turned out to be; any other JSON is `unreadable`. */
export function readFile(text: string): { readonly read: Read; readonly texts: Texts } {
  const none = { read: { kind: 'unreadable' }, texts: new Map() } as const;
  try {
    const file = safeParse(named, JSON.parse(text));
    if (!file.success) return none;
    return { read: readProgress(text), texts: readTexts(JSON.stringify(file.output.texts)) };
  } catch {
    return none;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough<Uint8Array<ArrayBuffer>>(stream).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > mostUnpacked) throw new Error('a link that unpacks to more than anybody walks');
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
