/** Which files of a content folder are entries, of which kind, and under which id. */

import { statSync, type Stats } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { entryKinds, folderOf, kindOfFile, type EntryKind } from '../domain/entry.ts';
import { reservedIds, slugOf } from '../domain/id.ts';
import { issue, type Issue } from '../domain/issue.ts';

/** The endings that each folder takes for entries. */
export const endingsOf: Readonly<Record<EntryKind, readonly string[]>> = {
  record: ['.mdx', '.md'],
  handoff: ['.mdx', '.md'],
  path: ['.mdx', '.md'],
  person: ['.yaml', '.yml'],
  event: ['.yaml', '.yml'],
  team: ['.yaml', '.yml'],
  system: ['.yaml', '.yml'],
  receipt: ['.yaml', '.yml'],
  term: ['.yaml', '.yml'],
  fact: ['.yaml', '.yml'],
};

/** What may lie beside an entry to be shown in it or linked from it. */
const assetEndings = new Set(
  '.png .jpg .jpeg .gif .webp .avif .svg .csv .tsv .json .txt .pdf .drawio .excalidraw'.split(' '),
);

export interface FoundFile {
  /** Path from the content folder, with `/`. */
  readonly file: string;
  /** Changes when the file does: size and time of the last change. */
  readonly stamp: string;
  /** When it was changed last, in milliseconds since 1970. */
  readonly changed: number;
  /** Bytes. */
  readonly size: number;
}

export interface SourceFile extends FoundFile {
  readonly kind: EntryKind;
  readonly id: string;
}

export interface Sources {
  readonly files: readonly SourceFile[];
  /** All other files: those that entries show, READMEs, strays. */
  readonly others: readonly FoundFile[];
  readonly issues: readonly Issue[];
}

/**
 * Every entry file below `contentDir`, in the order of paths. A folder that does not exist is empty. Files and
 * folders whose names begin with a dot, and READMEs at the top of a folder, are nobody's concern.
 */
export async function findSources(contentDir: string): Promise<Sources> {
  const issues: Issue[] = [];
  const files: SourceFile[] = [];
  const others: FoundFile[] = [];
  const top = await realpath(contentDir).catch(() => undefined);
  if (top === undefined) return { files, others, issues };
  for await (const found of walk(top, '', issues, new Set())) {
    const { file } = found;
    const [folder = '', ...rest] = file.split('/');
    const kind = kindOfFile(file);
    if (file === 'wiki.yaml') continue;
    if (/^readme\.mdx?$/i.test(rest.at(-1) ?? folder) && rest.length <= 1) {
      others.push(found);
      continue;
    }
    const ending = extname(file).toLowerCase();
    if (kind !== undefined && endingsOf[kind].includes(ending)) {
      const stem = file.slice(file.lastIndexOf('/') + 1, -ending.length);
      const id = slugOf(stem);
      if (id !== '' && !reservedIds.includes(id)) files.push({ kind, id, ...found });
      else issues.push(badId(file, stem));
    } else {
      others.push(found);
      if (kind === undefined || !assetEndings.has(ending)) issues.push(stray(file, kind));
    }
  }
  return { files, others, issues };
}

async function* walk(top: string, folder: string, issues: Issue[], seen: Set<string>): AsyncGenerator<FoundFile> {
  const entries = await readdir(join(top, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    issues.push(closed(folder, error.code));
    return [];
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const path = join(top, file);
    let target = path;
    if (entry.isSymbolicLink()) {
      target = (await realpath(path).catch(() => undefined)) ?? '';
      if (!target.startsWith(top + sep)) {
        issues.push(outside(file, target === ''));
        continue;
      }
    }
    const info = statOf(target);
    if (info?.isDirectory()) {
      if (seen.has(target)) continue;
      yield* walk(top, file, issues, new Set([...seen, target]));
    } else if (info?.isFile()) {
      yield { file, stamp: `${info.size}:${info.mtimeMs}`, changed: info.mtimeMs, size: info.size };
    }
  }
}

/** Asked at once: for many files far quicker than asking for each and waiting. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function closed(folder: string, code = 'unknown'): Issue {
  const message = `The folder cannot be opened (\`${code}\`), so nothing in it is read.`;
  return issue('unreadable-file', { file: folder === '' ? '.' : folder }, message, 'Mend its permissions.');
}

function outside(file: string, isBroken: boolean): Issue {
  return isBroken
    ? issue('unreadable-file', { file }, 'This link leads nowhere.', 'Remove it, or put the file itself in its place.')
    : issue(
        'unreadable-file',
        { file },
        'This link leads out of the content folder, so it is not followed.',
        'Put the file itself in its place.',
      );
}

function badId(file: string, stem: string): Issue {
  const isReserved = reservedIds.includes(slugOf(stem));
  return issue(
    'invalid-id',
    { file },
    isReserved
      ? `\`${stem}\` cannot be an id, because a page of the wiki has this name.`
      : `\`${stem}\` cannot be an id, because it has no letter or digit.`,
    'Rename the file in a word or two of what it is about.',
  );
}

function stray(file: string, kind: EntryKind | undefined): Issue {
  if (kind === undefined) {
    const folders = entryKinds.map((known) => `\`${folderOf[known]}\``).join(', ');
    return issue('stray-file', { file }, 'Nothing reads this file where it lies.', `Move it to one of ${folders}.`);
  }
  const endings = endingsOf[kind].map((ending) => `\`${ending}\``).join(' or ');
  return issue('stray-file', { file }, `Files of \`${folderOf[kind]}\` end with ${endings}.`, 'Rename it, or move it.');
}
