import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTheme } from '../../../src/elements/theme.ts';

test('what was kept is a theme, or the scheme of the system is taken', () => {
  assert.equal(parseTheme('dark'), 'dark');
  assert.equal(parseTheme('light'), 'light');
  assert.equal(parseTheme('sepia'), 'system');
  assert.equal(parseTheme(null), 'system');
});
