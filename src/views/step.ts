/** A step of a path as it is shown: where it leads and whether that still holds, why, how long it takes, and whom to ask. */

import type { Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { otherStepIds, stepId, targetOfStep, type LearningPath, type Step, type StepTarget } from '../domain/path.ts';
import { timeOfStep, type StepTime } from '../domain/reading-time.ts';
import { askView, type AskView } from './ask.ts';
import { guideLabel } from './guide.ts';
import { linkTo, type LinkView } from './link.ts';
import { partsOf, type Digest, type PartView } from './step-parts.ts';
import { urlOf } from './urls.ts';

export interface StepView {
  /** What the reader's place is kept under. */
  readonly id: string;
  /** Other ids under which the step may have been done: those it had, and those its target is also known by. */
  readonly aliases: readonly string[];
  readonly target: StepTargetView;
  readonly why?: string | undefined;
  readonly time?: StepTime | undefined;
  readonly check?: { readonly question: string; readonly answer: string } | undefined;
  /** What matters of the target; none outside of the wiki. */
  readonly parts: readonly PartView[];
  readonly ask: AskView;
}

export type StepTargetView =
  | { readonly kind: 'entry'; readonly link: LinkView }
  /** A page of this site that is no entry. */
  | { readonly kind: 'page'; readonly href: string; readonly label: string }
  /** Outside of the wiki. */
  | { readonly kind: 'address'; readonly href: string; readonly label: string }
  /** A name that leads nowhere. */
  | { readonly kind: 'missing'; readonly label: string };

/** The steps of a path, in its order. */
export function stepViews(corpus: Corpus, path: LearningPath, digest: Digest, today: IsoDate): readonly StepView[] {
  return path.steps.map((step): StepView => {
    const { ref, why, check } = step;
    const target = targetOfStep(corpus, ref);
    return {
      id: stepId(step),
      aliases: otherStepIds(corpus, path, step),
      target: targetView(corpus, ref, target, today),
      why,
      time: timeOfStep(corpus, step),
      check,
      parts: target.kind === 'entry' ? partsOf(corpus, target.entry, digest, today) : [],
      ask: askView(corpus, path, target, today),
    };
  });
}

function targetView(corpus: Corpus, ref: string, target: StepTarget, today: IsoDate): StepTargetView {
  switch (target.kind) {
    case 'entry':
      return { kind: 'entry', link: linkTo(corpus, target.entry, today) };
    case 'page':
      return { kind: 'page', href: urlOf(corpus, target.path), label: guideLabel(target.path) ?? `/${target.path}` };
    case 'address':
      return {
        kind: 'address',
        href: target.href,
        label: ref.replace(/^(https?:\/\/|mailto:)/i, '').replace(/[/#?]*$/, ''),
      };
    case 'missing':
      return { kind: 'missing', label: ref };
  }
}

/** Whether the ids or the targets of a path's steps are as they were: a digest of them in their order. */
export function revisionOf({ steps }: LearningPath, digest: Digest): string {
  return digest(steps.map((step: Step) => `${stepId(step)} ${step.ref}`).join('\n'));
}
