/** Words planted in content that must not come out anywhere: looked for in every file, also within compressed ones. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Each place below a folder where a canary sings: in the name of a file or a folder, or in what is in it, with its surroundings. */
export function findCanaries(dir: string, canaries: readonly RegExp[]): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(dir.length + 1);
    const text = entry.isFile() ? readPlain(path) : '';
    return canaries.flatMap((canary) => [
      ...(canary.test(decoded(name)) ? [`the name ${name} (${canary})`] : []),
      ...singing(text, canary).map((found) => `${name}: ${found} (${canary})`),
    ]);
  });
}

/** How many files below a folder are compressed, and so had to be opened. */
export function countCompressed(dir: string): number {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.filter((entry) => isCompressed(readFileSync(join(entry.parentPath, entry.name)))).length;
}

/** All that is below a folder in one text: the paths of its files, and what is in them. */
export function readPlainBelow(dir: string): string {
  return textsBelow(dir)
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n');
}

/** Every file below a folder, unpacked where it is packed. */
export function textsBelow(dir: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: path.slice(dir.length + 1), text: readPlain(path) };
    });
}

/** The text of a file, unpacked where it is compressed. */
export function readPlain(path: string): string {
  const bytes = readFileSync(path);
  return (isCompressed(bytes) ? gunzipSync(bytes) : bytes).toString('utf8');
}

function isCompressed(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The text as it is, and as addresses and scripts write it. */
function singing(text: string, canary: RegExp): readonly string[] {
  const found = canary.exec(text) ?? canary.exec(decoded(text));
  return found === null
    ? []
    : [found.input.slice(Math.max(0, found.index - 60), found.index + 60).replace(/\s+/g, ' ')];
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
