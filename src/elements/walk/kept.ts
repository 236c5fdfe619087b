/** Takes progress along: as a link, as a file, and back; and forgets it when told to. */

import { readFile, writeFile, writeFragment } from './carry.ts';
import { refusal, takeOver } from './incoming.ts';
import type { Notices } from './notices.ts';
import { partOf } from './part-of.ts';
import { saveAs } from '../save-as.ts';
import type { Walker } from './walker.ts';

export function wireKept(root: HTMLElement, walker: Walker, notices: Notices): void {
  const wire = (name: string, act: () => void) => {
    const control = partOf(root, name, HTMLButtonElement);
    control.disabled = false;
    control.addEventListener('click', act);
  };
  wire('link', () => void showLink(root, walker));
  wire('save', () => saveAs('cairn-progress.json', writeFile(walker.store.read().progress, walker.store.texts())));
  const file = partOf(root, 'file', HTMLInputElement);
  wire('load', () => file.click());
  file.addEventListener('change', () => void load(file, walker, notices));
  wire('forget', () => {
    const undo = walker.forget();
    notices.say('All your marks on this path have been forgotten.', {
      label: 'Undo',
      act: () => {
        undo();
        return 'Your marks are back.';
      },
    });
    partOf(root, 'notices', HTMLElement).scrollIntoView({ block: 'nearest' });
  });
  wireLink(root, walker);
}

function wireLink(root: HTMLElement, walker: Walker): void {
  const address = partOf(root, 'address', HTMLInputElement);
  const copied = partOf(root, 'copied', HTMLElement);
  partOf(root, 'copy', HTMLButtonElement).addEventListener('click', async () => {
    address.select();
    try {
      await navigator.clipboard.writeText(address.value);
      copied.textContent = 'Copied.';
    } catch {
      // the reader has refused, or the site has no HTTPS
      copied.textContent = 'Selected: copy it with your browser.';
    }
  });
  const share = partOf(root, 'share', HTMLButtonElement);
  share.hidden = navigator.share === undefined;
  share.addEventListener('click', async () => {
    try {
      await navigator.share({ title: walker.path.title, url: address.value });
    } catch {
      // closed without sharing
    }
  });
}

/** The link holds this path alone, so that it stays short. */
async function showLink(root: HTMLElement, walker: Walker): Promise<void> {
  const address = partOf(root, 'address', HTMLInputElement);
  const fragment = await writeFragment(new Map([[walker.path.id, walker.own()]]));
  address.value = new URL(walker.path.href, location.href).href + fragment;
  partOf(root, 'link-made', HTMLElement).hidden = false;
  address.select();
}

async function load(file: HTMLInputElement, walker: Walker, notices: Notices): Promise<void> {
  const [chosen] = file.files ?? [];
  if (chosen === undefined) return;
  const { read, texts } = readFile(await chosen.text());
  file.value = '';
  if (read.kind === 'progress') takeOver(walker, notices, read.progress, texts);
  else notices.say(refusal(read, 'file'));
}
