/** Somebody on one path, on this page: what they do is kept, and whoever shows it is told. */

import type { IsoDate } from '../../domain/date.ts';
import type { PathParts, WalkedPath, WalkedStep } from '../../domain/walk.ts';
import { answer, finish, forget, markStep, revert, revive, visit, withPath, type NewMark } from './marking.ts';
import { mergeProgress, notBegun, type PathProgress, type Progress } from './progress.ts';
import { progressOn, standingOn, type Standing } from './standing.ts';
import { ProgressStore, type Kept } from './store.ts';
import { progressKey } from './tab.ts';
import { withParts, type Texts } from './texts.ts';

export class Walker {
  readonly path: WalkedPath;
  readonly store: ProgressStore;
  readonly #base: string;
  readonly #day: IsoDate;
  readonly #shows: (() => void)[] = [];
  #parts: Promise<PathParts> | undefined;

  /** `day` is the day where the reader is, or on which a sample wiki lives. */
  constructor(path: WalkedPath, base: string, day: IsoDate) {
    this.path = path;
    this.#base = base;
    this.#day = day;
    this.store = new ProgressStore(base);
  }

  /** What is kept of this path. */
  own(): PathProgress {
    return progressOn(this.path, this.store.read().progress);
  }

  standing(): Standing {
    return standingOn(this.path, this.own());
  }

  /** Calls `show` now and whenever something has changed, here or in another tab. */
  whenever(show: () => void): void {
    this.#shows.push(show);
    addEventListener('storage', ({ key }) => {
      if (key === null || key === progressKey(this.#base)) show();
    });
    // back from the browser's memory of pages
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) show();
    });
    show();
  }

  done(step: WalkedStep): void {
    this.#mark(step, { state: 'done', on: this.#day, digests: step.digests });
    void this.#keepTexts(step);
  }

  skip(step: WalkedStep, reason: string): void {
    const words = reason.trim().slice(0, 500);
    this.#mark(step, { state: 'skipped', on: this.#day, ...(words === '' ? {} : { reason: words }) });
  }

  reopen(step: WalkedStep): void {
    this.#mark(step, { state: 'open' });
  }

  answer(step: WalkedStep, knew: boolean): void {
    this.#change((own) => answer(own, step.id, knew, Date.now()));
  }

  visit(step: WalkedStep): void {
    this.#change((own) => visit(own, step.id, Date.now()));
  }

  /** Forgets all marks on this path; gives what takes that back. */
  forget(): () => void {
    const before = this.own();
    this.#change((own) => forget(own, Date.now()));
    return () => this.#change((own) => revert(before, own, Date.now()));
  }

  /** Merges what came from elsewhere; gives what takes that back. */
  takeOver(progress: Progress, texts: Texts): () => void {
    const before = this.store.read().progress;
    const kept = this.store.update((own) => {
      const brought = [...progress].map(([id, path]) => [id, revive(path, own.get(id)?.cleared ?? 0)] as const);
      return mergeProgress(own, new Map(brought));
    });
    if (texts.size > 0) this.store.keepTexts(withTexts(this.store.texts(), texts, kept));
    this.changed();
    return () => {
      this.store.update((own) =>
        [...progress.keys()].reduce((all, id) => {
          const [then, present] = [before.get(id) ?? notBegun, all.get(id) ?? notBegun];
          return withPath(all, id, revert(then, present, Date.now()));
        }, own),
      );
      this.changed();
    };
  }

  /** The parts that matter of every step, as they read today. */
  async parts(): Promise<PathParts> {
    this.#parts ??= fetchParts(this.path.partsHref);
    try {
      return await this.#parts;
    } catch (error) {
      // asked anew the next time: the site may be within reach again
      this.#parts = undefined;
      throw error;
    }
  }

  /** Shows the present state again. */
  changed(): void {
    for (const show of this.#shows) show();
  }

  #mark(step: WalkedStep, mark: NewMark): void {
    this.#change((own) => this.#finished(markStep(own, step.id, mark, Date.now())));
  }

  /** With the note that all that there is today has been walked, once it has. */
  #finished(own: PathProgress): PathProgress {
    const { isFinished } = standingOn(this.path, own);
    const steps = this.path.steps.map(({ id }) => id);
    return isFinished ? finish(own, this.path.revision, steps, Date.now()) : own;
  }

  #change(change: (own: PathProgress) => PathProgress): void {
    this.store.update((progress) => withPath(progress, this.path.id, change(progressOn(this.path, progress))));
    this.changed();
  }

  async #keepTexts(step: WalkedStep): Promise<void> {
    try {
      const parts = (await this.parts())[step.id] ?? [];
      this.store.keepTexts(withParts(this.store.texts(), parts, this.store.read().progress));
    } catch {
      // without the texts a change is told, and not shown
    }
  }
}

async function fetchParts(href: string): Promise<PathParts> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`the parts of the path: ${answer.status}`);
  return (await answer.json()) as PathParts;
}

function withTexts(own: Texts, others: Texts, { progress }: Kept): Texts {
  return withParts(new Map([...others, ...own]), [], progress);
}
