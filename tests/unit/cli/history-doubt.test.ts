import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyDoubt } from '../../../src/cli/history-doubt.ts';

test('a history that cannot be read is told with what makes it readable', () => {
  assert.equal(
    historyDoubt({ kind: 'shallow' }),
    'This is a shallow clone. When files changed is therefore not shown. `git fetch --unshallow` gets the rest; in CI, `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab).',
  );
  assert.equal(
    historyDoubt({ kind: 'refused', folder: '/builds/wiki' }),
    'Git does not read `/builds/wiki`, which belongs to another user. When files changed is therefore not shown. `git config --global --add safe.directory /builds/wiki` allows it.',
  );
  assert.equal(historyDoubt({ kind: 'none' }), undefined);
  assert.equal(historyDoubt({ kind: 'full', changes: new Map() }), undefined);
});
