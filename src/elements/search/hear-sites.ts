/** Takes in what the other sites have, one after the other as they come; nothing moves under a reader's hands. */

import type { Answer } from '../../search/ask/ask.ts';
import type { SitesHeard } from '../../search/ask/sites/search-sites.ts';
import type { Parts } from './parts.ts';
import { sitesView } from './sites.ts';

export interface Hearing {
  /** The answer with one more site. */
  readonly next: (answer: Answer) => Promise<Answer>;
  /** Whether the question is still the one that is asked. */
  readonly isAsked: () => boolean;
  readonly show: (answer: Answer) => void;
  /** Hears which sites failed; none once the reader wants them tried again. */
  readonly onFailed: (failed: SitesHeard['failed']) => void;
  readonly again: () => void;
}

/** `first` is shown already. Ends when every site has answered or failed, or something else is asked. */
export async function hearSites(parts: Parts, first: Answer, hearing: Hearing): Promise<void> {
  const { sites, answers, more, input } = parts;
  let shown = first;
  let last = first;
  const putIn = () => {
    shown = last;
    hearing.show(shown);
    tell();
  };
  const again = () => {
    hearing.onFailed([]);
    hearing.again();
  };
  const tell = () => {
    if (shown.sites === undefined) return;
    const isHere = sites.contains(document.activeElement);
    sites.replaceChildren(sitesView(shown.sites, last === shown ? undefined : last, { again, putIn }));
    if (isHere) input.focus();
  };
  tell();
  while (last.sites !== undefined && last.sites.open.length > 0) {
    const next = await hearing.next(last).catch(() => undefined); // our own index has gone: what is shown stays
    if (next === undefined || !hearing.isAsked()) return;
    last = next;
    hearing.onFailed(next.sites?.failed ?? []);
    const isBusy = [answers, more].some((part) => part.matches(':hover') || part.contains(document.activeElement));
    if (!isBusy || shown.total === 0) putIn();
    else {
      // a site without a result changes nothing that the reader sees
      if (next.total === shown.total) last = shown = { ...shown, sites: next.sites };
      tell();
    }
  }
}
