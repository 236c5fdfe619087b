/** `cairn mcp`: answers the questions of assistants, over standard input and output. */

import { defineCommand } from 'citty';
import { ownVersion } from '../../load/own-version.ts';
import { audienceArgs, audienceIn, nameOfAudience } from '../audience.ts';
import { usageError } from '../cli-error.ts';
import { createServer } from '../mcp/server.ts';
import { openMcpWiki } from '../mcp/wiki.ts';
import { contentArgs, contentDirOf, todayArgs } from '../options.ts';
import { untilStopped } from '../signals.ts';
import { builtSiteOf, openSiteIndex } from '../site-index.ts';
import { dayOf } from '../today.ts';

export const command = defineCommand({
  args: {
    site: {
      type: 'string',
      valueHint: 'DIR',
      description: 'Searches the index of this built site. Without it: one made of the content at the first question',
    },
    ...audienceArgs,
    ...contentArgs,
    ...todayArgs,
  },
  async run({ args }): Promise<number> {
    // standard output is the protocol's alone
    console.log = console.error;
    const contentDir = contentDirOf(args);
    if (args.today !== undefined) dayOf(args.today, '--today');
    const audience = await audienceIn(contentDir, args.audience);
    const site = args.site === undefined ? undefined : await builtSiteOf({ site: args.site });
    if (site !== undefined && nameOfAudience(site.audience) !== nameOfAudience(audience))
      throw usageError(
        `The site in \`${args.site}\` was built for ${nameOfAudience(site.audience)}, but answers are wanted for ${nameOfAudience(audience)}. Name another site, or another \`--audience\`.`,
      );
    const wiki = openMcpWiki({
      contentDir,
      audience,
      today: args.today,
      builtIndex: site === undefined ? undefined : () => openSiteIndex(site),
    });
    const { serveStdio } = await import('@modelcontextprotocol/server/stdio');
    const ended = new Promise<void>((resolve) => process.stdin.once('end', resolve).once('close', resolve));
    const connection = serveStdio(() => createServer(wiki, ownVersion()), {
      onerror: (error) => console.error(error.message),
    });
    await Promise.race([ended, untilStopped()]);
    await connection.close();
    await wiki.close();
    return 0;
  },
});
