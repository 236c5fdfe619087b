import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audienceFrom, leftOutNote, nameOfAudience } from '../../../src/cli/audience.ts';
import { defaultWiki } from '../../../src/domain/wiki.ts';

const wiki = { ...defaultWiki, audiences: ['infra', 'legal'] };

test('readers are named by their groups, and are everyone when nobody says', () => {
  assert.deepEqual(audienceFrom(undefined, wiki), []);
  assert.deepEqual(audienceFrom('everyone', wiki), []);
  assert.deepEqual(audienceFrom('infra, legal,infra', wiki), ['infra', 'legal']);
  assert.equal(nameOfAudience([]), 'everyone');
  assert.equal(nameOfAudience(['legal', 'infra']), 'infra+legal');
});

test('a group that wiki.yaml does not list is refused', () => {
  const refused = (given: string, known = wiki) => {
    try {
      return audienceFrom(given, known);
    } catch (error) {
      return (error as Error).message;
    }
  };
  assert.equal(
    refused('infar'),
    '`--audience` names `infar`, which is not among the `audiences` of wiki.yaml. Did you mean `infra`?',
  );
  assert.equal(
    refused('infra,board'),
    '`--audience` names `board`, which is not among the `audiences` of wiki.yaml. The groups are `infra`, `legal`.',
  );
  assert.equal(
    refused('infra', { ...wiki, audiences: [] }),
    '`--audience` names `infra`, which is not among the `audiences` of wiki.yaml.',
  );
  assert.equal(
    refused('everyone,infra'),
    '`--audience` takes `everyone` alone: members of a group see all that everyone sees.',
  );
  assert.equal(refused(','), '`--audience` takes groups of wiki.yaml, or `everyone`.');
});

test('it is said how many entries are left out', () => {
  assert.equal(leftOutNote(0, []), undefined);
  assert.equal(
    leftOutNote(3, []),
    '3 entries are not for everyone and left out; `--audience GROUP` takes in those of a group.',
  );
  assert.equal(leftOutNote(1, ['legal', 'infra']), '1 entry is not for infra+legal and left out.');
});
