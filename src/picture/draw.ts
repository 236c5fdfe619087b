/** From the words of a picture to a PNG. The library draws in threads of Node's own, as many at once as there are cores. */

import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Renderer } from '@takumi-rs/core';
import { pictureSize, type RecordPicture } from '../views/picture.ts';
import { coverageOf, readFonts } from './fonts.ts';
import { pictureLayout } from './layout.ts';
import { readTheme } from './theme.ts';

/** Draws one picture; nothing is asked of the network, and nothing of the fonts of this machine. */
export type Draw = (picture: RecordPicture) => Promise<Uint8Array>;

const root = new URL('../../', import.meta.url);
const textOf = (file: string) => readFile(new URL(file, root), 'utf8');

/** Reads fonts and colours once, for all pictures. */
export async function openDrawing(): Promise<Draw> {
  const [fonts, mark, ...styles] = await Promise.all([
    readFonts(),
    textOf('public/favicon.svg'),
    textOf('src/styles/tokens.css'),
    textOf('src/styles/components.css'),
  ]);
  const means = { covers: coverageOf(fonts), theme: readTheme(styles.join('\n')), mark };
  const renderer = new Renderer();
  for (const { family, data } of fonts) await renderer.registerFont({ name: family, data });
  const fontFamilies = [...new Set(fonts.map(({ family }) => family))];
  const inTurn = atMost(availableParallelism());
  return (picture) =>
    inTurn(() =>
      renderer.render(pictureLayout(picture, means) as never, { ...pictureSize, format: 'png', fontFamilies }),
    );
}

/** Runs so many tasks at once; the others wait in their order. */
function atMost(places: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
