/** How is a receipt written? The same file for the same answers, wherever they were given. */

import { isMap, isScalar, isSeq, type Document } from 'yaml';
import type { HandoffItem, Receipt } from '../domain/handoff.ts';
import type { EntryId } from '../domain/id.ts';
import { documentOf, layout, yamlOf } from './fields.ts';

/** The text of the file of a receipt. */
export function receiptYaml({ handoff, by, on, items }: Pick<Receipt, 'handoff' | 'by' | 'on' | 'items'>): string {
  return yamlOf({ handoff, by, on, items: items.map(({ what, answers }) => ({ what, answers: [...answers] })) });
}

/**
 * A receipt of all these items to be completed by hand: each question stands as a comment above the place of its
 * answer. `people` are ids that may stand in `by`.
 */
export function receiptTemplate(handoff: EntryId, items: readonly HandoffItem[], people: readonly EntryId[]): string {
  const document = documentOf({
    handoff,
    by: 'YOUR-ID',
    on: 'YYYY-MM-DD',
    items: items.map(({ what, questions }) => ({ what, answers: questions.map(() => '…') })),
  });
  comment(document, people.length === 0 ? 'your id in people/' : `your id in people/: ${people.join(', ')}`, ['by']);
  const list = document.get('items');
  if (isSeq(list)) list.commentBefore = ' remove what has not arrived with you';
  items.forEach(({ questions }, index) => {
    questions.forEach((question, place) => comment(document, question, ['items', index, 'answers', place]));
    const answers = document.getIn(['items', index, 'answers']);
    if (isSeq(answers)) answers.flow = questions.length === 0;
  });
  return document.toString(layout);
}

/** Above an item of a list, behind anything else. */
function comment(document: Document, words: string, path: readonly (string | number)[]): void {
  const node = document.getIn(path, true);
  const text = ` ${words.replace(/\s+/g, ' ')}`;
  if (!isScalar(node) && !isMap(node)) return;
  if (typeof path.at(-1) === 'number') node.commentBefore = text;
  else node.comment = text;
}
