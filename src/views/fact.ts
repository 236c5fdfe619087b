/** What the page of a fact shows: its value today, what it was before, and which records rest on it. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { currentValue, type Fact, type FactValue } from '../domain/fact.ts';
import type { Citation } from '../domain/record.ts';
import { crumbsTo, type Crumb } from './crumbs.ts';
import { restsOn, statementsOf, usesOf, type RestView, type StatementView } from './fact-statements.ts';
import { measured } from './measured.ts';
import type { RecordLine } from './records-by-state.ts';
import { editUrl } from './urls.ts';

export interface FactPage {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly description: string;
  readonly summary?: string | undefined;
  readonly value: string;
  readonly on?: IsoDate | undefined;
  /** Oldest first. */
  readonly history: readonly ValueRow[];
  readonly statements: readonly StatementView[];
  readonly rests: readonly RestView[];
  /** Records that compute with it or show it. */
  readonly uses: readonly RecordLine[];
  readonly isContested: boolean;
  readonly edit?: string | undefined;
}

export interface ValueRow {
  readonly value: string;
  readonly on?: IsoDate | undefined;
  readonly source?: Citation | undefined;
  /** `later`: it is dated after today. */
  readonly standing: 'past' | 'current' | 'later';
}

export function factPage(corpus: Corpus, fact: Fact, today: IsoDate): FactPage {
  const current = currentValue(fact, today);
  const at = fact.values.indexOf(current);
  const statements = statementsOf(corpus, fact, today);
  return {
    crumbs: crumbsTo(corpus, 'fact'),
    title: fact.name,
    description: fact.summary ?? `${fact.name}: its value, and what rests on it.`,
    summary: fact.summary,
    value: measured(current.value, current.unit),
    on: current.on,
    history: fact.values.map((value, index) => valueRow(value, index - at)),
    statements,
    rests: restsOn(corpus, fact, today),
    uses: usesOf(corpus, fact, today),
    isContested: statements.some(({ contestedBy }) => contestedBy.length > 0),
    edit: editUrl(corpus, fact),
  };
}

function valueRow({ value, unit, on, source }: FactValue, afterCurrent: number): ValueRow {
  const standing = afterCurrent === 0 ? 'current' : afterCurrent < 0 ? 'past' : 'later';
  return { value: measured(value, unit), on, source, standing };
}
