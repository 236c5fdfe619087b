/** The first line of a record's Markdown: whether to follow it, before anything else is read. */

import type { Corpus } from '../../domain/corpus.ts';
import type { RecordPage } from '../../views/record.ts';
import { entryLink } from './write.ts';

/** For a superseded record `SUPERSEDED by …: do not apply.` */
export function standingLine(corpus: Corpus, { state, on, notice, next, freshness }: RecordPage): string {
  const links = (notice?.links ?? []).map((link) => entryLink(corpus, link)).join(', ');
  const since = on === undefined ? '' : ` since ${on}`;
  switch (state) {
    case 'superseded': {
      const direct = next.map((link) => entryLink(corpus, link)).join(', ');
      if (direct === '') return 'SUPERSEDED by a restricted record: do not apply.';
      const end = links === '' || links === direct ? '' : ` Current answer: ${links}${notice?.after ?? '.'}`;
      const gone =
        links === direct && notice !== undefined && notice.after !== '.'
          ? ` ${notice.before}${links}${notice.after}`
          : '';
      return `SUPERSEDED by ${direct}: do not apply.${end}${gone}`;
    }
    case 'rejected':
      return 'REJECTED: do not apply. It was considered and is not what we do.';
    case 'deprecated':
      return 'DEPRECATED: do not apply. It no longer holds, and nothing has replaced it.';
    case 'proposed':
      return `PROPOSED, not decided: do not apply yet.${links === '' ? '' : ` Until it is accepted, this holds: ${links}.`}`;
    case 'unstated':
      return 'STATUS UNKNOWN: nobody has written down whether this was decided.';
    case 'accepted': {
      if (notice !== undefined && notice.before.startsWith('This is decided')) {
        return `DECIDED for ${on}: do not apply before.${links === '' ? '' : ` Until then: ${links}.`}`;
      }
      const amended = notice === undefined ? '' : `, as amended by ${links}`;
      const doubt =
        freshness === undefined || ['fresh', 'unscheduled'].includes(freshness.freshness)
          ? ''
          : ` ${freshness.word}: ${freshness.sentence}`;
      return `IN FORCE${since}${amended}.${doubt}`;
    }
  }
}
