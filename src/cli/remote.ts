/** How commands come to know of other teams' sites: a build asks them, the rest go by what builds have kept. */

import { join } from 'node:path';
import { dayInWords } from '../domain/date.ts';
import { askedRemote, keptRemote, type ReadRemote } from '../load/remote-sites.ts';
import { cacheRoot } from './cache-root.ts';
import { dayOfMachine } from './today.ts';

/** A site that has not answered by then is taken for silent, in milliseconds. */
const timeout = 5000;

/** Where the answers of all sites are kept, by their addresses: one is good for every wiki that refers to the site. */
function keptDir(): string {
  return join(cacheRoot(), 'sites');
}

export function askSites(say: (message: string) => void): ReadRemote {
  return askedRemote(
    {
      dir: keptDir(),
      timeout,
      onSilence({ name, url }, reason, on) {
        const instead =
          on === undefined
            ? 'It has never been read, so references to it have no links.'
            : `References to it are shown as of ${dayInWords(on)}.`;
        say(`The site ${name} (${url}) could not be read: ${reason}. ${instead}`);
      },
    },
    dayOfMachine(),
  );
}

export function keptSites(): ReadRemote {
  return keptRemote(keptDir());
}
