/** A thread that turns bodies into MDX, one after another. */

import { parentPort, workerData } from 'node:worker_threads';
import { makeConverter, type BodyTask, type Site } from '../../import/plan/convert.ts';

const convert = makeConverter(workerData as Site);

parentPort?.on('message', (task: BodyTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a window
  parentPort?.postMessage(convert(task));
});
