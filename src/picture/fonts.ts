/** The fonts of pictures: that of the pages, for the letters of Europe, and one for signs. */

import { readFile } from 'node:fs/promises';
import { create } from 'fontkitten';
import type { Covers } from './letters.ts';

export interface PictureFont {
  readonly family: string;
  readonly data: Uint8Array;
}

const text = 'Brygada 1918';
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const packages: readonly (readonly [family: string, file: string])[] = [
  ...subsets.map(
    (subset) => [text, `@fontsource-variable/brygada-1918/files/brygada-1918-${subset}-wght-normal.woff2`] as const,
  ),
  ['STIX Two Math', '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2'],
];

/** In the order in which they are asked for a letter. */
export function readFonts(): Promise<readonly PictureFont[]> {
  return Promise.all(
    packages.map(async ([family, file]) => ({ family, data: await readFile(new URL(import.meta.resolve(file))) })),
  );
}

export function coverageOf(fonts: readonly PictureFont[]): Covers {
  const known = new Set(
    fonts.flatMap(({ data }) => {
      const font = create(Buffer.from(data));
      return 'characterSet' in font ? font.characterSet : [];
    }),
  );
  return (codePoint) => known.has(codePoint);
}
