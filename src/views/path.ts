/** What the page of a path shows: what to read in which order, why, how long it takes, and questions for oneself. */

import { findEntry, withheldOf, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { LearningPath } from '../domain/path.ts';
import { timeOfStep, type StepTime } from '../domain/reading-time.ts';
import { crumbsTo, type Crumb } from './crumbs.ts';
import { linkTo, type LinkView } from './link.ts';
import { nameView, type NameView } from './name.ts';
import { byLabel, counted } from './order.ts';
import { revisionOf, stepViews, type StepView } from './step.ts';
import type { Digest } from './step-parts.ts';
import { restrictedCount } from './restricted.ts';
import { editUrl, entryUrl } from './urls.ts';

export interface PathPage {
  readonly id: string;
  /** Its old ids: a place kept under one of them is a place in this path. */
  readonly aliases: readonly string[];
  readonly href: string;
  /** Changes when steps come, go, change their order or lead elsewhere. */
  readonly revision: string;
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
  /** `1 restricted part`: how much of it its readers may not see. */
  readonly restricted?: string | undefined;
  /** How long all of it takes, as far as that is known. */
  readonly time: string;
  readonly edit?: string | undefined;
}

export function pathPage(corpus: Corpus, path: LearningPath, digest: Digest, today: IsoDate): PathPage {
  return {
    id: path.id,
    aliases: path.aliases,
    href: entryUrl(corpus, path),
    revision: revisionOf(path, digest),
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
    steps: stepViews(corpus, path, digest, today),
    restricted: restrictedCount(withheldOf(corpus, path)?.parts, 'part'),
    time: timeOf(timesOf(corpus, path)),
    edit: editUrl(corpus, path),
  };
}

/** How long each step of a path takes, as far as it is known. */
export function timesOf(corpus: Corpus, { steps }: LearningPath): readonly (StepTime | undefined)[] {
  return steps.map((step) => timeOfStep(corpus, step));
}

/** `3 steps, about 25 minutes`; steps whose time nobody knows are told. */
export function timeOf(times: readonly (StepTime | undefined)[]): string {
  const known = times.flatMap((time) => time?.minutes ?? []);
  const minutes = known.reduce((sum, next) => sum + next, 0);
  const count = counted(times.length, 'step');
  if (known.length === 0) return count;
  const unknown = times.length - known.length;
  const rest = unknown === 0 ? '' : `, and ${counted(unknown, 'step')} of unknown length`;
  return `${count}, about ${durationOf(minutes)}${rest}`;
}

function durationOf(minutes: number): string {
  if (minutes < 60) return counted(minutes, 'minute');
  const hours = counted(Math.floor(minutes / 60), 'hour');
  return minutes % 60 === 0 ? hours : `${hours} ${counted(minutes % 60, 'minute')}`;
}
