/** `cairn serve`: a site that was built before, in a browser of this machine. */

import { defineCommand } from 'citty';
import { CliError } from '../cli-error.ts';
import { baseOf, outDirOf, shownPath, siteArgs } from '../options.ts';
import { findPublished } from '../../site/publish.ts';
import { portOf, serveArgs, serveUntilStopped } from '../serve-until-stopped.ts';

export const command = defineCommand({
  args: { ...siteArgs, ...serveArgs },
  async run({ args }): Promise<number> {
    const port = portOf(args);
    const dir = outDirOf(args);
    const published = await findPublished(dir);
    if (published === undefined) {
      throw new CliError(`There is no site in \`${shownPath(dir)}\`. Build it first: \`npm run build\`.`);
    }
    const { base, openTo } = published;
    return serveUntilStopped({ dir, base: baseOf(args) ?? base, port, host: args.host, openTo });
  },
});
