/** What a link has carried here is merged after asking, or, where nothing was marked yet, said with a way back. */

import { readFragment } from './carry.ts';
import { revive } from './marking.ts';
import type { Notices } from './notices.ts';
import { isBegun, mergePaths, type PathProgress, type Progress } from './progress.ts';
import { progressOn, standingOn } from './standing.ts';
import type { Read } from './stored.ts';
import type { Texts } from './texts.ts';
import type { Walker } from './walker.ts';
import { counted } from './words.ts';

const nothing: Texts = new Map();

export class Incoming {
  readonly #walker: Walker;
  readonly #notices: Notices;

  constructor(walker: Walker, notices: Notices) {
    this.#walker = walker;
    this.#notices = notices;
  }

  /** Reads what the address carries, and takes it out of the address: it is not to be kept or passed on by accident. */
  async read(): Promise<void> {
    const { hash, pathname, search } = location;
    const read = await readFragment(hash);
    if (read === undefined) return;
    history.replaceState(history.state, '', pathname + search);
    if (read.kind !== 'progress') this.#notices.say(refusal(read, 'link'));
    else this.#offer(read.progress);
  }

  #offer(progress: Progress): void {
    const { path } = this.#walker;
    const own = this.#walker.own();
    const merged = mergePaths(own, revive(progressOn(path, progress), own.cleared));
    const [before, after] = [pastIn(this.#walker, own), pastIn(this.#walker, merged)];
    if (same(own, merged)) this.#notices.say('This link carries nothing that is not marked here already.');
    else if (!isBegun(own)) this.#takeOver(progress);
    else {
      this.#notices.say(
        `This link carries progress on this path: with it ${counted(after, 'step is', 'steps are')} behind you instead of ${before}. Where both have marked a step, the later mark counts.`,
        { label: 'Take it over', act: () => this.#takeOver(progress) },
        { label: 'Leave it', act: () => undefined },
      );
    }
  }

  #takeOver(progress: Progress): undefined {
    takeOver(this.#walker, this.#notices, progress, nothing);
    return undefined;
  }
}

/** Merges, says what has come, and offers the way back. */
export function takeOver(walker: Walker, notices: Notices, progress: Progress, texts: Texts): void {
  const undo = walker.takeOver(progress, texts);
  const past = pastIn(walker, walker.own());
  notices.say(
    `Your progress was taken over: ${counted(past, 'step')} of ${walker.path.steps.length} of this path ${past === 1 ? 'is' : 'are'} behind you.`,
    {
      label: 'Undo',
      act: () => {
        undo();
        return 'It is as it was before.';
      },
    },
  );
}

/** Why what was brought is not used. */
export function refusal(read: Exclude<Read, { readonly kind: 'progress' }>, what: 'link' | 'file'): string {
  return read.kind === 'newer'
    ? `This ${what} was made by a newer version of this wiki, and cannot be read here. Nothing has been changed.`
    : what === 'link'
      ? 'This link should carry progress, but has been cut or changed on the way. Nothing has been changed here. Copy it again as a whole.'
      : 'This file holds no progress that was saved here. Nothing has been changed.';
}

function pastIn({ path }: Walker, own: PathProgress): number {
  const { done, skipped } = standingOn(path, own);
  return done + skipped;
}

/** Whether merging has changed nothing. */
function same(own: PathProgress, merged: PathProgress): boolean {
  const told = ({ cleared, steps, answers, place, finish }: PathProgress) =>
    JSON.stringify([cleared, [...steps].sort(byKey), [...answers].sort(byKey), place, finish]);
  return told(own) === told(merged);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
