import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArgsDef } from 'citty';
import { checkArgs } from '../../../src/cli/check-args.ts';

const defs = {
  id: { type: 'positional', required: true },
  value: { type: 'positional', required: false },
  on: { type: 'string', valueHint: 'YYYY-MM-DD' },
  format: { type: 'enum', options: ['text', 'json'] },
  strict: { type: 'boolean' },
} as const satisfies ArgsDef;

function refusal(...words: string[]): { message: string; exitCode: number } {
  try {
    checkArgs('verify', defs, words);
  } catch (error) {
    const { message, exitCode } = error as { message: string; exitCode: number };
    return { message, exitCode };
  }
  return assert.fail('nothing was refused');
}

test('options come in one form, before all else', () => {
  assert.deepEqual(checkArgs('verify', defs, ['a', '--on', '2026-01-31', '--strict', 'b', '--format=json']), [
    '--on=2026-01-31',
    '--strict',
    '--format=json',
    '--',
    'a',
    'b',
  ]);
});

test('a negative number is a value, and what follows two hyphens is no option', () => {
  assert.deepEqual(checkArgs('verify', defs, ['a', '-5.5']), ['--', 'a', '-5.5']);
  assert.deepEqual(checkArgs('verify', defs, ['--on', '-5', 'a']), ['--on=-5', '--', 'a']);
  assert.deepEqual(checkArgs('verify', defs, ['--', '--on', 'b']), ['--', '--on', 'b']);
});

const refused: readonly (readonly [words: readonly string[], message: string])[] = [
  [['a', '--stric'], '`verify` has no option `--stric`. Did you mean `--strict`?'],
  [['a', '--color=red'], '`verify` has no option `--color`. See `npm run cairn -- verify --help`.'],
  [['a', '-x'], '`verify` has no option `-x`. See `npm run cairn -- verify --help`.'],
  [['a', '--id', 'b'], '`verify` has no option `--id`. See `npm run cairn -- verify --help`.'],
  [['a', '--toString'], '`verify` has no option `--toString`. See `npm run cairn -- verify --help`.'],
  [['a', '--on'], '`--on` needs a value: YYYY-MM-DD.'],
  [['a', '--on', '--strict'], '`--on` needs a value: YYYY-MM-DD.'],
  [['a', '--on='], '`--on` needs a value: YYYY-MM-DD.'],
  [['a', '--strict=yes'], '`--strict` takes no value.'],
  [['a', '--on', '1', '--on', '2'], '`--on` is given twice; several values are joined by commas.'],
  [['a', '--format', 'jsn'], '`--format` takes one of `text`, `json`, not `jsn`. Did you mean `json`?'],
  [[], '`verify` needs ID. See `npm run cairn -- verify --help`.'],
  [['a', 'b', 'c'], '`verify` does not know what to do with `c`. See `npm run cairn -- verify --help`.'],
];

test('what nobody knows is refused with what would do, and exit code 2', () => {
  for (const [words, message] of refused)
    assert.deepEqual(refusal(...words), { message, exitCode: 2 }, words.join(' '));
});
