/** What an answer says of an entry beside its text: does it hold, since when, and what holds instead? */

import { aliasesOf, nameOf, type AnyEntry, type Corpus } from '../../domain/corpus.ts';
import type { IsoDate } from '../../domain/date.ts';
import { currentValue } from '../../domain/fact.ts';
import { stateOfPerson } from '../../domain/person.ts';
import type { DecisionRecord } from '../../domain/record.ts';
import { holdingOf } from '../../domain/ownership.ts';
import { freshnessInputs } from '../../domain/staleness.ts';
import { currentOf, isRetired, stateOf } from '../../domain/supersession.ts';
import { recordNumber } from '../ask/tokens.ts';
import { tellingWords } from '../ask/stop-words.ts';
import type { DocumentCard } from './document.ts';
import { siteUrl } from './site-url.ts';

/** The card of an entry as it stands today. Fields without a value are left out. */
export function cardOf(corpus: Corpus, entry: AnyEntry, today: IsoDate): DocumentCard {
  const date = dateOf(entry, today);
  // an imported title often begins with its number, which no question has
  const titleWords = tellingWords(nameOf(entry, corpus).replace(/^\d+\b/, '')).length;
  const known = { kind: entry.kind, titleWords, ...(date === undefined ? {} : { date }) };
  if (entry.kind === 'person') return { ...known, state: stateOfPerson(entry, today) };
  if (entry.kind === 'system') return { ...known, holding: holdingOf(corpus, entry, today) };
  if (entry.kind !== 'record') return known;
  const state = stateOf(corpus, entry, today);
  const current = state === 'superseded' ? currentOf(corpus, entry, today) : undefined;
  const number = recordNumber([entry.id, fileName(entry.source?.path ?? ''), ...aliasesOf(entry)]);
  return {
    ...known,
    state,
    ...(number === undefined ? {} : { number }),
    ...(isRetired(corpus, entry, today) ? {} : { holding: holdingOf(corpus, entry, today) }),
    ...(current === undefined || current.id === entry.id ? {} : { leadsTo: siteUrl(corpus, current) }),
    ...reviewOf(corpus, entry, today),
  };
}

/** The last part of a path, without what it ends in. */
function fileName(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
}

/** The day an entry is about; most kinds have none. */
function dateOf(entry: AnyEntry, today: IsoDate): IsoDate | undefined {
  switch (entry.kind) {
    case 'record':
      return entry.date ?? entry.recorded;
    case 'handoff':
      return entry.lastDay;
    case 'fact':
      return currentValue(entry, today).on;
    default:
      return undefined;
  }
}

/** What decides whether a record wants another look; nothing for one that no longer holds. */
function reviewOf(corpus: Corpus, record: DecisionRecord, today: IsoDate): Pick<DocumentCard, 'review'> {
  if (isRetired(corpus, record, today)) return {};
  const { reviewBy, verifiedOn, hasTripped } = freshnessInputs(corpus, record, undefined, today);
  if (reviewBy === undefined && !hasTripped) return {};
  return {
    review: {
      ...(reviewBy === undefined ? {} : { by: reviewBy }),
      ...(verifiedOn === undefined ? {} : { verified: verifiedOn }),
      tripped: hasTripped,
    },
  };
}
