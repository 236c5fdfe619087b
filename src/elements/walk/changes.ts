/** Shows what of a step has changed since it was read. */

import type { ReadPart } from '../../domain/walk.ts';
import { element } from '../search/dom.ts';
import type { StepStanding } from './standing.ts';
import type { Walker } from './walker.ts';
import type { Piece } from './word-diff.ts';
import { namesInWords } from './words.ts';

/** Each part that has changed, with the words that went and came where this browser has kept the old ones. */
export async function changesOf(walker: Walker, standing: StepStanding): Promise<HTMLElement> {
  const list = element('dl', { class: 'cairn-walk-changes' });
  let parts: readonly ReadPart[] = [];
  try {
    parts = (await walker.parts())[standing.step.id] ?? [];
  } catch {
    return element('p', {}, 'What has changed cannot be shown now, since the site cannot be reached.');
  }
  const texts = walker.store.texts();
  const { wordDiff } = await import('./word-diff.ts');
  for (const name of standing.changed) {
    const now = parts.find((part) => part.name === name);
    const read = standing.read[name];
    const before = read === undefined ? '' : texts.get(read);
    list.append(
      element('dt', {}, now?.label ?? namesInWords([name])),
      before === undefined
        ? element('dd', {}, 'The words you read are not kept in this browser, so only the fact is known.')
        : before === now?.text
          ? element('dd', {}, 'It has changed further down than this browser keeps of it.')
          : element('dd', {}, ...wordDiff(before, now?.text ?? '').map(shown)),
    );
  }
  return list;
}

function shown({ kind, text }: Piece): Node {
  if (kind === 'same') return document.createTextNode(text);
  const says = element('span', { class: 'cairn-visually-hidden' }, kind === 'new' ? ' [now: ' : ' [was: ');
  const ends = element('span', { class: 'cairn-visually-hidden' }, '] ');
  return element(kind === 'new' ? 'ins' : 'del', {}, says, text, ends);
}
