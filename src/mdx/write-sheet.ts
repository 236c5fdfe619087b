/** Writes `src/styles/rendered.css`: `node src/mdx/write-sheet.ts`, after a change of what it is made from. */

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { sheetText } from './sheet.ts';

export const sheetFile = path.resolve(import.meta.dirname, '../styles/rendered.css');

/** The sheet as it should stand in the file. */
export async function formattedSheet(): Promise<string> {
  const config = await resolveConfig(sheetFile);
  return format(sheetText(), { ...config, filepath: sheetFile });
}

if (process.argv[1] === import.meta.filename) writeFileSync(sheetFile, await formattedSheet());
