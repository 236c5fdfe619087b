/** The process that `process.ts` starts: takes bodies in, has threads compile them, and ends when nobody listens any more. */

import process from 'node:process';
import { openPool, type PoolOptions } from './pool.ts';
import type { Answered, Asked } from './process.ts';

const pool = openPool(JSON.parse(process.argv[2] ?? '{}') as PoolOptions);

process.on('message', ({ id, task }: Asked) => {
  void pool.give(task).then((answer) => process.send?.({ id, answer } satisfies Answered));
});
process.on('disconnect', () => process.exit());
