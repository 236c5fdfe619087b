/** An onboarding path: what to read, in which order, and why. */

import type { Body } from './body.ts';
import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';

export interface Step {
  /** Any entry (`id`, or `kind:id` where two kinds share it) or a URL. */
  readonly ref: string;
  readonly why?: string | undefined;
  readonly minutes?: number | undefined;
  readonly check?: { readonly question: string; readonly answer: string } | undefined;
}

export interface LearningPath extends Entry {
  readonly kind: 'path';
  readonly title: string;
  /** The role it is meant for; `for` in its file. */
  readonly audienceRole?: string | undefined;
  readonly maintainer?: EntryId | undefined;
  readonly after: readonly EntryId[];
  readonly steps: readonly Step[];
  readonly summary?: string | undefined;
  readonly body?: Body | undefined;
  readonly aliases: readonly string[];
}
