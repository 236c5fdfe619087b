/** Builds one site for everyone and one for each group of wiki.yaml, one after the other. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { everyone } from '../domain/audience.ts';
import { readWiki } from '../load/read-wiki.ts';
import type { BuildArgs } from './build-and-report.ts';
import { usageError } from './cli-error.ts';
import { contentDirOf, outDirOf } from './options.ts';
import { projectRoot } from './project-root.ts';

/**
 * Each goes into a folder beside the one that a build writes to, with the name of its readers behind it. The first that
 * is refused ends it: what is wrong with the content is wrong for all. Each is built by a process of its own, since what
 * Astro has computed of the pages stays in a process, and nothing of it may reach other readers.
 * @throws {CliError} when there are no groups, or one was named
 */
export async function buildForEach(args: BuildArgs): Promise<number> {
  if (args.audience !== undefined)
    throw usageError('`--each-audience` builds for all of them: leave `--audience` out, or build for one.');
  const contentDir = contentDirOf(args);
  const { wiki } = await readWiki(contentDir);
  if (wiki.isUnread !== true && wiki.audiences.length === 0)
    throw usageError('`--each-audience` needs groups: list them as `audiences` in wiki.yaml.');
  for (const audience of [everyone, ...wiki.audiences]) {
    console.log(audience === everyone ? 'For everyone:' : `For ${audience}:`);
    const code = await runBuild([
      '--content',
      contentDir,
      '--audience',
      audience,
      '--out',
      `${outDirOf(args)}-${audience}`,
      ...(args.today === undefined ? [] : ['--today', args.today]),
      ...(args.base === undefined ? [] : ['--base', args.base]),
      ...(args.plain === true ? ['--plain'] : []),
      ...(args.sbom === true ? ['--sbom'] : []),
    ]);
    if (code !== 0) return code;
  }
  return 0;
}

/** What the build prints is printed here; when this process is told to end, so is the build. */
async function runBuild(words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(projectRoot, 'src/cli/main.ts'), 'build', ...words], {
    stdio: 'inherit',
  });
  const end = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  const [code] = (await once(child, 'close')) as [number | null];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
  return code ?? 1;
}
