/** The process of a command: `start.mjs` begins it with the right Node and the words that a person gave. */

import { runWords } from './run-words.ts';

process.exitCode = await runWords(process.argv.slice(2));
