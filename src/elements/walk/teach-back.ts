/** What does somebody hand over who has finished a path, so that the wiki knows that they know? */

import type { IsoDate } from '../../domain/date.ts';
import type { Standing } from './standing.ts';

export interface TeachBack {
  /** The id of the person, or a handle of theirs. */
  readonly by: string;
  readonly note?: string | undefined;
}

/** The day on which the last step was done; `undefined` where none was. */
export function finishedOn({ steps }: Standing): IsoDate | undefined {
  return steps
    .flatMap(({ state, on }) => (state === 'done' && on !== undefined ? on : []))
    .reduce<IsoDate | undefined>((last, on) => (last === undefined || on > last ? on : last), undefined);
}

/** The name of its file: path, person, day. */
export function teachBackName(path: string, by: string, on: IsoDate): string {
  return `${path}-${by}-${on}.yaml`;
}

/** YAML for `content/people/events`; texts are written as JSON strings, which mean the same in YAML 1.2 (section 1.3). */
export function teachBackText(path: string, standing: Standing, { by, note }: TeachBack, on: IsoDate): string {
  const done = standing.steps.filter(({ state }) => state === 'done');
  const skipped = standing.steps.filter(({ state }) => state === 'skipped');
  const lines = [
    `by: ${JSON.stringify(by)}`,
    `on: ${on}`,
    'kind: path-finished',
    `of: ${JSON.stringify(path)}`,
    ...listed(
      'done',
      done.map(({ step }) => `  - ${JSON.stringify(step.id)}`),
    ),
    ...(skipped.length === 0
      ? []
      : listed(
          'skipped',
          skipped.flatMap(({ step, reason }) => [
            `  - step: ${JSON.stringify(step.id)}`,
            ...(reason === undefined ? [] : [`    because: ${JSON.stringify(reason)}`]),
          ]),
        )),
    ...(note === undefined || note.trim() === '' ? [] : [`note: ${JSON.stringify(note.trim())}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(name: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [`${name}: []`] : [`${name}:`, ...items];
}
