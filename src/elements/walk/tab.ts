/** Which path is walked in this tab? In the address of a step that was opened from it, else kept with the tab. */

import { baseOfPage } from '../page-base.ts';

/** Under which name an address tells the path. */
export const pathParameter = 'path';

/** The id of the path; the address counts before the tab, so that two tabs can walk two paths. */
export function pathOfTab(): string | undefined {
  const named = new URL(location.href).searchParams.get(pathParameter);
  if (named !== null && named !== '') return named;
  return keptPath() || undefined;
}

/** Whether the reader has left the path in this tab, and is not to be asked to go on. */
export function hasLeft(): boolean {
  return keptPath() === '';
}

export function keepPathOfTab(id: string): void {
  try {
    sessionStorage.setItem(keyOfTab(), id);
  } catch {
    // then only addresses tell it
  }
}

/** No path is walked in this tab any more, also after a reload. */
export function leavePath(): void {
  keepPathOfTab('');
  const url = new URL(location.href);
  if (!url.searchParams.has(pathParameter)) return;
  url.searchParams.delete(pathParameter);
  history.replaceState(history.state, '', url);
}

/** Where progress is kept; wikis that share a host keep theirs apart. */
export function progressKey(base: string): string {
  return `cairn-progress:${base}`;
}

/** Whether this browser keeps progress on any path of this wiki. */
export function keepsProgress(): boolean {
  try {
    return localStorage.getItem(progressKey(baseOfPage())) !== null;
  } catch {
    return false;
  }
}

/** The path that was begun in this tab, whatever the address says; empty once it has been left. */
export function keptPath(): string | undefined {
  try {
    return sessionStorage.getItem(keyOfTab()) ?? undefined;
  } catch {
    return undefined;
  }
}

function keyOfTab(): string {
  return `cairn-walking:${baseOfPage()}`;
}
