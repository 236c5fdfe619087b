/** Where do the links of a walk lead, and which step is read on a page? */

import type { WalkedPath, WalkedStep } from '../../domain/walk.ts';
import { pathParameter } from './tab.ts';

/** The page of a step, with the path in its address; for what lies outside, its place on the page of the path. */
export function stepHref(path: WalkedPath, step: WalkedStep): string {
  if (step.href === undefined || step.isOutside === true) return `${path.href}#${stepAnchor(step)}`;
  const [page = '', anchor] = step.href.split('#');
  return `${page}?${pathParameter}=${encodeURIComponent(path.id)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The id of the step on the page of its path. */
export function stepAnchor({ id }: WalkedStep): string {
  return `step-${id}`;
}

/**
 * The step that is read at this place (path and fragment of an address); `undefined` beside the path. Where several lie
 * on one page, such as terms, the fragment tells, else where they were last.
 */
export function stepAt(path: WalkedPath, pathname: string, hash: string, last?: string): WalkedStep | undefined {
  const here = path.steps.filter(({ href, replaced, isOutside }) => {
    const pages = [href, replaced?.href].map((page) => page?.split('#')[0]);
    return isOutside !== true && pages.includes(pathname);
  });
  if (here.length < 2) return here[0];
  return here.find(({ href }) => href === pathname + hash) ?? here.find(({ id }) => id === last) ?? here[0];
}
