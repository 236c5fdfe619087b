/** Paths, and progress on them, for tests. */

import fc from 'fast-check';
import type { WalkedPath, WalkedStep } from '../../../../src/domain/walk.ts';
import { mergePaths, notBegun, type PathProgress, type Progress } from '../../../../src/elements/walk/progress.ts';

export function makeStep(given: Partial<WalkedStep> & { readonly id: string }): WalkedStep {
  return {
    aliases: [],
    title: `Title of ${given.id}`,
    href: `/records/${given.id}/`,
    minutes: 5,
    digests: {},
    ...given,
  };
}

export function makePath(steps: readonly (string | WalkedStep)[], given: Partial<WalkedPath> = {}): WalkedPath {
  return {
    id: 'first-week',
    aliases: [],
    revision: 'rev-1',
    title: 'Your first week',
    href: '/paths/first-week/',
    partsHref: '/paths/first-week/parts.json',
    steps: steps.map((step) => (typeof step === 'string' ? makeStep({ id: step }) : step)),
    ...given,
  };
}

const keys = ['a', 'b', 'c', '__proto__', 'https://example.org/?x=1'];
const key = fc.constantFrom(...keys);
// few moments, so that many marks are made in the same one
const at = fc.integer({ min: 1, max: 6 });
const state = fc.constantFrom('done', 'skipped', 'open');
const mark = fc.record(
  {
    at,
    state,
    on: fc.constant('2026-06-15'),
    reason: fc.string(),
    digests: fc.dictionary(fc.constantFrom('decision', 'status'), fc.string({ maxLength: 10 }), {
      noNullPrototype: true,
    }),
  },
  { requiredKeys: ['at', 'state'], noNullPrototype: true },
);

const plain = { noNullPrototype: true } as const;

function mapOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<ReadonlyMap<string, Value>> {
  return fc.array(fc.tuple(key, value), { maxLength: 5 }).map((entries) => new Map(entries));
}

/** Any progress on one path that can have come about. */
export const anyPath: fc.Arbitrary<PathProgress> = fc
  .record(
    {
      cleared: fc.constantFrom(0, 0, 0, 2, 4),
      steps: mapOf(mark),
      answers: mapOf(fc.record({ at, knew: fc.boolean() }, plain)),
      place: fc.record({ at, step: key }, plain),
      finish: fc.record({ at, revision: fc.string({ maxLength: 3 }), steps: fc.uniqueArray(key) }, plain),
    },
    { requiredKeys: ['cleared', 'steps', 'answers'], noNullPrototype: true },
  )
  .map((path) => mergePaths(notBegun, path as PathProgress));

export const anyProgress: fc.Arbitrary<Progress> = fc
  .array(fc.tuple(fc.constantFrom('first-week', 'numerics', '__proto__'), anyPath), { maxLength: 3 })
  .map((paths) => new Map(paths));
