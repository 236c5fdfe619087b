import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShortcut, isWriting, nextAnswer } from '../../../../src/elements/search/keys.ts';

const press = (key: string, held: readonly ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[] = []) => ({
  key,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  altKey: held.includes('altKey'),
  shiftKey: held.includes('shiftKey'),
});

test('Ctrl-K and Cmd-K open the search anywhere, and nothing near them does', () => {
  for (const isTyping of [true, false]) {
    assert.equal(isShortcut(press('k', ['ctrlKey']), isTyping), true);
    assert.equal(isShortcut(press('K', ['metaKey']), isTyping), true);
    assert.equal(isShortcut(press('k', ['ctrlKey', 'shiftKey']), isTyping), false);
    assert.equal(isShortcut(press('k', ['ctrlKey', 'altKey']), isTyping), false);
    assert.equal(isShortcut(press('k', ['ctrlKey', 'metaKey']), isTyping), false);
    assert.equal(isShortcut(press('k'), isTyping), false);
  }
});

test('a slash opens it where nobody is typing, however the keyboard has it', () => {
  assert.equal(isShortcut(press('/'), false), true);
  assert.equal(isShortcut(press('/', ['shiftKey']), false), true);
  assert.equal(isShortcut(press('/'), true), false);
  assert.equal(isShortcut(press('/', ['ctrlKey']), false), false);
});

test('arrows go from the field through the answers and back', () => {
  assert.equal(nextAnswer('ArrowDown', -1, 3), 0);
  assert.equal(nextAnswer('ArrowDown', 2, 3), 2);
  assert.equal(nextAnswer('ArrowDown', -1, 0), undefined);
  assert.equal(nextAnswer('ArrowUp', 1, 3), 0);
  assert.equal(nextAnswer('ArrowUp', 0, 3), -1);
  assert.equal(nextAnswer('ArrowUp', -1, 3), undefined);
});

test('Home and End are for the answers only once one is reached: in the field they move the caret', () => {
  assert.equal(nextAnswer('Home', 2, 3), 0);
  assert.equal(nextAnswer('End', 0, 3), 2);
  assert.equal(nextAnswer('Home', -1, 3), undefined);
  assert.equal(nextAnswer('End', -1, 3), undefined);
  assert.equal(nextAnswer('Enter', 1, 3), undefined);
});

test('what writes a letter goes on in the field; a space scrolls', () => {
  for (const key of ['a', 'ß', '👍', '+', 'Backspace']) assert.equal(isWriting(press(key)), true, key);
  for (const key of [' ', 'Enter', 'Tab', 'F5', 'Shift']) assert.equal(isWriting(press(key)), false, key);
  assert.equal(isWriting(press('c', ['ctrlKey'])), false);
});
