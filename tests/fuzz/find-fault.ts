/** Is there a spoilt tree that does not end in issues or in a site? The smallest that is found. */

import fc from 'fast-check';
import { anyMutation, mutate, type Mutation } from './mutations.ts';
import { sampleTree, smallTrees, type Tree } from './trees.ts';
import { tryTree } from './try-tree.ts';

export interface Fault {
  readonly tree: Tree;
  readonly mutations: readonly Mutation[];
  readonly error: unknown;
  /** How many trees were tried before. */
  readonly after: number;
}

const small = smallTrees();
const sample = sampleTree();
/** One tree in so many is the whole sample, which takes as long as many small ones. */
const sampleEvery = 50;

const anyTree = fc.oneof(
  { arbitrary: fc.constantFrom(...small), weight: sampleEvery - 1 },
  { arbitrary: fc.constant(sample), weight: 1 },
);
const anyCase = fc.tuple(fc.noShrink(anyTree), fc.array(anyMutation, { minLength: 1, maxLength: 5 }));

/** Tries so many trees; the same ones for the same seed. */
export async function findFault(
  runs: number,
  seed: number,
  attempt: (tree: Tree) => Promise<unknown> = tryTree,
): Promise<Fault | undefined> {
  const property = fc.asyncProperty(anyCase, async ([tree, mutations]) => {
    await attempt(mutate(tree, mutations));
  });
  const result = await fc.check(property, { numRuns: runs, seed });
  const [found] = result.counterexample ?? [];
  if (found === undefined) return undefined;
  const [tree, mutations] = found;
  return { tree: mutate(tree, mutations), mutations, error: result.errorInstance, after: result.numRuns };
}
