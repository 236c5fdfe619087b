/** What a team's own wiki begins with: the folders, and one example of each kind that shows what goes where. */

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, type IsoDate } from '../domain/date.ts';
import { ownVersion } from '../load/own-version.ts';
import type { NewFile } from './edits.ts';

const folder = fileURLToPath(new URL('starter/', import.meta.url));

/** Days from now on which the person of the example leaves. */
const daysLeft = 180;

/** The files of a new content folder, by their paths from it; the examples happen on `today`, and somebody leaves in half a year. */
export async function starterFiles(today: IsoDate): Promise<readonly NewFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (path) => ({
      file: path.slice(folder.length).split(sep).join('/').replaceAll('TODAY', today),
      text: (await readFile(path, 'utf8'))
        .replaceAll('TODAY', today)
        .replaceAll('LAST-DAY', addDays(today, daysLeft))
        .replaceAll('CAIRN-VERSION', ownVersion().replace(/\.\d+$/, '')),
    })),
  );
}
