/** When a file has changed since somebody began to write on it: their words stay, and what they left alone follows the file. */

import {
  isSameRow,
  listFields,
  rowFields,
  type AnyRow,
  type FormSection,
  type HandoffForm,
  type ListName,
} from './form.ts';

/**
 * `mine` was made from `base`, and the file now says `theirs`. A field that was not touched takes the file's words; where
 * both say something new, mine stay. A row that the file has no longer stays if it was touched, and one that I took out
 * stays out.
 */
export function rebase(base: HandoffForm, mine: HandoffForm, theirs: HandoffForm): HandoffForm {
  const lists = (Object.keys(listFields) as ListName[]).map((name) => [name, rebaseRows(name, base, mine, theirs)]);
  return {
    ...theirs,
    lastDay: mine.lastDay === base.lastDay ? theirs.lastDay : mine.lastDay,
    ...Object.fromEntries(lists),
    sections: rebaseSections(base, mine, theirs),
  } as HandoffForm;
}

function rebaseRows(name: ListName, base: HandoffForm, mine: HandoffForm, theirs: HandoffForm): readonly AnyRow[] {
  const rows = (form: HandoffForm) => form[name] as unknown as readonly AnyRow[];
  const [field] = rowFields[name];
  const find = (form: HandoffForm, what: AnyRow[string]) => rows(form).find((row) => row[field] === what);
  const used = new Set<AnyRow>();
  const kept = rows(mine).flatMap((row): AnyRow | readonly [] => {
    const old = row.place === undefined ? undefined : rows(base)[row.place];
    const now = find(theirs, old?.[field] ?? row[field]);
    if (now === undefined || used.has(now)) {
      const isLeftAlone = old !== undefined && isSameRow(name, old, row);
      return isLeftAlone ? [] : { ...row, place: undefined };
    }
    used.add(now);
    const changed = rowFields[name].filter((each) => JSON.stringify(row[each]) !== JSON.stringify(old?.[each]));
    return {
      ...now,
      key: row.key,
      ...Object.fromEntries((old === undefined ? rowFields[name] : changed).map((each) => [each, row[each]])),
    };
  });
  const added = rows(theirs).filter((row) => !used.has(row) && find(base, row[field]) === undefined);
  const keys = new Set(kept.map(({ key }) => key));
  return [...kept, ...added.map((row) => (keys.has(row.key) ? { ...row, key: `${row.key}-new` } : row))];
}

function rebaseSections(base: HandoffForm, mine: HandoffForm, theirs: HandoffForm): readonly FormSection[] {
  const find = (form: HandoffForm, heading: string) => form.sections.find((section) => section.heading === heading);
  const there = theirs.sections.map((section) => {
    const [old, own] = [find(base, section.heading), find(mine, section.heading)];
    return own === undefined || own.text === (old?.text ?? '') ? section : own;
  });
  const gone = mine.sections.filter(
    ({ heading, text }) => find(theirs, heading) === undefined && text !== '' && text !== find(base, heading)?.text,
  );
  return [...there, ...gone];
}
