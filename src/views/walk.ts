/** What the browser is told of a path, so that somebody can walk it there. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { LearningPath } from '../domain/path.ts';
import type { PathParts, WalkedPath, WalkedStep } from '../domain/walk.ts';
import type { PathPage } from './path.ts';
import { stepViews, type StepView } from './step.ts';
import { entryUrl } from './urls.ts';

/** The path with the digests of what matters, and its questions. */
export function walkedPath({ id, aliases, revision, title, href, steps }: PathPage): WalkedPath {
  return { id, aliases, revision, title, href, partsHref: partsHref(href), steps: steps.map(walkedStep) };
}

/** As much of the path as a row in a list needs to say how far somebody has come. */
export function walkedOutline(corpus: Corpus, path: LearningPath, today: IsoDate): WalkedPath {
  const href = entryUrl(corpus, path);
  return {
    id: path.id,
    aliases: path.aliases,
    revision: '',
    title: path.title,
    href,
    partsHref: partsHref(href),
    steps: stepViews(corpus, path, () => '', today).map((step) => ({
      ...walkedStep(step),
      digests: {},
      check: undefined,
    })),
  };
}

/** The texts of what matters, by the ids of the steps. */
export function pathParts({ steps }: PathPage): PathParts {
  return Object.fromEntries(steps.map(({ id, parts }) => [id, parts]));
}

function partsHref(href: string): string {
  return `${href}parts.json`;
}

function walkedStep({ id, aliases, target, time, check, parts }: StepView): WalkedStep {
  return {
    id,
    aliases,
    ...whereTo(target),
    ...(time === undefined ? {} : { minutes: time.minutes }),
    digests: Object.fromEntries(parts.map(({ name, digest }) => [name, digest])),
    ...(check === undefined ? {} : { check }),
  };
}

function whereTo(target: StepView['target']): Pick<WalkedStep, 'title' | 'href' | 'isOutside' | 'replaced'> {
  switch (target.kind) {
    case 'entry': {
      const { label: title, href, current } = target.link;
      return current === undefined
        ? { title, href }
        : { title: current.label, href: current.href, replaced: { title, href } };
    }
    case 'page':
      return { title: target.label, href: target.href };
    case 'address':
      return { title: target.label, href: target.href, isOutside: true };
    case 'missing':
      return { title: target.label };
  }
}
