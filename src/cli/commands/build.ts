/** `cairn build`: the site in a folder. */

import { defineCommand } from 'citty';
import { audienceArgs } from '../audience.ts';
import { buildAndReport } from '../build-and-report.ts';
import { buildForEach } from '../build-for-each.ts';
import { buildArgs, contentArgs, siteArgs, todayArgs } from '../options.ts';

export const command = defineCommand({
  args: {
    ...contentArgs,
    ...todayArgs,
    ...siteArgs,
    ...audienceArgs,
    'each-audience': {
      type: 'boolean',
      description: 'One site for everyone and one for each group, in dist-everyone, dist-GROUP and so on',
    },
    ...buildArgs,
  },
  async run({ args }): Promise<number> {
    if (args['each-audience'] === true) return buildForEach(args);
    const { isBuilt } = await buildAndReport(args);
    return isBuilt ? 0 : 1;
  },
});
