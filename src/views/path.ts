/** What the page of a path shows: what to read in which order, why, how long it takes, and questions for oneself. */

import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { LearningPath } from '../domain/path.ts';
import { crumbsTo, type Crumb } from './crumbs.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, type NameView } from './name.ts';
import { byLabel, counted } from './order.ts';
import { stepView, type StepView } from './step.ts';
import { editUrl } from './urls.ts';

export interface PathPage {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly description: string;
  readonly summary?: string | undefined;
  readonly role?: string | undefined;
  readonly maintainer?: NameView | undefined;
  /** The paths to walk first, and those that go on from here. */
  readonly after: readonly NameView[];
  readonly next: readonly LinkView[];
  readonly steps: readonly StepView[];
  /** How long all of it takes, as far as that is known. */
  readonly time: string;
  readonly edit?: string | undefined;
}

export function pathPage(corpus: Corpus, path: LearningPath, today: IsoDate): PathPage {
  const steps = path.steps.map((step) => stepView(corpus, step, today));
  return {
    crumbs: crumbsTo(corpus, 'path'),
    title: path.title,
    description:
      path.summary ?? `What to read, in order${path.audienceRole === undefined ? '' : `, for ${path.audienceRole}`}.`,
    summary: path.summary,
    role: path.audienceRole,
    maintainer: path.maintainer === undefined ? undefined : nameView(corpus, ['person'], path.maintainer, today),
    after: path.after.map((name) => nameView(corpus, ['path'], name, today)),
    next: [...corpus.entries.path.values()]
      .filter(({ after }) => after.some((name) => findEntry(corpus, 'path', name) === path))
      .map((other) => linkTo(corpus, other, today))
      .sort(byLabel),
    steps,
    time: timeOf(steps),
    edit: editUrl(corpus, path.file),
  };
}

/** `3 steps, about 25 minutes`; steps whose time nobody knows are told. */
export function timeOf(steps: readonly StepView[]): string {
  const known = steps.flatMap(({ time }) => time?.minutes ?? []);
  const minutes = known.reduce((sum, next) => sum + next, 0);
  const count = counted(steps.length, 'step');
  if (known.length === 0) return count;
  const unknown = steps.length - known.length;
  const rest = unknown === 0 ? '' : `, and ${counted(unknown, 'step')} of unknown length`;
  return `${count}, about ${durationOf(minutes)}${rest}`;
}

function durationOf(minutes: number): string {
  if (minutes < 60) return counted(minutes, 'minute');
  const hours = counted(Math.floor(minutes / 60), 'hour');
  return minutes % 60 === 0 ? hours : `${hours} ${counted(minutes % 60, 'minute')}`;
}
