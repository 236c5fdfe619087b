/** `cairn check`: everything that is wrong with the content, of all files in one run. */

import { defineCommand } from 'citty';
import { runChecks } from '../../checks/index.ts';
import { askGit } from '../../load/ask-git.ts';
import { loadFromDisk } from '../../load/from-disk.ts';
import { checkCacheDir } from '../check-cache.ts';
import { keptSites } from '../remote.ts';
import { usageError } from '../cli-error.ts';
import { deadLinks } from '../links/dead-links.ts';
import { contentArgs, contentDirOf, shownPath, todayArgs } from '../options.ts';
import { reportOf, type Report } from '../report.ts';
import { githubReport } from '../reporters/github.ts';
import { gitlabReport } from '../reporters/gitlab.ts';
import { jsonReport } from '../reporters/json.ts';
import { sarifReport } from '../reporters/sarif.ts';
import { textReport } from '../reporters/text.ts';
import { hasColor } from '../terminal.ts';
import { todayOf } from '../today.ts';

const reporters: Readonly<Record<string, (report: Report) => string>> = {
  text: (report) => textReport(report, hasColor(process.stdout)),
  json: jsonReport,
  github: githubReport,
  gitlab: gitlabReport,
  sarif: sarifReport,
};

/** These are read by services that know the files of a repository, wherever in it the command was run. */
const forForges = new Set(['github', 'gitlab', 'sarif']);

/** Where the content lies in its repository; `undefined` where it is in none. */
async function placeInRepository(contentDir: string): Promise<string | undefined> {
  const folder = await askGit(contentDir, 'rev-parse', '--show-prefix');
  return folder === '' ? '.' : folder?.replace(/\/$/, '');
}

export const command = defineCommand({
  args: {
    ...contentArgs,
    ...todayArgs,
    format: {
      type: 'enum',
      options: ['text', 'json', 'github', 'gitlab', 'sarif'],
      description: 'How the issues are printed',
    },
    links: {
      type: 'boolean',
      description: 'Also asks whether addresses outside of the wiki answer; what they say is kept for a week',
    },
    private: { type: 'boolean', description: 'With `--links`: also addresses of private networks' },
    strict: { type: 'boolean', description: 'Warnings make the exit code 1 too' },
    gate: {
      type: 'enum',
      options: ['handoff'],
      description: 'Warnings that say that knowledge is about to leave make the exit code 1 too',
    },
  },
  async run({ args }): Promise<number> {
    const contentDir = contentDirOf(args);
    const loaded = await loadFromDisk({ contentDir, cacheDir: checkCacheDir(contentDir), readRemote: keptSites() });
    const today = todayOf(args.today, loaded.corpus.wiki);
    const { strict, gate } = args;
    if (args.private === true && args.links !== true) throw usageError('`--private` goes with `--links`.');
    const links = args.links === true ? await deadLinks(loaded.corpus, contentDir, args.private === true) : [];
    const issues = [...loaded.issues, ...runChecks(loaded.corpus, today), ...links];
    const entries = loaded.corpus.all.length;
    const format = args.format ?? 'text';
    const shown = forForges.has(format) ? await placeInRepository(contentDir) : undefined;
    const options = { issues, entries, contentDir: shown ?? shownPath(contentDir), strict, gate };
    const report = reportOf(options, today);
    process.stdout.write(reporters[format]!(report));
    return report.counted.length > 0 ? 1 : 0;
  },
});
