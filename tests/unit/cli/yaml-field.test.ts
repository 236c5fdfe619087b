import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withField } from '../../../src/cli/yaml-field.ts';

const day = '2026-03-31';

test('a field is added on a line at the end, and everything else stays', () => {
  const text = '# Who she is\nname:  Ada Okafor # as she writes it\naliases: [a, b]\n';
  assert.equal(withField(text, 'left', day), `${text}left: 2026-03-31\n`);
  assert.equal(withField('name: Ada', 'left', day), 'name: Ada\nleft: 2026-03-31\n');
  assert.equal(withField('name: Ada\r\n', 'left', day), 'name: Ada\r\nleft: 2026-03-31\r\n');
  assert.equal(withField('', 'left', day), 'left: 2026-03-31\n');
  assert.equal(withField('name: Ada\n# the end\n', 'left', day), 'name: Ada\n# the end\nleft: 2026-03-31\n');
});

test('a value that is there is replaced, and its comment kept', () => {
  assert.equal(withField('left: 2026-01-01 # or so\nname: A\n', 'left', day), 'left: 2026-03-31 # or so\nname: A\n');
  assert.equal(withField('left: "2026-01-01"\n', 'left', day), 'left: 2026-03-31\n');
  assert.equal(withField('left:\nname: A\n', 'left', day), 'left: 2026-03-31\nname: A\n');
  assert.equal(withField('left: # when?\nname: A\n', 'left', day), 'left: 2026-03-31 # when?\nname: A\n');
  assert.equal(withField('left: ~\n', 'left', day), 'left: 2026-03-31\n');
});

test('what cannot be set is refused', () => {
  assert.throws(() => withField('name: [A\n', 'left', day), /^CliError: The YAML does not parse/);
  assert.throws(() => withField('- a\n', 'left', day), /`left` cannot be set\.$/);
  assert.throws(() => withField('left: [a, b]\n', 'left', day), /`left` holds more than one value/);
  assert.throws(() => withField('  name: A\n', 'left', day), /write `left: 2026-03-31` into it\.$/);
});
