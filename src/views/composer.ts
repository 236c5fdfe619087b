/** What the page where a handoff is composed shows before somebody has said whose it is. */

import { withheldOf, type Corpus } from '../domain/corpus.ts';
import { dayInWords, type IsoDate } from '../domain/date.ts';
import { handoffsOf } from '../domain/handoffs-of.ts';
import type { EntryId } from '../domain/id.ts';
import { isPresent, type Person } from '../domain/person.ts';
import { crumbsTo, type Crumb } from './crumbs.ts';
import { composerDataUrl, composerUrl, guideUrl, sectionUrl } from './urls.ts';
import { waysOut, type WaysOutView } from './ways-out.ts';

export interface ComposerPage {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  /** Those with a last day first, the next to leave on top. */
  readonly leaving: readonly ComposerPerson[];
  readonly staying: readonly ComposerPerson[];
  /** Who may take something: everybody who is there. */
  readonly takers: readonly { readonly id: EntryId; readonly label: string }[];
  /** Where the data of a person lies: before and after their id. */
  readonly dataUrl: string;
  readonly waysOut: WaysOutView;
  readonly sampleDay?: IsoDate | undefined;
  readonly guide: string;
  readonly handoffsUrl: string;
  /** Whether there are people whose handoffs are written elsewhere: here a file would not name them rightly, or lose what is not shown. */
  readonly isElsewhere: boolean;
  /** Where the guide says why. */
  readonly privacyGuide: string;
}

export interface ComposerPerson {
  readonly id: EntryId;
  readonly name: string;
  readonly role?: string | undefined;
  readonly lastDay?: IsoDate | undefined;
  readonly url: string;
  /** Does the same in a terminal. */
  readonly command: string;
  /** Whether they have begun one. */
  readonly hasHandoff: boolean;
}

/**
 * `withheld`: people whose handoff says what may not be published, so that nobody can go on with it here. `isWriting`:
 * whether the page is served by `cairn dev`, and not built.
 */
export function composerPage(
  corpus: Corpus,
  withheld: ReadonlySet<EntryId>,
  isWriting: boolean,
  today: IsoDate,
): ComposerPage {
  const everybody = presentPeople(corpus, today);
  const present = composersOf(corpus, today).filter(({ id, isByRole }) => isByRole !== true && !withheld.has(id));
  const rows = present.map((person) => composerPerson(corpus, person));
  return {
    title: 'Hand over what you know',
    description: 'What only you hold, whom you could give it to, and what they should know.',
    crumbs: crumbsTo(corpus, 'handoff'),
    leaving: rows
      .filter(({ lastDay }) => lastDay !== undefined)
      .sort((a, b) => (a.lastDay! < b.lastDay! ? -1 : a.lastDay! > b.lastDay! ? 1 : 0)),
    staying: rows.filter(({ lastDay }) => lastDay === undefined),
    takers: everybody
      .filter(({ isByRole }) => isByRole !== true)
      .map(({ id, name, left }) => ({
        id,
        label: left === undefined ? name : `${name} (leaves on ${dayInWords(left)})`,
      })),
    dataUrl: composerDataUrl(corpus, '*'),
    waysOut: waysOut(corpus, isWriting),
    sampleDay: corpus.wiki.today,
    guide: guideUrl(corpus, 'handoffs'),
    handoffsUrl: sectionUrl(corpus, 'handoff'),
    isElsewhere: present.length < everybody.length,
    privacyGuide: guideUrl(corpus, 'publish', 'names-and-addresses'),
  };
}

/** Everybody who can still hand something over, by name. */
export function presentPeople(corpus: Corpus, today: IsoDate): readonly Person[] {
  return [...corpus.entries.person.values()]
    .filter((person) => isPresent(person, today))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Those of them who can do so here: who see all of the handoff that they have begun. */
export function composersOf(corpus: Corpus, today: IsoDate): readonly Person[] {
  return presentPeople(corpus, today).filter((person) => canCompose(corpus, person));
}

/** What is not shown would be lost when the file is written anew. */
export function canCompose(corpus: Corpus, person: Person): boolean {
  const handoff = handoffsOf(corpus, person).at(-1);
  const isPartial = handoff !== undefined && withheldOf(corpus, handoff)?.isPartial === true;
  return !isPartial && withheldOf(corpus, person)?.hasHandoff !== true;
}

function composerPerson(corpus: Corpus, person: Person): ComposerPerson {
  const { id, name, role, left } = person;
  const hasHandoff = handoffsOf(corpus, person).length > 0;
  return {
    id,
    name,
    role,
    lastDay: left,
    url: composerUrl(corpus, id),
    command: `npm run cairn -- handoff ${id}${hasHandoff ? ' --update' : ''}`,
    hasHandoff,
  };
}
