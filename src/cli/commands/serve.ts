/** `cairn serve`: a site that was built before, in a browser of this machine. */

import { defineCommand } from 'citty';
import { CliError } from '../cli-error.ts';
import { baseOf, outDirOf, shownPath, siteArgs } from '../options.ts';
import { findPublishedBase } from '../../site/publish.ts';
import { portOf, serveArgs, serveUntilStopped } from '../serve-until-stopped.ts';

export const command = defineCommand({
  args: { ...siteArgs, ...serveArgs },
  async run({ args }): Promise<number> {
    const port = portOf(args);
    const dir = outDirOf(args);
    const published = await findPublishedBase(dir);
    if (published === undefined) {
      throw new CliError(`There is no site in \`${shownPath(dir)}\`. Build it first: \`npm run build\`.`);
    }
    const base = baseOf(args) ?? published;
    return serveUntilStopped({ dir, base, port, host: args.host });
  },
});
