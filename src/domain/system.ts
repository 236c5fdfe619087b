/** A thing the organisation runs or trains. */

import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';
import type { Link } from './person.ts';

export const systemTypes = ['model', 'dataset', 'pipeline', 'cluster', 'service', 'evaluation', 'tool'] as const;
export type SystemType = (typeof systemTypes)[number];

/** 3 is worst: what stops when nobody knows it. */
export type Criticality = 1 | 2 | 3;

export interface System extends Entry {
  readonly kind: 'system';
  readonly name: string;
  /** What sort of thing it is; `kind` in its file. */
  readonly type?: SystemType | undefined;
  readonly team?: EntryId | undefined;
  /** The person or team who answers for it. */
  readonly owner?: EntryId | undefined;
  readonly experts: readonly EntryId[];
  readonly criticality: Criticality;
  readonly repos: readonly string[];
  readonly links: readonly Link[];
  readonly dependsOn: readonly EntryId[];
  readonly summary?: string | undefined;
  readonly aliases: readonly string[];
}
