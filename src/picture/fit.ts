/** How large can a title be, so that all of it stands in the room there is? */

import { widthOf } from './letters.ts';

export interface Fit {
  /** Of the letters, in pixels. */
  readonly size: number;
  /** More than these are cut, with `…` at the end. */
  readonly lines: number;
}

export const lineHeight = 1.14;

const sizes = [84, 72, 60, 50, 42, 36];

/** The width of a letter of the title's face to its size, with some room for lines that end early. */
const letterWidth = 0.56;

/** The largest size at which the text is likely to fit; the smallest, cut, where it does not. */
export function fitTitle(text: string, room: { readonly width: number; readonly height: number }): Fit {
  const letters = widthOf(text);
  const fits = sizes.map((size) => ({ size, lines: Math.floor(room.height / (size * lineHeight)) }));
  const isEnough = ({ size, lines }: Fit) => lines > 0 && letters * size * letterWidth <= room.width * lines;
  return fits.find(isEnough) ?? fits.at(-1)!;
}
