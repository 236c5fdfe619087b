import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFault } from '../fuzz/find-fault.ts';
import { sampleTree, type Tree } from '../fuzz/trees.ts';
import { tryTree } from '../fuzz/try-tree.ts';

const runs = process.env['CAIRN_LONG'] === undefined ? 25 : 250;

test('whatever is done to the files of a wiki, it ends in issues that name a file, or in pages', async () => {
  const seed = Date.now() % 2 ** 31;
  const fault = await findFault(runs, seed);
  assert.equal(fault?.error, undefined, `\`npm run fuzz -- --runs ${runs} --seed ${seed}\` finds it again`);
});

test('a fault is found, and told by the least that leads to it', async () => {
  const isOfWindows = (tree: Tree) =>
    [...tree.values()].some((content) => content instanceof Uint8Array && Buffer.from(content).includes('\r\n'));
  const fault = await findFault(2_000, 7, async (tree) => {
    if (isOfWindows(tree)) throw new Error('planted');
  });
  assert.ok(fault !== undefined);
  assert.match(String(fault.error), /planted/);
  assert.equal(fault.mutations.length, 1);
  assert.ok(isOfWindows(fault.tree));
});

test('the trees are sound before they are spoilt', async () => {
  assert.deepEqual(
    (await tryTree(sampleTree())).filter(({ severity }) => severity === 'error'),
    [],
  );
});
