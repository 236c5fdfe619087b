/** All that the page of a record shows. */

import type { Heading } from '../domain/body.ts';
import { withheldOf, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { History } from '../domain/history.ts';
import { slugOf } from '../domain/id.ts';
import type { DecisionRecord, Source, State } from '../domain/record.ts';
import { relations, relationsOf } from '../domain/relations.ts';
import { isRemote, remoteRelations } from '../domain/remote.ts';
import { stateOf } from '../domain/supersession.ts';
import { holdersView, type HoldersView } from './holders.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, type NameView } from './name.ts';
import { remoteView, type RemoteView } from './remote.ts';
import { byLabel } from './order.ts';
import { pictureOf, type PictureView } from './picture.ts';
import {
  assumptionsView,
  evidenceView,
  optionsView,
  type AssumptionView,
  type EvidenceView,
  type OptionsView,
} from './record-grounds.ts';
import { chainView, noticeFor, type ChainStep, type NoticeView } from './record-standing.ts';
import { answersFor, type StewardView } from './record-steward.ts';
import {
  freshnessView,
  historyView,
  stillTrueView,
  verificationsView,
  type FreshnessView,
  type HistoryView,
  type StillTrueView,
  type VerificationView,
} from './record-upkeep.ts';
import { restrictedCount } from './restricted.ts';
import { editUrl, listingUrl, sectionUrl } from './urls.ts';

export interface RecordPage {
  readonly id: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly description: string;
  readonly crumbs: readonly { readonly label: string; readonly href: string }[];
  readonly state: State;
  readonly on?: IsoDate | undefined;
  readonly recorded?: IsoDate | undefined;
  readonly notice?: NoticeView | undefined;
  readonly freshness?: FreshnessView | undefined;
  /** Who answers for it; the problem where they are gone. */
  readonly steward?: StewardView | undefined;
  readonly deciders: readonly NameView[];
  readonly consulted: readonly NameView[];
  readonly informed: readonly NameView[];
  readonly areas: readonly { readonly label: string; readonly href: string }[];
  readonly systems: readonly NameView[];
  /** `high confidence`, `hard to undo`. */
  readonly traits: readonly string[];
  /** Oldest first, this one among them; empty without others. */
  readonly chain: readonly ChainStep[];
  readonly previous: readonly LinkView[];
  readonly next: readonly LinkView[];
  readonly headings: readonly Heading[];
  readonly options: OptionsView;
  readonly evidence: readonly EvidenceView[];
  readonly assumptions: readonly AssumptionView[];
  /** By label, both ways; supersession apart, which the chain shows. */
  readonly relations: readonly {
    readonly label: string;
    readonly links: readonly LinkView[];
    /** Records of other teams' sites. */
    readonly elsewhere: readonly RemoteView[];
  }[];
  /** `1 restricted record`: how many others it relates to that its readers may not see. */
  readonly restricted?: string | undefined;
  readonly verifications: readonly VerificationView[];
  readonly holders: HoldersView;
  readonly history: HistoryView;
  readonly stillTrue?: StillTrueView | undefined;
  readonly editUrl?: string | undefined;
  readonly source?: Source | undefined;
  readonly aliases: readonly string[];
  /** What other sites show where they link to it. */
  readonly picture?: PictureView | undefined;
}

export function recordPage(corpus: Corpus, record: DecisionRecord, history: History, today: IsoDate): RecordPage {
  const { id, title, summary } = record;
  const state = stateOf(corpus, record, today);
  const people = (names: readonly string[]) => names.map((name) => nameView(corpus, ['person'], name, today));
  const related = relationsOf(corpus, record).map((each) => ({ ...each, link: linkTo(corpus, each.record, today) }));
  const linksOf = (label: string) => related.filter((each) => each.label === label).map(({ link }) => link);
  const labels = new Set<string>(related.filter(({ relation }) => relation !== 'supersedes').map(({ label }) => label));
  const remote = remoteRelations.map((relation) => ({
    label: relations[relation].label as string,
    views: record[relation].filter(isRemote).map((written) => remoteView(corpus, written)),
  }));
  const elsewhereOf = (label: string) => remote.flatMap((each) => (each.label === label ? each.views : []));
  for (const { label, views } of remote) if (views.length > 0) labels.add(label);
  const page = {
    id,
    title,
    summary,
    description: summary ?? `${title}: a decision record, ${state}.`,
    crumbs: [{ label: 'Records', href: sectionUrl(corpus, 'record') }],
    state,
    on: record.date,
    recorded: record.recorded === record.date ? undefined : record.recorded,
    notice: noticeFor(corpus, record, today),
    freshness: freshnessView(corpus, record, history, today),
    steward: answersFor(corpus, record, today),
    deciders: people(record.deciders),
    consulted: people(record.consulted),
    informed: people(record.informed),
    areas: record.areas.map((label) => ({ label, href: listingUrl(corpus, 'area', slugOf(label)) })),
    systems: record.systems.map((name) => nameView(corpus, ['system'], name, today)),
    traits: traitsOf(record),
    chain: chainView(corpus, record, today),
    previous: linksOf('Supersedes'),
    next: linksOf('Superseded by'),
    options: optionsView(record),
    evidence: evidenceView(corpus, record, today),
    assumptions: assumptionsView(corpus, record, today),
    relations: [...labels].map((label) => ({
      label,
      links: linksOf(label).sort(byLabel),
      elsewhere: elsewhereOf(label),
    })),
    restricted: restrictedCount(withheldOf(corpus, record)?.related, 'record'),
    verifications: verificationsView(corpus, record, today),
    holders: holdersView(corpus, record, today),
    history: historyView(corpus, record, history, today),
    stillTrue: state === 'accepted' ? stillTrueView(corpus, record, today) : undefined,
    editUrl: editUrl(corpus, record),
    source: record.source,
    aliases: record.aliases,
    picture: pictureOf(corpus, record, today),
  };
  return { ...page, headings: [...(record.body?.headings ?? []), ...ownHeadings(page)] };
}

/** The parts of the page that follow the prose, where they have something to show. */
function ownHeadings(page: Omit<RecordPage, 'headings'>): readonly Heading[] {
  const parts: readonly (readonly [boolean, string, string])[] = [
    [page.options.options.length > 0, 'cairn-options', 'Options considered'],
    [page.evidence.length > 0, 'cairn-evidence', 'Evidence'],
    [page.assumptions.length > 0, 'cairn-assumptions', 'Assumptions'],
    [page.chain.length > 0, 'cairn-chain', 'How the answer changed'],
    [page.relations.length > 0 || page.restricted !== undefined, 'cairn-relations', 'Related records'],
    [true, 'cairn-upkeep', 'Keeping it true'],
  ];
  return parts.filter(([isShown]) => isShown).map(([, id, text]) => ({ depth: 2, text, id }));
}

function traitsOf({ reversibility, confidence }: DecisionRecord): readonly string[] {
  return [
    ...(confidence === undefined ? [] : [`${confidence} confidence`]),
    ...(reversibility === 'one-way' ? ['hard to undo'] : reversibility === 'two-way' ? ['can be undone'] : []),
  ];
}
