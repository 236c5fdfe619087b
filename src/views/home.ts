/** What the first page shows: what holds lately, what was overturned, what needs a look, and where to begin. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { History } from '../domain/history.ts';
import { isInForce } from '../domain/supersession.ts';
import type { WalkedPath } from '../domain/walk.ts';
import { areasPage } from './areas.ts';
import { needsLook, type LookView } from './home-look.ts';
import { overturned, type TurnView } from './home-turns.ts';
import { linkTo, type LinkView } from './link.ts';
import { byLabel, byNewest, counted } from './order.ts';
import { timeOf, timesOf } from './path.ts';
import { recordLine, type RecordLine } from './records-by-state.ts';
import { changesUrl, guideUrl, newHereUrl, searchUrl, sectionUrl, urlOf } from './urls.ts';
import { walkedOutline } from './walk.ts';

export interface HomePage {
  readonly title: string;
  readonly lead: string;
  /** How much there is, one sentence. */
  readonly size: string;
  readonly isEmpty: boolean;
  readonly searchUrl: string;
  readonly recordsUrl: string;
  readonly changesUrl: string;
  readonly newHereUrl: string;
  /** The days by which the mark for those who come back is reckoned. */
  readonly built: IsoDate;
  readonly sampleDay?: IsoDate | undefined;
  /** The newest decisions in force. */
  readonly recent: readonly RecordLine[];
  readonly turns: readonly TurnView[];
  readonly look: { readonly lines: readonly LookView[]; readonly more: string };
  readonly areas: readonly { readonly label: string; readonly href: string; readonly count: string }[];
  readonly areasUrl: string;
  readonly paths: readonly { readonly link: LinkView; readonly about: string; readonly walked: WalkedPath }[];
  readonly guide: { readonly write: string; readonly handoff: string; readonly path: string };
}

const most = { recent: 6, turns: 5, look: 7, areas: 18 };

export function homePage(corpus: Corpus, history: History, today: IsoDate): HomePage {
  const { record, system, person, path } = corpus.entries;
  const inForce = [...record.values()].filter((each) => isInForce(corpus, each, today));
  const look = needsLook(corpus, history, today);
  return {
    title: corpus.wiki.name,
    lead: corpus.wiki.summary ?? 'Why we do things the way we do, whether it still holds, and who can say so.',
    size: `${counted(record.size, 'decision')}, ${inForce.length} of them in force; ${counted(system.size, 'system')}; ${counted(person.size, 'person', 'people')}.`,
    isEmpty: record.size === 0,
    searchUrl: searchUrl(corpus),
    recordsUrl: sectionUrl(corpus, 'record'),
    changesUrl: changesUrl(corpus),
    newHereUrl: newHereUrl(corpus),
    built: today,
    sampleDay: corpus.wiki.today,
    recent: inForce
      .map((each) => recordLine(corpus, each, today))
      .sort((a, b) => byNewest(a, b) || byLabel(a.link, b.link))
      .slice(0, most.recent),
    turns: overturned(corpus, today).slice(0, most.turns),
    look: {
      lines: look.slice(0, most.look),
      more: look.length > most.look ? `${look.length - most.look} more` : '',
    },
    areas: areasPage(corpus, today)
      .areas.slice(0, most.areas)
      .map(({ label, href, records }) => ({ label, href, count: records })),
    areasUrl: urlOf(corpus, 'areas/'),
    paths: [...path.values()]
      .map((each) => ({
        link: linkTo(corpus, each, today),
        about: [
          ...(each.audienceRole === undefined ? [] : [`for ${each.audienceRole}`]),
          timeOf(timesOf(corpus, each)),
        ].join(', '),
        walked: walkedOutline(corpus, each, today),
      }))
      .sort((a, b) => byLabel(a.link, b.link)),
    guide: {
      write: guideUrl(corpus, 'records'),
      handoff: guideUrl(corpus, 'handoffs'),
      path: guideUrl(corpus, 'paths'),
    },
  };
}
