/** The file with which the reader's browser answers questions about risk. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { riskNotes, type RiskFile } from '../domain/risk-notes.ts';
import { riskOf } from '../domain/risk.ts';
import { sectionUrl } from './urls.ts';

export function riskFile(corpus: Corpus, today: IsoDate): RiskFile {
  const page = (kind: 'person' | 'system' | 'record' | 'handoff') => sectionUrl(corpus, kind);
  return {
    data: riskOf(corpus).data,
    notes: riskNotes(corpus, today),
    pages: { person: page('person'), system: page('system'), record: page('record'), handoff: page('handoff') },
  };
}
