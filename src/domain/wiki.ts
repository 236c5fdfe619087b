/** What wiki.yaml sets for the whole site, and what holds where it says nothing. */

import type { IsoDate } from './date.ts';

export interface Repository {
  readonly url: string;
  readonly branch: string;
  readonly forge: 'github' | 'gitlab' | 'gitea' | 'other';
  /** Where the content folder lies in the repository. */
  readonly folder: string;
}

/** How much an event says that somebody knows an entry. */
export interface Weights {
  readonly decider: number;
  readonly steward: number;
  readonly expert: number;
  readonly received: number;
  readonly verified: number;
  readonly consulted: number;
  readonly reviewed: number;
  readonly pathFinished: number;
}

/** What is written for programs beside the pages: JSON, pages as Markdown with llms.txt, feeds and calendars, pictures of records. */
export const outputs = ['json', 'markdown', 'feeds', 'pictures'] as const;
export type Output = (typeof outputs)[number];

/** What is written where wiki.yaml says nothing. Pictures have to be drawn, and need an address that the site is reached under. */
export const defaultOutputs: readonly Output[] = ['json', 'markdown', 'feeds'];

/** The site of another team, which is searched together with ours and may be referred to. */
export interface Peer {
  /** By which references and answers name it: a word of lower case letters, digits and `-`. */
  readonly name: string;
  /** Where it is served, with its base path; ends with `/`. */
  readonly url: string;
}

/** What stands for our own site where sites are told apart; no other may have this name. */
export const ownSite = 'here';

/** How people are shown in what is published: by their names, or by their roles. */
export const privacies = ['names', 'roles'] as const;
export type Privacy = (typeof privacies)[number];

export interface Wiki {
  readonly name: string;
  readonly summary?: string | undefined;
  readonly repository?: Repository | undefined;
  /** The version of Cairn that the content is written for. */
  readonly cairn?: string | undefined;
  /** The path the site is served under: starts and ends with `/`. */
  readonly base: string;
  /** Where the site is reached, without a path: `https://wiki.example.org`. For what has to name it in full. */
  readonly origin?: string | undefined;
  /** Days after the last decision or verification at which a record without `review-by` is due; none when absent. */
  readonly reviewEvery?: number | undefined;
  /** Days before its date at which a review counts as due. */
  readonly reviewNotice: number;
  /** Days before a last day within which a handoff should be complete. */
  readonly handoffNotice: number;
  readonly weights: Weights;
  /** The score from which somebody counts as a holder. */
  readonly holderFloor: number;
  /** The groups that `audience` may name. */
  readonly audiences: readonly string[];
  readonly privacy: Privacy;
  /** Days after the last day for which somebody who has left is still shown by name; for ever when absent. */
  readonly namesOfLeavers?: number | undefined;
  /** E-mail addresses that may be published: `all`, addresses, and hosts with all their addresses. */
  readonly addresses: readonly string[];
  /** The groups that may see what lies in a folder (path from the content folder, without `/` at its ends). */
  readonly audienceOf: Readonly<Record<string, readonly string[]>>;
  readonly outputs: readonly Output[];
  readonly federation: readonly Peer[];
  /** The sites whose pages may read our index and our graph; `*` for all. */
  readonly federationOpenTo: readonly string[];
  /** True where there is a wiki.yaml that cannot be used: nobody can tell then who may see what, so nobody may. */
  readonly isUnread?: true | undefined;
  /** The day a sample wiki lives on. */
  readonly today?: IsoDate | undefined;
}

export const defaultWeights: Weights = {
  decider: 3,
  steward: 3,
  expert: 2,
  received: 2,
  verified: 1,
  consulted: 1,
  reviewed: 0.5,
  pathFinished: 0.5,
};

export const defaultWiki: Wiki = {
  name: 'Cairn',
  base: '/',
  reviewNotice: 30,
  handoffNotice: 30,
  weights: defaultWeights,
  holderFloor: 0.5,
  audiences: [],
  privacy: 'names',
  addresses: [],
  audienceOf: {},
  outputs: defaultOutputs,
  federation: [],
  federationOpenTo: [],
};
