/** A reference to another team's site as it is shown: its name and state there, and from which day that is. */

import type { Corpus } from '../domain/corpus.ts';
import { dayInWords } from '../domain/date.ts';
import { resolveRemote } from '../domain/remote.ts';

export interface RemoteView {
  /** The name of the site; with the day where the site did not answer and what it said then is shown. */
  readonly site: string;
  /** The name there; of what is not known, its id. */
  readonly label: string;
  /** An absolute address; none where it is not known whether there is a page. */
  readonly href?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  /** What holds now, for a superseded record. */
  readonly current?: { readonly label: string; readonly href: string } | undefined;
}

/** What a `cairn:` reference shows; a word that leads nowhere where it is none, or names a site that is not known. */
export function remoteView(corpus: Corpus, written: string): RemoteView {
  const target = resolveRemote(corpus, written);
  switch (target.kind) {
    case 'entry': {
      const { site, entry, anchor } = target;
      const { url, kind, name, state, current } = entry;
      return {
        site: site.isOld ? `${site.name}, as of ${dayInWords(site.on)}` : site.name,
        label: name,
        href: anchor === undefined ? url : `${url.replace(/#.*$/, '')}#${anchor}`,
        kind,
        state,
        ...(current === undefined ? {} : { current: { label: current.name, href: current.url } }),
      };
    }
    case 'missing':
      return { site: target.site.name, label: target.id };
    case 'unread':
      return { site: target.site, label: target.id };
    case 'unknown':
      return { site: target.site, label: written };
    case 'malformed':
      return { site: '', label: written };
  }
}
