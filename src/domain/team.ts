/** A team; its members are the people who name it. */

import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';

export interface Team extends Entry {
  readonly kind: 'team';
  readonly name: string;
  readonly lead?: EntryId | undefined;
  readonly purpose?: string | undefined;
}
