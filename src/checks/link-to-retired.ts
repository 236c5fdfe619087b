import type { Body } from '../domain/body.ts';
import { findAny, findEntry, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { fieldName, issue, placeOf, type Issue, type Place } from '../domain/issue.ts';
import { resolveLink } from '../domain/links.ts';
import type { DecisionRecord, State } from '../domain/record.ts';
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
  const standings = new Map<DecisionRecord, Standing>();
  const standingOf = (record: DecisionRecord) => {
    const known = standings.get(record) ?? findStanding(corpus, record, today);
    standings.set(record, known);
    return known;
  };
  const fromRecords = [...corpus.entries.record.values()].flatMap((record) => {
    if (!isInForce(corpus, record, today)) return [];
    const pointers = [...fromBody(corpus, record, record.body), ...fromFields(corpus, record)];
    return pointers.filter(
      ({ target }) => standingOf(target).current !== record && !isOwnHistory(corpus, record, target),
    );
  });
  const fromPaths = [...corpus.entries.path.values()].flatMap((path) =>
    path.steps.flatMap(({ ref }, index): Pointer | [] => {
      const target = findAny(corpus, ref);
      const place = placeOf(path, ['steps', index, 'ref']);
      return target?.kind === 'record' ? { place, what: `Step ${index + 1}`, target } : [];
    }),
  );
  return [...fromRecords, ...fromPaths].flatMap(({ place, what, target }) => {
    const { isRetired, state, hint } = standingOf(target);
    return isRetired
      ? issue('link-to-retired', place, `${what} leads to \`${target.id}\`, which is ${state}.`, hint)
      : [];
  });
}

/** What there is to say of a record to which something points. */
interface Standing {
  readonly isRetired: boolean;
  readonly state: State;
  readonly current: DecisionRecord | undefined;
  readonly hint: string;
}

function findStanding(corpus: Corpus, record: DecisionRecord, today: IsoDate): Standing {
  const current = currentOf(corpus, record, today);
  const state = stateOf(corpus, record, today);
  const hint =
    current !== undefined && !isRetired(corpus, current, today)
      ? `Point at \`${current.id}\`, the current answer.`
      : state === 'rejected'
        ? 'Take it out, or name the record in `relates-to` if readers should know that it was rejected.'
        : 'Nothing in force has replaced it: take it out, or point at something that holds.';
  return { isRetired: isRetired(corpus, record, today), state, current, hint };
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

/** Whether the record says itself that it goes beyond the other, or why the other is there. */
function isOwnHistory(corpus: Corpus, record: DecisionRecord, target: DecisionRecord): boolean {
  const rejected = target.status === 'rejected' ? record.relatesTo : [];
  const own = [...record.supersedes, ...record.amends, ...record.conflictsWith, ...rejected];
  return target === record || own.some((name) => findEntry(corpus, 'record', name) === target);
}
