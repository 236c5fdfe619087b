/** What the page of a person shows: what they answer for, decided and learned, and what nobody else holds. */

import { findAny, findEntry, type Corpus } from '../domain/corpus.ts';
import { canCompose } from './composer.ts';
import { addDays, type IsoDate } from '../domain/date.ts';
import { eventsOf } from '../domain/event.ts';
import { stateOfPerson, type Link, type Person, type PersonState } from '../domain/person.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { crumbsTo, type Crumb } from './crumbs.ts';
import { itemViews, type ItemView } from './handoff-items.ts';
import { holdingsOf, type HoldingsView } from './holdings.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, type NameView } from './name.ts';
import { byLabel, byNewest } from './order.ts';
import { handoffsOf } from './people.ts';
import { leavingView, receivedBy, type LeavingView, type ReceivedThing } from './person-turnover.ts';
import { compareLines, recordLine, type RecordLine } from './records-by-state.ts';
import { composerUrl, editUrl, guideUrl, listingUrl, riskUrl } from './urls.ts';

export interface PersonPage {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly description: string;
  readonly role?: string | undefined;
  readonly state: PersonState;
  readonly team?: NameView | undefined;
  readonly joined?: IsoDate | undefined;
  readonly left?: IsoDate | undefined;
  /** Handles; addresses are left out, as they would be read by machines. */
  readonly handles: readonly string[];
  readonly links: readonly Link[];
  readonly handoffs: readonly LinkView[];
  readonly holdings: HoldingsView;
  /** Systems owned, teams led, records answered for, paths kept. */
  readonly answersFor: readonly LinkView[];
  readonly expertOf: readonly LinkView[];
  readonly decided: readonly RecordLine[];
  readonly consulted: readonly RecordLine[];
  /** Verified, reviewed, finished: newest first. */
  readonly deeds: readonly Deed[];
  readonly handedOver: readonly ItemView[];
  /** What they have from others, newest first. */
  readonly received: readonly ReceivedThing[];
  /** Of those who are leaving. */
  readonly leaving?: LeavingView | undefined;
  /** Where they begin to hand over, should they leave; of those who are leaving, `leaving` says more. */
  readonly composer?: string | undefined;
  /** Asks what would be lost without them; absent for those who have left. */
  readonly whatIf?: string | undefined;
  /** Where the guide tells what an impact is. */
  readonly impactGuide: string;
  /** The list of records around them, with filters. */
  readonly listing: string;
  readonly edit?: string | undefined;
}

export interface Deed {
  readonly on: IsoDate;
  readonly text: string;
  readonly what: NameView;
}

export function personPage(corpus: Corpus, person: Person, today: IsoDate): PersonPage {
  const state = stateOfPerson(person, today);
  const records = [...corpus.entries.record.values()];
  const names = (list: readonly string[]) => list.some((name) => isPerson(corpus, name, person));
  const lines = (found: readonly DecisionRecord[]) =>
    found.map((record) => recordLine(corpus, record, today)).sort(compareLines);
  return {
    crumbs: crumbsTo(corpus, 'person'),
    title: person.name,
    description: `What ${person.name} answers for, decided and knows.`,
    role: person.role,
    state,
    team: person.team === undefined ? undefined : nameView(corpus, ['team'], person.team, today),
    joined: person.joined,
    left: person.left,
    handles: person.aliases.filter((alias) => !isAddress(alias)),
    links: person.links,
    handoffs: handoffsOf(corpus, person, today),
    holdings: holdingsOf(corpus, person, today),
    answersFor: answersFor(corpus, person, today),
    expertOf: [...corpus.entries.system.values()]
      .filter(({ experts }) => names(experts))
      .map((system) => linkTo(corpus, system, today))
      .sort(byLabel),
    decided: lines(records.filter(({ deciders }) => names(deciders))),
    consulted: lines(records.filter(({ consulted, deciders }) => names(consulted) && !names(deciders))),
    deeds: deedsOf(corpus, person, today),
    handedOver: [...corpus.entries.handoff.values()]
      .filter(({ from }) => isPerson(corpus, from, person))
      .flatMap((handoff) => itemViews(corpus, handoff, today)),
    received: receivedBy(corpus, person, today),
    ...(state === 'leaving' ? { leaving: leavingView(corpus, person, today) } : {}),
    ...(state === 'active' && person.isByRole !== true
      ? { composer: composerUrl(corpus, canCompose(corpus, person) ? person.id : '') }
      : {}),
    ...(state === 'departed' ? {} : { whatIf: riskUrl(corpus, [person.id], dayAfterOf(person)) }),
    impactGuide: guideUrl(corpus, 'numbers', 'risk-and-impact'),
    listing: listingUrl(corpus, 'person', person.id),
    edit: editUrl(corpus, person),
  };
}

function answersFor(corpus: Corpus, person: Person, today: IsoDate): readonly LinkView[] {
  const is = (name: string | undefined) => name !== undefined && isPerson(corpus, name, person);
  return [
    [...corpus.entries.team.values()].filter(({ lead }) => is(lead)),
    [...corpus.entries.system.values()].filter(({ owner }) => is(owner)),
    [...corpus.entries.record.values()].filter(({ steward }) => is(steward)),
    [...corpus.entries.path.values()].filter(({ maintainer }) => is(maintainer)),
  ].flatMap((entries) => entries.map((entry) => linkTo(corpus, entry, today)).sort(byLabel));
}

function deedsOf(corpus: Corpus, person: Person, today: IsoDate): readonly Deed[] {
  const deeds: Deed[] = eventsOf(corpus, person).map(({ on, kind, of }) => {
    const entry = findAny(corpus, of);
    const link = entry === undefined ? undefined : linkTo(corpus, entry, today);
    return { on, text: kind === 'reviewed' ? 'Reviewed' : 'Finished', what: { label: link?.label ?? of, link } };
  });
  for (const record of corpus.entries.record.values()) {
    for (const { by, on, result } of record.verifications) {
      if (!isPerson(corpus, by, person)) continue;
      const link = linkTo(corpus, record, today);
      deeds.push({ on, text: `Verified (${result})`, what: { label: link.label, link } });
    }
  }
  return deeds.filter(({ on }) => on <= today).sort((a, b) => byNewest(a, b) || byLabel(a.what, b.what));
}

/** The day from which on they are not here, where it is known. */
function dayAfterOf({ left }: Person): IsoDate | undefined {
  return left === undefined ? undefined : addDays(left, 1);
}

function isPerson(corpus: Corpus, name: string, person: Person): boolean {
  return name === person.id || findEntry(corpus, 'person', name) === person;
}

/** Whether an alias is an e-mail address. */
function isAddress(alias: string): boolean {
  return /\S@\S|^mailto:/i.test(alias);
}
