import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepAt, stepHref } from '../../../../src/elements/walk/links.ts';
import { makePath, makeStep } from './walking.ts';

const path = makePath([
  makeStep({ id: 'a', replaced: { title: 'Old', href: '/records/old/' } }),
  makeStep({ id: 'one', href: '/glossary/#one' }),
  makeStep({ id: 'two', href: '/glossary/#two' }),
  makeStep({ id: 'paper', href: 'https://example.org/paper', isOutside: true }),
  makeStep({ id: 'gone', href: undefined }),
]);

function hrefOf(id: string): string {
  const step = path.steps.find((step) => step.id === id);
  assert.ok(step);
  return stepHref(path, step);
}

test('a link to a step names the path, before the anchor', () => {
  assert.equal(hrefOf('a'), '/records/a/?path=first-week');
  assert.equal(hrefOf('one'), '/glossary/?path=first-week#one');
});

test('a step outside of the wiki, or one that leads nowhere, is reached on the page of the path', () => {
  assert.equal(hrefOf('paper'), '/paths/first-week/#step-paper');
  assert.equal(hrefOf('gone'), '/paths/first-week/#step-gone');
});

test('a page is known as that of a step, also the page of a record that was replaced', () => {
  const at = (pathname: string, hash = '', last?: string) => stepAt(path, pathname, hash, last)?.id;
  assert.equal(at('/records/a/'), 'a');
  assert.equal(at('/records/old/'), 'a');
  assert.equal(at('/records/b/'), undefined);
  assert.equal(at('/glossary/', '#two'), 'two');
  assert.equal(at('/glossary/', '#other', 'two'), 'two');
  assert.equal(at('/glossary/'), 'one');
});
