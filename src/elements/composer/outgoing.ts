/** The file as it may leave: complete, readable by the build, and with the names of its fields. */

import { rowFields, type AnyRow, type ListName } from '../../compose/form.ts';
import type { Outgoing, OutgoingField } from '../ways-out/outgoing.ts';
import type { Desk } from './desk.ts';

const rowWords: Readonly<Record<ListName, string>> = {
  items: 'What you hand over',
  threads: 'What is under way',
  access: 'Where access is kept',
  contacts: 'Whom to ask outside',
};

/** The file, or the first thing that has to be mended. */
export async function outgoingOf(desk: Desk): Promise<Outgoing> {
  const form = desk.collect();
  for (const list of Object.keys(rowWords) as ListName[]) {
    const [first, ...others] = rowFields[list];
    const rows = form[list] as unknown as readonly AnyRow[];
    const place = rows.findIndex(
      (row) => row[first] === '' && others.some((field) => (row[field] ?? '').toString() !== ''),
    );
    if (place < 0) continue;
    const field = () => fieldsOf(desk, list)[place]?.querySelector<HTMLElement>('input')?.focus();
    return { refused: `“${rowWords[list]}”: row ${place + 1} says nothing of what it is about.`, focus: field };
  }
  for (const { heading, problems, focus } of desk.sections) {
    const [problem] = await problems();
    if (problem !== undefined) return { refused: `“${heading}”: ${problem}`, focus };
  }
  const { start } = desk;
  return {
    path: desk.path,
    text: desk.text(form),
    ...(start.isThere ? { before: start.text } : {}),
    fields: [...(Object.keys(rowWords) as ListName[]).flatMap((list) => listWords(desk, list)), ...sectionWords(desk)],
  };
}

function fieldsOf(desk: Desk, list: ListName): readonly HTMLElement[] {
  return [...desk.list(list).querySelectorAll<HTMLElement>(':scope > [data-key]')];
}

/** Every field somebody can write into, by the words that stand over it. */
function listWords(desk: Desk, list: ListName): readonly OutgoingField[] {
  return fieldsOf(desk, list).flatMap((row, place) =>
    [...row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map((field) => {
      const own = field.getAttribute('aria-label') ?? field.closest('label')?.firstChild?.textContent?.trim() ?? '';
      const of = row.getAttribute('aria-label') ?? `${rowWords[list]}, row ${place + 1}`;
      return { label: `${of}: ${own}`, text: field.value, focus: () => field.focus() };
    }),
  );
}

function sectionWords(desk: Desk): readonly OutgoingField[] {
  return desk.sections.map(({ heading, text, focus }) => ({ label: heading, text: text(), focus }));
}
