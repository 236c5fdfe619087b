import { findAny, findEntry, type AnyEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import { fieldName, issue, placeOf, type Issue, type Place } from '../domain/issue.ts';
import { resolveLink } from '../domain/links.ts';
import type { DecisionRecord, State } from '../domain/record.ts';
import { relations } from '../domain/relations.ts';
import { resolveRemote } from '../domain/remote.ts';
import { remoteReferences } from '../domain/remote-references.ts';
import { currentOf, isInForce, isRetired as isRetiredNow, stateOf } from '../domain/supersession.ts';

/** Something that sends readers to a record. */
interface Pointer {
  readonly target: DecisionRecord;
  readonly place: Place;
  readonly what: string;
}

/**
 * A record in force (in its prose, `depends-on` and `relates-to`) and a path (in its steps) send nobody to a
 * record that is superseded, deprecated or rejected. A record may name what it supersedes, amends or conflicts
 * with, the forerunners of which it is the current answer, and a rejected one that stands in its `relates-to`.
 */
export function linkToRetired(corpus: Corpus, today: IsoDate): readonly Issue[] {
  const retired = findRetired(corpus, today);
  const answers = new Map<DecisionRecord, DecisionRecord | undefined>();
  const answerTo = (target: DecisionRecord) => {
    if (!answers.has(target)) answers.set(target, currentOf(corpus, target, today));
    return answers.get(target);
  };
  const fromRecords = [...corpus.entries.record.values()]
    .filter((record) => isInForce(corpus, record, today))
    .flatMap((record) =>
      [...fromBody(corpus, record, retired), ...fromFields(corpus, record, retired)].filter(
        ({ target }) => answerTo(target) !== record && !isOwnHistory(corpus, record, target),
      ),
    );
  const fromPaths = [...corpus.entries.path.values()].flatMap((path) =>
    path.steps.flatMap(({ ref }, index): Pointer | [] => {
      const target = findAny(corpus, ref);
      if (!isRetired(target, retired)) return [];
      return { target, place: placeOf(path, ['steps', index, 'ref']), what: `Step ${index + 1}` };
    }),
  );
  const elsewhere = [...corpus.entries.record.values()]
    .filter((record) => isInForce(corpus, record, today))
    .flatMap((record) => fromOtherSites(corpus, record));
  const here = [...fromRecords, ...fromPaths].map(({ place, what, target }) => {
    const message = `${what} leads to \`${target.id}\`, which is ${retired.get(target)}.`;
    return issue('link-to-retired', place, message, hintFor(target, answerTo(target), retired));
  });
  return [...here, ...elsewhere];
}

/** The records that are superseded, deprecated or rejected, and which of these. */
type Retired = ReadonlyMap<AnyEntry, State>;

function findRetired(corpus: Corpus, today: IsoDate): Retired {
  const records = [...corpus.entries.record.values()].filter((record) => isRetiredNow(corpus, record, today));
  return new Map(records.map((record) => [record, stateOf(corpus, record, today)]));
}

function hintFor(target: DecisionRecord, answer: DecisionRecord | undefined, retired: Retired): string {
  if (answer !== undefined && !retired.has(answer)) return `Point at \`${answer.id}\`, the current answer.`;
  return retired.get(target) === 'rejected'
    ? 'Take it out, or name the record in `relates-to` if readers should know that it was rejected.'
    : 'Nothing in force has replaced it: take it out, or point at something that holds.';
}

function isRetired(target: AnyEntry | undefined, retired: Retired): target is DecisionRecord {
  return target !== undefined && retired.has(target);
}

function fromFields(corpus: Corpus, record: DecisionRecord, retired: Retired): readonly Pointer[] {
  return (['dependsOn', 'relatesTo'] as const).flatMap((relation) =>
    record[relation].flatMap((name, index): Pointer | [] => {
      const target = findEntry(corpus, 'record', name);
      if (!isRetired(target, retired)) return [];
      const path = [relations[relation].field, index];
      return { target, place: placeOf(record, path), what: `\`${fieldName(path)}\`` };
    }),
  );
}

function fromBody(corpus: Corpus, { file, body }: DecisionRecord, retired: Retired): readonly Pointer[] {
  return [
    ...(body?.links ?? []).flatMap(({ href, line, column }): Pointer | [] => {
      const found = resolveLink(corpus, file, href);
      const target = found.kind === 'entry' ? found.entry : undefined;
      if (!isRetired(target, retired)) return [];
      return { target, place: { file, line, column }, what: `The link to \`${href}\`` };
    }),
    ...(body?.references ?? []).flatMap(({ component, id, line, column }): Pointer | [] => {
      const target = component === 'Ref' ? findAny(corpus, id) : undefined;
      if (!isRetired(target, retired)) return [];
      return { target, place: { file, line, column }, what: `\`<Ref id="${id}">\`` };
    }),
  ];
}

/** What the record names of other sites, as these were when they were read. */
function fromOtherSites(corpus: Corpus, record: DecisionRecord): readonly Issue[] {
  return remoteReferences(record).flatMap(({ written, place, what }) => {
    const target = resolveRemote(corpus, written);
    if (target.kind !== 'entry' || target.entry.kind !== 'record') return [];
    const { site, entry } = target;
    if (!['superseded', 'deprecated', 'rejected'].includes(entry.state ?? '')) return [];
    const message = `${what} leads to \`${entry.id}\` of \`${site.name}\`, which is ${entry.state}.`;
    const hint =
      entry.current === undefined
        ? 'Take it out, or point at something that holds.'
        : `Point at \`cairn:${site.name}/${entry.current.id}\`, the current answer.`;
    return issue('link-to-retired', place, message, hint);
  });
}

/** Whether the record says itself that it goes beyond the other, or why the other is there. */
function isOwnHistory(corpus: Corpus, record: DecisionRecord, target: DecisionRecord): boolean {
  const rejected = target.status === 'rejected' ? record.relatesTo : [];
  const own = [...record.supersedes, ...record.amends, ...record.conflictsWith, ...rejected];
  return target === record || own.some((name) => findEntry(corpus, 'record', name) === target);
}
