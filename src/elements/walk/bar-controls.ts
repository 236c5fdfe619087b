/** What can be done in the bar: a button or a link for each act, in their order. */

import type { WalkedPath, WalkedStep } from '../../domain/walk.ts';
import { button, element } from '../search/dom.ts';
import { changesOf } from './changes.ts';
import type { WalkAct } from './keys.ts';
import { stepHref } from './links.ts';
import { questionFor, skipForm } from './parts.ts';
import type { StepStanding } from './standing.ts';
import type { Walker } from './walker.ts';

export type Controls = ReadonlyMap<WalkAct, HTMLElement>;

/** What the bar does when a control is used. */
export interface BarActs {
  readonly standing: () => StepStanding;
  readonly open: (act: WalkAct, inside: HTMLElement | Promise<HTMLElement>) => void;
  readonly done: () => void;
  readonly undo: () => void;
  readonly skip: (reason: string) => void;
}

/** On the page of a step. */
export function stepControls(walker: Walker, step: WalkedStep, acts: BarActs): Controls {
  const { path } = walker;
  const at = path.steps.indexOf(step);
  const [before, after] = [path.steps[at - 1], path.steps[at + 1]];
  const toggle = (act: WalkAct, label: string, inside: () => HTMLElement | Promise<HTMLElement>) =>
    button(
      { class: 'cairn-button cairn-button-quiet', 'aria-expanded': 'false' },
      () => acts.open(act, inside()),
      label,
    );
  return new Map<WalkAct, HTMLElement>([
    ['previous', wayTo(path, before, 'Previous')],
    ['changes', toggle('changes', 'What changed', () => changesOf(walker, acts.standing()))],
    ['question', toggle('question', 'Question', () => questionFor(walker, step))],
    ['skip', toggle('skip', 'Skip…', () => skipForm(acts.skip))],
    ['undo', button({ class: 'cairn-button' }, acts.undo, 'Undo')],
    ['done', button({ class: 'cairn-button cairn-button-strong' }, acts.done, 'Done')],
    ['next', wayTo(path, after, after === undefined ? 'To the end' : 'Next')],
  ]);
}

/** On a page that is none of the path's. */
export function awayControls({ path }: Walker): Controls {
  const goOn = wayTo(path, undefined, 'Go on');
  goOn.classList.add('cairn-button-strong');
  return new Map<WalkAct, HTMLElement>([['next', goOn]]);
}

/** To a step, or else to the page of the path. */
function wayTo(path: WalkedPath, step: WalkedStep | undefined, label: string): HTMLAnchorElement {
  const named = step === undefined ? {} : { title: step.title, 'aria-label': `${label}: ${step.title}` };
  const href = step === undefined ? `${path.href}#walk` : stepHref(path, step);
  return element('a', { class: 'cairn-button', href, ...named }, label);
}
