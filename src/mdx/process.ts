/**
 * Who compiles the next body? The threads of a pool, in a process of their own: what they take of memory is given back when
 * they rest, and a parser that crashes takes nothing else with it.
 */

import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import path from 'node:path';
import { closedAnswer, type Pool, type PoolOptions } from './pool.ts';
import type { Answer, Task } from './worker.ts';

/** What goes to the process, and what comes back. */
export interface Asked {
  readonly id: number;
  readonly task: Task;
}
export interface Answered {
  readonly id: number;
  readonly answer: Answer;
}

interface Waiting {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
}

/**
 * V8 optimises what goes on for minutes, and clears a heap that is to stay small; this work is over in seconds. For 541
 * records both together take a sixth less processor time, for 2,000 no more and no less than without.
 */
const v8Flags = ['--no-turbofan', '--initial-old-space-size=128'];

/** How much of what a process said before it crashed is told, in characters. */
const longestReason = 1000;

/**
 * A pool that starts its process when there is work. When the process crashes, what it was working on is tried once more
 * with the core's reader alone; a text that still ends the process is answered as failed.
 */
export function openProcess(options: PoolOptions): Pool {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let next = 0;
  let isClosed = false;

  const start = (): ChildProcess => {
    const started = fork(path.join(import.meta.dirname, 'process-main.ts'), [JSON.stringify(options)], {
      serialization: 'advanced',
      execArgv: [...v8Flags],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    let said = '';
    started.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk}`.slice(-longestReason)));
    started.on('message', ({ id, answer }: Answered) => {
      const work = waiting.get(id);
      waiting.delete(id);
      work?.resolve(answer);
      if (waiting.size === 0) settle(started, false);
    });
    started.on('close', () => {
      if (child !== started) return;
      child = undefined;
      const lost = [...waiting];
      waiting.clear();
      for (const [, { task, resolve }] of lost) {
        if (isClosed) resolve(closedAnswer);
        else if (task.coreOnly) resolve({ state: 'failed', reason: said.trim() || 'its process ended' });
        else send({ ...task, coreOnly: true }, resolve);
      }
    });
    settle(started, true);
    return started;
  };

  const send = (task: Task, resolve: Waiting['resolve']): void => {
    child ??= start();
    const id = next++;
    waiting.set(id, { task, resolve });
    settle(child, true);
    child.send({ id, task } satisfies Asked);
  };

  const stop = async (): Promise<void> => {
    const stopped = child;
    if (stopped === undefined) return;
    if (!isClosed) child = undefined;
    settle(stopped, true); // or this process could end before the other has
    await new Promise((resolve) => {
      stopped.once('close', resolve);
      stopped.kill();
    });
  };

  return {
    run: (source, isLost = false) =>
      new Promise((resolve) => (isClosed ? resolve(closedAnswer) : send({ source, coreOnly: false, isLost }, resolve))),
    async rest() {
      if (waiting.size === 0) await stop();
    },
    async close() {
      isClosed = true;
      await stop();
    },
  };
}

/** Whether this process waits for the other before it ends. */
function settle(child: ChildProcess, isWorking: boolean): void {
  const handles = [child, child.channel, child.stderr as Socket | null];
  for (const handle of handles) {
    if (isWorking) handle?.ref();
    else handle?.unref();
  }
}
