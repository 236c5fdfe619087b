import type { Body } from '../domain/body.ts';
import { findAny, findEntry, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { fieldName, issue, placeOf, type Issue, type Place } from '../domain/issue.ts';
import { resolveLink } from '../domain/links.ts';
import type { DecisionRecord } from '../domain/record.ts';
import { relations } from '../domain/relations.ts';
import { currentOf, isInForce, isRetired, stateOf } from '../domain/supersession.ts';

/** Something that sends readers to a record. */
interface Pointer {
  readonly place: Place;
  readonly what: string;
  readonly target: DecisionRecord;
}

/**
 * A record in force (in its prose, `depends-on` and `relates-to`) and a path (in its steps) send nobody to a
 * record that is superseded, deprecated or rejected. A record may name what it supersedes, amends or conflicts
 * with, the forerunners of which it is the current answer, and a rejected one that stands in its `relates-to`.
 */
export function linkToRetired(corpus: Corpus, today: IsoDate): readonly Issue[] {
  const fromRecords = [...corpus.entries.record.values()].flatMap((record) => {
    if (!isInForce(corpus, record, today)) return [];
    const pointers = [...fromBody(corpus, record, record.body), ...fromFields(corpus, record)];
    return pointers.filter(
      ({ target }) => isRetired(corpus, target, today) && !isHistory(corpus, record, target, today),
    );
  });
  const fromPaths = [...corpus.entries.path.values()].flatMap((path) =>
    path.steps.flatMap(({ ref }, index): Pointer | [] => {
      const target = findAny(corpus, ref);
      if (target?.kind !== 'record' || !isRetired(corpus, target, today)) return [];
      return { place: placeOf(path, ['steps', index, 'ref']), what: `Step ${index + 1}`, target };
    }),
  );
  return [...fromRecords, ...fromPaths].map(({ place, what, target }) =>
    issue(
      'link-to-retired',
      place,
      `${what} leads to \`${target.id}\`, which is ${stateOf(corpus, target, today)}.`,
      hintFor(corpus, target, today),
    ),
  );
}

function fromFields(corpus: Corpus, record: DecisionRecord): readonly Pointer[] {
  return (['dependsOn', 'relatesTo'] as const).flatMap((relation) =>
    record[relation].flatMap((name, index): Pointer | [] => {
      const target = findEntry(corpus, 'record', name);
      const path = [relations[relation].field, index];
      return target === undefined ? [] : { place: placeOf(record, path), what: `\`${fieldName(path)}\``, target };
    }),
  );
}

function fromBody(corpus: Corpus, from: AnyEntry, body: Body | undefined): readonly Pointer[] {
  const pointer = (target: AnyEntry | undefined, what: string, line: number, column: number): Pointer | [] =>
    target?.kind === 'record' ? { place: { file: from.file, line, column }, what, target } : [];
  return [
    ...(body?.links ?? []).flatMap(({ href, line, column }) => {
      const target = resolveLink(corpus, from.file, href);
      return target.kind === 'entry' ? pointer(target.entry, `The link to \`${href}\``, line, column) : [];
    }),
    ...(body?.references ?? []).flatMap(({ component, id, line, column }) =>
      component === 'Ref' ? pointer(findAny(corpus, id), `\`<Ref id="${id}">\``, line, column) : [],
    ),
  ];
}

function isHistory(corpus: Corpus, record: DecisionRecord, target: DecisionRecord, today: IsoDate): boolean {
  const rejected = target.status === 'rejected' ? record.relatesTo : [];
  const own = [...record.supersedes, ...record.amends, ...record.conflictsWith, ...rejected];
  return (
    target.id === record.id ||
    own.some((name) => findEntry(corpus, 'record', name) === target) ||
    currentOf(corpus, target, today) === record
  );
}

function hintFor(corpus: Corpus, target: DecisionRecord, today: IsoDate): string {
  const current = currentOf(corpus, target, today);
  if (current !== undefined && !isRetired(corpus, current, today))
    return `Point at \`${current.id}\`, the current answer.`;
  return stateOf(corpus, target, today) === 'rejected'
    ? 'Take it out, or name the record in `relates-to` if readers should know that it was rejected.'
    : 'Nothing in force has replaced it: take it out, or point at something that holds.';
}
