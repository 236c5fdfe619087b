/** What somebody new is shown: where to begin, what all else rests on, the words, what is moving, and whom to ask. */

import type { Corpus } from '../domain/corpus.ts';
import { addDays, type IsoDate } from '../domain/date.ts';
import type { ChangeView } from './change.ts';
import { latestChanges } from './changes.ts';
import { foundations, type FoundationView } from './foundations.ts';
import { holdingsOf } from './holdings.ts';
import type { LinkView } from './link.ts';
import type { Mentions } from './mentions.ts';
import { openMatters, type OpenMatters } from './open-matters.ts';
import { byLabel, counted } from './order.ts';
import { pathsPage, type RoleGroup } from './paths.ts';
import { peoplePage } from './people.ts';
import { termUses } from './term-uses.ts';
import { linkTo } from './link.ts';
import { changesUrl, guideUrl, sectionUrl } from './urls.ts';

export interface NewHerePage {
  readonly title: string;
  readonly lead: string;
  readonly roles: readonly RoleGroup[];
  readonly foundations: readonly FoundationView[];
  /** The words that most records use. */
  readonly words: readonly LinkView[];
  readonly open: OpenMatters;
  readonly changes: readonly ChangeView[];
  readonly moreChanges: string;
  readonly teams: readonly TeamOfPeople[];
  readonly urls: {
    readonly glossary: string;
    readonly people: string;
    readonly changes: string;
    readonly guide: string;
  };
}

export interface TeamOfPeople {
  readonly label: string;
  readonly team?: LinkView | undefined;
  readonly people: readonly PersonAndHeld[];
}

export interface PersonAndHeld {
  readonly person: LinkView;
  readonly role?: string | undefined;
  /** What they can be asked about: some of it, what hangs on them alone first. */
  readonly holds: readonly LinkView[];
  /** `and 5 more`; empty where that is all. */
  readonly more: string;
}

const most = { foundations: 10, words: 12, changes: 8, holds: 3 };
/** Days that count as lately. */
const lately = 30;

export function newHerePage(corpus: Corpus, mentions: Mentions, today: IsoDate): NewHerePage {
  const since = addDays(today, -lately);
  const all = latestChanges(corpus, Infinity, { since }, today);
  return {
    title: 'New here',
    lead: `Where to begin with ${corpus.wiki.name}, what most of it rests on, and whom to ask.`,
    roles: pathsPage(corpus, today).roles,
    foundations: foundations(corpus, most.foundations, today),
    words: wordsToKnow(corpus, mentions, today),
    open: openMatters(corpus, today),
    changes: all.slice(0, most.changes),
    moreChanges: all.length > most.changes ? `${all.length - most.changes} more` : '',
    teams: peoplePage(corpus, today).teams.map(({ label, team, people }) => ({
      label,
      team,
      people: people.map(({ person, role }) => ({ person, role, ...heldBy(corpus, person.id, today) })),
    })),
    urls: {
      glossary: sectionUrl(corpus, 'term'),
      people: sectionUrl(corpus, 'person'),
      changes: changesUrl(corpus),
      guide: guideUrl(corpus, ''),
    },
  };
}

/** Those that most records use, in the order of the alphabet. */
function wordsToKnow(corpus: Corpus, mentions: Mentions, today: IsoDate): readonly LinkView[] {
  return [...corpus.entries.term.values()]
    .map((term) => ({ term, uses: termUses(corpus, term, mentions).length }))
    .sort((a, b) => b.uses - a.uses)
    .slice(0, most.words)
    .map(({ term }) => linkTo(corpus, term, today))
    .sort(byLabel);
}

function heldBy(corpus: Corpus, id: string, today: IsoDate): Pick<PersonAndHeld, 'holds' | 'more'> {
  const person = corpus.entries.person.get(id);
  if (person === undefined) return { holds: [], more: '' };
  const { alone, shared } = holdingsOf(corpus, person, today);
  const held = [...alone, ...shared].map(({ link }) => link);
  const left = held.length - most.holds;
  return { holds: held.slice(0, most.holds), more: left > 0 ? counted(left, 'more thing', 'more things') : '' };
}
