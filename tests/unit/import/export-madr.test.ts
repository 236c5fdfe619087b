import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportSetOf, numbersOf, type ExportedRecord } from '../../../src/import/export/exported.ts';
import { writeMadr } from '../../../src/import/export/madr.ts';

function recordWith(id: string, body: string): ExportedRecord {
  const lists = { areas: [], deciders: [], consulted: [], informed: [], supersedes: [], supersededBy: [], amends: [] };
  const grounds = {
    options: [
      { name: 'FP16', verdict: 'rejected' as const, because: 'It diverged.', numbers: { loss: '3.1' } },
      { name: 'BF16', verdict: 'chosen' as const },
    ],
    evidence: ['No spikes: 0'],
    assumptions: [],
  };
  return { id, title: id, status: 'accepted', dependsOn: [], relatesTo: [], body, ...lists, ...grounds };
}

test('options and evidence follow the text, unless it has a section for them', () => {
  const [plain, told] = writeMadr(
    exportSetOf([recordWith('0001-a', 'Words.'), recordWith('0002-b', '## Considered Options\n\nFP16.')]),
  );
  const head = '---\nstatus: accepted\n---\n';
  const evidence = '\n## Evidence\n\n- No spikes: 0\n';
  assert.deepEqual(plain, {
    file: '0001-a.md',
    text: `${head}# 0001-a\n\nWords.\n\n## Considered Options\n\n- FP16: rejected: It diverged. (loss: 3.1)\n- BF16: chosen\n${evidence}`,
  });
  assert.equal(told?.text, `${head}# 0002-b\n\n## Considered Options\n\nFP16.\n${evidence}`);
});

test('a number that a format has no room for is replaced by a free one', () => {
  const records = ['0000-a', '12345-b', '0002-c'].map((id) => recordWith(id, ''));
  assert.deepEqual(
    [...numbersOf(records)],
    [
      ['0000-a', 0],
      ['12345-b', 12345],
      ['0002-c', 2],
    ],
  );
  assert.deepEqual([...numbersOf(records, { least: 1, most: 9999 })].sort(), [
    ['0000-a', 1],
    ['0002-c', 2],
    ['12345-b', 3],
  ]);
});
