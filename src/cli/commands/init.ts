/** `cairn init`: a team's own wiki begun, in the content folder of this checkout or in a repository that has Cairn as a tool. */

import { defineCommand } from 'citty';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { entryKinds, folderOf } from '../../domain/entry.ts';
import { askGit } from '../../load/ask-git.ts';
import { CliError, usageError } from '../cli-error.ts';
import { replaceParts } from '../edits.ts';
import { calledFrom, isBelow, isTool } from '../home.ts';
import { initRepository } from '../init/init-repository.ts';
import { ciNames } from '../init/repository-files.ts';
import { contentArgs, contentDirOf, shownPath } from '../options.ts';
import { projectRoot } from '../project-root.ts';
import { starterFiles } from '../starter.ts';
import { canAsk } from '../terminal.ts';
import { dayOfMachine } from '../today.ts';

export const command = defineCommand({
  args: {
    ...contentArgs,
    ci: {
      type: 'enum',
      options: [...ciNames],
      description:
        'In a repository that has Cairn as a tool: whose CI checks and publishes it. Without it: told from the remote',
    },
    yes: { type: 'boolean', description: 'Does not ask' },
    force: { type: 'boolean', description: 'Also where git could not bring back what is removed' },
  },
  async run({ args }): Promise<number> {
    const root = (args.content ?? process.env.CAIRN_CONTENT ?? '') === '' ? await teamRoot() : undefined;
    if (root !== undefined) {
      const tool = relative(root, resolve(projectRoot)).split(sep).join('/');
      const content = join(root, 'content');
      const hasContent = existsSync(content) && (await ownParts(content)).length > 0;
      await initRepository({ root, tool, ci: args.ci, hasContent });
      return 0;
    }
    if (args.ci !== undefined) {
      throw usageError(
        '`--ci` is for a repository that has Cairn in it as a submodule, with its content in `content`. Run it at the top of that repository.',
      );
    }
    const dir = await folderFor(args);
    const shown = shownPath(dir);
    const doomed = await ownParts(dir);
    if (doomed.length > 0) {
      if (args.force !== true) await refuseUnsaved(dir, shown);
      if (args.yes !== true)
        await confirm(`Remove ${doomed.join(', ')} from ${shown} and put examples in their place?`);
    }
    const files = await starterFiles(dayOfMachine());
    await replaceParts(dir, doomed, files);
    console.log(`${shown} is yours: ${files.length} files, one example of each kind.`);
    console.log('Put your name into wiki.yaml, then write your first record: `npm run cairn -- new record`.');
    console.log('`npm start` shows the wiki; delete the examples when you have seen enough of them.');
    return 0;
  },
});

/** The top of the repository that has Cairn as a tool, seen from it or from Cairn's own folder; `undefined` where none has. */
async function teamRoot(): Promise<string | undefined> {
  if (isTool()) return calledFrom();
  const around = await askGit(projectRoot, 'rev-parse', '--show-superproject-working-tree');
  return around !== undefined && isBelow(resolve(projectRoot), resolve(around)) ? resolve(around) : undefined;
}

/** A folder that is named need not exist yet. */
async function folderFor(args: { readonly content?: string | undefined }): Promise<string> {
  const given = args.content ?? process.env.CAIRN_CONTENT;
  const dir = given === undefined || given === '' ? undefined : resolve(calledFrom(), given);
  if (dir === undefined || existsSync(dir)) return contentDirOf(args);
  await mkdir(dir, { recursive: true });
  return dir;
}

/** What of a folder is content of ours: nothing else in it is touched. */
async function ownParts(dir: string): Promise<readonly string[]> {
  const present = await readdir(dir);
  const ours = present.filter((name) => name === 'wiki.yaml' || entryKinds.some((kind) => folderOf[kind] === name));
  const others = present.filter((name) => !ours.includes(name) && !name.startsWith('.') && !/^readme\b/i.test(name));
  if (ours.length > 0 || others.length === 0) return ours;
  throw new CliError(`\`${dir}\` does not look like a content folder: it holds \`${others[0]}\`. Name another one.`);
}

/** Refuses where the last state is not in git, from which it could be brought back. */
async function refuseUnsaved(dir: string, shown: string): Promise<void> {
  const changes = await new Promise<string | undefined>((done) => {
    execFile('git', ['-C', dir, 'status', '--porcelain', '--', '.'], (error, output) =>
      done(error === null ? output : undefined),
    );
  });
  if (changes === '') return;
  throw new CliError(
    changes === undefined
      ? `\`${shown}\` is not in git, so what is removed could not be brought back. With \`--force\` it is removed all the same.`
      : `\`${shown}\` has changes that are not committed. Commit them first, or give them up with \`--force\`.`,
  );
}

async function confirm(question: string): Promise<void> {
  if (!canAsk()) throw usageError('Nobody can be asked here; say `--yes` to empty the folder.');
  const { askYes } = await import('../ask.ts');
  if (!(await askYes(question))) throw new CliError('Nothing was changed.');
}
