/** Forms of a handoff as people leave them: rows taken out, added and changed, words of all kinds. */

import fc from 'fast-check';
import type { AnyRow, HandoffForm, ListName } from '../../src/compose/form.ts';
import { listFields, rowFields } from '../../src/compose/form.ts';

/** Text of one line or more, trimmed, with what YAML and Markdown might take for signs. */
export const anyWords: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'true',
        'null',
        '12',
        '97.80',
        '- a',
        '# not a comment',
        'a: b',
        '"',
        "'",
        '---',
        '{x}',
        '&a',
        '*a',
        '!t',
        '|',
        '>',
      ),
      fc.constantFrom('\n', '\n\n', '  ', '## Heading', '```', 'é', '水', 'ordinary words'),
      fc
        .string({ unit: 'grapheme', maxLength: 12 })
        .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu, ' ')),
    ),
    { maxLength: 5 },
  )
  .map((parts) =>
    parts
      .join(' ')
      .replace(/[ \t]+$/gm, '')
      .trim(),
  );

const line = anyWords.map((text) => text.replace(/\s+/g, ' ').trim());

/** The same form, changed as somebody might who fills it in. */
export function changesOf(form: HandoffForm): fc.Arbitrary<HandoffForm> {
  const lists = Object.keys(listFields) as ListName[];
  const changedList = (name: ListName) => {
    const kept = fc.subarray([...(form[name] as unknown as readonly AnyRow[])]);
    const changes = fc.record(
      Object.fromEntries(rowFields[name].map((field, index) => [field, wordsFor(field, index)])),
    );
    const row = fc.tuple(fc.boolean(), changes);
    const added = fc.array(changes, { maxLength: 2 });
    return fc
      .tuple(kept, fc.array(row, { minLength: form[name].length, maxLength: form[name].length }), added)
      .map(([rows, edits, more]) => [
        ...rows.map((old, index) => (edits[index]?.[0] === true ? { ...old, ...edits[index][1] } : old)),
        ...more.map((fields, index) => ({ key: `new-${index}`, ...fields })),
      ]);
  };
  const sections = fc.tuple(
    ...form.sections.map(({ heading, text }) =>
      fc.oneof(fc.constant(text), prose).map((words) => ({ heading, text: words })),
    ),
  );
  return fc
    .tuple(fc.constantFrom('', '2026-03-31', form.lastDay), sections, ...lists.map(changedList))
    .map(([lastDay, words, ...rows]) => ({
      lastDay,
      sections: words,
      ...Object.fromEntries(lists.map((name, index) => [name, rows[index]])),
    })) as unknown as fc.Arbitrary<HandoffForm>;
}

function wordsFor(field: string, index: number): fc.Arbitrary<string | readonly string[]> {
  if (field === 'questions')
    return fc.array(
      line.filter((text) => text !== ''),
      { maxLength: 2 },
    );
  return index === 0 ? line.filter((text) => text !== '') : field === 'note' ? anyWords : line;
}

/** Prose without headings of the second level, which would be parts of their own. */
const prose = anyWords.map((text) => text.replace(/^ {0,3}##(?=\s)/gm, '###').replace(/^ {0,3}(```|~~~)/gm, '.'));
