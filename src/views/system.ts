/** What the page of a system shows: whose it is, who could answer for it, what it needs, and what was decided about it. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import { dayInWords, type IsoDate } from '../domain/date.ts';
import { absenceOf, holdersOf, holdingOfCount, type Holding } from '../domain/ownership.ts';
import type { Link } from '../domain/person.ts';
import type { System } from '../domain/system.ts';
import { criticalityView, type CriticalityView } from './criticality.ts';
import { crumbsTo, type Crumb } from './crumbs.ts';
import { handoffMentions, type HandoffMention } from './handoff-mentions.ts';
import { holdersView, type HoldersView } from './holders.ts';
import { impactView, type ImpactView } from './impact.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, stewardView, type NameView } from './name.ts';
import { byLabel } from './order.ts';
import { recordsByState, type StateGroup } from './records-by-state.ts';
import { systemRecords } from './system-records.ts';
import { editUrl, guideUrl, listingUrl, riskUrl } from './urls.ts';

export interface SystemPage {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly description: string;
  readonly summary?: string | undefined;
  readonly type?: string | undefined;
  readonly criticality: CriticalityView;
  readonly aliases: readonly string[];
  readonly team?: NameView | undefined;
  readonly owner?: NameView | undefined;
  /** Why nobody answers for it although an owner is named, or that none is. */
  readonly ownerNote?: string | undefined;
  readonly experts: readonly NameView[];
  readonly holders: HoldersView;
  readonly impact: ImpactView;
  readonly impactGuide: string;
  /** Where it is fragile or orphaned: what else is at risk. */
  readonly risk?: string | undefined;
  readonly dependsOn: readonly Neighbour[];
  readonly neededBy: readonly Neighbour[];
  readonly records: readonly StateGroup[];
  /** The list of its records, with filters. */
  readonly listing: string;
  readonly handoffs: readonly HandoffMention[];
  readonly repos: readonly Repo[];
  readonly links: readonly Link[];
  readonly edit?: string | undefined;
}

export interface Neighbour {
  readonly name: NameView;
  readonly criticality?: CriticalityView | undefined;
  readonly holding?: Holding | undefined;
}

/** A repository: an address where it is one, else a name. */
export interface Repo {
  readonly label: string;
  readonly url?: string | undefined;
}

export function systemPage(corpus: Corpus, system: System, today: IsoDate): SystemPage {
  const { summary, type, aliases, team, owner, experts, links } = system;
  const holders = holdersView(corpus, system, today);
  return {
    crumbs: crumbsTo(corpus, 'system'),
    title: system.name,
    description: summary ?? `${system.name}: whose it is, and what was decided about it.`,
    summary,
    type,
    criticality: criticalityView(system.criticality),
    aliases,
    team: team === undefined ? undefined : nameView(corpus, ['team'], team, today),
    owner: owner === undefined ? undefined : stewardView(corpus, owner, today),
    ownerNote: ownerNote(corpus, system, today),
    experts: experts.map((name) => nameView(corpus, ['person'], name, today)),
    holders,
    impact: impactView(corpus, system, today),
    impactGuide: guideUrl(corpus, 'numbers', 'risk-and-impact'),
    ...(holders.holding === 'fragile' || holders.holding === 'orphaned' ? { risk: riskUrl(corpus) } : {}),
    dependsOn: system.dependsOn.map((name) => neighbour(corpus, name, today)),
    neededBy: neededBy(corpus, system, today),
    records: recordsByState(corpus, systemRecords(corpus, system), today),
    listing: listingUrl(corpus, 'system', system.id),
    handoffs: handoffMentions(corpus, system, today),
    repos: system.repos.map((repo) => ({
      label: repo.replace(/^https?:\/\//i, '').replace(/\/$/, ''),
      ...(/^https?:\/\//i.test(repo) ? { url: repo } : {}),
    })),
    links,
    edit: editUrl(corpus, system),
  };
}

function ownerNote(corpus: Corpus, { owner }: System, today: IsoDate): string | undefined {
  if (owner === undefined) return 'Nobody is named as its owner.';
  const absence = absenceOf(corpus, owner, today);
  if (absence === undefined) return undefined;
  return absence.kind === 'person'
    ? `The owner left on ${dayInWords(absence.left)}.`
    : 'Nobody is in the team that owns it.';
}

function neighbour(corpus: Corpus, name: string, today: IsoDate): Neighbour {
  const system = findEntry(corpus, 'system', name);
  if (system === undefined) return { name: { label: name } };
  const link: LinkView = linkTo(corpus, system, today);
  return {
    name: { label: link.label, link },
    criticality: criticalityView(system.criticality),
    ...(corpus.entries.person.size === 0 ? {} : { holding: holdingOfCount(holdersOf(corpus, system, today).length) }),
  };
}

function neededBy(corpus: Corpus, system: System, today: IsoDate): readonly Neighbour[] {
  return [...corpus.entries.system.values()]
    .filter((other) => other.dependsOn.some((name) => findEntry(corpus, 'system', name) === system))
    .map((other) => neighbour(corpus, other.id, today))
    .sort((a, b) => byLabel(a.name, b.name));
}
