import { findEntry, type Corpus } from '../domain/corpus.ts';
import type { IsoDate } from '../domain/date.ts';
import type { EventFile } from '../domain/event.ts';
import { issue, placeOf, type Issue, type Place } from '../domain/issue.ts';
import { didYouMean } from '../domain/nearest.ts';
import { findStep, stepId } from '../domain/path.ts';
import type { Person } from '../domain/person.ts';

/**
 * What people did, they did up to today and while they were here; and the steps that an event names are steps of its
 * path. Whether the person and the path exist is for `dangling-reference` to say.
 */
export function impossibleEvent(corpus: Corpus, today: IsoDate): readonly Issue[] {
  const own = [...corpus.entries.person.values()].flatMap((person) =>
    person.events.flatMap(({ on }, index) => dayIssues(person, on, placeOf(person, ['events', index, 'on']), today)),
  );
  const inFiles = [...corpus.entries.event.values()].flatMap((event) => [
    ...dayIssues(findEntry(corpus, 'person', event.by), event.on, placeOf(event, ['on']), today),
    ...stepIssues(corpus, event),
  ]);
  return [...own, ...inFiles];
}

function dayIssues(person: Person | undefined, on: IsoDate, place: Place, today: IsoDate): readonly Issue[] {
  const say = (message: string) => [issue('impossible-event', place, message, 'Mend the day, or remove the event.')];
  if (on > today) return say(`This is said to have happened on ${on}, which is still to come.`);
  if (person?.joined !== undefined && on < person.joined) {
    return say(`This is said to have happened on ${on}, but \`${person.id}\` came on ${person.joined}.`);
  }
  if (person?.left !== undefined && on > person.left) {
    return say(`This is said to have happened on ${on}, but \`${person.id}\` left on ${person.left}.`);
  }
  return [];
}

function stepIssues(corpus: Corpus, event: EventFile): readonly Issue[] {
  const { did, of, done = [], skipped } = event;
  if (did === 'reviewed') {
    if (done.length === 0 && skipped.length === 0) return [];
    const field = done.length > 0 ? 'done' : 'skipped';
    const message = `\`${field}\` names steps, but what was reviewed has none.`;
    return [issue('impossible-event', placeOf(event, [field]), message, 'Remove the field.')];
  }
  const path = findEntry(corpus, 'path', of);
  if (path === undefined) return [];
  const known = path.steps.flatMap((step) => [stepId(step), ...(step.aliases ?? [])]);
  const named = [
    ...done.map((step, index) => ({ step, at: ['done', index] })),
    ...skipped.map(({ step }, index) => ({ step, at: ['skipped', index, 'step'] })),
  ];
  const unknown = named
    .filter(({ step }) => findStep(corpus, path, step) === undefined)
    .map(({ step, at }) =>
      issue(
        'impossible-event',
        placeOf(event, at),
        `The path \`${path.id}\` has no step \`${step}\`, so nobody can tell what was read.`,
        didYouMean(step, known) ??
          'If the step was renamed, keep its old id in its `aliases`; if it is gone, take it out here.',
      ),
    );
  const both = skipped.flatMap(({ step }, index) =>
    done.includes(step)
      ? issue(
          'impossible-event',
          placeOf(event, ['skipped', index, 'step']),
          `The step \`${step}\` is said to have been done and to have been left out.`,
          'Remove it from `done` or from `skipped`.',
        )
      : [],
  );
  return [...unknown, ...both];
}
