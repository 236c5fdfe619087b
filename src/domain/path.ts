/** An onboarding path: what to read, in which order, and why. */

import { aliasesOf, findAny, type AnyEntry, type Corpus } from './corpus.ts';
import type { Body } from './body.ts';
import type { Entry } from './entry.ts';
import { slugOf, type EntryId } from './id.ts';
import { isAddress, resolveLink } from './links.ts';

export interface Step {
  /** What the reader's place is kept under; made of `ref` where the file does not say. */
  readonly id?: string | undefined;
  /** Ids that the step had before. */
  readonly aliases?: readonly string[] | undefined;
  /** Any entry (`id`, or `kind:id` where two kinds share it), a page of this site (`/guide/search/`) or a URL. */
  readonly ref: string;
  readonly why?: string | undefined;
  readonly minutes?: number | undefined;
  readonly check?: { readonly question: string; readonly answer: string } | undefined;
}

export interface LearningPath extends Entry {
  readonly kind: 'path';
  readonly title: string;
  /** The role it is meant for; `for` in its file. */
  readonly audienceRole?: string | undefined;
  readonly maintainer?: EntryId | undefined;
  readonly after: readonly EntryId[];
  readonly steps: readonly Step[];
  readonly summary?: string | undefined;
  readonly body?: Body | undefined;
  readonly aliases: readonly string[];
}

/** What a step is known under: the id it is given, else one made of its `ref`. */
export function stepId({ id, ref }: Pick<Step, 'id' | 'ref'>): string {
  return id ?? slugOf(ref);
}

/**
 * Other ids under which the step of a path may have been done: those it had, and those that other names of its target
 * would have given it, so that a renamed record is no new step. Never the id of another step of the path.
 */
export function otherStepIds(corpus: Corpus, { steps }: LearningPath, step: Step): readonly string[] {
  const taken = new Set(steps.map(stepId));
  const target = entryOfStep(corpus, step.ref);
  const names = target === undefined ? [] : [target.id, ...aliasesOf(target)];
  const fromTarget = names.flatMap((name) => [slugOf(name), slugOf(`${target!.kind}:${name}`)]);
  return [...new Set([...(step.aliases ?? []), ...fromTarget])].filter((id) => !taken.has(id));
}

/** The step of a path with this id, or that may have been done under it. */
export function findStep(corpus: Corpus, path: LearningPath, id: string): Step | undefined {
  return (
    path.steps.find((step) => stepId(step) === id) ??
    path.steps.find((step) => otherStepIds(corpus, path, step).includes(id))
  );
}

/** Where a step leads. */
export type StepTarget =
  | { readonly kind: 'entry'; readonly entry: AnyEntry }
  /** A page of the site that is no entry; rooted at the site, without a leading `/`. */
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'address'; readonly href: string }
  | { readonly kind: 'missing' };

/** Where the `ref` of a step leads, as the corpus stands. */
export function targetOfStep(corpus: Corpus, ref: string): StepTarget {
  if (isAddress(ref)) return { kind: 'address', href: ref };
  if (ref.startsWith('/')) {
    const found = resolveLink(corpus, '', ref);
    if (found.kind === 'entry') return { kind: 'entry', entry: found.entry };
    if (found.kind !== 'page') return { kind: 'missing' };
    return { kind: 'page', path: found.anchor === undefined ? found.path : `${found.path}#${found.anchor}` };
  }
  const entry = findAny(corpus, ref);
  return entry === undefined ? { kind: 'missing' } : { kind: 'entry', entry };
}

/** The entry that a step leads to, where it leads to one. */
export function entryOfStep(corpus: Corpus, ref: string): AnyEntry | undefined {
  const target = targetOfStep(corpus, ref);
  return target.kind === 'entry' ? target.entry : undefined;
}
