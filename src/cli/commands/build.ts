/** `cairn build`: the site in a folder. */

import { defineCommand } from 'citty';
import { buildAndReport } from '../build-and-report.ts';
import { buildArgs, contentArgs, siteArgs, todayArgs } from '../options.ts';

export const command = defineCommand({
  args: { ...contentArgs, ...todayArgs, ...siteArgs, ...buildArgs },
  async run({ args }): Promise<number> {
    const { isBuilt } = await buildAndReport(args);
    return isBuilt ? 0 : 1;
  },
});
