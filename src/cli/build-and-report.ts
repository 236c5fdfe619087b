/** Builds a site and tells a person what goes on and what is wrong; refuses where the content has errors. */

import type { IsoDate } from '../domain/date.ts';
import type { Wiki } from '../domain/wiki.ts';
import { buildSite, type Built } from './build-site.ts';
import { audienceIn, leftOutNote, nameOfAudience } from './audience.ts';
import { baseOf, contentDirOf, outDirOf, shownPath } from './options.ts';
import { OutputError } from '../site/output.ts';
import { CliError } from './cli-error.ts';
import { clockDoubt } from './clock-doubt.ts';
import { diskFullMessage } from './disk-full.ts';
import { historyDoubt } from './history-doubt.ts';
import { reportOf } from './report.ts';
import { summaryOf, textReport } from './reporters/text.ts';
import { hasColor } from './terminal.ts';
import { dayOfMachine, todayOf } from './today.ts';

export interface BuildArgs {
  readonly content?: string | undefined;
  readonly today?: string | undefined;
  readonly out?: string | undefined;
  readonly base?: string | undefined;
  readonly audience?: string | undefined;
  readonly plain?: boolean | undefined;
  readonly sbom?: boolean | undefined;
}

/**
 * Errors are printed in full, in the words of `check`, and the old site stays. Warnings are only counted.
 * @throws {CliError} when the site cannot be written where it should go
 */
export async function buildAndReport(args: BuildArgs): Promise<Built & { readonly outDir: string }> {
  const contentDir = contentDirOf(args);
  const audience = await audienceIn(contentDir, args.audience);
  // what everyone may see is served from `dist`: no site of a group is put there unasked
  const outDir = outDirOf(args, audience.length === 0 ? '' : `-${nameOfAudience(audience)}`);
  const shown = shownPath(contentDir);
  const say = (sentence: string) => console.log(sentence);
  let day: IsoDate | undefined;
  const today = (wiki: Wiki) => (day = todayOf(args.today, wiki));
  const begun = performance.now();
  say(`Reading and checking ${shown}…`);
  try {
    const built = await buildSite({
      contentDir,
      outDir,
      base: baseOf(args),
      audience,
      plain: args.plain,
      sbom: args.sbom,
      today,
      say,
      onProgress: process.stdout.isTTY ? showProgress : undefined,
      accept(site) {
        const { issues } = site;
        for (const doubt of [clockDoubt(site, Date.now(), args.today === undefined), historyDoubt(site.history)]) {
          if (doubt !== undefined) say(doubt);
        }
        const report = reportOf({ issues, contentDir: shown }, day ?? dayOfMachine());
        const isAccepted = report.counted.length === 0;
        if (!isAccepted) {
          process.stdout.write(textReport(report, hasColor(process.stdout)));
          say('The site was not built: mend the errors first. The last site that was built is as it was.');
        } else if (issues.length > 0) say(`${summaryOf(report)} \`npm run check\` lists them.`);
        const note = leftOutNote(site.leftOut, audience);
        if (isAccepted && note !== undefined) say(note);
        if (isAccepted) say('Building the site and its search index…');
        return isAccepted;
      },
    });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (built.isBuilt) say(`${built.pages} pages in ${shownPath(outDir)}, in ${seconds} s.`);
    return { ...built, outDir };
  } catch (error) {
    if (error instanceof OutputError) throw new CliError(error.message);
    const full = diskFullMessage(error);
    if (full !== undefined) throw new CliError(full);
    throw error;
  }
}

/** One line that is written over; gone when all is read. */
function showProgress(done: number, of: number): void {
  process.stdout.write(done === of ? '\r\u001B[K' : `\r  ${done} of ${of}`);
}
