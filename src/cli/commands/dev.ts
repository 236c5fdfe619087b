/** `cairn dev`: the site while it is being written. */

import { defineCommand } from 'citty';
import { serveWhileWriting } from '../dev-site.ts';
import { baseOf, contentArgs, contentDirOf, outDirOf, shownPath, siteArgs, todayArgs } from '../options.ts';
import { reportOf } from '../report.ts';
import { textReport } from '../reporters/text.ts';
import { count } from '../reporters/text.ts';
import { portOf, serveArgs } from '../serve-until-stopped.ts';
import { untilStopped } from '../signals.ts';
import { hasColor } from '../terminal.ts';
import { dayOfMachine, todayOf } from '../today.ts';

export const command = defineCommand({
  args: { ...contentArgs, ...todayArgs, ...siteArgs, ...serveArgs },
  async run({ args }): Promise<number> {
    const contentDir = contentDirOf(args);
    const shown = shownPath(contentDir);
    let day = dayOfMachine();
    const site = await serveWhileWriting({
      contentDir,
      outDir: outDirOf(args),
      base: baseOf(args),
      port: portOf(args),
      host: args.host,
      today: (wiki) => (day = todayOf(args.today, wiki)),
      say: (sentence) => console.log(sentence),
      onIssues: (issues) => {
        const errors = issues.filter(({ severity }) => severity === 'error');
        if (errors.length === 0) return;
        process.stdout.write(
          textReport(reportOf({ issues: errors, contentDir: shown }, day), hasColor(process.stdout)),
        );
      },
    });
    if (site.restricted > 0)
      console.log(`It shows everything, also ${count(site.restricted, 'entry', 'entries')} that not everyone may see.`);
    console.log(`The wiki is at ${site.url} and follows ${shown} (Ctrl-C stops it).`);
    await untilStopped();
    await site.stop();
    return 0;
  },
});
