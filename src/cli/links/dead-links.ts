/** The check of outside addresses as `check --links` runs it: what is asked, what is told meanwhile, what is wrong. */

import { join } from 'node:path';
import { deadLink } from '../../checks/dead-link.ts';
import type { Corpus } from '../../domain/corpus.ts';
import type { Issue } from '../../domain/issue.ts';
import { outsideLinks } from '../../domain/outside-links.ts';
import { ownVersion } from '../../load/own-version.ts';
import { counted } from '../../views/order.ts';
import { checkCacheDir } from '../check-cache.ts';
import { checkLinks, type LinkReport } from './check-links.ts';

/** Asks for every outside address of the content, tells on the error stream how far it is, and gives what is dead. */
export async function deadLinks(corpus: Corpus, contentDir: string, mayAskPrivate: boolean): Promise<readonly Issue[]> {
  const isWatched = process.stderr.isTTY;
  const report = await checkLinks(
    outsideLinks(corpus).map(({ url }) => url),
    {
      cacheFile: join(checkCacheDir(contentDir), 'links.json'),
      userAgent: `Cairn/${ownVersion()} (checks the links of a wiki, one request at a time)`,
      timeout: 20_000,
      pause: 1_000,
      patience: 30_000,
      hosts: 6,
      mayAskPrivate,
      onProgress: (done, of) => {
        if (isWatched && of > 0) process.stderr.write(`\rAsking for outside addresses: ${done} of ${of}`);
      },
    },
  );
  if (isWatched && report.asked > 0) process.stderr.write('\n');
  console.error(accountOf(report));
  return deadLink(corpus, report.states);
}

/** What was asked and what was not, in a sentence or two. */
export function accountOf(report: LinkReport): string {
  const { asked, known, later, isOffline } = report;
  if (isOffline) {
    return `None of ${counted(asked, 'outside address', 'outside addresses')} answered, so it is taken for a fault of the network here and nothing is concluded.`;
  }
  const parts = [
    `Asked for ${counted(asked, 'outside address', 'outside addresses')}.`,
    known > 0 ? `${known} had answered lately.` : '',
    later > 0 ? `${later} have to wait, since their servers asked for it.` : '',
    report.private > 0 ? `${report.private} of private networks were left out; \`--private\` asks for them too.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
