/** A team's own repository, with Cairn in it as a tool, made ready: nothing that is there is written over. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forgeOf, pagesOf } from '../../domain/repository.ts';
import { askGit } from '../../load/ask-git.ts';
import { CliError } from '../cli-error.ts';
import { applyEdits, type Edit, type NewFile } from '../edits.ts';
import { count } from '../reporters/text.ts';
import { starterFiles } from '../starter.ts';
import { dayOfMachine } from '../today.ts';
import { recordFolders } from './record-folders.ts';
import { ciFiles, repositoryFiles, type Ci } from './repository-files.ts';

export interface RepositoryOptions {
  /** The top of the repository: absolute. */
  readonly root: string;
  /** Where Cairn lies in it, with `/`. */
  readonly tool: string;
  /** Told from the remote when absent. */
  readonly ci: Ci | undefined;
  /** Whether the content folder holds content of ours already, which then stays as it is. */
  readonly hasContent: boolean;
}

/** Writes what is missing, and says what was written, what was left, and what is to be done by hand. */
export async function initRepository({ root, tool, ci, hasContent }: RepositoryOptions): Promise<void> {
  const top = await askGit(root, 'rev-parse', '--show-prefix');
  if (top === undefined) throw new CliError(`\`${root}\` is not in a git repository. Run \`git init\` there first.`);
  const whose = ci ?? (await ciOfRemote(root));
  const content = hasContent ? [] : (await starterFiles(dayOfMachine())).map(inContent);
  const beside = [...(await repositoryFiles(tool)), ...(top === '' ? await ciFiles(whose ?? 'none', tool) : [])];
  const planned = await Promise.all([...content, ...beside].map((file) => planFile(root, file)));
  await applyEdits(planned.flatMap(({ edit }) => edit ?? []));

  const written = planned.filter(({ edit, file }) => edit !== undefined && beside.some((other) => other.file === file));
  const left = planned.filter(({ edit }) => edit === undefined);
  console.log(
    hasContent
      ? 'content is there already and stays as it is.'
      : `content holds ${count(content.length, 'file')}, one example of each kind.`,
  );
  if (written.length > 0) console.log(`Wrote ${written.map(({ file }) => file).join(', ')}.`);
  if (left.length > 0) console.log(`Left as they were: ${left.map(({ file }) => file).join(', ')}.`);
  for (const line of await advice({ root, tool, ci: whose, isTop: top === '' })) console.log(line);
}

interface Planned {
  readonly file: string;
  /** Absent where the file is there and stays as it is. */
  readonly edit?: Edit | undefined;
}

async function planFile(root: string, { file, text }: NewFile): Promise<Planned> {
  const path = join(root, file);
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === undefined) return { file, edit: { file: path, before, after: text } };
  // lines that are to be ignored can be added to those of a team's own
  if (file !== '.gitignore') return { file };
  const known = new Set(before.split('\n').map(bare));
  const missing = text.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !known.has(bare(line)));
  if (missing.length === 0) return { file };
  return { file, edit: { file: path, before, after: `${before.replace(/\n?$/, '\n')}${missing.join('\n')}\n` } };
}

/** `/dist`, `dist/` and `dist` as one. */
function bare(line: string): string {
  return line.trim().replace(/^\/|\/$/g, '');
}

function inContent({ file, text }: NewFile): NewFile {
  return { file: `content/${file}`, text };
}

async function ciOfRemote(root: string): Promise<Ci | undefined> {
  const pages = pagesOf((await askGit(root, 'config', '--get', 'remote.origin.url')) ?? '');
  const forge = pages === undefined ? 'other' : forgeOf(pages);
  return forge === 'github' || forge === 'gitlab' ? forge : undefined;
}

interface Place {
  readonly root: string;
  readonly tool: string;
  readonly ci: Ci | undefined;
  readonly isTop: boolean;
}

async function advice({ root, tool, ci, isTop }: Place): Promise<readonly string[]> {
  const lines: string[] = [];
  const scripts = await scriptsOf(root);
  if (scripts?.['cairn'] === undefined) {
    lines.push(
      'package.json has no script `cairn`. Add to its `scripts`: "cairn": "node cairn.mjs", and the others as the guide has them.',
    );
  }
  if ((await askGit(root, 'ls-files', '--error-unmatch', '--', tool)) === undefined) {
    lines.push(`\`${tool}\` is no submodule, so a clone would be without it: \`git submodule add ADDRESS ${tool}\`.`);
  }
  if (!isTop) lines.push('This is not the top of the repository, so no file for CI was written; the guide shows them.');
  else if (ci === undefined) lines.push('No file for CI was written: say `--ci github` or `--ci gitlab` for one.');
  else if (ci === 'github')
    lines.push('On GitHub, choose Settings, Pages, Source: GitHub Actions, so that the site is published.');
  for (const { folder, texts } of await recordFolders(root)) {
    lines.push(
      `\`${folder}\` holds ${count(texts, 'text')} that may be records: \`npm run cairn -- import ${folder} --dry-run\` says what would come in.`,
    );
  }
  lines.push(
    'Put your name into content/wiki.yaml; `npm start` shows the wiki. Delete the examples when you have seen enough of them.',
  );
  return lines;
}

async function scriptsOf(root: string): Promise<Readonly<Record<string, string>> | undefined> {
  try {
    const { scripts = {} } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      scripts?: Record<string, string>;
    };
    return scripts;
  } catch {
    return undefined;
  }
}
