/** Which text do the bytes of a foreign file hold? */

import { largestFile } from '../../load/read-text.ts';

export type Decoded = { readonly text: string; readonly guess?: string | undefined } | { readonly reason: string };

/** The text with `\n` at the ends of lines and without a byte order mark; or why there is none. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestFile)
    return {
      reason: `the file has ${(bytes.length / 1024 / 1024).toFixed(1)} MB, more than the ${largestFile / 1024 / 1024} MB that are read`,
    };
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (mark !== undefined)
    return {
      text: tidy(new TextDecoder(mark).decode(bytes)),
      guess: `text is in ${mark.toUpperCase()}, by its first two bytes`,
    };
  const zero = bytes.indexOf(0);
  if (zero !== -1) return { reason: `the file is not text: byte ${zero + 1} is NUL` };
  try {
    return { text: tidy(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return {
      text: tidy(new TextDecoder('windows-1252').decode(bytes)),
      guess: 'text is not UTF-8, so it is read as Windows-1252',
    };
  }
}

/** Control characters other than tabs print nothing, and no reader of ours takes them. */
function tidy(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Control}/gu, ' ');
}
