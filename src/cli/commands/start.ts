/** `cairn start`: check, build and serve in one go. */

import { defineCommand } from 'citty';
import { audienceArgs } from '../audience.ts';
import { buildAndReport } from '../build-and-report.ts';
import { findPublished } from '../../site/publish.ts';
import { contentArgs, siteArgs, todayArgs } from '../options.ts';
import { portOf, serveArgs, serveUntilStopped } from '../serve-until-stopped.ts';

export const command = defineCommand({
  args: { ...contentArgs, ...todayArgs, ...siteArgs, ...audienceArgs, ...serveArgs },
  async run({ args }): Promise<number> {
    const port = portOf(args);
    const { isBuilt, base, outDir } = await buildAndReport(args);
    if (!isBuilt) return 1;
    const openTo = (await findPublished(outDir))?.openTo;
    return serveUntilStopped({ dir: outDir, base, port, host: args.host, openTo });
  },
});
