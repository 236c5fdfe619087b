/** What passes between a page and the worker that searches for it. */

import type { IsoDate } from '../../domain/date.ts';
import type { Question } from '../../search/ask/question.ts';
import type { Sites, SitesHeard } from '../../search/ask/sites/search-sites.ts';

/** A question; without one, the index is only made ready. */
export interface Asked {
  readonly id: number;
  readonly base: string;
  readonly today: IsoDate;
  /** Where several sites are searched. */
  readonly sites?: Sites | undefined;
  readonly question?: Question | undefined;
  readonly from: number;
  readonly to: number;
  /** The other sites whose answers count. */
  readonly among?: SitesHeard | undefined;
  /** Waits for one more of them. */
  readonly isNext?: boolean | undefined;
}
